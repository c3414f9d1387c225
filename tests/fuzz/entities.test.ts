import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { faultLine } from '../../src/commands/faultLine.ts';
import { ENTITIES } from '../../src/commands/readEntities.ts';
import { parseEntity } from '../../src/kb/parseEntity.ts';
import { createDice, type Dice } from './createDice.ts';
import { fuzz } from './fuzz.ts';

const FILES = readdirSync(ENTITIES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

const PIECES = [
  '&a',
  '*a',
  '<<: *a',
  '!!binary x',
  '!!js/function',
  '- - -',
  '{',
  '}',
  '[',
  ']',
  ': ',
  '\t',
  '"',
  "'",
  '|',
  '>',
  '#',
  '%',
  '---',
  '...',
  '\u0000',
  '\ud800',
  '\ufeff',
  '\r',
  '? ',
  '~',
  '0x',
  '!<',
  '__proto__: {}',
];

/** An entity file with some damage done to its text. */
function damaged(text: string, { below, pick, junk }: Dice): string {
  let result = text;
  for (let count = 1 + below(4); count > 0; count--) {
    const lines = result.split('\n');
    const at = below(lines.length);
    const line = lines[at] ?? '';
    switch (below(7)) {
      case 0:
        lines.splice(at, 1 + below(3));
        break;
      case 1:
        lines.splice(at, 0, lines[below(lines.length)] ?? '');
        break;
      case 2:
        lines[at] = line.slice(0, below(line.length + 1)) + pick(PIECES) + line.slice(below(line.length + 1));
        break;
      case 3:
        lines[at] = line.replace(/:.*/, () => `: ${JSON.stringify(junk())}`);
        break;
      case 4:
        lines[at] = ' '.repeat(below(6)) + line.trimStart();
        break;
      case 5:
        lines.length = at;
        break;
      default:
        lines[at] = `${line}${pick(PIECES)}`;
    }
    result = lines.join('\n');
  }
  return result;
}

test('a damaged entity file is read, or refused in clear lines', () =>
  fuzz('entities', (seed) => {
    const dice = createDice(seed);
    const file = dice.pick(FILES);
    const text = damaged(readFileSync(join(ENTITIES, file), 'utf8'), dice);
    const result = parseEntity(file, text);
    if ('parsed' in result) {
      expect(result.parsed.entity.id).toMatch(/^[a-z0-9-]+$/);
      expect(parseDocument(text).errors).toEqual([]);
    } else {
      expect(result.faults.length).toBeGreaterThan(0);
      for (const fault of result.faults) {
        const line = faultLine(fault);
        expect(line).not.toMatch(/[\n\r]|undefined|\[object/);
        expect(fault.reason).not.toBe('');
        expect(line.length).toBeLessThan(1000);
      }
    }
  }));
