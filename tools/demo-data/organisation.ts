import { offices, type Office } from './offices.js';
import { identifier } from './random.js';

export type Unit = Readonly<{
  id: string;
  name: string;
  parent: string;
  opd: string;
  headTitle: string;
  eselonId: string;
}>;

/** Golongan jabatan as the generator needs it: which ranks go with it, and how e-Formasi writes it. */
export type Nature =
  | Readonly<{ kind: 'structural'; echelon: 'II.a' | 'II.b' | 'III.a' | 'III.b' | 'IV.a' | 'IV.b' }>
  | Readonly<{
      kind: 'functional';
      family: 'teacher' | 'nurse' | 'doctor' | 'computing' | 'analyst';
      level: string;
    }>
  | Readonly<{ kind: 'pelaksana' }>;

export type Post = Readonly<{
  id: string;
  key: string;
  title: string;
  nature: Nature;
  unit: string;
  opd: string;
  need: number;
  /** How many of the need are filled when everybody has been placed. */
  filled: number;
  jobClass: number;
}>;

export type Organisation = Readonly<{ root: string; units: readonly Unit[]; posts: readonly Post[] }>;

/** The post that is vacant for the demonstration: Kepala Bidang Tata Ruang. */
export const VACANT = 'pupr/bidang-3/head';

const ESELON = {
  'II.a': '21',
  'II.b': '22',
  'III.a': '31',
  'III.b': '32',
  'IV.a': '41',
  'IV.b': '42',
} as const;
const CLASS = { 'II.a': 15, 'II.b': 14, 'III.a': 12, 'III.b': 11, 'IV.a': 9, 'IV.b': 8 } as const;
const LEVEL_CLASS: Readonly<Record<string, number>> = {
  Terampil: 6,
  Mahir: 7,
  Penyelia: 8,
  'Ahli Pertama': 8,
  'Ahli Muda': 9,
  'Ahli Madya': 11,
};
const STAFF = [
  'Pengelola Keuangan',
  'Pengadministrasi Umum',
  'Pengelola Barang',
  'Penyusun Rencana',
  'Pengolah Data',
  'Operator Layanan',
] as const;

/** Builds the units and posts; schools are added until the posts hold `people`. */
export function organisation(seed: string, people: number): Organisation {
  const root = identifier(seed, 'root');
  const units: Unit[] = [
    { id: root, name: 'Pemerintah Kabupaten', parent: '', opd: root, headTitle: '', eselonId: '99' },
  ];
  const posts: Post[] = [];
  const builder = { seed, root, units, posts };
  for (const office of offices) OFFICES[office.kind](builder, office);
  const ministry = identifier(seed, 'unit dikbud');
  const health = identifier(seed, 'unit dinkes');
  for (let number = 1; number <= 12; number++) clinic(builder, health, number);
  const places = (): number => posts.reduce((sum, { filled }) => sum + filled, 0);
  for (let number = 1; number <= 96 || places() < people; number++) school(builder, ministry, number);
  return { root, units, posts };
}

type Builder = Readonly<{ seed: string; root: string; units: Unit[]; posts: Post[] }>;
type Echelon = keyof typeof ESELON;

/** A unit with the post of its head. */
function unit(
  b: Builder,
  key: string,
  name: string,
  parent: string,
  opd: string,
  headTitle: string,
  echelon: Echelon,
): string {
  const id = identifier(b.seed, `unit ${key}`);
  const office = opd === '' ? id : opd;
  b.units.push({ id, name, parent, opd: office, headTitle, eselonId: ESELON[echelon] });
  const key_ = `${key}/head`;
  const filled = key_ === VACANT ? 0 : 1;
  b.posts.push({
    id: postId(b, key_),
    key: key_,
    title: headTitle,
    nature: { kind: 'structural', echelon },
    unit: id,
    opd: office,
    need: 1,
    filled,
    jobClass: CLASS[echelon],
  });
  return id;
}

/** A unit without a structural head: a school, a clinic. */
function plainUnit(b: Builder, key: string, name: string, parent: string): string {
  const id = identifier(b.seed, `unit ${key}`);
  b.units.push({ id, name, parent, opd: parent, headTitle: '', eselonId: '99' });
  return id;
}

function staff(
  b: Builder,
  key: string,
  unitId: string,
  opd: string,
  titles: readonly string[],
  need: number,
  filled: number,
): void {
  for (const title of titles) {
    const key_ = `${key}/${title}`;
    b.posts.push({
      id: postId(b, key_),
      key: key_,
      title,
      nature: { kind: 'pelaksana' },
      unit: unitId,
      opd,
      need,
      filled,
      jobClass: title.startsWith('Pen') ? 6 : 5,
    });
  }
}

function functional(
  b: Builder,
  key: string,
  unitId: string,
  opd: string,
  family: 'teacher' | 'nurse' | 'doctor' | 'computing' | 'analyst',
  name: string,
  level: string,
  need: number,
  filled: number,
): void {
  const title = `${name} ${level}`;
  const key_ = `${key}/${title}`;
  b.posts.push({
    id: postId(b, key_),
    key: key_,
    title,
    nature: { kind: 'functional', family, level },
    unit: unitId,
    opd,
    need,
    filled,
    jobClass: LEVEL_CLASS[level] ?? 7,
  });
}

const postId = ({ seed }: Builder, key: string): string => identifier(seed, `post ${key}`);

