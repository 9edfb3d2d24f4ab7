import { randomUUID } from 'node:crypto';
import { eventually } from '@jejak/testing';
import { Surroundings, type Body } from '../merit-scoring.fixture.js';

const anywhere = [{ role: 'bkpsdm-verifier' }];

describe('the scorings a reader sees', () => {
  let house: Surroundings;
  let proposal: string;
  const [person, other] = [randomUUID(), randomUUID()].sort() as [string, string];

  beforeAll(async () => {
    house = await Surroundings.start();
    await house.deliver();
    await house.publish('personnel.unit-recorded.v1', 'unit/U-01', {
      unit: 'U-01',
      name: 'Dinas',
      opd: 'U-01',
      origin: { source: '//simpeg', id: 'u-1', sha256: 'ab'.repeat(32) },
    });
    await house.publish('personnel.unit-recorded.v1', 'unit/U-011', {
      unit: 'U-011',
      name: 'Bidang',
      parent: 'U-01',
      opd: 'U-01',
      origin: { source: '//simpeg', id: 'u-2', sha256: 'ab'.repeat(32) },
    });
    await house.pelaksana(other);
    await house.pelaksana(person);
    const last = await house.fact(person, 'discipline-imposed', {
      level: 'light',
      since: '2024-02-01',
      until: '2024-02-01',
    });
    const submitted = await house.submit([person, other]);
    proposal = submitted.proposal;
    await house.attest(submitted.submission, proposal, person, last.aggregateversion);
    await house.attest(submitted.submission, proposal, other, 6);
    await house.publish('personnel.account-linked.v1', `person/${person}`, {
      account: `${house.issuer.url}#calon`,
      person,
    });
    await eventually('it is scored, and the account is known', async () => {
      const { body } = await house.get('/v1/scorings', anywhere);
      const own = await house.get('/v1/scorings', [{ role: 'civil-servant' }], 'calon');
      return body.items?.[0]?.state === 'scored' && own.body.items?.length === 1;
    });
  });
  afterAll(() => house.close());

  it('show the ranking with what decided, the settings in use, and what officials examine themselves', async () => {
    const { status, body } = await house.get(`/v1/scorings/${proposal}`, anywhere);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      proposal,
      number: 'USL-2026-0001',
      kind: {
        code: 'rank-promotion',
        label: { id: 'Kenaikan pangkat reguler', en: 'Regular rank promotion' },
      },
      state: 'scored',
      policy: 'merit/2026.3',
      openRanges: false,
      ranking: [
        { person: other, rank: 1, outcome: 'eligible', score: { low: '45.00', high: '45.00' }, because: [] },
        {
          person,
          rank: 2,
          decidedBy: { code: 'score' },
          outcome: 'eligible',
          score: { low: '43.00', high: '43.00' },
          because: [],
        },
      ],
    });
    expect(body.settings).toContainEqual({
      id: 'ip-asn/category-operator',
      question: {
        id: 'Apakah 80,5 masuk kategori Tinggi atau Sedang?',
        en: 'Is 80.5 in category High or Medium?',
      },
      status: 'to-confirm',
      answer: 'at-least-81',
      label: { id: 'Tinggi mulai 81', en: 'High from 81' },
    });
  });

  it('show every point with its fact, row and article', async () => {
    const { body } = await house.get(`/v1/scorings/${proposal}/candidates/${person}`, anywhere);
    const discipline = body.score.dimensions[3];
    expect(discipline).toMatchObject({
      id: 'discipline',
      label: { id: 'Disiplin' },
      low: '3.00',
      max: '5.00',
    });
    expect(discipline.components[0]).toMatchObject({
      evidence: [
        { item: 'discipline.level', value: 'light 2024-02-01' },
        { item: 'discipline.history', value: 'delivered' },
      ],
      figures: [{ parameter: 'ip-asn/window/discipline', value: '5', unit: 'year' }],
      rows: [{ table: 'ip-asn/discipline', when: { sanction: 'light' }, value: '3.00' }],
      missing: [],
    });
    expect(body.eligibility.conditions).toHaveLength(11);
  });

  it.each([
    { who: 'the proposer of the unit above', roles: [{ role: 'proposer', unit: 'U-01' }], status: 200 },
    { who: 'the proposer of another unit', roles: [{ role: 'proposer', unit: 'U-02' }], status: 403 },
    { who: 'the inspector', roles: [{ role: 'inspector' }], status: 200 },
    { who: 'the operator', roles: [{ role: 'operator' }], status: 403 },
  ])('are answered with $status to $who', async ({ roles, status }) => {
    expect((await house.get(`/v1/scorings/${proposal}`, roles)).status).toBe(status);
  });

  it('withhold disciplinary data from readers of one unit', async () => {
    const { body } = await house.get(`/v1/scorings/${proposal}/candidates/${person}`, [
      { role: 'proposer', unit: 'U-01' },
    ]);
    expect(body.score.dimensions[3].components[0]).toMatchObject({
      evidence: [
        {
          item: 'discipline.level',
          withheld: { id: 'hanya bagi yang berwenang', en: 'only for those entitled' },
        },
        { item: 'discipline.history' },
      ],
      rows: [],
    });
    expect(JSON.stringify(body)).not.toMatch(/light/);
  });

  it('show a candidate their own place and sheet, and nobody else’s', async () => {
    const own = [{ role: 'civil-servant' }];
    const { body } = await house.get(`/v1/scorings/${proposal}`, own, 'calon');
    expect(body.ranking.map((placed: Body) => [placed.person, placed.rank])).toEqual([[person, 2]]);
    expect((await house.get(`/v1/scorings/${proposal}/candidates/${person}`, own, 'calon')).status).toBe(200);
    expect((await house.get(`/v1/scorings/${proposal}/candidates/${other}`, own, 'calon')).status).toBe(403);
    expect((await house.get(`/v1/scorings/${proposal}`, own, 'orang-lain')).status).toBe(403);
  });

  it('are listed by state and kind', async () => {
    const { body } = await house.get('/v1/scorings?state=scored&kind=rank-promotion', anywhere);
    expect(body.items.map((item: Body) => item.proposal)).toEqual([proposal]);
    expect((await house.get('/v1/scorings?kind=rotation', anywhere)).body).toEqual({ items: [], next: null });
    expect((await house.get('/v1/scorings?state=lost', anywhere)).status).toBe(422);
  });

  it('do not exist for a proposal that was never submitted', async () => {
    expect((await house.get(`/v1/scorings/${randomUUID()}`, anywhere)).status).toBe(404);
    expect((await house.get(`/v1/scorings/${randomUUID()}/replay`, [{ role: 'inspector' }])).status).toBe(
      404,
    );
  });
});

