import type { Tx } from '@jejak/kernel';
import { sql, type Database } from '@jejak/persistence';

/** Which natural person an account of the issuer belongs to, as `personnel.account-linked` last said. */
export class AccountDirectory {
  constructor(private readonly database: Database) {}

  async personOf(account: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ person: string }>(
      'select person from account_person where account = $1',
      [account],
    );
    return row?.person;
  }

  /** The link that became known last stands, in whatever order they arrive. */
  async link(
    tx: Tx,
    link: { account: string; person: string; knownAt: string; eventId: string },
  ): Promise<void> {
    await sql(tx).query(
      `insert into account_person as known (account, person, known_at, event_id) values ($1, $2, $3, $4)
       on conflict (account) do update
         set person = excluded.person, known_at = excluded.known_at, event_id = excluded.event_id
         where (known.known_at, known.event_id) < (excluded.known_at, excluded.event_id)`,
      [link.account, link.person, link.knownAt, link.eventId],
    );
  }

  /** Forgets the accounts of a person whose identity was erased. */
  async forget(tx: Tx, person: string): Promise<void> {
    await sql(tx).query('delete from account_person where person = $1', [person]);
  }
}
