/** Something wrong in a data file, in words that tell its author where and what to do. */
export interface Fault {
  readonly file: string;
  /** 1-based line, where it is known. */
  readonly line?: number;
  /** Path of the field in the file: `facts[2].source`; empty for the file as a whole. */
  readonly field: string;
  readonly reason: string;
}

/** `['facts', 2, 'source']` as people write it: `facts[2].source`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`), '');
}
