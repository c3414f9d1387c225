import type { FactRecord } from '../kb/knowledgeBase.ts';
import type { FactPropertyName } from '../kb/vocabulary.ts';

/** The parts of an entity's page that facts stand in. */
type FactGroup = 'profile' | 'detail' | 'figures' | 'events' | 'ownership' | 'posts';

const GROUPS: Readonly<Record<FactPropertyName, FactGroup>> = {
  founded: 'profile',
  established: 'profile',
  born: 'profile',
  died: 'profile',
  launched: 'profile',
  announced: 'profile',
  'in-force': 'profile',
  ended: 'profile',
  listed: 'profile',
  delisted: 'profile',
  'first-delivery': 'profile',
  'production-start': 'profile',
  headquarters: 'profile',
  location: 'profile',
  'former-name': 'profile',
  renamed: 'profile',
  education: 'profile',
  business: 'detail',
  products: 'detail',
  plants: 'detail',
  customers: 'detail',
  role: 'detail',
  research: 'detail',
  members: 'detail',
  definition: 'detail',
  content: 'detail',
  target: 'detail',
  rate: 'detail',
  scope: 'detail',
  standard: 'detail',
  technology: 'detail',
  specification: 'detail',
  segment: 'detail',
  industry: 'detail',
  price: 'detail',
  milestone: 'events',
  deal: 'events',
  investment: 'events',
  insolvency: 'events',
  sanction: 'events',
  ownership: 'ownership',
  post: 'posts',
  revenue: 'figures',
  'net-profit': 'figures',
  employees: 'figures',
  sales: 'figures',
  deliveries: 'figures',
  exports: 'figures',
  production: 'figures',
  capacity: 'figures',
  installations: 'figures',
  shipments: 'figures',
  'market-share': 'figures',
  fleet: 'figures',
  stations: 'figures',
  valuation: 'figures',
  'money-raised': 'figures',
  population: 'figures',
  area: 'figures',
};

const dateOf = ({ from, asOf, to }: FactRecord) => from ?? asOf ?? to ?? '';
const newestFirst = (a: FactRecord, b: FactRecord) => (dateOf(b) > dateOf(a) ? 1 : dateOf(b) < dateOf(a) ? -1 : 0);

/**
 * The facts of one group, those of one property together. Events and figures are newest first,
 * all others as they are written.
 */
export function factsOfGroup(facts: readonly FactRecord[], group: FactGroup): readonly FactRecord[] {
  const own = facts.filter(({ property }) => GROUPS[property] === group);
  if (group === 'events') return own.toSorted(newestFirst);
  const properties = [...new Set(own.map(({ property }) => property))];
  return properties.flatMap((property) => {
    const same = own.filter((fact) => fact.property === property);
    return group === 'figures' ? same.toSorted(newestFirst) : same;
  });
}
