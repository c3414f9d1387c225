/** Why a text cannot be read. */
export type TextFault =
  /** There are no words in it. */
  | 'empty'
  /** A PDF of pictures only. */
  | 'pictures'
  | 'password'
  /** Broken, or not what its name says. */
  | 'damaged'
  /** A file of more bytes than are read. */
  | 'large'
  /** More text than `LONGEST_TEXT`. */
  | 'long'
  /** Neither text nor HTML nor PDF. */
  | 'kind';

/** Thrown where a text cannot be read; the interface has a sentence for each fault. */
export class UnreadableText extends Error {
  readonly fault: TextFault;
  constructor(fault: TextFault) {
    super(`unreadable: ${fault}`);
    this.fault = fault;
  }
}
