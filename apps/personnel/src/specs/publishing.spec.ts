import {
  event,
  KINERJA,
  registration,
  runningPersonnel,
  SOURCE,
  type RunningPersonnel,
} from './running-personnel.fixture.js';

describe('publishing over HTTP', () => {
  let personnel: RunningPersonnel;
  beforeAll(async () => {
    personnel = await runningPersonnel();
  });
  afterAll(() => personnel.close());

  describe('in binary mode', () => {
    const nip = '198811022014031008';
    const rank = { nip, grade: 'III/b', since: '2018-04-01' };
    const binary = (headers: Record<string, string>, body: unknown, type = 'application/json') =>
      personnel.send('publisher', 'POST', '/v1/events', { type, body, headers });
    const named = (id: string, fact: string) => ({
      'ce-specversion': '1.0',
      'ce-id': id,
      'ce-source': SOURCE,
      'ce-type': `id.go.lebongkab.merit.intake.${fact}.v1`,
      'ce-time': '2026-01-05T08:00:00+07:00',
    });

    it('takes the data as the body and the envelope from headers, as the same event in any other mode', async () => {
      const headers = named('bin%201', 'person-registered');
      const first = await binary(headers, registration(nip), 'application/json; charset=utf-8');
      expect(first).toMatchObject({ status: 202, body: { id: 'bin 1', status: 'accepted' } });
      const { datacontenttype: _, ...structured } = event('person-registered', registration(nip), {
        id: 'bin 1',
      });
      expect(await personnel.publish(structured)).toMatchObject({
        status: 202,
        body: { status: 'replayed', eventId: first.body.eventId },
      });
      const quoted = {
        ...named('"bin\\-2"', 'rank-changed'),
        traceparent: `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`,
      };
      expect((await binary(quoted, rank)).body).toMatchObject({ id: 'bin-2', status: 'accepted' });
      expect(await binary(named('bin-2', 'rank-changed'), { ...rank, grade: 'III/c' })).toMatchObject({
        status: 409,
        body: { code: 'event-contradicted' },
      });
      expect((await binary({ ...named('bin-3', 'rank-changed'), 'ce-mood': 'x' }, rank)).body).toMatchObject({
        status: 'quarantined',
        problems: [{ pointer: '/mood', code: 'intake/attribute-known' }],
      });
    });

    it.each([
      ['lacks its headers', { 'ce-id': 'x' }, ['/specversion', '/source', '/type']],
      ['has a header that is no UTF-8', { ...named('%C3', 'rank-changed') }, ['/id']],
      ['has a header with a control sign', { ...named('a%00b', 'rank-changed') }, ['/id']],
    ])('names every place of what %s', async (_, headers, pointers) => {
      const { status, body } = await binary(headers, rank);
      expect([status, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
        400,
        pointers,
      ]);
    });
  });

  describe('admits by its list', () => {
    const kinerja = { claims: { roles: [{ role: 'publisher' }], publisher: KINERJA } };
    const structured = { type: 'application/cloudevents+json' };

    it('each type from its publishers alone, and tells the others in both languages where they look', async () => {
      const nip = '198812022014031009';
      await personnel.publish(event('person-registered', registration(nip)));
      const rated = { nip, year: 2024, result: 'meets', behaviour: 'meets', predicate: 'baik' };
      const own = event('performance-rated', rated, { source: KINERJA, id: 'skp-1' });
      const sent = { ...kinerja, ...structured };
      expect(await personnel.send('publisher', 'POST', '/v1/events', { ...sent, body: own })).toMatchObject({
        status: 202,
        body: { status: 'accepted' },
      });
      const rank = { nip, grade: 'III/b', since: '2018-04-01' };
      const foreign = event('rank-changed', rank, { source: KINERJA, id: 'kp-1' });
      const held = await personnel.send('publisher', 'POST', '/v1/events', { ...sent, body: foreign });
      expect(held.body).toMatchObject({
        status: 'quarantined',
        problems: [{ pointer: '/type', code: 'intake/type-of-publisher' }],
      });

      const list = await personnel.send('publisher', 'GET', '/v1/events?limit=5', kinerja);
      expect(list.body).toEqual({
        items: [
          {
            source: KINERJA,
            id: 'kp-1',
            type: 'id.go.lebongkab.merit.intake.rank-changed.v1',
            status: 'quarantined',
            quarantine: held.body.quarantine,
            problems: held.body.problems,
            receivedAt: expect.any(String),
          },
        ],
        next: null,
      });
      const others = `/v1/events?source=${encodeURIComponent(SOURCE)}`;
      expect((await personnel.send('publisher', 'GET', others, kinerja)).status).toBe(403);
      expect(
        (await personnel.send('publisher', 'GET', '/v1/events?status=contradicted', kinerja)).body,
      ).toEqual({
        items: [],
        next: null,
      });
      const seen = await personnel.send(
        'operator',
        'GET',
        `/v1/events?source=${encodeURIComponent(KINERJA)}`,
      );
      expect(seen.body).toEqual(list.body);

      const publishers = await personnel.send('operator', 'GET', '/v1/personnel/intake/publishers');
      expect(publishers.body.items[1]).toEqual({
        publisher: 'e-kinerja',
        source: KINERJA,
        types: ['intake.performance-rated.v1'],
        last: {
          type: 'id.go.lebongkab.merit.intake.rank-changed.v1',
          status: 'quarantined',
          receivedAt: expect.any(String),
        },
        held: 1,
      });
    });

    it('nobody who is not on it', async () => {
      const claims = { roles: [{ role: 'publisher' }], publisher: '//stranger.example' };
      const body = event('rank-changed', {}, { source: '//stranger.example' });
      const refused = await personnel.send('publisher', 'POST', '/v1/events', {
        ...structured,
        claims,
        body,
      });
      expect(refused).toMatchObject({ status: 403, body: { errors: [{ code: 'source-admitted' }] } });
    });
  });

  it('pages through what is held, each once', async () => {
    for (const n of [1, 2, 3]) await personnel.publish(event('rank-guessed', {}, { id: `page-${n}` }));
    const ids: string[] = [];
    for (let after = ''; ;) {
      const path = `/v1/events?limit=2&status=quarantined${after}`;
      const { body } = await personnel.send('publisher', 'GET', path);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.next === null) break;
      after = `&after=${String(body.next)}`;
    }
    expect(ids.filter((id) => id.startsWith('page-'))).toEqual(['page-1', 'page-2', 'page-3']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes a batch of 1,000, one result for each in its order', async () => {
    const nip = '199104042016011005';
    const batch = [
      event('person-registered', registration(nip), { id: 'k-0' }),
      ...Array.from({ length: 999 }, (_, n) =>
        event('training-completed', trained(nip, n + 1), { id: `k-${n + 1}` }),
      ),
    ];
    const { status, body } = await personnel.publish(batch);
    expect(status).toBe(202);
    expect(body.items.map(({ id, status: fared }: { id: string; status: string }) => [id, fared])).toEqual(
      batch.map(({ id }) => [id, 'accepted']),
    );
  });
});

const trained = (nip: string, n: number) => ({
  nip,
  kind: 'technical',
  title: `Pelatihan ${n}`,
  hours: 20,
  completedOn: '2024-05-06',
});
