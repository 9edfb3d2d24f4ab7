import {
  everyCode,
  named,
  nodes,
  parts,
  span,
  type Possible,
  type Tree,
  type Type,
} from '../expression/index.js';
import { codesIn, scopeOf, typeOf } from '../expression/law.js';
import { MOST_CODES } from '../expression/possible.js';
import { FormulaError, typed } from '../expression/typed.js';
import { dayNumber } from '../expression/days.js';
import { policies, units, type PolicyId } from '../generated/law.js';
import type { Declared, Formula, Policy, PolicyInput } from '../shapes.js';

/** An input with its type and everything it may be while nobody has said. */
export type CompiledInput = Readonly<{ type: Type; missing: Possible }>;

/** A policy whose every formula has been checked; values stand in the order in which they can be computed. */
export type CompiledPolicy = Readonly<{
  id: string;
  inputs: ReadonlyMap<string, CompiledInput>;
  values: ReadonlyMap<string, Tree>;
  best: ReadonlyMap<string, Tree>;
  conditions: ReadonlyMap<string, Tree>;
  patterns: ReadonlyMap<string, Tree>;
  /** What conditions point to, by the condition and the pattern (`findingKey`). */
  findings: ReadonlyMap<string, Tree>;
  always: readonly Tree[];
  /**
   * Code inputs that several values or places of one formula read. While such an input is open, its codes are tried
   * one by one, so that what cannot happen together is not counted together.
   */
  splits: readonly string[];
}>;

/** What a finding of a condition is called among the formulas of its policy. */
export const findingKey = (condition: string, finding: string): string => `${condition}, ${finding}`;

const compiled = new Map<PolicyId, CompiledPolicy>();

/** A policy of the law, compiled once. @throws FormulaError with everything that is wrong; policy:check finds it first */
export function policyCalled(id: PolicyId): CompiledPolicy {
  const before = compiled.get(id);
  if (before !== undefined) return before;
  const { policy, faults } = compile(policies[id]);
  if (faults.length > 0) throw new FormulaError(faults.join('\n'));
  compiled.set(id, policy);
  return policy;
}

/** Checks every formula of a policy and lists what is wrong with each: an empty list is the only acceptable answer. */
export function compile(policy: Policy): Readonly<{ policy: CompiledPolicy; faults: readonly string[] }> {
  const faults: string[] = [];
  const attempt = <Answer>(where: string, make: () => Answer): Answer | undefined => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      faults.push(`${policy.id}, ${where}: ${error.message}`);
      return undefined;
    }
  };
  const inputs = new Map<string, CompiledInput>();
  for (const [name, input] of Object.entries(policy.inputs)) {
    const of = attempt(`input ${name}`, () => inputOf(input));
    if (of !== undefined) inputs.set(name, of);
  }
  const gives = new Map<string, Type>();
  for (const [name, { gives: declared }] of Object.entries(policy.values)) {
    if (inputs.has(name)) faults.push(`${policy.id}, value ${name}: an input has this name`);
    const type = attempt(`value ${name}`, () => typeDeclared(declared));
    if (type !== undefined) gives.set(name, type);
  }
  const scope = scopeOf((name) => {
    const [input, value] = [inputs.get(name), gives.get(name)];
    return input !== undefined ? { of: 'input', type: input.type } : value && { of: 'value', type: value };
  }, units);
  const formula = (where: string, { text, syntax }: Formula, type: Type): Tree | undefined =>
    attempt(`${where} (${text})`, () => typed(syntax, scope, type));
  const treesOf = <Item>(
    items: readonly Item[],
    of: (
      item: Item,
    ) => readonly [where: string, key: string, formula: Formula | undefined, type: Type | undefined],
  ): Map<string, Tree> =>
    new Map(
      items.flatMap((item): [string, Tree][] => {
        const [where, key, text, type] = of(item);
        const tree = text && type && formula(where, text, type);
        return tree ? [[key, tree]] : [];
      }),
    );
  const truth: Type = { is: 'truth' };
  const declaredValues = Object.entries(policy.values);
  const values = treesOf(declaredValues, ([name, { by }]) => [`value ${name}`, name, by, gives.get(name)]);
  const { order, cycle } = ordered(values);
  if (cycle.length > 0) faults.push(`${policy.id}: ${cycle.join(' → ')} is a cycle`);
  const result: CompiledPolicy = {
    id: policy.id,
    inputs,
    values: new Map(order.map((name) => [name, values.get(name)!])),
    best: treesOf(declaredValues, ([name, { best }]) => [`best of ${name}`, name, best, gives.get(name)]),
    conditions: treesOf(policy.conditions, ({ id, holds }) => [id, id, holds, truth]),
    patterns: treesOf(policy.patterns, ({ id, when }) => [id, id, when, truth]),
    findings: treesOf(
      policy.conditions.flatMap(({ id, findings }) =>
        Object.entries(findings ?? {}).map(([finding, when]) => ({ key: findingKey(id, finding), when })),
      ),
      ({ key, when }) => [key, key, when, truth],
    ),
    always: [
      ...treesOf(policy.always, ({ is, statement }) => [statement.en, statement.en, is, truth]).values(),
    ],
    splits: cycle.length > 0 ? [] : splitsOf(inputs, values),
  };
  if (faults.length === 0) {
    const used = readsOf(result);
    for (const name of inputs.keys()) {
      if (!used.has(name)) faults.push(`${policy.id}: input ${name} is declared and never read`);
    }
  }
  return { policy: result, faults };
}

