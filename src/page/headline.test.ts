// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { isHeadline } from './headline.ts';

test.each([
  ['in a heading of the first order', '<h1>CATL in <b id="x">Hungary</b></h1>', 'Site', true],
  ['in a heading of the second order', '<h2 id="x">CATL in Hungary</h2>', 'Site', false],
  ['in a plain box that the title begins with', '<div id="x">CATL “in” Hungary</div>', 'CATL in Hungary - Site', true],
  ['in Chinese, in a plain box that the title begins with', '<div id="x">宁德时代去匈牙利</div>', '宁德时代去匈牙利_财经频道', true],
  ['in a plain box that the title holds further on', '<div id="x">Site of news</div>', 'CATL in Hungary - Site of news', false],
  ['in one word that the title begins with', '<p id="x">CATL</p>', 'CATL in Hungary', false],
  ['in a paragraph', '<p id="x">CATL builds a plant in Hungary.</p>', 'CATL in Hungary', false],
])('%s', (_where, html, title, expected) => {
  document.body.innerHTML = html;
  const element = document.querySelector('#x');
  expect(element?.firstChild && isHeadline(element.firstChild, element.textContent ?? '', title)).toBe(expected);
});
