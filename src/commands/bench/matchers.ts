import { AhoCorasick as MonyoneDefault } from '@monyone/aho-corasick';
import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import AhoCorasickNode from 'aho-corasick-node';
import AhoCorasickOld from 'ahocorasick';
import FastScanner from 'fastscan';
import KeywordProcessor from 'flashtext.js';
import ModernAhoCorasick from 'modern-ahocorasick/fast';
import { normalize } from '../../kb/normalize.ts';
import { openGazetteer } from '../../recognize/openGazetteer.ts';
import { packGazetteer } from '../../recognize/packGazetteer.ts';

/** Finds names in a text and says how many there are. */
export type Find = () => number;

export interface Matcher {
  readonly name: string;
  /** Most names with which it is tried, and why with no more. */
  readonly most: number;
  readonly beyond?: string;
  /** Builds it for some names and readies it for a text; the time of the first is measured apart. */
  readonly build: (names: readonly string[]) => (text: string) => Find;
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words that begin some name, each with the names, longest first: what one writes in half an hour. */
function byFirstWord(names: readonly string[]): (text: string) => Find {
  const headOf = (name: string) => /^[a-z0-9]+/.exec(name)?.[0] ?? name.charAt(0);
  const lists = new Map<string, string[]>();
  for (const name of names) {
    const list = lists.get(headOf(name));
    if (list) list.push(name);
    else lists.set(headOf(name), [name]);
  }
  for (const list of lists.values()) list.sort((a, b) => b.length - a.length);
  return (text) => () => {
    let found = 0;
    const heads = /[a-z0-9]+|[^\sa-z0-9]/g;
    for (let head = heads.exec(text); head; head = heads.exec(text)) {
      const at = head.index;
      const name = lists.get(head[0])?.find((each) => text.startsWith(each, at) && !/[a-z0-9]/.test(text.charAt(at + each.length)));
      if (name === undefined) continue;
      found++;
      heads.lastIndex = at + name.length;
    }
    return found;
  };
}

/** Ours, from the packed bytes to the matches, on normalized text. */
export const OWN: Matcher = {
  name: 'Newsgloss, packed gazetteer',
  most: Number.POSITIVE_INFINITY,
  build(names) {
    const gazetteer = openGazetteer(packGazetteer(names));
    return (text) => {
      const { units } = normalize(text);
      return () => {
        let found = 0;
        gazetteer.match(
          units,
          () => true,
          () => {
            found++;
          },
        );
        return found;
      };
    };
  },
};

/** What others use, each as its documentation says. They find all matches, ours the leftmost-longest ones. */
export const PEERS: readonly Matcher[] = [
  { name: 'Map by first word', most: Number.POSITIVE_INFINITY, build: byFirstWord },
  {
    name: 'one regular expression',
    most: 1e4,
    beyond: 'engines do not compile an expression so long',
    build(names) {
      const longestFirst = names.toSorted((a, b) => b.length - a.length).map(escaped);
      const expression = new RegExp(`(?<![a-z0-9])(?:${longestFirst.join('|')})(?![a-z0-9])`, 'g');
      return (text) => () => text.match(expression)?.length ?? 0;
    },
  },
  {
    name: 'flashtext.js',
    most: 1e6,
    build(names) {
      const processor = new KeywordProcessor();
      for (const name of names) processor.addKeyword(name);
      return (text) => () => processor.extractKeywords(text).length;
    },
  },
  {
    name: '@monyone/aho-corasick',
    most: 1e5,
    beyond: 'minutes to build',
    build(names) {
      const automaton = new MonyoneDefault([...names]);
      return (text) => () => automaton.matchInText(text).length;
    },
  },
  {
    name: '@monyone/aho-corasick/fast',
    most: 1e4,
    beyond: 'minutes to build',
    build(names) {
      const automaton = new MonyoneFast([...names]);
      return (text) => () => automaton.matchInText(text).length;
    },
  },
  {
    name: 'modern-ahocorasick/fast',
    most: 1e5,
    beyond: 'left out for time',
    build(names) {
      const automaton = new ModernAhoCorasick([...names]);
      return (text) => () => automaton.search(text).length;
    },
  },
  {
    name: 'ahocorasick',
    most: 1e5,
    beyond: 'minutes to build',
    build(names) {
      const automaton = new AhoCorasickOld(names);
      return (text) => () => automaton.search(text).length;
    },
  },
  {
    name: 'fastscan',
    most: 1e6,
    build(names) {
      const scanner = new FastScanner(names);
      return (text) => () => scanner.search(text, { longest: true }).length;
    },
  },
  {
    name: 'aho-corasick-node',
    most: 1e4,
    beyond: 'left out for time',
    build(names) {
      const builder = AhoCorasickNode.builder();
      for (const name of names) builder.add(name);
      const automaton = builder.build();
      return (text) => () => automaton.match(text).length;
    },
  },
];
