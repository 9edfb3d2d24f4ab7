import { sql, sqlState, type Database } from '@jejak/persistence';
import type { Tx } from '@jejak/kernel';
import { Attempts } from '../attempts.js';
import { bell } from '../bell.js';
import type {
  Attempt,
  Batch,
  Engine,
  EngineCondition,
  Group,
  Lane,
  LaneStatus,
  ReadyLane,
  Taking,
} from '../engine.js';
import { OperationRefused } from '../errors.js';
import type { Received } from '../event.js';

/** Events moved to the log by one statement. */
const RELAYED = 500;
/** The next message heard is looked for among so many records at a time. */
const NEAR = 20;

/** The embedded engine: the log in schema `bus`, each group's cursor in the transaction of its effects. */
export class PostgresEngine implements Engine {
  readonly #attempts: Attempts;

  constructor(private readonly database: Database) {
    this.#attempts = new Attempts(database);
  }

  async subscribe(groups: readonly Group[]): Promise<void> {
    for (const { name, topics } of groups)
      await this.database.query('select bus.subscribe($1, $2)', [name, topics]);
  }

  async relay(): Promise<number> {
    let total = 0;
    for (;;) {
      const [row] = await this.database.query<{ moved: number }>('select relay($1) as moved', [RELAYED]);
      const moved = row!.moved;
      total += moved;
      if (moved > 0) bell.ring('relayed');
      if (moved < RELAYED) return total;
    }
  }

  async ready(groups: readonly string[]): Promise<readonly ReadyLane[]> {
    if (groups.length === 0) return [];
    const rows = await this.database.query<{
      grp: string;
      topic: string;
      part: number;
      pos: string;
      waiting: string;
    }>('select * from bus.ready($1)', [groups]);
    return rows.map(({ grp, topic, part, pos, waiting }) => {
      return { group: grp, topic, partition: part, pos: BigInt(pos), waiting: Number(waiting) };
    });
  }

  take(tx: Tx, group: Group, { limit, without, only }: Taking): Promise<Batch> {
    return this.#take(tx, group, limit, without, only, only?.upTo);
  }

  takeNext(tx: Tx, group: Group, lane: Lane): Promise<Batch> {
    return this.#take(tx, group, NEAR, [], lane, undefined);
  }

  async begin({ name, heard, kind }: Group, { topic, partition }: Lane): Promise<Attempt | undefined> {
    const [row] = await this.database.query<{ event_id: string; starts: number; failures: number }>(
      'select * from begin_attempt($1, $2, $3, $4, $5, $6)',
      [name, heard ?? null, kind === 'projection', topic, partition, NEAR],
    );
    return row === undefined
      ? undefined
      : { eventId: row.event_id, starts: row.starts, failures: row.failures };
  }

  unfinished(): Promise<readonly (Lane & { group: string; starts: number })[]> {
    return this.#attempts.unfinished();
  }

  withdraw(group: Group, eventId: string): Promise<void> {
    return this.#attempts.withdraw(group, eventId);
  }

  async postpone(group: Group, lane: Lane, eventId: string, milliseconds: number): Promise<void> {
    await this.database.query(`select postpone($1, $2, $3, $4, $5 * interval '1 millisecond')`, [
      group.name,
      eventId,
      lane.topic,
      lane.partition,
      milliseconds,
    ]);
  }

  rewinding({ name }: Group): Promise<(tx: Tx) => Promise<void>> {
    return Promise.resolve(async (tx) => {
      try {
        await sql(tx).query('select bus.rewind($1)', [name]);
      } catch (error) {
        if (sqlState(error) !== 'JB001') throw error;
        throw OperationRefused.retentionHasCut(name, (error as Error).message);
      }
    });
  }

  async status(): Promise<readonly LaneStatus[]> {
    const rows = await this.database.query<StatusRow>('select * from bus.status()');
    return rows.map(({ grp, topic, part, pos, last_pos, generation, resting }) => ({
      group: grp,
      topic,
      partition: part,
      pos: BigInt(pos),
      last: BigInt(last_pos),
      written: BigInt(last_pos),
      generation,
      resting,
    }));
  }

  async reannounce(topics: readonly string[]): Promise<number> {
    let total = 0;
    for (const topic of topics) {
      const heads = await this.database.query<{ part: number; last_pos: string }>(
        'select * from bus.heads($1)',
        [topic],
      );
      for (let done = '0'; ;) {
        const [row] = await this.database.query<{ last_seq: string | null; events: number }>(
          'select * from reannounce($1, $2, $3)',
          [done, topic, RELAYED],
        );
        if (row?.last_seq == null) break;
        done = row.last_seq;
        total += row.events;
        bell.ring('relayed');
      }
      await this.database.query('select bus.whole_from($1, $2, $3)', [
        topic,
        heads.map(({ part }) => part),
        heads.map(({ last_pos }) => last_pos),
      ]);
    }
    return total;
  }

  async maintain(): Promise<void> {
    await this.database.query('select bus.maintain()');
  }

  condition(): EngineCondition {
    return { engine: 'postgres', restarts: 0 };
  }

  /** Everything of it is in the database's pool. */
  close(): Promise<void> {
    return Promise.resolve();
  }

  async #take(
    tx: Tx,
    group: Group,
    limit: number,
    without: readonly Lane[],
    only: Lane | undefined,
    upTo: bigint | undefined,
  ): Promise<Batch> {
    const rows = await sql(tx).query<TakenRow>('select * from take($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      group.name,
      group.heard ?? null,
      group.ownInbox,
      group.kind === 'projection',
      limit,
      without.map(({ topic, partition }) => `${topic} ${partition}`),
      only?.topic ?? null,
      only?.partition ?? null,
      upTo?.toString() ?? null,
    ]);
    return {
      fresh: rows.filter(({ state }) => state === 'fresh').map(receivedOf),
      blocked: rows.filter(({ state }) => state === 'blocked').map(receivedOf),
      ends: rows
        .filter(({ state }) => state === 'end')
        .map(({ topic, part, pos }) => ({ topic, partition: part, pos: BigInt(pos) })),
    };
  }
}

type StatusRow = {
  grp: string;
  topic: string;
  part: number;
  pos: string;
  last_pos: string;
  generation: number;
  resting: boolean;
};

type TakenRow = {
  state: 'fresh' | 'blocked' | 'end';
  topic: string;
  part: number;
  pos: string;
  event_id: string;
  key: string;
  headers: Record<string, unknown>;
  payload: Buffer;
};

const receivedOf = ({ topic, part, pos, event_id, key, headers, payload }: TakenRow): Received => {
  return { topic, partition: part, pos, eventId: event_id, key, attributes: headers, bytes: payload };
};
