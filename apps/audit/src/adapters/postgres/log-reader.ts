import {
  bundle,
  concat,
  consistencySteps,
  entriesIn,
  HASH_BYTES,
  inclusionSteps,
  nodeIn,
  peakNodes,
  proofFrom,
  same,
  TILE_WIDTH,
  tileOf,
  treeHashing,
  type Hash,
  type ProofStep,
  type Tile,
  type TreeHashing,
} from '@jejak/tlog';
import type { SignedCheckpoint } from '../../application/checkpoints.js';
import type { LogReading } from '../../application/reading.port.js';
import { PIECES } from './leaf-marks.js';
import { tileHashes, type Query, type WantedTile } from './tiles.js';

type CheckpointRow = { size: string; root: Buffer; note: string };
/** The note with the lines of its witnesses after the log's own. */
const COSIGNED = `c.note || coalesce(
  (select string_agg(k.line, '' order by k.witness) from cosignature k where k.size = c.size), '') as note`;

type Range = Readonly<{ first: number; beyond: number }>;
type PieceRow = { first: string; marked: boolean; data: Buffer; hashes: Buffer };

/** Reads the log from its tables. Partial tiles and bundles are made on demand, so every published size has its own. */
export class PostgresLogReader implements LogReading {
  private readonly hashing: TreeHashing;

  constructor(
    private readonly query: Query,
    hash: Hash,
    /** Whether a quorum of witnesses is asked for: then what it has cosigned goes before what is merely signed. */
    private readonly prefersWitnessed = false,
  ) {
    this.hashing = treeHashing(hash);
  }

  async lastCheckpoint(): Promise<SignedCheckpoint | undefined> {
    const [row] = await this.query<CheckpointRow>(
      `select c.size, c.root, ${COSIGNED} from checkpoint c order by c.size desc limit 1`,
      [],
    );
    return checkpointIn(row);
  }

  async checkpointOver(entry: number): Promise<SignedCheckpoint | undefined> {
    if (!this.prefersWitnessed) return this.lastCheckpoint();
    const [row] = await this.query<CheckpointRow>(
      `select c.size, c.root, ${COSIGNED} from checkpoint c
        where c.size = (select max(size) from witnessed_checkpoint) and c.size > $1`,
      [entry],
    );
    return checkpointIn(row) ?? this.lastCheckpoint();
  }

  async leaves(entries: readonly number[]): Promise<ReadonlyMap<number, Uint8Array>> {
    const wanted = [...new Set(entries)];
    const read = await this.read(wanted.map((entry) => ({ first: entry, beyond: entry + 1 })));
    return new Map(
      wanted.flatMap((entry) => {
        const leaf = read.get(entry);
        return leaf === undefined ? [] : [[entry, leaf]];
      }),
    );
  }

  async tile({ level, index, width }: Tile): Promise<Uint8Array | undefined> {
    if (level === 'entries') return this.entryBundle(index, width);
    const [hashes] = await tileHashes(this.query, [{ level, index, width }]);
    return hashes?.length === width * HASH_BYTES ? hashes : undefined;
  }

  async inclusion(entries: readonly number[], size: number): Promise<readonly (readonly Uint8Array[])[]> {
    return this.prove(entries.map((entry) => inclusionSteps(entry, size)));
  }

  async consistency(older: number, newer: number): Promise<readonly Uint8Array[]> {
    const [proof] = await this.prove([consistencySteps(older, newer)]);
    return proof!;
  }

  async rootAt(size: number): Promise<Uint8Array> {
    if (size === 0) return this.hashing.empty();
    const [[root]] = (await this.prove([[peakNodes(size)]])) as [[Uint8Array]];
    return root;
  }

  /** Each tile is read once for all the proofs, as far as any of them needs it. */
  private async prove(proofs: readonly (readonly ProofStep[])[]): Promise<Uint8Array[][]> {
    const wanted = new Map<string, WantedTile>();
    for (const node of proofs.flat(2)) {
      const { level, index, first, count } = tileOf(node);
      const key = `${String(level)}/${String(index)}`;
      wanted.set(key, { level, index, width: Math.max(wanted.get(key)?.width ?? 0, first + count) });
    }
    const found = await tileHashes(this.query, [...wanted.values()]);
    const tiles = new Map([...wanted.keys()].map((key, at) => [key, found[at]!]));
    for (const [key, { width }] of wanted) {
      if (tiles.get(key)!.length < width * HASH_BYTES)
        throw new Error(`tile ${key} of the log is not stored to ${String(width)}`);
    }
    return proofs.map((steps) =>
      proofFrom(this.hashing, steps, (node) => {
        const { level, index } = tileOf(node);
        return nodeIn(this.hashing, node, tiles.get(`${String(level)}/${String(index)}`)!);
      }),
    );
  }

  private async entryBundle(index: number, width: number): Promise<Uint8Array | undefined> {
    const from = index * TILE_WIDTH;
    const read = await this.read([{ first: from, beyond: from + width }]);
    const entries = Array.from({ length: width }, (_, at) => read.get(from + at));
    return entries.every((entry) => entry !== undefined) ? bundle(entries) : undefined;
  }

  /** Leaves of these ranges, and some around them. Marks are no part of the log: where they mislead, they are not used. */
  private async read(ranges: readonly Range[], byMarks = true): Promise<ReadonlyMap<number, Uint8Array>> {
    const rows = await this.query<PieceRow>(PIECES, [
      ranges.map(({ first }) => first),
      ranges.map(({ beyond }) => beyond),
      byMarks,
    ]);
    const leaves = new Map<number, Uint8Array>();
    for (const { first, marked, data, hashes } of rows) {
      const entries = entriesIn(data);
      if (marked && !(entries.ok && this.areOf(hashes, entries.value))) return this.read(ranges, false);
      for (const [at, leaf] of taken(entries, `segment ${first}`).entries())
        leaves.set(Number(first) + at, leaf);
    }
    return leaves;
  }

  private areOf(hashes: Uint8Array, leaves: readonly Uint8Array[]): boolean {
    return same(concat(...leaves.map((leaf) => this.hashing.leaf(leaf))), hashes);
  }
}

function taken(entries: ReturnType<typeof entriesIn>, where: string): readonly Uint8Array[] {
  if (!entries.ok) throw new Error(`${where}: ${entries.fault.messages.en}`);
  return entries.value;
}

const checkpointIn = (row: CheckpointRow | undefined): SignedCheckpoint | undefined =>
  row === undefined ? undefined : { size: Number(row.size), root: row.root, note: row.note };
