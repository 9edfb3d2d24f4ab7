import { Controller, Get, Inject, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import {
  Action,
  CurrentPrincipal,
  Describe,
  ListQuery,
  pageOf,
  Problem,
  scopeOf,
  startAfter,
  UuidParam,
  type Page,
  type Principal,
} from '@jejak/http';
import { settingsInUse } from '@jejak/policies';
import { Replays, type ReplayedRound, type ReplayReport } from '../../application/replays.js';
import { CANDIDATE, Reach, SCORING } from './reach.js';
import { SqlShown, type CandidateRow, type ScoringRow } from '../postgres/sql-shown.js';
import {
  conditionBriefly,
  conditionShown,
  examinedByOfficials,
  findingShown,
  kindShown,
  points,
  settingsShown,
  sheetShown,
  tieBreakShown,
} from './labels.js';

class ScoringsQuery extends ListQuery {
  @IsOptional() @IsIn(['waiting', 'open', 'scored', 'ended']) state?: string;
  @IsOptional() @IsIn(['rank-promotion', 'position-promotion', 'rotation']) kind?: string;
}

/** Shows scorings: the ranking, why somebody is eligible or not, and where every point comes from. */
@Controller('v1/scorings')
export class ScoringsController {
  constructor(
    @Inject(SqlShown) private readonly shown: SqlShown,
    @Inject(Replays) private readonly replays: Replays,
    @Inject(Reach) private readonly reach: Reach,
  ) {}

  @Get()
  @Action('scorings.read')
  @Describe({
    summary: 'List scorings, newest proposal first',
    description: 'Those of the units a reader may see, or that they are a candidate of.',
    answers: { 200: 'A page of scorings.' },
  })
  async list(
    @Query() query: ScoringsQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<Page<ReturnType<typeof briefly>>> {
    const [before] = startAfter(query, ['uuid']) ?? [];
    const rows = await this.shown.list(scopeOf(principal, 'scorings.read'), {
      ...(query.state === undefined ? {} : { state: query.state }),
      ...(query.kind === undefined ? {} : { kind: query.kind }),
      ...(before === undefined ? {} : { before: String(before) }),
      limit: query.limit + 1,
    });
    return pageOf(rows, query, ({ proposal }) => [proposal], briefly);
  }

  @Get('replay')
  @Action('scorings.replay')
  @Describe({
    summary: 'Compute every stored score again and count what is equal',
    description: 'Changes nothing. Scores whose facts were erased by law are counted apart.',
    answers: { 200: 'How many scorings, and how many scores are equal, different, erased.' },
  })
  replayAll(): Promise<ReplayReport> {
    return this.replays.all();
  }

  @Get(':proposal')
  @Action('scorings.read')
  @Describe({
    summary: 'Show the ranking of a proposal, with the reasons for who is eligible',
    description: 'A civil servant who is a candidate sees their own place alone.',
    answers: {
      200: 'The scoring. While it is open, evidence is missing that could change the order, and nobody has a place.',
    },
  })
  async one(@UuidParam('proposal') proposal: string, @CurrentPrincipal() principal: Principal) {
    const { row, sight } = await this.reach.scoring(proposal, principal);
    const candidates = await this.shown.candidates(proposal, sight.only);
    return {
      ...briefly(row),
      target: row.target,
      ...(row.problem === null ? {} : { problem: row.problem }),
      ...(row.scoredAt === null || !judged(row)
        ? {}
        : {
            settings: settingsShown(row.settings ?? {}),
            tieBreaks: (row.tieBreaks ?? []).map(tieBreakShown),
            examinedByOfficials: examinedByOfficials(row.kind),
            ranking: candidates.map((candidate) => placed(candidate, row)),
          }),
    };
  }

  @Get(':proposal/candidates/:person')
  @Action('scorings.read')
  @Describe({
    summary: 'Show the score sheet of a candidate',
    description:
      'Every condition and every point with the fact, the table row and the article behind it. Disciplinary data is ' +
      'shown to those who judge for the whole agency, and to the candidate.',
    answers: { 200: 'Eligibility and score with their full trace.' },
  })
  async candidate(
    @UuidParam('proposal') proposal: string,
    @UuidParam('person') person: string,
    @CurrentPrincipal() principal: Principal,
  ) {
    const { row, specific } = await this.reach.candidate(proposal, person, principal);
    const [candidate] = judged(row) ? await this.shown.candidates(proposal, person) : [];
    if (candidate === undefined) throw Problem.notFound(CANDIDATE);
    const reader = { specific };
    return {
      proposal,
      person,
      kind: kindShown(row.kind),
      effectiveDate: row.effectiveDate,
      policy: row.policy,
      ...(candidate.rank === null ? {} : { rank: candidate.rank }),
      dossier: {
        id: candidate.dossier,
        hash: candidate.dossierHash,
        factsVersion: candidate.factsVersion,
      },
      traceSha256: candidate.traceSha256,
      eligibility: {
        outcome: candidate.eligibility.outcome,
        conditions: candidate.eligibility.conditions.map((condition) =>
          conditionShown(condition, candidate.eligibility.day, reader),
        ),
        findings: findingsShown(candidate, row),
        examinedByOfficials: examinedByOfficials(row.kind),
      },
      score: sheetShown(candidate.sheet, reader),
    };
  }

  @Get(':proposal/replay')
  @Action('scorings.replay')
  @Describe({
    summary: 'Compute the stored scores of a proposal again and compare them bit for bit',
    description:
      'Changes nothing. Each round is computed from its frozen dossiers under the rules stored with it.',
    answers: {
      200: 'Per round and candidate: equal, different (and where), erased, or evidence that differs.',
    },
  })
  async replay(
    @UuidParam('proposal') proposal: string,
  ): Promise<{ proposal: string; rounds: readonly ReplayedRound[] }> {
    const rounds = await this.replays.of(proposal);
    if (rounds === undefined) throw Problem.notFound(SCORING);
    return { proposal, rounds };
  }
}

/** Whether its candidates have their scores; an open one has no order yet. */
const judged = ({ state }: ScoringRow): boolean => state === 'scored' || state === 'open';

const briefly = (row: ScoringRow) => ({
  proposal: row.proposal,
  number: row.number,
  kind: kindShown(row.kind),
  unit: row.unit,
  effectiveDate: row.effectiveDate,
  state: row.state,
  ...(!judged(row)
    ? {}
    : {
        policy: row.policy,
        dossierHash: row.dossierHash,
        openRanges: row.openRanges,
        scoredAt: row.scoredAt,
      }),
});

/** By the answers the round was scored with: they decide which pattern may refuse. */
const findingsShown = ({ eligibility }: CandidateRow, { settings }: ScoringRow) =>
  eligibility.findings.map((id) => findingShown(id, eligibility.day, settings ?? settingsInUse()));

const placed = (candidate: CandidateRow, row: ScoringRow) => {
  const { person, rank, decidedBy, eligibility, sheet } = candidate;
  return {
    person,
    ...(rank === null ? {} : { rank }),
    ...(decidedBy === null
      ? {}
      : { decidedBy: decidedBy === 'score' ? { code: decidedBy } : tieBreakShown(decidedBy) }),
    outcome: eligibility.outcome,
    score: points(sheet),
    category: { low: sheet.category.low, high: sheet.category.high },
    because: eligibility.conditions.filter(({ holds }) => holds !== 'yes').map(conditionBriefly),
    findings: findingsShown(candidate, row),
  };
};
