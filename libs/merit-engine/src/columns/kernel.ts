import {
  evaluate,
  nodes,
  spanOf,
  type Call,
  type CompiledPolicy,
  type Law,
  type Possible,
  type Tree,
} from '@jejak/policies';

/** What one output of a kernel is kept in: the least array that holds everything it may be. */
export type Keeping = 'u8' | 'i16' | 'i32' | 'f64';

/**
 * A checked policy compiled for whole columns, for one day of the law and one set of answers. `source` is the body of
 * a function of arrays; it is made from the checked tree alone: names of the policy are replaced by numbers, figures
 * and rows are numbers already, and no text of a policy stands in it.
 */
export type Kernel = Readonly<{
  policy: string;
  inputs: readonly string[];
  outputs: readonly Readonly<{ name: string; keeping: Keeping }>[];
  tables: readonly Int32Array[];
  source: string;
}>;

/** Functions of days and codes, exactly as the evaluator answers them. */
export type Calls = Readonly<Record<string, (a: number, b: number, c: number) => number>>;

export type Arrays = Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** What a kernel runs as: rows `from` up to `to`, inputs and outputs in the order the kernel names them. */
export type Run = (
  from: number,
  to: number,
  inputs: readonly Arrays[],
  outputs: readonly Arrays[],
  tables: readonly Int32Array[],
  calls: Calls,
) => void;

/**
 * Compiles values, conditions or patterns of a policy.
 * @throws RangeError for what has no columns: a name the policy does not have, a formula over texts
 */
export function compileColumns(policy: CompiledPolicy, law: Law, outputs: readonly string[]): Kernel {
  const trees = new Map([...policy.values, ...policy.conditions, ...policy.patterns]);
  const wanted = outputs.map((name) => {
    const tree = trees.get(name);
    if (tree === undefined) throw new RangeError(`${policy.id} computes no "${name}"`);
    return { name, tree };
  });
  const { values, inputs } = neededBy(policy, wanted);
  const whole = rangesOf(policy, law, values);
  const tables = new Map<string, { at: number; answers: Int32Array; sizes: readonly number[] }>();
  const emit = (tree: Tree): string => emitted(tree, { law, inputs, values, tables, emit });
  const lines = [
    ...values.map((name, at) => `const v${String(at)}=${emit(policy.values.get(name)!)};`),
    ...wanted.map(({ name, tree }, at) => {
      const value = values.indexOf(name);
      return `o${String(at)}[i]=${value < 0 ? emit(tree) : `v${String(value)}`};`;
    }),
  ];
  const each = (letter: string, count: number): string =>
    Array.from({ length: count }, (_, at) => `const ${letter}${String(at)}=${letter}[${String(at)}];`).join(
      '',
    );
  return {
    policy: policy.id,
    inputs,
    outputs: wanted.map(({ name, tree }) => ({
      name,
      keeping: keepingOf(spanOf(evaluate(tree, law, whole))),
    })),
    tables: [...tables.values()].map(({ answers }) => answers),
    source: [
      `${each('c', inputs.length)}${each('o', wanted.length)}${each('t', tables.size)}`,
      'for(let i=from;i<to;i++){',
      ...inputs.map((_, at) => `const x${String(at)}=c${String(at)}[i];`),
      ...lines,
      '}',
    ].join('\n'),
  };
}

/** Makes the function of a kernel. This is the one place where generated code becomes code. */
export function runnable({ source }: Kernel): Run {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the source is generated from a checked tree alone
  return new Function('from', 'to', 'c', 'o', 't', 'f', `"use strict";${source}`) as Run;
}

/** The array that one column of a kernel's output fits. */
export function arrayFor(keeping: Keeping, rows: number, shared = false): Arrays {
  const { bytes, of } = ARRAYS[keeping];
  return of(shared ? new SharedArrayBuffer(rows * bytes) : new ArrayBuffer(rows * bytes));
}

