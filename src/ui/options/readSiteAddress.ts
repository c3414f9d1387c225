/** Why what was typed is not taken for a site. */
export type AddressFault = 'empty' | 'not-address' | 'not-web' | 'number' | 'too-broad';

/** Words that, before a country's two letters, are no site but the space of many: com.cn, co.uk. */
const SHARED = /^(?:ac|co|com|edu|go|gov|ne|net|or|org)\.[a-z]{2}$/;

/** As the settings keep hosts. */
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/**
 * The host of a site from what a reader types or pastes: "caixin.com", "https://www.ft.com/x", "例え.cn".
 * In the form that browsers ask for permission in; a leading "www." is dropped, so that all of the site is meant.
 */
export function readSiteAddress(typed: string): { readonly host: string } | { readonly fault: AddressFault } {
  const text = typed.trim();
  if (text === '') return { fault: 'empty' };
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(?:\/|$))/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { fault: 'not-web' };
  if (/[\s@<>"']/.test(text)) return { fault: 'not-address' };
  const url = URL.parse(scheme === undefined ? `https://${text}` : text);
  if (!url) return { fault: 'not-address' };
  const host = url.hostname.replace(/\.$/, '').replace(/^www\.(?=.+\.)/, '');
  if (/^[\d.]+$/.test(host) || host.startsWith('[')) return { fault: 'number' };
  if (!HOST.test(host) || host.length > 253) return { fault: 'not-address' };
  return SHARED.test(host) ? { fault: 'too-broad' } : { host };
}
