import type { PdfPiece } from './pdfText.ts';
import { UnreadableText } from './unreadableText.ts';

interface ReadPdfOptions {
  /** Folder of the character maps that Chinese PDFs name, slash at the end. */
  readonly cMapUrl: string;
  /** Called before each page is read, with its number from 1 and how many there are. */
  readonly onPage: (page: number, pages: number) => void;
  /** Ends the reading, with its reason. */
  readonly signal: AbortSignal;
}

/**
 * What stands on each page of a PDF. pdf.js comes with the first PDF; it loads nothing but the character maps,
 * draws nothing and runs nothing of the file.
 * @throws UnreadableText 'password' or 'damaged'; the signal's reason where it was ended
 */
export async function readPdf(data: Uint8Array, { cMapUrl, onPage, signal }: ReadPdfOptions): Promise<PdfPiece[][]> {
  // The build for older browsers: the other one asks for methods that came after the oldest ones of ours.
  const { getDocument, PasswordException, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  signal.throwIfAborted();
  const port = new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const loading = getDocument({
    data,
    worker,
    cMapUrl,
    cMapPacked: true,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const end = () => {
    void loading.destroy();
    port.terminate();
  };
  const ended = new Promise<never>((_, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
    // A worker that does not start tells nobody else.
    port.addEventListener('error', () => fail(new UnreadableText('damaged')), { once: true });
  });
  const read = async (): Promise<PdfPiece[][]> => {
    const document = await loading.promise;
    const pages: PdfPiece[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      onPage(number, document.numPages);
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item) => {
          if (!('str' in item)) return [];
          const [, , shear = 0, height = 0, x = 0, y = 0] = item.transform;
          return [{ text: item.str, x, y, width: item.width, size: Math.hypot(shear, height) || item.height, endsLine: item.hasEOL }];
        }),
      );
      page.cleanup();
    }
    return pages;
  };
  try {
    return await Promise.race([read(), ended]);
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof PasswordException ? new UnreadableText('password') : new UnreadableText('damaged');
  } finally {
    end();
  }
}
