import type { Actor, Cause, Tx } from '@jejak/kernel';
import type { Accepted, Problem, Publication, Statement } from '../domain/intake.js';
import type { Register } from '../domain/register.js';

/** Who acts, and what led to it. */
export type Context = Readonly<{ by: Actor; cause: Cause }>;

/** Loads what personnel knows of the persons, units and publications concerned. */
export interface Registers {
  /**
   * MUST take the locks of the publications and persons first and keep them until the transaction ends, unless
   * `reading`: then nothing is locked and nothing may be recorded from it.
   */
  load(
    tx: Tx,
    asked: Readonly<{
      publications?: readonly Pick<Publication, 'source' | 'id'>[];
      statements: readonly Statement[];
    }>,
    options?: { reading?: boolean },
  ): Promise<Register>;
}

/** A fact to be recorded, and the publication it came from: source, id and SHA-256 of its bytes. */
export type Recording = Readonly<{
  accepted: Accepted;
  origin: Readonly<{ source: string; id: string; sha256: string }>;
  /** What led to it, where that is not what led to the whole batch. */
  cause?: Cause;
}>;

/** Writes accepted facts: stream, read tables and announcement in the caller's transaction, in the order given. */
export interface Recordings {
  record(tx: Tx, recordings: readonly Recording[], context: Context, at: Date): Promise<void>;
}

/** A publication with the bytes that are kept when it cannot be understood, and its type as it was written. */
export type Received = Publication &
  Readonly<{
    type: string;
    bytes: Uint8Array;
    /** No event could be read from it: it is named by its place, and only ever discarded. */
    unreadable?: true;
    /** What led to it, where that is not what led to the whole batch. */
    cause?: Cause;
  }>;

export type Held = Readonly<{
  quarantine: string;
  received: Received;
  problems: readonly Problem[];
}>;

/** What was published, by source and id, and the quarantine of what could not be understood. */
export interface IntakeLog {
  accepted(
    tx: Tx,
    accepted: readonly Readonly<{ received: Received; event: string; leaves?: string }>[],
    context: Context,
    at: Date,
  ): Promise<void>;
  /** Keeps the bytes sealed under the service's key. */
  held(tx: Tx, held: readonly Held[], at: Date): Promise<void>;
  /** Keeps the second body and tells the house (`fact-contradicted`). */
  contradicted(
    tx: Tx,
    contradicted: readonly (Held & Readonly<{ first: string }>)[],
    context: Context,
    at: Date,
  ): Promise<void>;
}
