import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AsNumbers } from './rules.js';
import { names, type Column, type People } from './people.js';

/** Rule engines for Node that judge one person at a time; each answers with the sum of the scores. */
export type OneByOne = (people: People, rules: AsNumbers, many: number) => Promise<number>;

/** Loads what is installed in the peers' folder; undefined when it is not there. */
export function engines(folder: string): Readonly<Record<string, OneByOne>> | undefined {
  if (!existsSync(join(folder, 'node_modules', '@gorules', 'zen-engine'))) return undefined;
  const load = createRequire(join(folder, 'package.json'));
  return {
    '@gorules/zen-engine': zen(load('@gorules/zen-engine') as ZenModule),
    'json-rules-engine': jsonRules(load('json-rules-engine') as JsonRulesModule),
  };
}

type ZenModule = Readonly<{
  ZenEngine: new () => {
    createDecision(content: Buffer): { evaluate(context: object): Promise<{ result: { total: number } }> };
    dispose(): void;
  };
}>;
type Rule = Readonly<{ conditions: object; event: { type: string; params: { points: number } } }>;
type JsonRulesModule = Readonly<{
  Engine: new (rules: readonly Rule[]) => {
    run(facts: object): Promise<{ events: readonly { params: { points: number } }[] }>;
  };
}>;

const person = (
  { columns }: People,
  row: number,
  level: readonly number[],
): Record<Column | 'ledAsAsked', number> => ({
  ...(Object.fromEntries(names.map((name) => [name, columns[name][row] ?? 0])) as Record<Column, number>),
  ledAsAsked: (columns.leadershipTaken[row]! >>> (level[columns.postClass[row]!] ?? 0)) & 1,
});

/** Four decision tables and two expressions, 64 in flight. */
function zen({ ZenEngine }: ZenModule): OneByOne {
  return async (people, rules, many) => {
    const engine = new ZenEngine();
    const decision = engine.createDecision(Buffer.from(JSON.stringify(zenModel(rules))));
    let [next, sum] = [0, 0];
    const work = async (): Promise<void> => {
      for (let row = next++; row < many; row = next++) {
        const { result } = await decision.evaluate(person(people, row, rules.leadershipLevel));
        sum += result.total;
      }
    };
    await Promise.all(Array.from({ length: 64 }, work));
    engine.dispose();
    return sum;
  };
}

function zenModel(rules: AsNumbers) {
  const width = rules.components.length;
  const table = (name: string, key: string, points: readonly number[]) => ({
    id: name,
    name,
    type: 'decisionTableNode',
    content: {
      hitPolicy: 'first',
      inputs: [{ id: 'in', name: key, field: key }],
      outputs: [{ id: 'out', name, field: name }],
      rules: points.map((value, at) => ({ _id: String(at), in: String(at), out: String(value) })),
    },
  });
  const ofClass = (component: string): string => {
    const at = rules.components.indexOf(component);
    return `[${rules.group.map((group) => String(rules.competence[group * width + at])).join(', ')}][postClass]`;
  };
  const functional = rules.waived ? '(functionalTaken == 1 or trainedByDegree == 1)' : 'functionalTaken == 1';
  const tables = [
    table('qualification', 'degree', rules.qualification),
    table('performance', 'predicate', rules.performance),
    table('discipline', 'worstSanction', rules.discipline),
  ];
  const competence = {
    id: 'competence',
    name: 'competence',
    type: 'expressionNode',
    content: {
      expressions: [
        {
          id: 'e1',
          key: 'competence',
          value: [
            `(ledAsAsked == 1 ? ${ofClass('leadership')} : 0)`,
            `(${functional} ? ${ofClass('functional')} : 0)`,
            `(technicalHours >= ${String(rules.hours)} ? ${ofClass('technical')} : 0)`,
            `(seminarTaken == 1 ? ${ofClass('seminar')} : 0)`,
          ].join(' + '),
        },
      ],
    },
  };
  const total = {
    id: 'total',
    name: 'total',
    type: 'expressionNode',
    content: {
      expressions: [
        { id: 'e2', key: 'total', value: 'qualification + competence + performance + discipline' },
      ],
    },
  };
  const middle = [...tables, competence];
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      ...middle,
      total,
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      ...middle.flatMap(({ id }) => [
        { id: `in-${id}`, sourceId: 'in', targetId: id, type: 'edge' },
        { id: `${id}-total`, sourceId: id, targetId: 'total', type: 'edge' },
      ]),
      { id: 'total-out', sourceId: 'total', targetId: 'out', type: 'edge' },
    ],
  };
}

/** One rule for each row of each table; the score is the sum of the points of all rules that fire. */
function jsonRules({ Engine }: JsonRulesModule): OneByOne {
  return async (people, rules, many) => {
    const engine = new Engine(jsonRulesOf(rules));
    let sum = 0;
    for (let row = 0; row < many; row++) {
      const { events } = await engine.run(person(people, row, rules.leadershipLevel));
      for (const { params } of events) sum += params.points;
    }
    return sum;
  };
}

function jsonRulesOf(rules: AsNumbers): Rule[] {
  const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value });
  const rule = (points: number, ...all: readonly object[]): Rule => ({
    conditions: { all },
    event: { type: 'points', params: { points } },
  });
  const table = (key: string, points: readonly number[]): Rule[] =>
    points.map((value, at) => rule(value, is(key, at)));
  const width = rules.components.length;
  const taken: Readonly<Record<string, object>> = {
    leadership: is('ledAsAsked', 1),
    functional: rules.waived
      ? { any: [is('functionalTaken', 1), is('trainedByDegree', 1)] }
      : is('functionalTaken', 1),
    technical: is('technicalHours', rules.hours, 'greaterThanInclusive'),
    seminar: is('seminarTaken', 1),
  };
  const competence = Object.entries(taken).flatMap(([component, condition]) =>
    Array.from({ length: rules.groups }, (_, group) => {
      const classes = rules.group.flatMap((of, at) => (of === group ? [at] : []));
      const points = rules.competence[group * width + rules.components.indexOf(component)] ?? 0;
      return rule(points, is('postClass', classes, 'in'), condition);
    }),
  );
  return [
    ...table('degree', rules.qualification),
    ...table('predicate', rules.performance),
    ...table('worstSanction', rules.discipline),
    ...competence,
  ];
}
