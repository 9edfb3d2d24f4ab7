/** What dated policy says of a case: its route, whom the choice lies among, which codes justify what. */
import type { PlainDate } from '@jejak/kernel';
import { approvalRoute, figureOn, justifies, reasonCodes, type Kind } from '@jejak/policies';
import type { RouteStage, Verdict } from '../domain/case.js';
import type { ChoicePolicy } from '../domain/verdict.js';

/** The stages of a kind by the rules of a day, as data that a case keeps for good. */
export const routeFor = (kind: Kind, day: PlainDate): readonly RouteStage[] =>
  approvalRoute(kind, day).map(({ id, act, role, scope }) => ({ id, act, role, scope }));

const kinds = ['rank-promotion', 'position-promotion', 'rotation'] as const satisfies readonly Kind[];

/** Roles that decide on some route in force: their seat is taken in person alone. */
export const decidingRoles = (day: PlainDate): readonly string[] => [
  ...new Set(
    kinds.flatMap((kind) =>
      routeFor(kind, day)
        .filter(({ act }) => act === 'decide')
        .map(({ role }) => role),
    ),
  ),
];

/** What a choice must keep to: a granted verdict may need a code for a deviation, any other one for itself. */
export function choicePolicy(kind: Kind, verdict: Verdict, day: PlainDate): ChoicePolicy {
  const use = verdict === 'granted' ? 'deviation' : verdict;
  return {
    reasonCodes: reasonCodes.map(({ code }) => code).filter((code) => justifies(code, use)),
    ...(kind === 'position-promotion' ? { amongBest: figureOn('choice/best-places', day) } : {}),
  };
}
