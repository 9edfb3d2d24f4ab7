import type { Actor, Tx } from '@jejak/kernel';
import { sqlState } from './database.js';
import { sql } from './transaction.js';

/** A fact as it stands in a stream. `at` is UTC (RFC 3339); `corrects` is the version it corrects. */
export interface Recorded<Data = unknown> {
  stream: string;
  version: number;
  type: string;
  data: Data;
  by: Actor;
  at: string;
  corrects?: number;
}

export interface NewFact<Data = unknown> {
  type: string;
  data: Data;
  by: Actor;
  at: Date;
  corrects?: number;
}

export interface Appending {
  stream: string;
  /** The version the decision was made on: 0 for a stream that must not exist yet. */
  expected: number;
  facts: readonly NewFact[];
}

/** Somebody else appended to the stream since it was read: the decision has to be made again on what stands now. */
export class StreamMoved extends Error {
  constructor(
    readonly streams: readonly string[],
    options?: ErrorOptions,
  ) {
    super(`stream ${streams.join(', ')} is no longer at the version this decision was made on`, options);
  }
}

interface FactRow {
  stream: string;
  version: number;
  type: string;
  data: unknown;
  by: Actor;
  at: Date;
  corrects: number | null;
}

/** The append-only fact streams of one service. */
export class FactStore {
  constructor(private readonly schema: string) {}

  /**
   * All facts of a stream, oldest first. Takes the stream's lock first and keeps it until the transaction ends, so
   * that load → decide → append is serial per stream.
   */
  async load<Data = unknown>(tx: Tx, stream: string): Promise<Recorded<Data>[]> {
    return (await this.loadAll<Data>(tx, [stream])).get(stream) ?? [];
  }

  /** The same for many streams, locked in one order whatever order they are given in. Every asked stream has an entry. */
  async loadAll<Data = unknown>(tx: Tx, streams: readonly string[]): Promise<Map<string, Recorded<Data>[]>> {
    await this.#lock(tx, streams);
    return this.#read<Data>(tx, streams);
  }

  /** All facts of a stream without waiting for whoever is appending: for showing, never for deciding. */
  async read<Data = unknown>(tx: Tx, stream: string): Promise<Recorded<Data>[]> {
    return (await this.#read<Data>(tx, [stream])).get(stream) ?? [];
  }

  /** Appends to one stream and returns its new version. Throws `StreamMoved` when it is not at `expected`. */
  async append(tx: Tx, stream: string, expected: number, facts: readonly NewFact[]): Promise<number> {
    await this.appendAll(tx, [{ stream, expected, facts }]);
    return expected + facts.length;
  }

  /**
   * Appends to many streams in one statement, all or nothing. `at` is never before the stream's last: a clock that
   * went back does not reorder a stream. Throws `StreamMoved` when one of them is not at `expected`. Needs no lock:
   * whoever appended after this statement began has taken the version, and the primary key says so.
   */
  async appendAll(tx: Tx, appendings: readonly Appending[]): Promise<void> {
    const rows = appendings.flatMap(({ stream, expected, facts }) =>
      facts.map((fact, index) => ({ stream, expected, version: expected + index + 1, ...fact })),
    );
    if (rows.length === 0) return;
    const streams = [...new Set(rows.map(({ stream }) => stream))];
    let written: unknown[];
    try {
      written = await sql(tx).query(
        `with new as (
           select * from jsonb_to_recordset($1::jsonb) as n(
             stream text, expected integer, version integer, type text, data jsonb, by jsonb, at timestamptz, corrects integer)
         ), last as (${this.#lastOf('(select distinct stream from new)')})
         insert into ${this.schema}.fact (stream, version, type, data, by, at, corrects)
         select stream, version, type, data, by, at, corrects from (
           select new.stream, new.version, type, data, by, corrects,
                  greatest(max(new.at) over (partition by new.stream order by new.version), last.at) as at,
                  bool_or(last.version <> new.expected) over () as moved
           from new join last using (stream)) judged
         where not moved
         returning stream`,
        [JSON.stringify(rows)],
      );
    } catch (error) {
      if (sqlState(error) === '23505') throw new StreamMoved(streams, { cause: error });
      throw error;
    }
    if (written.length < rows.length) throw new StreamMoved(await this.#moved(tx, appendings));
  }

  async #moved(tx: Tx, appendings: readonly Appending[]): Promise<string[]> {
    const rows = await sql(tx).query<{ stream: string; version: number }>(
      this.#lastOf('unnest($1::text[])', 's(stream)'),
      [appendings.map(({ stream }) => stream)],
    );
    const versions = new Map(rows.map(({ stream, version }) => [stream, version]));
    return appendings
      .filter(({ stream, expected }) => versions.get(stream) !== expected)
      .map(({ stream }) => stream);
  }

  /** SQL of the last version (0 when there is none) and time of each stream of a row source. */
  #lastOf(streams: string, alias = 's'): string {
    return `select s.stream, coalesce(f.version, 0) as version, f.at from ${streams} ${alias}
      left join lateral (select version, at from ${this.schema}.fact f where f.stream = s.stream
                         order by version desc limit 1) f on true`;
  }

  async #read<Data>(tx: Tx, streams: readonly string[]): Promise<Map<string, Recorded<Data>[]>> {
    const rows = await sql(tx).query<FactRow>(
      `select stream, version, type, data, by, at, corrects from ${this.schema}.fact
       where stream = any($1) order by stream, version`,
      [streams],
    );
    const found = new Map<string, Recorded<Data>[]>(streams.map((stream) => [stream, []]));
    for (const row of rows) found.get(row.stream)?.push(recorded<Data>(row));
    return found;
  }

  async #lock(tx: Tx, streams: readonly string[]): Promise<void> {
    await sql(tx).query(
      `select pg_advisory_xact_lock(key) from (
         select distinct hashtextextended($1 || '.fact/' || stream, 0) as key from unnest($2::text[]) stream order by 1
       ) keys`,
      [this.schema, streams],
    );
  }
}

const recorded = <Data>({ at, corrects, data, ...row }: FactRow): Recorded<Data> => ({
  ...row,
  data: data as Data,
  at: at.toISOString(),
  ...(corrects === null ? {} : { corrects }),
});
