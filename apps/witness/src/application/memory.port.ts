import type { AlarmKind, Memory, Tree } from '../domain/judgement.js';

/** A checkpoint as the log signed it: its text, and the signature lines of keys this witness trusts. */
export type SignedTree = Tree & Readonly<{ origin: string; note: string }>;

/** Something an inspector should look at, kept with the signed note that is its evidence. */
export type Alarm = Readonly<{
  id: number;
  kind: AlarmKind;
  origin: string;
  size: number;
  /** The root in hex. */
  root: string;
  note: string;
  /** What was cosigned last when it was raised. */
  heldSize: number;
  /** When first and how often it was seen; instants in ISO 8601. */
  at: string;
  times: number;
  settled?: Readonly<{ at: string; reason: string }>;
}>;

/** What the witness may do to its memory within one step. */
export interface Remembering {
  recall(origin: string, size: number): Memory;
  /** Keeps that the log signed this, whatever becomes of it. */
  saw(tree: SignedTree, at: Date): void;
  /** This is the last cosigned tree from now on. `cosigned` is the note with the cosignature in it. */
  cosigned(tree: SignedTree, cosigned: string): void;
  /** Raises an alarm; the same one again is counted. Answers whether it is new. */
  raise(kind: AlarmKind, tree: SignedTree, heldSize: number, at: Date): boolean;
}

/**
 * The witness' memory. It MUST run steps one at a time, across processes too, and a step's changes MUST be durable
 * before `atomically` returns, all of them or none: what is cosigned afterwards can then never be forgotten.
 */
export interface WitnessMemory {
  atomically<T>(step: (remembering: Remembering) => T): T;
  /** The last cosigned note of the log whose origin has this SHA-256 (hex), with the cosignature. */
  lastCosigned(originHash: string): string | undefined;
  alarms(): readonly Alarm[];
  /** An inspector has dealt with it. Answers false when there is no open alarm of this number. */
  settle(id: number, reason: string, at: Date): boolean;
}
