import type { Lane } from '../engine.js';

/** Where the brokers are and as whom to speak to them. */
export interface KafkaAccess {
  /** `host:port` of brokers to begin with. */
  readonly brokers: readonly string[];
  /** Shown in the broker's log and quotas. */
  readonly clientId: string;
  readonly user?: string;
  readonly password?: string;
  /** SASL mechanism, when there is a user. */
  readonly mechanism: 'scram-sha-512' | 'scram-sha-256' | 'plain';
  /** Certificate of the authority that signed the brokers' own; TLS is spoken when there is one. */
  readonly ca?: string;
  /** Milliseconds without a sign of life after which the group gives a member's partitions to others. */
  readonly sessionTimeout: number;
}

/** A record to be sent to a partition chosen by us. */
export type Sending = Lane &
  Readonly<{ key: string; headers: Readonly<Record<string, string>>; value: Buffer }>;

/** A record as it came. */
export type Fetched = Readonly<{
  offset: bigint;
  key: Buffer | undefined;
  headers: Readonly<Record<string, string>>;
  value: Buffer;
}>;

/** First offset kept, and the one that the next record will get. */
export type Bounds = Lane & Readonly<{ begin: bigint; end: bigint }>;

/** A topic and what was set for it: `max.message.bytes` and `compression.type`. */
export type TopicFound = Readonly<{ partitions: number; maxMessageBytes: number; compression: string }>;

/** What a consumer tells. All calls are synchronous and MUST be quick. */
export interface ConsumerEvents {
  /** These partitions, and no others, are this member's from now on. Nothing comes until they are sought. */
  assigned(lanes: readonly Lane[]): void;
  /** None is, until `assigned` says so again. */
  revoked(): void;
  /** Everything from `from` on, up to the record before `next`, in order; control records are left out. */
  records(lane: Lane, from: bigint, next: bigint, records: readonly Fetched[]): void;
  /** The group's coordinator or a broker answered. */
  alive(): void;
  /** The consumer has ended by itself and will tell nothing more. */
  lost(error: Error): void;
}

/** One member of a consumer group. Records come only to `records`; where to go on is said by `seek` alone. */
export interface KafkaConsumer {
  /** Joins the group. @throws when the brokers cannot be reached or refuse */
  start(): Promise<void>;
  /** Goes on from this offset; what was fetched before and from elsewhere MUST NOT be told any more. */
  seek(lane: Lane, offset: bigint): void;
  pause(lane: Lane): void;
  resume(lane: Lane): void;
  /** Tells the broker how far the group is: for tools that show its lag, nothing here depends on it. */
  mirror(positions: readonly (Lane & { next: bigint })[]): Promise<void>;
  /** Leaves the group and closes its connections. */
  close(): Promise<void>;
}

export interface KafkaProducer {
  /**
   * Sends all, with `acks=all`, idempotently, one request to a broker at a time: of one partition in the order given.
   * MUST NOT be called again before it has ended. When it rejects any of them may have arrived, and the producer MUST be
   * thrown away.
   */
  send(records: readonly Sending[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * A Kafka client, as much of it as the engine needs. kafkajs and @platformatic/kafka stand behind it; both pass the
 * same suite. A driver never creates topics and never commits a position by itself.
 */
export interface KafkaDriver {
  readonly name: string;
  producer(): Promise<KafkaProducer>;
  consumer(group: string, topics: readonly string[], events: ConsumerEvents): KafkaConsumer;
  bounds(topics: readonly string[]): Promise<readonly Bounds[]>;
  /** Undefined for topics that are not there. */
  topics(names: readonly string[]): Promise<ReadonlyMap<string, TopicFound | undefined>>;
  close(): Promise<void>;
}
