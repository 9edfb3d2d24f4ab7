import { scoringValueConfirmedV1, type ScoringValueConfirmedV1 } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { Consumer, Hears, type BusEvent } from '@jejak/messaging';
import { sql } from '@jejak/persistence';
import { articleName } from '@jejak/policies';

/**
 * What policy officers confirmed, as far as proposals are decided by it: answers to open questions and successors of
 * repealed articles. A set keyed by event; the last confirmation of each item stands.
 */
@Consumer('proposals.confirmations', 'projection', { tables: ['confirmed'] })
export class ConfirmationsConsumer {
  @Hears(scoringValueConfirmedV1)
  async confirmed({ data, attributes }: BusEvent<ScoringValueConfirmedV1>, tx: Tx): Promise<void> {
    const { subject, id, answer, basis } = data;
    // That a recalled value was read changes no answer: the value was in use already.
    if (subject === 'value') return;
    await sql(tx).query(
      `insert into confirmed (event, subject, item, answer, version) values ($1, $2, $3, $4, $5)
       on conflict (event) do nothing`,
      [attributes.id, subject, id, answer ?? articleName(basis), attributes.aggregateversion],
    );
  }
}
