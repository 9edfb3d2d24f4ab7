import type { Tx } from '@jejak/kernel';
import { sql, type Keyring } from '@jejak/persistence';
import type { StoredRow } from '../../application/imports.port.js';

/** Sealed texts that are opened at a time. */
const AT_ONCE = 200;

type Sealed = Readonly<{ key: string; sealed: string }>;

/**
 * What lies here under the service's own key and may name a person: events in the intake's quarantine, and rows of
 * imports that are not recorded. No person's key closes them.
 */
export class NamedElsewhere {
  constructor(private readonly keyring: Keyring) {}

  /** How many events in quarantine, and parts of imports that are being committed, hold one of these names. */
  async waiting(tx: Tx, names: readonly string[]): Promise<number> {
    let found = 0;
    const count = (): Promise<void> => {
      found += 1;
      return Promise.resolve();
    };
    await this.naming(
      tx,
      names,
      `select id::text as key, sealed from intake_quarantine
        where state = 'held' and sealed is not null and id::text > $1 order by id::text limit $2`,
      count,
    );
    await this.naming(tx, names, chunksOf(`state = 'committing'`), count);
    return found;
  }

  /** Takes the rows that hold one of these names out of imports that are only prepared, or failed: as if never sent. */
  async dropRows(tx: Tx, names: readonly string[]): Promise<void> {
    await this.naming(tx, names, chunksOf(`state in ('prepared', 'failed')`), async (key, bytes) => {
      const rows = JSON.parse(bytes.toString('utf8')) as StoredRow[];
      const stay = rows.filter((row) => !names.some((name) => JSON.stringify(row).includes(name)));
      const gone = rows.filter((row) => !stay.includes(row)).map(({ n }) => n);
      const [id, number] = key.split(' ');
      const sealed = await this.keyring.seal(tx, { service: 'personnel' }, JSON.stringify(stay));
      await sql(tx).query('update import_chunk set sealed = $3 where import = $1 and number = $2', [
        id,
        Number(number),
        sealed,
      ]);
      await sql(tx).query('delete from import_row where import = $1 and number = any ($2::integer[])', [
        id,
        gone,
      ]);
      // Another version: whoever was about to commit what they saw looks again.
      await sql(tx).query(
        `update import i set row_count = row_count - $3, version = version + 1,
                done_rows = done_rows - case when c.done then $3 else 0 end
           from import_chunk c where i.id = $1 and c.import = i.id and c.number = $2`,
        [id, Number(number), gone.length],
      );
    });
  }

  private async naming(
    tx: Tx,
    names: readonly string[],
    statement: string,
    found: (key: string, bytes: Buffer) => Promise<void>,
  ): Promise<void> {
    if (names.length === 0) return;
    for (let after = ''; ;) {
      const rows = await sql(tx).query<Sealed>(statement, [after, AT_ONCE]);
      for (const { key, sealed } of rows) {
        const bytes = await this.keyring.open(tx, sealed);
        if (bytes !== undefined && names.some((name) => bytes.includes(name))) await found(key, bytes);
      }
      if (rows.length < AT_ONCE) return;
      after = rows.at(-1)!.key;
    }
  }
}

const chunksOf = (which: string): string =>
  `select c.import || ' ' || c.number as key, c.sealed from import_chunk c join import i on i.id = c.import
    where i.${which} and c.import || ' ' || c.number > $1 order by c.import || ' ' || c.number limit $2`;
