import type { Tx } from '@jejak/kernel';
import { sql } from '@jejak/persistence';
import { settingsInUse, successorKey, type SettingsInUse } from '@jejak/policies';
import type { Confirmations } from '../../application/ports.js';

/** Answers from the projection `proposals.confirmations`. */
export class SqlConfirmations implements Confirmations {
  async inUse(tx: Tx): Promise<SettingsInUse> {
    const rows = await sql(tx).query<{ subject: 'setting' | 'successor'; item: string; answer: string }>(
      'select distinct on (subject, item) subject, item, answer from confirmed order by subject, item, version desc',
    );
    return {
      ...settingsInUse(),
      ...Object.fromEntries(
        rows.map(({ subject, item, answer }) => [subject === 'setting' ? item : successorKey(item), answer]),
      ),
    };
  }
}
