/**
 * Code lists of SIASN as its exports and services spell them (domain.md 1.3, 1.4, 4.1, 6.1, 7; the lists come from
 * the references of open clients). Data, not rules: what a code leads to is decided elsewhere. Spellings are
 * compared without case, accents of punctuation, or the difference of ESPEKTASI and EKSPEKTASI, which SIASN itself
 * spells both ways.
 */
export type CodeTable = Readonly<{
  /** As shown in a refusal: which codes are known. */
  known: readonly string[];
  /** What a written code or name stands for; nothing when it is unknown. */
  read: (written: string) => string | undefined;
}>;

const plain = (written: string): string =>
  written
    .toUpperCase()
    .replaceAll('ESPEKTASI', 'EKSPEKTASI')
    .replace(/[\s._\-/()]+/g, '');

/** Rows of `meaning: spellings`, the code of SIASN first. */
const table = (rows: Readonly<Record<string, readonly string[]>>): CodeTable => {
  const meanings = new Map<string, string>();
  for (const [meaning, spellings] of Object.entries(rows)) {
    for (const spelling of [meaning, ...spellings]) meanings.set(plain(spelling), meaning);
  }
  return {
    known: Object.values(rows).map(([code, name]) =>
      name === undefined ? String(code) : `${String(code)} (${name})`,
    ),
    read: (written) => meanings.get(plain(written)),
  };
};

const roman = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
];

/** Golongan/ruang of PNS by golonganId, `33` is III/c (domain.md 1.4); golongan I-XVII of PPPK by name. */
const grade = table({
  ...Object.fromEntries(
    [1, 2, 3, 4].flatMap((group) =>
      ['a', 'b', 'c', 'd', 'e']
        .slice(0, group === 4 ? 5 : 4)
        .map((room, at) => [`${roman[group - 1]!}/${room}`, [`${String(group)}${String(at + 1)}`]]),
    ),
  ),
  ...Object.fromEntries(roman.map((name) => [name, [name, `Golongan ${name}`]])),
});

/** eselonId (domain.md 1.3). The post classes stand in `postClassOfEchelon`. */
const echelon = table({
  'I.a': ['11', 'I.a'],
  'I.b': ['12', 'I.b'],
  'II.a': ['21', 'II.a'],
  'II.b': ['22', 'II.b'],
  'III.a': ['31', 'III.a'],
  'III.b': ['32', 'III.b'],
  'IV.a': ['41', 'IV.a'],
  'IV.b': ['42', 'IV.b'],
  'V.a': ['51', 'V.a'],
  'V.b': ['52', 'V.b'],
  none: ['99', 'NON ESELON', 'NON'],
});

/** The class of a managerial post by its echelon (UU 20/2023 arts. 13-16; SIASN eselon). */
export const postClassOfEchelon: Readonly<Record<string, string>> = {
  'I.a': 'jpt-madya',
  'I.b': 'jpt-madya',
  'II.a': 'jpt-pratama',
  'II.b': 'jpt-pratama',
  'III.a': 'administrator',
  'III.b': 'administrator',
  'IV.a': 'pengawas',
  'IV.b': 'pengawas',
  'V.a': 'pengawas',
  'V.b': 'pengawas',
};

/** jenisJabatanId (domain.md 1.3). */
const positionKind = table({
  structural: ['1', 'Jabatan Struktural', 'Struktural'],
  functional: ['2', 'Jabatan Fungsional Tertentu', 'Fungsional Tertentu', 'Jabatan Fungsional'],
  both: ['3', 'Jabatan Rangkap', 'Rangkap'],
  pelaksana: ['4', 'Jabatan Fungsional Umum', 'Fungsional Umum', 'Jabatan Pelaksana', 'Pelaksana'],
});

/** kedudukanHukum (domain.md 7); its two digits are kept, 01 is active. */
const legalStatus = table({
  '01': ['1', 'Aktif'],
  '02': ['2', 'CLTN', 'Cuti Luar Tanggungan Negara'],
  '03': ['3', 'Tugas Belajar'],
  '04': ['4', 'Pemberhentian Sementara'],
  '09': ['9', 'Banding BAPEK'],
  '15': ['15', 'Kena Hukuman Disiplin'],
  '16': ['16', 'Pemindahan dalam rangka Penurunan Jabatan'],
  '20': ['20', 'Masa Persiapan Pensiun', 'MPP'],
  '66': ['66', 'Diberhentikan'],
  '71': ['71', 'PPPK Aktif'],
  '92': ['92', 'Pemblokiran Data'],
  '98': ['98', 'Mencapai BUP'],
  '99': ['99', 'Pensiun'],
});

/** STATUS CPNS PNS of the export, with the kinds of employment written out. */
const employment = table({
  pns: ['P', 'PNS'],
  cpns: ['C', 'CPNS'],
  pppk: ['K', 'PPPK'],
});

