import { isSiteOn, type Site, siteOf, withAddedSites } from './site.ts';

/** What of the settings decides whether a page is read. */
interface ReadingSettings {
  readonly paused: boolean;
  readonly sites: Readonly<Record<string, boolean>>;
  readonly sitesAdded: readonly string[];
}

/**
 * Whether Newsgloss reads a page, and if not, why: `closed` for pages that browsers keep from all extensions, `forbidden`
 * where the reader took the permission back.
 */
export type PageState =
  | { readonly kind: 'closed' | 'pdf' }
  | { readonly kind: 'unknown' | 'paused'; readonly host: string }
  | { readonly kind: 'on' | 'off' | 'forbidden' | 'paused'; readonly host: string; readonly site: Site };

/** The parts of a page's address that tell; what `URL` has. */
interface PageAddress {
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
}

/** Hosts whose pages browsers keep from extensions: their stores. */
const STORES: readonly string[] = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/**
 * What is so with a page.
 * @param address none where the browser does not tell it to an extension
 * @param isAllowed whether the browser lets Newsgloss run on a site's host
 */
export function pageState(
  address: PageAddress | null,
  sites: readonly Site[],
  { paused, sites: switched, sitesAdded }: ReadingSettings,
  isAllowed: (host: string) => boolean,
): PageState {
  if (!address || !/^(?:https?|file):$/.test(address.protocol) || STORES.includes(address.hostname)) return { kind: 'closed' };
  if (/\.pdf$/i.test(address.pathname)) return { kind: 'pdf' };
  const { hostname } = address;
  const site = siteOf(withAddedSites(sites, sitesAdded), hostname);
  if (!site) return { kind: paused ? 'paused' : 'unknown', host: hostname };
  const host = site.hosts.find((known) => hostname === known || hostname.endsWith(`.${known}`)) ?? hostname;
  if (paused) return { kind: 'paused', host, site };
  if (!isSiteOn(site, switched)) return { kind: 'off', host, site };
  return { kind: isAllowed(host) ? 'on' : 'forbidden', host, site };
}
