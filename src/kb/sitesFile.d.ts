declare module '*/sites.yaml' {
  const sites: readonly import('./site.ts').Site[];
  export default sites;
}
