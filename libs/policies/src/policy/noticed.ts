import type { PlainDate } from '@jejak/kernel';
import { lawOf } from '../expression/index.js';
import { findings, policies, type FindingId, type PolicyId } from '../generated/law.js';
import type { SettingsInUse } from '../setting.js';
import type { Plain, Severity } from '../shapes.js';
import { mayRefuse } from '../succession.js';
import { policyCalled } from './compiled.js';
import { holds, judge, type Holds } from './judge.js';
import { givenBy } from './scenario.js';

/** What is said of one pattern for a case. `severity` is what follows today: one that may not refuse is only shown. */
export type Noticed = Readonly<{ id: FindingId; holds: Holds; severity: Severity }>;

/**
 * Judges the named patterns of a policy for one case, by the law of a day and the answers in use. What is not given is
 * missing and leaves a pattern open. Before the policy's own first day there is nothing to notice.
 */
export function noticed(
  policy: PolicyId,
  asked: readonly FindingId[],
  day: PlainDate,
  inUse: SettingsInUse,
  given: Readonly<Record<string, Plain | readonly string[] | undefined>>,
): readonly Noticed[] {
  if (day < policies[policy].from) return [];
  const compiled = policyCalled(policy);
  const known = Object.entries(given).filter(
    (entry): entry is [string, Plain | readonly string[]] => entry[1] !== undefined,
  );
  const { patterns } = judge(compiled, lawOf(day, inUse), givenBy(compiled, Object.fromEntries(known)));
  return asked.map((id) => {
    const judged = patterns[id];
    if (judged === undefined) throw new RangeError(`${policy} has no pattern ${id}`);
    const { severity, basis } = findings[id];
    return { id, holds: holds(judged), severity: mayRefuse(basis, day, inUse) ? severity : 'watch' };
  });
}
