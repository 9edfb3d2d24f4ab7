import {
  evaluate,
  join,
  places,
  type Law,
  type Look,
  type Possible,
  type Tree,
} from '../expression/index.js';
import type { CompiledPolicy } from './compiled.js';

/** What is given of a case, by input. What is not given is missing: everything its declaration allows. */
export type Given = Readonly<Record<string, Possible>>;

/** What came of a formula, and what it looked at, in order and each thing once. */
export type Judged = Readonly<{ possible: Possible; looks: readonly Look[] }>;

/** Every value, condition and pattern of a policy for one case, under the law of a day, each with what it looked at. */
export type Judgement = Readonly<{
  values: Readonly<Record<string, Judged>>;
  conditions: Readonly<Record<string, Judged>>;
  patterns: Readonly<Record<string, Judged>>;
  /** What a condition points to, by the condition and the pattern. */
  findings: Readonly<Record<string, Judged>>;
}>;

/**
 * Judges one case. Missing evidence opens the answer and never closes it wrongly: once it is supplied, all else equal,
 * every answer lies within the one given before.
 */
export function judge(policy: CompiledPolicy, law: Law, given: Given): Judgement {
  const [first, ...others] = alternatives(policy, given).map((one) => judgeOne(policy, law, given, one));
  if (first === undefined) throw new RangeError(`${policy.id}: an input was given no possible code`);
  return others.reduce(joined, first);
}

/** Open inputs of `splits`, one alternative at a time; anything given twice-read stays itself. */
function alternatives({ splits, inputs }: CompiledPolicy, given: Given): readonly Given[] {
  return splits.reduce<readonly Given[]>(
    (all, name) => {
      const open = given[name] ?? inputs.get(name)?.missing;
      if (open?.is !== 'code') return all;
      return all.flatMap((one) =>
        places(open.may).map((place): Given => ({ ...one, [name]: { is: 'code', may: 2 ** place } })),
      );
    },
    [given],
  );
}

function judgeOne(policy: CompiledPolicy, law: Law, given: Given, chosen: Given): Judgement {
  const values = new Map<string, Possible>();
  const judged = (tree: Tree): Judged => {
    const looks: Look[] = [];
    const possible = evaluate(
      tree,
      law,
      (of, name) => {
        const known = of === 'value' ? values.get(name) : (chosen[name] ?? policy.inputs.get(name)?.missing);
        if (known === undefined) throw new TypeError(`${policy.id} has no ${of} "${name}"`);
        return known;
      },
      looks,
    );
    return { possible, looks: once(looks) };
  };
  const all = (trees: ReadonlyMap<string, Tree>): Record<string, Judged> =>
    Object.fromEntries([...trees].map(([name, tree]) => [name, judged(tree)]));
  const computed: Record<string, Judged> = {};
  for (const [name, tree] of policy.values) {
    computed[name] = judged(tree);
    values.set(name, computed[name].possible);
  }
  return {
    values: computed,
    conditions: all(policy.conditions),
    patterns: all(policy.patterns),
    findings: all(policy.findings),
  };
}

function joined(a: Judgement, b: Judgement): Judgement {
  const both = (of: keyof Judgement): Readonly<Record<string, Judged>> =>
    Object.fromEntries(
      Object.entries(a[of]).map(([name, one]) => [name, joinedOne(one, b[of][name] ?? one)]),
    );
  return {
    values: both('values'),
    conditions: both('conditions'),
    patterns: both('patterns'),
    findings: both('findings'),
  };
}

const joinedOne = (a: Judged, b: Judged): Judged => ({
  possible: join(a.possible, b.possible),
  looks: once([...a.looks, ...b.looks]),
});

const once = (looks: readonly Look[]): readonly Look[] =>
  looks.length < 2 ? looks : [...new Map(looks.map((look) => [keyOf(look), look])).values()];

function keyOf(look: Look): string {
  switch (look.at) {
    case 'day':
      return look.at;
    case 'input':
    case 'value':
      return `${look.at} ${look.name}`;
    case 'among':
      return `${look.at} ${look.name} ${String(look.codes)}`;
    case 'figure':
      return `${look.at} ${look.parameter}`;
    case 'setting':
      return `${look.at} ${look.setting}`;
    case 'row':
      return `${look.at} ${look.table} ${look.keys.join(' ')}`;
    case 'step':
      return `${look.at} ${look.band} ${String(look.step)}`;
  }
}

/** What is said of a condition or a pattern. */
export type Holds = 'yes' | 'no' | 'unknown';

export function holds({ possible }: Judged): Holds {
  if (possible.is !== 'span') throw new TypeError('only a truth holds');
  return possible.low === 1 ? 'yes' : possible.high === 0 ? 'no' : 'unknown';
}
