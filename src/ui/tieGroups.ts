import type { CardRecord, RelationRecord } from '../kb/knowledgeBase.ts';
import { isPostType } from '../kb/postTypes.ts';
import { RELATION_TYPES } from '../kb/vocabulary.ts';
import { byRecency } from './cardRows.ts';
import type { CardLanguage } from './dateText.ts';

interface TieGroup {
  readonly label: string;
  /** Newest first. */
  readonly ties: readonly RelationRecord[];
}

/** The ties of an entity by what they are, but for the posts, which have a timeline of their own. */
export function tieGroups(record: CardRecord, language: CardLanguage): readonly TieGroup[] {
  const isOnTimeline = ({ type, inverse }: RelationRecord) => isPostType(type) && inverse === (record.type !== 'person');
  const groups = new Map<string, RelationRecord[]>();
  for (const tie of record.relations) {
    if (isOnTimeline(tie)) continue;
    // A partner is one whoever's file says so.
    const label = RELATION_TYPES[tie.type][tie.inverse || tie.type === 'partner-of' ? 'inverse' : 'label'][language];
    groups.set(label, [...(groups.get(label) ?? []), tie]);
  }
  return [...groups].map(([label, ties]) => ({ label, ties: ties.sort(byRecency) }));
}
