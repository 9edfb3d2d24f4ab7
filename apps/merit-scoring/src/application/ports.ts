import type { Cause, Tx } from '@jejak/kernel';
import type { Rules } from '@jejak/merit-engine';
import type { Dossier, Submission } from '../domain/dossier.js';
import type { Scoring } from '../domain/scoring.js';
import type { Comparison, Stored } from '../domain/replay.js';
import type { Ranking } from '@jejak/merit-engine';

/** A submission whose candidates are all attested and whose facts have all arrived. */
export type Ready = Readonly<{ submission: Submission; dossiers: readonly Dossier[]; cause: Cause }>;

/** Submissions that wait to be scored. Waiting is no failed attempt: nothing is counted while facts are under way. */
export interface Waiting {
  /**
   * Takes one submission that is ready, with its dossiers; undefined when none is. MUST NOT give the same one to two
   * units of work that both commit.
   */
  take(tx: Tx, now: Date): Promise<Ready | undefined>;
  /** It was scored: it waits no more. */
  done(tx: Tx, submission: string, at: Date): Promise<void>;
  /** Scoring failed for a reason that is no waiting; it is tried again later, and the reason is shown. */
  failed(tx: Tx, submission: string, reason: string, again: Date): Promise<void>;
}

/** Where scorings are kept. */
export interface Scorings {
  /** MUST append the facts, bring the read tables up to date and publish the events, all in this unit of work. */
  record(tx: Tx, ready: Ready, rules: Rules, scoring: Scoring, at: Date): Promise<void>;
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
