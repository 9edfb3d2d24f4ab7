import { personnelAccountLinkedV1, personnelIdentityOpenedV1 } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import type { Outbox } from '@jejak/messaging';
import { sql, type FactStore, type Keyring } from '@jejak/persistence';
import type { Relation } from '../../application/attestations.js';
import type { IdentityStore } from '../../application/identities.js';
import type { Context } from '../../application/ports.js';
import type { Identity } from '../../domain/intake.js';
import { digestOf } from '../digest.js';
import { IDENTITY_RECORDED } from './recordings.js';

/** Identities in PostgreSQL: facts sealed under the person's key of class `identity`. */
export class SqlIdentities implements IdentityStore {
  constructor(
    private readonly facts: FactStore,
    private readonly keyring: Keyring,
    private readonly outbox: Outbox,
  ) {}

  async version(tx: Tx, person: string): Promise<number | undefined> {
    const [row] = await sql(tx).query<{ version: number }>(
      'select version from person where id = $1 for update',
      [person],
    );
    return row?.version;
  }

  async register(tx: Tx, person: string, identity: Identity, context: Context, at: Date): Promise<void> {
    await sql(tx).query(
      `insert into person (id, name, title_before, title_after, birth_date, identity_digest, version)
       values ($1, $2, $3, $4, $5, $6, 0)`,
      [
        person,
        identity.name,
        identity.titleBefore ?? null,
        identity.titleAfter ?? null,
        identity.birthDate ?? null,
        digestOf(identity),
      ],
    );
    await this.append(tx, person, 0, IDENTITY_RECORDED, identity, context, at);
  }

  async link(
    tx: Tx,
    person: string,
    version: number,
    account: string,
    context: Context,
    at: Date,
  ): Promise<boolean> {
    const [known] = await sql(tx).query<{ person: string }>(
      `insert into account_link as known (account, person) values ($1, $2)
       on conflict (account) do update set person = excluded.person where known.person <> excluded.person returning person`,
      [account, person],
    );
    if (known === undefined) return false;
    await this.append(tx, person, version, 'account-linked', { account }, context, at);
    const { by, cause } = context;
    await this.outbox.add(tx, {
      contract: personnelAccountLinkedV1,
      subject: `person/${person}`,
      data: { account, person, linkedBy: by.account },
      cause,
      by,
    });
    return true;
  }

  async relate(
    tx: Tx,
    { a, b, ground }: Relation,
    version: number,
    context: Context,
    at: Date,
  ): Promise<boolean> {
    const [written] = await sql(tx).query(
      'insert into relation (a, b, ground) values ($1, $2, $3) on conflict do nothing returning 1',
      [a, b, ground],
    );
    if (written === undefined) return false;
    await this.append(tx, a, version, 'relation-declared', { other: b, ground }, context, at);
    return true;
  }

  async opened(tx: Tx, person: string, purpose: string, { by, cause }: Context): Promise<void> {
    const sealed = await this.keyring.seal(tx, { person, retention: 'case-note' }, purpose);
    await this.outbox.add(tx, {
      contract: personnelIdentityOpenedV1,
      subject: `person/${person}`,
      data: { person, purpose: sealed },
      cause,
      by,
    });
  }

  private async append(
    tx: Tx,
    person: string,
    version: number,
    type: string,
    data: unknown,
    { by }: Context,
    at: Date,
  ): Promise<void> {
    const sealed = await this.keyring.seal(tx, { person, retention: 'identity' }, JSON.stringify(data));
    await this.facts.append(tx, `person/${person}`, version, [{ type, data: { sealed }, by, at }]);
    await sql(tx).query('update person set version = $2 where id = $1', [person, version + 1]);
  }
}
