import type { Fault } from '../kb/fault.ts';
import { filePlace } from './filePlace.ts';

/** What would break a line, or hide in it, as JSON writes it: keys and values come from the file as they are. */
const escaped = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Longer keys and reasons are a file's own words; their beginning tells them, in UTF-16 units. */
const LONGEST = { field: 150, reason: 700 };

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text);

/** A fault as one line: file, line, field, reason. */
export function faultLine(fault: Fault): string {
  const { field, reason } = fault;
  return escaped([filePlace(fault), cut(field, LONGEST.field), cut(reason, LONGEST.reason)].filter((part) => part !== '').join(': '));
}
