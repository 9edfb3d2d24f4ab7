import { randomFillSync } from 'node:crypto';
import { uuids } from '@jejak/kernel';
import { bundle, concat, TileBuilder, treeHashing, type FullTile } from '@jejak/tlog';
import pg from 'pg';
import { sha256 } from '../../apps/audit/src/adapters/files/primitives.js';
import { LogCore, type Connected } from '../../apps/audit/src/adapters/postgres/log-core.js';

/** Entries of one batch at most, and the least distance between two commits in milliseconds. */
export type Pace = Readonly<{ most: number; every: number }>;

type Waiting = Readonly<{ data: Uint8Array; id: string; done: (entry: number) => void }>;
type Batch = Readonly<{
  from: number;
  waiting: readonly Waiting[];
  hashes: readonly Uint8Array[];
  root: Uint8Array;
  tiles: readonly FullTile[];
}>;

const hashing = treeHashing(sha256);
const ids = uuids(
  () => Date.now(),
  (bytes) => randomFillSync(bytes),
);
export const newId = (): string => ids.uuid();

/** `tlog_append` without its identity: what the tree and its durability cost by themselves. */
export const APPEND_WITHOUT_IDENTITY = `create or replace function audit.bench_append(
    old_size bigint, fence bigint, n integer, data bytea, hashes bytea, new_root bytea,
    tile_levels smallint[], tile_indexes bigint[], tile_hashes bytea, tile_roots bytea)
  returns bigint language plpgsql volatile security definer set search_path = audit, pg_temp as $$
  begin
    update tlog_state set size = old_size + n, root = new_root where size = old_size and epoch = fence;
    if not found then raise exception 'moved' using errcode = 'JT001'; end if;
    insert into tlog_segment (start, n, data, hashes) values (old_size, n, data, hashes);
    insert into tlog_tile (level, idx, hashes, root)
      select t.level, t.idx, substring(tile_hashes from ((t.at - 1) * 8192 + 1)::int for 8192),
             substring(tile_roots from ((t.at - 1) * 32 + 1)::int for 32)
        from unnest(tile_levels, tile_indexes) with ordinality as t(level, idx, at);
    return old_size + n;
  end $$`;

/**
 * Entries as they are, the tree over them, one commit a batch; an entry is acknowledged when its batch is committed.
 * The next batch is hashed while the last one commits. With identity it is the `LogCore` of the service, in the
 * transaction that the sequencer makes of it: lock, which events are known, append.
 */
export class LogWriter {
  private queue: Waiting[] = [];
  private wake: (() => void) | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;
  private lastCommit = 0;
  private readonly core = new LogCore();
  private readonly connected: Connected = {
    query: async <Row>(text: string, params?: readonly unknown[]) =>
      (await this.client.query({ text, values: [...(params ?? [])] })).rows as Row[],
    afterCommit: (then) => this.committed.push(then),
  };
  private committed: (() => void)[] = [];

  private constructor(
    private readonly client: pg.Client,
    private readonly identity: boolean,
    private readonly pace: Pace,
    private readonly tree: TileBuilder,
  ) {}

  /** On an empty log. */
  static async open(
    url: string,
    identity: boolean,
    pace: Pace = { most: 2_048, every: 0 },
    tree = TileBuilder.of(hashing),
  ): Promise<LogWriter> {
    const client = new pg.Client({ connectionString: url });
    // What ends a connection is told by the query it was to answer.
    client.on('error', () => undefined);
    await client.connect();
    await client.query('set search_path = audit');
    const writer = new LogWriter(client, identity, pace, tree);
    writer.running = writer.run();
    return writer;
  }

  get size(): number {
    return this.tree.size;
  }

  get root(): Uint8Array {
    return this.tree.root();
  }

  /** Resolves to the entry's place, once it is durable and in the tree. */
  add(data: Uint8Array, id: string): Promise<number> {
    return new Promise((done) => {
      this.queue.push({ data, id, done });
      this.wake?.();
    });
  }

  async close(): Promise<void> {
    this.stopped = true;
    this.wake?.();
    await this.running;
    await this.client.end();
  }

  private async run(): Promise<void> {
    let committing: Promise<void> = Promise.resolve();
    for (;;) {
      if (this.queue.length === 0) {
        await committing;
        if (this.stopped) return;
        if (this.queue.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
        this.wake = undefined;
        continue;
      }
      const rest = this.lastCommit + this.pace.every - performance.now();
      if (this.queue.length < this.pace.most && rest > 0)
        await new Promise((resolve) => setTimeout(resolve, rest));
      const batch = this.built(this.queue.splice(0, this.pace.most));
      await committing;
      this.lastCommit = performance.now();
      committing = this.commit(batch);
    }
  }

  private built(waiting: readonly Waiting[]): Batch {
    const from = this.tree.size;
    const hashes = waiting.map(({ data }) => hashing.leaf(data));
    const tiles = hashes.flatMap((hash) => this.tree.append(hash));
    return { from, waiting, hashes, tiles, root: this.tree.root() };
  }

  private async commit(batch: Batch): Promise<void> {
    if (this.identity) await this.commitWithIdentity(batch);
    else await this.commitBare(batch);
    for (const [at, { done }] of batch.waiting.entries()) done(batch.from + at);
  }

  private async commitWithIdentity({ from, waiting, hashes, tiles, root }: Batch): Promise<void> {
    const entries = waiting.map(({ data, id }, at) => ({
      event: { id, source: '//bench/jejak/x' },
      sha256: sha256(data),
      contradicts: false,
      leaf: data,
      leafHash: hashes[at]!,
    }));
    await this.client.query('begin');
    const state = await this.core.lock(this.connected);
    const known = await this.core.known(
      this.connected,
      state,
      entries.map(({ event }) => event),
    );
    if (known.length > 0) throw new Error('the events of a benchmark are all new');
    await this.core.append(this.connected, { ...state, size: from }, { root, tiles, entries });
    await this.client.query('commit');
    for (const then of this.committed.splice(0)) then();
  }

  private async commitBare({ from, waiting, hashes, tiles, root }: Batch): Promise<void> {
    await this.client.query('select bench_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      from,
      0,
      waiting.length,
      bundle(waiting.map(({ data }) => data)),
      concat(...hashes),
      root,
      tiles.map(({ level }) => level),
      tiles.map(({ index }) => index),
      concat(...tiles.map((tile) => tile.hashes)),
      concat(...tiles.map((tile) => tile.root)),
    ]);
  }
}
