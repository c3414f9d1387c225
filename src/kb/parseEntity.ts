import * as v from 'valibot';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { type Entity, entitySchema } from './entitySchema.ts';
import { type Fault, fieldPath } from './fault.ts';

export interface ParsedEntity {
  readonly file: string;
  readonly entity: Entity;
  /** 1-based line of a field, for faults found later between files. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** Flattens union issues to the branch that got furthest, so that the remedy fits what the author wrote. */
function issueReason(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown key; see data/README.md for the keys of an entity';
  if (issue.type === 'strict_object' && issue.received === 'undefined') return 'is missing';
  if (issue.received === 'undefined' && issue.kind === 'schema') return 'is missing';
  if (issue.received === 'null' && issue.kind === 'schema' && !issue.message.startsWith('must')) return 'is empty; fill it in or remove it';
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
      // A key stands where its author looks for it; its value may begin on the next line.
      const holder = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
      const pair = isMap(holder) ? holder.items.find(({ key }) => isScalar(key) && key.value === path[length - 1]) : undefined;
      const node = pair?.key ?? document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return undefined;
  };
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    return { faults: [{ file, field: '', reason: `is not YAML: ${error instanceof Error ? error.message : String(error)}` }] };
  }
  const result = v.safeParse(entitySchema, content, { abortPipeEarly: true });
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
