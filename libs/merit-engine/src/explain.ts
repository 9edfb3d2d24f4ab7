import {
  codesIn,
  isKnown,
  lookUp,
  named,
  nodes,
  spanOf,
  tables,
  type Answer,
  type InputId,
  type Judged,
  type Judgement,
  type Possible,
  type TableId,
  type Tree,
} from '@jejak/policies';
import { figure, type Figure, type Missing } from './evidence.js';
import type { Reading, Readings, Shown } from './reading.js';

/** A formula as it was evaluated: what came of it, and of the values it builds on. */
export type Evaluated<Item extends string = InputId> = Readonly<{
  tree: Tree;
  judged: Judged;
  values: Judgement['values'];
  readings: Readings<Item>;
  day: string;
}>;

/** What shows each input that a formula looked at, in the order in which it did. */
export const shownOf = <Item extends string>({ judged, readings }: Evaluated<Item>): readonly Shown<Item>[] =>
  judged.inputs.map((name) => shows(readings[name], judged.among[name]));

/** What is wanting for those inputs that are open. */
export const missingOf = <Item extends string>({
  judged,
  readings,
}: Evaluated<Item>): readonly Missing<Item>[] =>
  judged.missing.flatMap((name) => shows(readings[name], judged.among[name]).missing ?? []);

const shows = <Item extends string>(reading: Reading<Item> | undefined, lookedFor = 0): Shown<Item> =>
  reading?.shows?.(lookedFor) ?? {};

/** The figures a formula applied itself, then those by which its inputs were read. */
export const appliedIn = <Item extends string>(evaluated: Evaluated<Item>): readonly Figure[] => [
  ...evaluated.judged.figures.map((id) => figure(id as Figure['parameter'], evaluated.day)),
  ...shownOf(evaluated).flatMap(({ figures }) => figures ?? []),
];

/**
 * The rows that gave what the formula gives, whichever branch was taken: points, where it gives points. Of an input
 * that facts contradict, one row for each of them; of one that nobody has told, none.
 */
export function rowsGiving<Item extends string>({
  tree,
  values,
  readings,
  day,
}: Evaluated<Item>): readonly Answer[] {
  const asked = new Map<string, readonly Answer[]>();
  for (const node of nodes(tree)) {
    if (node.node !== 'table' || named(node.type) !== named(tree.type)) continue;
    const keys = node.keys.map((key) => placesOf(key, values, readings));
    const combinations = keys.reduce<readonly (readonly number[])[]>(
      (all, places) => all.flatMap((one) => places.map((place) => [...one, place])),
      [[]],
    );
    asked.set(
      JSON.stringify([node.table, keys]),
      combinations.map((combination) => rowOf(node.table as TableId, combination, day)),
    );
  }
  return [...asked.values()].flat();
}

function placesOf(key: Tree, values: Judgement['values'], readings: Readings<string>): readonly number[] {
  if (key.node === 'constant') return [key.value];
  if (key.node !== 'read') return [];
  const reading = key.of === 'input' ? readings[key.name] : undefined;
  return reading?.told ?? placeOf(reading?.may ?? values[key.name]?.possible);
}

const placeOf = (possible: Possible | undefined): readonly number[] =>
  possible?.is === 'code' && isKnown(possible) ? [spanOf(possible).low] : [];

function rowOf(table: TableId, places: readonly number[], day: string): Answer {
  const when = Object.entries(tables[table].keys).map(([key, domain], at) => [
    key,
    codesIn(domain)?.[places[at] ?? -1] ?? '',
  ]);
  return lookUp(table, day, Object.fromEntries(when) as Record<string, string>);
}
