/** Where a site keeps its text; see data/sites.yaml. */
interface ArticlePlaces {
  readonly article: readonly string[];
}

/**
 * The elements to read, outermost only, in the order of the page: those that the site names, or the whole
 * body where it names none, or none but a heading is there.
 */
export function articleRoots(places: ArticlePlaces | undefined): readonly Element[] {
  const body = document.body ? [document.body] : [];
  if (!places || places.article.length === 0) return body;
  const named = [...document.querySelectorAll(places.article.join(','))];
  const outermost = named.filter((element) => !named.some((other) => other !== element && other.contains(element)));
  // A heading without a text: the site is built in another way by now.
  return outermost.every((element) => element.matches('h1')) ? body : outermost;
}
