import { personnelConflictFoundV1, personnelPersonAttestedV1 } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import type { Outbox } from '@jejak/messaging';
import { sql } from '@jejak/persistence';
import type { Attestation, Candidates, KnownCandidate, Relation } from '../../application/attestations.js';
import type { Holdings } from '../../application/decisions.js';
import type { Context } from '../../application/ports.js';

/** What attestations and decisions ask of the read tables. */
export class SqlCandidates implements Candidates, Holdings {
  constructor(private readonly outbox: Outbox) {}

  async known(tx: Tx, persons: readonly string[]): Promise<ReadonlyMap<string, KnownCandidate>> {
    // The version is read under the person's lock: a fact being recorded is either before the attestation or after.
    const rows = await sql(tx).query<{ id: string; birth_date: string | null; facts_version: number }>(
      `select id, birth_date::text, facts_version from person where id = any($1::uuid[]) order by id for share`,
      [persons],
    );
    return new Map(
      rows.map(({ id, birth_date, facts_version }) => [
        id,
        { factsVersion: facts_version, ...(birth_date === null ? {} : { birthDate: birth_date }) },
      ]),
    );
  }

  async relations(tx: Tx, persons: readonly string[]): Promise<readonly Relation[]> {
    return sql(tx).query<Relation>(
      `select a, b, ground from relation where a = any($1::uuid[]) or b = any($1::uuid[]) order by a, b, ground`,
      [persons],
    );
  }

  async attest(tx: Tx, attestations: readonly Attestation[], { by, cause }: Context): Promise<void> {
    await this.outbox.addAll(
      tx,
      attestations.map((data) => ({
        contract: personnelPersonAttestedV1,
        subject: `person/${data.person}`,
        data,
        cause,
        by,
      })),
    );
  }

  async conflict(
    tx: Tx,
    proposal: string,
    relations: readonly Relation[],
    { by, cause }: Context,
  ): Promise<void> {
    await this.outbox.addAll(
      tx,
      relations.map((relation) => ({
        contract: personnelConflictFoundV1,
        subject: `proposal/${proposal}`,
        data: { proposal, ...relation },
        cause,
        by,
      })),
    );
  }

  async heldBy(tx: Tx, person: string): Promise<readonly Readonly<{ post: string; unit: string }>[]> {
    await sql(tx).query('select 1 from person where id = $1 for update', [person]);
    return sql(tx).query(`select post, unit from holding where person = $1 and assignment = 'definitive'`, [
      person,
    ]);
  }
}
