import {
  answered,
  codesIn,
  evaluate,
  join,
  judge,
  named,
  nodes,
  policies,
  policyCalled,
  span,
  spanOf,
  type Dimension,
  type Judgement,
  type Law,
  type Look,
  type SettingId,
  type Tree,
} from '@jejak/policies';
import type { Evidence, ScoreInput } from './evidence.js';
import { behind, rowsGiving } from './explain.js';
import { lawFor } from './law.js';
import { givenOf, type Readings } from './reading.js';
import { indexReadings } from './readings.js';
import { postHeld, type MeritRecord } from './record.js';
import type { ComponentScore, DimensionScore, Range, Rules, ScoreSheet } from './score-sheet.js';

type Components = DimensionScore['components'];

/**
 * The professionalism index (IP ASN, PermenPANRB 38/2018 and PerBKN 8/2019) of one person on the rules' day: the policy
 * `ip-asn` evaluated for what the record tells, and laid out with everything it rests on. Missing evidence is never
 * zero: it opens the range between what is proven and what could still be shown.
 */
export function scoreOf(record: MeritRecord, rules: Rules): ScoreSheet {
  const law = lawFor(rules);
  const ways = waysOf(record, rules);
  const total = rangeIn(ways, 'total');
  return {
    policy: rules.policy,
    day: rules.day,
    settings: Object.fromEntries(questions.map((id) => [id, answered(rules.settings, id)])),
    ...total,
    dimensions: dimensions.map((id): DimensionScore => {
      const [points, max] = [rangeIn(ways, id), bestOf(id, law)];
      return { id, max, ...points, components: componentsOf(id, ways, { ...points, max }, record) };
    }),
    category: categoryOf(total, law),
  };
}

/** The points of that sheet alone. */
export const pointsOf = (record: MeritRecord, rules: Rules): Range => rangeIn(waysOf(record, rules), 'total');

/** One way in which a record may be told, and what came of it. */
type Way = Readonly<{ law: Law; rules: Rules; readings: Readings<ScoreInput>; judgement: Judgement }>;

function waysOf(record: MeritRecord, rules: Rules): readonly Way[] {
  const law = lawFor(rules);
  return indexReadings(record, rules).map((readings) => {
    return { law, rules, readings, judgement: judge(index, law, givenOf(readings)) };
  });
}

const rangeIn = (ways: readonly Way[], name: string): Range =>
  endsOf(ways.map(({ judgement }) => judgement.values[name]!.possible).reduce(join));

const index = policyCalled('ip-asn');
const treeOf = (name: string): Tree => index.values.get(name)!;

/** Values of the same unit that a value adds up. */
const addends = (name: string): readonly string[] =>
  nodes(treeOf(name)).flatMap((node) =>
    node.node === 'read' && node.of === 'value' && named(node.type) === named(treeOf(name).type)
      ? [node.name]
      : [],
  );

/** The sheet is laid out as the policy adds up: the index of dimensions, a dimension of its components or itself. */
const dimensions = addends('total') as readonly Dimension[];
const components = new Map(dimensions.map((id) => [id, addends(id)]));

/** The open questions the policy asks, itself or of whoever reads its inputs; their answers are part of the sheet. */
const questions = [
  ...new Set([
    ...[...index.values.values()]
      .flatMap(nodes)
      .flatMap((node) => (node.node === 'setting' ? [node.setting] : [])),
    ...Object.values(policies['ip-asn'].inputs).flatMap(({ law }) => law?.settings ?? []),
  ]),
].sort() as readonly SettingId[];

const endsOf = (possible: Parameters<typeof spanOf>[0]): Range => {
  const { low, high } = spanOf(possible);
  return { low, high };
};

/** The weight that the law gives a dimension. */
const bestOf = (id: Dimension, law: Law): number =>
  spanOf(
    evaluate(index.best.get(id)!, law, (_, name) => {
      throw new TypeError(`the weight of ${id} does not depend on ${name}`);
    }),
  ).high;

/** The components of a dimension; competence stays whole while the post is not known, for it decides what counts. */
function componentsOf(
  id: Dimension,
  [way]: readonly Way[],
  points: Range & Readonly<{ max: number }>,
  record: MeritRecord,
): Components {
  const [first, ...rest] = components.get(id) ?? [];
  if (way === undefined) throw new RangeError('a record is told in at least one way');
  if (first === undefined) return [componentOf(id, way)];
  if (postHeld(record).state !== 'known') return [undivided(points, record)];
  const all = [componentOf(first, way), ...rest.map((name) => componentOf(name, way))] as const;
  const [one, ...more] = all.filter(({ max }) => max > 0);
  return one === undefined ? [all[0]] : [one, ...more];
}

function undivided(points: Range & Readonly<{ max: number }>, record: MeritRecord): ComponentScore {
  const held = postHeld(record);
  const disputed = held.state === 'disputed';
  return {
    id: 'post-class',
    ...points,
    inputs: disputed
      ? held.items.map(({ fact, class: of }): Evidence<ScoreInput> => ({
          item: 'position.class',
          fact,
          value: of,
        }))
      : [],
    figures: [],
    rows: [],
    missing: [{ item: 'position.class', state: disputed ? 'disputed' : 'not-sent' }],
  };
}

function componentOf(name: string, { law, rules, readings, judgement }: Way): ComponentScore {
  const { possible, looks } = judgement.values[name]!;
  const { low, high } = endsOf(possible);
  const max = mostOf(name, law, readings);
  const { shown, figures, missing } = behind(looks, readings, rules);
  const all = [...shown.values()];
  return {
    id: name as ComponentScore['id'],
    low,
    high,
    max,
    inputs: [
      ...all.flatMap(({ facts }) => facts ?? []),
      ...(low < max ? all.flatMap(({ notes }) => notes ?? []) : []),
    ],
    figures,
    rows: rowsGiving(treeOf(name), judgement, readings, rules),
    missing: low < high ? missing : [],
  };
}

/** The most that whoever holds such a post can reach: everything else may still be anything. */
function mostOf(name: string, law: Law, { postClass }: Readings<ScoreInput>): number {
  const may = postClass?.may;
  if (may?.is !== 'code') throw new TypeError('each way has one post');
  let ofLaw = most.get(law);
  if (ofLaw === undefined) most.set(law, (ofLaw = new Map<number, Judgement>()));
  let judgement = ofLaw.get(may.may);
  if (judgement === undefined) ofLaw.set(may.may, (judgement = judge(index, law, { postClass: may })));
  return spanOf(judgement.values[name]!.possible).high;
}

const most = new WeakMap<Law, Map<number, Judgement>>();

/** The category of each end of the range. */
function categoryOf({ low, high }: Range, law: Law): ScoreSheet['category'] {
  const looks: Look[] = [];
  const of = (points: number): ScoreSheet['category']['low'] => {
    const possible = evaluate(treeOf('category'), law, () => span(points), looks);
    return codesIn('category')?.[spanOf(possible).low] as ScoreSheet['category']['low'];
  };
  const ends = { low: of(low), high: of(high) };
  const [band = ''] = looks.flatMap((look) => (look.at === 'step' ? [look.band] : []));
  return { ...ends, band };
}
