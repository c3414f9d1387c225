import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two families that the extension is built for. */
export type BrowserFamily = 'chrome' | 'firefox';

interface FoundBrowser {
  readonly family: BrowserFamily;
  readonly path: string;
}

/** Programs by their names on PATH, then by the places where macOS and Windows keep them. */
const PROGRAMS: Readonly<Record<BrowserFamily, readonly string[]>> = {
  chrome: [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    'firefox',
    'firefox-esr',
    'firefox-developer-edition',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first browser of a family that is installed here. */
export function findBrowser(family: BrowserFamily): FoundBrowser | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = PROGRAMS[family].flatMap((program) => (/[/\\]/.test(program) ? [program] : folders.map((folder) => join(folder, program))));
  const path = paths.find(isProgram);
  return path === undefined ? undefined : { family, path };
}
