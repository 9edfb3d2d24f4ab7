import { randomUUID } from 'node:crypto';
import type { Echelon, PostClass } from '@jejak/policies';
import { eventually } from '@jejak/testing';
import { Surroundings, type Body } from './merit-scoring.fixture.js';

const team = [{ role: 'assessment-team' }];
const post = (of: PostClass, echelon: Echelon) => ({
  post: { id: 'J-0900', title: 'Jabatan tujuan', class: of, echelon, unit: 'U-011' },
});
/** A head of office or an official, what is proposed, and which patterns show with what follows from each. */
type Situation = Readonly<{
  id: string;
  because: string;
  since: string;
  held?: Readonly<{ class: string; echelon: string }>;
  asked: Parameters<Surroundings['submit']>[1];
  age?: number;
  facts?: readonly (readonly [string, object])[];
  outcome?: string;
  shows: readonly (readonly [string, string])[];
}>;

const promotion = { kind: 'position-promotion', target: post('jpt-pratama', 'II.a') } as const;

/** The patterns a merit system must notice, each where candidates are judged: refused, or shown to officials. */
describe('a candidate in whom a pattern shows', () => {
  let house: Surroundings;

  beforeAll(async () => {
    house = await Surroundings.start();
    await house.deliver();
  });
  afterAll(() => house.close());

  it.each<Situation>([
    {
      id: 'V-04',
      because: 'a requirement is not met on the effective date: beyond 56 years',
      since: '2023-01-02',
      asked: promotion,
      age: 57,
      shows: [['V-04', 'block']],
    },
    {
      id: 'V-05',
      because: 'the present post is held for less than two years',
      since: '2025-02-01',
      held: { class: 'administrator', echelon: 'III.a' },
      asked: { kind: 'rotation', target: post('administrator', 'III.a') },
      shows: [
        ['V-04', 'block'],
        ['V-05', 'block'],
      ],
    },
    {
      id: 'V-06',
      because: 'a high official is replaced within two years; its article is repealed, so it is shown alone',
      since: '2025-02-01',
      asked: promotion,
      outcome: 'eligible',
      shows: [['V-06', 'watch']],
    },
    {
      id: 'V-07',
      because: 'the level becomes lower without a sanction',
      since: '2023-01-02',
      held: { class: 'administrator', echelon: 'III.a' },
      asked: { kind: 'rotation', target: post('pengawas', 'IV.a') },
      shows: [
        ['V-04', 'block'],
        ['V-07', 'block'],
      ],
    },
    {
      id: 'V-08',
      because: 'the present post is held for more than five years',
      since: '2020-01-02',
      held: { class: 'administrator', echelon: 'III.b' },
      asked: { kind: 'rotation', target: post('administrator', 'III.b') },
      outcome: 'eligible',
      shows: [['V-08', 'watch']],
    },
    {
      id: 'V-18',
      because: 'a medium sanction is served',
      since: '2023-01-02',
      asked: promotion,
      facts: [
        [
          'discipline-imposed',
          {
            level: 'medium',
            kindCode: '25',
            since: '2026-01-15',
            decree: { number: '1', date: '2026-01-10' },
          },
        ],
      ],
      shows: [
        ['V-04', 'block'],
        ['V-18', 'block'],
      ],
    },
    {
      id: 'V-19',
      because: 'the predicate of one of the last two years is below Good',
      since: '2023-01-02',
      asked: promotion,
      facts: [['performance-rated', { year: 2024, predicate: 'butuh-perbaikan' }]],
      shows: [
        ['V-04', 'block'],
        ['V-19', 'block'],
      ],
    },
    {
      id: 'V-29',
      because: 'a class of posts is skipped',
      since: '2023-01-02',
      held: { class: 'pengawas', echelon: 'IV.a' },
      asked: promotion,
      shows: [
        ['V-04', 'block'],
        ['V-29', 'block'],
      ],
    },
  ])(
    '$id: $because',
    async ({ since, held, asked, age = 50, facts = [], outcome = 'not-eligible', shows }) => {
      const candidate = randomUUID();
      const years = facts.flatMap(([, data]) => ('year' in data ? [data.year as number] : []));
      await house.leader(candidate, since, { ...held, without: years });
      for (const [type, data] of facts) await house.fact(candidate, type, data);
      const version = await house.versionOf(candidate);
      const { proposal, submission } = await house.submit([candidate], asked);
      await house.attest(submission, proposal, candidate, version, { ageInYears: age });
      const { eligibility } = await eventually('it is scored', async () => {
        const seen = await house.get(`/v1/scorings/${proposal}/candidates/${candidate}`, team);
        return seen.status === 200 && seen.body;
      });
      const found = eligibility.findings as readonly Body[];
      const sorted = [...found].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
      expect([
        eligibility.outcome,
        sorted.map(({ id, severity }) => [id as string, severity as string]),
      ]).toEqual([outcome, shows]);
      const assessed = (await house.published(proposal)).find(({ type }) =>
        type.endsWith('eligibility-assessed.v1'),
      );
      expect((assessed?.data.findings as Body[]).map(({ id }) => id as string).sort()).toEqual(
        shows.map(([id]) => id),
      );
      const replayed = await house.get(`/v1/scorings/${proposal}/replay`, team);
      expect(replayed.body.rounds[0].candidates).toMatchObject([{ result: 'equal' }]);
    },
  );
});
