import type { Tx } from '@jejak/kernel';
import { sql, sqlState, type SqlTx } from '@jejak/persistence';
import { bundle, concat } from '@jejak/tlog';
import { LogMoved } from '../../application/log.port.js';
import type {
  EventKey,
  Growth,
  KnownEvent,
  LogState,
  LogStore,
  NewEntry,
} from '../../application/log.port.js';
import { unfinishedTiles } from './tiles.js';

type StateRow = { size: string; root: Buffer; epoch: string };

/** SQLSTATEs of `tlog_append`: another size, another epoch; and an id that is there already. */
const MOVED = new Set(['JT001', 'JT002', '23505']);

/** The log in schema `audit`. */
export class PostgresLogStore implements LogStore {
  /** Numbers of sources never change, so they are asked for once. */
  private readonly sources = new Map<string, number>();

  async lock(tx: Tx): Promise<LogState> {
    const [row] = await sql(tx).query<StateRow>('select * from tlog_lock()');
    return { size: Number(row!.size), root: row!.root, epoch: Number(row!.epoch) };
  }

  async known(tx: Tx, events: readonly EventKey[]): Promise<readonly KnownEvent[]> {
    const rows = await sql(tx).query<{ event_id: string; source: string; sha256: Buffer; entry: string }>(
      `with found as (
         select e.event_id, e.source, e.sha256, e.entry from tlog_event e where e.event_id = any ($1::uuid[])
         union all
         select c.event_id, c.source, c.sha256, c.entry from tlog_contradiction c where c.event_id = any ($1::uuid[]))
       select f.event_id, s.source, f.sha256, f.entry from found f join tlog_source s on s.id = f.source`,
      [events.map(({ id }) => id)],
    );
    return rows.map(({ event_id, source, sha256, entry }) => {
      return { event: { id: event_id, source }, sha256, entry: Number(entry) };
    });
  }

  unfinished(tx: Tx, size: number): Promise<readonly Uint8Array[]> {
    return unfinishedTiles((statement, params) => sql(tx).query(statement, params), size);
  }

  async append(tx: Tx, { from, root, tiles, entries }: Growth): Promise<void> {
    const transaction = sql(tx);
    const sources = await this.sourcesOf(transaction, entries);
    try {
      await transaction.query(
        'select tlog_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)',
        [
          from.size,
          from.epoch,
          entries.length,
          bundle(entries.map(({ leaf }) => leaf)),
          concat(...entries.map(({ leafHash }) => leafHash)),
          root,
          tiles.map(({ level }) => level),
          tiles.map(({ index }) => index),
          concat(...tiles.map(({ hashes }) => hashes)),
          concat(...tiles.map((tile) => tile.root)),
          entries.map(({ event }) => event.id),
          sources,
          concat(...entries.map(({ sha256 }) => sha256)),
          entries.map(({ contradicts }) => contradicts),
        ],
      );
    } catch (error) {
      if (MOVED.has(sqlState(error) ?? '')) throw new LogMoved((error as Error).message, { cause: error });
      throw error;
    }
    await insertOpenings(transaction, from.size, entries);
    await insertIndex(transaction, from.size, entries);
    await insertAwaited(transaction, from.size, entries);
  }

  private async sourcesOf(transaction: SqlTx, entries: readonly NewEntry[]): Promise<number[]> {
    const wanted = [...new Set(entries.map(({ event }) => event.source))];
    const missing = wanted.filter((source) => !this.sources.has(source));
    const numbers = new Map(this.sources);
    if (missing.length > 0) {
      await transaction.query(
        'insert into tlog_source (source) select unnest($1::text[]) on conflict do nothing',
        [missing],
      );
      const rows = await transaction.query<{ id: number; source: string }>(
        'select id, source from tlog_source where source = any ($1::text[])',
        [missing],
      );
      for (const { id, source } of rows) numbers.set(source, id);
      // Only once they are committed: a number that was rolled back may be given again to another.
      transaction.afterCommit(() => {
        for (const { id, source } of rows) this.sources.set(source, id);
      });
    }
    return entries.map(({ event }) => numbers.get(event.source)!);
  }
}

/** Bodies travel as one byte string and are cut apart in the database: arrays of texts would be escaped each. */
async function insertOpenings(transaction: SqlTx, size: number, entries: readonly NewEntry[]): Promise<void> {
  const rows = entries.flatMap(({ parts }, at) =>
    parts.map(({ under, body }, part) => ({
      entry: size + at,
      part,
      person: typeof under === 'object' ? under.person : null,
      class: typeof under === 'object' ? under.retention : under === 'service' ? 'service' : null,
      body: body === undefined ? undefined : Buffer.from(body),
    })),
  );
  let offset = 1;
  const starts = rows.map(({ body }) => {
    const start = offset;
    offset += body?.length ?? 0;
    return start;
  });
  await transaction.query(
    `insert into opening (entry, part, person, class, body)
     select o.entry, o.part, o.person, o.class, substring($7::bytea from o.start for o.length)
       from unnest($1::bigint[], $2::smallint[], $3::uuid[], $4::text[], $5::int[], $6::int[])
            as o(entry, part, person, class, start, length)`,
    [
      rows.map(({ entry }) => entry),
      rows.map(({ part }) => part),
      rows.map(({ person }) => person),
      rows.map((row) => row.class),
      starts,
      rows.map(({ body }) => body?.length ?? null),
      Buffer.concat(rows.flatMap(({ body }) => (body === undefined ? [] : [body]))),
    ],
  );
}

/** Rows travel as one JSON text: cheaper than fifteen arrays whose every element is escaped. */
async function insertIndex(transaction: SqlTx, size: number, entries: readonly NewEntry[]): Promise<void> {
  const rows = entries.map(({ row: { people: _, eventId, actorKind, ...row } }, at) => ({
    ...row,
    entry: size + at,
    event_id: eventId,
    actor_kind: actorKind,
  }));
  await transaction.query(
    `insert into entry_index (entry, event_id, contract, source, subject, proposal, actor, actor_kind, behalf,
                              occurred, recorded, outcome, correlation, causation, policy, version)
     select * from json_to_recordset($1::json) as i(entry bigint, event_id uuid, contract text, source text,
       subject text, proposal uuid, actor text, actor_kind text, behalf text, occurred timestamptz,
       recorded timestamptz, outcome text, correlation text, causation text, policy text, version integer)`,
    [JSON.stringify(rows)],
  );
  const people = entries.flatMap(({ row }, at) => row.people.map((person) => ({ person, entry: size + at })));
  if (people.length === 0) return;
  await transaction.query(
    'insert into entry_person (person, entry) select * from unnest($1::uuid[], $2::bigint[])',
    [people.map(({ person }) => person), people.map(({ entry }) => entry)],
  );
}

async function insertAwaited(transaction: SqlTx, size: number, entries: readonly NewEntry[]): Promise<void> {
  for (const [at, { row, awaited }] of entries.entries()) {
    if (awaited === undefined) continue;
    await transaction.query(
      `insert into awaiting_anchor (entry, event_id, contract, subject, correlation, traceparent)
       values ($1, $2, $3, $4, $5, $6)`,
      [size + at, row.eventId, row.contract, row.subject, row.correlation, awaited.traceparent ?? null],
    );
  }
}
