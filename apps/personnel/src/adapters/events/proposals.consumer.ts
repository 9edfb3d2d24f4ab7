import { Inject } from '@nestjs/common';
import {
  proposalDecisionEffectiveV1,
  proposalSubmittedV1,
  type ProposalDecisionEffectiveV1,
  type ProposalSubmittedV1,
} from '@jejak/contracts';
import type { Actor, Tx } from '@jejak/kernel';
import { Consumer, Hears, Permanent, type BusEvent } from '@jejak/messaging';
import { Attestations } from '../../application/attestations.js';
import { DecisionNotUnderstood, Decisions } from '../../application/decisions.js';
import { sha256 } from '../digest.js';

const SYSTEM: Actor = { account: 'system/personnel' };

/** Attests the candidates of every submitted proposal. */
@Consumer('personnel.proposals', 'reaction')
export class ProposalsConsumer {
  constructor(@Inject(Attestations) private readonly attestations: Attestations) {}

  @Hears(proposalSubmittedV1)
  submitted({ data, cause }: BusEvent<ProposalSubmittedV1>, tx: Tx): Promise<void> {
    const { proposal, effectiveDate, candidates } = data;
    const persons = candidates.map(({ person }) => person);
    return this.attestations.attest(tx, { proposal, effectiveDate, persons }, { by: SYSTEM, cause });
  }
}

/** Records what decisions in force change: the person has a new rank or post from the effective date. */
@Consumer('personnel.decisions', 'reaction')
export class DecisionsConsumer {
  constructor(@Inject(Decisions) private readonly decisions: Decisions) {}

  @Hears(proposalDecisionEffectiveV1)
  async effective(
    { data, attributes, bytes, cause }: BusEvent<ProposalDecisionEffectiveV1>,
    tx: Tx,
  ): Promise<void> {
    const origin = { source: attributes.source, id: attributes.id, sha256: sha256(bytes) };
    try {
      await this.decisions.record(tx, data, origin, { by: SYSTEM, cause });
    } catch (error) {
      throw error instanceof DecisionNotUnderstood ? new Permanent(error.message, { cause: error }) : error;
    }
  }
}
