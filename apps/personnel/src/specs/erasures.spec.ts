import { proposalSubmittedV1, proposalWithdrawnV1 } from '@jejak/contracts';
import { eventually, Neighbour, neighbourSchema } from '@jejak/testing';
import pg from 'pg';
import { demoFiles, SEED } from '../../../../tools/demo-data/index.js';
import {
  event,
  registration,
  runningPersonnel,
  type Account,
  type Json,
  type RunningPersonnel,
} from './running-personnel.fixture.js';

const NIP = '196503072010011002';
const NAME = 'Sukirman Penghapusan';
const TITLE = 'Satyalancana Kesetiaan Tiga Puluh Tahun';
const ACTIVE = '198811022014031008';
const ARCHIVES = ['identity', 'personnel-fact'];
const NOBODY = '0198a3c4-8f00-7000-8000-0000000000ff';
const ORDER = {
  classes: ARCHIVES,
  basis: { instrument: 'Keputusan Bupati Lebong', number: '100/2026', date: '2026-01-02' },
  schedule: { item: 'JRA Kepegawaian butir 4.2', endedOn: '2025-12-31' },
  reason: `Masa simpan berkas ${NAME} telah berakhir.`,
};

describe('erasing what is kept of a person', () => {
  let personnel: RunningPersonnel;
  let proposals: Neighbour;
  let admin: pg.Client;
  let person: string;
  let active: string;
  let operator: string;
  let sekda: string;

  const idOf = async (nip: string): Promise<string> =>
    (await personnel.send('importer', 'GET', `/v1/people?nip=${nip}`)).body.items[0].id;
  const linked = async (account: string, name: string): Promise<string> => {
    const { id } = (await personnel.send('importer', 'POST', '/v1/people', { body: { name } })).body;
    const full = `${personnel.issuer.url}#${account}`;
    await personnel.send('importer', 'POST', `/v1/people/${id}/accounts`, { body: { account: full } });
    await eventually('the account to be known', async () => {
      const [row] = await personnel.database.query('select from account_person where account = $1', [full]);
      return row !== undefined;
    });
    return id;
  };
  const order = (of: string, changes: Json = {}, as: Account = 'operator') =>
    personnel.send(as, 'POST', `/v1/people/${of}/erasures`, { body: { ...ORDER, ...changes } });
  const confirm = (of: string, erasure: string, as: Account = 'pyb', match = '"1"') =>
    personnel.send(as, 'POST', `/v1/people/${of}/erasures/${erasure}/confirm`, { match });
  const rulesOf = ({ body }: { body: Json }): string[] => body.rules.map(({ id }: Json) => id);

  beforeAll(async () => {
    personnel = await runningPersonnel({ others: [neighbourSchema('proposals')] });
    proposals = await Neighbour.open(personnel.testDatabase, 'proposals');
    admin = new pg.Client(personnel.testDatabase.adminUrl);
    await admin.connect();
    await personnel.publish(event('person-registered', registration(NIP, { name: NAME })));
    await personnel.publish(
      event(
        'person-registered',
        registration(NIP, { name: NAME, legalStatus: '99', validFrom: '2025-04-01' }),
      ),
    );
    await personnel.publish(
      event('award-granted', { nip: NIP, title: TITLE, grantedOn: '2020-08-17' }, { id: `sk-${NIP}` }),
    );
    await personnel.publish(event('person-registered', registration(ACTIVE)));
    [person, active] = [await idOf(NIP), await idOf(ACTIVE)];
    operator = await linked('operator', 'Pranata Komputer');
    sekda = await linked('pyb', 'Sekretaris Daerah');
  });
  afterAll(async () => {
    await admin.end();
    await proposals.close();
    await personnel.close();
  });

  /** Where any of the texts stands, as bytes or text, in any table of the database: as a superuser could see it. */
  const traces = async (texts: readonly string[], but: RegExp = /^$/): Promise<string[]> => {
    const { rows: tables } = await admin.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    const found = new Set<string>();
    for (const { name } of tables) {
      const { rows } = await admin.query<Record<string, unknown>>(`select * from ${name}`);
      for (const row of rows) {
        for (const [column, value] of Object.entries(row)) {
          const written = Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value);
          if (!but.test(name) && texts.some((text) => written?.includes(text)))
            found.add(`${name}.${column}`);
        }
      }
    }
    return [...found].sort();
  };

  describe('is refused, with the rule,', () => {
    it('to whoever may not order or confirm it', async () => {
      for (const as of ['publisher', 'importer', 'inspector', 'proposer', 'bkpsdm-verifier', 'pyb'] as const)
        expect({ as, status: (await order(person, {}, as)).status }).toEqual({ as, status: 403 });
      for (const as of ['operator', 'inspector', 'importer'] as const)
        expect({ as, status: (await confirm(person, NOBODY, as)).status }).toEqual({ as, status: 403 });
    });

    it('for a person nobody knows', async () => {
      expect((await order(NOBODY)).status).toBe(404);
      expect((await confirm(person, NOBODY)).status).toBe(404);
    });

    it.each([
      ['erasure/service-over', 'the person is in service', () => active, {}],
      ['erasure/retention-over', 'no item of the schedule is named', () => person, { schedule: undefined }],
      [
        'erasure/retention-over',
        'retention ended before service did',
        () => person,
        { schedule: { ...ORDER.schedule, endedOn: '2025-03-31' } },
      ],
      [
        'erasure/retention-over',
        'retention has not ended',
        () => person,
        { schedule: { ...ORDER.schedule, endedOn: '2999-01-01' } },
      ],
      [
        'erasure/identity-with-service',
        'facts would lead to nobody',
        () => person,
        { classes: ['identity'] },
      ],
      [
        'erasure/basis-given',
        'the basis is of a day to come',
        () => person,
        { basis: { ...ORDER.basis, date: '2999-01-01' } },
      ],
    ])('%s: %s', async (rule, _, of, changes) => {
      const answer = await order(of(), changes);
      expect({ status: answer.status, rules: rulesOf(answer) }).toEqual({
        status: 422,
        rules: expect.arrayContaining([rule]) as string[],
      });
      expect(answer.body.rules[0].messages).toEqual({
        id: expect.any(String) as string,
        en: expect.any(String) as string,
      });
    });

    it('erasure/nothing-waits: an event in quarantine names the person', async () => {
      const { body } = await personnel.publish(
        event('rank-changed', { nip: NIP, grade: 'III/b', since: '2999-01-01' }),
      );
      expect(body.status).toBe('quarantined');
      expect(rulesOf(await order(person))).toEqual(['erasure/nothing-waits']);
      const [held] = (await personnel.send('operator', 'GET', '/v1/personnel/intake/quarantine')).body.items;
      await personnel.send('operator', 'POST', `/v1/personnel/intake/quarantine/${held.id}/discard`, {
        body: { reason: 'Tanggal keliru.' },
        match: `"${held.version}"`,
      });
    });

    it('erasure/no-open-case: a proposal names the person, until it is withdrawn', async () => {
      const proposal = '0198a3c4-8f00-7000-8000-0000000000b1';
      const sealed = `sealed:v1:case-note:${operator}:${'A'.repeat(40)}`;
      const data = {
        ...(proposalSubmittedV1.schema['examples'] as Json[])[0],
        proposal,
        candidates: [{ person, reason: sealed }],
      };
      await proposals.say({ contract: proposalSubmittedV1, subject: `proposal/${proposal}`, data });
      await eventually('the case to be open', async () => {
        const answer = await order(person, { schedule: undefined });
        return rulesOf(answer).includes('erasure/no-open-case');
      });
      await proposals.say({
        contract: proposalWithdrawnV1,
        subject: `proposal/${proposal}`,
        data: { proposal, reason: sealed },
      });
      await eventually('the case to be over', async () => {
        const answer = await order(person, { schedule: undefined });
        return !rulesOf(answer).includes('erasure/no-open-case');
      });
    });
  });

  it('is shown before it is ordered, and changes nothing', async () => {
    const path = `/v1/people/${person}/erasures/preview?classes=identity,personnel-fact`;
    expect((await personnel.send('operator', 'GET', path)).body).toEqual({
      person,
      classes: ARCHIVES,
      kept: { facts: 3, accounts: 0, relations: 0, publications: 3 },
      inTheWay: [],
    });
  });

  it('is ordered by one natural person and confirmed by another, never by the first', async () => {
    const first = await order(person);
    expect(first).toMatchObject({ status: 201, body: { person, state: 'ordered' } });
    const second = await order(person);
    const { erasure } = second.body;
    expect(erasure).not.toBe(first.body.erasure);
    expect((await confirm(person, first.body.erasure)).status).toBe(404);
    expect((await confirm(person, erasure, 'pyb', '"7"')).status).toBe(412);
    const same = { roles: [{ role: 'pyb' }] };
    const byFirst = await personnel.send(
      'operator',
      'POST',
      `/v1/people/${person}/erasures/${erasure}/confirm`,
      {
        match: '"1"',
        claims: same,
      },
    );
    expect(rulesOf(byFirst)).toEqual(['erasure/confirmed-by-another']);
    expect(await idOf(NIP)).toBe(person);
  });

  describe('carried out', () => {
    let erasure: string;
    let prepared: Json;
    beforeAll(async () => {
      // A file that was prepared and never committed names the person too.
      const { text } = demoFiles(SEED, 60).find(({ profile }) => profile === 'siasn-asn')!;
      prepared = (
        await personnel.send('importer', 'POST', '/v1/imports?profile=siasn-asn', {
          type: 'text/csv',
          body: text.replace(/\b\d{18}\b/, NIP),
        })
      ).body;
      ({ erasure } = (await order(person)).body);
      expect(await traces([NIP, NAME, TITLE])).not.toEqual([]);
      const done = await confirm(person, erasure);
      expect(done).toMatchObject({ status: 200, body: { erasure, state: 'done' } });
    });

    const view = async (): Promise<Json> =>
      (await personnel.send('operator', 'GET', `/v1/people/${person}/erasures/${erasure}`)).body;

    it('leaves nobody of that name or number, and no key', async () => {
      expect((await personnel.send('importer', 'GET', `/v1/people?nip=${NIP}`)).body.items).toEqual([]);
      expect((await personnel.send('inspector', 'GET', `/v1/people/${person}`)).status).toBe(404);
      const { rows } = await admin.query(
        'select class, wrapped from keys.data_key where owner = $1 order by class',
        [person],
      );
      expect(rows).toEqual([
        { class: 'identity', wrapped: null },
        { class: 'personnel-fact', wrapped: null },
      ]);
    });

    it('deletes what was published once it is on its way to nobody, and says so', async () => {
      const own = await eventually('personnel to say that it is done', async () => {
        const { services } = await view();
        return services.find(({ service, appliedAt }: Json) => service === 'personnel' && appliedAt !== null);
      });
      expect(own.events).toBe(3);
      expect(await view()).toMatchObject({
        state: 'done',
        orderedBy: operator,
        confirmedBy: sekda,
        reason: ORDER.reason,
        gone: { facts: 3, accounts: 0, relations: 0, publications: 3 },
        complete: false,
      });
    });

    it('leaves no plaintext in any table but the topics, which age out, and then in none', async () => {
      const texts = [NIP, NAME, TITLE, `sk-${NIP}`];
      expect(await traces(texts, /^bus[.]log/)).toEqual([]);
      expect((await traces(texts)).every((place) => place.startsWith('bus.log'))).toBe(true);
      // A hundred days pass for what lies on the topics.
      await admin.query(`update bus.log set appended_at = appended_at - interval '100 days'`);
      await admin.query('select bus.maintain()');
      await admin.query('select bus.maintain()');
      expect(await traces(texts)).toEqual([]);
    });

    it('takes their row out of files that were only prepared, which then have to be looked at again', async () => {
      const { body } = await personnel.send('importer', 'GET', `/v1/imports/${prepared.id}`);
      expect([body.rows.total, body.version]).toEqual([prepared.rows.total - 1, prepared.version + 1]);
      const match = `"${String(prepared.version)}"`;
      const { status } = await personnel.send('importer', 'POST', `/v1/imports/${prepared.id}/commit`, {
        match,
      });
      expect(status).toBe(412);
    });

    it('is the same when it is ordered or confirmed again', async () => {
      expect(await order(person)).toMatchObject({ status: 200, body: { erasure, state: 'done' } });
      expect(await confirm(person, erasure)).toMatchObject({ status: 200, body: { erasure, state: 'done' } });
      expect(
        (await personnel.send('operator', 'GET', `/v1/people/${person}/erasures`)).body.items,
      ).toHaveLength(3);
    });

    it('is left out whole when everything is announced again, and the books still count it', async () => {
      const { rows } = await admin.query<{ n: number; types: number }>(
        `select count(*)::int as n, count(headers ->> 'type')::int as types from personnel.published where payload = ''`,
      );
      expect(rows).toEqual([{ n: 3, types: 3 }]);
      const answer = await personnel.send('operator', 'POST', '/v1/personnel/bus/reannounce');
      expect(answer.status).toBe(202);
      const { rows: again } = await admin.query<{ n: number }>(
        `select count(*)::int as n from bus.log where reannounced and payload = ''`,
      );
      expect(again).toEqual([{ n: 0 }]);
    });

    it('cannot be used to change what was published of anybody else', async () => {
      const { rows } = await admin.query<{ event_id: string }>(
        `select event_id from personnel.published where payload <> '' limit 1`,
      );
      const forget = (of: string) =>
        personnel.database.query('select forget_published($1, $2, $3)', [of, ARCHIVES, [rows[0]!.event_id]]);
      await expect(forget(active)).rejects.toMatchObject({ code: '42501' });
      await admin.query(`begin; set local role personnel_owner; set local jejak.forgetting = 'on'`);
      await expect(
        admin.query(`update personnel.published set payload = 'x' where event_id = $1`, [rows[0]!.event_id]),
      ).rejects.toMatchObject({ code: '23001' });
      await admin.query('rollback');
    });

    it('goes on for whoever is registered anew under the same number: another person', async () => {
      const { body } = await personnel.publish(event('person-registered', registration(NIP)));
      expect(body.status).toBe('accepted');
      expect(await idOf(NIP)).not.toBe(person);
    });
  });
});
