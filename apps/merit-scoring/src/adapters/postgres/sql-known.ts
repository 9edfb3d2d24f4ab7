import type { Tx } from '@jejak/kernel';
import type { Delivery, PersonFact } from '@jejak/merit-engine';
import { sql } from '@jejak/persistence';
import type { Known } from '../../application/ports.js';
import { deliveriesOf, personFact, type DeliveryNote } from '../events/person-facts.js';

/** Reads what the projection knows now. */
export class SqlKnown implements Known {
  async of(
    tx: Tx,
    person: string,
  ): Promise<Readonly<{ facts: readonly PersonFact[]; deliveries: readonly Delivery[] }>> {
    const rows = await sql(tx).query<{ event: string; type: string; payload: Buffer }>(
      'select event, type, payload from person_fact where person = $1 order by event',
      [person],
    );
    const notes = await sql(tx).query<DeliveryNote>(
      'select event, profile, payload from delivery order by event',
    );
    return { facts: rows.flatMap((row) => personFact(row) ?? []), deliveries: deliveriesOf(notes) };
  }
}
