import type { Actor, Cause, Tx, UnitsOfWork } from '@jejak/kernel';
import { normalForm, type Query } from '../domain/query.js';
import type { FoundEntry, IndexReading, LogReading, Within } from './reading.port.js';

/** What audit itself does, recorded in the log directly and then published. */
export interface OwnActs {
  searched(
    tx: Tx,
    act: Readonly<{ query: string; treeSize: number; matches: number; by: Actor; cause: Cause }>,
  ): Promise<void>;
  /** Another offline verifier is handed out from now on. */
  verifierReleased(tx: Tx, act: Readonly<{ sha256: string; bytes: number; cause: Cause }>): Promise<void>;
  /** Others have to cosign the log from now on. */
  witnessesAppointed(tx: Tx, act: Readonly<{ policy: string; cause: Cause }>): Promise<void>;
  opened(
    tx: Tx,
    act: Readonly<{ person: string; entries: readonly number[]; purpose: string; by: Actor; cause: Cause }>,
  ): Promise<void>;
}

export type Search = Readonly<{
  query: Query | undefined;
  within: Within;
  limit: number;
  /** Where the page before ended, and the size of the log it was fixed to. */
  after?: Readonly<{ before: number; treeSize: number }>;
  by: Actor;
  cause: Cause;
}>;

export type Found = Readonly<{
  items: readonly FoundEntry[];
  more: boolean;
  treeSize: number;
  /** Every entry below is indexed. */
  completeTo: number;
  /** How many match; `gte` where counting stopped. */
  total: Readonly<{ value: number; relation: 'eq' | 'gte' }>;
  normal: string;
}>;

/** Counting further would cost more than anybody reads. */
const MOST_COUNTED = 10_000;

/** Searches the log. Each search is recorded once, not each page of it: reading the log must not fill the log. */
export class Searches {
  constructor(
    private readonly work: UnitsOfWork,
    private readonly log: LogReading,
    private readonly index: IndexReading,
    private readonly acts: OwnActs,
  ) {}

  async run({ query, within, limit, after, by, cause }: Search): Promise<Found> {
    const treeSize = after?.treeSize ?? (await this.log.lastCheckpoint())?.size ?? 0;
    const asked = { query, within, before: after?.before ?? treeSize };
    const [rows, counted] = await Promise.all([
      this.index.find({ ...asked, limit: limit + 1 }),
      this.index.count({ ...asked, before: treeSize }, MOST_COUNTED + 1),
    ]);
    const normal = query === undefined ? '' : normalForm(query);
    const total = {
      value: Math.min(counted, MOST_COUNTED),
      relation: counted > MOST_COUNTED ? 'gte' : 'eq',
    } as const;
    if (after === undefined) {
      await this.work.run((tx) =>
        this.acts.searched(tx, { query: normal, treeSize, matches: total.value, by, cause }),
      );
    }
    return {
      items: rows.slice(0, limit),
      more: rows.length > limit,
      treeSize,
      // The index is written in the transaction of the entries, so it is never behind the log.
      completeTo: treeSize,
      total,
      normal,
    };
  }
}
