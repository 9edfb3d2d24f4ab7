import { createHash } from 'node:crypto';
import { eventually } from '@jejak/testing';
import { brokerOf, emptyTopics, send } from './kafka.fixture.js';
import {
  event,
  KINERJA,
  registration,
  runningPersonnel,
  SOURCE,
  type Json,
  type RunningPersonnel,
} from './running-personnel.fixture.js';

const TOPIC = 'merit.intake.simpeg.v1';
const OTHER = 'merit.intake.e-kinerja.v1';
const STRUCTURED = { 'content-type': 'application/cloudevents+json; charset=UTF-8' };
const NIP = '199001012015031001';

describe('the intake over Kafka', () => {
  let personnel: RunningPersonnel;
  beforeAll(async () => {
    personnel = await runningPersonnel({
      environment: { BUS: 'kafka', KAFKA_SESSION_TIMEOUT: '6000', ...brokerOf() },
      prepare: ({ adminUrl }) => emptyTopics([TOPIC, OTHER], adminUrl),
    });
  });
  afterAll(() => personnel.close());

  const binary = ({ data, datacontenttype, ...attributes }: Json, key = NIP) => ({
    key,
    headers: {
      ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, String(value)])),
      'content-type': String(datacontenttype),
    },
    value: JSON.stringify(data),
  });
  const structured = (one: Json, key = NIP) => ({ key, headers: STRUCTURED, value: JSON.stringify(one) });
  const fared = (id: string) =>
    eventually(`what became of ${id}`, async () => {
      const path = `/v1/events/${encodeURIComponent(SOURCE)}/${encodeURIComponent(id)}`;
      const { status, body } = await personnel.send('publisher', 'GET', path);
      return status === 200 ? body : undefined;
    });
  const refused = async (query = ''): Promise<Json[]> =>
    (await personnel.send('publisher', 'GET', `/v1/events?limit=200${query}`)).body.items;

  it('takes both modes, and the same event again in any mode and over HTTP is one', async () => {
    const first = event('person-registered', registration(NIP), { id: 'k-reg' });
    const rank = event('rank-changed', { nip: NIP, grade: 'III/c', since: '2022-04-01' }, { id: 'k-kp' });
    const traceparent = `00-${'3'.repeat(32)}-${'4'.repeat(16)}-01`;
    await send(TOPIC, binary(first), structured({ ...rank, traceparent }), structured(first), binary(rank));

    const [registered, changed] = [await fared('k-reg'), await fared('k-kp')];
    expect([registered.status, changed.status]).toEqual(['accepted', 'accepted']);
    expect(await personnel.publish(rank)).toMatchObject({
      status: 202,
      body: { status: 'replayed', eventId: changed.eventId },
    });
    const said = await personnel.database.query<{ headers: Json }>(
      `select headers from (select event_id, headers from outbox union all select event_id, headers from published) e
        where event_id = $1`,
      [changed.eventId],
    );
    expect(said[0]!.headers).toMatchObject({
      traceparent,
      authtype: 'service_account',
      authid: 'kafka/simpeg',
    });
  });

  it('keeps the order of a publisher’s key: what comes later corrects what came before', async () => {
    const nip = '198502022010012002';
    const grades = ['III/a', 'III/b', 'III/c', 'III/d'];
    await send(
      TOPIC,
      binary(event('person-registered', registration(nip), { id: 'o-reg' }), nip),
      ...grades.map((grade, at) =>
        binary(event('rank-changed', { nip, grade, since: '2020-04-01' }, { id: `o-${at}` }), nip),
      ),
    );
    for (const at of grades.keys()) expect((await fared(`o-${at}`)).status).toBe('accepted');
    const [stands] = await personnel.database.query<{ grade: string }>(
      `select data ->> 'grade' as grade from person_fact f join person p on p.id = f.person
        where p.nip = $1 and kind = 'rank-changed' and corrected_by is null`,
      [nip],
    );
    expect(stands).toEqual({ grade: 'III/d' });
  });

  it('shows its publisher what was not taken in: what, where and which rule, in both languages', async () => {
    const unknown = event('rank-changed', { nip: '197001011995031009', grade: 'III/c', since: '2022-04-01' });
    const foreign = event(
      'rank-changed',
      { nip: NIP, grade: 'IV/e', since: '2023-04-01' },
      { source: KINERJA },
    );
    await send(
      TOPIC,
      structured({ ...unknown, id: 'r-unknown' }),
      binary({ ...foreign, id: 'r-foreign' }),
      { key: NIP, headers: STRUCTURED, value: '{"specversion":"1.0","id":' },
      { key: NIP, headers: { 'content-type': 'application/json', ce_id: 'r-nameless' }, value: '{}' },
      { value: null },
      { key: NIP, headers: STRUCTURED, value: JSON.stringify({ ...unknown, id: 'r-nul\u0000' }) },
      { ...binary({ ...unknown, id: 'r-no-json' }), value: 'NIP;GOL' },
      binary(
        event('award-granted', { nip: NIP, title: 'Piagam', grantedOn: '2024-08-17' }, { id: 'r-last' }),
      ),
    );
    await fared('r-last');

    const held = await eventually('seven refusals', async () => {
      const items = await refused('&status=quarantined');
      return items.length === 7 ? items : undefined;
    });
    const said = held.map(({ id, problems }) => [
      id.replace(/\/\d+\/\d+$/, ''),
      ...problems.map(({ pointer, code }: Json) => `${pointer} ${code}`),
    ]);
    const place = `kafka:${TOPIC}`;
    const nameless = (...pointers: string[]) => pointers.map((at) => `${at} intake/cloudevents-attribute`);
    expect(said.sort()).toEqual(
      [
        ['r-unknown', '/data/nip intake/person-known'],
        [place, '/source intake/source-of-publisher'],
        [place, ...nameless('/specversion', '/id', '/source', '/type')],
        [place, ...nameless('/specversion', '/source', '/type')],
        [place, ...nameless('/specversion', '/id', '/source', '/type')],
        [place, '/id intake/storable'],
        ['r-no-json', '/data_base64 intake/json', '/data schema/type'],
      ].sort(),
    );
    for (const { problems } of held)
      for (const { messages } of problems) expect(Object.keys(messages).sort()).toEqual(['en', 'id']);
    // The other publisher's name is still free.
    expect(await personnel.database.query('select 1 from intake where source = $1', [KINERJA])).toEqual([]);
    const one = held.find(({ id }) => id.startsWith('kafka:'))!;
    const path = `/v1/personnel/intake/quarantine/${one.quarantine}`;
    expect(await personnel.send('operator', 'POST', `${path}/redrive`, { match: '"1"' })).toMatchObject({
      status: 422,
      body: { rules: [{ id: 'quarantine/an-event' }] },
    });
  });

  it('keeps of a record of 1,000,000 bytes its SHA-256 and place, and goes on', async () => {
    const value = Buffer.alloc(1_000_000, 'x');
    await send(
      TOPIC,
      { ...binary(event('award-granted', {}, { id: 'large' })), value },
      binary(
        event('award-granted', { nip: NIP, title: 'Piagam', grantedOn: '2024-08-18' }, { id: 'behind' }),
      ),
    );
    expect((await fared('behind')).status).toBe('accepted');
    const [held] = (await refused()).filter(({ problems }) => problems[0].code === 'intake/within-64-kib');
    expect(held.id).toMatch(/^kafka:merit[.]intake[.]simpeg[.]v1\/\d+\/\d+$/);
    const [row] = await personnel.database.query<{ sha256: string; sealed: string }>(
      'select sha256, sealed from intake_quarantine where id = $1',
      [held.quarantine],
    );
    expect(row!.sha256).toBe(createHash('sha256').update(value).digest('hex'));
    expect(row!.sealed.length).toBeLessThan(2_000);
  });

  it('calls another body under the same name a contradiction, and says so', async () => {
    const award = { nip: NIP, title: 'Satyalancana', grantedOn: '2024-08-17' };
    const one = event('award-granted', award, { id: 'k-award' });
    await send(TOPIC, binary(one), binary({ ...one, data: { ...award, grantedOn: '2024-08-19' } }));
    const [contradiction] = await eventually('the contradiction', async () => {
      const items = await refused('&status=contradicted');
      return items.length > 0 ? items : undefined;
    });
    expect(contradiction).toMatchObject({ id: 'k-award', problems: [{ code: 'intake/one-body-per-id' }] });
    expect((await fared('k-award')).status).toBe('accepted');
  });

  it('binds each publisher to its types: its topic is who it is', async () => {
    const rated = { nip: NIP, year: 2024, result: 'meets', behaviour: 'meets', predicate: 'baik' };
    const rank = { nip: NIP, grade: 'IV/a', since: '2024-04-01' };
    await send(
      OTHER,
      binary(event('performance-rated', rated, { source: KINERJA, id: 'skp' })),
      binary(event('rank-changed', rank, { source: KINERJA, id: 'kp' })),
    );
    const claims = { claims: { roles: [{ role: 'publisher' }], publisher: KINERJA } };
    const held = await eventually('the refusal', async () => {
      const { body } = await personnel.send('publisher', 'GET', '/v1/events', claims);
      return body.items.length > 0 ? body.items : undefined;
    });
    expect(held).toMatchObject([{ id: 'kp', problems: [{ code: 'intake/type-of-publisher' }] }]);
  });

  it('loses nothing and repeats nothing when it stops and starts in between', async () => {
    const nip = '199304042019011006';
    const award = (n: number) =>
      binary(
        event('award-granted', { nip, title: `Piagam ${n}`, grantedOn: '2024-08-17' }, { id: `s-${n}` }),
        `${nip}${n % 7}`,
      );
    await send(TOPIC, binary(event('person-registered', registration(nip), { id: 's-reg' }), nip));
    await fared('s-reg');
    await send(TOPIC, ...Array.from({ length: 100 }, (_, n) => award(n)));
    await personnel.restart();
    await send(TOPIC, ...Array.from({ length: 150 }, (_, n) => award(n)));
    for (const n of [0, 99, 149]) expect((await fared(`s-${n}`)).status).toBe('accepted');
    const facts = async () =>
      (
        await personnel.database.query(
          `select 1 from person_fact f join person p on p.id = f.person where p.nip = $1 and kind = 'award-granted'`,
          [nip],
        )
      ).length;
    await eventually('all of them', async () => (await facts()) === 150);
    expect(personnel.log()).not.toContain(nip);
  });
});