function typeDeclared(declared: Declared): Type {
  if (typeof declared !== 'string') {
    if (codesIn(declared.codes) === undefined)
      throw new FormulaError(`no domain is called "${declared.codes}"`);
    return { is: 'codes', domain: declared.codes };
  }
  if (declared === 'truth' || declared === 'text') return { is: declared };
  if (declared === 'date') return { is: 'day' };
  const type = typeOf(declared);
  if (type.is === 'quantity' && type.units.some((unit) => !(unit in units))) {
    throw new FormulaError(`"${declared}" is neither a unit nor a domain`);
  }
  return type;
}

function inputOf({ is, low, high }: PolicyInput): CompiledInput {
  const type = typeDeclared(is);
  const codes = (domain: string): number => {
    const count = codesIn(domain)?.length ?? 0;
    if (count === 0 || count > MOST_CODES) throw new FormulaError(`${domain} has ${String(count)} codes`);
    return everyCode(count);
  };
  switch (type.is) {
    case 'quantity':
      if (low === undefined || high === undefined || low > high) {
        throw new FormulaError(`a quantity (${named(type)}) needs its least and its most`);
      }
      return { type, missing: span(low, high) };
    case 'truth':
      return { type, missing: span(0, 1) };
    case 'day':
      return { type, missing: span(dayNumber('1900-01-01'), dayNumber('2199-12-31')) };
    case 'text':
      return { type, missing: { is: 'text', text: undefined } };
    case 'code':
      return { type, missing: { is: 'code', may: codes(type.domain) } };
    case 'codes':
      return { type, missing: { is: 'codes', must: 0, may: codes(type.domain) } };
  }
}

/** The names a policy's formulas read, inputs and values alike. */
const readsOf = ({
  values,
  conditions,
  patterns,
  findings,
  best,
  always,
}: CompiledPolicy): ReadonlySet<string> =>
  new Set(
    [
      ...values.values(),
      ...conditions.values(),
      ...patterns.values(),
      ...findings.values(),
      ...best.values(),
      ...always,
    ].flatMap((tree) => nodes(tree).flatMap((node) => (node.node === 'read' ? [node.name] : []))),
  );

/** Values in an order in which each comes after those it reads; or a cycle, by name. */
function ordered(
  values: ReadonlyMap<string, Tree>,
): Readonly<{ order: readonly string[]; cycle: readonly string[] }> {
  const order: string[] = [];
  const path: string[] = [];
  let cycle: readonly string[] = [];
  const visit = (name: string): void => {
    if (order.includes(name) || cycle.length > 0) return;
    const at = path.indexOf(name);
    if (at >= 0) {
      cycle = [...path.slice(at), name];
      return;
    }
    const tree = values.get(name);
    if (tree === undefined) return;
    path.push(name);
    for (const node of nodes(tree)) if (node.node === 'read' && node.of === 'value') visit(node.name);
    path.pop();
    if (cycle.length === 0) order.push(name);
  };
  for (const name of values.keys()) visit(name);
  return { order, cycle };
}

/**
 * Code inputs that one value reads at more than one place: directly, or through other values (each of which it counts
 * once, and of two branches only the fuller).
 */
function splitsOf(
  inputs: ReadonlyMap<string, CompiledInput>,
  values: ReadonlyMap<string, Tree>,
): readonly string[] {
  const known = new Map<string, ReadonlyMap<string, number>>();
  const ofValue = (name: string): ReadonlyMap<string, number> => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const tree = values.get(name);
    const counts = tree === undefined ? new Map<string, number>() : reads(tree);
    known.set(name, counts);
    return counts;
  };
  const reads = (tree: Tree): ReadonlyMap<string, number> => {
    if (tree.node === 'read') {
      if (tree.of === 'input') return new Map([[tree.name, 1]]);
      return new Map([...ofValue(tree.name).keys()].map((name) => [name, 1]));
    }
    if (tree.node !== 'if') return merged(parts(tree).map(reads), (a, b) => a + b);
    const branches = merged([reads(tree.then), reads(tree.otherwise)], Math.max);
    return merged([reads(tree.condition), branches], (a, b) => a + b);
  };
  const twice = new Set(
    [...values.keys()].flatMap((name) =>
      [...ofValue(name)].flatMap(([input, count]) => (count > 1 ? [input] : [])),
    ),
  );
  return [...inputs]
    .filter(([name, { type }]) => type.is === 'code' && twice.has(name))
    .map(([name]) => name);
}

const merged = (
  all: readonly ReadonlyMap<string, number>[],
  combine: (a: number, b: number) => number,
): ReadonlyMap<string, number> => {
  const sum = new Map<string, number>();
  for (const one of all) for (const [name, count] of one) sum.set(name, combine(sum.get(name) ?? 0, count));
  return sum;
};
