import { formula } from '../../../../tools/policies/formula.mjs';
import { policies } from '../generated/law.js';
import { scenarios } from '../generated/scenarios.js';
import type { Formula, Policy, PolicyInput } from '../shapes.js';
import { allPolicyFaults, policyFaults, scenarioFaults } from './index.js';

const text = (of: string): Formula => formula(of, 'planted');
const label = { id: 'Tanaman', en: 'Planted' };

/** IP ASN with something planted in it. */
function planted(change: {
  values?: Record<string, { gives: string; by: string; best?: string }>;
  inputs?: Record<string, PolicyInput>;
  kind?: Policy['kind'];
  condition?: { id: string; holds: string; shows?: string[]; findings?: Record<string, string> };
  always?: string;
}): Policy {
  const subject = policies['ip-asn'];
  return {
    ...subject,
    kind: change.kind ?? subject.kind,
    inputs: { ...subject.inputs, ...change.inputs },
    values: {
      ...subject.values,
      ...Object.fromEntries(
        Object.entries(change.values ?? {}).map(([name, { gives, by, best }]) => [
          name,
          { label, gives, by: text(by), ...(best === undefined ? {} : { best: text(best) }) },
        ]),
      ),
    },
    conditions:
      change.condition === undefined
        ? []
        : [
            {
              id: change.condition.id,
              statement: label,
              basis: [],
              remedy: label,
              holds: text(change.condition.holds),
              ...(change.condition.shows === undefined ? {} : { shows: change.condition.shows }),
              findings: Object.fromEntries(
                Object.entries(change.condition.findings ?? {}).map(([id, when]) => [id, text(when)]),
              ),
            },
          ],
    always: change.always === undefined ? [] : [{ statement: label, is: text(change.always) }],
  };
}

describe('the policies', () => {
  it('have no fault on any day of the law, under any answer to an open question', () => {
    expect(allPolicyFaults()).toEqual([]);
  });
});

