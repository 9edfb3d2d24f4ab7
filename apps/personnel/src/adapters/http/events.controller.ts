import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import {
  Action,
  actorOf,
  causeOf,
  CurrentPrincipal,
  Describe,
  Problem as HttpProblem,
  type HttpRequest,
  type Page,
  type Principal,
} from '@jejak/http';
import type { Clock } from '@jejak/kernel';
import { DATABASE, type Database } from '@jejak/persistence';
import { CLOCK } from '@jejak/runtime';
import { Intake, type IntakeReceipt } from '../../application/intake.js';
import type { Problem } from '../../domain/intake.js';
import { Admission } from '../admission.js';
import { Publications } from '../publications.js';
import { assertOwnSource, BATCH, BATCH_LIMIT, BINARY, eventsOf, STRUCTURED } from './event-bodies.js';
import { EventsQuery, refusedEvents, type RefusedEvent } from './refused-events.js';
import { binaryHeaders, binaryPublication, publication, publications } from './publication-shapes.js';

/** How a publication fared, as its publisher is told. */
export type EventResult = IntakeReceipt & Readonly<{ receipt?: string }>;

/**
 * Where internal systems publish facts (CloudEvents 1.0, structured, batched and binary). What cannot be understood is kept
 * in quarantine and answered as such; only what cannot be read as events at all is refused.
 */
@Controller('v1/events')
export class EventsController {
  constructor(
    @Inject(Intake) private readonly intake: Intake,
    @Inject(Admission) private readonly admission: Admission,
    @Inject(Publications) private readonly publications: Publications,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(202)
  @Action('events.publish')
  @Describe({
    summary: 'Publish one event, or a batch of up to 1,000',
    description:
      'Source and id make an event one thing: the same again is `replayed`, another body under the same name is kept and answered 409 (in a batch: `contradicted`). What cannot be understood, or may not come from this publisher, is `quarantined` with every reason. In binary mode the body is the data and the `ce-` headers are the envelope.',
    mediaTypes: [STRUCTURED, BATCH, BINARY],
    bodies: {
      [STRUCTURED]: publication,
      [BATCH]: publications(BATCH_LIMIT),
      [BINARY]: binaryPublication,
    },
    headers: binaryHeaders,
    answers: { 202: 'One result per event: accepted, replayed, quarantined or contradicted.' },
    withoutKey: true,
  })
  async publish(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<EventResult | { items: EventResult[] }> {
    const read = eventsOf(request);
    assertOwnSource(read, principal, this.admission);
    const now = this.clock.now();
    const received = read.events.map((event) => this.publications.read(event, now));
    const context = { by: actorOf(principal), cause: causeOf(request) };
    const receipts = await this.database.run((tx) => this.intake.receive(tx, received, context));
    const results = receipts.map(resultOf);
    if (read.mode === 'batch') return { items: results };
    const [result] = results as [EventResult];
    if (result.status === 'contradicted') {
      throw HttpProblem.conflict('event-contradicted', result.problems![0]!.messages);
    }
    return result;
  }

  @Get()
  @Action('events.read')
  @Describe({
    summary: 'List what was not taken in, and why',
    description:
      'Events held in quarantine or contradicting an earlier one, however they were published, the longest held first: what, where, and which rule, in both languages. A publisher sees its own, an operator everybody’s.',
    answers: { 200: 'A page of events with every reason.' },
  })
  async refused(
    @Query() query: EventsQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<Page<RefusedEvent>> {
    const all = principal.roles.some(({ role }) => role === 'operator');
    const source = all ? query.source : principal.publisher;
    if (!all && (source === undefined || (query.source ?? source) !== source))
      throw HttpProblem.of('outside-scope');
    return refusedEvents(this.database, query, source);
  }

  @Get(':source/:id')
  @Action('events.read')
  @Describe({
    summary: 'Say what became of one event',
    description: 'Source and id are percent-encoded. A publisher sees its own source, an operator every one.',
    answers: { 200: 'accepted, with the restatement and its receipt, or quarantined.' },
  })
  async status(
    @Param('source') source: string,
    @Param('id') id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<EventResult & { receivedAt: string }> {
    const all = principal.roles.some(({ role }) => role === 'operator');
    if (!all && principal.publisher !== source) throw HttpProblem.of('outside-scope');
    const [row] = await this.database.query<{
      state: 'accepted' | 'quarantined';
      event_id: string | null;
      quarantine: string | null;
      received_at: Date;
      problems: readonly Problem[] | null;
    }>(
      `select i.state, i.event_id, i.quarantine, i.received_at, q.problems
         from intake i left join intake_quarantine q on q.id = i.quarantine where i.source = $1 and i.id = $2`,
      [source, id],
    );
    if (row === undefined) throw HttpProblem.notFound({ id: 'Kejadian', en: 'event' });
    return {
      ...resultOf({
        source,
        id,
        status: row.state,
        ...(row.event_id === null ? {} : { eventId: row.event_id }),
        ...(row.quarantine === null ? {} : { quarantine: row.quarantine }),
        ...(row.problems === null ? {} : { problems: row.problems }),
      }),
      receivedAt: row.received_at.toISOString(),
    };
  }
}

export const resultOf = (receipt: IntakeReceipt): EventResult => ({
  ...receipt,
  ...(receipt.eventId === undefined ? {} : { receipt: `/v1/audit/receipts/${receipt.eventId}` }),
});
