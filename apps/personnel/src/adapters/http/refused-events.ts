import { ListQuery, pageOf, startAfter, type Page } from '@jejak/http';
import type { Database } from '@jejak/persistence';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Problem } from '../../domain/intake.js';

const STATUSES = ['quarantined', 'contradicted'] as const;

export class EventsQuery extends ListQuery {
  /** Only those that fared like this. */
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];

  /** Only those of this publisher. */
  @IsOptional()
  @IsString()
  @MaxLength(256)
  source?: string;
}

/** A publication that took no effect, as its publisher is told. */
export type RefusedEvent = Readonly<{
  source: string;
  id: string;
  type: string;
  status: (typeof STATUSES)[number];
  quarantine: string;
  problems: readonly Problem[];
  receivedAt: string;
}>;

type Row = Omit<RefusedEvent, 'receivedAt'> & Readonly<{ receivedAt: Date }>;

/** What is held of one publisher's events, or of everybody's. */
export async function refusedEvents(
  database: Database,
  query: EventsQuery,
  source: string | undefined,
): Promise<Page<RefusedEvent>> {
  const [at, id] = startAfter(query, ['instant', 'uuid']) ?? [null, null];
  const rows = await database.query<Row>(
    `select source, event_id as id, type, id as quarantine, problems, received_at as "receivedAt",
            case reason when 'contradiction' then 'contradicted' else 'quarantined' end as status
       from intake_quarantine
      where state = 'held' and ($1::text is null or source = $1)
        and ($2::text is null or (reason = 'contradiction') = ($2 = 'contradicted'))
        and ($3::timestamptz is null or (received_at, id) > ($3, $4::uuid))
      order by received_at, intake_quarantine.id limit $5`,
    [source ?? null, query.status ?? null, at, id, query.limit + 1],
  );
  return pageOf(
    rows,
    query,
    ({ receivedAt, quarantine }) => [receivedAt.toISOString(), quarantine],
    ({ receivedAt, ...row }) => ({ ...row, receivedAt: receivedAt.toISOString() }),
  );
}
