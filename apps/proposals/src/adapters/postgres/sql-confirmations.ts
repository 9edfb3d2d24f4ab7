import type { Tx } from '@jejak/kernel';
import { sql } from '@jejak/persistence';
import { settingsInUse, type Confirmed, type SettingsInUse } from '@jejak/policies';
import type { Confirmations } from '../../application/ports.js';

/** Answers from the projection `proposals.confirmations`. */
export class SqlConfirmations implements Confirmations {
  async inUse(tx: Tx): Promise<SettingsInUse> {
    const confirmed = await sql(tx).query<Confirmed>(
      'select distinct on (subject, item) subject, item, answer from confirmed order by subject, item, version desc',
    );
    return settingsInUse(confirmed);
  }
}
