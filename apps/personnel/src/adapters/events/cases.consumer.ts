import {
  approvalDecisionGivenV1,
  proposalAnnulledV1,
  proposalDecisionAnnulledV1,
  proposalDecisionEffectiveV1,
  proposalSubmittedV1,
  proposalWithdrawnV1,
  type ApprovalDecisionGivenV1,
  type ProposalSubmittedV1,
} from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { Consumer, Hears, type BusEvent } from '@jejak/messaging';
import { sql } from '@jejak/persistence';

type Ended = Readonly<{ proposal: string }>;

/**
 * Which proposals are open and whom they name: nobody in one is erased. Once over it stays over, in whatever order the
 * areas speak; a returned proposal is still open, because it may be submitted again.
 */
@Consumer('personnel.cases', 'projection', { tables: ['open_case'] })
export class CasesConsumer {
  @Hears(proposalSubmittedV1)
  async submitted({ data, attributes }: BusEvent<ProposalSubmittedV1>, tx: Tx): Promise<void> {
    await sql(tx).query(
      `insert into open_case as known (proposal, event, candidates, over) values ($1, $2, $3, false)
       on conflict (proposal) do update set event = excluded.event, candidates = excluded.candidates
       where known.event < excluded.event`,
      [data.proposal, attributes.id, data.candidates.map(({ person }) => person)],
    );
  }

  @Hears(proposalWithdrawnV1)
  @Hears(proposalAnnulledV1)
  @Hears(proposalDecisionEffectiveV1)
  @Hears(proposalDecisionAnnulledV1)
  async ended({ data, attributes }: BusEvent<Ended>, tx: Tx): Promise<void> {
    await sql(tx).query(
      `insert into open_case as known (proposal, event, candidates, over) values ($1, $2, '{}', true)
       on conflict (proposal) do update set over = true`,
      [data.proposal, attributes.id],
    );
  }

  /** A granted decision goes on to its decree, and what is returned may come again. */
  @Hears(approvalDecisionGivenV1)
  async decided(event: BusEvent<ApprovalDecisionGivenV1>, tx: Tx): Promise<void> {
    if (event.data.outcome === 'rejected') await this.ended(event, tx);
  }
}
