import { Body, Controller, Get, Inject, Post, Query, Req } from '@nestjs/common';
import {
  Action,
  actorOf,
  causeOf,
  Commands,
  COMMANDS,
  CurrentPrincipal,
  Describe,
  ListQuery,
  pageOf,
  Problem,
  requireMatch,
  startAfter,
  tag,
  UuidParam,
  type HttpRequest,
  type Page,
  type Principal,
} from '@jejak/http';
import { DATABASE, type Database } from '@jejak/persistence';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { Problem as Reason } from '../../domain/intake.js';
import { QuarantineSettlement, type HeldItem, type HeldItems } from '../../application/quarantine.js';
import { HELD_ITEMS } from '../../tokens.js';
import { resultOf, type EventResult } from './events.controller.js';

const STATES = ['held', 'redriven', 'discarded'] as const;

export class QuarantineQuery extends ListQuery {
  @IsOptional()
  @IsIn(STATES)
  state: (typeof STATES)[number] = 'held';
}

export class DiscardBody {
  /** Why nothing is lost by giving it up. */
  @IsString()
  @Length(10, 500)
  reason: string;
}

/** What is held, and every reason; never its content, which is sealed. */
export type QuarantineView = Readonly<{
  id: string;
  source: string;
  eventId: string;
  type: string;
  sha256: string;
  reason: HeldItem['reason'];
  problems: readonly Reason[];
  state: HeldItem['state'];
  version: number;
  receivedAt: string;
}>;

type Row = Omit<QuarantineView, 'receivedAt'> & Readonly<{ receivedAt: Date }>;

const HELD = `select id, source, event_id as "eventId", type, sha256, reason, problems, state, version,
  received_at as "receivedAt" from intake_quarantine`;

/** The quarantine of the intake: what was published and could not be understood, or contradicts. */
@Controller('v1/personnel/intake/quarantine')
export class QuarantineController {
  constructor(
    @Inject(QuarantineSettlement) private readonly settlement: QuarantineSettlement,
    @Inject(HELD_ITEMS) private readonly items: HeldItems,
    @Inject(COMMANDS) private readonly commands: Commands,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  @Get()
  @Action('quarantine.read')
  @Describe({ summary: 'List what the intake holds', answers: { 200: 'A page, the longest held first.' } })
  async list(@Query() query: QuarantineQuery): Promise<Page<QuarantineView>> {
    const [at, id] = startAfter(query, ['instant', 'uuid']) ?? [null, null];
    const rows = await this.database.query<Row>(
      `${HELD} where state = $1 and ($2::timestamptz is null or (received_at, id) > ($2, $3::uuid))
        order by received_at, id limit $4`,
      [query.state, at, id, query.limit + 1],
    );
    return pageOf(rows, query, ({ receivedAt, id: last }) => [receivedAt.toISOString(), last], shown);
  }

  @Get(':id')
  @Action('quarantine.read')
  @Describe({ summary: 'Read what is held', answers: { 200: 'The event’s name and every reason.' } })
  async read(@UuidParam('id') id: string, @Req() request: HttpRequest): Promise<QuarantineView> {
    const [row] = await this.database.query<Row>(`${HELD} where id = $1`, [id]);
    if (row === undefined) throw notHeld();
    tag(request, row.version);
    return shown(row);
  }

  @Post(':id/redrive')
  @Action('quarantine.redrive')
  @Describe({
    summary: 'Try an event again once its cause is gone',
    description:
      'The publisher may as well send the same event again. Either it is accepted now, or it stays held.',
    answers: { 200: 'How it fared.' },
    ifMatch: true,
  })
  redrive(
    @UuidParam('id') id: string,
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<EventResult> {
    const context = { by: actorOf(principal), cause: causeOf(request) };
    return this.commands.run(request, async (tx) => {
      const item = await this.items.find(tx, id);
      if (item === undefined) throw notHeld();
      requireMatch(request, item.version);
      const ruling = await this.settlement.redrive(tx, item, context);
      return ruling.kind === 'refused' ? ruling : { status: 200, body: resultOf(ruling.facts[0]) };
    });
  }

  @Post(':id/discard')
  @Action('quarantine.discard')
  @Describe({ summary: 'Give an event up, with a reason', answers: { 200: 'Discarded.' }, ifMatch: true })
  discard(
    @UuidParam('id') id: string,
    @Body() { reason }: DiscardBody,
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<HeldItem> {
    const context = { by: actorOf(principal), cause: causeOf(request) };
    return this.commands.run(request, async (tx) => {
      const item = await this.items.find(tx, id);
      if (item === undefined) throw notHeld();
      requireMatch(request, item.version);
      const ruling = await this.settlement.discard(tx, item, reason, context);
      if (ruling.kind === 'refused') return ruling;
      const [discarded] = ruling.facts;
      return { status: 200, body: discarded, version: discarded.version };
    });
  }
}

const shown = ({ receivedAt, ...row }: Row): QuarantineView => ({
  ...row,
  receivedAt: receivedAt.toISOString(),
});

const notHeld = (): Problem => Problem.notFound({ id: 'Kejadian di karantina', en: 'held event' });
