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
import { insertMarks } from './leaf-marks.js';
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
    const leaves = entries.map(({ leaf }) => leaf);
    await this.core.append(transaction, from, {
      ...tree,
      events: entries.map(({ event }) => event),
      sha256: concat(...entries.map(({ sha256 }) => sha256)),
      contradictions: entries.flatMap(({ contradicts }, at) => (contradicts ? [at] : [])),
      leaves: bundle(leaves),
    });
    await insertMarks(transaction, from.size, leaves);
    await insertOpenings(transaction, from.size, entries);
    await insertIndex(transaction, from.size, entries);
    await insertAwaited(transaction, from.size, entries);
  }
}

/**
 * Bodies travel as one text and are cut apart in the database; what is numbers, ids or one of a few words travels as
 * the literal of an array: the driver would escape every element.
 */
async function insertOpenings(transaction: SqlTx, size: number, entries: readonly NewEntry[]): Promise<void> {
  const [numbers, parts, people, classes, starts, lengths] = [[], [], [], [], [], []] as Column[];
  let [bodies, offset] = ['', 1];
  for (const [at, entry] of entries.entries()) {
    for (const [part, { under, body }] of entry.parts.entries()) {
      const length = body === undefined ? 0 : Buffer.byteLength(body);
      numbers!.push(size + at);
      parts!.push(part);
      people!.push(typeof under === 'object' ? under.person : null);
      classes!.push(typeof under === 'object' ? under.retention : under === 'service' ? 'service' : null);
      starts!.push(offset);
      lengths!.push(body === undefined ? null : length);
      bodies += body ?? '';
      offset += length;
    }
  }
  await transaction.query(
    `insert into opening (entry, part, person, class, body)
     select o.entry, o.part, o.person, o.class, substring($7::bytea from o.start for o.length)
       from unnest($1::bigint[], $2::smallint[], $3::uuid[], $4::text[], $5::int[], $6::int[])
            as o(entry, part, person, class, start, length)`,
    [
      ...[numbers, parts, people, classes, starts, lengths].map((column) => literal(column!)),
      Buffer.from(bodies),
    ],
  );
}

/** Rows travel as one JSON text: cheaper than fifteen arrays whose every element is escaped. */
async function insertIndex(transaction: SqlTx, size: number, entries: readonly NewEntry[]): Promise<void> {
  const [people, of]: [Column, Column] = [[], []];
  const rows = entries.map(({ row }, at) => {
    const entry = size + at;
    for (const person of row.people) {
      people.push(person);
      of.push(entry);
    }
    return {
      entry,
      event_id: row.eventId,
      contract: row.contract,
      source: row.source,
      subject: row.subject,
      proposal: row.proposal,
      actor: row.actor,
      actor_kind: row.actorKind,
      behalf: row.behalf,
      occurred: row.occurred,
      recorded: row.recorded,
      outcome: row.outcome,
      correlation: row.correlation,
      causation: row.causation,
      policy: row.policy,
      version: row.version,
    };
  });
  await transaction.query(
    `insert into entry_index (entry, event_id, contract, source, subject, proposal, actor, actor_kind, behalf,
                              occurred, recorded, outcome, correlation, causation, policy, version)
     select * from json_to_recordset($1::json) as i(entry bigint, event_id uuid, contract text, source text,
       subject text, proposal uuid, actor text, actor_kind text, behalf text, occurred timestamptz,
       recorded timestamptz, outcome text, correlation text, causation text, policy text, version integer)`,
    [JSON.stringify(rows)],
  );
  if (people.length === 0) return;
  await transaction.query(
    'insert into entry_person (person, entry) select * from unnest($1::uuid[], $2::bigint[])',
    [literal(people), literal(of)],
  );
}

/** What needs no quotation marks in the literal of an array. */
type Column = (number | string | null)[];
const literal = (column: Column): string => `{${column.map((value) => value ?? 'null').join()}}`;

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
