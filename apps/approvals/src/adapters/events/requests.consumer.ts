import { Inject } from '@nestjs/common';
import {
  proposalAnnulledV1,
  proposalApprovalRequestedV1,
  proposalWithdrawnV1,
  type ProposalAnnulledV1,
  type ProposalApprovalRequestedV1,
  type ProposalWithdrawnV1,
} from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { Consumer, Hears, type BusEvent } from '@jejak/messaging';
import { Openings } from '../../application/openings.js';

/** What approvals hears from proposals: a case to open, or a proposal that ended. */
@Consumer('approvals.requests', 'reaction')
export class RequestsConsumer {
  constructor(@Inject(Openings) private readonly openings: Openings) {}

  @Hears(proposalApprovalRequestedV1)
  requested({ data, cause }: BusEvent<ProposalApprovalRequestedV1>, tx: Tx): Promise<void> {
    const { proposal, number, kind, unit, effectiveDate, target, proposedBy } = data;
    const { candidates, dossierHash, openRanges } = data;
    return this.openings.open(
      tx,
      proposal,
      { number, kind, unit, effectiveDate, target, proposedBy, candidates, dossierHash, openRanges },
      cause,
    );
  }

  @Hears(proposalWithdrawnV1)
  withdrawn({ data, cause }: BusEvent<ProposalWithdrawnV1>, tx: Tx): Promise<void> {
    return this.openings.close(tx, data.proposal, 'withdrawn', cause);
  }

  @Hears(proposalAnnulledV1)
  annulled({ data, cause }: BusEvent<ProposalAnnulledV1>, tx: Tx): Promise<void> {
    return this.openings.close(tx, data.proposal, 'annulled', cause);
  }
}
