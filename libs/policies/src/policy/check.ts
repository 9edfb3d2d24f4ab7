import type { PlainDate } from '@jejak/kernel';
import { evaluate, FormulaError, lawOf, nodes, spanOf, type Law, type Tree } from '../expression/index.js';
import * as law from '../generated/law.js';
import { scenarios as worked } from '../generated/scenarios.js';
import type { PolicyId } from '../generated/law.js';
import { refusedInputs } from '../protected-grounds.js';
import { settingsInUse } from '../setting.js';
import type { Policy, Scenario, Setting } from '../shapes.js';
import type { Answers } from '../succession.js';
import { compile, type CompiledPolicy } from './compiled.js';
import { judge } from './judge.js';
import { run } from './scenario.js';

/**
 * What is wrong with a policy, in words: an undeclared read, a type that does not fit, a cycle, a protected ground, a
 * number without an article, an unknown supplier; and whatever can be reached on any day of the law, under any answer to
 * an open question, with anything given: a division by zero, an overflow, a hole, a promise of `always` that fails.
 */
export function policyFaults(policy: Policy): readonly string[] {
  const { policy: compiled, faults } = compile(policy);
  const refused = grounds(policy, compiled);
  if (faults.length > 0) return [...refused, ...faults];
  return [
    ...refused,
    ...named(policy),
    ...suppliers(policy),
    ...shown(policy, compiled),
    ...numbers(policy.id, compiled),
    ...reachable(policy, compiled),
  ];
}

/** Worked examples that do not come out; patterns that none shows, and conditions that none breaks. */
export function scenarioFaults(policy: Policy, scenarios: readonly Scenario[]): readonly string[] {
  const ids = scenarios.map(({ id }) => id);
  const answered = (answer: string): ReadonlySet<string> =>
    new Set(
      scenarios.flatMap(({ expect }) =>
        Object.entries(expect).flatMap(([name, is]) => (is === answer ? [name] : [])),
      ),
    );
  const [shown, broken] = [answered('yes'), answered('no')];
  return [
    ...ids
      .filter((id, at) => ids.indexOf(id) !== at)
      .map((id) => `${policy.id}: two examples are called "${id}"`),
    ...policy.patterns
      .filter(({ id }) => !shown.has(id))
      .map(({ id }) => `${policy.id}: no example shows ${id}`),
    ...policy.conditions
      .filter(({ id }) => !broken.has(id))
      .map(({ id }) => `${policy.id}: no example breaks ${id}`),
    ...scenarios.flatMap((scenario) => {
      const where = `${policy.id}, example ${scenario.id}`;
      try {
        return run(policy.id as PolicyId, scenario).map(
          ({ of, expected, found }) => `${where}: ${of} is ${found}, not ${expected}`,
        );
      } catch (error) {
        if (!(error instanceof FormulaError) && !(error instanceof RangeError)) throw error;
        return [`${where}: ${error.message}`];
      }
    }),
  ];
}