const ARRAYS: Readonly<
  Record<Keeping, Readonly<{ bytes: number; of: (buffer: ArrayBuffer | SharedArrayBuffer) => Arrays }>>
> = {
  u8: { bytes: 1, of: (buffer) => new Uint8Array(buffer) },
  i16: { bytes: 2, of: (buffer) => new Int16Array(buffer) },
  i32: { bytes: 4, of: (buffer) => new Int32Array(buffer) },
  f64: { bytes: 8, of: (buffer) => new Float64Array(buffer) },
};

function keepingOf({ low, high }: Readonly<{ low: number; high: number }>): Keeping {
  if (low >= 0 && high <= 255) return 'u8';
  if (low >= -32_768 && high <= 32_767) return 'i16';
  if (low >= -(2 ** 31) && high <= 2 ** 31 - 1) return 'i32';
  return 'f64';
}

/** The array an input is kept in: everything its declaration allows fits. */
export function keepingOfInput(policy: CompiledPolicy, name: string): Keeping | 'u32' {
  const input = policy.inputs.get(name);
  if (input === undefined) throw new RangeError(`${policy.id} has no input "${name}"`);
  const { type, missing } = input;
  if (type.is === 'codes') return 'u32';
  if (type.is === 'text')
    throw new RangeError(`${policy.id}: "${name}" is a text, and texts have no columns`);
  return keepingOf(spanOf(missing));
}

/** The values and inputs that the outputs rest on, values in the order in which they can be computed. */
function neededBy(
  policy: CompiledPolicy,
  wanted: readonly Readonly<{ name: string; tree: Tree }>[],
): Readonly<{ values: readonly string[]; inputs: readonly string[] }> {
  const [values, inputs] = [new Set<string>(), new Set<string>()];
  const visit = (tree: Tree): void => {
    for (const node of nodes(tree)) {
      if (node.node !== 'read') continue;
      if (node.of === 'input') inputs.add(node.name);
      else if (!values.has(node.name)) {
        values.add(node.name);
        visit(policy.values.get(node.name)!);
      }
    }
  };
  for (const { name, tree } of wanted) {
    if (policy.values.has(name)) values.add(name);
    visit(tree);
  }
  return {
    values: [...policy.values.keys()].filter((name) => values.has(name)),
    inputs: [...policy.inputs.keys()].filter((name) => inputs.has(name)),
  };
}

/**
 * What everything may be when nothing is known. The evaluator proves on the way that no division by zero, no hole in
 * a band and no number beyond the exact ones can be reached, so that the compiled code need not look.
 */
function rangesOf(policy: CompiledPolicy, law: Law, values: readonly string[]) {
  const known = new Map<string, Possible>();
  const read = (of: 'input' | 'value', name: string): Possible => {
    const possible = of === 'input' ? policy.inputs.get(name)?.missing : known.get(name);
    if (possible === undefined) throw new RangeError(`${policy.id} has no ${of} "${name}"`);
    return possible;
  };
  for (const name of values) known.set(name, evaluate(policy.values.get(name)!, law, read));
  return read;
}

type Emitting = Readonly<{
  law: Law;
  inputs: readonly string[];
  values: readonly string[];
  tables: Map<string, { at: number; answers: Int32Array; sizes: readonly number[] }>;
  emit: (tree: Tree) => string;
}>;

