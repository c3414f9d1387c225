import { expect, test } from 'vitest';
import { findNameOwner } from './findNameOwner.ts';
import { createNameDerivation } from './nameDerivation.ts';
import { parseEntity } from './parseEntity.ts';

const { toTraditional } = createNameDerivation();
const FILE = 'data/entities/company/catl.yaml';
const CATL = `id: catl
type: company
name: { en: CATL, zh: 宁德时代 }
aliases: [Ningde Times, { text: Amperex, needs: context }]
summary: { en: It makes batteries., zh: 电池制造商。 }
sources: {}
`;

function ownerOf(en: string, zh = en) {
  const result = parseEntity(FILE, CATL);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return findNameOwner([result.parsed], { type: 'company', name: { en, zh }, aliases: [] }, toTraditional);
}

test.each([
  ['the English name', 'CATL', 'Foo', 'CATL'],
  ['the English name in other letters', 'catl', 'Foo', 'CATL'],
  ['the Chinese name', 'Foo', '宁德时代', '宁德时代'],
  ['the Chinese name in traditional characters', 'Foo', '寧德時代', '寧德時代'],
  ['an alias', 'Ningde-Times', 'Foo', 'Ningde Times'],
])('%s is taken', (_rule, en, zh, text) => {
  expect(ownerOf(en, zh)).toEqual({ text, file: FILE });
});

test.each([
  ['another name', 'BYD'],
  ['an alias that counts under conditions', 'Amperex'],
  ['a part of a name', 'Ningde'],
])('%s is free', (_rule, en) => {
  expect(ownerOf(en)).toBeUndefined();
});
