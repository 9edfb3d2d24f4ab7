import type { Contract } from '@jejak/contracts';
import type { Actor, Cause } from '@jejak/kernel';

/**
 * The envelope of an event: CloudEvents 1.0 attributes and our extensions, nothing else (design, "Names"). Names
 * are lower-case alphanumerics, as CloudEvents asks; every value but `aggregateversion` is a string.
 */
export interface Attributes {
  readonly specversion: '1.0';
  /** UUIDv7. */
  readonly id: string;
  /** `//<host>/jejak/<service>`. */
  readonly source: string;
  /** As on the wire: `<prefix>.<area>.<fact>.v<major>`. */
  readonly type: string;
  /** Whose story the event belongs to, e.g. `proposal/<uuid>`: order holds per subject. */
  readonly subject: string;
  /** When it happened (RFC 3339, UTC). */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** `$id` of the JSON Schema the data was judged by. */
  readonly dataschema: string;
  /** Equals `subject`: chooses the partition. */
  readonly partitionkey: string;
  /** Which event of this subject on this topic it is: contiguous from 1. */
  readonly aggregateversion: number;
  /** When the producer recorded it (RFC 3339, UTC). */
  readonly recordedtime: string;
  readonly correlationid: string;
  readonly causationid?: string;
  /** W3C trace context. */
  readonly traceparent?: string;
  /** CloudEvents auth context extension: `user` (a natural person), `service_account` or `system`. */
  readonly authtype?: 'user' | 'service_account' | 'system';
  /** The person's random id; the account where there is no natural person behind it. */
  readonly authid?: string;
  /** The person whose seat a substitute filled. */
  readonly behalfof?: string;
  readonly policyversion?: string;
  /** Retention class of what the event says about persons (design, invariant 7). */
  readonly dataclassification?: string;
}

/** An event as a handler gets it: checked against its contract, unknown members kept. */
export type BusEvent<Data> = Readonly<{
  attributes: Attributes;
  /** `proposal.submitted.v1`: the type without the deployment's prefix. */
  contract: string;
  data: Data;
  /** The payload exactly as it was published. */
  bytes: Buffer;
  /** For what this event leads to: same correlation, this event as the cause, same trace. */
  cause: Cause;
  position: Readonly<{ topic: string; partition: number; pos: string }>;
  /** Only for a consumer that judges the records of others itself: the bytes were not kept. */
  tooLarge?: NonNullable<Received['tooLarge']>;
}>;

/** An event to be published: what happened, to whom, and what led to it. */
export interface Outgoing<Data> {
  contract: Contract<Data>;
  subject: string;
  data: Data;
  /** When it happened; now, unless told. */
  occurred?: Date;
  cause: Cause;
  by?: Actor;
  policyVersion?: string;
  /** A UUIDv7, when the caller must know it beforehand. */
  id?: string;
}

/** A record of the log before anybody judged it. */
export type Received = Readonly<{
  topic: string;
  partition: number;
  pos: string;
  eventId: string;
  key: string;
  attributes: Readonly<Record<string, unknown>>;
  bytes: Buffer;
  /** Published by others than our services (the intake): only what CloudEvents itself requires is asked of it. */
  foreign?: true;
  /** Over 64 KiB: its bytes were not kept, only their number and SHA-256. */
  tooLarge?: Readonly<{ bytes: number; sha256: string }>;
}>;
