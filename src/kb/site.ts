import * as v from 'valibot';

const selectors = v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []);

/** The shape of data/sites.yaml. */
export const sitesSchema = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
    name: v.pipe(v.string(), v.nonEmpty()),
    hosts: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))), v.nonEmpty()),
    article: selectors,
    skip: selectors,
  }),
);

/** A news site that the extension knows. */
export type Site = v.InferOutput<typeof sitesSchema>[number];

/** Match patterns for a site: its hosts and all below them, http and https. */
export const matchPatterns = ({ hosts }: Pick<Site, 'hosts'>): string[] => hosts.map((host) => `*://*.${host}/*`);

/** The site that a host belongs to. */
export const siteOf = (sites: readonly Site[], hostname: string): Site | undefined =>
  sites.find(({ hosts }) => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)));
