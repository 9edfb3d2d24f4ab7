import type { Actor, BrokenRule, Cause, PlainDate, Tx } from '@jejak/kernel';
import type { FillingRoute, SettingsInUse } from '@jejak/policies';
import type { Anchor, Candidate, Content, Post, Proposal, ProposalFact } from '../domain/proposal.js';
import type { Held } from '../domain/patterns.js';
import type { KnownPerson, SeatSituation } from '../domain/situation.js';

/** A person as personnel's facts tell; whether the legal status counts as active is for the law to say. */
export type RecordedPerson = Omit<KnownPerson, 'active'> & Readonly<{ legalStatus: string }>;

/** Who acts, when, and what led to it. */
export type Circumstance = Readonly<{ by: Actor; at: Date; cause: Cause }>;

/** An officer or proposer as a natural person; rules count persons, never accounts. */
export type Officer = Circumstance & Readonly<{ person: string }>;

export type Loaded = Readonly<{ id: string; proposal: Proposal; version: number }>;

/**
 * What the edge asks of a proposal before anything is decided (that it exists, that it lies within the caller's
 * reach, that it is the version the caller saw). It answers by throwing.
 */
export type Admit = (loaded: Loaded) => void | Promise<void>;

/** Where proposals are kept. */
export interface Proposals {
  /** MUST lock the proposal until the unit of work ends, so that load → decide → record is serial. */
  load(tx: Tx, id: string): Promise<Loaded>;
  /** MUST append the facts, bring the read tables up to date and publish, all in this unit of work. */
  record(tx: Tx, loaded: Loaded, facts: readonly ProposalFact[], circumstance: Circumstance): Promise<number>;
  /** Publishes that a command was refused, and by which rules. */
  refuse(
    tx: Tx,
    id: string,
    command: string,
    broken: readonly BrokenRule[],
    circumstance: Circumstance,
  ): Promise<void>;
  /** Numbers of other open proposals for the same seat. MUST hold back whoever else asks about the seat meanwhile. */
  rivals(tx: Tx, id: string, seat: string): Promise<readonly string[]>;
  /**
   * Takes a proposal whose effective date has come off the timetable; undefined when there is none. MUST NOT give
   * the same one to two units of work that both commit.
   */
  takeDue(tx: Tx, now: Date): Promise<string | undefined>;
}

/** The numbers of proposals, `USL-<year>-<four digits or more>`, without a gap in a year. */
export interface Numbers {
  /** The next number; MUST be held back from others until the unit of work ends, and is used up only by `take`. */
  next(tx: Tx, year: number): Promise<string>;
  take(tx: Tx, year: number): Promise<void>;
}

/** What this service knows of people and posts, from its own projections of personnel. */
export interface Register {
  people(tx: Tx, persons: readonly string[], on: PlainDate): Promise<readonly RecordedPerson[]>;
  post(tx: Tx, id: string): Promise<Post | undefined>;
  seat(tx: Tx, post: string, on: PlainDate): Promise<SeatSituation>;
  /** Everything recorded of who assumed and left a post by a day, in order. */
  held(tx: Tx, post: string, on: PlainDate): Promise<readonly Held[]>;
  /** The unit with its OPD, and those above it, itself first; undefined when there is no such unit. */
  unit(tx: Tx, id: string): Promise<Readonly<{ opd: string; lineage: readonly string[] }> | undefined>;
}

/** What policy officers confirmed, from this service's own projection. */
export interface Confirmations {
  /** The answers to the open questions now: those confirmed, and otherwise those in use until one is. */
  inUse(tx: Tx): Promise<SettingsInUse>;
}

/** Whose key a text is sealed under (design, invariant 7). */
export type SealedFor = Readonly<{ person: string; retention: 'decision-record' | 'case-note' }>;

/** Seals free text about persons, once; what is sealed is stored and published as it is. */
export interface Seals {
  seal(tx: Tx, text: readonly (SealedFor & Readonly<{ text: string }>)[]): Promise<readonly string[]>;
}

/** Anchors heard from audit, by the event they prove. */
export interface Anchors {
  remember(tx: Tx, event: string, anchor: Anchor): Promise<void>;
  of(tx: Tx, event: string): Promise<Anchor | undefined>;
}

/** The content of a draft before its post was looked up and its reasons were sealed. */
export type Wish = Readonly<{
  aim:
    | Extract<Content['aim'], { kind: 'rank-promotion' }>
    | Readonly<{ kind: 'position-promotion' | 'rotation'; post: string }>;
  unit: string;
  effectiveDate: PlainDate;
  route?: FillingRoute;
  candidates: readonly Omit<Candidate, 'reasoned'>[];
  documents: Content['documents'];
}>;
