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
    await eventually('the histories are known to be whole', async () => {
      return (await house.rows('select from merit_scoring.delivery')).length === 3;
    });
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
      because: 'a value would be changed by it',
      sent: { subject: 'value', id: 'evidence/days-to-supply' },
      rules: ['policy/answer-known'],
    },
  ])('is refused with its rules when $because', async ({ sent, rules }) => {
    const { status, body } = await confirm(sent);
    expect([status, body.rules.map(({ id }: Body) => id as string)]).toEqual([422, rules]);
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
});
