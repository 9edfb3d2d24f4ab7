import { monthsBefore, promotionDay, REFERENCE } from './dates.js';
import type { Nature } from './organisation.js';
import type { Chance } from './random.js';

/** How far somebody came: degree, rank, and since when; consistent with the post held. */
export type Career = Readonly<{
  employment: 'pns' | 'cpns' | 'pppk';
  education: string;
  grade: string;
  gradeSince: string;
  appointed: string;
  positionSince: string;
  birthDate: string;
  sex: 'male' | 'female';
}>;

const GRADES = 'I/a I/b I/c I/d II/a II/b II/c II/d III/a III/b III/c III/d IV/a IV/b IV/c IV/d IV/e'.split(
  ' ',
);
/** Entry rank and ceiling of the regular promotion by degree (domain.md 1.4 and 5.3). */
const ENTRY: Readonly<Record<string, string>> = { SLTA: 'II/a', D3: 'II/c', S1: 'III/a', S2: 'III/b' };
const CEILING: Readonly<Record<string, string>> = { SLTA: 'III/b', D3: 'III/c', S1: 'III/d', S2: 'IV/a' };
/** Lowest and highest rank that goes with a post (PP 13/2002; PerBKN 3/2023). */
const RANGE: Readonly<Record<string, readonly [string, string]>> = {
  'II.a': ['IV/c', 'IV/d'],
  'II.b': ['IV/b', 'IV/c'],
  'III.a': ['IV/a', 'IV/b'],
  'III.b': ['III/d', 'IV/a'],
  'IV.a': ['III/c', 'III/d'],
  'IV.b': ['III/b', 'III/c'],
  Terampil: ['II/c', 'II/d'],
  Mahir: ['III/a', 'III/b'],
  'Ahli Pertama': ['III/a', 'III/b'],
  'Ahli Muda': ['III/c', 'III/d'],
  'Ahli Madya': ['IV/a', 'IV/b'],
};
/** Golongan of a PPPK by level. */
const PPPK_GRADE: Readonly<Record<string, string>> = { Terampil: 'VII', 'Ahli Pertama': 'IX' };

const rankAt = (index: number): string => GRADES[index]!;
const indexOf = (grade: string): number => GRADES.indexOf(grade);

export function career(nature: Nature, chance: Chance): Career {
  const sex = chance.happens(0.52) ? 'male' : 'female';
  if (nature.kind === 'functional' && PPPK_GRADE[nature.level] !== undefined && chance.happens(0.45)) {
    return contract(PPPK_GRADE[nature.level]!, sex, chance);
  }
  const education = educationFor(nature, chance);
  const entry = indexOf(ENTRY[education]!);
  const [low, high] =
    nature.kind === 'pelaksana'
      ? [ENTRY[education]!, CEILING[education]!]
      : RANGE[nature.kind === 'structural' ? nature.echelon : nature.level]!;
  const rank = Math.max(entry, chance.between(indexOf(low), indexOf(high)));
  const steps = rank - entry;
  const inRank = chance.between(0, 47);
  const gradeSince = promotionDay(monthsBefore(REFERENCE, inRank));
  const served = steps === 0 ? 0 : steps * 48 + chance.between(0, 18);
  const appointed = monthsBefore(gradeSince, served);
  return {
    employment: appointed > '2025-12-01' ? 'cpns' : 'pns',
    education,
    grade: rankAt(rank),
    gradeSince: steps === 0 ? appointed : gradeSince,
    appointed,
    positionSince: latest(appointed, positionDay(nature, chance)),
    birthDate: bornBefore(appointed, chance, education === 'SLTA' ? 19 : 23, retirement(nature)),
    sex,
  };
}

function contract(grade: string, sex: Career['sex'], chance: Chance): Career {
  const appointed = `${String(chance.pick([2022, 2023, 2024]))}-0${String(chance.pick([3, 4, 5]))}-01`;
  return {
    employment: 'pppk',
    education: grade === 'VII' ? 'D3' : 'S1',
    grade,
    gradeSince: appointed,
    appointed,
    positionSince: appointed,
    birthDate: bornBefore(appointed, chance, 24, 58),
    sex,
  };
}

function educationFor(nature: Nature, { weighed }: Chance): string {
  if (nature.kind === 'pelaksana') return weighed({ SLTA: 45, D3: 20, S1: 35 });
  if (nature.kind === 'functional')
    return nature.level === 'Terampil' || nature.level === 'Mahir' ? 'D3' : 'S1';
  return nature.echelon.startsWith('II.') ? 'S2' : weighed({ S1: 65, S2: 35 });
}

/** Officials move about every five years (PerBKN 5/2019), others seldom. */
function positionDay(nature: Nature, { between }: Chance): string {
  const months = nature.kind === 'structural' ? between(8, 70) : between(12, 150);
  return monthsBefore(REFERENCE, months);
}

const retirement = (nature: Nature): number =>
  nature.kind === 'structural' && nature.echelon.startsWith('II.')
    ? 60
    : nature.kind === 'functional' && nature.family === 'teacher'
      ? 60
      : 58;

/** Born so that they were of age when appointed and do not retire within a year. */
function bornBefore(appointed: string, { between }: Chance, youngest: number, retires: number): string {
  const serving = Number(REFERENCE.slice(0, 4)) - Number(appointed.slice(0, 4));
  const oldest = Math.max(youngest, Math.min(34, retires - 2 - serving));
  const year = Number(appointed.slice(0, 4)) - between(youngest, Math.max(youngest, oldest)) - 1;
  const [month, day] = [between(1, 12), between(1, 28)];
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const latest = (one: string, other: string): string => (one > other ? one : other);
