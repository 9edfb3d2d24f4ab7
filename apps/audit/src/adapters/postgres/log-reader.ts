import {
  bundle,
  consistencySteps,
  entriesIn,
  HASH_BYTES,
  inclusionSteps,
  nodeIn,
  peakNodes,
  proofFrom,
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
import { tileHashes, type Query, type WantedTile } from './tiles.js';

type CheckpointRow = { size: string; root: Buffer; note: string };
/** The note with the lines of its witnesses after the log's own. */
const COSIGNED = `c.note || coalesce(
  (select string_agg(k.line, '' order by k.witness) from cosignature k where k.size = c.size), '') as note`;

type SegmentRow = { start: string; data: Buffer };

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
    const rows = await this.query<SegmentRow>(
      `select distinct on (s.start) s.start, s.data from unnest($1::bigint[]) e,
         lateral (select start, data from tlog_segment where start <= e order by start desc limit 1) s
        order by s.start`,
      [wanted],
    );
    const leaves = new Map<number, Uint8Array>();
    for (const { start, data } of rows) {
      const own = taken(entriesIn(data), `segment ${start}`);
      for (const entry of wanted) {
        const leaf = own[entry - Number(start)];
        if (entry >= Number(start) && leaf !== undefined) leaves.set(entry, leaf);
      }
    }
    return leaves;
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
    const rows = await this.query<SegmentRow>(
      `select start, data from tlog_segment
        where start >= coalesce((select max(start) from tlog_segment where start <= $1), 0) and start < $2 order by start`,
      [from, from + width],
    );
    const entries = rows.flatMap(({ start, data }) => {
      const first = Number(start);
      return taken(entriesIn(data), `segment ${start}`).slice(
        Math.max(0, from - first),
        Math.max(0, from + width - first),
      );
    });
    return entries.length === width ? bundle(entries) : undefined;
  }
}

function taken(entries: ReturnType<typeof entriesIn>, where: string): readonly Uint8Array[] {
  if (!entries.ok) throw new Error(`${where}: ${entries.fault.messages.en}`);
  return entries.value;
}

const checkpointIn = (row: CheckpointRow | undefined): SignedCheckpoint | undefined =>
  row === undefined ? undefined : { size: Number(row.size), root: row.root, note: row.note };
