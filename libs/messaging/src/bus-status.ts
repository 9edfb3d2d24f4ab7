import type { Database } from '@jejak/persistence';
import type { Engine, LaneStatus } from './engine.js';
import type { Quarantine } from './quarantine.js';

/** How far a group is in one topic. */
export type TopicLag = Readonly<{
  group: string;
  topic: string;
  /** Messages not passed yet. */
  lag: number;
  /** Raised by each replay. */
  generation: number;
  /** Partitions that rest after a failure. */
  resting: number;
}>;

/** A topic that the service's groups hear. */
export type TopicState = Readonly<{
  topic: string;
  partitions: number;
  /** Messages it was ever given. */
  messages: number;
}>;

/** What the service itself said last. */
export type LastSaid = Readonly<{
  source: string;
  topic: string;
  type: string;
  /** When it was recorded (RFC 3339). */
  at: string;
}>;

export type BusStatus = Readonly<{
  topics: readonly TopicState[];
  groups: readonly TopicLag[];
  /** Of each group: subjects that wait behind a message in quarantine, and all messages there. */
  blocked: readonly Readonly<{ group: string; subjects: number; messages: number }>[];
  /** Events said and not in the log yet. */
  outbox: number;
  /** Absent while the service has said nothing. */
  lastSaid?: LastSaid;
}>;

/** Reads how a service's bus is doing; takes no lock and changes nothing. */
export async function readStatus(
  engine: Engine,
  quarantine: Quarantine,
  database: Database,
): Promise<BusStatus> {
  const lanes = await engine.status();
  const [waiting] = await database.query<{ n: string }>('select count(*) as n from outbox');
  const [last] = await database.query<LastSaid>(
    `select headers ->> 'source' as source, topic, headers ->> 'type' as type, headers ->> 'recordedtime' as at
       from ((select seq, topic, headers from outbox order by seq desc limit 1)
             union all (select seq, topic, headers from published order by seq desc limit 1)) said
      order by seq desc limit 1`,
  );
  return {
    topics: topicsOf(lanes),
    groups: lagsOf(lanes),
    blocked: await quarantine.blocked(),
    outbox: Number(waiting!.n),
    ...(last === undefined ? {} : { lastSaid: last }),
  };
}

function lagsOf(lanes: readonly LaneStatus[]): TopicLag[] {
  return [...grouped(lanes, ({ group, topic }) => `${group} ${topic}`).values()].map((own) => {
    const { group, topic, generation } = own[0]!;
    return {
      group,
      topic,
      lag: own.reduce((sum, { last, pos }) => sum + Number(last - pos), 0),
      generation,
      resting: own.filter(({ resting }) => resting).length,
    };
  });
}

function topicsOf(lanes: readonly LaneStatus[]): TopicState[] {
  return [...grouped(lanes, ({ topic }) => topic)].map(([topic, own]) => {
    // Each group has a lane of its own in every partition.
    const ends = new Map(own.map(({ partition, written }) => [partition, written]));
    return {
      topic,
      partitions: ends.size,
      messages: [...ends.values()].reduce((sum, written) => sum + Number(written), 0),
    };
  });
}

const grouped = <T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const one of all) found.set(by(one), [...(found.get(by(one)) ?? []), one]);
  return found;
};
