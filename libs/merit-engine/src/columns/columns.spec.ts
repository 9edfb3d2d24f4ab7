import {
  codesIn,
  join,
  judge,
  lawOf,
  policies,
  policyCalled,
  settings,
  settingsInUse,
  spanOf,
  type CompiledInput,
  type CompiledPolicy,
  type Given,
  type Law,
  type PolicyId,
  type Possible,
} from '@jejak/policies';
import fc from 'fast-check';
import { compileColumns, populationOf, scorePopulation, type Scored } from '../index.js';

/** Cases of every policy together come to far more; each has at least these. */
const ROWS = 150;
const SEED = 20_190_515;

const answers = fc.record(
  Object.fromEntries(
    Object.values(settings).map(({ id, alternatives }) => [
      id,
      fc.constantFrom(...alternatives.map(({ value }) => value)),
    ]),
  ),
) as fc.Arbitrary<Record<string, string>>;

const withColumns = (Object.keys(policies) as PolicyId[]).filter((id) =>
  [...policyCalled(id).inputs.values()].every(({ type }) => type.is !== 'text'),
);

describe('columns', () => {
  it.each(withColumns)('of %s agree with the evaluator to the last bit, known or open', (id) => {
    const policy = policyCalled(id);
    const outputs = outputsOf(policy);
    for (const inUse of fc.sample(answers, { numRuns: 2, seed: SEED })) {
      const law = lawOf('2026-04-01', inUse);
      const people = fc.sample(givens(policy), { numRuns: ROWS, seed: SEED });
      expectSame(
        policy,
        law,
        outputs,
        people.map((given) => [given] as const),
      );
    }
  });

  it('of the index agree in 10,000 cases, under every answer to the open questions', () => {
    const policy = policyCalled('ip-asn');
    const outputs = outputsOf(policy);
    fc.assert(
      fc.property(answers, fc.array(givens(policy), { minLength: 500, maxLength: 500 }), (inUse, people) => {
        expectSame(
          policy,
          lawOf('2026-04-01', inUse),
          outputs,
          people.map((given) => [given] as const),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('carry no text of the policy into the code', () => {
    const policy = policyCalled('ip-asn');
    const { source } = compileColumns(policy, lawOf('2026-04-01', settingsInUse()), outputsOf(policy));
    expect(
      source.replaceAll(
        /\b(?:const|for|let|Math|min|max|f|halfUp|down|up|exactly|[covxti]\d*|from|to)\b/g,
        '',
      ),
    ).toMatch(/^[\d\s=<>!?:;,.()[\]{}+*&|-]*$/);
  });

  it('are refused for what a policy does not compute, by name', () => {
    const policy = policyCalled('ip-asn');
    expect(() => compileColumns(policy, lawOf('2026-04-01', settingsInUse()), ['luck'])).toThrow(
      'ip-asn computes no "luck"',
    );
  });

  it('are refused where a division by zero could be reached', () => {
    const policy = policyCalled('ip-asn');
    const planted: CompiledPolicy = {
      ...policy,
      values: new Map([
        [
          'share',
          {
            node: 'divide',
            rounding: 'down',
            type: { is: 'quantity', units: [] },
            left: { node: 'constant', value: 1, type: { is: 'quantity', units: [] } },
            right: {
              node: 'read',
              of: 'input',
              name: 'technicalHours',
              type: { is: 'quantity', units: ['hour'] },
            },
          },
        ],
      ]),
    };
    expect(() => compileColumns(planted, lawOf('2026-04-01', settingsInUse()), ['share'])).toThrow(
      'division by zero is possible',
    );
  });
});

function outputsOf(policy: CompiledPolicy): string[] {
  return [...policy.values.keys(), ...policy.conditions.keys(), ...policy.patterns.keys()].filter((name) => {
    const type = policy.values.get(name)?.type.is;
    return type !== 'codes' && type !== 'text';
  });
}

function expectSame(
  policy: CompiledPolicy,
  law: Law,
  outputs: readonly string[],
  people: readonly (readonly [Given, ...Given[]])[],
): void {
  const scored = scorePopulation(policy, law, outputs, populationOf(policy, people));
  people.forEach((ways, row) => {
    const [columns, judged] = [atRow(scored, row), judgedRow(policy, law, outputs, ways)];
    if (JSON.stringify(columns) !== JSON.stringify(judged))
      expect({ ways, ...columns }).toEqual({ ways, ...judged });
  });
  expect(people).not.toHaveLength(0);
}

const atRow = (scored: Scored, row: number) =>
  Object.fromEntries([...scored].map(([name, { low, high }]) => [name, [low[row], high[row]]]));

function judgedRow(policy: CompiledPolicy, law: Law, outputs: readonly string[], ways: readonly Given[]) {
  const judged = ways.map((way) => judge(policy, law, way));
  return Object.fromEntries(
    outputs.map((name) => {
      const { low, high } = spanOf(
        judged
          .map(
            ({ values, conditions, patterns }) =>
              (values[name] ?? conditions[name] ?? patterns[name])!.possible,
          )
          .reduce(join),
      );
      return [name, [low, high]];
    }),
  );
}

/** Something is left out of one case in four; the others are known whole. */
function givens(policy: CompiledPolicy): fc.Arbitrary<Given> {
  const whole = Object.fromEntries([...policy.inputs].map(([name, input]) => [name, valueOf(input)]));
  const some = Object.keys(whole);
  return fc.oneof(
    { weight: 3, arbitrary: fc.record(whole) },
    { weight: 1, arbitrary: fc.record(whole, { requiredKeys: some.slice(1) }) },
    { weight: 1, arbitrary: fc.record(whole, { requiredKeys: [] }) },
  ) as fc.Arbitrary<Given>;
}

function valueOf({ type, missing }: CompiledInput): fc.Arbitrary<Possible> {
  switch (type.is) {
    case 'code':
      return fc
        .nat((codesIn(type.domain)?.length ?? 1) - 1)
        .map((place) => ({ is: 'code', may: 2 ** place }));
    case 'codes': {
      const count = codesIn(type.domain)?.length ?? 0;
      return fc.nat(2 ** count - 1).map((bits) => ({ is: 'codes', must: bits, may: bits }));
    }
    case 'truth':
    case 'day':
    case 'quantity':
    case 'text': {
      const { low, high } = spanOf(missing);
      return fc
        .oneof(
          fc.integer({ min: low, max: high }),
          fc.integer({ min: low, max: Math.min(high, low + 60) }),
          fc.integer({
            min: Math.max(low, Math.min(16_000, high)),
            max: Math.min(high, 21_000 < low ? high : Math.max(low, 21_000)),
          }),
        )
        .map((value) => ({ is: 'span', low: value, high: value }));
    }
  }
}