function agency(b: Builder, { key, name, head, divisions }: Office): void {
  const top = unit(b, key, name, b.root, '', head, 'II.b');
  const secretariat = unit(
    b,
    `${key}/sekretariat`,
    `Sekretariat ${name}`,
    top,
    top,
    `Sekretaris ${name}`,
    'III.a',
  );
  for (const part of ['Umum dan Kepegawaian', 'Perencanaan dan Keuangan']) {
    const below = unit(
      b,
      `${key}/subbag ${part}`,
      `Subbagian ${part}`,
      secretariat,
      top,
      `Kepala Subbagian ${part} ${name}`,
      'IV.a',
    );
    staff(b, `${key}/subbag ${part}`, below, top, STAFF.slice(0, 3), 3, 2);
  }
  divisions.forEach((division, index) => {
    const at = `${key}/bidang-${String(index + 1)}`;
    const middle = unit(b, at, `Bidang ${division}`, top, top, `Kepala Bidang ${division}`, 'III.b');
    for (const part of ['Perencanaan', 'Pengendalian']) {
      const below = unit(
        b,
        `${at}/seksi ${part}`,
        `Seksi ${part} ${division}`,
        middle,
        top,
        `Kepala Seksi ${part} ${division}`,
        'IV.a',
      );
      staff(b, `${at}/seksi ${part}`, below, top, STAFF.slice(3, 5), 3, 2);
    }
    functional(b, at, middle, top, 'analyst', 'Analis Kebijakan', 'Ahli Pertama', 2, 1);
  });
  if (key === 'kominfo') functional(b, key, top, top, 'computing', 'Pranata Komputer', 'Ahli Pertama', 6, 4);
  if (key === 'bkpsdm')
    functional(b, key, top, top, 'analyst', 'Analis Sumber Daya Manusia Aparatur', 'Ahli Muda', 4, 3);
  if (key === 'rsud') {
    functional(b, key, top, top, 'doctor', 'Dokter', 'Ahli Pertama', 14, 9);
    functional(b, key, top, top, 'nurse', 'Perawat', 'Terampil', 90, 70);
    functional(b, key, top, top, 'nurse', 'Perawat', 'Mahir', 40, 30);
  }
}

function secretariat(b: Builder, { key, name, head, divisions }: Office): void {
  const top = unit(b, key, name, b.root, '', head, 'II.a');
  divisions.forEach((division, index) => {
    const at = `${key}/asisten-${String(index + 1)}`;
    const assistant = unit(b, at, `Asisten ${division}`, top, top, `Asisten ${division}`, 'II.b');
    for (const part of ['Tata Laksana', 'Program', 'Evaluasi']) {
      const middle = unit(
        b,
        `${at}/bagian ${part}`,
        `Bagian ${part} ${division}`,
        assistant,
        top,
        `Kepala Bagian ${part} ${division}`,
        'III.a',
      );
      const below = unit(
        b,
        `${at}/subbag ${part}`,
        `Subbagian ${part} ${division}`,
        middle,
        top,
        `Kepala Subbagian ${part} ${division}`,
        'IV.a',
      );
      staff(b, `${at}/subbag ${part}`, below, top, STAFF.slice(0, 4), 3, 2);
    }
  });
}

function district(b: Builder, { key, name, head, divisions }: Office): void {
  const top = unit(b, key, name, b.root, '', head, 'III.a');
  const office = unit(
    b,
    `${key}/sekretariat`,
    `Sekretariat ${name}`,
    top,
    top,
    `Sekretaris ${name}`,
    'III.b',
  );
  for (const part of ['Umum', 'Keuangan']) {
    unit(
      b,
      `${key}/subbag ${part}`,
      `Subbagian ${part} ${name}`,
      office,
      top,
      `Kepala Subbagian ${part} ${name}`,
      'IV.b',
    );
  }
  divisions.forEach((division, index) => {
    const at = `${key}/seksi-${String(index + 1)}`;
    const below = unit(
      b,
      at,
      `Seksi ${division} ${name}`,
      top,
      top,
      `Kepala Seksi ${division} ${name}`,
      'IV.a',
    );
    staff(b, at, below, top, STAFF.slice(4, 6), 3, 2);
  });
}

const OFFICES = { agency, secretariat, district } as const;

function school(b: Builder, ministry: string, number: number): void {
  const key = `school-${String(number)}`;
  const kind = number % 4 === 0 ? 'SMP' : 'SD';
  const below = plainUnit(b, key, `${kind} Negeri ${String(number)}`, ministry);
  functional(b, key, below, ministry, 'teacher', 'Guru', 'Ahli Pertama', 10, 8);
  functional(b, key, below, ministry, 'teacher', 'Guru', 'Ahli Muda', 5, 4);
  functional(b, key, below, ministry, 'teacher', 'Guru', 'Ahli Madya', 3, 2);
  staff(b, key, below, ministry, ['Operator Layanan'], 1, 1);
}

function clinic(b: Builder, health: string, number: number): void {
  const key = `clinic-${String(number)}`;
  const below = plainUnit(b, key, `Puskesmas ${String(number)}`, health);
  functional(b, key, below, health, 'doctor', 'Dokter', 'Ahli Pertama', 3, 2);
  functional(b, key, below, health, 'nurse', 'Perawat', 'Terampil', 18, 14);
  functional(b, key, below, health, 'nurse', 'Bidan', 'Mahir', 10, 8);
  functional(b, key, below, health, 'nurse', 'Perawat', 'Ahli Pertama', 8, 6);
  staff(b, key, below, health, ['Pengadministrasi Umum'], 2, 1);
}
