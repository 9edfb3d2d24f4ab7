import { isUuid } from '@jejak/kernel';
import type { Asked, FoundEntry, IndexReading } from '../../application/reading.port.js';
import { conditionOf, type Params } from './conditions.js';
import type { Query } from './tiles.js';

const COLUMNS = `i.entry, i.event_id, i.contract, i.source, i.subject, i.proposal, i.actor, i.actor_kind, i.behalf,
  i.occurred, i.recorded, i.outcome, i.correlation, i.causation, i.policy`;

type Row = {
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
  outcome: FoundEntry['outcome'];
  correlation: string;
  causation: string | null;
  policy: string | null;
};

/** Searches `entry_index`, newest first, always by parameters: no text of a query becomes SQL. */
export class PostgresIndexReader implements IndexReading {
  constructor(private readonly query: Query) {}

  async find({ limit, ...asked }: Asked): Promise<readonly FoundEntry[]> {
    const params: unknown[] = [];
    const where = whereOf(asked, params);
    params.push(limit);
    const rows = await this.query<Row>(
      `select ${COLUMNS} from entry_index i where ${where} order by i.entry desc limit $${String(params.length)}`,
      params,
    );
    return rows.map(foundFrom);
  }

  async count(asked: Omit<Asked, 'limit'>, most: number): Promise<number> {
    const params: unknown[] = [];
    const where = whereOf(asked, params);
    params.push(most);
    const [row] = await this.query<{ n: string }>(
      `select count(*) as n from (select from entry_index i where ${where} limit $${String(params.length)}) found`,
      params,
    );
    return Number(row!.n);
  }

  async rows(entries: readonly number[]): Promise<readonly FoundEntry[]> {
    const rows = await this.query<Row>(
      `select ${COLUMNS} from entry_index i where i.entry = any ($1::bigint[]) order by i.entry`,
      [entries],
    );
    return rows.map(foundFrom);
  }

  async ofProposal(proposal: string, below: number): Promise<readonly number[]> {
    const rows = await this.query<{ entry: string }>(
      'select entry from entry_index where proposal = $1 and entry < $2 order by entry',
      [proposal, below],
    );
    return rows.map(({ entry }) => Number(entry));
  }

  async entryOf(eventId: string): Promise<number | undefined> {
    const [row] = await this.query<{ entry: string }>(
      'select entry from tlog_events(array[$1::uuid]) order by entry limit 1',
      [eventId],
    );
    return row === undefined ? undefined : Number(row.entry);
  }

  async entriesOf(eventIds: readonly string[]): Promise<readonly number[]> {
    const rows = await this.query<{ entry: string }>(
      'select min(entry) as entry from tlog_events($1::uuid[]) group by event_id',
      [eventIds.filter(isUuid)],
    );
    return rows.map(({ entry }) => Number(entry));
  }

  async lastOf(contract: string): Promise<number | undefined> {
    const [row] = await this.query<{ entry: string }>(
      'select entry from entry_index where contract = $1 order by entry desc limit 1',
      [contract],
    );
    return row === undefined ? undefined : Number(row.entry);
  }

  async concerning(entries: readonly number[], person: string): Promise<ReadonlySet<number>> {
    const rows = await this.query<{ entry: string }>(
      'select entry from entry_person where person = $1 and entry = any ($2::bigint[])',
      [person, entries],
    );
    return new Set(rows.map(({ entry }) => Number(entry)));
  }
}

function whereOf({ query, within, before }: Omit<Asked, 'limit'>, params: Params): string {
  const parts = [`i.entry < $${String(params.push(before))}`];
  if (!within.any) {
    parts.push(
      within.person === undefined
        ? 'false'
        : `exists (select from entry_person p where p.entry = i.entry and p.person = $${String(params.push(within.person))})`,
    );
  }
  if (query !== undefined) parts.push(conditionOf(query, params));
  return parts.join(' and ');
}

function foundFrom(row: Row): FoundEntry {
  const found: FoundEntry = {
    index: Number(row.entry),
    eventId: row.event_id,
    contract: row.contract,
    source: row.source,
    occurred: row.occurred.toISOString(),
    recorded: row.recorded.toISOString(),
    outcome: row.outcome,
    correlation: row.correlation,
  };
  const others = {
    subject: row.subject,
    proposal: row.proposal,
    actor: row.actor,
    actorKind: row.actor_kind,
    behalf: row.behalf,
    causation: row.causation,
    policy: row.policy,
  };
  return { ...found, ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null)) };
}
