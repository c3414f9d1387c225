import type { PartialDate } from './date.ts';
import { dateSpan } from './dateSpan.ts';
import type { CardRecord, FactRecord, Period, RelationRecord } from './knowledgeBase.ts';
import { isPostType } from './postTypes.ts';

/** A post on a time axis; places are parts of the axis, 0 to 1. */
export interface TimelineEntry {
  /** Stated as a tie to another entity, or in words. */
  readonly post: FactRecord | RelationRecord;
  /** Where it begins; absent where no date is known. */
  readonly begin?: number;
  /** Until where a source vouches for it; never before `begin`. */
  readonly known?: number;
  /** True where it has begun and no end is known. */
  readonly open: boolean;
}

interface PostTimeline {
  /** Newest first; what has no date comes last. */
  readonly entries: readonly TimelineEntry[];
  /** The axis, in calendar years; absent where no post has a date. */
  readonly axis?: { readonly begin: number; readonly end: number };
}

/** What somebody founded is an event: the date is not that of a post. */
const isEvent = (post: FactRecord | RelationRecord) => 'type' in post && post.type === 'founder-of';

/** The posts of a person; of all others, who held posts there. */
export const postsOf = (record: CardRecord): readonly (FactRecord | RelationRecord)[] => [
  ...record.relations.filter(({ type, inverse }) => isPostType(type) && inverse === (record.type !== 'person')),
  ...record.facts.filter(({ property }) => property === 'post'),
];

interface Placed {
  readonly post: FactRecord | RelationRecord;
  readonly begin?: number;
  readonly known?: number;
  readonly open: boolean;
}

function place(post: FactRecord | RelationRecord): Placed {
  const { from, to, asOf }: Period = post;
  const first = from ?? asOf ?? to;
  if (first === undefined) return { post, open: false };
  const { begin } = dateSpan(first);
  if (isEvent(post)) return { post, begin, known: begin, open: false };
  if (to !== undefined) return { post, begin: from === undefined ? dateSpan(to).end : begin, known: Math.max(begin, dateSpan(to).end), open: false };
  if (from === undefined) return { post, begin, known: begin, open: false };
  const vouched = asOf ?? post.source.date;
  return { post, begin, known: vouched === undefined ? begin : Math.max(begin, dateSpan(vouched).begin), open: true };
}

function byRecency(a: Placed, b: Placed): number {
  const end = ({ open, known }: Placed) => (open ? Number.MAX_VALUE : (known ?? -1));
  return end(b) - end(a) || (b.begin ?? -1) - (a.begin ?? -1);
}

/**
 * Posts in their order in time.
 * @param today where the axis ends at the least if a post goes on
 */
export function postTimeline(posts: readonly (FactRecord | RelationRecord)[], today: PartialDate): PostTimeline {
  const placed = posts.map(place).sort(byRecency);
  const begins = placed.flatMap(({ begin }) => begin ?? []);
  const ends = placed.flatMap(({ known }) => known ?? []);
  if (begins.length === 0) return { entries: placed.map(({ post }) => ({ post, open: false })) };
  const begin = Math.floor(Math.min(...begins));
  const last = Math.max(...ends, ...(placed.some(({ open }) => open) ? [dateSpan(today).end] : []));
  const end = Math.max(begin + 1, Math.ceil(last));
  const part = (time: number | undefined) => (time === undefined ? undefined : (time - begin) / (end - begin));
  return { entries: placed.map((entry) => ({ ...entry, begin: part(entry.begin), known: part(entry.known) })), axis: { begin, end } };
}
