import * as v from 'valibot';

const selectors = v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []);

/** The shape of data/sites.yaml. */
export const sitesSchema = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
    name: v.pipe(v.string(), v.nonEmpty()),
    hosts: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))), v.nonEmpty()),
    /** False where it is read only once the reader switches it on. */
    on: v.optional(v.boolean(), true),
    article: selectors,
    skip: selectors,
    /** Where the page says when the article was published. */
    date: selectors,
  }),
);

/** A news site that the extension knows. */
export type Site = v.InferOutput<typeof sitesSchema>[number];

/** The sites in data/sites.yaml and those that the reader added, each of which is its host. */
export const withAddedSites = (sites: readonly Site[], hosts: readonly string[]): readonly Site[] => [
  ...sites,
  ...hosts.map((host): Site => ({ id: host, name: host, hosts: [host], on: true, article: [], skip: [], date: [] })),
];

/** True where the reader has a site switched on, or has left it on. */
export const isSiteOn = ({ id, on }: Pick<Site, 'id' | 'on'>, switched: Readonly<Record<string, boolean>>): boolean => switched[id] ?? on;

/** What of the reader's settings decides where Newsgloss reads. */
interface Switches {
  readonly paused: boolean;
  readonly sites: Readonly<Record<string, boolean>>;
  readonly sitesAdded: readonly string[];
}

/** The sites on which Newsgloss is to run. */
export const sitesOn = (sites: readonly Site[], { paused, sites: switched, sitesAdded }: Switches): readonly Site[] =>
  paused ? [] : withAddedSites(sites, sitesAdded).filter((site) => isSiteOn(site, switched));

/** True where a host is one of these or below one. */
export const isBelow = (hostname: string, hosts: readonly string[]): boolean => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));

/** Match patterns for a site: its hosts and all below them, http and https. */
export const matchPatterns = ({ hosts }: Pick<Site, 'hosts'>): string[] => hosts.map((host) => `*://*.${host}/*`);

/** The site that a host belongs to. */
export const siteOf = (sites: readonly Site[], hostname: string): Site | undefined => sites.find(({ hosts }) => isBelow(hostname, hosts));
