import {
  personnelConflictFoundV1,
  personnelErasureDoneV1,
  type PersonnelConflictFoundV1,
  type PersonnelErasureDoneV1,
} from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { Consumer, Hears, type BusEvent } from '@jejak/messaging';
import { sql } from '@jejak/persistence';

/** Who may not decide on whom, as personnel finds it: pairs and a ground, never the family. */
@Consumer('approvals.conflicts', 'projection', { tables: ['conflict'] })
export class ConflictsConsumer {
  @Hears(personnelConflictFoundV1)
  async found({ attributes, data }: BusEvent<PersonnelConflictFoundV1>, tx: Tx): Promise<void> {
    await sql(tx).query(
      `insert into conflict (event, a, b, ground, proposal) values ($1, $2, $3, $4, $5)
       on conflict (event) do nothing`,
      [attributes.id, data.a, data.b, data.ground, data.proposal ?? null],
    );
  }

  @Hears(personnelErasureDoneV1)
  async erased({ data }: BusEvent<PersonnelErasureDoneV1>, tx: Tx): Promise<void> {
    if (data.classes.includes('personnel-fact')) {
      await sql(tx).query('delete from conflict where a = $1 or b = $1', [data.person]);
    }
  }
}
