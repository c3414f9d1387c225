import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { articleRoots } from './articleRoots.ts';

afterEach(() => vi.unstubAllGlobals());

/** The class, or else the tag, of each root. */
function rootsOf(html: string, article: readonly string[]): string[] {
  vi.stubGlobal('document', new JSDOM(`<!doctype html><body>${html}`).window.document);
  return articleRoots({ article }).map((root) => root.className || root.localName);
}

describe('the roots of an article', () => {
  test.each([
    ['are what the site names', '<h1>T</h1><div class="text">x</div><div>y</div>', ['h1', '.text'], ['h1', 'text']],
    ['are outermost', '<div class="text"><div class="text inner">x</div></div>', ['.text', '.inner'], ['text']],
    ['are the body where the site names none', '<h1>T</h1>', [], ['body']],
    ['are the body where none is there', '<p>x</p>', ['.text'], ['body']],
    ['are the body where only a heading is there', '<h1>T</h1><p>x</p>', ['h1', '.text'], ['body']],
  ])('%s', (_rule, html, article, expected) => {
    expect(rootsOf(html, article)).toEqual(expected);
  });
});
