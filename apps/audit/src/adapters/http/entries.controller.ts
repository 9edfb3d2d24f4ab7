import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import {
  Action,
  actorOf,
  causeOf,
  Commands,
  COMMANDS,
  CurrentPrincipal,
  Describe,
  Problem,
  scopeOf,
  UuidParam,
  type ActionName,
  type HttpRequest,
  type Principal,
} from '@jejak/http';
import { formatVerifierKey, type NoteSigner } from '@jejak/tlog';
import { Entries, type Reader } from '../../application/entries.js';
import { Openings } from '../../application/openings.js';
import { Searches, type Found } from '../../application/searches.js';
import type { Query as LogQuery } from '../../domain/query.js';
import { SIGNER } from '../../tokens.js';
import { EntriesQuery, OpenRequest, TimelineQuery } from './audit.dto.js';
import { afterOf, nextOf } from './cursor.js';
import { queryOf } from './query-of.js';
import { entryView, rowView } from './views.js';

const ENTRY = { id: 'Entri', en: 'entry' };

/** The audit history: search, one entry with its proof, a person's timeline. */
@Controller('v1/audit')
export class EntriesController {
  private readonly vkey: string;

  constructor(
    @Inject(Searches) private readonly searches: Searches,
    @Inject(Entries) private readonly entries: Entries,
    @Inject(Openings) private readonly openings: Openings,
    @Inject(COMMANDS) private readonly commands: Commands,
    @Inject(SIGNER) signer: NoteSigner,
  ) {
    this.vkey = formatVerifierKey(signer.key);
  }

  @Get('entries')
  @Action('audit.search')
  @Describe({
    summary: 'Search the log, newest first',
    description:
      'Pages are fixed to the size the log had at the first one, so rows do not shift and each can be proved. ' +
      'Whoever is entitled to their own case finds only entries that concern them. Each search is logged once.',
    answers: { 200: 'Matching entries, how many there are, and the query as it was understood.' },
  })
  async search(
    @Req() request: HttpRequest,
    @Query() asked: EntriesQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<object> {
    return this.page(request, asked, principal, queryOf(asked, new Date()));
  }

  @Get('people/:person/timeline')
  @Action('audit.search')
  @Describe({
    summary: 'Show everything the log has of a person, newest first',
    description: 'A search by person: it is logged as one.',
    answers: { 200: 'The entries that concern the person.' },
  })
  async timeline(
    @Req() request: HttpRequest,
    @UuidParam('person') person: string,
    @Query() asked: TimelineQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<object> {
    return this.page(request, asked, principal, { key: 'person', values: [{ text: person, is: person }] });
  }

  @Get('entries/:index')
  @Action('audit.read-entry')
  @Describe({
    summary: 'Show one entry: leaf, the openings its reader may see, path and signed checkpoint',
    description: 'Everything in it can be checked by the reader’s own code, without trusting this server.',
    answers: { 200: 'The entry.' },
  })
  async entry(@Param('index') index: string, @CurrentPrincipal() principal: Principal): Promise<object> {
    return this.shown(index, readerOf(principal, 'audit.read-entry'));
  }

  @Post('entries/:index/openings')
  @HttpCode(200)
  @Action('audit.open-personal-data')
  @Describe({
    summary: 'Open the personal data of an entry, with a stated purpose',
    description: 'Logged as personal-data-opened before anything is shown, once for each person.',
    answers: { 200: 'The entry with everything open that was not erased.' },
  })
  async open(
    @Req() request: HttpRequest,
    @Param('index') index: string,
    @Body() { purpose }: OpenRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<object> {
    const reader = readerOf(principal, 'audit.open-personal-data');
    const closed = await this.entries.show([indexIn(index)], reader);
    if (closed === undefined || closed.entries.length === 0) throw Problem.notFound(ENTRY);
    const by = actorOf(principal);
    // What is opened is read after the act is recorded, and never kept with the stored answer.
    await this.commands.run(request, async (tx) => {
      await this.openings.record(tx, closed.entries, { purpose, by, cause: causeOf(request) });
      return { status: 200, body: null };
    });
    return this.shown(index, { ...reader, purpose: true });
  }

  private async page(
    request: HttpRequest,
    { limit, after }: TimelineQuery,
    principal: Principal,
    query: LogQuery | undefined,
  ): Promise<object> {
    const found = await this.searches.run({
      query,
      within: readerOf(principal, 'audit.search').within,
      limit,
      ...afterOf(after),
      by: actorOf(principal),
      cause: causeOf(request),
    });
    return pageView(found);
  }

  private async shown(index: string, reader: Reader): Promise<object> {
    const shown = await this.entries.show([indexIn(index)], reader);
    const [entry] = shown?.entries ?? [];
    if (shown === undefined || entry === undefined) throw Problem.notFound(ENTRY);
    return entryView(entry, shown.checkpoint, this.vkey);
  }
}

const pageView = (found: Found): object => ({
  items: found.items.map(rowView),
  next: nextOf(found),
  treeSize: found.treeSize,
  completeTo: found.completeTo,
  total: found.total,
  query: { normal: found.normal },
});

/** What this principal may see: everything, or what concerns the person behind the account. */
export function readerOf(principal: Principal, action: ActionName): Reader {
  const { any, own } = scopeOf(principal, action);
  return {
    ...(principal.person === undefined ? {} : { person: principal.person }),
    within: any ? { any: true } : { any: false, person: own },
  };
}

function indexIn(text: string): number {
  if (!/^(0|[1-9]\d{0,14})$/.test(text)) throw Problem.notFound(ENTRY);
  return Number(text);
}
