/** Where something stands, as editors and terminals open it: `data/x.yaml:3`; the file alone where no line is known. */
export const filePlace = ({ file, line }: { readonly file: string; readonly line?: number }): string => (line === undefined ? file : `${file}:${line}`);
