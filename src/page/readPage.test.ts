import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Candidate } from '../recognize/scan.ts';
import { type PageMention, readPage } from './readPage.ts';
import { styleOfDocument } from './styleOfDocument.ts';

/** A scan that finds "CATL", and writes down what it is asked. */
function recordingScan() {
  const asked: string[][] = [];
  const candidates = (text: string): Candidate[] =>
    [...text.matchAll(/CATL/g)].map(({ index }) => ({ start: index, end: index + 4, readings: [{ entity: 'catl' }] }));
  const scanTexts = async (texts: readonly string[]) => {
    asked.push([...texts]);
    return texts.map(candidates);
  };
  return { asked, scanTexts };
}

function setUp(html: string) {
  const { document } = new JSDOM(`<!doctype html><body>${html}`).window;
  const { asked, scanTexts } = recordingScan();
  const running = new AbortController();
  const seen: (readonly PageMention[])[] = [];
  const { read } = readPage({
    roots: () => [document.body],
    styleOf: (element) => styleOfDocument(document)(element),
    scanTexts,
    kinOf: () => [],
    onMentions: (mentions) => seen.push(mentions),
    signal: running.signal,
  });
  return { document, asked, running, seen, read, texts: () => seen.at(-1)?.map(({ text, section }) => `${text} ${section}`) };
}

test('a page is read once, each text once', async () => {
  const { read, asked, texts } = setUp('<h1>CATL</h1><p>Same.</p><p>Same.</p><p>CATL and CATL</p>');
  await read();
  expect(asked).toEqual([['CATL', 'Same.', 'CATL and CATL']]);
  expect(texts()).toEqual(['CATL 1', 'CATL 1', 'CATL 1']);
});

test('a later reading asks for changed and new blocks only', async () => {
  const { read, document, asked, texts } = setUp('<p>One CATL</p><p id="two">Two</p>');
  await read();
  const two = document.querySelector('#two');
  if (two) two.textContent = 'Two CATL';
  document.body.insertAdjacentHTML('beforeend', '<h2>Three CATL</h2>');
  await read();
  expect(asked.slice(1)).toEqual([['Two CATL', 'Three CATL']]);
  expect(texts()).toEqual(['CATL 0', 'CATL 0', 'CATL 1']);
});

test('text that goes away takes its mentions with it, without a question', async () => {
  const { read, document, asked, texts } = setUp('<p>CATL</p><p>Gone CATL</p>');
  await read();
  document.querySelectorAll('p')[1]?.remove();
  await read();
  expect(asked).toHaveLength(1);
  expect(texts()).toEqual(['CATL 0']);
});

test('calls during a reading become one more reading', async () => {
  const { read, seen } = setUp('<p>CATL</p>');
  await Promise.all([read(), read(), read()]);
  expect(seen).toHaveLength(2);
});

test('after the end nothing is reported', async () => {
  const { read, running, seen } = setUp('<p>CATL</p>');
  const reading = read();
  running.abort();
  await reading;
  expect(seen).toEqual([]);
});
