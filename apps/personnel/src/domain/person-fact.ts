import type { PlainDate } from '@jejak/kernel';

/**
 * What is stated of a person: the facts that internal systems publish, imports carry and decisions cause. A fact
 * is known twice in time: from which day it holds (`valid_from`, `valid_to`), and since which version of the
 * person's stream personnel knows it. Nothing is overwritten: a later fact with the same natural key corrects the
 * earlier one, which stays.
 */
export const factKinds = [
  'person-registered',
  'rank-changed',
  'position-assumed',
  'position-left',
  'unit-changed',
  'performance-rated',
  'competency-assessed',
  'potential-assessed',
  'education-recorded',
  'training-completed',
  'award-granted',
  'discipline-imposed',
  'discipline-lifted',
  'credit-recorded',
  'leave-started',
  'retirement-scheduled',
] as const;

export type FactKind = (typeof factKinds)[number];

/** The fields of a fact as its contract names them, without the NIP. */
export type FactData = Readonly<Record<string, unknown>>;

type Nature = Readonly<{
  /** The fields that make two facts of a person speak of the same matter. */
  key: readonly string[];
  /** The day from which it holds, and the last day, unless the fact says otherwise. */
  from: (data: FactData) => PlainDate | undefined;
  to?: (data: FactData) => PlainDate | undefined;
  /** Fields that tell of what has happened, so that they cannot lie in the future. */
  past: readonly string[];
}>;

const field =
  (name: string) =>
  (data: FactData): PlainDate | undefined =>
    data[name] as PlainDate | undefined;

const since = { from: field('since'), past: ['since', 'decree/date'] } as const;

const natures: Readonly<Record<FactKind, Nature>> = {
  'person-registered': { key: ['since'], from: field('since'), past: ['since', 'birthDate'] },
  'rank-changed': { key: ['since'], ...since },
  'position-assumed': { key: ['post', 'since', 'assignment'], ...since },
  'position-left': { key: ['post', 'until'], from: field('until'), past: ['until'] },
  'unit-changed': { key: ['since'], ...since },
  'performance-rated': {
    key: ['year'],
    from: ({ year }) => `${String(year)}-01-01`,
    to: ({ year }) => `${String(year)}-12-31`,
    past: ['year'],
  },
  'competency-assessed': { key: ['use', 'assessedOn'], from: field('assessedOn'), past: ['assessedOn'] },
  'potential-assessed': { key: ['assessedOn'], from: field('assessedOn'), past: ['assessedOn'] },
  'education-recorded': {
    key: ['level'],
    from: (data) => (data.graduatedYear === undefined ? undefined : `${data.graduatedYear as number}-01-01`),
    past: ['graduatedYear'],
  },
  'training-completed': {
    key: ['kind', 'level', 'title', 'completedOn'],
    from: field('completedOn'),
    past: ['completedOn'],
  },
  'award-granted': {
    key: ['title', 'grantedOn'],
    from: field('grantedOn'),
    past: ['grantedOn', 'decree/date'],
  },
  'discipline-imposed': { key: ['since', 'level', 'kindCode'], to: field('until'), ...since },
  'discipline-lifted': {
    key: ['liftedOn', 'decree/number'],
    from: field('liftedOn'),
    past: ['liftedOn', 'decree/date'],
  },
  'credit-recorded': { key: ['from', 'to', 'route'], from: field('from'), to: field('to'), past: ['to'] },
  'leave-started': { key: ['kind', 'since'], to: field('until'), ...since },
  'retirement-scheduled': { key: [], from: () => undefined, past: [] },
};

export const isFactKind = (name: string): name is FactKind => (factKinds as readonly string[]).includes(name);

/** What two facts of one kind share when they speak of the same matter; the later one then corrects the earlier. */
export const naturalKey = (kind: FactKind, data: FactData): string =>
  natures[kind].key.map((path) => String((at(data, path) as string | number | undefined) ?? '')).join('|');

/** From which day to which the fact holds; what names no day holds from the day it became known. */
export function validity(
  kind: FactKind,
  data: FactData,
  knownOn: PlainDate,
): Readonly<{ from: PlainDate; to?: PlainDate }> {
  const nature = natures[kind];
  const to = (data.validTo as PlainDate | undefined) ?? nature.to?.(data);
  return {
    from: (data.validFrom as PlainDate | undefined) ?? nature.from(data) ?? knownOn,
    ...(to === undefined ? {} : { to }),
  };
}

/** The JSON pointers, within the data, of what is dated after `today` although it tells of the past. */
export function futureDated(kind: FactKind, data: FactData, today: PlainDate): readonly string[] {
  return [...natures[kind].past, 'validFrom'].filter((path) => {
    const value = at(data, path);
    if (typeof value === 'number') return value > Number(today.slice(0, 4));
    return typeof value === 'string' && value > today;
  });
}

/** The JSON pointers, within the data, of a last day that lies before the first one. */
export function endsBeforeItBegins(kind: FactKind, data: FactData): readonly string[] {
  const from = (data.validFrom as PlainDate | undefined) ?? natures[kind].from(data);
  return ['until', 'to', 'validTo'].filter((path) => {
    const value = at(data, path);
    return typeof value === 'string' && from !== undefined && value < from;
  });
}

const at = (data: FactData, path: string): unknown =>
  path.split('/').reduce<unknown>((node, name) => (node as FactData | undefined)?.[name], data);
