import type { PlainDate } from '@jejak/kernel';
import type { FactData, FactKind } from './person-fact.js';

/** A fact of a person as the timeline shows it. Instants are RFC 3339 in UTC. */
export type TimelineFact = Readonly<{
  event: string;
  kind: FactKind;
  version: number;
  validFrom: PlainDate;
  validTo?: PlainDate;
  recordedAt: string;
  corrects?: string;
  data: FactData;
  source: string;
  sourceId: string;
}>;

export type TimelineEntry = TimelineFact &
  Readonly<{
    /** The later fact that corrects this one, as far as it was known. */
    correctedBy?: string;
    /** It was known, not corrected, and held on the day asked about. */
    holds: boolean;
  }>;

/**
 * What was known at an instant (`knownAt`), and which of it held on a day (`asOf`): the two times of every fact.
 * In the order in which facts hold, the later known last.
 */
export function timeline(
  facts: readonly TimelineFact[],
  asOf: PlainDate,
  knownAt: string,
): readonly TimelineEntry[] {
  const known = facts.filter(({ recordedAt }) => recordedAt <= knownAt);
  const correctedBy = new Map<string, string>();
  for (const { event, corrects } of known) if (corrects !== undefined) correctedBy.set(corrects, event);
  return known
    .map((fact) => {
      const corrector = correctedBy.get(fact.event);
      const inTime = fact.validFrom <= asOf && (fact.validTo === undefined || asOf <= fact.validTo);
      return {
        ...fact,
        ...(corrector === undefined ? {} : { correctedBy: corrector }),
        holds: corrector === undefined && inTime,
      };
    })
    .sort((one, other) => compare(one.validFrom, other.validFrom) || one.version - other.version);
}

/** How a person stood on the day: the latest of each kind of which one at a time holds, and the posts held. */
export type Standing = Readonly<{
  register?: FactData;
  rank?: FactData;
  unit?: FactData;
  education?: FactData;
  posts: readonly FactData[];
}>;

export function standing(entries: readonly TimelineEntry[]): Standing {
  const holding = entries.filter(({ holds }) => holds);
  const latest = (kind: FactKind): FactData | undefined =>
    holding.findLast((entry) => entry.kind === kind)?.data;
  const assumed = holding.filter(({ kind }) => kind === 'position-assumed');
  const definitive = assumed.findLast(({ data }) => data.assignment === 'definitive');
  const posts = assumed
    .filter((entry) => entry.data.assignment !== 'definitive' || entry === definitive)
    .filter(
      (entry) =>
        !holding.some(
          ({ kind, data, validFrom }) =>
            kind === 'position-left' && data.post === entry.data.post && validFrom >= entry.validFrom,
        ),
    )
    .map(({ data }) => data);
  const [register, rank, unit] = [
    latest('person-registered'),
    latest('rank-changed'),
    latest('unit-changed'),
  ];
  const education = latest('education-recorded');
  return {
    ...(register === undefined ? {} : { register }),
    ...(rank === undefined ? {} : { rank }),
    ...(unit === undefined ? {} : { unit }),
    ...(education === undefined ? {} : { education }),
    posts,
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
