import { seatOf, targetOf, type Proposal } from '../../domain/proposal.js';

/** The columns of `proposal` that a proposal in this state has; what is unknown yet is null. */
export function rowOf(id: string, proposal: Exclude<Proposal, { stage: 'none' }>) {
  const { number, proposedBy, content } = proposal;
  const decision = 'decision' in proposal ? proposal.decision : undefined;
  const pertek = 'pertek' in proposal ? proposal.pertek : undefined;
  const decree = 'decree' in proposal ? proposal.decree : undefined;
  return {
    proposal: id,
    number,
    kind: content.aim.kind,
    unit: content.unit,
    effective_date: content.effectiveDate,
    target: targetOf(content.aim),
    seat: seatOf(content),
    proposed_by: proposedBy,
    candidates: content.candidates.map(({ person }) => person),
    stage: proposal.stage,
    approval_stage: approvalStageOf(proposal),
    waiting_for: waitingFor(proposal),
    outcome: decision?.outcome ?? null,
    chosen: decision?.chosen ?? null,
    merit_rank: decision?.rank ?? null,
    deviates: decision?.deviates ?? null,
    decided_by: decision?.decidedBy ?? null,
    decided_on: decision?.decidedOn ?? null,
    decision_event: decision?.event ?? null,
    decision_entry: 'decisionAnchor' in proposal ? proposal.decisionAnchor.entry : null,
    pertek_number: pertek?.number ?? null,
    pertek_date: pertek?.date ?? null,
    decree_number: decree?.number ?? null,
    decree_date: decree?.date ?? null,
    decree_event: decree?.event ?? null,
    decree_entry: 'decreeAnchor' in proposal ? proposal.decreeAnchor.entry : null,
  };
}

/** Columns that stay as they are once known, although a later state no longer carries them (a decision annulled). */
export const KEPT = [
  'outcome',
  'chosen',
  'merit_rank',
  'deviates',
  'decided_by',
  'decided_on',
  'decision_event',
  'decision_entry',
  'pertek_number',
  'pertek_date',
  'decree_number',
  'decree_date',
  'decree_event',
  'decree_entry',
] as const;

function approvalStageOf(proposal: Proposal): string | null {
  switch (proposal.stage) {
    case 'in-approval':
      return proposal.station?.stage ?? null;
    case 'returned':
    case 'rejected':
      return proposal.at;
    case 'none':
    case 'draft':
    case 'submitted':
    case 'scored':
    case 'decided':
    case 'awaiting-pertek':
    case 'awaiting-decree':
    case 'decree-issued':
    case 'waiting-for-effect':
    case 'in-force':
    case 'withdrawn':
    case 'annulled':
      return null;
  }
}

/** Whose move it is: a role of the access table, a part of the system, or a day; nobody's once it has ended. */
function waitingFor(proposal: Proposal): string | null {
  switch (proposal.stage) {
    case 'draft':
    case 'scored':
    case 'returned':
      return 'proposer';
    case 'submitted':
      return 'merit-scoring';
    case 'in-approval':
      return proposal.station?.role ?? 'approvals';
    case 'decided':
    case 'decree-issued':
      return 'audit';
    case 'awaiting-pertek':
    case 'awaiting-decree':
      return 'bkpsdm-verifier';
    case 'waiting-for-effect':
      return proposal.content.effectiveDate;
    case 'none':
    case 'in-force':
    case 'rejected':
    case 'withdrawn':
    case 'annulled':
      return null;
  }
}
