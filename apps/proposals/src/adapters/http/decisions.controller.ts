import { Controller, Get, Inject, Query } from '@nestjs/common';
import {
  Action,
  CurrentPrincipal,
  Describe,
  pageOf,
  Problem,
  scopeOf,
  startAfter,
  UuidParam,
  type Page,
  type Principal,
} from '@jejak/http';
import { Readings, type Filters } from '../postgres/readings.js';
import { ProposalReader } from './proposal-reader.js';
import { DecisionsQuery } from './proposals.dto.js';
import { decisionOf, decreeOf, type DecisionView, type DecreeView } from './views.js';

/** What was decided, each with its entry in the log; the proposal's id names its one decision. */
@Controller('v1/decisions')
export class DecisionsController {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(ProposalReader) private readonly reader: ProposalReader,
  ) {}

  @Get()
  @Action('decisions.read')
  @Describe({
    summary: 'List decisions, newest proposal first',
    answers: { 200: 'A page of decisions; `entry` is null until the decision is in the log with a proof.' },
  })
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: DecisionsQuery,
  ): Promise<Page<DecisionView>> {
    const before = startAfter(query, ['uuid'])?.[0] as string | undefined;
    const filters = { ...filtersOf(query), having: 'decision_event' } as const;
    const scope = scopeOf(principal, 'decisions.read');
    const rows = await this.readings.list(scope, filters, before, query.limit + 1);
    return pageOf(rows, query, ({ proposal }) => [proposal], decisionOf);
  }

  @Get(':id')
  @Action('decisions.read')
  @Describe({
    summary: 'Read the decision on a proposal',
    answers: { 200: 'The decision, its decree where there is one, and where to get the receipts.' },
  })
  async read(@CurrentPrincipal() principal: Principal, @UuidParam('id') id: string): Promise<DecisionView> {
    const { row } = await this.reader.reachable(id, principal, 'decisions.read');
    if (row.decision_event === null) throw Problem.notFound({ id: 'Keputusan', en: 'decision' });
    return decisionOf(row);
  }
}

/** Decrees by number and date, with the person and what they received. */
@Controller('v1/decrees')
export class DecreesController {
  constructor(@Inject(Readings) private readonly readings: Readings) {}

  @Get()
  @Action('decrees.read')
  @Describe({
    summary: 'List decrees, newest proposal first',
    answers: { 200: 'A page of decrees; `inForceSince` is null until the decision took effect.' },
  })
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: DecisionsQuery,
  ): Promise<Page<DecreeView>> {
    const before = startAfter(query, ['uuid'])?.[0] as string | undefined;
    const filters = { ...filtersOf(query), having: 'decree_event' } as const;
    const scope = scopeOf(principal, 'decrees.read');
    const rows = await this.readings.list(scope, filters, before, query.limit + 1);
    return pageOf(rows, query, ({ proposal }) => [proposal], decreeOf);
  }
}

const filtersOf = ({ person, deviates, kind, unit }: DecisionsQuery): Filters => ({
  ...(kind === undefined ? {} : { kind }),
  ...(unit === undefined ? {} : { unit }),
  ...(person === undefined ? {} : { chosen: person }),
  ...(deviates === undefined ? {} : { deviates: deviates === 'true' }),
});
