import { isDeepStrictEqual } from 'node:util';
import { policy, settings, type SettingsInUse } from '@jejak/policies';
import fc from 'fast-check';
import { rankingOf, recordOf, scoreOf, type Contender, type PersonFact, type Rules } from './index.js';
import { deliveriesOf, factsOf, type Situation } from './situation.fixture.js';

const day = '2026-04-01';
const RUNS = { numRuns: 10_000 };

const answers: fc.Arbitrary<SettingsInUse> = fc
  .record(
    Object.fromEntries(
      Object.values(settings).map(({ id, alternatives }) => [
        id,
        fc.constantFrom(...alternatives.map(({ value }) => value)),
      ]),
    ),
  )
  .map((chosen) => chosen as SettingsInUse);

const whole: fc.Arbitrary<Situation> = fc.record({
  class: fc.constantFrom('pelaksana', 'functional', 'pengawas', 'administrator', 'jpt-pratama'),
  title: fc.constantFrom('Guru Ahli Muda', 'Analis Kepegawaian', 'Kepala Bidang'),
  degree: fc.constantFrom('SD', 'SLTA', 'D3', 'S1', 'S2', 'S3'),
  rank: fc.constantFrom('III/a', 'III/c', 'IV/a'),
  rankSince: fc.constantFrom('2019-04-01', '2021-10-01', '2024-04-01'),
  performance: fc.constantFrom('sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'),
  history: fc.constant('all' as const),
});

const happened: fc.Arbitrary<Situation> = fc.record(
  {
    leadership: fc.constantFrom('PIM-II', 'PIM-III', 'PIM-IV'),
    functional: fc.constant(true),
    technical: fc.integer({ min: 1, max: 40 }),
    seminar: fc.constant(true),
    sanction: fc.constantFrom('light', 'medium', 'severe'),
  },
  { requiredKeys: [] },
);

/** What may fail to arrive: without the delivery notes, trainings and sanctions too. */
const lost = fc.record({
  always: fc.subarray(['class', 'degree', 'performance'] as const),
  history: fc.boolean(),
  whenHistory: fc.subarray(['leadership', 'functional', 'technical', 'seminar', 'sanction'] as const),
});

describe('a score', () => {
  it('never leaves its earlier range when a missing item is supplied, all else equal', () => {
    fc.assert(
      fc.property(whole, happened, lost, answers, (base, more, { always, history, whenHistory }, inUse) => {
        const full: Situation = { ...base, ...more };
        const gone = new Set<string>([...always, ...(history ? ['history', ...whenHistory] : [])]);
        const partial = Object.fromEntries(
          Object.entries(full).filter(([key]) => !gone.has(key)),
        ) as Situation;
        const [before, after] = [scored(partial, inUse), scored(full, inUse)];
        expect(before.low).toBeLessThanOrEqual(after.low);
        expect(before.high).toBeGreaterThanOrEqual(after.high);
        before.dimensions.forEach((dimension, at) => {
          expect(dimension.low).toBeLessThanOrEqual(after.dimensions[at]!.low);
          expect(dimension.high).toBeGreaterThanOrEqual(after.dimensions[at]!.high);
        });
      }),
      RUNS,
    );
  });

  it('is closed once everything was sent, and lies between 0 and 100', () => {
    fc.assert(
      fc.property(whole, happened, answers, (base, more, inUse) => {
        const sheet = scored({ ...base, ...more }, inUse);
        expect(sheet.low).toBe(sheet.high);
        expect(sheet.low).toBeGreaterThanOrEqual(0);
        expect(sheet.high).toBeLessThanOrEqual(100_00);
      }),
      RUNS,
    );
  });

  it('rests on the set of facts: order and repetition change nothing', () => {
    const shuffled = fc
      .tuple(whole, happened)
      .map(([base, more]) => factsOf({ ...base, ...more }, day))
      .chain((facts) =>
        fc.record({
          facts: fc.constant(facts),
          again: fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2 }),
        }),
      );
    fc.assert(
      fc.property(shuffled, answers, ({ facts, again }, inUse) => {
        const deliveries = deliveriesOf({ history: 'all' });
        const one = recordOf(facts, deliveries, day);
        const other = recordOf(again, [...deliveries].reverse(), day);
        // Jest's own comparison is what would take longest here, ten thousand times.
        expect(isDeepStrictEqual(other, one)).toBe(true);
        expect(isDeepStrictEqual(scoreOf(other, rules(inUse)), scoreOf(one, rules(inUse)))).toBe(true);
      }),
      RUNS,
    );
  });

  it('uses a correction in the place of what it corrects, whichever comes first', () => {
    const predicates = fc.constantFrom('sangat-baik', 'baik', 'kurang');
    fc.assert(
      fc.property(fc.array(predicates, { minLength: 2, maxLength: 6 }), fc.boolean(), (chain, backwards) => {
        const facts = chain.map((predicate, at): PersonFact => ({
          id: `f-${String(at)}`,
          type: 'performance-rated',
          ...(at === 0 ? {} : { corrects: `f-${String(at - 1)}` }),
          data: { year: 2025, predicate },
        }));
        const { performance } = recordOf(backwards ? facts.reverse() : facts, [], day);
        expect(performance.map(({ predicate }) => predicate)).toEqual(chain.slice(-1));
      }),
      RUNS,
    );
  });
});

describe('a ranking', () => {
  const contender = fc.record({
    person: fc.uuid(),
    outcome: fc.constantFrom('eligible', 'not-eligible', 'undetermined'),
    low: fc.constantFrom(60_00, 75_50, 80_00),
    open: fc.constantFrom(0, 0, 10_00),
    situation: whole,
    lot: fc.constantFrom('0000', '00ff', 'ff00'),
  });
  const field = fc
    .uniqueArray(contender, { selector: ({ person }) => person, minLength: 1, maxLength: 12 })
    .map((all) =>
      all.map(({ person, outcome, low, open, situation, lot }): Contender => ({
        person,
        outcome: outcome,
        score: { low, high: low + open },
        record: recordOf(factsOf(situation, day), [], day),
        lot,
      })),
    );

  it('is one total order of the eligible, whatever order they come in', () => {
    const both = field.chain((contenders) =>
      fc.record({
        contenders: fc.constant(contenders),
        shuffled: fc.shuffledSubarray(contenders, { minLength: contenders.length }),
      }),
    );
    fc.assert(
      fc.property(both, answers, ({ contenders, shuffled }, inUse) => {
        const ranking = rankingOf(contenders, rules(inUse));
        expect(rankingOf(shuffled, rules(inUse))).toEqual(ranking);
        const ranked = ranking.placed.flatMap(({ rank }) => rank ?? []);
        expect(ranked).toEqual(ranked.map((_, at) => at + 1));
        expect(ranked).toHaveLength(contenders.filter(({ outcome }) => outcome === 'eligible').length);
        const points = ranking.placed.filter(({ eligible }) => eligible).map(({ score }) => score.low);
        expect(points).toEqual([...points].sort((a, b) => b - a));
      }),
      RUNS,
    );
  });
});

function rules(inUse: SettingsInUse): Rules {
  return { policy: policy.version, day, settings: inUse };
}

function scored(given: Situation, inUse: SettingsInUse) {
  return scoreOf(recordOf(factsOf(given, day), deliveriesOf(given), day), rules(inUse));
}
