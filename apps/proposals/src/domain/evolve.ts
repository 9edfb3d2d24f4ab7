/** Folds recorded facts into the proposal they describe. */
import {
  none,
  type Content,
  type Decision,
  type File,
  type Proposal,
  type ProposalFact,
} from './proposal.js';

/** The history of a proposal is corrupt: a fact stands where no rule lets it stand. A bug, never a refusal. */
export class ImpossibleHistory extends Error {
  constructor(stage: string, fact: string) {
    super(`A proposal in stage "${stage}" cannot have the fact "${fact}" recorded on it.`);
    this.name = 'ImpossibleHistory';
  }
}

export const fold = (facts: readonly ProposalFact[]): Proposal => facts.reduce(evolve, none);

export function evolve(proposal: Proposal, fact: ProposalFact): Proposal {
  if (fact.type === 'ProposalDrafted') {
    if (proposal.stage !== 'none') throw new ImpossibleHistory(proposal.stage, fact.type);
    return { stage: 'draft', number: fact.number, proposedBy: fact.by, content: fact.content };
  }
  if (proposal.stage === 'none') throw new ImpossibleHistory(proposal.stage, fact.type);
  const next = follow(proposal, fact);
  if (next === undefined) throw new ImpossibleHistory(proposal.stage, fact.type);
  return next;
}

type Begun = Exclude<Proposal, { stage: 'none' }>;

function follow(now: Begun, fact: Exclude<ProposalFact, { type: 'ProposalDrafted' }>): Proposal | undefined {
  switch (fact.type) {
    case 'ProposalAmended':
      return repaired(now, fact.content);
    case 'EvidenceAttached':
      return repaired(now, {
        ...now.content,
        documents: [...now.content.documents, fact.document],
      });
    case 'ProposalSubmitted':
      return now.stage === 'draft' || now.stage === 'submitted' || now.stage === 'scored'
        ? { ...fileOf(now), stage: 'submitted' }
        : undefined;
    case 'RankingReceived':
      return now.stage === 'submitted' ? { ...now, stage: 'scored', ranking: fact.ranking } : undefined;
    case 'ApprovalRequested':
      return now.stage === 'scored' ? { ...now, stage: 'in-approval' } : undefined;
    case 'StageReached': {
      const { type: _, ...station } = fact;
      return now.stage === 'in-approval' ? { ...now, station } : undefined;
    }
    case 'VerdictHeard':
      return now.stage === 'in-approval' ? now : undefined;
    case 'ProposalReturned':
      return ended(now, 'returned', fact.stage);
    case 'ProposalRejected':
      return ended(now, 'rejected', fact.stage);
    case 'DecisionReceived':
      return now.stage === 'in-approval' ? { ...now, stage: 'decided', decision: fact.decision } : undefined;
    case 'DecisionProven': {
      if (now.stage !== 'decided' || !namesSomebody(now.decision)) return undefined;
      const stage = fact.pertekAsked ? 'awaiting-pertek' : 'awaiting-decree';
      return { ...now, stage, decision: now.decision, decisionAnchor: fact.anchor };
    }
    case 'PertekRecorded': {
      const pertek = { number: fact.number, date: fact.date };
      return now.stage === 'awaiting-pertek' || now.stage === 'awaiting-decree'
        ? { ...now, stage: 'awaiting-decree', pertek }
        : undefined;
    }
    case 'DecreeIssued': {
      const decree = { number: fact.number, date: fact.date, event: fact.event };
      return now.stage === 'awaiting-decree' ? { ...now, stage: 'decree-issued', decree } : undefined;
    }
    case 'DecreeProven':
      return now.stage === 'decree-issued'
        ? { ...now, stage: 'waiting-for-effect', decreeAnchor: fact.anchor }
        : undefined;
    case 'DecisionTookEffect':
      return now.stage === 'waiting-for-effect' ? { ...now, stage: 'in-force' } : undefined;
    case 'ProposalWithdrawn':
      return { stage: 'withdrawn', ...fileOf(now) };
    case 'ProposalAnnulled':
      return { stage: 'annulled', wasInForce: false, ...fileOf(now) };
    case 'DecisionAnnulled':
      return now.stage === 'in-force' ? { stage: 'annulled', wasInForce: true, ...fileOf(now) } : undefined;
  }
}

/** A draft goes on being a draft; what was returned becomes one again by its repair. */
const repaired = (now: Begun, content: Content): Proposal | undefined =>
  now.stage === 'draft' || now.stage === 'returned' ? { ...fileOf(now), stage: 'draft', content } : undefined;

const ended = (now: Begun, stage: 'returned' | 'rejected', at: string): Proposal | undefined =>
  now.stage === 'in-approval' || now.stage === 'decided' ? { stage, at, ...fileOf(now) } : undefined;

const fileOf = ({ number, proposedBy, content }: Begun): File => ({ number, proposedBy, content });

const namesSomebody = (decision: Decision): decision is Decision & { chosen: string } =>
  decision.outcome === 'granted' && decision.chosen !== undefined;
