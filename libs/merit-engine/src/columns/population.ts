import {
  isKnown,
  join,
  judge,
  places,
  spanOf,
  type CompiledPolicy,
  type Given,
  type Law,
  type Possible,
} from '@jejak/policies';
import { callsOf } from './calls.js';
import { arrayFor, compileColumns, keepingOfInput, runnable, type Arrays, type Kernel } from './kernel.js';

/**
 * A population in columns, one per input of a kernel. A row of which something is not known has no number to stand in
 * the columns: it is kept beside them as what it may be, in one or several ways, and judged by the evaluator.
 */
export type Population = Readonly<{
  rows: number;
  columns: ReadonlyMap<string, Arrays>;
  open: ReadonlyMap<number, readonly [Given, ...Given[]]>;
}>;

/** What a population scores: each end of every row's answer. Where nobody is open both are the same array. */
export type Scored = ReadonlyMap<string, Readonly<{ low: Arrays; high: Arrays }>>;

/** Puts persons into columns; each may be told in several ways while it is not known which of them holds. */
export function populationOf(
  policy: CompiledPolicy,
  people: readonly (readonly [Given, ...Given[]])[],
): Population {
  const columns = new Map(
    [...policy.inputs.keys()].flatMap((name): [string, Arrays][] => {
      const keeping = keepingOfInput(policy, name);
      return [[name, keeping === 'u32' ? new Uint32Array(people.length) : arrayFor(keeping, people.length)]];
    }),
  );
  const open = new Map<number, readonly [Given, ...Given[]]>();
  people.forEach((ways, row) => {
    const [given] = ways;
    const whole =
      ways.length === 1 && [...policy.inputs.keys()].every((name) => given[name] && isKnown(given[name]));
    if (!whole) open.set(row, ways);
    for (const [name, column] of columns)
      column[row] = whole ? numberOf(given[name], name) : leastOf(policy, name);
  });
  return { rows: people.length, columns, open };
}

function numberOf(possible: Possible | undefined, name: string): number {
  if (possible?.is === 'codes') return possible.must;
  if (possible === undefined || possible.is === 'text') throw new TypeError(`${name} has no column`);
  return spanOf(possible).low;
}

/** What stands in the column of a row that is open: a value the policy allows, computed with and never shown. */
const leastOf = (policy: CompiledPolicy, name: string): number => {
  const missing = policy.inputs.get(name)?.missing;
  return missing === undefined || missing.is === 'codes' || missing.is === 'text' ? 0 : spanOf(missing).low;
};

/** Scores a whole population: whatever is known by the compiled columns, the others by the evaluator. */
export function scorePopulation(
  policy: CompiledPolicy,
  law: Law,
  outputs: readonly string[],
  population: Population,
): Scored {
  const kernel = compileColumns(policy, law, outputs);
  const low = kernel.outputs.map(({ keeping }) => arrayFor(keeping, population.rows));
  runnable(kernel)(0, population.rows, inputsOf(kernel, population), low, kernel.tables, callsOf());
  if (population.open.size === 0) return byName(kernel, low, low);
  const high = kernel.outputs.map(({ keeping }, at) => {
    const copy = arrayFor(keeping, population.rows);
    copy.set(low[at] ?? []);
    return copy;
  });
  judgeOpen(policy, law, kernel, population, low, high);
  return byName(kernel, low, high);
}

/** The columns in the order in which a kernel reads them. */
export const inputsOf = (kernel: Kernel, { columns }: Population): readonly Arrays[] =>
  kernel.inputs.map((name) => {
    const column = columns.get(name);
    if (column === undefined) throw new RangeError(`the population has no column "${name}"`);
    return column;
  });

/** Fills in the rows that are open. Many are open in the same way: each way is judged once. */
export function judgeOpen(
  policy: CompiledPolicy,
  law: Law,
  kernel: Kernel,
  { open }: Population,
  low: readonly Arrays[],
  high: readonly Arrays[],
): void {
  const answers = new Map<string, readonly Readonly<{ low: number; high: number }>[]>();
  for (const [row, ways] of open) {
    const key = ways.map((way) => kernel.inputs.map((name) => keyOf(way, name)).join()).join(';');
    let found = answers.get(key);
    if (found === undefined) {
      const judged = ways.map((way) => judge(policy, law, way));
      found = kernel.outputs.map(({ name }) =>
        spanOf(
          judged
            .map(({ values, conditions, patterns }) => {
              const one = values[name] ?? conditions[name] ?? patterns[name];
              if (one === undefined) throw new RangeError(`${policy.id} computes no "${name}"`);
              return one.possible;
            })
            .reduce(join),
        ),
      );
      answers.set(key, found);
    }
    found.forEach((ends, at) => {
      low[at]![row] = ends.low;
      high[at]![row] = ends.high;
    });
  }
}

function keyOf(given: Given, name: string): string {
  const possible = given[name];
  switch (possible?.is) {
    case undefined:
      return '?';
    case 'span':
      return `${String(possible.low)}:${String(possible.high)}`;
    case 'code':
      return places(possible.may).join('|');
    case 'codes':
      return `${String(possible.must)}/${String(possible.may)}`;
    case 'text':
      return JSON.stringify(possible.text);
  }
}

const byName = (kernel: Kernel, low: readonly Arrays[], high: readonly Arrays[]): Scored =>
  new Map(kernel.outputs.map(({ name }, at) => [name, { low: low[at]!, high: high[at]! }]));
