import { Controller, Get, Inject } from '@nestjs/common';
import { Action, Describe } from '@jejak/http';
import { DATABASE, type Database } from '@jejak/persistence';
import { Admission } from '../admission.js';

/** A publisher as operators see it: what it may say, and when it was last heard. */
export type PublisherView = Readonly<{
  publisher: string;
  source: string;
  types: readonly string[];
  /** The last event under a name of its own, however it fared. */
  last?: Readonly<{ type: string; status: 'accepted' | 'quarantined'; receivedAt: string }>;
  /** Events in quarantine. */
  held: number;
}>;

type Row = Readonly<{
  source: string;
  type: string | null;
  state: 'accepted' | 'quarantined' | null;
  received_at: Date | null;
  held: number;
}>;

/** The internal systems on the allow list. */
@Controller('v1/personnel/intake/publishers')
export class PublishersController {
  constructor(
    @Inject(Admission) private readonly admission: Admission,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  @Get()
  @Action('bus.read')
  @Describe({
    summary: 'List the publishers, and what each said last',
    answers: { 200: 'Every publisher on the allow list, over HTTP and Kafka alike.' },
  })
  async list(): Promise<{ items: readonly PublisherView[] }> {
    const rows = await this.database.query<Row>(
      `select p.source, l.type, l.state, l.received_at, h.held
         from unnest($1::text[]) p(source)
         left join lateral (select type, state, received_at from intake i where i.source = p.source
                             order by received_at desc limit 1) l on true
        cross join lateral (select count(*)::int as held from intake_quarantine q
                             where q.source = p.source and q.state = 'held') h`,
      [this.admission.publishers.map(({ source }) => source)],
    );
    const bySource = new Map(rows.map((row) => [row.source, row]));
    return {
      items: this.admission.publishers.map(({ publisher, source, types }) => {
        const row = bySource.get(source)!;
        return { publisher, source, types, ...lastOf(row), held: row.held };
      }),
    };
  }
}

const lastOf = ({ type, state, received_at: at }: Row): Pick<PublisherView, 'last'> =>
  type === null || state === null || at === null
    ? {}
    : { last: { type, status: state, receivedAt: at.toISOString() } };
