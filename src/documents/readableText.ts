/** A stretch of a text that stands by itself. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** Without markup; a line break is a `\n`. */
  readonly text: string;
}

/** A page of a PDF; a text without pages is one section. */
export interface TextSection {
  /** Counted from 1. */
  readonly page?: number;
  readonly blocks: readonly TextBlock[];
}

/** What was pasted, or read from a file: words alone, nothing that could run or load. */
export interface ReadableText {
  readonly title: string;
  readonly sections: readonly TextSection[];
}

/** Most text that is read at once, in UTF-16 units: a prospectus of two thousand pages. */
export const LONGEST_TEXT = 5_000_000;

/** True where there is anything to read. */
export const hasWords = ({ sections }: Pick<ReadableText, 'sections'>): boolean => sections.some(({ blocks }) => blocks.length > 0);

/** How much text there is, in UTF-16 units. */
export const lengthOfText = ({ sections }: Pick<ReadableText, 'sections'>): number =>
  sections.reduce((sum, { blocks }) => sum + blocks.reduce((length, { text }) => length + text.length, 0), 0);
