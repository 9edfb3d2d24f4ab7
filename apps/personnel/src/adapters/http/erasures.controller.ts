import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import {
  Action,
  actorOf,
  causeOf,
  Commands,
  COMMANDS,
  CurrentPrincipal,
  Describe,
  naturalPerson,
  pageOf,
  Problem,
  requireMatch,
  startAfter,
  tag,
  UuidParam,
  type HttpRequest,
  type Outcome,
  type Page,
  type Principal,
  type Refusal,
} from '@jejak/http';
import type { BrokenRule, Clock } from '@jejak/kernel';
import { DATABASE, type Database } from '@jejak/persistence';
import { CLOCK } from '@jejak/runtime';
import {
  ErasureOrders,
  type ErasureStore,
  type Kept,
  type Official,
} from '../../application/erasure-orders.js';
import type { Erasable, Order } from '../../domain/erasure.js';
import { ERASURE_STORE } from '../../tokens.js';
import { ErasureReader, type ErasureView } from '../postgres/erasure-reader.js';
import { ErasuresQuery, OrderErasureBody, PreviewQuery } from './erasures.dto.js';

/** What would go, and which rules stand in the way as things are. */
export type ErasurePreview = Readonly<{
  person: string;
  classes: readonly Erasable[];
  kept: Kept;
  inTheWay: readonly BrokenRule[];
}>;

/** Where an erasure can be followed, and the version that is to be confirmed. */
export type ErasureReceipt = Readonly<{
  erasure: string;
  person: string;
  state: 'ordered' | 'done';
}>;

/** Erasing what is kept of a person: ordered by one natural person, confirmed by another. */
@Controller('v1/people/:id/erasures')
export class ErasuresController {
  constructor(
    @Inject(ErasureOrders) private readonly orders: ErasureOrders,
    @Inject(ERASURE_STORE) private readonly store: ErasureStore,
    @Inject(ErasureReader) private readonly reader: ErasureReader,
    @Inject(COMMANDS) private readonly commands: Commands,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('preview')
  @Action('people.read-erasures')
  @Describe({
    summary: 'See what an erasure would delete, and what stands in its way',
    description: 'Changes nothing. What the order itself must state is looked at when it is given.',
    answers: { 200: 'What personnel keeps of these classes in clear, and the rules that do not hold now.' },
  })
  async preview(
    @UuidParam('id') person: string,
    @Query() { classes }: PreviewQuery,
  ): Promise<ErasurePreview> {
    const found = await this.database.run((tx) => this.orders.preview(tx, person, classes));
    if (found === undefined) throw noSuchPerson();
    const { broken, ...kept } = found;
    return { person, classes, kept, inTheWay: broken };
  }

  @Post()
  @Action('people.erase')
  @Describe({
    summary: 'Order that classes of what is kept of a person be erased',
    description:
      'Nothing is erased before another natural person has confirmed it. An order takes the place of one that still waits; what is erased already is answered with the erasure that did it.',
    answers: { 200: 'It is erased already.', 201: 'The order, to be confirmed.' },
  })
  order(
    @UuidParam('id') person: string,
    @Body() { classes, basis, schedule, reason }: OrderErasureBody,
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ErasureReceipt> {
    const official = officialOf(principal, request);
    const order: Order = { classes, basis, ...(schedule === undefined ? {} : { schedule }) };
    return this.commands.run(request, async (tx): Promise<Outcome<ErasureReceipt> | Refusal> => {
      const settled = await this.orders.order(tx, person, { ...order, reason }, official);
      if (settled.kind === 'unknown') throw noSuchPerson();
      if (settled.kind === 'refused') return settled;
      const { erasure } = settled;
      const headers = { location: `/v1/people/${person}/erasures/${erasure}` };
      return settled.kind === 'already'
        ? { status: 200, body: { erasure, person, state: 'done' }, headers }
        : { status: 201, body: { erasure, person, state: 'ordered' }, version: 1, headers };
    });
  }

  @Post(':erasure/confirm')
  @HttpCode(200)
  @Action('people.confirm-erasure')
  @Describe({
    summary: 'Confirm an erasure, which carries it out',
    description:
      'By another natural person than ordered it. The keys are destroyed in this transaction and cannot be made again; the services follow, and the erasure says how far they are.',
    ifMatch: true,
    answers: { 200: 'Carried out, now or before.' },
  })
  confirm(
    @UuidParam('id') person: string,
    @UuidParam('erasure') erasure: string,
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ErasureReceipt> {
    const official = officialOf(principal, request);
    return this.commands.run(request, async (tx): Promise<Outcome<ErasureReceipt> | Refusal> => {
      const order = await this.store.find(tx, person, erasure);
      if (order === undefined) throw noSuchErasure();
      if (order.state === 'ordered') requireMatch(request, order.version);
      const settled = await this.orders.confirm(tx, order, official);
      if (settled.kind === 'unknown') throw noSuchErasure();
      if (settled.kind === 'refused') return settled;
      return { status: 200, body: { erasure, person, state: 'done' } };
    });
  }

  @Get()
  @Action('people.read-erasures')
  @Describe({
    summary: 'List the erasures of a person, newest first',
    description:
      'Of whoever is erased this is what is left: by whose order, on what basis, and how far it is.',
    answers: { 200: 'A page of erasures.' },
  })
  async list(@UuidParam('id') person: string, @Query() query: ErasuresQuery): Promise<Page<ErasureView>> {
    const before = startAfter(query, ['uuid'])?.[0] as string | undefined;
    const rows = await this.reader.of(person, this.clock.now(), {
      limit: query.limit + 1,
      ...(before === undefined ? {} : { before }),
    });
    return pageOf(
      rows,
      query,
      ({ id }) => [id],
      (row) => row,
    );
  }

  @Get(':erasure')
  @Action('people.read-erasures')
  @Describe({
    summary: 'Read an erasure and how far it is',
    description: 'Keys at once; each service when it says so; topics when their retention has passed.',
    answers: { 200: 'The erasure.' },
  })
  async read(
    @UuidParam('id') person: string,
    @UuidParam('erasure') erasure: string,
    @Req() request: HttpRequest,
  ): Promise<ErasureView> {
    const [view] = await this.reader.of(person, this.clock.now(), { erasure, limit: 1 });
    if (view === undefined) throw noSuchErasure();
    tag(request, view.version);
    return view;
  }
}

const officialOf = (principal: Principal, request: HttpRequest): Official => ({
  person: naturalPerson(principal),
  by: actorOf(principal),
  cause: causeOf(request),
});

const noSuchPerson = (): Problem => Problem.notFound({ id: 'Pegawai', en: 'person' });
const noSuchErasure = (): Problem => Problem.notFound({ id: 'Penghapusan', en: 'erasure' });
