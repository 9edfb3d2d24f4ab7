import { addDays, addMonths, type PlainDate } from '@jejak/kernel';
import { figureIn, knows, orderOf } from '@jejak/policies';
import { impossibleHours, unknownCodes } from './faults.js';
import type { Delivery, FactData, FactType, History, PersonFact } from './facts.js';

type Held<Type extends FactType> = Readonly<FactData[Type]> & Readonly<{ fact: string }>;

/** A post held definitively; `until` is the first day it is no longer held. */
export type Tenure = Held<'position-assumed'> & Readonly<{ until: PlainDate }>;

/**
 * `end` is the first day it is no longer served; undefined when nobody said. `annulled` is maybe when an annulment
 * does not say which of several sanctions it concerns: then neither counting nor ignoring it is proven.
 */
export type Sanction = Held<'discipline-imposed'> &
  Readonly<{ end: PlainDate | undefined; annulled: 'no' | 'maybe' }>;

/**
 * What is known of a person on a day, from facts in force then. Age is not here and cannot be: what scores, ranks and
 * breaks ties is given a record and nothing else.
 */
export type MeritRecord = Readonly<{
  day: PlainDate;
  registrations: readonly Held<'person-registered'>[];
  ranks: readonly Held<'rank-changed'>[];
  tenures: readonly Tenure[];
  degrees: readonly Held<'education-recorded'>[];
  trainings: readonly Held<'training-completed'>[];
  performance: readonly Held<'performance-rated'>[];
  sanctions: readonly Sanction[];
  leaves: readonly Held<'leave-started'>[];
  /** For each history that can be empty, the facts that say all of it was handed over. */
  delivered: Readonly<Record<History, readonly string[]>>;
}>;

/**
 * Reads facts as of a day. The outcome depends on the set of facts alone, not on their order or repetition: a fact
 * that another one corrects is left out, and a fact of a later day does not count yet. One with a code that no domain
 * knows is not read, and makes everything of its kind unknown: what cannot be read proves nothing, not even absence.
 */
