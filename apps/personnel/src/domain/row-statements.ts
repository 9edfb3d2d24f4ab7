import type { Refusal } from './cell.js';
import { functionalLevelOf, postClassOfEchelon } from './codes.js';
import type { FactData } from './person-fact.js';
import { disagreements, readNip } from './nip.js';
import type { Profile, StatedFact } from './profiles/profile.js';
import type { Row, Warning } from './sheet.js';

/** Units and posts as far as the rows of a file refer to them. */
export interface Directory {
  unit(id: string): Readonly<{ headTitle?: string; headEchelon?: string; opd: string }> | undefined;
  /** The post of a unit with that title, if the map of posts names one. */
  postAt(unit: string, title: string): string | undefined;
  /** A code for a post that the map of posts does not name: the same for the same unit and title. */
  postCode(unit: string, title: string): string;
  structure(id: string): Readonly<{ need: number; jobClass?: number }> | undefined;
}

/** A fact that a row states about a person, and which field of the row each member of its data came from. */
export type RowStatement = Readonly<{
  fact: StatedFact;
  of: Readonly<{ nip: string } | { siasnId: string }>;
  data: FactData;
}>;

export type RowReading = Readonly<
  | { kind: 'read'; statements: readonly RowStatement[]; warnings: readonly Warning[] }
  | { kind: 'refused'; refusals: readonly Refusal[] }
>;

/** What a row of a profile about persons states. */
export function statementsOf(profile: Profile, row: Row, directory: Directory): RowReading {
  if (profile.states.of !== 'person') throw new TypeError(`${profile.name} does not speak of persons`);
  const { by, facts } = profile.states;
  const derived = derive(row, directory);
  const refusals = [...row.refusals, ...derived.refusals];
  const key = row.fields[by];
  if (refusals.length > 0 || typeof key !== 'string') return { kind: 'refused', refusals };
  const fields: FactData = { ...row.fields, ...derived.fields };
  const statements = facts
    .filter(({ when }) => when.every((name) => fields[name] !== undefined))
    .map((fact): RowStatement => {
      const data: Record<string, unknown> = { ...fact.constants };
      for (const [member, name] of Object.entries(fact.data)) {
        if (fields[name] !== undefined) data[member] = fields[name];
      }
      const [number, date] = [
        fact.decree && fields[fact.decree.number],
        fact.decree && fields[fact.decree.date],
      ];
      if (number !== undefined && date !== undefined) data.decree = { number, date };
      return { fact, of: by === 'nip' ? { nip: key } : { siasnId: key }, data };
    });
  if (statements.length === 0) {
    const refusal = {
      cell: String(row.number),
      code: 'row/says-something',
      messages: {
        id: 'Baris ini tidak memuat fakta apa pun: tanggal atau nilainya kosong.',
        en: 'This row states no fact: its date or value is empty.',
      },
    };
    return { kind: 'refused', refusals: [refusal] };
  }
  return { kind: 'read', statements, warnings: doubtsOf(row) };
}

/** The cell that a JSON pointer into the data of a statement came from. */
export function cellBehind(
  row: Row,
  { fact, of }: RowStatement,
  pointer: string,
): Readonly<{ cell: string; heading?: string }> {
  const [member, part] = pointer
    .replace(/^[/]data/, '')
    .split('/')
    .slice(1);
  const decree =
    member === 'decree' && fact.decree !== undefined
      ? fact.decree[part === 'number' ? 'number' : 'date']
      : undefined;
  const derivedFrom: Readonly<Record<string, string>> = {
    post: 'positionTitle',
    postClass: 'positionKind',
    echelon: 'unit',
  };
  // A pointer to the whole of the data is about whom the row speaks of.
  const whom = 'nip' in of ? 'nip' : 'siasnId';
  const name = decree ?? fact.data[member ?? ''] ?? member ?? whom;
  return row.place(name) ?? row.place(derivedFrom[name] ?? '') ?? { cell: String(row.number) };
}

type Derived = Readonly<{ fields: Readonly<Record<string, string>>; refusals: readonly Refusal[] }>;

/** What the export leaves to be concluded: employment from the number, class and echelon from the unit headed. */
function derive(row: Row, directory: Directory): Derived {
  const { nip, unit, positionKind, positionTitle } = row.fields;
  const fields: Record<string, string> = {};
  const refusals: Refusal[] = [];
  const refuse = (field: string, code: string, id: string, en: string): void => {
    refusals.push({ ...(row.place(field) ?? { cell: String(row.number) }), code, messages: { id, en } });
  };

  if (typeof nip === 'string' && row.fields.employment !== undefined) {
    const reading = readNip(nip);
    if (reading.kind === 'read' && reading.nip.kind === 'pppk') fields.employment = 'pppk';
  }
  if (typeof unit !== 'string') return { fields, refusals };
  const place = directory.unit(unit);
  if (place === undefined) {
    refuse(
      'unit',
      'row/unit-known',
      'Unit organisasi tidak dikenal; impor siasn-unor lebih dahulu.',
      'Unknown unit; import siasn-unor first.',
    );
    return { fields, refusals };
  }
  if (typeof positionTitle !== 'string' || typeof positionKind !== 'string') return { fields, refusals };
  const heads = place.headTitle?.toLowerCase() === positionTitle.toLowerCase();
  fields.post = directory.postAt(unit, positionTitle) ?? directory.postCode(unit, positionTitle);
  if (positionKind === 'structural' || (positionKind === 'both' && heads)) {
    const postClass = postClassOfEchelon[place.headEchelon ?? ''];
    if (postClass === undefined) {
      refuse(
        'unit',
        'row/echelon-known',
        'Eselon pimpinan unit ini tidak diketahui, sehingga golongan jabatan strukturalnya tidak dapat ditentukan; lengkapi EselonId pada siasn-unor.',
        'The echelon of the head of this unit is unknown, so the class of the structural post cannot be told; complete EselonId in siasn-unor.',
      );
    } else Object.assign(fields, { postClass, echelon: place.headEchelon });
  } else if (positionKind === 'pelaksana') fields.postClass = 'pelaksana';
  else {
    fields.postClass = 'functional';
    const level = functionalLevelOf(positionTitle);
    if (level !== undefined) fields.functionalLevel = level;
  }
  return { fields, refusals };
}

/** Doubts about the number and where it disagrees with the record: for an officer to look at, never corrected here. */
function doubtsOf(row: Row): readonly Warning[] {
  const { nip, birthDate, sex, appointed } = row.fields as Readonly<Record<string, string>>;
  if (nip === undefined) return [];
  const reading = readNip(nip);
  if (reading.kind === 'refused') return [];
  const record = {
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(sex === undefined ? {} : { sex }),
    ...(appointed === undefined ? {} : { appointed }),
  };
  return [...reading.doubts, ...disagreements(reading.nip, record)].map(({ id, statement }) => ({
    ...row.place('nip')!,
    code: id,
    messages: statement,
  }));
}
