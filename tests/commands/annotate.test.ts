import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from './runCommand.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgloss-'));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

interface Annotated {
  readonly id: string;
  readonly text?: string;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly entity: string;
    readonly name: string;
    readonly names: string[];
    readonly type: string;
  }[];
}
const annotate = (...files: string[]) => {
  const { code, stdout, stderr } = runCommand('annotate', ...files);
  return {
    code,
    stderr,
    documents: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Annotated),
  };
};
const found = (document: Annotated | undefined) => document?.mentions.map(({ text, entity }) => `${text} = ${entity}`);

test('a text: mentions with offsets into the file’s text', () => {
  const text = 'CATL’s plant.\r\n\r\nＢＹＤ and 宁德时代在重庆。';
  const { code, documents } = annotate(file('story.txt', text));
  expect(code).toBe(0);
  expect(documents.map(({ id }) => id)).toEqual(['story.txt']);
  expect(found(documents[0])).toEqual(['CATL = catl', 'ＢＹＤ = byd', '宁德时代 = catl', '重庆 = chongqing']);
  for (const { start, end, text: covered } of documents[0]?.mentions ?? []) expect(text.slice(start, end)).toBe(covered);
  expect(documents[0]?.mentions[0]).toMatchObject({ name: 'CATL', type: 'company' });
  expect(documents[0]?.mentions[0]?.names).toContain('寧德時代');
});

test('a page: what a reader sees, and the offsets are into the text that is printed', () => {
  const { code, documents } = annotate(
    file(
      'story.html',
      `<!doctype html><meta charset="utf-8"><style>.aitt{display:none}</style><nav>Tesla</nav><h1>Batteries</h1><p><b>Miao</b> Wei on C<i>AT</i>L</p>
       <p class="aitt">Nio</p><p hidden>XPeng</p><textarea>Geely</textarea><script>"Chery"</script><p>A<br>BYD</p>`,
    ),
  );
  expect(code).toBe(0);
  expect(found(documents[0])).toEqual(['Miao Wei = miao-wei', 'CATL = catl', 'BYD = byd']);
  for (const { start, end, text } of documents[0]?.mentions ?? []) expect(documents[0]?.text?.slice(start, end)).toBe(text);
});

test.each([
  ['in GBK, as its head says', Buffer.from([0xb1, 0xc8, 0xd1, 0xc7, 0xb5, 0xcf])],
  ['in UTF-8, whatever its head says', Buffer.from('比亚迪')],
])('a page saved %s', (_encoding, name) => {
  const head = Buffer.from('<!doctype html><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>');
  const { documents } = annotate(file('old.html', Buffer.concat([head, name, Buffer.from('</p>')])));
  expect(found(documents[0])).toEqual(['比亚迪 = byd']);
});

test('lines of documents', () => {
  const lines = [
    { id: 'a', text: 'Nothing here.' },
    { id: 'b', text: 'Seres and Huawei' },
  ];
  const { code, documents } = annotate(file('many.jsonl', lines.map((line) => JSON.stringify(line)).join('\n')));
  expect(code).toBe(0);
  expect(documents.map((document) => [document.id, found(document)])).toEqual([
    ['a', []],
    ['b', ['Seres = seres', 'Huawei = huawei']],
  ]);
});

test.each([
  ['that does not exist', () => join(folder, 'none.txt'), 'does not exist'],
  ['whose lines are not JSON', () => file('bad.jsonl', '{"id":"a","text":"x"}\nnot json'), 'bad.jsonl:2: is not JSON'],
  ['whose lines lack a text', () => file('bare.jsonl', '{"id":"a"}'), 'bare.jsonl:1: must be { "id"'],
  ['that is not text', () => file('binary.txt', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])), 'binary.txt: is not UTF-8'],
  ['that is not HTML', () => file('picture.html', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])), 'picture.html: is not HTML'],
  ['of another kind', () => file('story.md', 'CATL'), 'story.md: is neither'],
])('a file %s is one line on stderr, and the others are still done', (_kind, bad, reason) => {
  const { code, stderr, documents } = annotate(bad(), file('good.txt', 'CATL'));
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(reason);
  expect(documents.map(found)).toEqual([['CATL = catl']]);
});

test('help', () => {
  expect(runCommand('annotate', '--help')).toMatchObject({ code: 0, stderr: '' });
  expect(runCommand('annotate').code).toBe(1);
});
