import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { type Entity, entitySchema } from './entitySchema.ts';

/** Something wrong in a data file, in words that tell its author where and what to do. */
export interface Fault {
  readonly file: string;
  /** 1-based line, where it is known. */
  readonly line?: number;
  /** Path of the field in the file: `facts[2].source`; empty for the file as a whole. */
  readonly field: string;
  readonly reason: string;
}

export interface ParsedEntity {
  readonly file: string;
  readonly entity: Entity;
  /** 1-based line of a field, for faults found later between files. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** `['facts', 2, 'source']` as people write it: `facts[2].source`. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`), '');
}

/** Flattens union issues to the branch that got furthest, so that the remedy fits what the author wrote. */
function issueReason(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown key; see data/README.md for the keys of an entity';
  if (issue.type === 'strict_object' && issue.received === 'undefined') return 'is missing';
  if (issue.received === 'undefined' && issue.kind === 'schema') return 'is missing';
  if (issue.type === 'picklist')
    return `${issue.received} is not one of ${String(issue.expected)
      .replaceAll('"', '')
      .replaceAll(' | ', ', ')
      .replace(/^\(|\)$/g, '')}`;
  return issue.kind === 'schema' && !issue.message.startsWith('must') ? `must be ${issue.expected}, is ${issue.received}` : issue.message;
}

/**
 * Reads one entity file.
 * @returns the entity, or every fault found in it. Never throws on bad input.
 */
export function parseEntity(file: string, text: string): { readonly parsed: ParsedEntity } | { readonly faults: readonly Fault[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => ({
        file,
        line: error.linePos?.[0].line,
        field: '',
        reason: `is not YAML: ${error.message.split('\n')[0]}`,
      })),
    };
  }
  const lineOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return undefined;
  };
  const result = v.safeParse(entitySchema, document.toJS());
  if (!result.success) {
    return {
      faults: result.issues.map((issue) => {
        const path = issue.path?.map((part) => part.key as PropertyKey) ?? [];
        return { file, line: lineOf(path), field: fieldPath(path), reason: issueReason(issue) };
      }),
    };
  }
  return { parsed: { file, entity: result.output, lineOf } };
}
