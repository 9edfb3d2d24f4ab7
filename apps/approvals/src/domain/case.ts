/**
 * A case: one proposal on its way through the stages of approval. Facts in, facts out; the stages and their acts
 * are data that the case was opened with, so that a change of the route touches no running case.
 */
import type { PlainDate } from '@jejak/kernel';
import type { Act, Kind } from '@jejak/policies';

export type Verdict = 'granted' | 'returned' | 'rejected';

/** One stage of a route: `unit` stages are acted on by the proposing unit, `agency` stages by the whole instansi. */
export type RouteStage = Readonly<{ id: string; act: Act; role: string; scope: 'unit' | 'agency' }>;

/** Without a rank when not eligible. Ranks count from 1, the best of the field; scores have two decimals. */
export type Candidate = Readonly<{
  person: string;
  rank?: number;
  eligible: boolean;
  score?: Readonly<{ low: string; high: string }>;
}>;

/** What is asked of the officials. `target` is carried as it came: the rules do not look into it. */
export type Request = Readonly<{
  number: string;
  kind: Kind;
  unit: string;
  effectiveDate: PlainDate;
  target: Readonly<Record<string, unknown>>;
  proposedBy: string;
  candidates: readonly Candidate[];
  dossierHash: string;
  openRanges: boolean;
}>;

export type CaseOpened = Readonly<{ type: 'CaseOpened'; request: Request; route: readonly RouteStage[] }>;
/** Nobody was ranked, so there is nobody to decide on: an empty ranking stops the case, it does not pass it. */
export type CaseStopped = Readonly<{ type: 'CaseStopped' }>;
export type StageOpened = Readonly<{
  type: 'StageOpened';
  stage: string;
  act: Act;
  role: string;
  unit?: string;
  ordinal: number;
}>;
/** `reason` is sealed outside the domain. `onBehalfOf` is the person whose seat a substitute filled. */
export type VerdictGiven = Readonly<{
  type: 'VerdictGiven';
  stage: string;
  act: Act;
  verdict: Verdict;
  by: string;
  onBehalfOf?: string;
  chosen?: string;
  rank?: number;
  reasonCode?: string;
  reason: string;
  dossierHash: string;
}>;
export type DeviationJustified = Readonly<{
  type: 'DeviationJustified';
  stage: string;
  chosen: string;
  rank: number;
  passedOver: readonly string[];
  reasonCode: string;
  reason: string;
  by: string;
}>;
export type DecisionGiven = Readonly<{
  type: 'DecisionGiven';
  outcome: Verdict;
  chosen?: string;
  rank?: number;
  deviates: boolean;
  decidedBy: string;
  stage: string;
  dossierHash: string;
}>;
export type ApproverRecused = Readonly<{
  type: 'ApproverRecused';
  stage: string;
  by: string;
  reason: string;
}>;
/** The proposal was withdrawn or annulled elsewhere: its tasks are no longer anybody's. */
export type CaseClosed = Readonly<{ type: 'CaseClosed'; ending: 'withdrawn' | 'annulled' }>;

export type CaseFact =
  | CaseOpened
  | CaseStopped
  | StageOpened
  | VerdictGiven
  | DeviationJustified
  | DecisionGiven
  | ApproverRecused
  | CaseClosed;

/** Who acted in a stage: the natural person, and the one whose seat they filled. Both count. */
export type Acted = Readonly<{ stage: string; by: string; onBehalfOf?: string }>;
export type Ending = 'decided' | 'returned' | 'rejected' | 'withdrawn' | 'annulled';

export type OpenCase = Readonly<{
  stage: 'open';
  request: Request;
  route: readonly RouteStage[];
  /** The stage that waits for its official; it is one of the route's. */
  at: RouteStage;
  /** In this round; `earlier` in rounds that ended with the proposal returned for repair. */
  acted: readonly Acted[];
  earlier: readonly Acted[];
  recused: readonly string[];
}>;

export type Case =
  | Readonly<{ stage: 'unopened' }>
  | Readonly<{ stage: 'stopped'; request: Request }>
  | OpenCase
  | Readonly<{
      stage: 'closed';
      request: Request;
      ending: Ending;
      acted: readonly Acted[];
      earlier: readonly Acted[];
      recused: readonly string[];
    }>;

export const unopened: Case = { stage: 'unopened' };

/** A history that no rule could have led to: a bug or a corrupt row, never a refusal. */
export class ImpossibleHistory extends Error {
  constructor(stage: string, fact: string) {
    super(`A case in stage "${stage}" cannot have the fact "${fact}" recorded on it.`);
    this.name = 'ImpossibleHistory';
  }
}

export const fold = (facts: readonly CaseFact[]): Case => facts.reduce(evolve, unopened);

export function evolve(now: Case, fact: CaseFact): Case {
  if (fact.type === 'CaseOpened') {
    const [first] = fact.route;
    if (!opensAnew(now) || first === undefined) throw new ImpossibleHistory(now.stage, fact.type);
    const before =
      now.stage === 'closed'
        ? { earlier: [...now.earlier, ...now.acted], recused: now.recused }
        : { earlier: [], recused: [] };
    return { stage: 'open', request: fact.request, route: fact.route, at: first, acted: [], ...before };
  }
  if (now.stage !== 'open') throw new ImpossibleHistory(now.stage, fact.type);
  switch (fact.type) {
    case 'CaseStopped':
      return { stage: 'stopped', request: now.request };
    case 'StageOpened': {
      const at = now.route.find(({ id }) => id === fact.stage);
      if (at === undefined) throw new ImpossibleHistory(now.stage, fact.type);
      return { ...now, at };
    }
    case 'VerdictGiven': {
      const { stage, by, onBehalfOf } = fact;
      const one: Acted = { stage, by, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
      const after = { ...now, acted: [...now.acted, one] };
      return endsHere(fact) ? closed(after, endingOf(fact.verdict)) : after;
    }
    case 'DeviationJustified':
      return now;
    case 'DecisionGiven':
      return closed(now, endingOf(fact.outcome));
    case 'ApproverRecused':
      return { ...now, recused: [...now.recused, fact.by] };
    case 'CaseClosed':
      return closed(now, fact.ending);
  }
}

/** A case is opened once, and again for a proposal that was returned, repaired and submitted anew. */
export const opensAnew = (now: Case): boolean =>
  now.stage === 'unopened' || (now.stage === 'closed' && now.ending === 'returned');

const closed = ({ request, acted, earlier, recused }: OpenCase, ending: Ending): Case => ({
  stage: 'closed',
  request,
  ending,
  acted,
  earlier,
  recused,
});

const endingOf = (verdict: Verdict): Ending => (verdict === 'granted' ? 'decided' : verdict);

/** A verdict that verifies or proposes ends the case unless it grants; advice never ends it, a decision is its own fact. */
export const endsHere = ({ act, verdict }: Readonly<{ act: Act; verdict: Verdict }>): boolean =>
  verdict !== 'granted' && (act === 'verify' || act === 'propose');
