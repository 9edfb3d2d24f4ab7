import { approvalAuthorityDelegatedV1, approvalDelegationRevokedV1 } from '@jejak/contracts';
import type { PlainDate, Tx } from '@jejak/kernel';
import type { Outbox } from '@jejak/messaging';
import { sql, type FactStore } from '@jejak/persistence';
import type { Circumstance, Delegations, Granted } from '../../application/ports.js';
import type { AuthorityDelegated, DelegationRevoked, Standing } from '../../domain/delegation.js';

/** Delegations, each a stream of its own, with the row that finds its substitute. */
export class SqlDelegations implements Delegations {
  constructor(
    private readonly facts: FactStore,
    private readonly outbox: Outbox,
  ) {}

  async record(
    tx: Tx,
    id: string,
    { type, ...delegation }: AuthorityDelegated,
    { by, at, cause }: Circumstance,
  ): Promise<void> {
    const { from, to, role, unit, since, until, reason } = delegation;
    await this.facts.append(tx, `delegation/${id}`, 0, [{ type, data: delegation, by, at }]);
    await sql(tx).query(
      `insert into delegation (id, delegator, substitute, role, unit, since, until, reason, granted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, from, to, role, unit ?? null, since, until, reason, at],
    );
    await this.outbox.add(tx, {
      contract: approvalAuthorityDelegatedV1,
      subject: `delegation/${id}`,
      data: { delegation: id, ...delegation },
      occurred: at,
      cause,
      by,
    });
  }

  async find(tx: Tx, id: string): Promise<Granted | undefined> {
    // The fact's own lock: rows of delegations are never changed, so they cannot be locked for it.
    await sql(tx).query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`delegation/${id}`]);
    const [row] = await sql(tx).query<Omit<Granted, 'unit'> & { unit: string | null }>(
      `select id, delegator as "from", substitute as "to", role, unit, until::text,
              exists (select from delegation_revocation r where r.delegation = d.id) as revoked
         from delegation d where id = $1`,
      [id],
    );
    if (row === undefined) return undefined;
    const { unit, ...granted } = row;
    return { ...granted, ...(unit === null ? {} : { unit }) };
  }

  async revoke(
    tx: Tx,
    { id, from, to, role, unit }: Granted,
    { type, ...revocation }: DelegationRevoked,
    { by, at, cause }: Circumstance,
  ): Promise<void> {
    await this.facts.append(tx, `delegation/${id}`, 1, [{ type, data: revocation, by, at }]);
    await sql(tx).query(
      'insert into delegation_revocation (delegation, revoked_by, reason, revoked_at) values ($1, $2, $3, $4)',
      [id, revocation.by, revocation.reason, at],
    );
    await this.outbox.add(tx, {
      contract: approvalDelegationRevokedV1,
      subject: `delegation/${id}`,
      data: {
        delegation: id,
        from,
        to,
        role,
        ...(unit === undefined ? {} : { unit }),
        reason: revocation.reason,
      },
      occurred: at,
      cause,
      by,
    });
  }

  async to(tx: Tx, person: string, day: PlainDate): Promise<readonly Standing[]> {
    const rows = await sql(tx).query<Omit<Standing, 'unit'> & { unit: string | null }>(
      `select delegator as "from", role, unit, since::text, until::text from delegation
        where substitute = $1 and $2 between since and until
          and not exists (select from delegation_revocation r where r.delegation = delegation.id)
        order by granted_at, id`,
      [person, day],
    );
    return rows.map(({ unit, ...standing }) => ({ ...standing, ...(unit === null ? {} : { unit }) }));
  }

  async canAct(tx: Tx, person: string): Promise<boolean> {
    const rows = await sql(tx).query('select from account_person where person = $1 limit 1', [person]);
    return rows.length > 0;
  }
}
