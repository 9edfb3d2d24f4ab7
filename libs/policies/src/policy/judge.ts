import { evaluate, isKnown, join, places, type Law, type Possible, type Tree } from '../expression/index.js';
import type { CompiledPolicy } from './compiled.js';

/** What is given of a case, by input. What is not given is missing: everything its declaration allows. */
export type Given = Readonly<Record<string, Possible>>;

/** What a formula looked at. Inputs and values by name; the law by id. `missing` are inputs that were not known. */
export type Looked = Readonly<{
  inputs: readonly string[];
  /** The codes that were looked for among those of an input, as bits. */
  among: Readonly<Record<string, number>>;
  missing: readonly string[];
  values: readonly string[];
  figures: readonly string[];
  settings: readonly string[];
  rows: readonly Readonly<{ table: string; row: number; keys: readonly number[] }>[];
  steps: readonly Readonly<{ band: string; step: number }>[];
}>;

export type Judged = Readonly<{ possible: Possible }> & Looked;

/** Every value, condition and pattern of a policy for one case, under the law of a day, each with what it looked at. */
export type Judgement = Readonly<{
  values: Readonly<Record<string, Judged>>;
  conditions: Readonly<Record<string, Judged>>;
  patterns: Readonly<Record<string, Judged>>;
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
    const looked = {
      inputs: new Set<string>(),
      among: {} as Record<string, number>,
      values: new Set<string>(),
      figures: new Set<string>(),
      settings: new Set<string>(),
      rows: new Map<string, Looked['rows'][number]>(),
      steps: new Map<string, Looked['steps'][number]>(),
    };
    const possible = evaluate(
      tree,
      law,
      (of, name) => {
        const known = of === 'value' ? values.get(name) : (chosen[name] ?? policy.inputs.get(name)?.missing);
        if (known === undefined) throw new TypeError(`${policy.id} has no ${of} "${name}"`);
        return known;
      },
      {
        read: (of, name) => (of === 'value' ? looked.values : looked.inputs).add(name),
        among: (input, codes) => (looked.among[input] = (looked.among[input] ?? 0) | codes),
        figure: (id) => looked.figures.add(id),
        setting: (id) => looked.settings.add(id),
        row: (table, row, keys) => looked.rows.set([table, ...keys].join(' '), { table, row, keys }),
        step: (band, step) => looked.steps.set(`${band} ${String(step)}`, { band, step }),
      },
    );
    const inputs = [...looked.inputs];
    return {
      possible,
      inputs,
      among: looked.among,
      missing: inputs.filter((name) => given[name] === undefined || !isKnown(given[name])),
      values: [...looked.values],
      figures: [...looked.figures],
      settings: [...looked.settings],
      rows: [...looked.rows.values()],
      steps: [...looked.steps.values()],
    };
  };
  const all = (trees: ReadonlyMap<string, Tree>): Record<string, Judged> =>
    Object.fromEntries([...trees].map(([name, tree]) => [name, judged(tree)]));
  const computed: Record<string, Judged> = {};
  for (const [name, tree] of policy.values) {
    computed[name] = judged(tree);
    values.set(name, computed[name].possible);
  }
  return { values: computed, conditions: all(policy.conditions), patterns: all(policy.patterns) };
}

function joined(a: Judgement, b: Judgement): Judgement {
  const both = (of: keyof Judgement): Readonly<Record<string, Judged>> =>
    Object.fromEntries(
      Object.entries(a[of]).map(([name, one]) => [name, joinedOne(one, b[of][name] ?? one)]),
    );
  return { values: both('values'), conditions: both('conditions'), patterns: both('patterns') };
}

const joinedOne = (a: Judged, b: Judged): Judged => ({
  possible: join(a.possible, b.possible),
  inputs: union(a.inputs, b.inputs, String),
  among: Object.fromEntries(
    [...Object.keys(a.among), ...Object.keys(b.among)].map((name) => [
      name,
      (a.among[name] ?? 0) | (b.among[name] ?? 0),
    ]),
  ),
  missing: union(a.missing, b.missing, String),
  values: union(a.values, b.values, String),
  figures: union(a.figures, b.figures, String),
  settings: union(a.settings, b.settings, String),
  rows: union(a.rows, b.rows, ({ table, keys }) => [table, ...keys].join(' ')),
  steps: union(a.steps, b.steps, ({ band, step }) => `${band} ${String(step)}`),
});

const union = <Item>(
  a: readonly Item[],
  b: readonly Item[],
  key: (item: Item) => string,
): readonly Item[] => [...new Map([...a, ...b].map((item) => [key(item), item])).values()];

/** What is said of a condition or a pattern. */
export type Holds = 'yes' | 'no' | 'unknown';

export function holds({ possible }: Judged): Holds {
  if (possible.is !== 'span') throw new TypeError('only a truth holds');
  return possible.low === 1 ? 'yes' : possible.high === 0 ? 'no' : 'unknown';
}
