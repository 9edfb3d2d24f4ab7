import type { IndexRow } from '../../domain/index-row.js';
import type { Query } from '../postgres/tiles.js';
import type { Beside, StoredOpening } from './check-entry.js';

type OpeningRow = StoredOpening & { entry: string };
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

/** What lies beside the leaves of a stretch of entries, read in four questions. */
export async function besides(
  query: Query,
  first: number,
  n: number,
): Promise<Readonly<{ of(entry: number): Beside; sealed: readonly string[] }>> {
  const range = [first, first + n];
  const openings = await query<OpeningRow>(
    'select entry, class, body from opening where entry >= $1 and entry < $2 order by entry, part',
    range,
  );
  const rows = await query<IndexedRow>('select * from entry_index where entry >= $1 and entry < $2', range);
  const people = await query<{ entry: string; person: string }>(
    `select p.entry, p.person from entry_person p where p.entry >= $1 and p.entry < $2`,
    range,
  );
  const events = await query<{ entry: string; event_id: string }>(
    `select entry, event_id from tlog_event where entry >= $1 and entry < $2
     union all select entry, event_id from tlog_contradiction where entry >= $1 and entry < $2`,
    range,
  );
  const [openingsOf, rowsOf, peopleOf, eventsOf] = [
    grouped(openings),
    grouped(rows),
    grouped(people),
    grouped(events),
  ];
  return {
    sealed: openings.flatMap((row) =>
      row.class === null || row.body === null ? [] : [row.body.toString('utf8')],
    ),
    of: (entry) => ({
      openings: openingsOf.get(entry) ?? [],
      row: rowOf(rowsOf.get(entry)?.[0]),
      people: (peopleOf.get(entry) ?? []).map(({ person }) => person),
      eventId: eventsOf.get(entry)?.[0]?.event_id,
    }),
  };
}

function grouped<Row extends { entry: string }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const entry = Number(row.entry);
    const group = groups.get(entry);
    if (group === undefined) groups.set(entry, [row]);
    else group.push(row);
  }
  return groups;
}

function rowOf(row: IndexedRow | undefined): Beside['row'] {
  if (row === undefined) return undefined;
  const { event_id, actor_kind, occurred, recorded, ...same } = row;
  const present = Object.fromEntries(
    Object.entries({ ...same, actorKind: actor_kind }).filter(([, value]) => value !== null),
  );
  return {
    ...(present as Omit<NonNullable<Beside['row']>, 'eventId' | 'occurred' | 'recorded' | 'subject'>),
    subject: row.subject,
    eventId: event_id,
    occurred: occurred.toISOString(),
    recorded: recorded.toISOString(),
  };
}
