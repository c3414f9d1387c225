/** An address that opens a page of the web; nothing for any other (javascript:, data:), which makes its link plain text. */
export const webAddress = (address: string): string | undefined => (/^https?:\/\//i.test(address) ? address : undefined);
