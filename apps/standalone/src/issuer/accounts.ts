import type { Database } from '@jejak/persistence';
import { hashPassword, matchless, passwordMatches } from './passwords.js';

/** A role of the access table, held everywhere or in one unit. */
export type Role = Readonly<{ role: string; unit?: string }>;

/** Who may log in: what the tokens of the account will say of it. No natural person is named here. */
export type Account = Readonly<{
  /** The `sub` of its tokens. */
  name: string;
  /** What the office calls the seat, for the login page and lists. */
  display: string;
  roles: readonly Role[];
  /** The CloudEvents source it may speak for, where it is a publishing system. */
  publisher?: string;
}>;

type Row = { name: string; display: string; roles: Role[]; publisher: string | null; password_hash: string };

/** The accounts of the embedded issuer. There is no registration: whoever runs the installation sets them. */
export class Accounts {
  /** Compared against when there is no such account, so that the answer takes as long as for one there is. */
  private readonly nobody = matchless();

  constructor(private readonly database: Database) {}

  /** Makes the account with this password, or sets name and roles of the one there is, its password untouched. */
  async ensure(account: Account, password: string): Promise<void> {
    const hash = (await this.row(account.name))?.password_hash ?? (await hashPassword(password));
    await this.database.query(
      `insert into account (name, display, password_hash, roles, publisher) values ($1, $2, $3, $4, $5)
       on conflict (name) do update set display = excluded.display, roles = excluded.roles,
         publisher = excluded.publisher`,
      [account.name, account.display, hash, JSON.stringify(account.roles), account.publisher ?? null],
    );
  }

  async setPassword(name: string, password: string): Promise<void> {
    await this.database.query(`update account set password_hash = $2 where name = $1`, [
      name,
      await hashPassword(password),
    ]);
  }

  async find(name: string): Promise<Account | undefined> {
    const row = await this.row(name);
    return row === undefined ? undefined : accountOf(row);
  }

  /** The account, when the password is its own; otherwise nothing, without telling which of the two was wrong. */
  async authenticate(name: string, password: string): Promise<Account | undefined> {
    const row = await this.row(name);
    const matches = await passwordMatches(password, row?.password_hash ?? this.nobody);
    return row !== undefined && matches ? accountOf(row) : undefined;
  }

  private async row(name: string): Promise<Row | undefined> {
    const [row] = await this.database.query<Row>(`select * from account where name = $1`, [name]);
    return row;
  }
}

function accountOf({ name, display, roles, publisher }: Row): Account {
  return { name, display, roles, ...(publisher === null ? {} : { publisher }) };
}
