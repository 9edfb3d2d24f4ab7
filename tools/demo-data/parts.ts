import type { Career } from './careers.js';

/** What the demonstration plays: who does what, and on whom it is decided. */
export type Part =
  | 'pengusul'
  | 'verifikator-opd'
  | 'verifikator-bkpsdm'
  | 'tpk'
  | 'sekda'
  | 'inspektur'
  | 'operator'
  | 'importir'
  | `candidate-${1 | 2 | 3}`
  | 'rank-promotion'
  | FailingPart;

/** Everybody who is due for a regular promotion but for one condition. */
export type FailingPart =
  | 'fails-time-in-rank'
  | 'fails-ceiling'
  | 'fails-performance'
  | 'fails-discipline'
  | 'fails-leave'
  | 'fails-examination'
  | 'fails-employment'
  | 'fails-post';

/** A part, the post that its player holds, and what must be so for the story. */
export type Casting = Readonly<{
  part: Part;
  post: string;
  career?: Partial<Career>;
  legalStatus?: string;
  predicates?: Readonly<Record<number, Predicate>>;
  leadership?: readonly string[];
  courses?: readonly Course[];
  discipline?: Readonly<{ level: 'R' | 'S' | 'B'; kind: string; since: string; until: string }>;
}>;

export type Predicate = 'SANGAT BAIK' | 'BAIK' | 'BUTUH PERBAIKAN' | 'KURANG' | 'SANGAT KURANG';
export type Course = Readonly<{ kind: 'T' | 'F' | 'P'; title: string; hours: number; completedOn: string }>;

const technical = (title: string, completedOn: string): Course => ({
  kind: 'T',
  title,
  hours: 40,
  completedOn,
});
const seminar = (title: string, completedOn: string): Course => ({ kind: 'P', title, hours: 8, completedOn });

const good = { 2021: 'BAIK', 2022: 'BAIK', 2023: 'BAIK', 2024: 'BAIK', 2025: 'BAIK' } as const;
const SEKSI = 'pupr/bidang-1/seksi Perencanaan';

/** A pelaksana with S1 at III/b since 1 October 2022: due for III/c from four years later (PP 99/2000 art. 6). */
const due: Partial<Career> = {
  employment: 'pns',
  education: 'S1',
  grade: 'III/b',
  gradeSince: '2022-10-01',
  appointed: '2018-03-01',
  positionSince: '2018-03-01',
  birthDate: '1993-05-17',
};

const officer = (part: Part, post: string): Casting => ({ part, post, predicates: good });
const pengawas = (
  number: 1 | 2 | 3,
  post: string,
  career: Partial<Career>,
  more: Partial<Casting>,
): Casting => ({
  part: `candidate-${number}`,
  post,
  career: { employment: 'pns', ...career },
  predicates: good,
  leadership: ['2'],
  ...more,
});

/**
 * The cast in the order in which people are made: a regency of two hundred has all of them. The three candidates
 * are pengawas of the agency whose Kepala Bidang Tata Ruang (III.b) is vacant; what they learnt and how they were
 * rated sets them apart.
 */
