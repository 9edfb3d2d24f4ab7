import { Inject } from '@nestjs/common';
import {
  personnelErasureDoneV1,
  personnelPersonAttestedV1,
  proposalAnnulledV1,
  proposalReturnedV1,
  proposalSubmittedV1,
  proposalWithdrawnV1,
  type PersonnelErasureDoneV1,
  type PersonnelPersonAttestedV1,
  type ProposalAnnulledV1,
  type ProposalReturnedV1,
  type ProposalSubmittedV1,
  type ProposalWithdrawnV1,
} from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { Consumer, Hears, Permanent, type BusEvent } from '@jejak/messaging';
import { sql } from '@jejak/persistence';
import { ScoringWorker } from '../scoring.worker.js';

/**
 * Keeps submitted proposals and what personnel attests of their candidates as waiting rows. It scores nothing itself:
 * a handler that waited for facts would be a failed attempt, and a waiting row is not.
 */
@Consumer('merit-scoring.proposals', 'reaction')
export class ProposalsConsumer {
  constructor(@Inject(ScoringWorker) private readonly worker: ScoringWorker) {}

  @Hears(proposalSubmittedV1)
  async submitted({ data, attributes, bytes, cause }: BusEvent<ProposalSubmittedV1>, tx: Tx): Promise<void> {
    const candidates = [...new Set(data.candidates.map(({ person }) => person))];
    await sql(tx).query(
      `update submission set state = 'ended' where proposal = $1 and state in ('waiting', 'open') and event < $2`,
      [data.proposal, attributes.id],
    );
    await sql(tx).query(
      `insert into submission (event, proposal, candidates, payload, correlation, traceparent, state, heard_at)
       values ($1, $2, $3, $4, $5, $6, 'waiting', $7)`,
      [
        attributes.id,
        data.proposal,
        candidates,
        bytes,
        cause.correlationId,
        cause.traceparent ?? null,
        attributes.recordedtime,
      ],
    );
    await sql(tx).query(
      `insert into scoring (proposal, submission, number, kind, unit, effective_date, target, candidates)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (proposal) do update set submission = excluded.submission, number = excluded.number,
         kind = excluded.kind, unit = excluded.unit, effective_date = excluded.effective_date,
         target = excluded.target, candidates = excluded.candidates`,
      [
        data.proposal,
        attributes.id,
        data.number,
        data.kind,
        data.unit,
        data.effectiveDate,
        JSON.stringify(data.target),
        candidates,
      ],
    );
    sql(tx).afterCommit(() => this.worker.wake());
  }

  @Hears(personnelPersonAttestedV1)
  async attested({ data, attributes, bytes }: BusEvent<PersonnelPersonAttestedV1>, tx: Tx): Promise<void> {
    if (attributes.causationid === undefined) {
      throw new Permanent(
        `attestation ${attributes.id} does not say which submission it answers (causationid)`,
      );
    }
    await sql(tx).query(
      `insert into attestation (event, submission, person, known, facts_version, payload)
       values ($1, $2, $3, $4, $5, $6) on conflict (submission, person) do nothing`,
      [attributes.id, attributes.causationid, data.person, data.known, data.factsVersion, bytes],
    );
    sql(tx).afterCommit(() => this.worker.wake());
  }

  @Hears(proposalWithdrawnV1)
  withdrawn({ data }: BusEvent<ProposalWithdrawnV1>, tx: Tx): Promise<void> {
    return this.end(tx, data.proposal);
  }

  @Hears(proposalReturnedV1)
  returned({ data }: BusEvent<ProposalReturnedV1>, tx: Tx): Promise<void> {
    return this.end(tx, data.proposal);
  }

  @Hears(proposalAnnulledV1)
  annulled({ data }: BusEvent<ProposalAnnulledV1>, tx: Tx): Promise<void> {
    return this.end(tx, data.proposal);
  }

  /** What is shown of a person goes; the sealed facts of the streams stay, closed for ever. */
  @Hears(personnelErasureDoneV1)
  async erased({ data, attributes }: BusEvent<PersonnelErasureDoneV1>, tx: Tx): Promise<void> {
    await sql(tx).query('insert into erased (person, at) values ($1, $2) on conflict (person) do nothing', [
      data.person,
      attributes.recordedtime,
    ]);
    if (data.classes.includes('decision-record')) {
      await sql(tx).query('delete from candidate where person = $1', [data.person]);
      await sql(tx).query('delete from wanting where person = $1', [data.person]);
      await sql(tx).query('delete from attestation where person = $1', [data.person]);
    }
  }

  /** Nobody waits for evidence of a case that is over; what was scored stays. */
  private async end(tx: Tx, proposal: string): Promise<void> {
    await sql(tx).query('delete from wanting where proposal = $1', [proposal]);
    await sql(tx).query(
      `update submission set state = 'ended' where proposal = $1 and state in ('waiting', 'open')`,
      [proposal],
    );
  }
}
