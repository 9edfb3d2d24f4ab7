import type { Actor, BrokenRule, Cause, PlainDate, Tx } from '@jejak/kernel';
import type { Case, CaseFact } from '../domain/case.js';
import type { AuthorityDelegated, DelegationRevoked, Standing } from '../domain/delegation.js';
import type { Conflict, Seat } from '../domain/seat.js';

/** Who acts, when, and what led to it. */
export type Circumstance = Readonly<{ by: Actor; at: Date; cause: Cause }>;

/** An official as a natural person, with the roles they hold themselves. */
export type Official = Circumstance & Readonly<{ person: string; seats: readonly Seat[] }>;

export type Loaded = Readonly<{ proposal: string; case: Case; version: number }>;

/**
 * What the edge asks of a case before anything is decided (that it exists, that it is the version and the dossier
 * the official saw). It answers by throwing.
 */
export type Admit = (loaded: Loaded) => void;

/** Where cases are kept, one per proposal. */
export interface Cases {
  /** MUST lock the case until the unit of work ends, so that load → decide → record is serial. */
  load(tx: Tx, proposal: string): Promise<Loaded>;
  /** MUST append the facts, bring the tasks up to date and publish, all in this unit of work. */
  record(tx: Tx, loaded: Loaded, facts: readonly CaseFact[], circumstance: Circumstance): Promise<number>;
}

/** A delegation as it was granted. */
export type Granted = Readonly<{
  id: string;
  from: string;
  to: string;
  role: string;
  unit?: string;
  until: PlainDate;
  revoked: boolean;
}>;

/** Where delegations are kept. */
export interface Delegations {
  record(tx: Tx, id: string, fact: AuthorityDelegated, circumstance: Circumstance): Promise<void>;
  /** Under its lock, with whether it was taken back; nothing when there is no such delegation. */
  find(tx: Tx, id: string): Promise<Granted | undefined>;
  revoke(tx: Tx, delegation: Granted, fact: DelegationRevoked, circumstance: Circumstance): Promise<void>;
  /** Those that name this person as substitute, stand on the day and were not taken back. */
  to(tx: Tx, person: string, day: PlainDate): Promise<readonly Standing[]>;
  /** Whether an account is linked to the person. */
  canAct(tx: Tx, person: string): Promise<boolean>;
}

/** Conflicts of interest that personnel found, from this service's own projection. */
export interface Conflicts {
  /** Those of any of the persons, for this proposal or for all. */
  of(tx: Tx, persons: readonly string[], proposal: string): Promise<readonly Conflict[]>;
}

/** Publishes that a command was refused, and by which rules; `subject` is what the command was about. */
export interface Refusals {
  tell(
    tx: Tx,
    subject: string,
    command: string,
    broken: readonly BrokenRule[],
    circumstance: Circumstance,
  ): Promise<void>;
}

/** Seals free text about persons under the author's or the candidate's key (design, invariant 7). */
export interface Seals {
  seal(
    tx: Tx,
    under: Readonly<{ person: string; retention: 'decision-record' | 'case-note' }>,
    text: string,
  ): Promise<string>;
}