describe('the checker of policies', () => {
  const hours: PolicyInput = { is: 'hour', low: 0, high: 40, item: 'training.hours' };
  it.each([
    {
      finds: 'what is read and not declared',
      policy: planted({ values: { total: { gives: 'point', by: 'qualification + seniority' } } }),
      fault: 'it reads "seniority", which is not declared',
    },
    {
      finds: 'a cycle',
      policy: planted({ values: { qualification: { gives: 'point', by: 'total' } } }),
      fault: 'qualification → total → qualification is a cycle',
    },
    {
      finds: 'an input that nothing reads',
      policy: planted({ inputs: { spare: hours } }),
      fault: 'input spare is declared and never read',
    },
    {
      finds: 'an input that nobody supplies',
      policy: planted({ inputs: { technicalHours: { ...hours, item: 'training.rumour' } } }),
      fault: 'input technicalHours: nobody supplies "training.rumour"',
    },
    {
      finds: 'a quantity without bounds',
      policy: planted({ inputs: { technicalHours: { is: 'hour', item: 'training.hours' } } }),
      fault: 'a quantity (hour) needs its least and its most',
    },
    {
      finds: 'a division by zero that can be reached',
      policy: planted({
        inputs: { more: hours },
        values: { extra: { gives: 'point', by: "halfUp(of('10', 'point') * technicalHours, more)" } },
      }),
      fault: 'ip-asn on 2019-05-15: division by zero is possible',
    },
    {
      finds: 'a number that can leave the exact whole numbers',
      policy: planted({
        values: {
          extra: {
            gives: 'point',
            by: "halfUp(of('10', 'point') * technicalHours * technicalHours * technicalHours, of('1', 'hour') * of('1', 'hour') * of('1', 'hour'))",
          },
        },
      }),
      fault: 'a number leaves the exact whole numbers (2^53)',
    },
    {
      finds: 'a band with a hole',
      policy: planted({
        values: {
          category: {
            gives: 'category',
            by: "band('ip-asn/category-at-least-81', total - of('10', 'point'))",
          },
        },
      }),
      fault: 'ip-asn/category-at-least-81 has no step for -800',
    },
    {
      finds: 'a number of law without an article',
      policy: planted({
        values: { extra: { gives: 'point', by: "technicalHours > 20 ? of('1', 'point') : 0" } },
      }),
      fault: '20 hour in a formula has no article; make it a parameter',
    },
    {
      finds: 'a best that is not reached',
      policy: planted({
        values: {
          performance: {
            gives: 'point',
            by: "least(table('ip-asn/performance', predicate), of('29', 'point'))",
            best: "figure('ip-asn/weight/performance')",
          },
        },
      }),
      fault: 'performance reaches 2900 at best, not 3000',
    },
    {
      finds: 'a sum of weights that is not what it must be',
      policy: planted({
        always:
          "figure('ip-asn/weight/qualification') + figure('ip-asn/weight/competence') == of('100', 'point')",
      }),
      fault: 'Planted It does not hold.',
    },
    {
      finds: 'a condition that is not named after its policy',
      policy: planted({ kind: 'eligibility', condition: { id: 'other/rule', holds: 'seminarTaken' } }),
      fault: 'the condition other/rule does not begin with the name of its policy',
    },
    {
      finds: 'a condition that shows what it does not look at',
      policy: planted({
        kind: 'eligibility',
        condition: { id: 'ip-asn/rule', holds: "group == 'pelaksana'", shows: ['postClass', 'degree'] },
      }),
      fault: 'ip-asn, ip-asn/rule: it shows "degree" and does not look at it',
    },
    {
      finds: 'a condition that points to a pattern nobody knows',
      policy: planted({
        kind: 'eligibility',
        condition: { id: 'ip-asn/rule', holds: 'seminarTaken', findings: { 'V-99': '!seminarTaken' } },
      }),
      fault: 'ip-asn, ip-asn/rule: no pattern is called "V-99"',
    },
    {
      finds: 'a pointer of a condition that does not compile',
      policy: planted({
        kind: 'eligibility',
        condition: { id: 'ip-asn/rule', holds: 'seminarTaken', findings: { 'V-05': 'seniority' } },
      }),
      fault: 'ip-asn/rule, V-05 (seniority): it reads "seniority", which is not declared',
    },
    {
      finds: 'a policy that knows the law only later',
      policy: { ...planted({}), from: '2018-01-01' },
      fault: 'sets no value on 2018-01-01',
    },
  ])('finds $finds', ({ policy, fault }) => {
    expect(policyFaults(policy).join('\n')).toContain(fault);
  });

  it.each([
    'ethnicity',
    'race',
    'skinColour',
    'religion',
    'origin',
    'sex',
    'maritalStatus',
    'birthDate',
    'disability',
    'politics',
  ])('refuses the protected ground %s as an input of a score', (name) => {
    const policy = planted({
      inputs: { [name]: { is: 'truth', item: 'registration.employment' } },
      values: { extra: { gives: 'point', by: `${name} ? of('1', 'point') : 0` } },
    });
    expect(policyFaults(policy).join('\n')).toContain(`input ${name}: a score reads the protected ground`);
  });

  it('tries every combination of answers, for officers confirm each by itself', () => {
    const both = `setting('ip-asn/technical-credit') == 'proportional' && setting('ip-asn/category-operator') == 'above-80'`;
    const policy = planted({
      values: { spare: { gives: 'point', by: `halfUp(of('1', 'point'), ${both} ? 0 : 1)` } },
    });
    expect(policyFaults(policy).join('\n')).toMatch(/ip-asn on .*: .*divi(sion|des|ded)/);
  });

  it('refuses a ground that an input admits, too', () => {
    const policy = planted({ inputs: { technicalHours: { ...hours, ground: 'sex' } } });
    expect(policyFaults(policy)).toContain(
      'ip-asn, input technicalHours: a score reads the protected ground sex',
    );
  });

  it('lets age bound an eligibility by a rule called age-limit alone', () => {
    const bound = (id: string): Policy =>
      planted({
        kind: 'eligibility',
        inputs: { withinAge: { is: 'truth', item: 'attestation.age', ground: 'age' } },
        condition: { id, holds: 'withinAge' },
      });
    expect(policyFaults(bound('ip-asn/age-limit'))).toEqual([]);
    expect(policyFaults(bound('ip-asn/youth'))).toEqual([
      'ip-asn, input withinAge: an eligibility bounds age by a rule called age-limit, and no other ground',
    ]);
  });

  it('finds an example that does not come out, one of something unknown, and rules without one', () => {
    const [first] = scenarios['ip-asn'];
    expect(
      scenarioFaults(policies['ip-asn'], [{ ...first!, expect: { total: 81, category: 'tinggi' } }]),
    ).toEqual([
      'ip-asn, example TV-2.1: total is 80, not 81',
      'ip-asn, example TV-2.1: category is sedang, not tinggi',
    ]);
    expect(scenarioFaults(policies['ip-asn'], [{ ...first!, expect: { charm: 1 } }])).toEqual([
      'ip-asn, example TV-2.1: the policy has no value, condition or pattern "charm"',
    ]);
    expect(scenarioFaults(policies['decrees'], [])).toEqual([
      'decrees: no example shows V-24',
      'decrees: no example shows V-25',
      'decrees: no example shows V-26',
    ]);
    expect(scenarioFaults(policies['jpm'], [])).toEqual(['jpm: no example breaks jpm/passes']);
  });
});
