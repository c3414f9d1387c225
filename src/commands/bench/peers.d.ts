// What the bench uses of libraries that come without types.
declare module 'flashtext.js' {
  export default class KeywordProcessor {
    constructor(isCaseSensitive?: boolean);
    addKeyword(keyword: string, cleanName?: string): void;
    extractKeywords(text: string): string[];
  }
}
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    search(text: string): [number, string[]][];
  }
}
declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: readonly string[]);
    search(text: string, options?: { quick?: boolean; longest?: boolean }): [number, string][];
  }
}
declare module 'aho-corasick-node' {
  interface Automaton {
    match(text: string): string[];
  }
  interface Builder {
    add(keyword: string): void;
    build(): Automaton;
  }
  const AhoCorasick: { builder(): Builder };
  export default AhoCorasick;
}
