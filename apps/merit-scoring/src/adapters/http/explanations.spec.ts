import { randomUUID } from 'node:crypto';
import { eventually } from '@jejak/testing';
import { Surroundings, type Body } from '../merit-scoring.fixture.js';

const team = [{ role: 'assessment-team' }];

describe('an explanation', () => {
  let house: Surroundings;
  let proposal: string;
  const [good, poor] = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    house = await Surroundings.start();
    await house.deliver();
    const versions = [await house.pelaksana(good), await house.pelaksana(poor, { predicate: 'kurang' })];
    const submitted = await house.submit([good, poor]);
    proposal = submitted.proposal;
    await house.attest(submitted.submission, proposal, good, versions[0] ?? 0);
    await house.attest(submitted.submission, proposal, poor, versions[1] ?? 0);
    await eventually('it is scored', async () => (await house.published(proposal)).length === 7);
  });
  afterAll(() => house.close());

  it('says why somebody is not eligible, and the fewest facts, then months, that would change it', async () => {
    const { status, body } = await house.get(of(poor, 'explanation'), team);
    expect(status).toBe(200);
    expect(body.whyNotEligible).toMatchObject({
      outcome: 'not-eligible',
      conditions: [
        {
          id: 'rank-promotion/performance',
          holds: 'no',
          basis: [{ instrument: 'PP 99/2000' }, { instrument: 'PermenPANRB 6/2022' }],
          evidence: [{ value: '2024 baik' }, { value: '2025 kurang' }],
        },
      ],
    });
    expect(body.whatWouldChange).toMatchObject({
      goal: { kind: 'eligible' },
      answer: 'change',
      facts: [{ id: 'earn:performance:2027:baik' }, { id: 'earn:performance:2026:baik' }],
      months: 21,
      day: '2028-01-01',
      outcome: 'eligible',
    });
  });

  it('says where every point comes from, and how it stands with each piece of evidence', async () => {
    const { body } = await house.get(of(good, 'explanation'), team);
    expect(body.whyThisScore).toMatchObject({ low: '45.00', high: '45.00' });
    expect(body.whyNotEligible.conditions).toEqual([]);
    expect(body.faults).toEqual([]);
    expect(body.evidence.map((one: Body) => [one.for, one.state.code])).toEqual([
      ['qualification', 'given'],
      ['technical', 'given'],
      ['seminar', 'given'],
      ['performance', 'given'],
      ['discipline', 'given'],
      ['leadership', 'not-applicable'],
      ['functional', 'not-applicable'],
    ]);
    expect(body.whatWouldChange).toMatchObject({ answer: 'already' });
  });

  it('is for those who may see the candidate', async () => {
    const { status } = await house.get(of(good, 'explanation'), [{ role: 'proposer', unit: 'U-99' }]);
    expect(status).toBe(403);
  });

  it('shows what today’s facts give beside the stored score, and which late fact makes the difference', async () => {
    const before = await house.get(of(good, 'today'), team);
    expect(before.body).toMatchObject({ same: true, because: { late: [], corrected: [], settings: [] } });
    const late = await house.fact(good, 'education-recorded', { level: 'S2' });
    await eventually('the late fact has arrived', async () => {
      return (
        (await house.rows('select from merit_scoring.person_fact where event = $1', [late.id])).length === 1
      );
    });
    const { body } = await house.get(of(good, 'today'), team);
    expect(body).toMatchObject({
      same: false,
      stored: { outcome: 'eligible', low: '45.00', high: '45.00' },
      today: { outcome: 'eligible', low: '50.00', high: '50.00' },
      because: { late: [{ id: late.id, type: 'education-recorded' }] },
      components: [
        {
          id: 'qualification',
          stored: { low: '15.00', high: '15.00' },
          today: { low: '20.00', high: '20.00' },
          facts: [late.id],
        },
      ],
      conditions: [],
    });
    const stored = await house.get(`/v1/scorings/${proposal}`, team);
    expect(stored.body.ranking[0]).toMatchObject({ person: good, score: { low: '45.00' } });
    const replay = await house.get(`/v1/scorings/${proposal}/replay`, team);
    expect(replay.body.rounds[0].candidates.map(({ result }: Body) => result as string)).toEqual([
      'equal',
      'equal',
    ]);
  });

  const of = (person: string, what: string): string =>
    `/v1/scorings/${proposal}/candidates/${person}/${what}`;
});
