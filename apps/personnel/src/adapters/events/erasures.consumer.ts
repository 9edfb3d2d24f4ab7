import {
  approvalErasureAppliedV1,
  auditErasureAppliedV1,
  personnelErasureAppliedV1,
  proposalErasureAppliedV1,
  scoringErasureAppliedV1,
  type Area,
  type PersonnelErasureAppliedV1,
} from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { Consumer, Hears, producers, type BusEvent } from '@jejak/messaging';
import { sql } from '@jejak/persistence';

/** How far erasures have come: which services say that they keep nothing more. */
@Consumer('personnel.erasures-applied', 'projection', { tables: ['erasure_part'] })
export class AppliedErasuresConsumer {
  @Hears(personnelErasureAppliedV1)
  @Hears(proposalErasureAppliedV1)
  @Hears(scoringErasureAppliedV1)
  @Hears(approvalErasureAppliedV1)
  @Hears(auditErasureAppliedV1)
  async applied({ data, attributes, contract }: BusEvent<PersonnelErasureAppliedV1>, tx: Tx): Promise<void> {
    await sql(tx).query(
      `insert into erasure_part (erasure, service, applied_at, events) values ($1, $2, $3, $4) on conflict do nothing`,
      [data.erasure, producers[contract.split('.', 1)[0] as Area], attributes.recordedtime, data.events],
    );
  }
}
