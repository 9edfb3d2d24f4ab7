import { conditions, mayRefuse, type ConditionId, type Kind } from '@jejak/policies';
import type { Case, ConditionResult, Eligibility, Judge } from './case.js';
import { positionPromotion } from './position-promotion.js';
import { rankPromotion } from './rank-promotion.js';
import { rotation } from './rotation.js';
import type { Rules } from './score-sheet.js';

/** Every condition the policies state has its judge; one without, or the other way round, does not compile. */
const judges: Readonly<Record<ConditionId, Judge>> = { ...rankPromotion, ...positionPromotion, ...rotation };

/** Judges every condition of the kind, in the order the policies list them, and none is left out for an earlier no. */
export function eligibilityOf(subject: Case, rules: Rules): Eligibility {
  const results = conditionsOf(subject.kind).map((id): ConditionResult => {
    const { holds, findings, ...grounds } = judges[id](subject, rules);
    return { id, basis: conditions[id].basis, holds, findings, ...grounds };
  });
  // What rests on repealed articles alone is shown and decides nothing until the successor is confirmed.
  const refusing = results.filter(({ basis }) => mayRefuse(basis, rules.day, rules.settings));
  return {
    policy: rules.policy,
    day: rules.day,
    kind: subject.kind,
    outcome: refusing.some(({ holds }) => holds === 'no')
      ? 'not-eligible'
      : refusing.some(({ holds }) => holds === 'unknown')
        ? 'undetermined'
        : 'eligible',
    conditions: results,
    findings: [...new Set(results.flatMap(({ findings }) => findings))],
  };
}

/** The conditions of a kind, in the order the policies list them. */
export const conditionsOf = (kind: Kind): readonly ConditionId[] =>
  (Object.keys(conditions) as ConditionId[]).filter((id) => conditions[id].kind === kind);
