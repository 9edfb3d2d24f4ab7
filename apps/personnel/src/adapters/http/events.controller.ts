import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import {
  Action,
  actorOf,
  causeOf,
  CurrentPrincipal,
  Describe,
  Problem as HttpProblem,
  type HttpRequest,
  type Principal,
} from '@jejak/http';
import type { Clock } from '@jejak/kernel';
import { DATABASE, type Database } from '@jejak/persistence';
import { CLOCK } from '@jejak/runtime';
import { Intake, type IntakeReceipt } from '../../application/intake.js';
import type { Problem } from '../../domain/intake.js';
import { publication, publications } from './publication-shapes.js';
import { namelessAt, Publications, type NamedEvent } from './publications.js';

const STRUCTURED = 'application/cloudevents+json';
const BATCH = 'application/cloudevents-batch+json';
/** Events in one batch. */
const BATCH_LIMIT = 1_000;

/** How a publication fared, as its publisher is told. */
export type EventResult = IntakeReceipt & Readonly<{ receipt?: string }>;

/**
 * Where internal systems publish facts (CloudEvents 1.0, structured and batch). What cannot be understood is kept
 * in quarantine and answered as such; only what cannot be read as events at all is refused.
 */
@Controller('v1/events')
export class EventsController {
  constructor(
    @Inject(Intake) private readonly intake: Intake,
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
      'Source and id make an event one thing: the same again is `replayed`, another body under the same name is kept and answered 409 (in a batch: `contradicted`). What cannot be understood is `quarantined` with every reason.',
    mediaTypes: [STRUCTURED, BATCH],
    bodies: { [STRUCTURED]: publication, [BATCH]: publications(BATCH_LIMIT) },
    answers: { 202: 'One result per event: accepted, replayed, quarantined or contradicted.' },
    withoutKey: true,
  })
  async publish(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<EventResult | { items: EventResult[] }> {
    const batch = isBatch(request);
    const events = named(batch ? eventsOf(request.body) : [request.body], batch);
    assertOwnSource(events, principal, batch);
    const now = this.clock.now();
    const received = events.map((event) => this.publications.read(event, now));
    const context = { by: actorOf(principal), cause: causeOf(request) };
    const receipts = await this.database.run((tx) => this.intake.receive(tx, received, context));
    const results = receipts.map(resultOf);
    if (batch) return { items: results };
    const [result] = results as [EventResult];
    if (result.status === 'contradicted') {
      throw HttpProblem.conflict('event-contradicted', result.problems![0]!.messages);
    }
    return result;
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

/** @throws Problem 415 for anything but the two media types of CloudEvents */
function isBatch(request: HttpRequest): boolean {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === STRUCTURED) return false;
  if (type === BATCH) return true;
  throw HttpProblem.of('unsupported-media-type', {
    messages: {
      id: `Kirim kejadian sebagai ${STRUCTURED} atau ${BATCH}.`,
      en: `Send events as ${STRUCTURED} or ${BATCH}.`,
    },
  });
}

function eventsOf(body: unknown): unknown[] {
  if (!Array.isArray(body) || body.length === 0) {
    throw HttpProblem.of('unreadable-request', {
      messages: {
        id: 'Kumpulan kejadian adalah larik JSON yang tidak kosong.',
        en: 'A batch is a JSON array that is not empty.',
      },
    });
  }
  if (body.length > BATCH_LIMIT) {
    throw HttpProblem.of('body-too-large', {
      messages: {
        id: `Satu kumpulan paling banyak ${String(BATCH_LIMIT)} kejadian.`,
        en: `A batch holds at most ${String(BATCH_LIMIT)} events.`,
      },
    });
  }
  return body;
}

/** @throws Problem 400 naming every place: without specversion, id, source and type there is no event to keep */
function named(events: readonly unknown[], batch: boolean): readonly NamedEvent[] {
  const errors = events.flatMap((event, index) =>
    namelessAt(event).map((pointer) => ({
      pointer: batch ? `/${String(index)}${pointer}` : pointer,
      code: 'cloudevents-attribute',
      messages: {
        id: 'Amplop CloudEvents 1.0 memerlukan specversion "1.0" serta id, source dan type berupa teks 1-256 karakter.',
        en: 'A CloudEvents 1.0 envelope needs specversion "1.0" and id, source and type as text of 1-256 characters.',
      },
    })),
  );
  if (errors.length > 0) throw HttpProblem.of('unreadable-request', { errors });
  return events as readonly NamedEvent[];
}

/** @throws Problem 403 when the account speaks for another source than its own */
function assertOwnSource(events: readonly NamedEvent[], { publisher }: Principal, batch: boolean): void {
  const errors = events.flatMap(({ source }, index) =>
    source === publisher
      ? []
      : [
          {
            pointer: batch ? `/${String(index)}/source` : '/source',
            code: 'source-of-publisher',
            messages: {
              id: 'Akun ini hanya boleh berbicara atas nama sumbernya sendiri.',
              en: 'This account may speak for its own source alone.',
            },
          },
        ],
  );
  if (errors.length > 0) throw HttpProblem.of('outside-scope', { errors });
}
