import type { Actor, Tx } from '@jejak/kernel';
import type { Refusal } from '../domain/cell.js';
import type { Problem, Statement } from '../domain/intake.js';
import type { Entity } from '../domain/organisation.js';
import type { FactData, FactKind } from '../domain/person-fact.js';
import type { Directory } from '../domain/row-statements.js';
import type { KeptColumn, Warning } from '../domain/sheet.js';
import type { Context } from './ports.js';

/** A row of a file as it is kept: its number, the cells of the columns that mean something. */
export type StoredRow = Readonly<{
  n: number;
  c: readonly string[];
  /** The row that said the same before. */
  d?: number;
  /** It has another number of cells than there are headings. */
  x?: true;
}>;

export type RowOutcome = 'ok' | 'changed' | 'unchanged' | 'refused';

export type AssessedRow = Readonly<{
  number: number;
  outcome: RowOutcome;
  refusals: readonly Refusal[];
  warnings: readonly Warning[];
}>;

export type ImportState = 'prepared' | 'committing' | 'committed' | 'failed';

export type ImportRecord = Readonly<{
  id: string;
  profile: string;
  fileSha256: string;
  encoding: string;
  separator: string;
  /** The sheet of a workbook that the rows came from. */
  sheet?: string;
  columns: readonly KeptColumn[];
  warnings: readonly Warning[];
  state: ImportState;
  version: number;
  rowCount: number;
  /** Rows whose chunk is committed, and what came of them: facts recorded, rows unchanged, rows refused. */
  doneRows: number;
  recorded: number;
  unchanged: number;
  refused: number;
  attempts: number;
  failure?: string;
  committedBy?: Actor;
  correlationId?: string;
}>;

/** Imported files and their rows. The cells are kept sealed under the service's key. */
export interface Imports {
  create(
    tx: Tx,
    created: Omit<
      ImportRecord,
      'state' | 'version' | 'doneRows' | 'recorded' | 'unchanged' | 'refused' | 'attempts'
    >,
    context: Context,
    at: Date,
  ): Promise<void>;
  keepChunk(tx: Tx, id: string, number: number, rows: readonly StoredRow[]): Promise<void>;
  writeRows(tx: Tx, id: string, rows: readonly AssessedRow[]): Promise<void>;
  /** Takes the import's row lock. */
  find(tx: Tx, id: string): Promise<ImportRecord | undefined>;
  beginCommit(tx: Tx, id: string, context: Context, at: Date): Promise<void>;
  /** The import that has waited longest, under its lock; another process waits for it. */
  nextCommitting(tx: Tx): Promise<ImportRecord | undefined>;
  /** The first chunk that is not done. */
  nextChunk(
    tx: Tx,
    id: string,
  ): Promise<Readonly<{ number: number; rows: readonly StoredRow[] }> | undefined>;
  /** Every row of the file, for what one row says about another. */
  allRows(tx: Tx, id: string): Promise<readonly StoredRow[]>;
  chunkDone(
    tx: Tx,
    id: string,
    number: number,
    came: Readonly<{ rows: number; recorded: number; unchanged: number; refused: number }>,
  ): Promise<void>;
  finish(tx: Tx, done: ImportRecord, context: Context, at: Date): Promise<void>;
  /** Counts a failed attempt; at the last one the import is `failed` and says why. */
  failed(tx: Tx, id: string, reason: string, last: boolean): Promise<void>;
}

/** Makes statements of what rows say: their digests, and whether their data keep to the contract. */
export interface Statements {
  make(kind: FactKind, of: Statement['of'], data: FactData): Statement;
  faults(kind: FactKind, data: FactData): readonly Problem[];
}

/** Names what imports state: the same content has the same name, which tells nobody what it says. */
export interface Naming {
  /** @returns a function of content and of what it corrects, keyed by a secret of this deployment */
  open(tx: Tx): Promise<(profile: string, content: string, corrects: string | undefined) => string>;
}

export interface Directories {
  load(tx: Tx): Promise<Directory>;
}

/** What is known of an entity: its digest, its version. */
export type KnownEntity = Readonly<{ digest: string; version: number }>;

export type EntityChange = Readonly<{
  entity: Entity;
  digest: string;
  version: number;
  origin: Readonly<{ source: string; id: string; sha256: string }>;
}>;

/** Units, structures and posts. */
export interface Entities {
  digest(entity: Entity): string;
  known(tx: Tx, kind: Entity['kind'], ids: readonly string[]): Promise<ReadonlyMap<string, KnownEntity>>;
  record(tx: Tx, changes: readonly EntityChange[], context: Context, at: Date): Promise<void>;
}
