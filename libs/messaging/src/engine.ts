import type { Tx } from '@jejak/kernel';
import type { ConsumerKind } from './consumer.js';
import type { Received } from './event.js';

/** A consumer group as an engine needs to know it. */
export interface Group {
  readonly name: string;
  readonly kind: ConsumerKind;
  /** Tables of a projection. */
  readonly tables: readonly string[];
  readonly topics: readonly string[];
  /** Wire types heard, without `.v<major>`; undefined hears all. */
  readonly heard: readonly string[] | undefined;
  readonly ownInbox: boolean;
}

/** One partition of one topic. */
export type Lane = Readonly<{ topic: string; partition: number }>;

export type ReadyLane = Lane & Readonly<{ group: string; pos: bigint; waiting: number }>;

/** What a batch takes: so many records at most, not of these partitions, or only of one up to a position. */
export type Taking = Readonly<{
  limit: number;
  without: readonly Lane[];
  only?: Lane & Readonly<{ upTo: bigint }>;
}>;

/** What one transaction took. */
export type Batch = Readonly<{
  /** To be handled now, in order per key, each for the first time in this group. */
  fresh: readonly Received[];
  /** Of subjects with a message in quarantine: to be put behind it, in this transaction. */
  blocked: readonly Received[];
  /** How far each partition was taken. */
  ends: readonly (Lane & Readonly<{ pos: bigint }>)[];
}>;

/** The next message of a partition, about to be handed to its handler once more. */
export type Attempt = Readonly<{ eventId: string; starts: number; failures: number }>;

export type LaneStatus = Lane &
  Readonly<{
    group: string;
    pos: bigint;
    /** The position of the last record. */
    last: bigint;
    /** Records that the partition was ever given. */
    written: bigint;
    generation: number;
    resting: boolean;
  }>;

/** How an engine is, for health and figures. */
export type EngineCondition = Readonly<{
  engine: string;
  /** Why it does not work now, in a few words; absent while it does. */
  trouble?: string;
  /** Times it had to begin a consumer anew. */
  restarts: number;
}>;

/**
 * Where events lie and how groups move through them. The rest of the library knows engines by this port alone, and
 * handlers do not even know that: PostgreSQL for one machine, Kafka for a ministry.
 *
 * - `take` MUST give records of one key in the order they were added, MUST NOT give one group the same partition
 *   twice at a time, and what it took MUST come again unless the transaction commits.
 * - A record whose id the group has had in a committed transaction, or earlier in this batch, MUST NOT come as fresh
 *   (unless the group keeps its own inbox).
 * - A new group MUST begin with the oldest record kept.
 */
export interface Engine {
  subscribe(groups: readonly Group[]): Promise<void>;
  /** Moves what was added to the outbox and committed into the log; returns how many events. */
  relay(): Promise<number>;
  /** Partitions that have something for these groups now. */
  ready(groups: readonly string[]): Promise<readonly ReadyLane[]>;
  take(tx: Tx, group: Group, what: Taking): Promise<Batch>;
  /** Takes one partition up to and with the next message heard, or some records when none of them is heard. */
  takeNext(tx: Tx, group: Group, lane: Lane): Promise<Batch>;
  /**
   * Counts a start of the next message heard before its handler runs, so that it survives the process. Undefined when
   * what `takeNext` would take holds no message heard.
   */
  begin(group: Group, lane: Lane): Promise<Attempt | undefined>;
  /** Partitions with a message whose handler was started more often than it ended. */
  unfinished(): Promise<readonly (Lane & { group: string; starts: number })[]>;
  /** Takes back a start that came to nothing, because another process was quicker. */
  withdraw(group: Group, eventId: string): Promise<void>;
  /** Counts a failure and lets the partition rest; the group's other partitions go on. */
  postpone(group: Group, lane: Lane, eventId: string, milliseconds: number): Promise<void>;
  /**
   * Looks where a group can begin again, outside of any transaction, and returns what puts it there in one, in a new
   * generation. @throws OperationRefused where retention cut a topic, either at once or in the transaction
   */
  rewinding(group: Group): Promise<(tx: Tx) => Promise<void>>;
  status(): Promise<readonly LaneStatus[]>;
  /** Announces every event of the topics that was ever published once more, same ids and bytes; returns how many. */
  reannounce(topics: readonly string[]): Promise<number>;
  /** Makes room ahead and drops what is past retention and passed by every group; may be called at any time. */
  maintain(): Promise<void>;
  condition(): EngineCondition;
  /** Ends its connections; nothing else is called after it. MUST be called when no transaction is under way. */
  close(): Promise<void>;
}
