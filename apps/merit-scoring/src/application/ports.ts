import type { Actor, BrokenRule, Cause, Tx } from '@jejak/kernel';
import type { Delivery, PersonFact, Ranking, Rules } from '@jejak/merit-engine';
import type { SettingsInUse } from '@jejak/policies';
import type { ValueConfirmed } from '../domain/confirmation.js';
import type { Dossier, Submission } from '../domain/dossier.js';
import type { HeldRanking } from '../domain/open-ranking.js';
import type { Scoring } from '../domain/scoring.js';
import type { Breach, Comparison, Stored } from '../domain/replay.js';

/** A submission whose candidates are all attested and whose facts have all arrived. */
export type Ready = Readonly<{ submission: Submission; dossiers: readonly Dossier[]; cause: Cause }>;

/** Submissions that wait to be scored. Waiting is no failed attempt: nothing is counted while facts are under way. */
export interface Waiting {
  /**
   * Takes one submission that is ready, with its dossiers; undefined when none is. MUST NOT give the same one to two
   * units of work that both commit.
   */
  take(tx: Tx, now: Date): Promise<Ready | undefined>;
  /** It was scored: it waits no more for facts. `open` when its ranking is held until somebody accepts open ranges. */
  done(tx: Tx, submission: string, outcome: 'scored' | 'open', at: Date): Promise<void>;
  /** Scoring failed for a reason that is no waiting; it is tried again later, and the reason is shown. */
  failed(tx: Tx, submission: string, reason: string, again: Date): Promise<void>;
}

/** Who acts, when, and what led to it. */
export type Circumstance = Readonly<{ by: Actor; at: Date; cause: Cause }>;

/** Where scorings are kept. */
export interface Scorings {
  /**
   * MUST append the facts, bring the read tables up to date and publish the events, all in this unit of work. A
   * ranking over open ranges MUST be held: it is kept and not published until somebody accepts that.
   */
  record(tx: Tx, ready: Ready, rules: Rules, scoring: Scoring, at: Date): Promise<void>;
  /** The ranking that is held, with everybody it concerns. MUST lock the scoring until the unit of work ends. */
  held(
    tx: Tx,
    proposal: string,
  ): Promise<Readonly<{ held: HeldRanking | undefined; candidates: readonly string[] }>>;
  /** MUST record who accepted the open ranges and why, and publish that and then the ranking. */
  publishHeld(
    tx: Tx,
    proposal: string,
    held: HeldRanking,
    accepted: Readonly<{ reasonCode: string; reason: string }>,
    who: Circumstance & Readonly<{ person: string }>,
  ): Promise<void>;
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

/** What policy officers confirmed. */
export interface Confirmations {
  /** The answers by which something is scored now: those confirmed, and otherwise those in use until one is. */
  inUse(tx: Tx): Promise<SettingsInUse>;
  /** MUST append the fact and publish it in this unit of work. The note is sealed under the service's key. */
  record(tx: Tx, fact: ValueConfirmed, who: Circumstance & Readonly<{ person: string }>): Promise<void>;
  seal(tx: Tx, note: string): Promise<string>;
}

/** What is found by looking at every stored score again. */
export type RunOutcome = Readonly<{ scorings: number; equal: number; different: number; erased: number }>;

/** Keeps what replays found. */
export interface Seals {
  /**
   * Begins a run. A nightly one is begun once a night in the whole house, and again only when it was left unfinished
   * two hours ago; undefined when it is begun already.
   */
  begin(
    tx: Tx,
    by: 'nightly' | 'on-demand',
    night: string | undefined,
    at: Date,
  ): Promise<string | undefined>;
  finish(tx: Tx, run: string, outcome: RunOutcome, at: Date): Promise<void>;
  /**
   * MUST record and publish each breach once (`seal-broken`), however often it is found, and MUST note those of the
   * round that are no more.
   */
  found(
    tx: Tx,
    round: Readonly<{ proposal: string; submission: string; by: 'nightly' | 'on-demand' }>,
    breaches: readonly Breach[],
    at: Date,
  ): Promise<void>;
}

/** What was stored of one round of a proposal, with everything needed to compute it again. */
export type StoredScoring = Readonly<{
  submission: Submission | undefined;
  rules: Rules;
  ranking: Ranking;
  /** Per candidate: the dossier and the stored result, or why either is not at hand. */
  candidates: readonly (
    | Readonly<{ person: string; dossier: Dossier; stored: Stored }>
    | Exclude<Comparison, { result: 'equal' | 'different' }>
  )[];
}>;

/** Fetches stored scorings for replay: by the ids of the dossiers, never by what is known today. */
export interface Archive {
  /** Every round of a proposal, oldest first; empty when it was never scored. */
  of(tx: Tx, proposal: string): Promise<readonly StoredScoring[]>;
  /** Proposals that were scored, in order, after one of them. */
  proposals(tx: Tx, after: string | undefined, limit: number): Promise<readonly string[]>;
}

/** Everybody the projection has facts of. */
export interface Population {
  /**
   * A page in the order of random person ids, with the last stored points of each, where there are any. MUST NOT give
   * so few that a count would tell of one person.
   */
  page(
    tx: Tx,
    after: string | undefined,
    limit: number,
  ): Promise<
    Readonly<{
      people: readonly Readonly<{ facts: readonly PersonFact[]; stored: number | undefined }>[];
      deliveries: readonly Delivery[];
      of: number;
      next?: string;
    }>
  >;
}

/** Everything the projection knows of a person now, late facts included. */
export interface Known {
  of(
    tx: Tx,
    person: string,
  ): Promise<Readonly<{ facts: readonly PersonFact[]; deliveries: readonly Delivery[] }>>;
}
