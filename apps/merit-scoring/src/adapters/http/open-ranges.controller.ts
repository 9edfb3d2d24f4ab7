import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import {
  Action,
  actorOf,
  causeOf,
  Commands,
  COMMANDS,
  CurrentPrincipal,
  Describe,
  ListQuery,
  naturalPerson,
  pageOf,
  Problem,
  scopeOf,
  startAfter,
  UuidParam,
  type HttpRequest,
  type Page,
  type Principal,
} from '@jejak/http';
import { dateInJakarta, type Clock } from '@jejak/kernel';
import { domains, inputs, labelOf, reasonCodes } from '@jejak/policies';
import { CLOCK } from '@jejak/runtime';
import { OpenRanking } from '../../application/open-ranking.js';
import { SqlShown, type WantingRow } from '../postgres/sql-shown.js';
import { Reach } from './reach.js';

const codes = reasonCodes.filter((reason) => reason.for.includes('open-ranges')).map(({ code }) => code);

class RankOpenRequest {
  /** The hash of the case as it was on the screen. */
  @Matches(/^[0-9a-f]{64}$/)
  dossierHash!: string;

  @IsIn(codes)
  reasonCode!: string;

  @IsString()
  @MaxLength(4_000)
  reason!: string;
}

class WantingQuery extends ListQuery {
  @IsOptional() @IsIn(domains.owner.map(({ code }) => code)) owner?: string;
  @IsOptional() @IsUUID() proposal?: string;
}

/** What evidence is wanting, whose it is to supply and by when; and the act of ranking without it. */
@Controller('v1/scorings')
export class OpenRangesController {
  constructor(
    @Inject(SqlShown) private readonly shown: SqlShown,
    @Inject(Reach) private readonly reach: Reach,
    @Inject(OpenRanking) private readonly ranking: OpenRanking,
    @Inject(COMMANDS) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('wanting')
  @Action('scorings.read')
  @Describe({
    summary: 'List the evidence that is wanting, soonest due first',
    description:
      'Missing is not zero: every item has a state (not sent, disputed), an owner who can supply it, and a due day.',
    answers: { 200: 'A page of items.' },
  })
  async wanting(
    @Query() query: WantingQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<Page<ReturnType<typeof itemShown>>> {
    const after = startAfter(query, ['date', 'uuid']);
    const today = dateInJakarta(this.clock.now());
    const rows = await this.shown.wanting(scopeOf(principal, 'scorings.read'), {
      ...(query.owner === undefined ? {} : { owner: query.owner }),
      ...(query.proposal === undefined ? {} : { proposal: query.proposal }),
      ...(after === undefined ? {} : { after: [String(after[0]), String(after[1])] as const }),
      limit: query.limit + 1,
    });
    return pageOf(
      rows,
      query,
      ({ due, id }) => [due, id],
      (row) => itemShown(row, today),
    );
  }

  @Post(':proposal/rank-open')
  @HttpCode(200)
  @Action('scorings.rank-open')
  @Describe({
    summary: 'Rank the candidates although evidence is missing',
    description:
      'An explicit act with a coded reason and its text, by somebody who is no candidate. The ranking is by what is ' +
      'proven, and says for ever that ranges were open.',
    answers: {
      200: 'The candidates whose ranges were open; the ranking is published.',
      409: '`dossier-changed` when the case is not the one that was seen.',
    },
  })
  async rank(
    @Req() request: HttpRequest,
    @UuidParam('proposal') proposal: string,
    @CurrentPrincipal() principal: Principal,
    @Body() sent: RankOpenRequest,
  ): Promise<Readonly<{ proposal: string; open: readonly string[] }>> {
    await this.reach.scoring(proposal, principal);
    const who = {
      by: actorOf(principal),
      person: naturalPerson(principal),
      at: this.clock.now(),
      cause: causeOf(request),
    };
    return this.commands.run(request, async (tx) => {
      const done = await this.ranking.rank(tx, proposal, sent, who);
      if (done.kind === 'refused') return done;
      if (done.kind === 'other-dossier') throw dossierChanged();
      return { status: 200, body: { proposal, open: done.open } };
    });
  }
}

const dossierChanged = (): Problem =>
  Problem.conflict('dossier-changed', {
    id: 'Berkas sudah bukan yang tampak di layar Anda. Muat ulang, lihat bukti yang baru, lalu putuskan kembali.',
    en: 'The case is not the one that was on your screen. Load it again, see the new evidence, and decide anew.',
  });

const itemShown = (
  { id, proposal, number, unit, person, item, detail, state, askedFor, owner, due }: WantingRow,
  today: string,
) => ({
  id,
  proposal,
  number,
  unit,
  person,
  item,
  label: { id: inputs[item].id, en: inputs[item].en },
  ...(detail === null ? {} : { detail }),
  state,
  askedFor,
  owner: labelOf('owner', owner),
  due,
  overdue: due < today,
});
