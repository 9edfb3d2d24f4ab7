import { uuids } from '@jejak/kernel';
import { random, sha256 } from '@jejak/runtime';
import { bundle, concat, HASH_BYTES, TileBuilder, treeHashing } from '@jejak/tlog';
import pg from 'pg';
import {
  horizonAt,
  LogCore,
  type Connected,
  type CoreBatch,
} from '../../apps/audit/src/adapters/postgres/log-core.js';
import type { LogState } from '../../apps/audit/src/application/log.port.js';

/** Entries of one batch at most, and the least distance between two commits in milliseconds. */
export type Pace = Readonly<{ most: number; every: number }>;

type Waiting = Readonly<{ data: Uint8Array; done: (entry: number) => void }>;
type Batch = Readonly<{ from: number; waiting: readonly Waiting[]; made: CoreBatch }>;

const hashing = treeHashing(sha256);
const ids = uuids(
  () => Date.now(),
  (bytes) => {
    bytes.set(random(bytes.length));
    return bytes;
  },
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
 * Entries as they are, the tree over them, one statement and one commit a batch; an entry is acknowledged when its batch
 * is committed. The next batch is made while the last one commits. With identity it is the `LogCore` of the service.
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
    // Every statement is a transaction of its own.
    afterCommit: (then) => {
      then();
    },
  };

  private constructor(
    private readonly client: pg.Client,
    private readonly identity: boolean,
    private readonly pace: Pace,
    private readonly tree: TileBuilder,
    private state: LogState,
  ) {}

  static async open(
    url: string,
    identity: boolean,
    pace: Pace = { most: 4_096, every: 0 },
    tree = TileBuilder.of(hashing),
  ): Promise<LogWriter> {
    const client = new pg.Client({ connectionString: url });
    // What ends a connection is told by the query it was to answer.
    client.on('error', () => undefined);
    await client.connect();
    await client.query('set search_path = audit');
    const writer = new LogWriter(client, identity, pace, tree, {
      size: 0,
      root: tree.root(),
      epoch: 0,
      horizon: '',
    });
    writer.state = await writer.core.lock(writer.connected);
    writer.running = writer.run();
    return writer;
  }

  get size(): number {
    return this.tree.size;
  }

  get root(): Uint8Array {
    return this.tree.root();
  }

  /** Resolves to the place of the entry, an event of its own, once it is durable and in the tree. */
  add(data: Uint8Array): Promise<number> {
    return new Promise((done) => {
      this.queue.push({ data, done });
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
    let acknowledge = (): void => undefined;
    for (;;) {
      if (this.queue.length === 0) {
        await committing;
        acknowledge();
        acknowledge = () => undefined;
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
      // The server has its next work before those of the last batch hear of theirs.
      acknowledge();
      acknowledge = () => {
        for (const [at, { done }] of batch.waiting.entries()) done(batch.from + at);
      };
      // Now the statement goes out, and who has heard adds anew: the next batch is made while this one commits.
      await new Promise((resume) => setImmediate(resume));
    }
  }

  private built(waiting: readonly Waiting[]): Batch {
    const from = this.tree.size;
    const hashes = new Uint8Array(waiting.length * HASH_BYTES);
    const contents = new Uint8Array(this.identity ? hashes.length : 0);
    for (const [at, { data }] of waiting.entries()) {
      hashing.leafInto(data, hashes, at * HASH_BYTES);
      if (this.identity) sha256.into!(data, contents, at * HASH_BYTES);
    }
    const made: CoreBatch = {
      events: this.identity ? waiting.map(() => ({ id: newId(), source: '//bench/jejak/x' })) : [],
      sha256: contents,
      contradictions: [],
      leaves: bundle(waiting.map(({ data }) => data)),
      hashes,
      tiles: this.tree.append(hashes),
      root: this.tree.root(),
    };
    return { from, waiting, made };
  }

  /**
   * Without the lock that a transaction of the service holds: `append` refuses another size than this writer knows, so
   * that what it knows of ids, the newest one, cannot be old either.
   */
  private async commit({ from, waiting, made }: Batch): Promise<void> {
    if (!this.identity) return this.commitBare(from, waiting.length, made);
    const state = { ...this.state, size: from, horizon: horizonAt(new Date()) };
    const known = await this.core.known(this.connected, state, made.events);
    if (known.length > 0) throw new Error('the events of a benchmark are all new');
    await this.core.append(this.connected, state, made);
    const newest = made.events.reduce((most, { id }) => (id > most ? id : most), state.newest ?? '');
    this.state = { ...state, newest };
  }

  private async commitBare(from: number, n: number, { tiles, ...made }: CoreBatch): Promise<void> {
    await this.client.query('select bench_append($1, $2, $3, $10, $4, $5, $6, $7, $8, $9)', [
      from,
      this.state.epoch,
      n,
      made.hashes,
      made.root,
      tiles.map(({ level }) => level),
      tiles.map(({ index }) => index),
      concat(...tiles.map((tile) => tile.hashes)),
      concat(...tiles.map((tile) => tile.root)),
      made.leaves,
    ]);
  }
}
