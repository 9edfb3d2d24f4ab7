import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  event,
  registration,
  runningPersonnel,
  SOURCE,
  type Json,
  type RunningPersonnel,
} from './running-personnel.fixture.js';

const NIP = '199001012015031001';
const OTHER = '198502022010012002';
const CODES = (body: { errors?: { code: string }[]; problems?: { code: string; pointer: string }[] }) =>
  (body.problems ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

describe('the intake', () => {
  let personnel: RunningPersonnel;
  beforeAll(async () => {
    personnel = await runningPersonnel();
  });
  afterAll(() => personnel.close());

  const facts = async () =>
    Number((await personnel.database.query<{ n: string }>('select count(*) as n from fact'))[0]!.n);
  const published = async (type: string) =>
    (
      await personnel.database.query<{ payload: Json }>(
        `select convert_from(payload, 'UTF8')::jsonb as payload
           from (select seq, headers, payload from outbox union all select seq, headers, payload from published) said
          where headers ->> 'type' like '%' || $1 order by seq`,
        [type],
      )
    ).map(({ payload }) => payload);

  it('takes a fact in, restates it under a random person id, and names the receipt', async () => {
    const first = event('person-registered', registration(NIP), { id: 'reg-1' });
    const { status, body } = await personnel.publish(first);

    expect(status).toBe(202);
    expect(body).toEqual({
      source: SOURCE,
      id: 'reg-1',
      status: 'accepted',
      eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      receipt: `/v1/audit/receipts/${body.eventId}`,
    });
    const [restated] = await published('personnel.person-registered.v1');
    expect(restated).toEqual({
      person: expect.stringMatching(/^[0-9a-f-]{36}$/),
      employment: 'pns',
      legalStatus: '01',
      since: '2015-03-01',
      origin: { source: SOURCE, id: 'reg-1', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(JSON.stringify(restated)).not.toContain(NIP);
  });

  it('documents every type with an example that it understands', async () => {
    const document = await personnel.send('publisher', 'GET', '/v1/personnel/openapi.json');
    const content = document.body.paths['/v1/events'].post.requestBody.content;
    const shown = content['application/cloudevents+json'].schema.oneOf as { examples: [Json] }[];
    const examples = shown.map(({ examples: [example] }, n) => ({
      ...example,
      source: SOURCE,
      id: `shown-${n}`,
    }));

    expect(examples.map(({ type }) => type)).toContain('id.go.lebongkab.merit.intake.performance-rated.v1');
    expect(examples).toHaveLength(16);
    const answers = (await personnel.publish(examples)).body.items as { problems?: { code: string }[] }[];
    const misunderstood = answers.flatMap(({ problems = [] }) => problems.map(({ code }) => code));
    expect(misunderstood.filter((code) => !/(person|unit)-known$/.test(code))).toEqual([]);
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    shown.forEach(({ examples: [example], ...schema }) =>
      expect([example.type, ajv.validate(schema, example)]).toEqual([example.type, true]),
    );
  });

  it('answers the same event again with the same restatement, and records nothing', async () => {
    const again = event('person-registered', registration(OTHER), { id: 'reg-2' });
    const first = await personnel.publish(again);
    const before = await facts();
    const second = await personnel.publish({
      ...again,
      traceparent: `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`,
    });
    expect(second).toMatchObject({ status: 202, body: { status: 'replayed', eventId: first.body.eventId } });
    expect(await facts()).toBe(before);
  });

  it('keeps both bodies of one source and id, answers 409 and tells the house once', async () => {
    const rank = event('rank-changed', { nip: NIP, grade: 'III/c', since: '2022-04-01' }, { id: 'kp-1' });
    const { body } = await personnel.publish(rank);
    const other = { ...rank, data: { nip: NIP, grade: 'III/d', since: '2022-04-01' } };
    const refused = await personnel.publish(other);
    expect(refused).toMatchObject({ status: 409, body: { code: 'event-contradicted' } });
    expect(await personnel.publish(other)).toMatchObject({ status: 409 });
    expect(await personnel.publish(rank)).toMatchObject({
      status: 202,
      body: { status: 'replayed', eventId: body.eventId },
    });

    const told = await published('fact-contradicted.v1');
    expect(told).toEqual([
      {
        source: SOURCE,
        eventId: 'kp-1',
        first: expect.stringMatching(/^[0-9a-f]{64}$/),
        second: expect.stringMatching(/^[0-9a-f]{64}$/),
        quarantine: expect.any(String),
      },
    ]);
    const held = await personnel.send(
      'operator',
      'GET',
      `/v1/personnel/intake/quarantine/${told[0].quarantine}`,
    );
    expect(held.body).toMatchObject({ eventId: 'kp-1', reason: 'contradiction', state: 'held' });
    const redrive = await personnel.send(
      'operator',
      'POST',
      `/v1/personnel/intake/quarantine/${told[0].quarantine}/redrive`,
      { match: '"1"' },
    );
    expect(redrive).toMatchObject({
      status: 422,
      body: { rules: [{ id: 'quarantine/not-a-contradiction' }] },
    });
  });

  it.each([
    { what: 'an unknown type', event: event('rank-guessed', { nip: NIP }), at: ['/type intake/type-known'] },
    {
      what: 'a NIP that a spreadsheet turned into a number',
      event: event('rank-changed', { nip: '1.98E+17', grade: 'III/c', since: '2022-04-01' }),
      at: ['/data/nip nip/kept-as-text'],
    },
    {
      what: 'a NIP with a month that does not exist',
      event: event('rank-changed', { nip: '199013012015031001', grade: 'III/c', since: '2022-04-01' }),
      at: ['/data/nip nip/birth-date-real'],
    },
    {
      what: 'a person nobody registered',
      event: event('rank-changed', { nip: '197001011995031009', grade: 'III/c', since: '2022-04-01' }),
      at: ['/data/nip intake/person-known'],
    },
    {
      what: 'an unknown unit',
      event: event('unit-changed', { nip: NIP, unit: 'U-404', since: '2022-04-01' }),
      at: ['/data/unit intake/unit-known'],
    },
    {
      what: 'a fact dated in the future',
      event: event('rank-changed', { nip: NIP, grade: 'III/c', since: '2999-04-01' }),
      at: ['/data/since intake/not-in-the-future'],
    },
    ...(
      [
        ['discipline-imposed', { level: 'light', since: '2022-04-01', until: '2022-03-31' }, 'until'],
        [
          'credit-recorded',
          { from: '2022-04-01', to: '2021-12-31', credit: '12.50', route: 'conversion' },
          'to',
        ],
      ] as const
    ).map(([type, data, path]) => ({
      what: `a period of ${type} that ends before it begins`,
      event: event(type, { nip: NIP, ...data }),
      at: [`/data/${path} intake/ends-after-it-begins`],
    })),
    {
      what: 'an event from the future',
      event: event(
        'rank-changed',
        { nip: NIP, grade: 'III/c', since: '2022-04-01' },
        { time: '2999-01-01T00:00:00Z' },
      ),
      at: ['/time intake/not-in-the-future'],
    },
    {
      what: 'a value outside its list and a member nobody knows, both named',
      event: event('rank-changed', { nip: NIP, grade: 'V/z', since: '2022-04-01', salary: 1 }),
      at: ['/data/grade schema/pattern', '/data/salary schema/unknown-member'],
    },
    { what: 'no data at all', event: event('rank-changed', undefined), at: ['/data schema/type'] },
    {
      what: 'another schema than ours',
      event: event(
        'rank-changed',
        { nip: NIP, grade: 'III/c', since: '2022-04-01' },
        { dataschema: 'urn:other' },
      ),
      at: ['/dataschema intake/schema-known'],
    },
  ])(
    'holds $what in quarantine, sealed, with reason and place in both languages',
    async ({ event: odd, at }) => {
      const before = await facts();
      const { status, body } = await personnel.publish(odd);
      expect({ status, outcome: body.status, at: CODES(body) }).toEqual({
        status: 202,
        outcome: 'quarantined',
        at,
      });
      for (const { messages } of body.problems) expect(Object.keys(messages).sort()).toEqual(['en', 'id']);
      expect(await facts()).toBe(before);
      const [row] = await personnel.database.query<{ sealed: string; problems: unknown }>(
        'select sealed, problems from intake_quarantine where id = $1',
        [body.quarantine],
      );
      expect(row!.sealed).toMatch(/^sealed:v1:service:personnel:/);
      expect(await personnel.publish(odd)).toMatchObject({
        status: 202,
        body: { status: 'quarantined', quarantine: body.quarantine },
      });
    },
  );

  it('accepts what was held once its cause is gone and it is sent again', async () => {
    const nip = '198807072012011003';
    const rank = event('rank-changed', { nip, grade: 'III/b', since: '2020-04-01' }, { id: 'kp-early' });
    const held = await personnel.publish(rank);
    expect(held.body.status).toBe('quarantined');
    await personnel.publish(event('person-registered', registration(nip)));
    const { body } = await personnel.publish(rank);
    expect(body.status).toBe('accepted');
    const view = await personnel.send(
      'operator',
      'GET',
      `/v1/personnel/intake/quarantine/${held.body.quarantine}`,
    );
    expect(view.body.state).toBe('redriven');
  });

  it('lets an operator redrive, and discard with a reason', async () => {
    const nip = '198807072012011004';
    const rank = event('rank-changed', { nip, grade: 'III/b', since: '2020-04-01' });
    const { quarantine } = (await personnel.publish(rank)).body;
    const path = `/v1/personnel/intake/quarantine/${quarantine}`;
    expect((await personnel.send('operator', 'POST', `${path}/redrive`, { match: '"1"' })).body.status).toBe(
      'quarantined',
    );
    await personnel.publish(event('person-registered', registration(nip)));
    expect((await personnel.send('operator', 'POST', `${path}/redrive`, { match: '"1"' })).body.status).toBe(
      'accepted',
    );

    const odd = (await personnel.publish(event('rank-guessed', { nip }))).body.quarantine;
    const discard = await personnel.send(
      'operator',
      'POST',
      `/v1/personnel/intake/quarantine/${odd}/discard`,
      {
        match: '"1"',
        body: { reason: 'Jenis kejadian uji coba SIMPEG, bukan data pegawai.' },
      },
    );
    expect(discard).toMatchObject({ status: 200, body: { state: 'discarded' } });
    const [told] = await published('message-discarded.v1');
    expect(told).toMatchObject({
      quarantine: odd,
      group: 'personnel.intake',
      reason: expect.stringMatching(/^sealed:v1:service:/),
    });
  });

  it('keeps a NIP at home that a publisher made part of the name of its events (invariant 7)', async () => {
    const name = (n: number) => ({ id: `sk-${NIP}-${n}` });
    const award = { nip: NIP, title: 'Satyalancana', grantedOn: '2024-08-17' };
    const first = event('award-granted', award, name(1));
    await personnel.publish(first);
    await personnel.publish({ ...first, data: { ...award, grantedOn: '2024-08-18' } });
    const { body } = await personnel.publish(event('award-guessed', award, name(2)));
    const held = `/v1/personnel/intake/quarantine/${body.quarantine}`;
    await personnel.send('operator', 'POST', `${held}/discard`, {
      match: '"1"',
      body: { reason: 'Jenis yang tidak ada.' },
    });

    expect((await published('personnel.award-granted.v1')).at(-1)?.origin.id).toBe('sk-••••••••••••••••••-1');
    expect((await published('fact-contradicted.v1')).at(-1)?.eventId).toBe('sk-••••••••••••••••••-1');
    expect((await published('message-discarded.v1')).at(-1)?.eventId).toBe('sk-••••••••••••••••••-2');
    expect(JSON.stringify(await published(''))).not.toContain(NIP);
    expect((await personnel.publish(first)).body).toMatchObject({ id: `sk-${NIP}-1`, status: 'replayed' });
  });

  it('answers a batch with one result per event, contradictions among them', async () => {
    const nip = '199103032016012005';
    const batch = [
      event('person-registered', registration(nip), { id: 'b-1' }),
      event('rank-changed', { nip, grade: 'III/a', since: '2016-01-01' }, { id: 'b-2' }),
      event('rank-changed', { nip, grade: 'III/a', since: '2016-01-01' }, { id: 'b-2' }),
      event('rank-changed', { nip, grade: 'III/b', since: '2016-01-01' }, { id: 'b-2' }),
      event('unit-changed', { nip, unit: 'nowhere', since: '2016-01-01' }, { id: 'b-3' }),
    ];
    const { status, body } = await personnel.publish(batch);
    expect(status).toBe(202);
    expect(body.items.map((item: { status: string }) => item.status)).toEqual([
      'accepted',
      'accepted',
      'replayed',
      'contradicted',
      'quarantined',
    ]);
    expect(body.items[2].eventId).toBe(body.items[1].eventId);
  });

  it('has one effect for what arrives many times at once, and one person for a number', async () => {
    const nip = '199304042019011006';
    const registrations = Array.from({ length: 8 }, (_, index) =>
      event('person-registered', registration(nip), { id: `many-${String(index % 2)}` }),
    );
    const replies = await Promise.all(registrations.map((one) => personnel.publish(one)));
    expect(replies.map(({ body }) => body.status as string).sort()).toEqual([
      ...['accepted', 'accepted'],
      ...Array.from({ length: 6 }, () => 'replayed'),
    ]);
    expect(new Set(replies.map(({ body }) => body.eventId as string)).size).toBe(2);
    const people = await personnel.database.query('select 1 from person where nip = $1', [nip]);
    expect(people.length).toBe(1);

    const bodies = ['III/a', 'III/b', 'III/c', 'III/d'].map((grade) =>
      event('rank-changed', { nip, grade, since: '2023-04-01' }, { id: 'race' }),
    );
    const raced = await Promise.all(bodies.map((one) => personnel.publish(one)));
    expect(raced.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409]);
    const told = (await published('fact-contradicted.v1')).filter(({ eventId }) => eventId === 'race');
    expect(new Set(told.map(({ second }) => second as string)).size).toBe(3);
  });

  it('says later what became of an event', async () => {
    const path = `/v1/events/${encodeURIComponent(SOURCE)}/reg-1`;
    expect(await personnel.send('publisher', 'GET', path)).toMatchObject({
      status: 200,
      body: { status: 'accepted', receipt: expect.stringMatching(/^\/v1\/audit\/receipts\//) },
    });
    expect(
      (await personnel.send('publisher', 'GET', `/v1/events/${encodeURIComponent('//other')}/reg-1`)).status,
    ).toBe(403);
    expect(
      (await personnel.send('operator', 'GET', `/v1/events/${encodeURIComponent(SOURCE)}/never`)).status,
    ).toBe(404);
  });

  describe('refuses outright, and writes nothing,', () => {
    const good = () => event('person-registered', registration('199201012017031009'));
    it.each([
      {
        what: 'broken JSON',
        type: 'application/cloudevents+json',
        body: '{"specversion":"1.0",',
        status: 400,
      },
      {
        what: 'bytes that are no UTF-8',
        type: 'application/cloudevents+json',
        body: Buffer.from([0x22, 0xff, 0x22]),
        status: 400,
      },
      { what: 'another content type', type: 'text/plain', body: 'hello', status: 415 },
      {
        what: 'plain JSON without the headers of binary mode',
        type: 'application/json',
        body: JSON.stringify(good()),
        status: 400,
      },
      {
        what: 'an envelope without an id',
        type: 'application/cloudevents+json',
        body: { ...good(), id: '' },
        status: 400,
      },
      { what: 'an empty batch', type: 'application/cloudevents-batch+json', body: [], status: 400 },
      {
        what: 'a batch of 1,001',
        type: 'application/cloudevents-batch+json',
        body: Array.from({ length: 1_001 }, good),
        status: 413,
      },
      {
        what: 'an oversized body',
        type: 'application/cloudevents+json',
        body: { ...good(), data: 'x'.repeat(1_100_000) },
        status: 413,
      },
      {
        what: 'an event of another source',
        type: 'application/cloudevents+json',
        body: { ...good(), source: '//other' },
        status: 403,
      },
    ])('$what with $status', async ({ type, body, status }) => {
      const before = await personnel.database.query('select source, id from intake');
      const reply = await personnel.send('publisher', 'POST', '/v1/events', { type, body });
      expect(reply.status).toBe(status);
      expect(Object.keys(reply.body.messages).sort()).toEqual(['en', 'id']);
      expect(await personnel.database.query('select source, id from intake')).toEqual(before);
    });

    it('whoever is no publisher with 403', async () => {
      const type = 'application/cloudevents+json';
      expect((await personnel.send('importer', 'POST', '/v1/events', { type, body: good() })).status).toBe(
        403,
      );
    });

    it('a batch whole, when one element is no event, naming its place', async () => {
      const { status, body } = await personnel.publish([good(), { ...good(), type: 7 }]);
      expect({ status, pointers: body.errors.map(({ pointer }: { pointer: string }) => pointer) }).toEqual({
        status: 400,
        pointers: ['/1/type'],
      });
    });
  });

  it('keeps facts sealed, and neither number nor name in what leaves personnel or in its log', async () => {
    const rows = await personnel.database.query<{ data: Record<string, unknown> }>(
      `select data from fact where stream like 'person/%'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { data } of rows) {
      expect(data).toEqual({ sealed: expect.stringMatching(/^sealed:v1:(identity|personnel-fact):/) });
    }
    const [{ said }] = (await personnel.database.query<{ said: string }>(
      `select coalesce(string_agg(headers::text || convert_from(payload, 'UTF8'), ''), '') as said from outbox`,
    )) as [{ said: string }];
    for (const secret of [NIP, OTHER, 'Contoh Fiktif']) {
      expect(said).not.toContain(secret);
      expect(personnel.log()).not.toContain(secret);
    }
  });
});
