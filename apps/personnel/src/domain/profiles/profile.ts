import type { Bilingual } from '@jejak/kernel';
import type { CellKind } from '../cell.js';
import type { FactKind } from '../person-fact.js';

/** A heading of a file and what becomes of its cells. */
export type Column = Readonly<{
  heading: string;
  /** The field it fills. Several columns may fill one field: the first cell that is not empty does. */
  field?: string;
  as?: CellKind;
  /** The heading must be there. */
  required?: true;
  /** The cell must not be empty. */
  filled?: true;
  /** Personal data that no rule here needs: dropped when the file is read, never stored. */
  dropped?: true;
}>;

/** A fact that a row states: recorded when the fields named in `when` are filled. */
export type StatedFact = Readonly<{
  fact: FactKind;
  when: readonly string[];
  /** Field of the fact → field of the row; `decree` is made of its two parts where the number is there. */
  data: Readonly<Record<string, string>>;
  constants?: Readonly<Record<string, string>>;
  decree?: Readonly<{ number: string; date: string }>;
}>;

/** A file format as data: the headings of one source, how its cells read and which facts a row states. */
export type Profile = Readonly<{
  name: string;
  title: Bilingual;
  columns: readonly Column[];
  /** The fields that name a row: a second row with the same is refused. */
  identity: readonly [string, ...string[]];
  states: Readonly<
    | { of: 'person'; by: 'nip' | 'siasnId'; facts: readonly StatedFact[] }
    | { of: 'unit' }
    | { of: 'structure' }
    | { of: 'post' }
  >;
}>;

/** Columns that are read past: known, but without a meaning here. */
export const passed = (...headings: readonly string[]): readonly Column[] =>
  headings.map((heading) => ({ heading }));

/** Columns whose cells are forgotten as the file is read (UU 27/2022 art. 27: no more data than the purpose needs). */
export const dropped = (...headings: readonly string[]): readonly Column[] =>
  headings.map((heading) => ({ heading, dropped: true as const }));
