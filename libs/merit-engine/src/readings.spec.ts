import { lawOf, policy, policyCalled, settings, type SettingsInUse } from '@jejak/policies';
import fc from 'fast-check';
import {
  populationOf,
  readingsOf,
  recordOf,
  scoreOf,
  scorePopulation,
  type Delivery,
  type PersonFact,
  type Rules,
} from './index.js';
import { deliveriesOf, factsOf, type Situation } from './situation.fixture.js';

const day = '2026-04-01';
const index = policyCalled('ip-asn');

const answers = fc
  .record(
    Object.fromEntries(
      Object.values(settings).map(({ id, alternatives }) => [
        id,
        fc.constantFrom(...alternatives.map(({ value }) => value)),
      ]),
    ),
  )
  .map((chosen) => chosen as SettingsInUse);

const situations: fc.Arbitrary<Situation> = fc.record(
  {
    class: fc.constantFrom(
      'pelaksana',
      'functional',
      'pengawas',
      'administrator',
      'jpt-pratama',
      'jpt-madya',
    ),
    title: fc.constantFrom('Guru Ahli Muda', 'Analis Kepegawaian', 'Kepala Bidang'),
    degree: fc.constantFrom('SD', 'SLTA', 'D3', 'S1', 'S2', 'S3'),
    rank: fc.constantFrom('III/a', 'III/c', 'IV/a'),
    rankSince: fc.constantFrom('2019-04-01', '2021-10-01'),
    performance: fc.constantFrom('sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'),
    leadership: fc.constantFrom('PIM-II', 'PIM-III', 'PIM-IV'),
    functional: fc.constant(true),
    technical: fc.integer({ min: 0, max: 60 }),
    seminar: fc.constant(true),
    sanction: fc.constantFrom('light', 'medium', 'severe'),
    sanctionSince: fc.constantFrom('2019-02-01', '2022-02-01', '2025-12-31'),
    history: fc.constantFrom('all' as const, 'discipline' as const),
  },
  { requiredKeys: [] },
);

/** What comes on top: a second post, contradictions, hours nobody stated, annulments. */
const more: fc.Arbitrary<PersonFact[]> = fc.subarray<PersonFact>([
  {
    id: 'x-post',
    type: 'position-assumed',
    data: {
      post: 'J-9',
      title: 'Perawat',
      class: 'functional',
      unit: 'U',
      since: '2020-01-02',
      assignment: 'definitive',
    },
  },
  { id: 'x-rated', type: 'performance-rated', data: { year: 2025, predicate: 'kurang' } },
  { id: 'x-hours', type: 'training-completed', data: { kind: 'technical', completedOn: '2025-12-01' } },
  {
    id: 'x-old',
    type: 'training-completed',
    data: { kind: 'technical', hours: 15, completedOn: '2023-12-01' },
  },
  { id: 'x-level', type: 'training-completed', data: { kind: 'leadership', completedOn: '2020-12-01' } },
  { id: 'x-light', type: 'discipline-imposed', data: { level: 'light', since: '2025-06-01' } },
  { id: 'x-lifted', type: 'discipline-lifted', data: { liftedOn: '2026-01-01' } },
  { id: 'x-odd', type: 'education-recorded', data: { level: 'S9' } },
]);

describe('the index of a population', () => {
  it('is to the last bit that of each person explained, whatever is missing or disputed', () => {
    fc.assert(
      fc.property(
        answers,
        fc.array(fc.tuple(situations, more), { minLength: 500, maxLength: 500 }),
        (inUse, people) => {
          const all = people.map(([given, added]) => told(given, added, inUse));
          const scored = scorePopulation(
            index,
            lawOf(day, inUse),
            ['total'],
            populationOf(
              index,
              all.map(({ ways }) => ways),
            ),
          );
          const total = scored.get('total');
          expect(all.map((_, row) => [total?.low[row], total?.high[row]])).toEqual(
            all.map(({ sheet }) => [sheet.low, sheet.high]),
          );
        },
      ),
      { numRuns: 20 },
    );
  });
});

function told(given: Situation, added: readonly PersonFact[], inUse: SettingsInUse) {
  const rules: Rules = { policy: policy.version, day, settings: inUse };
  const deliveries: Delivery[] = deliveriesOf(given);
  const record = recordOf([...factsOf(given, day), ...added], deliveries, day);
  return { sheet: scoreOf(record, rules), ways: readingsOf(record, rules) };
}
