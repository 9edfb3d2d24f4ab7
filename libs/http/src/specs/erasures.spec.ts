import {
  personnelAwardGrantedV1,
  personnelErasureDoneV1,
  personnelPersonAttestedV1,
  type Contract,
  type PersonnelAwardGrantedV1,
  type PersonnelPersonAttestedV1,
} from '@jejak/contracts';
import { ERASURES, OUTBOX, type Attributes, type Erasures, type Outbox } from '@jejak/messaging';
import { DATABASE, KEYRING, sql, type Database, type Keyring } from '@jejak/persistence';
import { eventually } from '@jejak/testing';
import { startProbe, type Probe } from './probe.fixture.js';

const ANI = '0198a3c4-8f00-7000-8000-0000000000a1';
const BUDI = '0198a3c4-8f00-7000-8000-0000000000b2';
const CICI = '0198a3c4-8f00-7000-8000-0000000000c3';
const ERASURE = '0198a3c4-8f00-7000-8000-0000000000f1';
const cause = { correlationId: '0198a3c4-8f00-4000-8000-0000000000cc' };

describe('what a service published of a person', () => {
  let probe: Probe;
  let database: Database;
  let erasures: Erasures;

  beforeAll(async () => {
    probe = await startProbe({}, 'personnel');
    database = probe.app.get<Database>(DATABASE);
    erasures = probe.app.get<Erasures>(ERASURES);
  });
  afterAll(() => probe.close());

  const say = <Data>(contract: Contract<Data>, subject: string, data: Data): Promise<Attributes> =>
    database.run((tx) => probe.app.get<Outbox>(OUTBOX).add(tx, { contract, subject, data, cause }));
  const award = (person: string) =>
    say(personnelAwardGrantedV1, `person/${person}`, {
      ...(personnelAwardGrantedV1.schema['examples'] as [PersonnelAwardGrantedV1])[0],
      person,
    });
  const attested = (person: string) =>
    say(personnelPersonAttestedV1, `person/${person}`, {
      ...(personnelPersonAttestedV1.schema['examples'] as [PersonnelPersonAttestedV1])[0],
      person,
    });
  const destroyed = (person: string) =>
    database.run((tx) => probe.app.get<Keyring>(KEYRING).destroy(tx, person, ['personnel-fact']));
  const erased = (person: string, erasure = ERASURE) =>
    say(personnelErasureDoneV1, `person/${person}`, {
      person,
      classes: ['personnel-fact'],
      legalBasis: 'Keputusan Bupati Lebong 100/2026 (2026-01-02)',
      erasure,
    });
  const published = (ids: readonly Attributes[]) =>
    database.query<{ empty: boolean; members: number; n: number }>(
      `select payload = '' as empty, (select count(*)::int from jsonb_object_keys(headers)) as members
         from published where event_id = any ($1) order by seq`,
      [ids.map(({ id }) => id)],
    );

  it('is emptied once its keys are destroyed: of that person and class alone, and only then said to be done', async () => {
    const said = [await award(ANI), await award(BUDI), await attested(ANI)];
    await destroyed(ANI);
    await erased(ANI);

    const [applied] = await eventually('the service to say that it is done', async () => {
      const rows = await database.query<{ key: string; data: unknown }>(
        `select key, convert_from(payload, 'UTF8')::jsonb as data from published
          where headers ->> 'type' like '%.personnel.erasure-applied.v1'`,
      );
      return rows.length > 0 ? rows : undefined;
    });
    expect(applied).toEqual({
      key: `erasure/${ERASURE}`,
      data: { erasure: ERASURE, classes: ['personnel-fact'], events: 1 },
    });
    const [ani, budi, attestation] = await published(said);
    expect(ani).toEqual({ empty: true, members: 1 });
    expect([budi!.empty, attestation!.empty]).toEqual([false, false]);
    expect(await erasures.apply()).toBe(false);
  });

  it('waits while a group of the service holds the erasure in quarantine', async () => {
    const said = [await award(CICI)];
    await destroyed(CICI);
    const { id } = await erased(CICI, '0198a3c4-8f00-7000-8000-0000000000f2');
    await database.run((tx) =>
      sql(tx).query(
        `insert into dead_letter (id, grp, topic, part, pos, key, event_id, type, reason, error_class, attempts, parked_at, sealed)
         values (gen_random_uuid(), 'personnel.accounts', 'merit.personnel.v1', 0, 1, 'held', $1, 't', 'exhausted', 'Error', 5, now(), 'x')`,
        [id],
      ),
    );
    await eventually('the erasure to be heard', async () => {
      const rows = await database.query('select from erasure where event_id = $1', [id]);
      return rows.length === 1;
    });
    expect(await erasures.apply()).toBe(true);
    expect((await published(said)).map(({ empty }) => empty)).toEqual([false]);

    await database.query(
      `update dead_letter set closed_at = now(), closing = 'redriven', sealed = null where event_id = $1`,
      [id],
    );
    await eventually('the erasure to be applied', async () => (await published(said))[0]?.empty === true);
  });
});
