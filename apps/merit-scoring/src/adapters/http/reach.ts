import { Inject, Injectable } from '@nestjs/common';
import { Problem, requireWithin, scopeOf, type Principal, type Scope } from '@jejak/http';
import { SqlShown, type ScoringRow } from '../postgres/sql-shown.js';

export const SCORING = { id: 'Penilaian', en: 'scoring' };
export const CANDIDATE = { id: 'Calon', en: 'candidate' };

/** How much of a scoring a reader may see: `only` is the one candidate a civil servant sees, themselves. */
export type Sight = Readonly<{ scope: Scope; only?: string }>;

/** Decides how far a reader reaches into a scoring. */
@Injectable()
export class Reach {
  constructor(@Inject(SqlShown) private readonly shown: SqlShown) {}

  /** @throws Problem 404, or 403 outside the reader's scope */
  async scoring(proposal: string, principal: Principal): Promise<{ row: ScoringRow; sight: Sight }> {
    const row = await this.shown.scoring(proposal);
    if (row === undefined) throw Problem.notFound(SCORING);
    const scope = scopeOf(principal, 'scorings.read');
    const units = await this.shown.lineage(row.unit);
    requireWithin(scope, { units, people: row.candidates });
    const whole = scope.any || units.some((unit) => scope.units.includes(unit));
    return { row, sight: { scope, ...(whole || scope.own === undefined ? {} : { only: scope.own }) } };
  }

  /** The scoring of one candidate, and whether the reader may see disciplinary data of theirs. */
  async candidate(
    proposal: string,
    person: string,
    principal: Principal,
  ): Promise<{ row: ScoringRow; specific: boolean }> {
    const { row, sight } = await this.scoring(proposal, principal);
    if (sight.only !== undefined && sight.only !== person) throw Problem.of('outside-scope');
    return { row, specific: sight.scope.any || sight.scope.own === person };
  }
}
