import { policy, settingsInUse, type Kind } from '@jejak/policies';
import { eligibilityOf, recordOf, type TargetPost } from './index.js';
import { casesOf, deliveriesOf, factsOf, type Situation } from './situation.fixture.js';

interface Example {
  vector: string;
  because?: string;
  kind: Kind;
  day: string;
  target: { rank?: string; post?: TargetPost };
  given: Situation;
  expect: { outcome: string; broken?: string[]; open?: string[]; findings?: string[] };
}

describe('eligibility', () => {
  it.each(casesOf<Example>('eligibility'))(
    '$kind, $vector',
    ({ kind, day, target, given, expect: expected }) => {
      const { outcome, conditions, findings } = judged(kind, day, target, given);
      const those = (holds: string): string[] =>
        conditions.flatMap((one) => (one.holds === holds ? one.id : []));
      expect({ outcome, broken: those('no'), open: those('unknown'), findings }).toEqual({
        broken: [],
        open: [],
        findings: [],
        ...expected,
      });
    },
  );

  it('shows the age limit as kept or not, never the age', () => {
    const { conditions } = judged(
      'position-promotion',
      '2026-04-01',
      { post: { id: 'J-1', class: 'jpt-pratama', echelon: 'II.b' } },
      { class: 'administrator', echelon: 'III.a', age: 51 },
    );
    expect(conditions.find(({ id }) => id === 'position-promotion/age-limit')).toEqual({
      id: 'position-promotion/age-limit',
      basis: [{ instrument: 'PP 11/2017', article: 'Pasal 107 ayat (1) huruf c' }],
      holds: 'yes',
      findings: [],
      inputs: [{ item: 'attestation.age', fact: 'a-1', value: 'within' }],
      figures: [
        {
          parameter: 'post/jpt-pratama/highest-age',
          value: 56,
          from: '2017-04-07',
          basis: { instrument: 'PP 11/2017', article: 'Pasal 107 ayat (1) huruf c' },
        },
      ],
      rows: [],
      missing: [],
    });
  });
});

function judged(kind: Kind, day: string, target: Example['target'], given: Situation) {
  return eligibilityOf(
    {
      kind,
      proposal: 'p-1',
      target,
      record: recordOf(factsOf(given, day), deliveriesOf(given), day),
      attestation: {
        fact: 'a-1',
        known: given.known ?? true,
        ...(given.age === undefined ? {} : { ageInYears: given.age }),
      },
    },
    { policy: policy.version, day, settings: settingsInUse() },
  );
}