/** Everything that is wrong with the policies of the law. An empty list is the only acceptable answer. */
export function allPolicyFaults(): readonly string[] {
  const all = Object.values(law.policies);
  const ids = all.flatMap(({ conditions, patterns }) => [...conditions, ...patterns].map(({ id }) => id));
  return [
    ...all.flatMap(policyFaults),
    ...all.flatMap((policy) => scenarioFaults(policy, worked[policy.id as PolicyId])),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two rules are called ${id}`),
  ];
}

function named({ id, conditions }: Policy): string[] {
  return conditions
    .filter((condition) => !condition.id.startsWith(`${id}/`))
    .map((condition) => `${id}: the condition ${condition.id} does not begin with the name of its policy`);
}

/**
 * No protected ground feeds a score. An eligibility may bound age, by a rule called `age-limit` that reads what was
 * attested against the cited limit; a record or a pattern may read a ground that its input admits.
 */
function grounds(policy: Policy, { conditions, values, patterns, findings }: CompiledPolicy): string[] {
  const known = new Set(law.protectedGrounds.grounds.map(({ code }) => code));
  return Object.entries(policy.inputs).flatMap(([name, { item, ground }]) => {
    const refused = refusedInputs([name, item]);
    const where = `${policy.id}, input ${name}`;
    if (ground !== undefined && !known.has(ground)) return [`${where}: "${ground}" is no protected ground`];
    if (refused.length === 0 && ground === undefined) return [];
    if (policy.kind === 'score') {
      const says = refused.map(({ statement }) => statement.en).join(' ');
      return [`${where}: a score reads the protected ground ${ground ?? ''} ${says}`.trim()];
    }
    if (ground === undefined) return [`${where}: it carries a protected ground and does not admit it`];
    if (policy.kind !== 'eligibility') return [];
    const readers = [...conditions, ...values, ...patterns, ...findings].filter(([, tree]) =>
      reads(tree).includes(name),
    );
    return readers.every(([id]) => id.endsWith('/age-limit')) &&
      ground === 'age' &&
      item === 'attestation.age'
      ? []
      : [`${where}: an eligibility bounds age by a rule called age-limit, and no other ground`];
  });
}

const reads = (tree: Tree): readonly string[] =>
  nodes(tree).flatMap((node) => (node.node === 'read' ? [node.name] : []));

function suppliers(policy: Policy): string[] {
  return Object.entries(policy.inputs).flatMap(([name, { item, law: applied }]) => [
    ...(item in law.inputs ? [] : [`${policy.id}, input ${name}: nobody supplies "${item}"`]),
    ...(applied?.figures ?? [])
      .filter((id) => !(id in law.parameters))
      .map((id) => `${policy.id}, input ${name}: no parameter is called "${id}"`),
    ...(applied?.settings ?? [])
      .filter((id) => !(id in law.settings))
      .map((id) => `${policy.id}, input ${name}: no setting is called "${id}"`),
  ]);
}

/** What a condition shows it also looks at, itself or through values; what it points to is a pattern that is known. */
function shown({ id, conditions }: Policy, compiled: CompiledPolicy): string[] {
  const lookedAt = (tree: Tree | undefined): readonly string[] =>
    tree === undefined
      ? []
      : nodes(tree).flatMap((node) => {
          if (node.node === 'table') return [node.table];
          if (node.node === 'day') return [node.node];
          if (node.node !== 'read') return [];
          return node.of === 'input' ? [node.name] : lookedAt(compiled.values.get(node.name));
        });
  return conditions.flatMap(({ id: condition, shows = [], findings = {} }) => {
    const seen = new Set(lookedAt(compiled.conditions.get(condition)));
    return [
      ...shows
        .filter((name) => !seen.has(name))
        .map((name) => `${id}, ${condition}: it shows "${name}" and does not look at it`),
      ...Object.keys(findings)
        .filter((finding) => !(finding in law.findings))
        .map((finding) => `${id}, ${condition}: no pattern is called "${finding}"`),
    ];
  });
}

/** Units whose numbers are the law's: such a number stands in a parameter with its article, not in a formula. */
const LEGAL = ['year', 'month', 'day', 'hour', 'credit', 'person', 'percent'];

function numbers(id: string, compiled: CompiledPolicy): string[] {
  const harmless = (unit: string, value: number): boolean =>
    value === 0 ||
    value === law.units[unit] ||
    (unit === 'month' && value === 12) ||
    (unit === 'percent' && value === 100 * (law.units[unit] ?? 1));
  return treesOf(compiled).flatMap((tree) =>
    nodes(tree).flatMap((node) => {
      if (node.node !== 'constant') return [];
      if (node.type.is === 'day') return [`${id}: a date in a formula has no article; make it a parameter`];
      if (node.type.is !== 'quantity') return [];
      const unit = node.type.units[0] ?? '';
      return !LEGAL.includes(unit) || harmless(unit, node.value)
        ? []
        : [`${id}: ${String(node.value)} ${unit} in a formula has no article; make it a parameter`];
    }),
  );
}

const treesOf = ({
  values,
  best,
  conditions,
  patterns,
  findings,
  always,
}: CompiledPolicy): readonly Tree[] => [
  ...values.values(),
  ...best.values(),
  ...conditions.values(),
  ...patterns.values(),
  ...findings.values(),
  ...always,
];

/** The policy's own first day, and every later one on which something that it reads changes. */
function daysOf({ from }: Policy, compiled: CompiledPolicy): readonly PlainDate[] {
  const dated: Readonly<
    Record<string, Readonly<{ provisions: readonly Readonly<{ from: PlainDate }>[] }>>
  >[] = [law.parameters, law.tables, law.bands];
  const read = treesOf(compiled)
    .flatMap(nodes)
    .flatMap((node) => {
      const id =
        node.node === 'figure'
          ? node.parameter
          : node.node === 'table'
            ? node.table
            : node.node === 'band'
              ? node.band
              : '';
      return dated.flatMap((rules) => rules[id]?.provisions ?? []);
    })
    .map((provision) => provision.from);
  return [...new Set([from, ...read.filter((day) => day > from)])].sort();
}

/** Every combination of answers to the questions that a policy's formulas ask; officers confirm each by itself. */
function answersOf(compiled: CompiledPolicy): readonly Answers[] {
  const asked = new Set(
    treesOf(compiled)
      .flatMap(nodes)
      .flatMap((node) => (node.node === 'setting' ? [node.setting] : [])),
  );
  const settings: Readonly<Record<string, Setting>> = law.settings;
  return [...asked].reduce<readonly Answers[]>(
    (all, id) =>
      all.flatMap((one) => (settings[id]?.alternatives ?? []).map(({ value }) => ({ ...one, [id]: value }))),
    [settingsInUse()],
  );
}

/** Evaluates everything with nothing given: what can happen at all happens here. */
function reachable(policy: Policy, compiled: CompiledPolicy): string[] {
  const faults = new Set<string>();
  for (const date of daysOf(policy, compiled)) {
    for (const answers of answersOf(compiled)) {
      const bound = lawOf(date, answers);
      try {
        const judged = judge(compiled, bound, {});
        for (const fault of proven(policy, compiled, bound)) faults.add(fault);
        for (const [name, best] of compiled.best) {
          const promised = spanOf(evaluate(best, bound, () => NOTHING)).high;
          const reached = spanOf(judged.values[name]?.possible ?? NOTHING).high;
          if (reached !== promised) {
            faults.add(
              `${policy.id} on ${date}: ${name} reaches ${String(reached)} at best, not ${String(promised)}`,
            );
          }
        }
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        faults.add(`${policy.id} on ${date}: ${error.message}`);
      }
    }
  }
  return [...faults];
}

const NOTHING = { is: 'span', low: 0, high: 0 } as const;

/** What is said to hold always, and does not for certain. */
function proven(policy: Policy, compiled: CompiledPolicy, bound: Law): string[] {
  return compiled.always.flatMap((tree, at) => {
    const holds = evaluate(tree, bound, (_, name) => {
      const input = compiled.inputs.get(name);
      if (input === undefined) throw new RangeError(`"${name}" is read by what holds always`);
      return input.missing;
    });
    return spanOf(holds).low === 1
      ? []
      : [`${policy.id} on ${bound.date}: ${policy.always[at]?.statement.en ?? ''} It does not hold.`];
  });
}
