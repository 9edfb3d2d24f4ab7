import type { Tx } from '@jejak/kernel';
import { sql } from '@jejak/persistence';
import type { EntryIndex } from '../../application/log.port.js';

/** The search index in schema `audit`. */
export class PostgresEntryIndex implements EntryIndex {
  /** What those classes' keys closed can no longer be found by person either; the entries themselves stay. */
  async forget(tx: Tx, person: string, classes: readonly string[]): Promise<void> {
    await sql(tx).query(
      `update entry_index i set subject = null from entry_person p join opening o using (entry)
        where p.person = $1 and o.person = $1 and o.class = any ($2::text[]) and p.entry = i.entry
          and i.subject = 'person/' || $1::text`,
      [person, classes],
    );
    await sql(tx).query(
      `delete from entry_person p using opening o
        where p.person = $1 and o.person = $1 and o.class = any ($2::text[]) and o.entry = p.entry`,
      [person, classes],
    );
  }
}