const sex = table({
  male: ['M', 'L', 'Laki-laki', 'Pria', '1'],
  female: ['F', 'P', 'W', 'Perempuan', 'Wanita', '2'],
});

/** tingkat pendidikan by its id and its names. */
const education = table({
  SD: ['05', 'Sekolah Dasar', '5'],
  SLTP: ['10', 'SLTP', 'SMP'],
  'SLTP-KEJURUAN': ['12', 'SLTP Kejuruan'],
  SLTA: ['15', 'SLTA', 'SMA', 'SLTA Kejuruan', '17', 'SLTA Keguruan', '18'],
  D1: ['20', 'Diploma I', 'D-I'],
  D2: ['25', 'Diploma II', 'D-II'],
  SGPLB: ['28', 'SGPLB'],
  D3: ['30', 'Diploma III/Sarjana Muda', 'Diploma III', 'D-III'],
  D4: ['35', 'Diploma IV', 'D-IV'],
  S1: ['40', 'S-1/Sarjana', 'Sarjana', 'S-1'],
  S2: ['45', 'S-2', 'Magister'],
  S3: ['50', 'S-3/Doktor', 'S-3', 'Doktor'],
});

/** hasilKerja and perilakuKerja (PermenPANRB 6/2022; domain.md 4.1). */
const expectation = table({
  above: ['1', 'DIATAS EKSPEKTASI'],
  meets: ['2', 'SESUAI EKSPEKTASI'],
  below: ['3', 'DIBAWAH EKSPEKTASI'],
});

/** kuadranKinerja (domain.md 4.1); "Cukup" is the older name of Butuh Perbaikan (SE BKN 9/2024 table 3). */
const predicate = table({
  'sangat-baik': ['1', 'SANGAT BAIK'],
  baik: ['2', 'BAIK'],
  'butuh-perbaikan': ['3', 'BUTUH PERBAIKAN', 'CUKUP'],
  kurang: ['4', 'KURANG'],
  'sangat-kurang': ['5', 'SANGAT KURANG', 'BURUK'],
});

/** jenisTingkatHukumanId (PP 94/2021 art. 8). */
const disciplineLevel = table({
  light: ['R', 'Ringan'],
  medium: ['S', 'Sedang'],
  severe: ['B', 'Berat'],
});

/**
 * jenisHukuman: the kinds of PP 94/2021 and, because histories and SE BKN 9/2024 still carry them, those of
 * PP 53/2010 (4-9, 13, 14) and the moral sanctions 21 and 22. The code itself is kept.
 */
const disciplineKind = table(
  Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 21, 22, 23, 24, 25, 27, 28].map((code) => [
      String(code),
      [String(code)],
    ]),
  ),
);

/** latihanStrukturalId (domain.md 2.1). */
const leadership = table({
  'PIM-IV': ['2', 'Diklatpim Tingkat IV', 'PKP', 'ADUM'],
  'PIM-III': ['3', 'Diklatpim Tingkat III', 'PKA', 'SPAMA'],
  'PIM-II': ['4', 'Diklatpim Tingkat II', 'PKN Tingkat II', 'SPAMEN'],
  'PIM-I': ['5', 'Diklatpim Tingkat I', 'PKN Tingkat I', 'SPATI'],
});

/** jenisKursusSertifikat (domain.md 2.1). */
const course = table({
  technical: ['T', 'Teknis'],
  functional: ['F', 'Fungsional'],
  seminar: ['P', 'Seminar', 'Workshop', 'Sosialisasi'],
});

/** The code tables by the name that profiles call them. */
export const codeTables = {
  grade,
  echelon,
  positionKind,
  legalStatus,
  employment,
  sex,
  education,
  expectation,
  predicate,
  disciplineLevel,
  disciplineKind,
  leadership,
  course,
} as const satisfies Readonly<Record<string, CodeTable>>;

export type CodeTableName = keyof typeof codeTables;

const functionalLevels: readonly (readonly [suffix: string, level: string])[] = [
  ['Ahli Pertama', 'ahli-pertama'],
  ['Ahli Muda', 'ahli-muda'],
  ['Ahli Madya', 'ahli-madya'],
  ['Ahli Utama', 'ahli-utama'],
  ['Pemula', 'pemula'],
  ['Terampil', 'terampil'],
  ['Mahir', 'mahir'],
  ['Penyelia', 'penyelia'],
];

/** The level (jenjang) at the end of a functional post's title, "Guru Ahli Muda" is `ahli-muda`. */
export const functionalLevelOf = (title: string): string | undefined =>
  functionalLevels.find(([suffix]) =>
    title.toLowerCase().trimEnd().endsWith(` ${suffix.toLowerCase()}`),
  )?.[1];
