import type { Fault } from '../kb/fault.ts';

/** A fault as one line: file, line, field, reason. */
export function faultLine({ file, line, field, reason }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return field === '' ? `${place}: ${reason}` : `${place}: ${field}: ${reason}`;
}
