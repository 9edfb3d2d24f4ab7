/** Opening a case when merit is published, going on from stage to stage, and closing it when the proposal ends elsewhere. */
import {
  opensAnew,
  type Case,
  type CaseClosed,
  type CaseFact,
  type CaseOpened,
  type CaseStopped,
  type Request,
  type RouteStage,
  type StageOpened,
} from './case.js';

/** Opens the first stage; stops at once when nobody is ranked. A case that is open or decided stays as it is. */
export function open(now: Case, request: Request, route: readonly RouteStage[]): readonly CaseFact[] {
  if (!opensAnew(now)) return [];
  const [first] = route;
  if (first === undefined) throw new RangeError('a route has at least one stage');
  const opened: CaseOpened = { type: 'CaseOpened', request, route };
  const ranked = request.candidates.some(({ eligible, rank }) => eligible && rank !== undefined);
  const next: StageOpened | CaseStopped = ranked
    ? stageOpened(request, route, first)
    : { type: 'CaseStopped' };
  return [opened, next];
}

/** The stage after this one, or undefined after the last. */
export function nextStage(route: readonly RouteStage[], at: RouteStage): RouteStage | undefined {
  return route[route.findIndex(({ id }) => id === at.id) + 1];
}

export const stageOpened = (
  request: Request,
  route: readonly RouteStage[],
  { id, act, role, scope }: RouteStage,
): StageOpened => ({
  type: 'StageOpened',
  stage: id,
  act,
  role,
  ...(scope === 'unit' ? { unit: request.unit } : {}),
  ordinal: route.findIndex((stage) => stage.id === id) + 1,
});

/** The proposal was withdrawn or annulled: whoever still had a task has none. Decided cases stay decided. */
export const close = (now: Case, ending: CaseClosed['ending']): readonly CaseFact[] =>
  now.stage === 'open' ? [{ type: 'CaseClosed', ending }] : [];
