// The DOM is jsdom's: whether words become markup does not depend on a layout.
import { JSDOM } from 'jsdom';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CardRecord } from '../kb/knowledgeBase.ts';
import { EntityCard } from './EntityCard.tsx';
import { webAddress } from './webAddress.ts';

const MARKUP = '<img src=x onerror=alert(1)>';
const both = { en: MARKUP, zh: MARKUP };
const RECORD: CardRecord = {
  id: 'bad',
  type: 'company',
  name: { ...both, pinyin: MARKUP },
  summary: both,
  listings: [],
  links: { site: 'javascript:alert(1)' },
  facts: [
    {
      property: 'founded',
      value: '2011',
      asOf: '2011',
      source: { title: MARKUP, publisher: MARKUP, url: 'javascript:alert(1)' },
    },
  ],
  relations: [],
};

beforeEach(() => {
  const { window } = new JSDOM('<!doctype html><body>');
  vi.stubGlobal('document', window.document);
});
afterEach(() => vi.unstubAllGlobals());

test('words that are markup are shown as words, and no link runs code', () => {
  const nothing = () => undefined;
  render(
    <EntityCard
      record={RECORD}
      mention={MARKUP}
      language="en"
      both
      onPage={new Set()}
      reason={MARKUP}
      onMute={nothing}
      onCopy={async () => undefined}
      onNext={nothing}
      onPanel={nothing}
      onClose={nothing}
    />,
    document.body,
  );
  expect(document.body.textContent?.split(MARKUP).length).toBeGreaterThan(4);
  expect(document.querySelectorAll('img, script').length).toBe(0);
  expect(document.querySelectorAll('a').length).toBeGreaterThan(0);
  for (const link of document.querySelectorAll('a')) expect(link.hasAttribute('href')).toBe(false);
});

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['http://example.org', 'http://example.org'],
  ['javascript:alert(1)', undefined],
  [' javascript:alert(1)//https://', undefined],
  ['data:text/html,<script>', undefined],
  ['//example.org', undefined],
  ['', undefined],
])('%j is a link only on the web', (address, expected) => {
  expect(webAddress(address)).toBe(expected);
});
