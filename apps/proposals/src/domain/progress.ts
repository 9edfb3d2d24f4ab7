/**
 * What the process manager records when it hears from scoring, approvals and audit, or when a day begins. Whatever
 * comes too late or for a stage that is over leaves the proposal as it is: events of different topics may overtake
 * one another, and an ended case stays ended.
 */
import { startOfDayInJakarta } from '@jejak/kernel';
import type { Act } from '@jejak/policies';
import { evolve } from './evolve.js';
import type {
  Anchor,
  Decision,
  Outcome,
  Proposal,
  ProposalFact,
  Ranking,
  Station,
  VerdictHeard,
} from './proposal.js';

/** Anchors heard so far, by the event they prove: an anchor may be heard before the event itself. */
export type AnchorOf = (event: string) => Anchor | undefined;
type Facts = readonly ProposalFact[];

/** Merit is known. Officials are asked only if somebody qualifies: an empty ranking stops the case. */
export function hearRanking(proposal: Proposal, ranking: Ranking): Facts {
  if (proposal.stage !== 'submitted') return [];
  const received: ProposalFact = { type: 'RankingReceived', ranking };
  const somebody = ranking.candidates.some(({ eligible, rank }) => eligible && rank !== undefined);
  return somebody ? [received, { type: 'ApprovalRequested' }] : [received];
}

export const hearStage = (proposal: Proposal, station: Station): Facts =>
  proposal.stage === 'in-approval' ? [{ type: 'StageReached', ...station }] : [];

export type HeardVerdict = Omit<VerdictHeard, 'type'> & Readonly<{ reasonCode?: string }>;

/** A verdict that verifies or proposes may end the case; advice never does, and a decision is heard by itself. */
export function hearVerdict(proposal: Proposal, { reasonCode, ...heard }: HeardVerdict): Facts {
  if (proposal.stage !== 'in-approval') return [];
  const verdict: ProposalFact = { type: 'VerdictHeard', ...heard };
  const ending = endsCase(heard.act) ? endOf(heard.verdict, heard.stage, reasonCode) : undefined;
  return ending === undefined ? [verdict] : [verdict, ending];
}

export function hearDecision(
  proposal: Proposal,
  decision: Decision,
  anchorOf: AnchorOf,
  pertekAsked: boolean,
): Facts {
  if (proposal.stage !== 'in-approval') return [];
  const received: ProposalFact = { type: 'DecisionReceived', decision };
  return [received, ...proveDecision(decision, anchorOf, pertekAsked)];
}

/** Goes on with whatever waited for a proof; `now` decides whether a proven decree takes effect at once. */
export function hearAnchor(proposal: Proposal, anchorOf: AnchorOf, pertekAsked: boolean, now: Date): Facts {
  switch (proposal.stage) {
    case 'decided':
      return proveDecision(proposal.decision, anchorOf, pertekAsked);
    case 'decree-issued': {
      const anchor = anchorOf(proposal.decree.event);
      if (anchor === undefined) return [];
      const proven: ProposalFact = { type: 'DecreeProven', anchor };
      return [proven, ...hearDay(evolve(proposal, proven), now)];
    }
    case 'none':
    case 'draft':
    case 'submitted':
    case 'scored':
    case 'in-approval':
    case 'awaiting-pertek':
    case 'awaiting-decree':
    case 'waiting-for-effect':
    case 'in-force':
    case 'returned':
    case 'rejected':
    case 'withdrawn':
    case 'annulled':
      return [];
  }
}

/** A proven decree takes effect at 00:00 WIB of the effective date, or at once when that has passed. */
export const hearDay = (proposal: Proposal, now: Date): Facts =>
  proposal.stage === 'waiting-for-effect' && now >= startOfDayInJakarta(proposal.content.effectiveDate)
    ? [{ type: 'DecisionTookEffect' }]
    : [];

/** A granted decision goes on to pertek and decree; any other ends the case, but only once it is proven too. */
function proveDecision(decision: Decision, anchorOf: AnchorOf, pertekAsked: boolean): Facts {
  const anchor = anchorOf(decision.event);
  if (anchor === undefined) return [];
  return [endOf(decision.outcome, decision.stage) ?? { type: 'DecisionProven', anchor, pertekAsked }];
}

const endsCase = (act: Act): boolean => act === 'verify' || act === 'propose';

function endOf(outcome: Outcome, stage: string, reasonCode?: string): ProposalFact | undefined {
  switch (outcome) {
    case 'granted':
      return undefined;
    case 'returned':
      return { type: 'ProposalReturned', stage, ...(reasonCode === undefined ? {} : { reasonCode }) };
    case 'rejected':
      return { type: 'ProposalRejected', stage };
  }
}
