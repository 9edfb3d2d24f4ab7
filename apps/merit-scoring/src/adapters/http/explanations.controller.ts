import { Controller, Get, Inject, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { Action, CurrentPrincipal, Describe, Problem, UuidParam, type Principal } from '@jejak/http';
import { dateInJakarta, type Clock } from '@jejak/kernel';
import type { Goal } from '@jejak/merit-engine';
import { figureOn } from '@jejak/policies';
import { CLOCK } from '@jejak/runtime';
import { Explaining, type Kept } from '../../application/explaining.js';
import { statesOf } from '../../domain/evidence-states.js';
import { SqlShown, type CandidateRow } from '../postgres/sql-shown.js';
import { changeShown, evidenceShown, faultShown, goalShown, todayShown } from './explained.js';
import { conditionShown, findingShown, kindShown, sheetShown } from './labels.js';
import { CANDIDATE, Reach } from './reach.js';

class ExplanationQuery {
  /** `place`: what would bring more proven points than the candidate before has. */
  @IsOptional() @IsIn(['eligible', 'place']) goal?: 'eligible' | 'place';
}

/** Explains a stored result in words: why this score, why not eligible, what would change it, what is different today. */
@Controller('v1/scorings')
export class ExplanationsController {
  constructor(
    @Inject(Explaining) private readonly explaining: Explaining,
    @Inject(SqlShown) private readonly shown: SqlShown,
    @Inject(Reach) private readonly reach: Reach,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':proposal/candidates/:person/explanation')
  @Action('scorings.read')
  @Describe({
    summary: 'Explain a score: why so, why not eligible, and what would change the outcome',
    description:
      'Every point with its fact, row and article; every condition that does not hold with what is wanting and what ' +
      'to do; every fault of the facts; and the fewest facts, then the fewest months, that would change the outcome, ' +
      'only by what a person can change.',
    answers: { 200: 'The explanation.' },
  })
  async explanation(
    @UuidParam('proposal') proposal: string,
    @UuidParam('person') person: string,
    @Query() query: ExplanationQuery,
    @CurrentPrincipal() principal: Principal,
  ) {
    const { row, specific } = await this.reach.candidate(proposal, person, principal);
    const kept = await this.kept(proposal, person);
    const { eligibility, sheet } = kept.stored;
    const goal = await this.goalOf(proposal, person, kept, query.goal);
    const scored = dateInJakarta(row.scoredAt ?? this.clock.now());
    const days = figureOn('evidence/days-to-supply', kept.rules.day);
    const reader = { specific };
    return {
      proposal,
      person,
      kind: kindShown(kept.submission.kind),
      effectiveDate: kept.rules.day,
      policy: kept.rules.policy,
      whyThisScore: sheetShown(sheet, reader),
      whyNotEligible: {
        outcome: eligibility.outcome,
        conditions: eligibility.conditions
          .filter(({ holds }) => holds !== 'yes')
          .map((condition) => conditionShown(condition, kept.rules.day, reader)),
        findings: eligibility.findings.map((id) => findingShown(id, kept.rules.day, kept.rules.settings)),
      },
      evidence: statesOf(sheet, eligibility, scored, days).map(evidenceShown),
      faults: specific ? this.explaining.faults(kept).map(faultShown) : [],
      whatWouldChange: {
        goal: goalShown(goal),
        ...changeShown(await this.explaining.whatWouldChange(kept, goal)),
      },
    };
  }

  @Get(':proposal/candidates/:person/today')
  @Action('scorings.read')
  @Describe({
    summary: 'Put a stored result beside what is known today, and say why they differ',
    description:
      'Facts that came late, corrections and answers confirmed since change today’s result, never the stored one.',
    answers: { 200: 'Both results, and what the difference comes from.' },
  })
  async today(
    @UuidParam('proposal') proposal: string,
    @UuidParam('person') person: string,
    @CurrentPrincipal() principal: Principal,
  ) {
    await this.reach.candidate(proposal, person, principal);
    const kept = await this.kept(proposal, person);
    return { proposal, person, ...todayShown(await this.explaining.today(kept)) };
  }

  private async kept(proposal: string, person: string): Promise<Kept> {
    const kept = await this.explaining.kept(proposal, person);
    if (kept === undefined) throw Problem.notFound(CANDIDATE);
    return kept;
  }

  /** Whoever is eligible already is asked what would bring them one place forward. */
  private async goalOf(
    proposal: string,
    person: string,
    { stored }: Kept,
    asked: 'eligible' | 'place' | undefined,
  ): Promise<Goal> {
    if (asked === 'eligible' || (asked === undefined && stored.eligibility.outcome !== 'eligible'))
      return { kind: 'eligible' };
    const candidates = await this.shown.candidates(proposal);
    const before = placeBefore(candidates, person);
    return before === undefined ? { kind: 'eligible' } : { kind: 'more-than', points: before.sheet.low };
  }
}

/** Who stands before a candidate; of one without a place, whoever is last. */
function placeBefore(candidates: readonly CandidateRow[], person: string): CandidateRow | undefined {
  const rank = candidates.find((candidate) => candidate.person === person)?.rank ?? null;
  const ranked = candidates.filter((candidate) => candidate.rank !== null);
  return rank === null ? ranked.at(-1) : ranked.find((candidate) => candidate.rank === rank - 1);
}
