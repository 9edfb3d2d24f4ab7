import type { Found, Published } from './found.js';
import type { Acknowledged } from './story.js';

/** A promise that was not kept, and where. */
export type Breach = Readonly<{ promise: Promised; where: string }>;

/** What must hold after the faults are over, whatever was killed. */
export const promises = [
  'acknowledged-in-the-log-once',
  'nothing-published-is-missing-from-the-log',
  'nothing-in-the-log-without-its-cause',
  'in-force-with-entry-and-proof',
  'order-per-subject',
  'published-is-handled-or-quarantined',
  'nothing-stuck',
  'topics-carry-what-was-published',
] as const;
type Promised = (typeof promises)[number];

/** One record of a topic, in the order of its partition. */
export type TopicRecord = Readonly<{
  topic: string;
  partition: number;
  id: string;
  key: string;
  version: number;
}>;

export type Given = Readonly<{
  found: Found;
  acknowledged: readonly Acknowledged[];
  /** Decisions that must be in force by now. */
  decisions: readonly string[];
  /** Undefined where the bus is PostgreSQL. */
  records: readonly TopicRecord[] | undefined;
}>;

/** Compares what was promised with what is there, and names every difference. Pure. */
export function check(given: Given): readonly Breach[] {
  const { found } = given;
  const events = new Map(found.published.map((event) => [event.id, event]));
  const times = counted(found.entries.map(({ id }) => id));
  return [
    ...acknowledgedOnce(given, times),
    ...loggedAll(found, times),
    ...caused(found, events),
    ...proven(found, given.decisions),
    ...inOrder(found),
    ...handledAll(found),
    ...nothingStuck(found, given.decisions),
    ...(given.records === undefined ? [] : topicsWhole(given.records, events)),
  ];
}

/** How often what was published stands in the topics beyond the first time: sent again after a death. */
export const redeliveries = (records: readonly TopicRecord[]): number =>
  records.length - new Set(records.map(({ id }) => id)).size;

function acknowledgedOnce({ found, acknowledged }: Given, times: ReadonlyMap<string, number>): Breach[] {
  const broken = breachOf('acknowledged-in-the-log-once');
  const named = acknowledged.flatMap((one) => ('event' in one ? [one.event] : []));
  const promised = counted(
    acknowledged.flatMap((one) => ('event' in one ? [] : [`${one.subject} ${one.contract}`])),
  );
  const published = counted(found.published.map(({ key, contract }) => `${key} ${contract}`));
  return [
    ...named
      .filter((id) => times.get(id) !== 1)
      .map((id) => broken(`event ${id} stands in the log ${times.get(id) ?? 0} times`)),
    ...[...promised]
      .filter(([what, n]) => published.get(what) !== n)
      .map(([what, n]) =>
        broken(`${what} was acknowledged ${n} times and published ${published.get(what) ?? 0}`),
      ),
  ];
}

/** Audit’s own acts are appended by itself, and its mechanics are no entries: both are left out here. */
function loggedAll({ published }: Found, times: ReadonlyMap<string, number>): Breach[] {
  return published
    .filter(({ by, id }) => by !== 'audit' && times.get(id) !== 1)
    .map(({ id, contract }) =>
      breachOf('nothing-published-is-missing-from-the-log')(
        `${contract} ${id} stands in the log ${times.get(id) ?? 0} times`,
      ),
    );
}

function caused({ entries, published, size }: Found, events: ReadonlyMap<string, Published>): Breach[] {
  const broken = breachOf('nothing-in-the-log-without-its-cause');
  return [
    ...entries
      .filter(({ id }) => !events.has(id))
      .map(({ id, entry }) => broken(`entry ${entry} is of event ${id}, which nobody published`)),
    ...(entries.length === size
      ? []
      : [broken(`the log has ${size} entries, ${entries.length} of them of an event`)]),
    ...published
      .filter(({ causation }) => causation !== null && !events.has(causation))
      .map(({ id, contract, causation }) =>
        broken(`${contract} ${id} follows from ${causation}, which is nowhere`),
      ),
  ];
}

const STEPS = ['approval.decision-given.v1', 'proposal.decree-issued.v1', 'proposal.decision-effective.v1'];

