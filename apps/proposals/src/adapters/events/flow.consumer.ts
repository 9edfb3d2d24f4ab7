import { Inject } from '@nestjs/common';
import {
  approvalDecisionGivenV1,
  approvalStageOpenedV1,
  approvalVerdictGivenV1,
  auditDecisionAnchoredV1,
  scoringRankingPublishedV1,
  type ApprovalDecisionGivenV1,
  type ApprovalStageOpenedV1,
  type ApprovalVerdictGivenV1,
  type AuditDecisionAnchoredV1,
  type ScoringRankingPublishedV1,
} from '@jejak/contracts';
import { dateInJakarta, type Tx } from '@jejak/kernel';
import { Consumer, Hears, type BusEvent } from '@jejak/messaging';
import { Flow } from '../../application/flow.js';

const SUBJECT = 'proposal/';

/** What the process manager `proposal-flow` hears. It speaks in the facts of its proposals; there are no commands. */
@Consumer('proposals.flow', 'reaction')
export class FlowConsumer {
  constructor(@Inject(Flow) private readonly flow: Flow) {}

  @Hears(scoringRankingPublishedV1)
  ranked({ data, cause }: BusEvent<ScoringRankingPublishedV1>, tx: Tx): Promise<void> {
    const { proposal, policy, ranking, dossierHash, openRanges } = data;
    return this.flow.ranking(tx, proposal, { policy, candidates: ranking, dossierHash, openRanges }, cause);
  }

  @Hears(approvalStageOpenedV1)
  stageOpened({ data, cause }: BusEvent<ApprovalStageOpenedV1>, tx: Tx): Promise<void> {
    const { proposal, stage, act, role, ordinal, dueAt } = data;
    const station = { stage, act, role, ordinal, ...(dueAt === undefined ? {} : { dueAt }) };
    return this.flow.stage(tx, proposal, station, cause);
  }

  @Hears(approvalVerdictGivenV1)
  verdictGiven({ data, cause }: BusEvent<ApprovalVerdictGivenV1>, tx: Tx): Promise<void> {
    const { proposal, stage, act, verdict, by, onBehalfOf, reasonCode } = data;
    const heard = {
      stage,
      act,
      verdict,
      by,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      ...(reasonCode === undefined ? {} : { reasonCode }),
    };
    return this.flow.verdict(tx, proposal, heard, cause);
  }

  @Hears(approvalDecisionGivenV1)
  decided({ attributes, data, cause }: BusEvent<ApprovalDecisionGivenV1>, tx: Tx): Promise<void> {
    const { proposal, outcome, stage, chosen, rank, deviates, decidedBy } = data;
    const decision = {
      event: attributes.id,
      outcome,
      stage,
      ...(chosen === undefined ? {} : { chosen }),
      ...(rank === undefined ? {} : { rank }),
      deviates,
      decidedBy,
      decidedOn: dateInJakarta(new Date(attributes.time)),
    };
    return this.flow.decision(tx, proposal, decision, cause);
  }

  @Hears(auditDecisionAnchoredV1)
  async anchored({ data, cause }: BusEvent<AuditDecisionAnchoredV1>, tx: Tx): Promise<void> {
    const { subject, event, entry, treeSize } = data;
    if (!subject.startsWith(SUBJECT)) return;
    await this.flow.anchor(tx, subject.slice(SUBJECT.length), event, { entry, treeSize }, cause);
  }
}
