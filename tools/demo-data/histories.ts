import { addMonths } from '@jejak/kernel';
import { REFERENCE } from './dates.js';
import type { Course, Predicate } from './parts.js';
import type { Person } from './people.js';
import { chance } from './random.js';

export type Rating = Readonly<{
  year: number;
  result: 1 | 2 | 3;
  behaviour: 1 | 2 | 3;
  predicate: Predicate;
}>;
export type Leadership = Readonly<{ level: string; title: string; hours: number; completedOn: string }>;
export type Sanction = Readonly<{
  level: 'R' | 'S' | 'B';
  kind: string;
  since: string;
  until: string;
  annulledOn?: string;
}>;

/** Result and behaviour that make a predicate (PermenPANRB 6/2022; domain.md 4.1). */
const QUADRANT: Readonly<Record<Predicate, readonly (readonly [1 | 2 | 3, 1 | 2 | 3])[]>> = {
  'SANGAT BAIK': [[1, 1]],
  BAIK: [
    [2, 2],
    [1, 2],
    [2, 1],
  ],
  'BUTUH PERBAIKAN': [
    [3, 2],
    [3, 1],
  ],
  KURANG: [
    [1, 3],
    [2, 3],
  ],
  'SANGAT KURANG': [[3, 3]],
};

/** Five years of performance, for the years somebody worked to the end. */
export function ratings(seed: string, person: Person): readonly Rating[] {
  const chances = chance(seed, `ratings ${String(person.index)}`);
  const able = chances.unit();
  return [2021, 2022, 2023, 2024, 2025].flatMap((year): Rating[] => {
    const drawn = chances.weighed<Predicate>({
      'SANGAT BAIK': 30 * able * able,
      BAIK: 75,
      'BUTUH PERBAIKAN': 6 * (1 - able),
      KURANG: 1.5 * (1 - able),
      'SANGAT KURANG': 0.4 * (1 - able),
    });
    const predicate = person.casting?.predicates?.[year] ?? drawn;
    const [result, behaviour] = chances.pick(QUADRANT[predicate]);
    return person.appointed > `${String(year)}-07-01` ? [] : [{ year, result, behaviour, predicate }];
  });
}

const LEADERSHIP: Readonly<Record<string, readonly [title: string, hours: number]>> = {
  '2': ['Pelatihan Kepemimpinan Pengawas', 905],
  '3': ['Pelatihan Kepemimpinan Administrator', 910],
  '4': ['Pelatihan Kepemimpinan Nasional Tingkat II', 920],
};

/** Leadership training of the level held, and of those below for who came that way. */
export function leadership(seed: string, person: Person): readonly Leadership[] {
  const chances = chance(seed, `leadership ${String(person.index)}`);
  const { nature } = person.post;
  const wanted = person.casting?.leadership ?? (nature.kind === 'structural' ? LEVELS[nature.echelon]! : []);
  return wanted
    .filter(() => person.casting?.leadership !== undefined || chances.happens(0.82))
    .map((level, index) => {
      const [title, hours] = LEADERSHIP[level]!;
      const back = (wanted.length - index) * 40 + chances.between(0, 20);
      const completedOn = addMonths(later(person.appointed, addMonths(REFERENCE, -back - 24)), 18);
      return { level, title, hours, completedOn: completedOn > '2026-10-01' ? '2026-09-30' : completedOn };
    });
}

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  'II.a': ['2', '3', '4'],
  'II.b': ['2', '3', '4'],
  'III.a': ['2', '3'],
  'III.b': ['2', '3'],
  'IV.a': ['2'],
  'IV.b': ['2'],
};

const TITLES = {
  T: [
    'Pengadaan Barang dan Jasa Pemerintah',
    'Pengelolaan Keuangan Daerah',
    'Manajemen Risiko Sektor Publik',
    'Penyusunan SOP',
    'Pengelolaan Arsip Dinamis',
    'Pelayanan Publik Prima',
    'Statistik Sektoral',
    'Keamanan Informasi Dasar',
  ],
  F: [
    'Pembelajaran Berdiferensiasi',
    'Asuhan Keperawatan Dasar',
    'Analisis Kebijakan Dasar',
    'Penilaian Angka Kredit',
  ],
  P: [
    'Reformasi Birokrasi',
    'Manajemen Talenta ASN',
    'Netralitas ASN',
    'Satu Data Indonesia',
    'Antikorupsi bagi ASN',
  ],
} as const;

/** Courses and seminars of the last four years. */
export function courses(seed: string, person: Person): readonly Course[] {
  if (person.casting?.courses !== undefined) return person.casting.courses;
  const chances = chance(seed, `courses ${String(person.index)}`);
  const made = Array.from({ length: chances.between(0, 6) }, (): Course => {
    const kind = chances.weighed({ T: 55, F: person.post.nature.kind === 'functional' ? 25 : 0, P: 20 });
    const completedOn =
      addMonths(REFERENCE, -chances.between(1, 46)).slice(0, 8) +
      String(chances.between(1, 28)).padStart(2, '0');
    return {
      kind,
      title: chances.pick(TITLES[kind]),
      hours: kind === 'P' ? chances.pick([4, 8]) : chances.pick([12, 20, 24, 40, 60]),
      completedOn,
    };
  });
  return made.filter(
    ({ completedOn, title }, index) =>
      completedOn > person.appointed &&
      made.findIndex((one) => one.title === title && one.completedOn === completedOn) === index,
  );
}

/** Sanctions are rare, mostly light; one in eight is annulled afterwards. */
export function sanctions(seed: string, person: Person): readonly Sanction[] {
  const given = person.casting?.discipline;
  if (person.casting !== undefined) return given === undefined ? [] : [given];
  const chances = chance(seed, `sanctions ${String(person.index)}`);
  if (!chances.happens(0.016)) return [];
  const level = chances.weighed({ R: 70, S: 24, B: 6 });
  const since = `${String(chances.between(2021, 2026))}-0${String(chances.between(1, 9))}-${String(chances.between(10, 28))}`;
  if (since <= person.appointed) return [];
  const [kind, months] = {
    R: [chances.pick(['1', '2', '3']), 0],
    S: [chances.pick(['23', '24', '25']), 12],
    B: ['28', 12],
  }[level] as [string, number];
  return [
    {
      level,
      kind,
      since,
      until: addMonths(since, months),
      ...(chances.happens(0.125)
        ? { annulledOn: later(since, addMonths(since, 2) > REFERENCE ? since : addMonths(since, 2)) }
        : {}),
    },
  ];
}

const later = (one: string, other: string): string => (one > other ? one : other);