function proven(
  { published, entries, inForce, proven: covered }: Found,
  decisions: readonly string[],
): Breach[] {
  const broken = breachOf('in-force-with-entry-and-proof');
  const entryOf = new Map(entries.map(({ id, entry }) => [id, entry]));
  const ofSubject = grouped(published, ({ key }) => key);
  return inForce
    .filter((id) => decisions.includes(id))
    .flatMap((id) => {
      const said = ofSubject.get(`proposal/${id}`) ?? [];
      const steps = STEPS.map((step) => said.filter(({ contract }) => contract === step));
      const at = steps.flat().map((event) => entryOf.get(event.id) ?? Infinity);
      const whole = steps.every(({ length }) => length === 1);
      const rising = at.every(
        (entry, place) => entry < covered && (place === 0 || entry > (at[place - 1] ?? 0)),
      );
      return whole && rising ? [] : [broken(`proposal ${id}: entries ${at.join(', ')} of ${covered} proven`)];
    });
}

function inOrder({ published, entries }: Found): Breach[] {
  const broken = breachOf('order-per-subject');
  const entryOf = new Map(entries.map(({ id, entry }) => [id, entry]));
  return [...grouped(published, ({ topic, key }) => `${topic} ${key}`)].flatMap(([subject, events]) => {
    const sorted = events.toSorted((one, other) => one.version - other.version);
    const gap = sorted.find(({ version }, at) => version !== at + 1);
    const logged = sorted.map(({ id }) => entryOf.get(id)).filter((entry) => entry !== undefined);
    const swapped = logged.find((entry, at) => at > 0 && entry < (logged[at - 1] ?? 0));
    return [
      ...(gap === undefined ? [] : [broken(`${subject}: version ${gap.version} has a gap before it`)]),
      ...(swapped === undefined
        ? []
        : [broken(`${subject}: entry ${swapped} stands before an earlier event’s`)]),
    ];
  });
}

/** For every contract that a group has ever handled or parked: each one published is one or the other, once. */
function handledAll({ published, handled, parked }: Found): Breach[] {
  const said = counted(published.map(({ contract }) => contract));
  const reached = new Map<string, number>();
  for (const { group, contract, n } of [...handled, ...parked])
    reached.set(`${group} ${contract}`, (reached.get(`${group} ${contract}`) ?? 0) + n);
  return [...reached]
    .filter(([what, n]) => said.get(what.slice(what.indexOf(' ') + 1)) !== n)
    .map(([what, n]) =>
      breachOf('published-is-handled-or-quarantined')(
        `${what}: ${said.get(what.slice(what.indexOf(' ') + 1)) ?? 0} published, ${n} handled or quarantined`,
      ),
    );
}

function nothingStuck({ waiting, parked, inForce }: Found, decisions: readonly string[]): Breach[] {
  const broken = breachOf('nothing-stuck');
  return [
    ...waiting.filter(({ n }) => n > 0).map(({ by, n }) => broken(`${n} events wait in the outbox of ${by}`)),
    ...parked.map(({ group, contract, n }) => broken(`${n} ${contract} lie in the quarantine of ${group}`)),
    ...decisions.filter((id) => !inForce.includes(id)).map((id) => broken(`proposal ${id} is not in force`)),
  ];
}

function topicsWhole(records: readonly TopicRecord[], events: ReadonlyMap<string, Published>): Breach[] {
  const broken = breachOf('topics-carry-what-was-published');
  const there = new Set(records.map(({ id }) => id));
  const breaches = [...events.values()]
    .filter(({ id }) => !there.has(id))
    .map(({ id, topic, contract }) => broken(`${contract} ${id} is not on ${topic}`));
  const last = new Map<string, number>();
  const seen = new Set<string>();
  for (const { topic, partition, id, key, version } of records) {
    if (!events.has(id)) breaches.push(broken(`${topic} ${partition} carries ${id}, which nobody published`));
    if (seen.has(id)) continue;
    seen.add(id);
    const subject = `${topic} ${key}`;
    if (version !== (last.get(subject) ?? 0) + 1)
      breaches.push(broken(`${subject}: version ${version} first comes after ${last.get(subject) ?? 0}`));
    last.set(subject, version);
  }
  return breaches;
}

const breachOf =
  (promise: Promised) =>
  (where: string): Breach => ({ promise, where });

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
