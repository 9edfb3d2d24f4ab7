import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesIn } from '@jejak/policies';

/** Columns of invented people, shared between threads. One byte a value, two for hours. */
export type People = Readonly<{ rows: number; columns: Readonly<Record<Column, Uint8Array | Uint16Array>> }>;

export const names = [
  'degree',
  'postClass',
  'leadershipTaken',
  'functionalTaken',
  'trainedByDegree',
  'technicalHours',
  'seminarTaken',
  'predicate',
  'worstSanction',
  'monthsInRank',
] as const;
export type Column = (typeof names)[number];

/** The same people for the same number, always. */
export function peopleOf(rows: number): People {
  const bytes = (): Uint8Array => new Uint8Array(new SharedArrayBuffer(rows));
  const columns = {
    ...(Object.fromEntries(names.map((name) => [name, bytes()])) as Record<Column, Uint8Array>),
    technicalHours: new Uint16Array(new SharedArrayBuffer(rows * 2)),
  };
  const count = (domain: string): number => codesIn(domain)?.length ?? 0;
  const [degrees, classes, levels] = [count('degree'), count('postClass'), count('leadershipLevel')];
  const [predicates, none] = [count('performance'), codesIn('sanction')?.indexOf('none') ?? 0];
  const random = mulberry(20_190_515);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let row = 0; row < rows; row++) {
    columns.degree[row] = below(degrees);
    columns.postClass[row] = below(classes);
    columns.leadershipTaken[row] = random() < 0.3 ? 1 << below(levels) : 0;
    columns.functionalTaken[row] = random() < 0.4 ? 1 : 0;
    columns.trainedByDegree[row] = random() < 0.2 ? 1 : 0;
    columns.technicalHours[row] = random() < 0.5 ? below(60) : 0;
    columns.seminarTaken[row] = random() < 0.5 ? 1 : 0;
    columns.predicate[row] = below(predicates);
    columns.worstSanction[row] = random() < 0.95 ? none : below(none);
    columns.monthsInRank[row] = below(121);
  }
  return { rows, columns };
}

/** Writes the columns as they are, for engines in other processes; answers with the folder. */
export function written({ rows, columns }: People, folder: string): string {
  const home = join(folder, `people-${String(rows)}`);
  mkdirSync(home, { recursive: true });
  for (const name of names) writeFileSync(join(home, `${name}.bin`), columns[name]);
  return home;
}

/** A small generator whose every run is alike (mulberry32, public domain). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
