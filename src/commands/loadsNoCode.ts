/** In a file of pdf.js that `file` names, every `found` becomes `instead`. */
interface Removal {
  readonly file: RegExp;
  readonly found: string;
  readonly times: number;
  readonly instead: string;
}

const MAIN = /\/pdfjs-dist\/legacy\/build\/pdf\.mjs$/;
const WORKER = /\/pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs$/;
const FUNCTION = { found: "(function () { return this; })() || Function('return this')()", times: 1, instead: 'globalThis' };
const IMPORT = { found: 'await import(', instead: 'await Promise.resolve(' };

/**
 * Ways by which pdf.js could make code of text, or load it from an address that is not known at the build; we need none.
 * `Function`: a polyfill's way to the global object in engines older than globalThis. `import`: its worker from another origin,
 * its worker on the page's own thread, and image decoders in place of WebAssembly; each now finds nothing there, and fails.
 */
const REMOVALS: readonly Removal[] = [
  { file: MAIN, ...FUNCTION },
  { file: MAIN, ...IMPORT, times: 2 },
  { file: WORKER, ...FUNCTION },
  { file: WORKER, ...IMPORT, times: 1 },
];

/** A plugin of the build that takes out of pdf.js what could load code. @throws where it does not find exactly that */
export const loadsNoCode = {
  name: 'newsgloss:loads-no-code',
  transform(code: string, id: string) {
    const removals = REMOVALS.filter(({ file }) => file.test(id.replace(/\?.*/, '')));
    if (removals.length === 0) return undefined;
    let without = code;
    for (const { found, times, instead } of removals) {
      const parts = without.split(found);
      if (parts.length !== times + 1) throw new Error(`${id}: has ${parts.length - 1} times, not ${times}: ${found}; look what it does there now`);
      without = parts.join(instead);
    }
    return { code: without, map: null };
  },
};