const number = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${String(value)} is no exact whole number`);
  return value < 0 ? `(${String(value)})` : String(value);
};

function emitted(tree: Tree, { law, inputs, values, tables, emit }: Emitting): string {
  switch (tree.node) {
    case 'constant':
      return number(tree.value);
    case 'text':
      throw new RangeError('texts have no columns');
    case 'read': {
      const at = (tree.of === 'input' ? inputs : values).indexOf(tree.name);
      if (at < 0) throw new RangeError(`${tree.name} is not computed before it is read`);
      return `${tree.of === 'input' ? 'x' : 'v'}${String(at)}`;
    }
    case 'day':
      return number(law.day);
    case 'figure':
      return number(law.figure(tree.parameter));
    case 'setting':
      return number(law.setting(tree.setting));
    case 'table': {
      const { answers, sizes } = law.table(tree.table);
      const known = tables.get(tree.table) ?? { at: tables.size, answers: Int32Array.from(answers), sizes };
      if (answers.some((answer, at) => known.answers[at] !== answer))
        throw new RangeError(`${tree.table} has answers beyond 32 bits`);
      tables.set(tree.table, known);
      const position = tree.keys.reduce(
        (place, key, at) => (at === 0 ? emit(key) : `(${place}*${number(sizes[at] ?? 1)}+${emit(key)})`),
        '',
      );
      return `t${String(known.at)}[${position}]`;
    }
    case 'band': {
      const { steps, codes } = law.band(tree.band);
      const measured = emit(tree.measured);
      // The last step is everything that is left: that none falls below it was proven for every value there can be.
      return steps.reduceRight((otherwise, step, at) => {
        const code = number(codes[at] ?? 0);
        if (at === steps.length - 1) return code;
        const reached = 'atLeast' in step ? `>=${number(step.atLeast)}` : `>${number(step.above)}`;
        return `(${measured}${reached}?${code}:${otherwise})`;
      }, '');
    }
    case 'not':
      return `(1-${emit(tree.of)})`;
    case 'and':
      return `(${emit(tree.left)}&${emit(tree.right)})`;
    case 'or':
      return `(${emit(tree.left)}|${emit(tree.right)})`;
    case 'compare': {
      const sign = tree.as === '==' ? '===' : tree.as === '!=' ? '!==' : tree.as;
      return `(${emit(tree.left)}${sign}${emit(tree.right)}?1:0)`;
    }
    case 'add':
      return `(${emit(tree.left)}+${emit(tree.right)})`;
    case 'subtract':
      return `(${emit(tree.left)}-${emit(tree.right)})`;
    case 'multiply':
      return `(${emit(tree.left)}*${emit(tree.right)}+0)`;
    case 'divide':
      return `f.${tree.rounding}(${emit(tree.left)},${emit(tree.right)})`;
    case 'if': {
      // A condition that the law of the day decides leaves one branch alone.
      const decided = decidedBy(tree.condition, law);
      if (decided !== undefined) return emit(decided ? tree.then : tree.otherwise);
      return `(${emit(tree.condition)}===1?${emit(tree.then)}:${emit(tree.otherwise)})`;
    }
    case 'in':
      return `((${emit(tree.among)}>>>${emit(tree.code)})&1)`;
    case 'call':
      return callOf(tree.name, tree.args.map(emit));
  }
}

/** Whether a condition that reads nothing of the case holds on the day. */
function decidedBy(condition: Tree, law: Law): boolean | undefined {
  if (nodes(condition).some(({ node }) => node === 'read')) return undefined;
  const { low } = spanOf(
    evaluate(condition, law, (_, name) => {
      throw new RangeError(`${name} is not read`);
    }),
  );
  return low === 1;
}

function callOf(name: Call, args: readonly string[]): string {
  switch (name) {
    case 'least':
    case 'most':
      return `Math.${name === 'least' ? 'min' : 'max'}(${args.join(',')})`;
    case 'place':
      return args[0] ?? '';
    case 'monthsOf':
      return `(${args[0] ?? ''}*12)`;
    case 'daysAfter':
      return `(${args.join('+')})`;
    case 'daysBetween':
      return `(${args[1] ?? ''}-${args[0] ?? ''})`;
    case 'length':
    case 'digits':
      throw new RangeError('texts have no columns');
    case 'size':
    case 'yearsAfter':
    case 'monthsAfter':
    case 'yearsBetween':
    case 'monthsBetween':
    case 'yearOf':
    case 'monthOf':
    case 'dayOfMonth':
    case 'isDate':
      return `f.${name}(${args.join(',')})`;
  }
}
