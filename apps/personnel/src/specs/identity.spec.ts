import { demoCast } from '../../../../tools/demo-data/index.js';
import { eventually } from '@jejak/testing';
import {
  event,
  registration,
  runningPersonnel,
  type Json,
  type RunningPersonnel,
} from './running-personnel.fixture.js';

const NIP = '198703072010011002';
const PURPOSE = 'Memeriksa berkas usulan kenaikan pangkat USL-2026-0001.';

describe('who people are', () => {
  let personnel: RunningPersonnel;
  let person: string;
  beforeAll(async () => {
    personnel = await runningPersonnel();
    await personnel.publish(event('person-registered', registration(NIP, { titleAfter: 'S.T.' })));
    person = (await personnel.send('importer', 'GET', `/v1/people?nip=${NIP}`)).body.items[0].id;
  });
  afterAll(() => personnel.close());

  const published = async (type: string) =>
    await personnel.database.query<{ data: Json; subject: string }>(
      `select convert_from(payload, 'UTF8')::jsonb as data, headers ->> 'subject' as subject from outbox where headers ->> 'type' like '%' || $1
         union all select convert_from(payload, 'UTF8')::jsonb, headers ->> 'subject' from published where headers ->> 'type' like '%' || $1`,
      [type],
    );

  it('is masked in lists and reads', async () => {
    for (const path of [`/v1/people?name=contoh`, `/v1/people/${person}`]) {
      const { body } = await personnel.send('bkpsdm-verifier', 'GET', path);
      expect(body.items?.[0] ?? body).toMatchObject({
        id: person,
        name: 'Contoh Fiktif, S.T.',
        maskedNip: '1987••••••••1002',
      });
      expect(JSON.stringify(body)).not.toContain(NIP);
    }
  });

  it('is opened only with a purpose, which is kept sealed and told to the house', async () => {
    const path = `/v1/people/${person}/identity`;
    expect((await personnel.send('inspector', 'POST', path, { body: { purpose: 'ingin' } })).status).toBe(
      422,
    );
    const key = 'open-1';
    const { status, body } = await personnel.send('inspector', 'POST', path, {
      body: { purpose: PURPOSE },
      key,
    });
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        person,
        name: 'Contoh Fiktif',
        nip: NIP,
        titleAfter: 'S.T.',
        birthDate: '1987-03-07',
        sex: 'male',
      },
    });
    expect(
      (await personnel.send('inspector', 'POST', path, { body: { purpose: PURPOSE }, key })).body,
    ).toEqual(body);
    const opened = await published('identity-opened.v1');
    expect(opened).toEqual([
      {
        subject: `person/${person}`,
        data: { person, purpose: expect.stringMatching(/^sealed:v1:case-note:/) },
      },
    ]);
    const stored = await personnel.database.query<{ body: string }>(
      `select body from idempotency where key = $1`,
      [key],
    );
    expect(stored).toEqual([{ body: expect.not.stringContaining('Contoh') }]);
  });

  it('is not opened for whoever only publishes, imports or proposes', async () => {
    for (const account of ['publisher', 'importer', 'proposer', 'operator'] as const) {
      const { status } = await personnel.send(account, 'POST', `/v1/people/${person}/identity`, {
        body: { purpose: PURPOSE },
      });
      expect({ account, status }).toEqual({ account, status: 403 });
    }
  });

  it('covers natural persons without a NIP, such as the Bupati', async () => {
    const { bupati } = demoCast('lebong', 200);
    const { status, body, headers } = await personnel.send('importer', 'POST', '/v1/people', {
      body: bupati,
      key: 'bupati',
    });
    expect({ status, location: headers.location }).toEqual({
      status: 201,
      location: `/v1/people/${body.id}`,
    });
    expect(
      (await personnel.send('importer', 'POST', '/v1/people', { body: bupati, key: 'bupati' })).body,
    ).toEqual(body);
    const view = await personnel.send('inspector', 'GET', `/v1/people/${body.id}`);
    expect(view.body).toMatchObject({
      id: body.id,
      name: 'H. Darma Wangsa Perkasa',
      version: 1,
      factsVersion: 0,
      timeline: [],
    });
    expect(view.body).not.toHaveProperty('maskedNip');
  });

  it('is linked to accounts once, and the house learns it', async () => {
    const account = 'http://127.0.0.1:3000/issuer#sekda';
    const link = () =>
      personnel.send('operator', 'POST', `/v1/people/${person}/accounts`, { body: { account } });
    expect([(await link()).status, (await link()).status]).toEqual([201, 200]);
    const linked = await published('account-linked.v1');
    expect(linked).toEqual([
      {
        subject: `person/${person}`,
        data: { account, person, linkedBy: `${personnel.issuer.url}#operator` },
      },
    ]);
    await eventually('personnel’s own directory to know the account', async () => {
      const [row] = await personnel.database.query<{ person: string }>(
        'select person from account_person where account = $1',
        [account],
      );
      return row?.person === person;
    });
  });

  it('has relations, declared by an importer, or by oneself', async () => {
    const other = (
      await personnel.send('importer', 'POST', '/v1/people', { body: { name: 'Kerabat Contoh' } })
    ).body.id;
    const declare = (id: string) =>
      personnel.send('importer', 'POST', `/v1/people/${id}/relations`, {
        body: { other, ground: 'kinship' },
      });
    expect([(await declare(person)).status, (await declare(person)).status]).toEqual([201, 200]);
    const nobody = '0198a3c4-8f00-7000-8000-0000000000ff';
    expect((await declare(nobody)).status).toBe(404);
  });

  it('refuses what it cannot read, with the place', async () => {
    const { status, body } = await personnel.send('importer', 'POST', '/v1/people', {
      body: { name: '', nick: 'x' },
    });
    expect({ status, at: body.errors.map(({ pointer }: { pointer: string }) => pointer).sort() }).toEqual({
      status: 422,
      at: ['/name', '/nick'],
    });
    expect((await personnel.send('inspector', 'GET', '/v1/people/not-a-uuid')).status).toBe(400);
    expect(
      (await personnel.send('inspector', 'GET', '/v1/people/0198a3c4-8f00-7000-8000-0000000000ff')).status,
    ).toBe(404);
    expect((await personnel.send('inspector', 'GET', `/v1/people/${person}?as_of=2026-02-30`)).status).toBe(
      422,
    );
  });
});