export function recordOf(
  facts: readonly PersonFact[],
  deliveries: readonly Delivery[],
  day: PlainDate,
): MeritRecord {
  const unique = [...new Map(facts.map((fact) => [fact.id, fact])).values()];
  const corrected = new Set(unique.flatMap(({ corrects }) => corrects ?? []));
  const standing = unique.filter(({ id }) => !corrected.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const readable = new Map<FactType, PersonFact[]>();
  const unreadable = new Set<FactType>();
  const unknownYears = new Set<number>();
  for (const fact of standing) {
    if (unknownCodes(fact).length > 0) {
      unreadable.add(fact.type);
      if (fact.type === 'performance-rated') unknownYears.add(fact.data.year);
    } else {
      const alike = readable.get(fact.type);
      if (alike === undefined) readable.set(fact.type, [fact]);
      else alike.push(fact);
    }
  }
  const read = <Item>(type: FactType, items: Item[]): Item[] => (unreadable.has(type) ? [] : items);
  const whole = (type: FactType, history: History): readonly string[] =>
    unreadable.has(type) ? [] : notes(deliveries, history);
  const of = <Type extends FactType>(type: Type): Held<Type>[] =>
    (readable.get(type) ?? []).map(({ id, data }) => ({ ...(data as FactData[Type]), fact: id }));
  const begun = <Item extends { since: PlainDate; fact: string }>(items: Item[]): Item[] =>
    items
      .filter(({ since }) => since <= day)
      .sort((a, b) => compare(a.since, b.since) || compare(a.fact, b.fact));

  return {
    day,
    registrations: read('person-registered', begun(of('person-registered'))),
    ranks: read('rank-changed', begun(of('rank-changed'))),
    tenures: read('position-assumed', tenuresOf(begun(of('position-assumed')), of('position-left'), day)),
    degrees: read('education-recorded', of('education-recorded')),
    trainings: of('training-completed')
      .filter(({ completedOn }) => completedOn <= day)
      .map(stated),
    performance: of('performance-rated').filter(({ year }) => !unknownYears.has(year)),
    sanctions: sanctionsOf(begun(of('discipline-imposed')), of('discipline-lifted'), day),
    leaves: begun(of('leave-started')),
    delivered: {
      'leadership-training': whole('training-completed', 'leadership-training'),
      'other-training': whole('training-completed', 'other-training'),
      discipline: whole('discipline-imposed', 'discipline'),
    },
  };
}

/** Hours that no training can have are hours nobody stated. */
const stated = (training: Held<'training-completed'>): Held<'training-completed'> => {
  const { hours, ...others } = training;
  return impossibleHours(hours) ? others : training;
};

/** Definitive posts alone: acting (Plt, Plh, Pj) gives neither level nor experience. */
function tenuresOf(
  assumed: readonly Held<'position-assumed'>[],
  left: readonly Held<'position-left'>[],
  day: PlainDate,
): Tenure[] {
  const definitive = assumed.filter(({ assignment }) => assignment === 'definitive');
  return definitive.map((position) => {
    const leaving = left
      .filter(({ post, until }) => post === position.post && until >= position.since)
      .map(({ until }) => addDays(until, 1));
    const following = definitive.filter(({ since }) => since > position.since).map(({ since }) => since);
    const ended = position.validTo === undefined ? [] : [addDays(position.validTo, 1)];
    return { ...position, until: [...leaving, ...following, ...ended, addDays(day, 1)].sort(compare)[0]! };
  });
}

/** An annulled sanction is void: it neither counts nor is served. */
function sanctionsOf(
  imposed: readonly Held<'discipline-imposed'>[],
  lifted: readonly Held<'discipline-lifted'>[],
  day: PlainDate,
): Sanction[] {
  const named = new Set(lifted.flatMap(({ sanction }) => sanction ?? []));
  const standing = imposed.filter(({ fact }) => !named.has(fact));
  const unnamed = lifted.filter(({ sanction }) => sanction === undefined);
  return standing.flatMap((sanction): Sanction[] => {
    const concerned = unnamed.filter(({ liftedOn }) => liftedOn >= sanction.since);
    const others = standing.filter(({ since }) => concerned.some(({ liftedOn }) => liftedOn >= since));
    if (concerned.length > 0 && concerned.length >= others.length) return [];
    return [{ ...sanction, end: endOf(sanction, day), annulled: concerned.length > 0 ? 'maybe' : 'no' }];
  });
}

/** The publisher's own last day, or the length the law gives the kind of sanction. */
function endOf(
  { until, kindCode: kind, since }: Held<'discipline-imposed'>,
  day: PlainDate,
): PlainDate | undefined {
  if (until !== undefined) return addDays(until, 1);
  if (kind === undefined || !knows('sanctionKind', kind)) return undefined;
  return addMonths(since, figureIn('discipline/months', day, { kind }));
}

const notes = (deliveries: readonly Delivery[], history: History): readonly string[] =>
  [...new Set(deliveries.filter((note) => note.history === history).map(({ id }) => id))].sort(compare);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The last of a list in time. Several that differ on the same day contradict each other: then none is taken, and all
 * are given so that the dispute can be shown.
 */
export function latest<Item extends { since: PlainDate; fact: string }>(
  items: readonly Item[],
  meaning: (item: Item) => string,
): Readonly<
  { state: 'known'; item: Item } | { state: 'disputed'; items: readonly Item[] } | { state: 'missing' }
> {
  const last = items.at(-1);
  if (last === undefined) return { state: 'missing' };
  const sameDay = items.filter(({ since }) => since === last.since);
  return new Set(sameDay.map(meaning)).size === 1
    ? { state: 'known', item: last }
    : { state: 'disputed', items: sameDay };
}

/** The definitive post held on the day of the record. */
export const postHeld = ({ tenures, day }: MeritRecord): ReturnType<typeof latest<Tenure>> =>
  latest(
    tenures.filter(({ until }) => until > day),
    ({ post, class: of, echelon, functionalLevel }) => [post, of, echelon, functionalLevel].join('|'),
  );

/** Since when the post held on the day is held without a break. */
export function postSince({ tenures }: MeritRecord, held: Tenure): PlainDate {
  const before = tenures.findLastIndex(({ post }) => post !== held.post);
  return tenures[before + 1]?.since ?? held.since;
}

/**
 * The rank held on the day, and since when without a break: a rank recorded again is the same rank still. Undefined
 * when it was never told, is contradicted, or is none of a PNS.
 */
export function rankHeld({ ranks }: MeritRecord): Held<'rank-changed'> | undefined {
  const last = latest(ranks, ({ grade }) => grade);
  if (last.state !== 'known' || !knows('rank', last.item.grade)) return undefined;
  const before = ranks.findLastIndex(({ grade }) => grade !== last.item.grade);
  return ranks[before + 1] ?? last.item;
}

/** The highest formal degree recorded. */
export function highestDegree({ degrees }: MeritRecord): Held<'education-recorded'> | undefined {
  const [first, ...others] = degrees;
  return others.reduce(
    (best, degree) =>
      best === undefined || orderOf('degree', degree.level) > orderOf('degree', best.level) ? degree : best,
    first,
  );
}
