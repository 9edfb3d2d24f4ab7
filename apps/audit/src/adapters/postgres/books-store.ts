import { firstUuidAt } from '@jejak/kernel';
import { BITS_OF_ID, hexOfBits, producers, type ClosedBooks } from '@jejak/messaging';
import type { Database } from '@jejak/persistence';
import type { Books, BooksStore, Counted } from '../../application/books-comparison.js';
import { openingsIn } from '../../application/entries.js';

/** What audit says of its own mechanics is published and never an entry. */
const NO_ENTRIES = ['audit.decision-anchored.v1', 'audit.books-closed.v1', 'audit.erasure-applied.v1'];

type BookEntry = { entry: string; contract: string; recorded: Date; body: Buffer };
type OwnBook = { upto: Date; recorded: string; payload: Buffer };
type CountRow = { type: string; events: string; versions: string; erased: boolean; ids: string };

/** The books that came to audit, and what the log has of the same spans. */
export class PostgresBooksStore implements BooksStore {
  constructor(private readonly database: Database) {}

  async pending(limit: number): Promise<readonly Books[]> {
    const entries = await this.database.query<BookEntry>(
      `select i.entry, i.contract, i.recorded, o.body from entry_index i
         join opening o on o.entry = i.entry and o.part = 0
        where i.contract = any ($1) and i.entry >= (select books_entry from watch)
           or i.entry = any ((select differing_entries from watch)::bigint[]) order by i.entry limit $2`,
      [AREAS.map((area) => `${area}.books-closed.v1`), limit],
    );
    const own = await this.database.query<OwnBook>(
      `select b.upto, p.headers ->> 'recordedtime' as recorded, p.payload
         from books b join published p on p.event_id = b.event_id
        where b.upto > (select books_upto from watch) or b.upto = any ((select differing_own from watch)::timestamptz[])
        order by b.upto limit $1`,
      [limit],
    );
    return [
      ...entries.map((row) =>
        booksOf(row.contract.split('.')[0]!, dataIn(row), row.recorded, { entry: Number(row.entry) }),
      ),
      ...own.map((row) =>
        booksOf('audit', JSON.parse(row.payload.toString('utf8')) as ClosedBooks, new Date(row.recorded), {
          upto: row.upto,
        }),
      ),
    ];
  }

  async counted(area: string, from: Date, to: Date): Promise<readonly Counted[]> {
    const rows = await this.database.query<CountRow>(
      `with said as materialized (
         select distinct on (e.event_id) e.event_id, i.contract as type, i.subject, i.version
           from tlog_events_between($1, $2) e join entry_index i using (entry)
          where i.contract like $3 order by e.event_id),
       latest as (select type, sum(version) as versions from (
         select type, subject, max(version) as version from said group by type, subject) last group by type)
       select type, count(*) as events, min(latest.versions) as versions,
              bool_or(subject is null or version is null) as erased, bit_xor(${BITS_OF_ID('event_id')})::text as ids
         from said join latest using (type) group by type`,
      [firstUuidAt(from), firstUuidAt(to), `${area}.%`],
    );
    return rows.map(({ type, events, versions, erased, ids }) => ({
      type,
      count: Number(events),
      lastVersionSum: erased ? 0 : Number(versions),
      xor: hexOfBits(ids),
    }));
  }

  async events(type: string, from: Date, to: Date): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ event_id: string; entry: string }>(
      `select e.event_id, e.entry from tlog_events_between($1, $2) e join entry_index i using (entry)
        where i.contract = $3 order by e.event_id`,
      [firstUuidAt(from), firstUuidAt(to), type],
    );
    return new Map(rows.map(({ event_id, entry }) => [event_id, Number(entry)]));
  }

  async compared({ place }: Books, differ: boolean): Promise<void> {
    const [upto, differing, at, next] =
      'entry' in place
        ? (['books_entry', 'differing_entries', place.entry, place.entry + 1] as const)
        : (['books_upto', 'differing_own', place.upto, place.upto] as const);
    await this.database.query(
      `update watch set ${upto} = greatest(${upto}, $2), ${differing} = array_remove(${differing}, $1) ||
         case when $3 then array[$1] else '{}' end`,
      [at, next, differ],
    );
  }
}

const AREAS = Object.entries(producers).flatMap(([area, service]) =>
  service === undefined || area === 'audit' ? [] : [area],
);

function booksOf(area: string, data: ClosedBooks, closedAt: Date, place: Books['place']): Books {
  return {
    service: producers[area as keyof typeof producers] ?? area,
    area,
    from: new Date(data.from),
    to: new Date(data.to),
    types: data.types.filter(({ type }) => !NO_ENTRIES.includes(type)),
    closedAt,
    place,
  };
}

/** The data of an entry from its opening, which is in clear: books speak of nobody. */
function dataIn({ body, entry }: BookEntry): ClosedBooks {
  const openings = openingsIn(body.toString('utf8'), Number(entry));
  const data = Object.fromEntries(
    openings.flatMap(({ pointer, value }) =>
      pointer.startsWith('/data/') ? [[pointer.slice(6), value]] : [],
    ),
  );
  return data as unknown as ClosedBooks;
}
