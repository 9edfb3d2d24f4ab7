import { policy, settingsInUse } from '@jejak/policies';
import { rankingOf, recordOf, type Contender } from './index.js';
import { factsOf, type Situation } from './situation.fixture.js';

const day = '2026-04-01';
const rules = { policy: policy.version, day, settings: settingsInUse() };

describe('a ranking', () => {
  it('places the eligible by score and leaves the others without a rank', () => {
    const { placed, openRanges } = rankingOf(
      [
        contender('c', { score: 95_00, outcome: 'not-eligible' }),
        contender('b', { score: 70_00 }),
        contender('a', { score: 80_00 }),
      ],
      rules,
    );
    expect({ placed, openRanges }).toEqual({
      placed: [
        { person: 'a', eligible: true, score: { low: 80_00, high: 80_00 }, rank: 1 },
        { person: 'b', eligible: true, score: { low: 70_00, high: 70_00 }, rank: 2, decidedBy: 'score' },
        { person: 'c', eligible: false, score: { low: 95_00, high: 95_00 } },
      ],
      openRanges: false,
    });
  });

  it.each([
    { by: 'higher-rank', first: { rank: 'III/c' }, second: { rank: 'III/b' } },
    { by: 'longer-in-rank', first: { rankSince: '2020-04-01' }, second: { rankSince: '2020-10-01' } },
    { by: 'longer-in-post', first: { since: '2019-01-02' }, second: { since: '2019-01-03' } },
    { by: 'higher-degree', first: { degree: 'S2' }, second: { degree: 'S1' } },
    { by: 'drawn-lot', first: {}, second: {}, lots: ['0a', '0b'] },
  ])('breaks a tie by $by', ({ by, first, second, lots }) => {
    const { placed } = rankingOf(
      [
        contender('b', { score: 80_00, situation: second, lot: lots?.[1] ?? '00' }),
        contender('a', { score: 80_00, situation: first, lot: lots?.[0] ?? 'ff' }),
      ],
      rules,
    );
    expect(placed.map(({ person, decidedBy }) => [person, decidedBy])).toEqual([
      ['a', undefined],
      ['b', by],
    ]);
  });

  it.each([
    { because: 'a score is still a range', contenders: [contender('a', { score: 60_00, high: 80_00 })] },
    {
      because: 'somebody is undetermined',
      contenders: [contender('a', { score: 60_00, outcome: 'undetermined' })],
    },
  ])('is open when $because', ({ contenders }) => {
    expect(rankingOf(contenders, rules).openRanges).toBe(true);
  });
});

function contender(
  person: string,
  told: { score: number; high?: number; outcome?: Contender['outcome']; situation?: Situation; lot?: string },
): Contender {
  const situation = {
    class: 'pelaksana',
    rank: 'III/a',
    rankSince: '2021-04-01',
    degree: 'S1',
    ...told.situation,
  };
  return {
    person,
    outcome: told.outcome ?? 'eligible',
    score: { low: told.score, high: told.high ?? told.score },
    record: recordOf(factsOf(situation, day), [], day),
    lot: told.lot ?? '00',
  };
}
