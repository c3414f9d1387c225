import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardRecord, FactRecord, RelationRecord } from './knowledgeBase.ts';
import { postsOf, postTimeline } from './postTimeline.ts';

const source = { title: 'Report', publisher: 'Reuters', url: 'https://example.com/' };
const tie = (target: string, more: Partial<RelationRecord> = {}): RelationRecord => ({
  type: 'post-at',
  inverse: false,
  target,
  targetName: { en: target, zh: target },
  source,
  ...more,
});
const fact = (value: string, more: Partial<FactRecord> = {}): FactRecord => ({ property: 'post', value, source, ...more });
const record = (more: Partial<CardRecord>): CardRecord => ({
  id: 'x',
  type: 'person',
  name: { en: 'X', zh: '某', pinyin: '' },
  summary: { en: 'It.', zh: '它。' },
  listings: [],
  links: {},
  facts: [],
  relations: [],
  ...more,
});
const nameOf = (post: FactRecord | RelationRecord) => ('target' in post ? post.target : String(post.value));

describe('posts', () => {
  const relations = [
    tie('ministry', { type: 'minister-of' }),
    tie('holder', { type: 'chair-of', inverse: true }),
    tie('school', { type: 'studied-at' }),
    tie('founded', { type: 'founder-of' }),
  ];
  const facts = [fact('mayor'), fact('a car', { property: 'products' })];

  test('of a person are those that it held, stated as ties or in words', () => {
    expect(postsOf(record({ relations, facts })).map(nameOf)).toEqual(['ministry', 'founded', 'mayor']);
  });

  test.each(['company', 'body', 'organisation'] as const)('of a %s are those that others held there', (type) => {
    expect(postsOf(record({ type, relations, facts })).map(nameOf)).toEqual(['holder', 'mayor']);
  });
});

describe('the timeline', () => {
  const order = (posts: readonly (FactRecord | RelationRecord)[]) => postTimeline(posts, '2026-06').entries.map(({ post }) => nameOf(post));

  test('is newest first: what goes on, what ended last, what has no date', () => {
    expect(
      order([
        fact('undated'),
        tie('ended', { from: '2010', to: '2020' }),
        tie('goes on', { from: '2001' }),
        tie('ended before', { from: '2012', to: '2019' }),
        tie('goes on since later', { from: '2021' }),
      ]),
    ).toEqual(['goes on since later', 'goes on', 'ended', 'ended before', 'undated']);
  });

  const one = (more: Partial<RelationRecord>) => {
    const { entries, axis } = postTimeline([tie('a', more), tie('frame', { from: '2000', to: '2009' })], '2026-06');
    const entry = entries.find(({ post }) => nameOf(post) === 'a');
    const time = (part: number | undefined) => (part === undefined || !axis ? undefined : Number((axis.begin + part * (axis.end - axis.begin)).toFixed(2)));
    return { begin: time(entry?.begin), known: time(entry?.known), open: entry?.open, end: axis?.end };
  };

  test.each([
    ['a post with both ends, to the end of its last year', { from: '2001', to: '2004' }, { begin: 2001, known: 2005, open: false, end: 2010 }],
    ['one that goes on is vouched for until its statement', { from: '2001', asOf: '2020' }, { begin: 2001, known: 2020, open: true, end: 2027 }],
    ['or until its source came out', { from: '2001', source: { ...source, date: '2019-07' } }, { begin: 2001, known: 2019.5, open: true, end: 2027 }],
    ['or only at its beginning', { from: '2001' }, { begin: 2001, known: 2001, open: true, end: 2027 }],
    ['one that was stated for a date is a point', { asOf: '2005' }, { begin: 2005, known: 2005, open: false, end: 2010 }],
    ['so is one of which only the end is known', { to: '2005' }, { begin: 2006, known: 2006, open: false, end: 2010 }],
    ['and what somebody founded', { type: 'founder-of', from: '2005' }, { begin: 2005, known: 2005, open: false, end: 2010 }],
    ['one without a date is nowhere', {}, { begin: undefined, known: undefined, open: false, end: 2010 }],
  ] satisfies [string, Partial<RelationRecord>, object][])('%s', (_rule, given, expected) => {
    expect(one(given)).toEqual(expected);
  });

  test('has no axis where no post has a date', () => {
    expect(postTimeline([fact('mayor')], '2026')).toEqual({ entries: [{ post: fact('mayor'), open: false }] });
  });

  const date = fc.option(fc.integer({ min: 1950, max: 2026 }).map(String), { nil: undefined });
  test('holds every post once, each within the axis', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ from: date, to: date, asOf: date })), (periods) => {
        const posts = periods.map((period, at) => tie(String(at), period));
        const { entries } = postTimeline(posts, '2026-06');
        expect(entries.map(({ post }) => nameOf(post)).sort()).toEqual(posts.map(nameOf).sort());
        for (const { begin, known } of entries) {
          if (begin === undefined || known === undefined) continue;
          expect(begin).toBeGreaterThanOrEqual(0);
          expect(known).toBeGreaterThanOrEqual(begin);
          expect(known).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
