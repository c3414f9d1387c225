// pdf.js parses in a worker of its own; as a module of ours it goes through the build, which takes out what could load code.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
