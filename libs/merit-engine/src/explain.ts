import {
  codesIn,
  findingKey,
  holds,
  isKnown,
  lookUp,
  named,
  nodes,
  spanOf,
  tables,
  type Answer,
  type Judgement,
  type Look,
  type ParameterId,
  type PolicyCondition,
  type Possible,
  type TableId,
  type Tree,
} from '@jejak/policies';
import { figure, type Figure, type Grounds, type Missing } from './evidence.js';
import type { Readings, Shown } from './reading.js';
import type { Rules } from './score-sheet.js';

/** Everything that stands behind what was looked at: what shows the inputs in order, figures applied, what is wanting. */
export type Behind<Item extends string> = Readonly<{
  shown: ReadonlyMap<string, Shown<Item>>;
  figures: readonly Figure[];
  missing: readonly Missing<Item>[];
}>;

/** Puts the facts of a record behind what an evaluation looked at. */
export function behind<Item extends string>(
  looks: readonly Look[],
  readings: Readings<Item>,
  rules: Rules,
): Behind<Item> {
  const shown = new Map<string, Shown<Item>>();
  const figures: Figure[] = [];
  const missing: Missing<Item>[] = [];
  for (const look of looks) {
    if (look.at === 'figure') figures.push(figure(look.parameter as ParameterId, rules));
    if (look.at !== 'input' && look.at !== 'day') continue;
    const name = look.at === 'day' ? look.at : look.name;
    if (shown.has(name)) continue;
    const reading = readings[name];
    const one = reading?.shows?.(lookedFor(name, looks)) ?? {};
    shown.set(name, one);
    figures.push(...(one.figures ?? []));
    if (reading?.may === undefined || !isKnown(reading.may)) missing.push(...(one.missing ?? []));
  }
  return { shown, figures: unlike(figures), missing: unlike(missing) };
}

/** The codes that were looked for among those of an input, as bits. */
const lookedFor = (name: string, looks: readonly Look[]): number =>
  looks.reduce((bits, look) => (look.at === 'among' && look.name === name ? bits | look.codes : bits), 0);

/** Each of several alike once, in order. */
const unlike = <One>(all: readonly One[]): readonly One[] =>
  all.length < 2 ? all : [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];

/**
 * What a condition rests on: what its formula looked at, through the values it builds on, narrowed to what the policy
 * shows and in its order. While the condition is open, what was looked at after the first thing nobody told is left out:
 * it does not matter yet.
 */
export function groundsOf(
  { id, shows, findings = {} }: PolicyCondition,
  { conditions, values, findings: pointed }: Judgement,
  readings: Readings,
  rules: Rules,
): Grounds {
  const judged = conditions[id]!;
  const [open, refused] = [holds(judged) === 'unknown', holds(judged) === 'no'];
  const all = through(judged.looks, values);
  const own = open ? untilUntold(all, readings) : all;
  const pointing = Object.keys(findings).flatMap((finding) =>
    through(pointed[findingKey(id, finding)]!.looks, values),
  );
  const { shown, missing } = behind(own, readings, rules);
  const narrowed = (shows ?? [...shown.keys()]).flatMap((name) => shown.get(name)?.facts ?? []);
  // A refusal always shows what it rests on, also where it looked at nothing of what the policy shows.
  const whole = refused && shows?.some((name) => shown.has(name)) === false;
  return {
    inputs: unlike(whole ? [...shown.values()].flatMap(({ facts }) => facts ?? []) : narrowed),
    figures: behind([...all, ...pointing], readings, rules).figures,
    rows: unlike(
      own.flatMap((look) =>
        look.at === 'row' && look.alone && (shows?.includes(look.table) ?? true)
          ? [rowOf(look.table as TableId, look.keys, rules)]
          : [],
      ),
    ),
    missing: open ? missing : [],
  };
}

/** What was looked at up to the first input that nobody told. */
function untilUntold(looks: readonly Look[], readings: Readings): readonly Look[] {
  const at = looks.findIndex((look) => look.at === 'input' && readings[look.name]?.may === undefined);
  return at < 0 ? looks : looks.slice(0, at + 1);
}

/** What was looked at, with what each value looked at in the place of the value. */
const through = (looks: readonly Look[], values: Judgement['values']): readonly Look[] =>
  looks.flatMap((look) => (look.at === 'value' ? through(values[look.name]!.looks, values) : [look]));

/**
 * The rows that give what a value gives, whichever branch was taken: points, where it gives points. Of an input that
 * facts contradict, one row for each of them; of one that nobody has told, none.
 */
export function rowsGiving<Item extends string>(
  tree: Tree,
  { values }: Judgement,
  readings: Readings<Item>,
  rules: Rules,
): readonly Answer[] {
  const asked = new Map<string, readonly Answer[]>();
  for (const node of tablesGiving(tree)) {
    const keys = node.keys.map((key) => placesOf(key, values, readings));
    const combinations = keys.reduce<readonly (readonly number[])[]>(
      (all, places) => all.flatMap((one) => places.map((place) => [...one, place])),
      [[]],
    );
    asked.set(
      JSON.stringify([node.table, keys]),
      combinations.map((combination) => rowOf(node.table as TableId, combination, rules)),
    );
  }
  return [...asked.values()].flat();
}

type Table = Extract<Tree, { node: 'table' }>;

/** The tables of a formula that answer in what it gives, found once. */
function tablesGiving(tree: Tree): readonly Table[] {
  const before = giving.get(tree);
  if (before !== undefined) return before;
  const found = nodes(tree).flatMap((node): Table[] =>
    node.node === 'table' && named(node.type) === named(tree.type) ? [node] : [],
  );
  giving.set(tree, found);
  return found;
}

const giving = new WeakMap<Tree, readonly Table[]>();

function placesOf(key: Tree, values: Judgement['values'], readings: Readings<string>): readonly number[] {
  if (key.node === 'constant') return [key.value];
  if (key.node !== 'read') return [];
  const reading = key.of === 'input' ? readings[key.name] : undefined;
  return reading?.told ?? placeOf(reading?.may ?? values[key.name]?.possible);
}

const placeOf = (possible: Possible | undefined): readonly number[] =>
  possible?.is === 'code' && isKnown(possible) ? [spanOf(possible).low] : [];

function rowOf(table: TableId, places: readonly number[], { day, settings }: Rules): Answer {
  const when = Object.entries(tables[table].keys).map(([key, domain], at): [string, string] => [
    key,
    codesIn(domain)?.[places[at] ?? -1] ?? '',
  ]);
  return lookUp(table, day, Object.fromEntries(when), settings);
}
