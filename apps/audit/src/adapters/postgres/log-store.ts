import type { Tx } from '@jejak/kernel';
import { sql, type SqlTx } from '@jejak/persistence';
import { bundle, concat } from '@jejak/tlog';
import type {
  EventKey,
  Growth,
  KnownEvent,
  LogState,
  LogStore,
  NewEntry,
} from '../../application/log.port.js';
import { LogCore } from './log-core.js';
import { unfinishedTiles } from './tiles.js';

/** The log in schema `audit`. */
export class PostgresLogStore implements LogStore {
  constructor(private readonly core = new LogCore()) {}

  lock(tx: Tx): Promise<LogState> {
    return this.core.lock(sql(tx));
  }

  known(tx: Tx, state: LogState, events: readonly EventKey[]): Promise<readonly KnownEvent[]> {
    return this.core.known(sql(tx), state, events);
  }

  unfinished(tx: Tx, size: number): Promise<readonly Uint8Array[]> {
    return unfinishedTiles((statement, params) => sql(tx).query(statement, params), size);
  }

  async append(tx: Tx, { from, entries, ...tree }: Growth): Promise<void> {
    const transaction = sql(tx);
    await this.core.append(transaction, from, {
      ...tree,
      events: entries.map(({ event }) => event),
      sha256: concat(...entries.map(({ sha256 }) => sha256)),
      contradictions: entries.flatMap(({ contradicts }, at) => (contradicts ? [at] : [])),
      leaves: bundle(entries.map(({ leaf }) => leaf)),
    });
    await insertOpenings(transaction, from.size, entries);
    await insertIndex(transaction, from.size, entries);
    await insertAwaited(transaction, from.size, entries);
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
