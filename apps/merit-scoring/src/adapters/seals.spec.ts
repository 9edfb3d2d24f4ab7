import { randomUUID } from 'node:crypto';
import { HEALTH, METRICS, type HealthRegistry, type Metrics } from '@jejak/runtime';
import { eventually } from '@jejak/testing';
import { SealCheck } from '../application/seal-check.js';
import { Surroundings, type Body } from './merit-scoring.fixture.js';

const team = [{ role: 'assessment-team' }];

describe('the seals of stored scores', () => {
  let house: Surroundings;
  const person = randomUUID();
  let proposal: string;
  let submission: string;

  beforeAll(async () => {
    house = await Surroundings.start();
    await house.deliver();
    const version = await house.pelaksana(person);
    ({ proposal, submission } = await house.submit([person]));
    await house.attest(submission, proposal, person, version);
    await eventually('it is scored', async () => (await house.published(proposal)).length === 4);
  });
  afterAll(() => house.close());

  it('are whole: every stored score is computed again, and the run is kept', async () => {
    const { status, body } = await run();
    expect([status, body]).toEqual([
      201,
      { run: expect.any(String) as string, scorings: 1, equal: 1, different: 0, erased: 0 },
    ]);
    const { body: seen } = await house.get('/v1/scorings/replays', team);
    expect(seen).toMatchObject({ runs: [{ id: body.run, by: 'on-demand', equal: 1 }], broken: [] });
    expect(await seals()).toMatchObject({ ok: true, details: { broken: 0 } });
  });

  it('are looked at once a night, whoever asks', async () => {
    const check = house.app.get(SealCheck);
    const [one, other] = [await check.tonight(() => false), await check.tonight(() => false)];
    expect([one, other]).toEqual([{ scorings: 1, equal: 1, different: 0, erased: 0 }, undefined]);
  });

  it('are broken when a stored fact was changed: told once, shown in health and metrics, and whole again after', async () => {
    await exchange('"S1"', '"S2"');
    await run();
    await run();
    const told = (await house.published(proposal)).filter(({ type }) => type === 'scoring.seal-broken.v1');
    expect(told.map(({ data }) => data)).toEqual([
      {
        proposal,
        submission,
        person,
        finding: 'evidence-differs',
        foundBy: 'on-demand',
        reason: expect.stringMatching(/^sealed:v1:service:merit-scoring:/) as string,
      },
    ]);
    expect(await seals()).toMatchObject({ ok: false, details: { broken: 1 } });
    expect(await house.app.get<Metrics>(METRICS).text()).toContain(
      'scoring_seals_broken{service="merit-scoring"} 1',
    );
    const { body } = await house.get('/v1/scorings/replays', team);
    expect(body.broken).toMatchObject([{ proposal, submission, person, finding: 'evidence-differs' }]);

    await exchange('"S2"', '"S1"');
    await run();
    expect(await seals()).toMatchObject({ ok: true, details: { broken: 0 } });
  });

  it('are run by those who may', async () => {
    const { status } = await house.post('/v1/scorings/replays', {}, [{ role: 'proposer', unit: 'U-01' }]);
    expect(status).toBe(403);
  });

  const run = (): Promise<{ status: number; body: Body }> => house.post('/v1/scorings/replays', {}, team);

  const seals = async () => (await house.app.get<HealthRegistry>(HEALTH).report()).checks['seals'];

  const exchange = (one: string, other: string) =>
    house.rows(
      `update merit_scoring.person_fact
          set payload = convert_to(replace(convert_from(payload, 'UTF8'), $2, $3), 'UTF8')
        where person = $1 and type = 'education-recorded'`,
      [person, one, other],
    );
});
