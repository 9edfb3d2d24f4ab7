import {
  approvalApproverRecusedV1,
  approvalDecisionGivenV1,
  approvalDeviationJustifiedV1,
  approvalStageOpenedV1,
  approvalVerdictGivenV1,
  type Contract,
} from '@jejak/contracts';
import type { Outgoing } from '@jejak/messaging';
import type { CaseFact, Request } from '../../domain/case.js';

type Announcement = Pick<Outgoing<unknown>, 'contract' | 'data'>;

const announce = <Data>(contract: Contract<Data>, data: Data): Announcement => ({
  contract: contract,
  data,
});

/**
 * What the house is told of a fact; undefined where it only restates what others said. A domain fact is not a
 * contract event: this is where one becomes the other.
 */
export function announcementOf(proposal: string, request: Request, fact: CaseFact): Announcement | undefined {
  switch (fact.type) {
    case 'StageOpened': {
      const { type: _, ...stage } = fact;
      return announce(approvalStageOpenedV1, { proposal, ...stage });
    }
    case 'VerdictGiven': {
      const { type: _, ...verdict } = fact;
      return announce(approvalVerdictGivenV1, { proposal, ...verdict });
    }
    case 'DeviationJustified': {
      const { type: _, passedOver, ...deviation } = fact;
      return announce(approvalDeviationJustifiedV1, { proposal, ...deviation, passedOver: [...passedOver] });
    }
    case 'DecisionGiven': {
      const { type: _, ...decision } = fact;
      const { kind, effectiveDate, target } = request;
      return announce(approvalDecisionGivenV1, { proposal, kind, effectiveDate, target, ...decision });
    }
    case 'ApproverRecused': {
      const { type: _, ...recusal } = fact;
      return announce(approvalApproverRecusedV1, { proposal, ...recusal });
    }
    case 'CaseOpened':
    case 'CaseStopped':
    case 'CaseClosed':
      return undefined;
  }
}
