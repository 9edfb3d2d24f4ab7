import type { Refusal } from './cell.js';
import { functionalLevelOf, postClassOfEchelon } from './codes.js';
import type { Directory } from './row-statements.js';
import type { Row } from './sheet.js';

/** A unit of the agency (SIASN unor). */
export type Unit = Readonly<{
  unit: string;
  name: string;
  parent?: string;
  /** The agency of the regency (OPD) it belongs to; itself, when it is one. */
  opd: string;
  headTitle?: string;
  headEchelon?: string;
}>;

/** A row of the map of posts: need and class, without a unit. */
export type Structure = Readonly<{
  structure: string;
  title: string;
  need: number;
  code?: string;
  jobClass?: number;
  position?: string;
}>;

/** A post with its need (ABK) in its unit. */
export type Post = Readonly<{
  post: string;
  title: string;
  class: string;
  echelon?: string;
  functionalLevel?: string;
  unit: string;
  jobClass?: number;
  need: number;
}>;

export type Entity = Readonly<
  | { kind: 'unit'; id: string; data: Unit }
  | { kind: 'structure'; id: string; data: Structure }
  | { kind: 'post'; id: string; data: Post }
>;

export type EntityReading = Readonly<
  { kind: 'read'; entity: Entity } | { kind: 'refused'; refusals: readonly Refusal[] }
>;

const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/;

/** What a row about a unit, a structure or a post says. `known` tells the units of the directory and of the file. */
export function entityOf(
  of: Entity['kind'],
  row: Row,
  directory: Directory,
  known: (unit: string) => boolean,
): EntityReading {
  const refusals = [...row.refusals];
  const refuse = (field: string, code: string, id: string, en: string): void => {
    refusals.push({ ...(row.place(field) ?? { cell: String(row.number) }), code, messages: { id, en } });
  };
  const text = (field: string): string | undefined => row.fields[field] as string | undefined;
  const number = (field: string): number | undefined => row.fields[field] as number | undefined;
  const code = (field: string): string => {
    const value = text(field) ?? '';
    if (value !== '' && !CODE.test(value)) {
      refuse(
        field,
        'cell/identifier',
        'Pengenal memuat huruf, angka, titik, garis bawah, garis miring atau tanda hubung, paling banyak 64.',
        'An identifier holds letters, digits, dots, underscores, slashes or hyphens, 64 at most.',
      );
    }
    return value;
  };
  const unknownUnit = (field: string): void =>
    refuse(
      field,
      'row/unit-known',
      'Unit organisasi tidak dikenal: tidak ada pada berkas ini maupun pada data yang sudah diimpor.',
      'Unknown unit: neither in this file nor in what was imported.',
    );
  const done = (entity: Entity): EntityReading =>
    refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'read', entity };

  switch (of) {
    case 'unit': {
      const [unit, parent] = [code('unit'), code('parent')];
      if (parent !== '' && !known(parent)) unknownUnit('parent');
      const echelon = text('headEchelon');
      const data: Unit = {
        unit,
        name: text('name') ?? '',
        ...(parent === '' || parent === unit ? {} : { parent }),
        opd: code('opd') || unit,
        ...optional('headTitle', text('headTitle')),
        ...optional('headEchelon', echelon === 'none' ? undefined : echelon),
      };
      return done({ kind: 'unit', id: unit, data });
    }
    case 'structure': {
      const structure = code('structure');
      const data: Structure = {
        structure,
        title: text('title') ?? '',
        need: number('need') ?? 0,
        ...optional('code', text('code')),
        ...optional('jobClass', number('jobClass')),
        ...optional('position', text('position')),
      };
      return done({ kind: 'structure', id: structure, data });
    }
    case 'post': {
      const [post, unit, title] = [code('post'), code('unit'), text('title') ?? ''];
      const place = directory.unit(unit);
      if (unit !== '' && place === undefined) unknownUnit('unit');
      const structure = directory.structure(text('structure') ?? '');
      const need = number('need') ?? structure?.need;
      if (need === undefined) {
        refuse(
          'need',
          'row/need-known',
          'Kebutuhan (ABK) kosong dan struktur jabatannya belum diimpor; isi ABK atau impor eformasi-struktur lebih dahulu.',
          'The need (ABK) is empty and its structure was not imported; fill in ABK or import eformasi-struktur first.',
        );
      }
      const nature = natureOf(text('jfu'), text('jft'), title, place?.headEchelon);
      if (nature === undefined && place !== undefined) {
        refuse(
          'title',
          'row/post-class-known',
          'Golongan jabatan tidak dapat ditentukan: tidak ada JFU ID atau JFT ID dan eselon pimpinan unit tidak diketahui.',
          'The class of the post cannot be told: no JFU ID or JFT ID, and the echelon of the head of the unit is unknown.',
        );
      }
      const data: Post = {
        post,
        title,
        class: nature?.class ?? '',
        ...optional('echelon', nature?.echelon),
        ...optional('functionalLevel', nature?.functionalLevel),
        unit,
        ...optional('jobClass', number('jobClass') ?? structure?.jobClass),
        need: need ?? 0,
      };
      return done({ kind: 'post', id: post, data });
    }
  }
}

/** A pelaksana's post has a JFU, a functional one a JFT; what has neither heads its unit. */
function natureOf(
  jfu: string | undefined,
  jft: string | undefined,
  title: string,
  echelon: string | undefined,
): Readonly<{ class: string; echelon?: string; functionalLevel?: string }> | undefined {
  if (jft !== undefined)
    return { class: 'functional', ...optional('functionalLevel', functionalLevelOf(title)) };
  if (jfu !== undefined) return { class: 'pelaksana' };
  const postClass = postClassOfEchelon[echelon ?? ''];
  return postClass === undefined ? undefined : { class: postClass, ...optional('echelon', echelon) };
}

const optional = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [key in Name]?: Value } => (value === undefined ? {} : { [name]: value }) as { [key in Name]?: Value };
