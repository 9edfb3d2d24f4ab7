import {
  approvalBooksClosedV1,
  auditBooksClosedV1,
  personnelBooksClosedV1,
  proposalBooksClosedV1,
  scoringBooksClosedV1,
  type Area,
  type AuditBooksClosedV1,
  type Contract,
} from '@jejak/contracts';
import { firstUuidAt, momentOf, type Clock, type Ids, type Tx } from '@jejak/kernel';
import { sql, type Database, type SqlTx } from '@jejak/persistence';
import type { Outbox } from './outbox.js';

/** What a service counted of a span of time; the same members in every area. */
export type ClosedBooks = AuditBooksClosedV1;
export type BookRow = ClosedBooks['types'][number];

/** An event that was counted, for whoever misses it. */
export type CountedEvent = Readonly<{ id: string; type: string; aggregateVersion: number }>;

/** Books of an hour are closed so long after it at the earliest. */
const AFTER_MS = 2 * 60_000;
/** Clocks of the database and of the service's processes may differ by so much. */
const SKEW_MS = 60_000;
const HOUR_MS = 3_600_000;

const contractOf: Readonly<Partial<Record<Area, Contract<ClosedBooks>>>> = {
  personnel: personnelBooksClosedV1,
  proposal: proposalBooksClosedV1,
  scoring: scoringBooksClosedV1,
  approval: approvalBooksClosedV1,
  audit: auditBooksClosedV1,
};

/**
 * Counts what a service has published, hour by hour, and says so as `<area>.books-closed`: whoever keeps the events
 * compares, and an event that was lost or slipped in on either side shows.
 *
 * An event belongs to the hour its id was made in (UUIDv7), which nobody can change afterwards. Books are closed when no
 * event of their span can come any more: every transaction of this service that began before the end (and a minute of
 * clocks' difference) is over, and the outbox holds none of its events. Nothing is ever counted twice or left out: each
 * span begins where the one before it ended, so that after a standstill one span covers all of it.
 */
export class Books {
  constructor(
    private readonly parts: Readonly<{
      service: string;
      area: Area;
      prefix: string;
      database: Database;
      outbox: Outbox;
      clock: Clock;
      ids: Ids;
    }>,
  ) {}

  /** Closes the books up to the last full hour. Answers what was closed, or nothing when it is too early. */
  async close(): Promise<ClosedBooks | undefined> {
    const upto = fullHour(new Date(this.parts.clock.now().getTime() - AFTER_MS));
    return this.parts.database.run(async (tx) => {
      const transaction = sql(tx);
      // One process of the service at a time; another would count the same.
      const [lock] = await transaction.query<{ mine: boolean }>(
        'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine',
        [`${this.parts.service} books`],
      );
      if (!lock!.mine) return undefined;
      const since = await this.#since(transaction);
      if (since === undefined || since >= upto || (await mayStillComeBefore(transaction, upto)))
        return undefined;
      return this.#closed(tx, since, upto);
    });
  }

  /** The books that begin at this hour, if they are closed. */
  async at(since: Date): Promise<{ since: Date; upto: Date } | undefined> {
    const [row] = await this.parts.database.query<{ since: Date; upto: Date }>(
      'select since, upto from books where since = $1',
      [since],
    );
    return row;
  }

  /** Events of one type counted in a span, by id. */
  async eventsOf(
    { since, upto }: Readonly<{ since: Date; upto: Date }>,
    type: string,
    { after, limit }: Readonly<{ after?: string; limit: number }>,
  ): Promise<readonly CountedEvent[]> {
    const rows = await this.parts.database.query<{ event_id: string; aggregate_version: number }>(
      `select event_id, aggregate_version from published
        where event_id >= $1 and event_id < $2 and headers ->> 'type' = $3 and ($4::uuid is null or event_id > $4)
        order by event_id limit $5`,
      [firstUuidAt(since), firstUuidAt(upto), `${this.parts.prefix}.${type}`, after ?? null, limit],
    );
    return rows.map(({ event_id, aggregate_version }) => ({
      id: event_id,
      type,
      aggregateVersion: aggregate_version,
    }));
  }

  /** Where the next span begins: nowhere before the first event. */
  async #since(transaction: SqlTx): Promise<Date | undefined> {
    const [last] = await transaction.query<{ upto: Date }>(
      'select upto from books order by upto desc limit 1',
    );
    if (last !== undefined) return last.upto;
    const [first] = await transaction.query<{ event_id: string }>(
      'select event_id from published order by event_id limit 1',
    );
    return first === undefined ? undefined : fullHour(momentOf(first.event_id));
  }

  async #closed(tx: Tx, since: Date, upto: Date): Promise<ClosedBooks> {
    const { service, area, prefix, outbox, ids } = this.parts;
    const types = await countedIn(sql(tx), prefix, since, upto);
    const books: ClosedBooks = { from: since.toISOString(), to: upto.toISOString(), types };
    const { id } = await outbox.add(tx, {
      contract: contractOf[area]!,
      subject: `books/${service}`,
      data: books,
      cause: { correlationId: ids.uuid() },
      by: { account: `system/${service}` },
    });
    await sql(tx).query('insert into books (upto, since, event_id) values ($1, $2, $3)', [upto, since, id]);
    return books;
  }
}

/** Whether an event made before this moment may yet be published. Asked in this order: what ends meanwhile is seen. */
async function mayStillComeBefore(transaction: SqlTx, moment: Date): Promise<boolean> {
  const [open] = await transaction.query<{ there: boolean }>(
    `select exists (select from pg_stat_activity
       where usename = session_user and datname = current_database() and pid <> pg_backend_pid()
         and xact_start < $1) as there`,
    [new Date(moment.getTime() + SKEW_MS)],
  );
  if (open!.there) return true;
  const [unsaid] = await transaction.query<{ there: boolean }>(
    'select exists (select from outbox where event_id < $1) as there',
    [firstUuidAt(moment)],
  );
  return unsaid!.there;
}

async function countedIn(transaction: SqlTx, prefix: string, since: Date, upto: Date): Promise<BookRow[]> {
  const rows = await transaction.query<{ type: string; events: string; versions: string; ids: string }>(
    COUNT,
    [firstUuidAt(since), firstUuidAt(upto), prefix.length + 2],
  );
  return rows.map(({ type, events, versions, ids }) => ({
    type,
    count: Number(events),
    lastVersionSum: Number(versions),
    xor: hexOfBits(ids),
  }));
}

/** `sha256` of the id's text, as 256 bits, so that PostgreSQL can XOR them. */
export const BITS_OF_ID = (id: string): string =>
  `('x' || encode(sha256(convert_to(${id}::text, 'UTF8')), 'hex'))::bit(256)`;

const COUNT = `
with said as materialized (
  select substr(headers ->> 'type', $3) as type, key, event_id, aggregate_version
    from published where event_id >= $1 and event_id < $2),
latest as (select type, sum(version) as versions from (
  select type, key, max(aggregate_version) as version from said group by type, key) last group by type)
select type, count(*) as events, min(latest.versions) as versions, bit_xor(${BITS_OF_ID('event_id')})::text as ids
  from said join latest using (type) group by type order by type`;

/** Bits as PostgreSQL writes them, in hexadecimal. */
export const hexOfBits = (bits: string): string =>
  BigInt(`0b${bits}`)
    .toString(16)
    .padStart(bits.length / 4, '0');

const fullHour = (moment: Date): Date => new Date(Math.floor(moment.getTime() / HOUR_MS) * HOUR_MS);
