import {
  proposalAmendedV1,
  proposalAnnulledV1,
  proposalApprovalRequestedV1,
  proposalDecisionAnnulledV1,
  proposalDecisionEffectiveV1,
  proposalDecreeIssuedV1,
  proposalDraftedV1,
  proposalEvidenceAttachedV1,
  proposalPertekRecordedV1,
  proposalReturnedV1,
  proposalSubmittedV1,
  proposalWithdrawnV1,
  type Contract,
} from '@jejak/contracts';
import type { Outgoing } from '@jejak/messaging';
import { ImpossibleHistory } from '../../domain/evolve.js';
import type { Flag } from '../../domain/patterns.js';
import { targetOf, type File, type Proposal, type ProposalFact } from '../../domain/proposal.js';

type Announcement = Pick<Outgoing<unknown>, 'contract' | 'data' | 'id' | 'policyVersion'>;

const announce = <Data>(
  contract: Contract<Data>,
  data: Data,
  more: { id?: string; policyVersion?: string } = {},
) => ({
  contract: contract as Contract<unknown>,
  data,
  ...more,
});

/**
 * What the house is told of a fact, given the proposal before and after it; undefined where the fact restates what
 * others said. A domain fact is not a contract event: this is where one becomes the other.
 */
export function announcementOf(
  id: string,
  before: Proposal,
  fact: ProposalFact,
  after: Proposal,
): Announcement | undefined {
  switch (fact.type) {
    case 'ProposalDrafted':
      return announce(proposalDraftedV1, whole(id, fileOf(after, fact)));
    case 'ProposalAmended':
      return announce(proposalAmendedV1, whole(id, fileOf(after, fact)));
    case 'EvidenceAttached':
      return announce(proposalEvidenceAttachedV1, { proposal: id, document: fact.document });
    case 'ProposalSubmitted':
      return announce(proposalSubmittedV1, {
        ...whole(id, fileOf(after, fact)),
        ...flagsOf(fact),
      });
    case 'ApprovalRequested': {
      if (after.stage !== 'in-approval') throw new ImpossibleHistory(after.stage, fact.type);
      const { number, proposedBy, content, ranking } = after;
      return announce(
        proposalApprovalRequestedV1,
        {
          proposal: id,
          number,
          kind: content.aim.kind,
          unit: content.unit,
          effectiveDate: content.effectiveDate,
          target: targetOf(content.aim),
          proposedBy,
          candidates: ranking.candidates.map((candidate) => ({ ...candidate })),
          dossierHash: ranking.dossierHash,
          openRanges: ranking.openRanges,
        },
        { policyVersion: ranking.policy },
      );
    }
    case 'ProposalReturned':
      return announce(proposalReturnedV1, {
        proposal: id,
        stage: fact.stage,
        ...(fact.reasonCode === undefined ? {} : { reasonCode: fact.reasonCode }),
      });
    case 'PertekRecorded':
      return announce(proposalPertekRecordedV1, { proposal: id, number: fact.number, date: fact.date });
    case 'DecreeIssued': {
      if (after.stage !== 'decree-issued') throw new ImpossibleHistory(after.stage, fact.type);
      const { content, decision, decisionAnchor, pertek } = after;
      return announce(
        proposalDecreeIssuedV1,
        {
          proposal: id,
          decree: { number: fact.number, date: fact.date },
          kind: content.aim.kind,
          person: decision.chosen,
          target: targetOf(content.aim),
          effectiveDate: content.effectiveDate,
          ...(pertek === undefined ? {} : { pertek }),
          ...(fact.signer === undefined ? {} : { signer: fact.signer }),
          ...(fact.ministerApproval === undefined ? {} : { ministerApproval: fact.ministerApproval }),
          ...(fact.bknConsent === undefined ? {} : { bknConsent: fact.bknConsent }),
          ...flagsOf(fact),
          decision: { event: decision.event, entry: decisionAnchor.entry },
        },
        { id: fact.event },
      );
    }
    case 'DecisionTookEffect': {
      if (after.stage !== 'in-force') throw new ImpossibleHistory(after.stage, fact.type);
      const { content, decision, decree, decreeAnchor } = after;
      return announce(proposalDecisionEffectiveV1, {
        proposal: id,
        kind: content.aim.kind,
        person: decision.chosen,
        target: targetOf(content.aim),
        effectiveDate: content.effectiveDate,
        decree: { number: decree.number, date: decree.date },
        anchored: { event: decree.event, ...decreeAnchor },
      });
    }
    case 'ProposalWithdrawn':
      return announce(proposalWithdrawnV1, { proposal: id, reason: fact.reason });
    case 'ProposalAnnulled':
      return announce(proposalAnnulledV1, { proposal: id, reason: fact.reason });
    case 'DecisionAnnulled': {
      if (before.stage !== 'in-force') throw new ImpossibleHistory(before.stage, fact.type);
      return announce(proposalDecisionAnnulledV1, {
        proposal: id,
        person: before.decision.chosen,
        reason: fact.reason,
      });
    }
    case 'RankingReceived':
    case 'StageReached':
    case 'VerdictHeard':
    case 'ProposalRejected':
    case 'DecisionReceived':
    case 'DecisionProven':
    case 'DecreeProven':
      return undefined;
  }
}

/** The whole of a proposal as drafted, amended and submitted tell it. */
function whole(id: string, { number, proposedBy, content }: File) {
  return {
    proposal: id,
    number,
    kind: content.aim.kind,
    unit: content.unit,
    effectiveDate: content.effectiveDate,
    target: targetOf(content.aim),
    ...(content.route === undefined ? {} : { route: content.route }),
    candidates: content.candidates.map(({ reasoned: _, ...candidate }) => candidate),
    documents: content.documents.map((document) => ({ ...document })),
    proposedBy,
  };
}

const flagsOf = ({ flags }: Readonly<{ flags?: readonly Flag[] }>) =>
  flags === undefined
    ? {}
    : { flags: flags.map(({ evidence, ...flag }) => ({ ...flag, evidence: [...evidence] })) };

function fileOf(after: Proposal, fact: ProposalFact): File {
  if (after.stage === 'none') throw new ImpossibleHistory(after.stage, fact.type);
  return after;
}
