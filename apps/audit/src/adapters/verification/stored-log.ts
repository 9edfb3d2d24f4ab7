import type { IndexRow } from '../../domain/index-row.js';
import type { Query } from '../postgres/tiles.js';

/** A batch of entries as it lies in the database. */
export type StoredSegment = Readonly<{ start: number; n: number; data: Uint8Array; hashes: Uint8Array }>;
export type StoredTile = Readonly<{ hashes: Uint8Array; root: Uint8Array }>;
export type StoredOpening = Readonly<{
  entry: number;
  part: number;
  person: string | null;
  class: string | null;
  body: Uint8Array | null;
}>;
export type StoredIndexRow = Omit<IndexRow, 'people' | 'subject'> &
  Readonly<{ entry: number; subject: string | null }>;

/** What lies beside the leaves of a stretch of entries. */
export type StoredBesides = Readonly<{
  openings: readonly StoredOpening[];
  rows: readonly StoredIndexRow[];
  people: readonly Readonly<{ entry: number; person: string }>[];
  events: readonly Readonly<{ entry: number; eventId: string }>[];
}>;

/** The stored bytes of a log, as verification reads them: the database's, or a copy's. */
export interface StoredLog {
  /** Segments from the first that starts at or after this entry, in order; as many as asked, or fewer at the end. */
  segments(from: number, limit: number): Promise<readonly StoredSegment[]>;
  tile(level: number, index: number): Promise<StoredTile | undefined>;
  besides(first: number, n: number): Promise<StoredBesides>;
}

/** The log in schema `audit`. One after another, these questions are answered alike only within one snapshot. */
export class DatabaseLog implements StoredLog {
  constructor(private readonly query: Query) {}

  async segments(from: number, limit: number): Promise<readonly StoredSegment[]> {
    const rows = await this.query<{ start: string; n: number; data: Buffer; hashes: Buffer }>(
      'select start, n, data, hashes from tlog_segment where start >= $1 order by start limit $2',
      [from, limit],
    );
    return rows.map(({ start, ...row }) => ({ ...row, start: Number(start) }));
  }

  async tile(level: number, index: number): Promise<StoredTile | undefined> {
    const [tile] = await this.query<{ hashes: Buffer; root: Buffer }>(
      'select hashes, root from tlog_tile where level = $1 and idx = $2',
      [level, index],
    );
    return tile;
  }

  async besides(first: number, n: number): Promise<StoredBesides> {
    const range = [first, first + n];
    const openings = await this.query<{ entry: string } & Omit<StoredOpening, 'entry'>>(
      'select entry, part, person, class, body from opening where entry >= $1 and entry < $2 order by entry, part',
      range,
    );
    const rows = await this.query<IndexedRow>(
      'select * from entry_index where entry >= $1 and entry < $2',
      range,
    );
    const people = await this.query<{ entry: string; person: string }>(
      'select entry, person from entry_person where entry >= $1 and entry < $2',
      range,
    );
    // Of an event that would not be found by its id, it is not recorded which entry it is.
    const events = await this.query<{ entry: string; event_id: string }>(
      `with here as materialized (select entry, event_id from tlog_events_in($1, $2))
       select entry, event_id from here
        where (entry, event_id) in (select entry, event_id from tlog_events(array(select event_id from here)))
       union all select entry, event_id from tlog_contradiction where entry >= $1 and entry < $2`,
      range,
    );
    return {
      openings: openings.map((row) => ({ ...row, entry: Number(row.entry) })),
      rows: rows.map(rowOf),
      people: people.map(({ entry, person }) => ({ entry: Number(entry), person })),
      events: events.map(({ entry, event_id }) => ({ entry: Number(entry), eventId: event_id })),
    };
  }
}

type IndexedRow = {
  entry: string;
  event_id: string;
  contract: string;
  source: string;
  subject: string | null;
  proposal: string | null;
  actor: string | null;
  actor_kind: string | null;
  behalf: string | null;
  occurred: Date;
  recorded: Date;
  outcome: IndexRow['outcome'];
  correlation: string;
  causation: string | null;
  policy: string | null;
  version: number | null;
};

function rowOf(row: IndexedRow): StoredIndexRow {
  const { entry, event_id, actor_kind, occurred, recorded, ...same } = row;
  const present = Object.fromEntries(
    Object.entries({ ...same, actorKind: actor_kind }).filter(([, value]) => value !== null),
  );
  return {
    ...(present as Omit<StoredIndexRow, 'entry' | 'eventId' | 'occurred' | 'recorded' | 'subject'>),
    entry: Number(entry),
    subject: row.subject,
    eventId: event_id,
    occurred: occurred.toISOString(),
    recorded: recorded.toISOString(),
  };
}