export const castings: readonly Casting[] = [
  officer('pengusul', 'pupr/head'),
  officer('verifikator-opd', 'pupr/sekretariat/head'),
  officer('verifikator-bkpsdm', 'bkpsdm/bidang-1/head'),
  officer('tpk', 'bkpsdm/head'),
  officer('sekda', 'setda/head'),
  officer('inspektur', 'inspektorat/head'),
  officer('operator', 'kominfo/Pranata Komputer Ahli Pertama'),
  officer('importir', 'bkpsdm/Analis Sumber Daya Manusia Aparatur Ahli Muda'),
  pengawas(
    1,
    'pupr/bidang-3/seksi Perencanaan/head',
    {
      education: 'S2',
      grade: 'III/d',
      gradeSince: '2022-04-01',
      appointed: '2008-03-01',
      positionSince: '2020-02-03',
      birthDate: '1984-08-09',
    },
    {
      predicates: { ...good, 2024: 'SANGAT BAIK', 2025: 'SANGAT BAIK' },
      courses: [
        technical('Penyusunan Rencana Detail Tata Ruang', '2026-05-22'),
        seminar('Tata Ruang dan Kebencanaan', '2026-03-11'),
      ],
    },
  ),
  pengawas(
    2,
    'pupr/bidang-3/seksi Pengendalian/head',
    {
      education: 'S1',
      grade: 'III/d',
      gradeSince: '2023-04-01',
      appointed: '2009-01-01',
      positionSince: '2021-01-04',
      birthDate: '1985-02-20',
    },
    { courses: [technical('Pengendalian Pemanfaatan Ruang', '2026-06-19')] },
  ),
  pengawas(
    3,
    'pupr/bidang-1/seksi Pengendalian/head',
    {
      education: 'S1',
      grade: 'III/c',
      gradeSince: '2021-10-01',
      appointed: '2011-01-01',
      positionSince: '2022-06-06',
      birthDate: '1987-11-30',
    },
    {
      courses: [seminar('Preservasi Jalan Kabupaten', '2025-09-03')],
      discipline: { level: 'R', kind: '2', since: '2023-02-13', until: '2023-02-13' },
    },
  ),
  {
    part: 'rank-promotion',
    post: `${SEKSI}/Penyusun Rencana`,
    career: due,
    predicates: { ...good, 2025: 'SANGAT BAIK' },
    courses: [technical('Perencanaan Teknis Jalan', '2026-04-17')],
  },
  {
    part: 'fails-time-in-rank',
    post: `${SEKSI}/Penyusun Rencana`,
    career: { ...due, gradeSince: '2023-10-01', birthDate: '1992-07-03' },
    predicates: good,
  },
  {
    part: 'fails-ceiling',
    post: `${SEKSI}/Pengolah Data`,
    career: {
      ...due,
      education: 'SLTA',
      appointed: '2003-01-01',
      positionSince: '2015-01-05',
      birthDate: '1982-03-21',
    },
    predicates: good,
  },
  {
    part: 'fails-performance',
    post: `${SEKSI}/Pengolah Data`,
    career: { ...due, birthDate: '1991-12-12' },
    predicates: { ...good, 2025: 'BUTUH PERBAIKAN' },
  },
  {
    part: 'fails-discipline',
    post: 'pupr/bidang-2/seksi Perencanaan/Penyusun Rencana',
    career: { ...due, birthDate: '1990-06-25' },
    predicates: good,
    discipline: { level: 'S', kind: '25', since: '2026-02-02', until: '2027-02-01' },
  },
  {
    part: 'fails-leave',
    post: 'pupr/bidang-2/seksi Perencanaan/Penyusun Rencana',
    career: { ...due, birthDate: '1990-01-08' },
    legalStatus: '02',
    predicates: good,
  },
  {
    part: 'fails-examination',
    post: 'pupr/bidang-2/seksi Perencanaan/Pengolah Data',
    career: {
      ...due,
      education: 'D3',
      grade: 'II/d',
      appointed: '2014-02-01',
      positionSince: '2014-02-01',
      birthDate: '1989-09-19',
    },
    predicates: good,
  },
  {
    part: 'fails-employment',
    post: 'school-1/Guru Ahli Pertama',
    career: {
      employment: 'pppk',
      education: 'S1',
      grade: 'IX',
      gradeSince: '2022-03-01',
      appointed: '2022-03-01',
      positionSince: '2022-03-01',
      birthDate: '1990-04-02',
    },
    predicates: good,
  },
  {
    part: 'fails-post',
    post: 'school-1/Guru Ahli Pertama',
    career: { ...due, birthDate: '1992-02-29' },
    predicates: good,
  },
];
