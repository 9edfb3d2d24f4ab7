import type { Tx } from '@jejak/kernel';
import type { FullTile } from '@jejak/tlog';
import type { Under } from '../domain/entry.js';
import type { IndexRow } from '../domain/index-row.js';

/** Size, root and epoch of the log, as committed or, under its lock, as it is now. */
export type LogState = Readonly<{
  size: number;
  root: Uint8Array;
  epoch: number;
  /** The highest event id known; ids above it, up to the horizon, are certain to be new. Left out where none is known. */
  newest?: string;
  /** The last id that a clock of this house can have made by now; what lies above it came from one that is ahead. */
  horizon: string;
}>;

/** Which event an entry is of. */
export type EventKey = Readonly<{ id: string; source: string }>;

/** A part of an entry's openings as it is stored: JSON in clear, or sealed; nothing when its key was destroyed. */
export type StoredPart = Readonly<{ under: Under; body: string | undefined }>;

/** An entry about to be appended. */
export type NewEntry = Readonly<{
  event: EventKey;
  sha256: Uint8Array;
  /** Another event with this id and source is in the log already. */
  contradicts: boolean;
  leaf: Uint8Array;
  leafHash: Uint8Array;
  parts: readonly StoredPart[];
  row: IndexRow;
  /** Others wait for its proof; what they are told leads on from this trace. */
  awaited?: Readonly<{ traceparent?: string }>;
}>;

/** One batch: what the tree was, what it becomes. */
export type Growth = Readonly<{
  from: LogState;
  root: Uint8Array;
  /** The leaf hashes of the entries, end to end. */
  hashes: Uint8Array;
  tiles: readonly FullTile[];
  entries: readonly NewEntry[];
}>;

/** What the log already has of an event: each distinct content under its id is an entry. */
export type KnownEvent = Readonly<{ event: EventKey; sha256: Uint8Array; entry: number }>;

/** Where the log is kept. All of it is append-only; none of it is ever changed. */
export interface LogStore {
  /** Locks the log until the transaction ends: batches come one after the other. */
  lock(tx: Tx): Promise<LogState>;
  /** Everything known under these ids, contradictions included. MUST be asked under the lock, with the state it gave. */
  known(tx: Tx, state: LogState, events: readonly EventKey[]): Promise<readonly KnownEvent[]>;
  /** The hashes of each level's unfinished tile, from level 0 upwards. */
  unfinished(tx: Tx, size: number): Promise<readonly Uint8Array[]>;
  /**
   * Appends all of the batch or nothing. MUST refuse a batch that was built on another size or in another epoch.
   *
   * @throws LogMoved when size or epoch are not those it was built on; the transaction cannot go on
   */
  append(tx: Tx, growth: Growth): Promise<void>;
}

/** The log is not what the batch was built on: another leader has taken over, or a size was remembered wrongly. */
export class LogMoved extends Error {
  override readonly name = 'LogMoved';
  /** Whoever leads now appends what came: nothing is held against it here. */
  readonly notHere = true;
}

/** A part that is not to lie in clear. */
export type Closed = Readonly<{ under: Exclude<Under, 'clear'>; text: string }>;

/** Seals openings under the key that their part belongs to. */
export interface Seals {
  /** The sealed text of each, or nothing where the key was destroyed by an erasure. */
  seal(tx: Tx, parts: readonly Closed[]): Promise<readonly (string | undefined)[]>;
  /** Drops what is remembered of a person's keys. */
  forget(person: string): void;
}

/** The search index, which forgets a person when the keys of that class are destroyed. */
export interface EntryIndex {
  forget(tx: Tx, person: string, classes: readonly string[]): Promise<void>;
}
