import type { Tx } from '@jejak/kernel';
import { sql, type SqlTx } from '@jejak/persistence';
import type { Registers } from '../../application/ports.js';
import type { Statement } from '../../domain/intake.js';
import { Register, type Remembered } from '../../domain/register.js';

type Asked = Parameters<Registers['load']>[1];

/** Loads registers from the read tables of personnel, under locks. */
export class SqlRegisters implements Registers {
  async load(tx: Tx, { publications = [], statements }: Asked, { reading = false } = {}): Promise<Register> {
    const transaction = sql(tx);
    const register = new Register();
    const names = namesIn(statements);
    if (!reading) await lock(transaction, publications, names);
    await remembered(transaction, publications, register);
    await persons(transaction, names, reading, register);
    await units(transaction, statements, register);
    await current(transaction, statements, register);
    return register;
  }
}

type Names = Readonly<{ nips: readonly string[]; siasnIds: readonly string[]; persons: readonly string[] }>;

function namesIn(statements: readonly Statement[]): Names {
  const [nips, siasnIds, people] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { of, identity } of statements) {
    if ('nip' in of) nips.add(of.nip);
    else if ('siasnId' in of) siasnIds.add(of.siasnId);
    else people.add(of.person);
    if (identity?.siasnId !== undefined) siasnIds.add(identity.siasnId);
  }
  return { nips: [...nips], siasnIds: [...siasnIds], persons: [...people] };
}

/**
 * One lock per bucket of names, taken in one order: two publications of one id, or two registrations of one new
 * person, wait for one another although no row of theirs exists yet. Buckets keep a batch of a thousand within
 * PostgreSQL's table of locks.
 */
async function lock(transaction: SqlTx, publications: Asked['publications'], names: Names): Promise<void> {
  await transaction.query(
    `select pg_advisory_xact_lock(key) from (
       select distinct hashtextextended('personnel.intake/' || (hashtext(name) & 255), 0) as key
         from unnest($1::text[]) name order by 1) keys`,
    [
      [
        ...(publications ?? []).map(({ source, id }) => `publication ${source}\n${id}`),
        ...names.nips.map((nip) => `nip ${nip}`),
        ...names.siasnIds.map((id) => `siasn ${id}`),
      ],
    ],
  );
}

async function remembered(
  transaction: SqlTx,
  publications: Asked['publications'],
  register: Register,
): Promise<void> {
  if (publications === undefined || publications.length === 0) return;
  const asked = [publications.map(({ source }) => source), publications.map(({ id }) => id)];
  const rows = await transaction.query<{
    source: string;
    id: string;
    sha256: string;
    state: 'accepted' | 'quarantined';
    event_id: string | null;
    quarantine: string | null;
  }>(
    `select source, id, sha256, state, event_id, quarantine from intake
      where (source, id) in (select * from unnest($1::text[], $2::text[]))`,
    asked,
  );
  for (const { source, id, sha256, state, event_id, quarantine } of rows) {
    const known: Remembered =
      state === 'accepted' ? { sha256, state, event: event_id! } : { sha256, state, quarantine: quarantine! };
    register.remembered.set(Register.publication(source, id), known);
  }
  const bodies = await transaction.query<{ id: string; source: string; event_id: string; sha256: string }>(
    `select id, source, event_id, sha256 from intake_quarantine
      where reason = 'contradiction' and (source, event_id) in (select * from unnest($1::text[], $2::text[]))`,
    asked,
  );
  for (const { id, source, event_id, sha256 } of bodies) {
    register.contradictions.set(Register.body(source, event_id, sha256), id);
  }
}

async function persons(
  transaction: SqlTx,
  { nips, siasnIds, persons: ids }: Names,
  reading: boolean,
  register: Register,
): Promise<void> {
  const rows = await transaction.query<{
    id: string;
    nip: string | null;
    siasn_id: string | null;
    identity_digest: string;
    version: number;
  }>(
    `select id, nip, siasn_id, identity_digest, version from person
      where nip = any($1::text[]) or siasn_id = any($2::text[]) or id = any($3::uuid[])
      order by id ${reading ? '' : 'for update'}`,
    [nips, siasnIds, ids],
  );
  for (const row of rows) {
    register.persons.add(row.id);
    register.versions.set(row.id, row.version);
    register.identities.set(row.id, row.identity_digest);
    if (row.nip !== null) register.byNip.set(row.nip, row.id);
    if (row.siasn_id !== null) register.bySiasnId.set(row.siasn_id, row.id);
  }
}

async function units(
  transaction: SqlTx,
  statements: readonly Statement[],
  register: Register,
): Promise<void> {
  const asked = new Set(statements.flatMap(({ data }) => (typeof data.unit === 'string' ? [data.unit] : [])));
  if (asked.size === 0) return;
  const rows = await transaction.query<{ id: string }>('select id from unit where id = any($1::text[])', [
    [...asked],
  ]);
  for (const { id } of rows) register.units.add(id);
}

async function current(
  transaction: SqlTx,
  statements: readonly Statement[],
  register: Register,
): Promise<void> {
  const people = [...register.persons];
  if (people.length === 0) return;
  const kinds = new Set(statements.map(({ kind }) => kind));
  const rows = await transaction.query<{
    person: string;
    kind: Statement['kind'];
    matter: string;
    event_id: string;
    version: number;
    digest: string;
  }>(
    `select person, kind, matter, event_id, version, digest from person_fact
      where person = any($1::uuid[]) and kind = any($2::text[]) and corrected_by is null`,
    [people, [...kinds]],
  );
  for (const { person, kind, matter, event_id, version, digest } of rows) {
    register.current.set(Register.matter(person, kind, matter), { event: event_id, version, digest });
  }
  if (!kinds.has('discipline-lifted')) return;
  const sanctions = await transaction.query<{ person: string; event_id: string }>(
    `select i.person, i.event_id from person_fact i
      where i.person = any($1::uuid[]) and i.kind = 'discipline-imposed' and i.corrected_by is null
        and not exists (select from person_fact l where l.person = i.person and l.kind = 'discipline-lifted'
                         and l.corrected_by is null and l.data ->> 'sanction' = i.event_id::text)
      order by i.person, i.version`,
    [people],
  );
  for (const { person, event_id } of sanctions) {
    register.sanctions.set(person, [...(register.sanctions.get(person) ?? []), event_id]);
  }
}
