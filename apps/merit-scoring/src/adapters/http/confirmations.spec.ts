import { randomUUID } from 'node:crypto';
import { eventually } from '@jejak/testing';
import { Surroundings, type Body } from '../merit-scoring.fixture.js';

const officer = [{ role: 'policy-officer' }];
const team = [{ role: 'assessment-team' }];
const person = randomUUID();

describe('what a policy officer confirms', () => {
  let house: Surroundings;

  beforeAll(async () => {
    house = await Surroundings.start();
    await house.deliver();
    await house.link('kebijakan', person);
  });
  afterAll(() => house.close());

  it('is a fact with who, when and on what basis; new scores use it, stored ones replay with theirs', async () => {
    const before = await scored();
    expect(before.technical).toBe('0.00');

    const { status, body } = await confirm({});
    expect([status, body]).toEqual([
      201,
      { id: body.id as string, subject: 'setting', of: 'ip-asn/technical-credit' },
    ]);
    const after = await scored();
    expect(after.technical).toBe('11.25');

    const listed = await house.get('/v1/policies/confirmations', officer);
    expect(listed.body.items).toMatchObject([
      {
        id: body.id,
        subject: 'setting',
        item: 'ip-asn/technical-credit',
        answer: 'proportional',
        before: 'all-or-nothing',
        instrument: 'PerBKN 8/2019',
        article: 'Lampiran',
        note: 'Dibaca pada lampiran.',
        person,
      },
    ]);
    const settings = await house.get('/v1/policies/settings', officer);
    expect(settings.body.questions.find(({ id }: Body) => id === 'ip-asn/technical-credit')).toMatchObject({
      inUse: 'proportional',
      confirmed: { id: body.id, by: person, basis: { instrument: 'PerBKN 8/2019', article: 'Lampiran' } },
    });
    const replayed = await house.get(`/v1/scorings/${before.proposal}/replay`, team);
    expect(replayed.body.rounds[0].candidates).toMatchObject([{ result: 'equal' }]);
    const today = await house.get(
      `/v1/scorings/${before.proposal}/candidates/${before.candidate}/today`,
      team,
    );
    expect(today.body).toMatchObject({
      same: false,
      because: {
        late: [],
        settings: [{ id: 'ip-asn/technical-credit', stored: 'all-or-nothing', today: 'proportional' }],
      },
    });
  });

  it('is published, its note sealed', async () => {
    const [event] = await house.rows<{ payload: Buffer }>(
      `select payload from bus.log where topic = 'merit.scoring.v1' and headers->>'type' like '%value-confirmed.v1'`,
    );
    const data = JSON.parse(event?.payload.toString('utf8') ?? '{}') as Body;
    expect(data).toMatchObject({ subject: 'setting', id: 'ip-asn/technical-credit', confirmedBy: person });
    expect(data.note).toMatch(/^sealed:v1:service:merit-scoring:/);
  });

  it.each([
    {
      because: 'nobody asked',
      sent: { id: 'no/such-question' },
      rules: ['policy/asked', 'policy/answer-known'],
    },
    { because: 'the answer is no alternative', sent: { answer: 'a-third' }, rules: ['policy/answer-known'] },
    {
      because: 'nobody knows the instrument',
      sent: { basis: { instrument: 'PP 1/1900', article: 'Pasal 1' } },
      rules: ['policy/basis-known'],
    },
    { because: 'it does not say where it was read', sent: { note: '  ' }, rules: ['policy/noted'] },
    {
      because: 'the successor stands in an instrument that is repealed too',
      sent: {
        subject: 'successor',
        id: 'UU 5/2014, Pasal 116',
        answer: undefined,
        basis: { instrument: 'PP 53/2010', article: 'Pasal 1' },
      },
      rules: ['policy/successor-in-force'],
    },
    {
      because: 'a day is asked for and none is given',
      sent: { id: 'head/term-ends-on', answer: 'besok' },
      rules: ['policy/answer-known'],
    },
    {
      because: 'a value would be changed by it',
      sent: { subject: 'value', id: 'evidence/days-to-supply' },
      rules: ['policy/answer-known'],
    },
  ])('is refused with its rules when $because', async ({ sent, rules }) => {
    const { status, body } = await confirm(sent);
    expect([status, body.rules.map(({ id }: Body) => id as string)]).toEqual([422, rules]);
  });

  it('is refused with both names when it contradicts what was confirmed before', async () => {
    const days = { id: 'head/term-ends-on', answer: '2030-02-20' };
    expect((await confirm(days)).status).toBe(201);
    const { status, body } = await confirm({ id: 'head/inaugurated-on', answer: '2031-02-20' });
    expect([status, body.rules.map(({ id }: Body) => id as string)]).toEqual([422, ['policy/consistent']]);
    expect(body.rules[0].messages.en).toMatch(
      /^head\/inaugurated-on comes before head\/term-ends-on: .* 2031-02-20, .* 2030-02-20\./,
    );
    expect((await confirm({ id: 'head/inaugurated-on', answer: '2025-02-20' })).status).toBe(201);
  });

  it('lets a rule on a repealed article refuse from then on; what was scored before stays as it was (V-06)', async () => {
    const before = await leader();
    expect([before.outcome, before.findings]).toEqual([
      'eligible',
      [{ id: 'V-06', severity: 'watch', awaits: 'successor' }],
    ]);
    const waiting = await house.get('/v1/policies/settings', officer);
    const article = waiting.body.repealed.find(({ id }: Body) => id === 'UU 5/2014, Pasal 116');
    expect(article).toMatchObject({ by: 'UU 20/2023', repealedFrom: '2023-10-31' });
    expect(article).not.toHaveProperty('confirmed');

    const { status, body } = await confirm({
      subject: 'successor',
      id: 'UU 5/2014, Pasal 116',
      answer: undefined,
      basis: { instrument: 'UU 20/2023', article: 'Pasal 63' },
    });
    expect(status).toBe(201);

    const after = await leader();
    expect([after.outcome, after.findings]).toEqual(['not-eligible', [{ id: 'V-06', severity: 'block' }]]);
    const [policies, settings, replayed, today, explained] = await Promise.all([
      house.get('/v1/policies', officer),
      house.get('/v1/policies/settings', officer),
      house.get(`/v1/scorings/${before.proposal}/replay`, team),
      house.get(`/v1/scorings/${before.proposal}/candidates/${before.candidate}/today`, team),
      house.get(`/v1/scorings/${after.proposal}/candidates/${after.candidate}/explanation`, team),
    ]);
    expect(policies.body.findings.find(({ id }: Body) => id === 'V-06')).toMatchObject({ severity: 'block' });
    const basis = { instrument: 'UU 20/2023', article: 'Pasal 63' };
    for (const { repealed } of [policies.body, settings.body]) {
      expect(repealed.find(({ id }: Body) => id === 'UU 5/2014, Pasal 116').confirmed).toMatchObject({
        id: body.id,
        by: person,
        basis,
      });
    }
    expect(replayed.body.rounds[0].candidates).toMatchObject([{ result: 'equal' }]);
    expect(today.body).toMatchObject({
      same: false,
      today: { outcome: 'not-eligible' },
      because: {
        settings: [
          { id: 'successor:UU 5/2014, Pasal 116', stored: 'unconfirmed', today: 'UU 20/2023, Pasal 63' },
        ],
      },
    });
    expect(explained.body.whatWouldChange).toMatchObject({
      answer: 'change',
      facts: [{ id: 'earn:performance:2026:baik' }],
      months: 10,
      day: '2027-02-01',
    });
  });

  it('is the officers’ to confirm alone, as natural persons', async () => {
    expect((await confirm({}, team)).status).toBe(403);
    expect((await confirm({}, officer, 'nobody')).body.code).toBe('no-natural-person');
  });

  const confirm = (change: object, roles: readonly object[] = officer, sub = 'kebijakan') =>
    house.post(
      '/v1/policies/confirmations',
      {
        subject: 'setting',
        id: 'ip-asn/technical-credit',
        answer: 'proportional',
        basis: { instrument: 'PerBKN 8/2019', article: 'Lampiran' },
        note: 'Dibaca pada lampiran.',
        ...change,
      },
      roles,
      sub,
    );

  /** Somebody with half the hours of technical training. */
  async function scored(): Promise<{ proposal: string; candidate: string; technical: string }> {
    const candidate = randomUUID();
    await house.pelaksana(candidate);
    const { aggregateversion } = await house.fact(candidate, 'training-completed', {
      kind: 'technical',
      title: 'Pengadaan',
      hours: 10,
      completedOn: '2026-01-20',
    });
    const { proposal, submission } = await house.submit([candidate]);
    await house.attest(submission, proposal, candidate, aggregateversion);
    await eventually('it is scored', async () => (await house.published(proposal)).length === 4);
    const { body } = await house.get(`/v1/scorings/${proposal}/candidates/${candidate}`, team);
    const components = body.score.dimensions.flatMap(
      (dimension: Body) => dimension.components as Body[],
    ) as Body[];
    return { proposal, candidate, technical: components.find(({ id }) => id === 'technical')?.low as string };
  }

  /** A head of office of echelon II.b for fourteen months, proposed for II.a: in order but for V-06. */
  async function leader() {
    const candidate = randomUUID();
    await house.leader(candidate, '2025-02-01');
    const version = await house.versionOf(candidate);
    const { proposal, submission } = await house.submit([candidate], {
      kind: 'position-promotion',
      target: {
        post: {
          id: 'J-0001',
          title: 'Sekretaris Daerah',
          class: 'jpt-pratama',
          echelon: 'II.a',
          unit: 'U-001',
        },
      },
    });
    await house.attest(submission, proposal, candidate, version, { ageInYears: 50 });
    const { eligibility } = await eventually('it is scored', async () => {
      const seen = await house.get(`/v1/scorings/${proposal}/candidates/${candidate}`, team);
      return seen.status === 200 && seen.body;
    });
    return {
      proposal,
      candidate,
      outcome: eligibility.outcome as string,
      findings: eligibility.findings.map(({ id, severity, awaits }: Body) => ({
        id: id as string,
        severity: severity as string,
        ...(awaits === undefined ? {} : { awaits: awaits as string }),
      })) as unknown,
    };
  }
});
