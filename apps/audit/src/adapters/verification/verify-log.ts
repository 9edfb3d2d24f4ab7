import { readFileSync } from 'node:fs';
import {
  entriesIn,
  hashesIn,
  HASH_BYTES,
  openCheckpoint,
  parseVerifierKey,
  same,
  TileBuilder,
  TILE_WIDTH,
  toHex,
  treeHashing,
  type FullTile,
  type Primitives,
} from '@jejak/tlog';
import { Client } from 'pg';
import { vkeyIn } from '../files/log-key.js';
import { LastCheckpoint } from '../files/last-checkpoint.js';
import { primitives } from '../files/primitives.js';
import type { Query } from '../postgres/tiles.js';
import { besides } from './besides.js';
import { checkEntry } from './check-entry.js';
import { DataKeys } from './data-keys.js';
import { logFault, type LogFault } from './log-faults.js';

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
 * checkpoint, every opening that can still be opened, and the search index. In one snapshot, so that a log that grows
 * meanwhile is judged as it was.
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
  private readonly keys: DataKeys;
  private readonly tree: TileBuilder;
  private fields = 0;
  private erased = 0;
  private tiles = 0;

  constructor(
    private readonly query: Query,
    private readonly given: Primitives,
    private readonly options: VerifyOptions,
  ) {
    this.keys = new DataKeys(query, readFileSync(options.kekFile));
    this.tree = TileBuilder.of(treeHashing(given.sha256));
  }

  async run(): Promise<VerifyReport> {
    const [state] = await this.query<{ size: string; root: Buffer; vkey: string | null }>(
      'select size, root, vkey from tlog_state',
      [],
    );
    const size = Number(state!.size);
    const signed = await this.checkpoints();
    const roots = new Map<number, string>([[0, toHex(this.tree.root())]]);
    for (let next = 0; ;) {
      const end = await this.segments(next, size, (at) => {
        if (signed.has(at)) roots.set(at, toHex(this.tree.root()));
      });
      if (end === undefined) break;
      next = end;
    }
    if (this.tree.size !== size)
      this.faults.push(logFault('size-differs', { where: `${String(size)}, ${String(this.tree.size)}` }));
    else if (!same(this.tree.root(), state!.root)) this.faults.push(logFault('root-differs'));
    const vkey =
      this.options.vkey ??
      (this.options.dataDir === undefined ? undefined : vkeyIn(this.options.dataDir)) ??
      state!.vkey ??
      undefined;
    await this.checkCheckpoints(signed, roots, vkey);
    return {
      ok: this.faults.length === 0,
      vkey,
      size,
      root: toHex(this.tree.root()),
      checked: { entries: this.tree.size, fields: this.fields, tiles: this.tiles, checkpoints: signed.size },
      erased: this.erased,
      faults: this.faults,
    };
  }

  /** Checks the next segments; answers where they end, or nothing when there are no more. */
  private async segments(
    from: number,
    size: number,
    grown: (size: number) => void,
  ): Promise<number | undefined> {
    const rows = await this.query<{ start: string; n: number; data: Buffer; hashes: Buffer }>(
      'select start, n, data, hashes from tlog_segment where start >= $1 order by start limit $2',
      [from, AT_ONCE],
    );
    for (const { start, n, data, hashes } of rows) {
      const first = Number(start);
      if (first !== this.tree.size) {
        this.faults.push(
          logFault('segment-gap', {
            entry: Math.min(first, this.tree.size),
            where: `${String(this.tree.size)} → ${start}`,
          }),
        );
      }
      await this.segment(first, n, data, hashesIn(hashes), grown);
      this.options.progress?.(this.tree.size, size);
    }
    const last = rows.at(-1);
    return last === undefined ? undefined : Number(last.start) + last.n;
  }

  private async segment(
    first: number,
    n: number,
    data: Buffer,
    hashes: readonly Uint8Array[],
    grown: (size: number) => void,
  ) {
    const entries = entriesIn(data);
    if (!entries.ok || entries.value.length !== n || hashes.length !== n) {
      this.faults.push(
        logFault('segment-malformed', { entry: first, where: `${String(first)}–${String(first + n - 1)}` }),
      );
    }
    const leaves = entries.ok ? entries.value : [];
    const beside = await besides(this.query, first, n);
    await this.keys.fetch(beside.sealed);
    const hashing = treeHashing(this.given.sha256);
    const filled: FullTile[] = [];
    for (const [at, stored] of hashes.entries()) {
      const entry = first + at;
      const leaf = leaves[at];
      if (leaf !== undefined) {
        if (!same(hashing.leaf(leaf), stored)) this.faults.push(logFault('leaf-hash-differs', { entry }));
        else this.take(checkEntry(this.given.sha256, this.keys, entry, leaf, beside.of(entry)));
      }
      filled.push(...this.tree.append(stored));
      grown(this.tree.size);
    }
    for (const tile of filled) await this.checkTile(tile);
  }

  private take({ faults, fields, erased }: ReturnType<typeof checkEntry>): void {
    this.faults.push(...faults);
    this.fields += fields;
    this.erased += erased;
  }

  private async checkTile({ level, index, hashes, root }: FullTile): Promise<void> {
    this.tiles += 1;
    const where = `tile/${String(level)}/${String(index)}`;
    const [stored] = await this.query<{ hashes: Buffer; root: Buffer }>(
      'select hashes, root from tlog_tile where level = $1 and idx = $2',
      [level, index],
    );
    if (stored === undefined) this.faults.push(logFault('tile-missing', { where }));
    else if (!same(stored.hashes, hashes)) {
      for (let at = 0; at < TILE_WIDTH; at++) {
        const [a, b] = [stored.hashes, hashes].map((all) =>
          all.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
        );
        // Above level 0 a hash stands for many entries, so the tile is named alone.
        if (!same(a!, b!))
          this.faults.push(
            logFault('tile-differs', level === 0 ? { entry: index * TILE_WIDTH + at, where } : { where }),
          );
      }
    } else if (!same(stored.root, root))
      this.faults.push(logFault('tile-differs', { where: `${where}, root` }));
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
