import { readFileSync } from 'node:fs';
import {
  openCheckpoint,
  parseVerifierKey,
  same,
  TileBuilder,
  toHex,
  treeHashing,
  type Primitives,
} from '@jejak/tlog';
import { Client } from 'pg';
import { primitives } from '@jejak/runtime';
import { vkeyIn } from '../files/log-key.js';
import { LastCheckpoint } from '../files/last-checkpoint.js';
import type { Query } from '../postgres/tiles.js';
import { cosignatureFaults } from './cosignatures.js';
import { DataKeys } from './data-keys.js';
import { LogCheck } from './log-check.js';
import { logFault, type LogFault } from './log-faults.js';
import { DatabaseLog } from './stored-log.js';

export interface VerifyOptions {
  /** An administrator's address, or the role `audit`'s: everything is only read. */
  databaseUrl: string;
  /** The file of the key-encryption key, to open what is sealed. */
  kekFile: string;
  /** The data folder: the log's key and the last checkpoint kept outside the database are checked too. */
  dataDir?: string;
  /** The key the log is known by; the data folder's, or the one the database states, unless given. */
  vkey?: string;
  /** Called now and then with how many entries have been checked, and how many there are. */
  progress?: (done: number, of: number) => void;
}

export type VerifyReport = Readonly<{
  ok: boolean;
  vkey: string | undefined;
  size: number;
  root: string;
  checked: Readonly<{ entries: number; fields: number; tiles: number; checkpoints: number }>;
  /** Parts of openings whose key was destroyed: their commitments stand, what they said is gone. */
  erased: number;
  /** Everything that is wrong, in the order of the log. */
  faults: readonly LogFault[];
}>;

/** Segments read at a time. */
const AT_ONCE = 16;

/**
 * Reads the whole log again from the stored bytes and computes everything anew: leaves, tiles, root, every signed
 * checkpoint and cosignature, every opening that can still be opened, and the search index. In one snapshot, so that a
 * log that grows meanwhile is judged as it was.
 */
export async function verifyLog(options: VerifyOptions): Promise<VerifyReport> {
  const client = new Client({ connectionString: options.databaseUrl, application_name: 'jejak verify' });
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    await client.query('set local search_path = audit');
    const query: Query = async <Row>(statement: string, params: readonly unknown[]) =>
      (await client.query(statement, [...params])).rows as Row[];
    return await new Verification(query, primitives, options).run();
  } finally {
    await client.end();
  }
}

class Verification {
  private readonly faults: LogFault[] = [];
  private readonly check: LogCheck;

  constructor(
    private readonly query: Query,
    private readonly given: Primitives,
    private readonly options: VerifyOptions,
  ) {
    this.check = new LogCheck(
      new DatabaseLog(query),
      new DataKeys(query, readFileSync(options.kekFile)),
      given.sha256,
      TileBuilder.of(treeHashing(given.sha256)),
      (fault) => this.faults.push(fault),
    );
  }

  async run(): Promise<VerifyReport> {
    const [state] = await this.query<{ size: string; root: Buffer; vkey: string | null }>(
      'select size, root, vkey from tlog_state',
      [],
    );
    const size = Number(state!.size);
    const signed = await this.checkpoints();
    const { tree, looked } = this.check;
    const roots = new Map<number, string>([[0, toHex(tree.root())]]);
    const grown = (at: number): void => {
      if (signed.has(at)) roots.set(at, toHex(tree.root()));
    };
    while (await this.check.next(AT_ONCE, grown)) this.options.progress?.(tree.size, size);
    if (tree.size !== size)
      this.faults.push(logFault('size-differs', { where: `${String(size)}, ${String(tree.size)}` }));
    else if (!same(tree.root(), state!.root)) this.faults.push(logFault('root-differs'));
    const vkey =
      this.options.vkey ??
      (this.options.dataDir === undefined ? undefined : vkeyIn(this.options.dataDir)) ??
      state!.vkey ??
      undefined;
    await this.checkCheckpoints(signed, roots, vkey);
    this.faults.push(...(await cosignatureFaults(this.query, this.given, 0, Infinity)));
    return {
      ok: this.faults.length === 0,
      vkey,
      size,
      root: toHex(tree.root()),
      checked: { entries: tree.size, fields: looked.fields, tiles: looked.tiles, checkpoints: signed.size },
      erased: looked.erased,
      faults: this.faults,
    };
  }

  /** Every signed checkpoint by its size, and the one kept outside the database. */
  private async checkpoints(): Promise<Map<number, string[]>> {
    const rows = await this.query<{ size: string; note: string }>(
      'select size, note from checkpoint order by size',
      [],
    );
    const notes = new Map(rows.map(({ size, note }) => [Number(size), [note]]));
    const last =
      this.options.dataDir === undefined ? undefined : await new LastCheckpoint(this.options.dataDir).read();
    const size = Number(last?.split('\n')[1]);
    if (last !== undefined && Number.isSafeInteger(size)) notes.set(size, [...(notes.get(size) ?? []), last]);
    return notes;
  }

  private async checkCheckpoints(
    signed: ReadonlyMap<number, readonly string[]>,
    roots: ReadonlyMap<number, string>,
    vkey: string | undefined,
  ) {
    if (signed.size === 0) return;
    const key = parseVerifierKey(this.given.sha256, vkey ?? '');
    if (!key.ok) {
      this.faults.push(logFault('checkpoint-invalid', { where: key.fault.messages.en }));
      return;
    }
    for (const [size, notes] of signed) {
      for (const note of notes) {
        const opened = await openCheckpoint(this.given, note, key.value);
        const where = `${String(size)}`;
        if (!opened.ok || opened.value.size !== size)
          this.faults.push(logFault('checkpoint-invalid', { where }));
        else if (roots.get(size) !== toHex(opened.value.root))
          this.faults.push(logFault('checkpoint-differs', { where }));
      }
    }
  }
}
