import type { Tile } from '@jejak/tlog';
import type { IndexRow } from '../domain/index-row.js';
import type { Query } from '../domain/query.js';
import type { SignedCheckpoint } from './checkpoints.js';

/** Reads the log: what everybody may see of it. */
export interface LogReading {
  /** The last one signed, with whatever cosignatures it has. */
  lastCheckpoint(): Promise<SignedCheckpoint | undefined>;
  /** The last one that the quorum of witnesses has cosigned, if it covers this entry; otherwise the last one signed. */
  checkpointOver(entry: number): Promise<SignedCheckpoint | undefined>;
  /** The bytes of these entries; those the log does not have are left out. */
  leaves(entries: readonly number[]): Promise<ReadonlyMap<number, Uint8Array>>;
  /** A tile or bundle of exactly this width, or nothing. */
  tile(tile: Tile): Promise<Uint8Array | undefined>;
  /** The path of each entry to the root of the tree of this size. */
  inclusion(entries: readonly number[], size: number): Promise<readonly (readonly Uint8Array[])[]>;
  consistency(older: number, newer: number): Promise<readonly Uint8Array[]>;
  /** The root the log had at this size, computed from its tiles. */
  rootAt(size: number): Promise<Uint8Array>;
}

/** A stored part of an entry's openings. */
export type OpeningPart = Readonly<{
  entry: number;
  person?: string;
  class?: string;
  /** JSON in clear, or sealed; nothing when its key was destroyed before it was ever sealed. */
  body?: string;
}>;

/** Why a person's parts of a class can never be opened again: the order by which their keys were destroyed. */
export type ErasedByLaw = Readonly<{
  person: string;
  class: string;
  erasure: string;
  legalBasis: string;
  /** The entry that tells of it. */
  entry?: number;
}>;

/** Reads what was committed to. */
export interface OpeningReading {
  partsOf(entries: readonly number[]): Promise<readonly OpeningPart[]>;
  /** The erasures of these persons, one of each class. */
  erasuresOf(people: readonly string[]): Promise<readonly ErasedByLaw[]>;
  /** The text of a sealed part; nothing when its key was destroyed. */
  unseal(sealed: string): Promise<string | undefined>;
  /** Fetches many keys at once, before many parts are unsealed. */
  warm(sealed: readonly string[]): Promise<void>;
}

/** An entry as the search index knows it. */
export type FoundEntry = Omit<IndexRow, 'people' | 'subject'> & Readonly<{ index: number; subject?: string }>;

/** Which entries somebody may see: all, or those that concern this person. */
export type Within = Readonly<{ any: true } | { any: false; person: string | undefined }>;

export type Asked = Readonly<{
  query: Query | undefined;
  within: Within;
  /** Only entries before this one (exclusive), newest first. */
  before: number;
  limit: number;
}>;

/** Reads the search index. */
export interface IndexReading {
  find(asked: Asked): Promise<readonly FoundEntry[]>;
  /** How many entries match, counted up to `most`. */
  count(asked: Omit<Asked, 'limit'>, most: number): Promise<number>;
  /** These entries, oldest first, without those that are not indexed. */
  rows(entries: readonly number[]): Promise<readonly FoundEntry[]>;
  /** Entries of one proposal below a size, oldest first. */
  ofProposal(proposal: string, below: number): Promise<readonly number[]>;
  /** The entry of an event, the first when there are contradictions. */
  entryOf(eventId: string): Promise<number | undefined>;
  /** The entries of these events, the first of each; those the log does not have are left out. */
  entriesOf(eventIds: readonly string[]): Promise<readonly number[]>;
  /** The last entry of a type. */
  lastOf(contract: string): Promise<number | undefined>;
  /** Those of these entries that concern the person. */
  concerning(entries: readonly number[], person: string): Promise<ReadonlySet<number>>;
}
