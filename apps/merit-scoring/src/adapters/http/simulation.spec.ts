import { randomUUID } from 'node:crypto';
import { eventually } from '@jejak/testing';
import { Surroundings, type Body } from '../merit-scoring.fixture.js';

const officer = [{ role: 'policy-officer' }];
const team = [{ role: 'assessment-team' }];
const url = '/v1/scorings/simulation?day=2026-04-01';
const PROPORTIONAL = 'ip-asn/technical-credit:proportional';

describe('a simulation of the whole population', () => {
  let house: Surroundings;
  const [halfTrained, untrained, unknown, contracted] = Array.from({ length: 4 }, () => randomUUID());

  beforeAll(async () => {
    house = await Surroundings.start();
    await house.deliver();
    await house.pelaksana(halfTrained!);
    await house.fact(halfTrained!, 'training-completed', {
      kind: 'technical',
      title: 'Pengadaan',
      hours: 10,
      completedOn: '2026-01-20',
    });
    await house.pelaksana(untrained!);
    await house.fact(unknown!, 'person-registered', {
      employment: 'pns',
      legalStatus: '01',
      since: '2015-03-01',
    });
    await house.fact(contracted!, 'person-registered', {
      employment: 'pppk',
      legalStatus: '01',
      since: '2022-03-01',
    });
    await eventually('everybody is known', async () => {
      const [row] = await house.rows<{ facts: number }>(
        'select count(*)::integer as facts from merit_scoring.person_fact',
      );
      return row?.facts === 15;
    });
  });
  afterAll(() => house.close());

  it('changes nothing where the draft is what is in use', async () => {
    const { status, body } = await house.get(url, officer);
    expect([status, body]).toEqual([
      200,
      {
        day: '2026-04-01',
        of: 4,
        notMeasured: 1,
        measured: 3,
        open: { today: 1, draft: 1 },
        categories: [
          { category: 'sangat-rendah', label: { id: 'Sangat Rendah', en: 'Very low' }, today: 3, draft: 3 },
          ...['rendah', 'sedang', 'tinggi', 'sangat-tinggi'].map((category) => ({
            category,
            label: expect.anything() as unknown,
            today: 0,
            draft: 0,
          })),
        ],
        moves: { rise: 0, fall: 0, same: 3 },
        sinceStored: { rise: 0, fall: 0, same: 0 },
        next: null,
      },
    ]);
  });

  it('counts who would rise under another answer, against today and against the stored score', async () => {
    const { proposal, submission } = await house.submit([halfTrained!]);
    await house.attest(submission, proposal, halfTrained!, 7);
    await eventually('it is scored', async () => {
      const { body } = await house.get(`/v1/scorings/${proposal}`, team);
      return body.state === 'scored' || body.state === 'open';
    });
    const { body } = await house.get(`${url}&answers=${PROPORTIONAL}`, officer);
    expect(body).toMatchObject({
      moves: { rise: 1, fall: 0, same: 2 },
      sinceStored: { rise: 1, fall: 0, same: 0 },
    });
    const again = await house.get(`/v1/scorings/${proposal}/replay`, team);
    expect(again.body.rounds[0].candidates).toMatchObject([{ result: 'equal' }]);
  });

  it('names nobody: no person and no proposal stands in the answer', async () => {
    const { body } = await house.get(`${url}&answers=${PROPORTIONAL}`, officer);
    for (const person of [halfTrained, untrained, unknown])
      expect(JSON.stringify(body)).not.toContain(person);
  });

  it('comes in pages that add up, and never counts few alone', async () => {
    await house.rows(
      `with people as (select n, gen_random_uuid() as person from generate_series(1, 446) n),
            progress as (insert into merit_scoring.person_progress select person, 1 from people)
       insert into merit_scoring.person_fact
       select gen_random_uuid(), person, 'person-registered', 1, convert_to(jsonb_build_object('person', person,
         'employment', 'pns', 'legalStatus', '01', 'since', '2015-03-01')::text, 'UTF8') from people`,
    );
    const first = await house.get(`${url}&limit=200`, officer);
    expect([first.body.of, first.body.measured + first.body.notMeasured]).toEqual([450, 200]);
    const second = await house.get(`${url}&limit=200&after=${String(first.body.next)}`, officer);
    expect([second.body.measured + second.body.notMeasured, second.body.next]).toEqual([250, null]);

    const [last] = await house.rows<{ person: string }>(
      'select person from merit_scoring.person_progress order by person desc offset 5 limit 1',
    );
    const made = Buffer.from(JSON.stringify([last!.person])).toString('base64url');
    const few = await house.get(`${url}&limit=200&after=${made}`, officer);
    expect([few.status, few.body.measured]).toEqual([200, 0]);
  });

  it.each([
    { because: 'nobody asked', query: '&answers=no/such:answer', status: 422, code: 'no-such-answer' },
    {
      because: 'it is no alternative',
      query: '&answers=ip-asn/technical-credit:luck',
      status: 422,
      code: 'no-such-answer',
    },
  ])('refuses an answer by name when $because', async ({ query, status, code }) => {
    const answer = await house.get(url + query, officer);
    expect([answer.status, answer.body.errors.map((error: Body) => error.code as string)]).toEqual([
      status,
      [code],
    ]);
  });

  it('refuses a page so small that it would tell of one person', async () => {
    expect((await house.get(`${url}&limit=1`, officer)).status).toBe(422);
  });

  it('is the officers’ alone', async () => {
    expect((await house.get(url, [{ role: 'civil-servant' }])).status).toBe(403);
  });
});
