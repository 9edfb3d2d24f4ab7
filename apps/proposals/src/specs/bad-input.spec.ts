/** What cannot be read or may not be done over HTTP: each names what is wrong and where, in both languages. */
import { ani, cici, draft, Office, pppk, today } from './office.fixture.js';

describe('a request that is wrong', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  it.each([
    { what: 'an unknown kind', body: draft({ kind: 'mutasi' }), pointer: '/kind' },
    {
      what: 'a date that does not exist',
      body: draft({ effectiveDate: '2026-02-30' }),
      pointer: '/effectiveDate',
    },
    { what: 'a unit nobody knows', body: draft({ unit: 'U-99' }), pointer: '/unit' },
    { what: 'no candidate', body: draft({ candidates: [] }), pointer: '/candidates' },
    {
      what: 'a NIP for a person',
      body: draft({ candidates: [{ person: '198001012005011001', reason: 'Baik.' }] }),
      pointer: '/candidates/0/person',
    },
    {
      what: 'a candidate without a reason',
      body: draft({ candidates: [{ person: ani }] }),
      pointer: '/candidates/0/reason',
    },
    {
      what: 'a hash that is none',
      body: draft({ documents: [{ title: 'ABK', sha256: 'abc' }] }),
      pointer: '/documents/0/sha256',
    },
    { what: 'a rank for a post', body: draft({ target: { rank: 'III/d' } }), pointer: '/target/post' },
    {
      what: 'a rank beside a post',
      body: draft({ target: { post: 'J-0012', rank: 'III/d' } }),
      pointer: '/target/rank',
    },
    {
      what: 'a post for a rank',
      body: draft({ kind: 'rank-promotion', target: { post: 'J-0012' } }),
      pointer: '/target/rank',
    },
    {
      what: 'a rank that does not exist',
      body: draft({ kind: 'rank-promotion', target: { rank: 'V/a' } }),
      pointer: '/target/rank',
    },
    {
      what: 'a ground nobody knows',
      body: draft({ candidates: [{ person: ani, reason: 'Baik.', ground: { code: 'performance' } }] }),
      pointer: '/candidates/0/ground/code',
    },
    {
      what: 'a proof that is no hash',
      body: draft({
        candidates: [{ person: ani, reason: 'Baik.', ground: { code: 'own-request', document: 'surat' } }],
      }),
      pointer: '/candidates/0/ground/document',
    },
    { what: 'a member nobody knows', body: draft({ stempel: true }), pointer: '/stempel' },
  ])('names the place of $what, and leaves nothing behind', async ({ body, pointer }) => {
    const answer = await office.call('pengusul', 'POST', '/v1/proposals', { body });

    expect([answer.status, answer.body.code]).toEqual([422, 'values-refused']);
    expect(answer.body.errors).toContainEqual({
      pointer,
      code: expect.any(String),
      messages: { id: expect.any(String), en: expect.any(String) },
    });
    expect(await office.query('select from proposals.fact')).toEqual([]);
  });

  it.each([
    {
      because: 'before the law that would judge it',
      effectiveDate: '2019-04-04',
      rule: 'proposal/judged-by-known-law',
    },
    {
      because: 'further ahead than anybody can be judged',
      effectiveDate: '2120-04-01',
      rule: 'proposal/effective-date-near',
    },
  ])(
    'is refused by rule for an effective date $because, and never waits for a score',
    async ({ effectiveDate, rule }) => {
      const body = draft({ kind: 'rotation', target: { post: 'J-0014' }, effectiveDate });
      const drafted = await office.call('pengusul', 'POST', '/v1/proposals', { body });
      const url = `/v1/proposals/${drafted.body.id}/submit`;
      const refused = await office.call('pengusul', 'POST', url, { etag: '"1"' });
      expect([refused.status, refused.body.rules.map(({ id }: { id: string }) => id)]).toEqual([422, [rule]]);
    },
  );

  it('is refused by rule for a post that is not on the map, and uses up no number', async () => {
    const answer = await office.call('pengusul', 'POST', '/v1/proposals', {
      body: draft({ target: { post: 'J-9999' } }),
    });
    expect(answer.status).toBe(422);
    expect(answer.body.rules).toMatchObject([
      {
        id: 'proposal/post-on-the-map',
        pointer: '/target/post',
        basis: [{ instrument: 'PermenPANRB 1/2020' }],
      },
    ]);
    const next = await office.call('pengusul', 'POST', '/v1/proposals', { body: draft() });
    expect(next.body.number).toBe(`USL-${today.slice(0, 4)}-0003`);
  });

  it.each([
    { what: 'of another unit', as: 'tetangga', code: 'outside-scope' },
    { what: 'by an account that is linked to nobody', as: 'tamu', code: 'no-natural-person' },
    { what: 'by one who may not propose', as: 'bupati', code: 'action-denied' },
  ] as const)('is answered 403 $code $what', async ({ as, code }) => {
    const answer = await office.call(as, 'POST', '/v1/proposals', { body: draft() });
    expect([answer.status, answer.body.code]).toEqual([403, code]);
  });

  it('finds nothing under an id that nobody has: 404, nor under what is no id: 400', async () => {
    const missing = await office.call('bkpsdm', 'GET', '/v1/proposals/0198a3c4-8f00-7000-8000-00000000ffff');
    expect([missing.status, missing.body.code]).toEqual([404, 'not-found']);
    const unreadable = await office.call('bkpsdm', 'GET', '/v1/proposals/USL-2026-0001');
    expect([unreadable.status, unreadable.body.code]).toEqual([400, 'unreadable-request']);
    const undecided = await office.call(
      'bkpsdm',
      'GET',
      '/v1/decisions/0198a3c4-8f00-7000-8000-00000000ffff',
    );
    expect(undecided.status).toBe(404);
  });

  it('changes kind and target together or not at all', async () => {
    const drafted = await office.call('pengusul', 'POST', '/v1/proposals', { body: draft() });
    const answer = await office.call('pengusul', 'PATCH', `/v1/proposals/${drafted.body.id}`, {
      body: { kind: 'rotation' },
      etag: '"1"',
    });
    expect(answer.body.errors).toMatchObject([{ pointer: '/target', code: 'required-for-kind' }]);
  });

  it.each([
    {
      rule: 'proposal/pns-only',
      because: 'a PPPK',
      body: draft({
        kind: 'rank-promotion',
        target: { rank: 'III/d' },
        effectiveDate: '2026-12-01',
        candidates: [{ person: pppk, reason: 'Rajin.' }],
      }),
      rules: ['proposal/pns-only', 'proposal/next-rank'],
    },
    {
      rule: 'proposal/post-vacant',
      because: 'a post that is held',
      body: draft({ target: { post: 'J-0013' } }),
      rules: ['proposal/post-vacant'],
    },
    {
      rule: 'proposal/reasons-stated',
      because: 'a blank reason',
      body: draft({ target: { post: 'J-0014' }, candidates: [{ person: cici, reason: '  ' }] }),
      rules: ['proposal/reasons-stated'],
    },
    {
      rule: 'proposal/promotion-period',
      because: 'a day that begins no month',
      body: draft({
        kind: 'rank-promotion',
        target: { rank: 'III/d' },
        effectiveDate: '2026-12-15',
        candidates: [{ person: ani, reason: 'Rajin.' }],
      }),
      rules: ['proposal/promotion-period'],
    },
    {
      rule: 'proposal/authority-confirmed',
      because: 'a rank nobody has confirmed who signs for',
      body: draft({
        kind: 'rank-promotion',
        target: { rank: 'IV/a' },
        effectiveDate: '2026-12-01',
        candidates: [{ person: ani, reason: 'Rajin.' }],
      }),
      rules: ['proposal/next-rank', 'proposal/authority-confirmed'],
    },
  ])(
    'is told of $rule in a draft with $because, and refused for it when submitted',
    async ({ body, rules }) => {
      const drafted = await office.call('pengusul', 'POST', '/v1/proposals', { body });
      const seen = await office.call('pengusul', 'GET', `/v1/proposals/${drafted.body.id}`);
      expect(seen.body.checks.map(({ id }: { id: string }) => id)).toEqual(rules);

      const submitted = await office.call('pengusul', 'POST', `/v1/proposals/${drafted.body.id}/submit`, {
        etag: '"1"',
      });
      expect(submitted.status).toBe(422);
      expect(submitted.body.rules.map(({ id }: { id: string }) => id)).toEqual(rules);
    },
  );

  it('pages through lists in keyset order, and knows its own cursors alone', async () => {
    const first = await office.call('pengusul', 'GET', '/v1/proposals?limit=2');
    expect(first.body.items).toHaveLength(2);
    const second = await office.call('pengusul', 'GET', `/v1/proposals?limit=2&after=${first.body.next}`);
    const numbers = [...first.body.items, ...second.body.items].map(
      ({ number }: { number: string }) => number,
    );
    expect(numbers).toEqual([...numbers].sort().reverse());
    expect(new Set(numbers).size).toBe(4);
    const forged = await office.call('pengusul', 'GET', '/v1/proposals?after=abc');
    expect([forged.status, forged.body.code]).toEqual([400, 'unreadable-cursor']);
    expect((await office.call('tetangga', 'GET', '/v1/proposals')).body.items).toEqual([]);
    const [one] = first.body.items;
    const found = await office.call('bkpsdm', 'GET', `/v1/proposals?number=${one.number}&stage=draft`);
    expect(found.body.items).toMatchObject([{ id: one.id }]);
  });
});
