import {
  findingKey,
  holds,
  judge,
  mayRefuse,
  policies,
  policyCalled,
  type ConditionId,
  type FindingId,
  type Judgement,
} from '@jejak/policies';
import type { Case, ConditionResult, Eligibility } from './case.js';
import { caseReadings } from './case-readings.js';
import { groundsOf } from './explain.js';
import { lawFor } from './law.js';
import { givenOf, type Readings } from './reading.js';
import type { Rules } from './score-sheet.js';

/**
 * Whether a candidate may be proposed: the policy of the kind evaluated for what the case tells. Every condition is
 * judged, in the order the policy lists them, and none is left out for an earlier no.
 */
export function eligibilityOf(subject: Case, rules: Rules): Eligibility {
  const { readings, judgement } = judged(subject, rules);
  const results = policies[subject.kind].conditions.map((condition): ConditionResult => {
    const id = condition.id as ConditionId;
    const findings = Object.keys(condition.findings ?? {}).filter(
      (finding) => holds(judgement.findings[findingKey(id, finding)]!) === 'yes',
    ) as FindingId[];
    return {
      id,
      basis: condition.basis,
      holds: holds(judgement.conditions[id]!),
      findings,
      ...groundsOf(condition, judgement, readings, rules),
    };
  });
  return {
    policy: rules.policy,
    day: rules.day,
    kind: subject.kind,
    outcome: outcomeIn(subject, judgement, rules),
    conditions: results,
    findings: [...new Set(results.flatMap(({ findings }) => findings))],
  };
}

/** The outcome of that alone. */
export const outcomeOf = (subject: Case, rules: Rules): Eligibility['outcome'] =>
  outcomeIn(subject, judged(subject, rules).judgement, rules);

/**
 * The ground that a rotation rests on: the stated one once it is shown, `none` where none is stated or it is refuted,
 * undefined while what would show it is wanting.
 */
export function groundOf(subject: Case, rules: Rules): string | undefined {
  if (subject.ground === undefined) return NO_GROUND;
  const { groundShown } = judged({ ...subject, kind: 'rotation' }, rules).judgement.values;
  const shown = holds(groundShown!);
  return shown === 'unknown' ? undefined : shown === 'yes' ? subject.ground.code : NO_GROUND;
}

const NO_GROUND = 'none';

function judged(subject: Case, rules: Rules): Readonly<{ readings: Readings; judgement: Judgement }> {
  const readings = caseReadings(subject, rules);
  return { readings, judgement: judge(policyCalled(subject.kind), lawFor(rules), givenOf(readings)) };
}

/** What rests on repealed articles alone is shown and decides nothing until the successor is confirmed. */
function outcomeIn(
  { kind }: Case,
  { conditions }: Judgement,
  { day, settings }: Rules,
): Eligibility['outcome'] {
  const said = policies[kind].conditions.flatMap(({ id, basis }) =>
    mayRefuse(basis, day, settings) ? [holds(conditions[id]!)] : [],
  );
  return said.includes('no') ? 'not-eligible' : said.includes('unknown') ? 'undetermined' : 'eligible';
}