describe('the policies a reader sees', () => {
  let house: Surroundings;
  beforeAll(async () => (house = await Surroundings.start()));
  afterAll(() => house.close());

  it('are the version, its digest, and every figure with its article', async () => {
    const { body } = await house.get('/v1/policies', [{ role: 'civil-servant' }]);
    expect(body).toMatchObject({ version: 'merit/2026.3', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(body.parameters).toContainEqual(
      expect.objectContaining({
        id: 'rank-promotion/years-in-rank',
        provisions: [
          {
            from: '2000-11-10',
            value: 4,
            basis: { instrument: 'PP 99/2000', article: 'Pasal 7' },
            certainty: 'secondary',
          },
        ],
      }),
    );
  });

  it('name what an officer still has to confirm', async () => {
    const { body } = await house.get('/v1/policies/settings', [{ role: 'policy-officer' }]);
    expect(body.questions.map(({ id }: Body) => id)).toContain('ranking/tie-breaks');
    expect(body.recalled).toContainEqual({
      id: 'post/level-of-functional',
      label: {
        id: 'Jenjang jabatan fungsional yang setara',
        en: 'Level to which a functional jenjang is equal',
      },
      from: '2017-04-07',
      basis: { instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107' },
      certainty: 'recalled',
    });
  });
});
