import {
  holds,
  judge,
  lawOf,
  policy,
  policyCalled,
  settingsInUse,
  type Kind,
  type SettingsInUse,
} from '@jejak/policies';
import fc from 'fast-check';
import { caseReadings } from './case-readings.fixture.js';
import { eligibilityOf, recordOf, type Case, type TargetPost } from './index.js';
import { casesOf, deliveriesOf, factsOf, type Situation } from './situation.fixture.js';

interface Example {
  vector: string;
  kind: Kind;
  day: string;
  target: { rank?: string; post?: TargetPost };
  given: Situation;
}

/** What the formulas and the engine say of each condition, side by side. */
function both(
  { kind, day, target, given }: Omit<Example, 'vector'>,
  settings: SettingsInUse = settingsInUse(),
) {
  const rules = { policy: policy.version, day, settings };
  const subject: Case = {
    kind,
    proposal: 'p-1',
    target,
    record: recordOf(factsOf(given, day), deliveriesOf(given), day),
    attestation: {
      fact: 'a-1',
      known: given.known ?? true,
      ...(given.age === undefined ? {} : { ageInYears: given.age }),
    },
  };
  const formulas = policyCalled(kind);
  const all = caseReadings(subject, rules);
  const named = Object.fromEntries(Object.entries(all).filter(([name]) => formulas.inputs.has(name)));
  const { conditions } = judge(formulas, lawOf(day, settings), named);
  return eligibilityOf(subject, rules).conditions.map(({ id, holds: judged }) => ({
    id,
    judged,
    formula: holds(conditions[id]!),
  }));
}

describe('a condition as a formula', () => {
  it.each(casesOf<Example>('eligibility'))('says what the engine says: $kind, $vector', (example) => {
    const said = both(example);
    expect(said.map(({ id, formula }) => [id, formula])).toEqual(said.map(({ id, judged }) => [id, judged]));
  });

  const posts: readonly TargetPost[] = [
    { id: 'J-1', class: 'pengawas', echelon: 'IV.b' },
    { id: 'J-1', class: 'pengawas', echelon: 'IV.a' },
    { id: 'J-1', class: 'administrator', echelon: 'III.b' },
    { id: 'J-1', class: 'administrator', echelon: 'III.a' },
    { id: 'J-0', class: 'jpt-pratama', echelon: 'II.b' },
  ];
  const situation: fc.Arbitrary<Situation> = fc.record(
    {
      class: fc.constantFrom('pelaksana', 'functional', 'pengawas', 'administrator', 'jpt-pratama'),
      level: fc.constantFrom('ahli-pertama', 'ahli-muda', 'ahli-madya'),
      echelon: fc.constantFrom('IV.a', 'III.b', 'III.a', 'II.b'),
      since: fc.constantFrom('2018-01-02', '2023-04-01', '2024-04-01', '2024-04-02'),
      registered: fc.constantFrom('2010-03-01', '2018-01-02'),
      degree: fc.constantFrom('SD', 'SLTA', 'D3', 'S1', 'S2', 'S3'),
      rank: fc.constantFrom('II/d', 'III/a', 'III/c', 'III/d', 'IV/a', 'IV/b'),
      rankSince: fc.constantFrom('2021-10-01', '2022-04-01', '2022-04-02'),
      employment: fc.constantFrom('pns', 'pns', 'cpns', 'pppk'),
      legalStatus: fc.constantFrom('01', '01', '04', '15', '92'),
      leadership: fc.constantFrom('PIM-II', 'PIM-III', 'PIM-IV'),
      exam: fc.constantFrom('UD-I', 'UD-II'),
      years: fc.dictionary(fc.constantFrom('2024', '2025'), fc.constantFrom('sangat-baik', 'baik', 'kurang')),
      sanction: fc.constantFrom('light', 'medium', 'severe'),
      sanctionUntil: fc.constantFrom('2025-12-31', '2026-12-31'),
      leave: fc.constantFrom('cltn'),
      age: fc.integer({ min: 50, max: 60 }),
      known: fc.boolean(),
      history: fc.constant('all' as const),
    },
    { requiredKeys: ['rankSince', 'years'] },
  );

  it('never contradicts the engine, and decides whatever the engine decides (2,000 cases)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Kind>('rank-promotion', 'position-promotion', 'rotation'),
        situation,
        fc.constantFrom(...posts),
        fc.constantFrom('III/a', 'III/b', 'III/d', 'IV/a', 'IV/c'),
        (kind, some, post, rank) => {
          const given = { ...some, ...(some.leave === undefined ? {} : { leaveSince: '2026-01-02' }) };
          const target = kind === 'rank-promotion' ? { rank } : { post };
          const decided = both({ kind, day: '2026-04-01', target, given }).filter(
            ({ judged }) => judged !== 'unknown',
          );
          expect(decided.map(({ id, formula }) => [id, formula])).toEqual(
            decided.map(({ id, judged }) => [id, judged]),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
