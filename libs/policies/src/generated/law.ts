// Generated from libs/policies/**.yaml by tools/policies.mjs. Do not edit.
import type {
  Band,
  Condition,
  DecisionTable,
  Finding,
  ForOfficials,
  Input,
  Instrument,
  Parameter,
  PertekProvision,
  Policy,
  ProtectedGrounds,
  Reason,
  RouteProvision,
  Setting,
  SigningAuthorities,
  Term,
  TieBreaks,
} from '../shapes.js';

export type InstrumentId =
  | 'UU 28/1999'
  | 'UU 30/2014'
  | 'UU 5/2014'
  | 'UU 20/2023'
  | 'PP 99/2000'
  | 'PP 12/2002'
  | 'PP 100/2000'
  | 'PP 13/2002'
  | 'PP 9/2003'
  | 'PP 60/2008'
  | 'PP 11/2017'
  | 'PP 17/2020'
  | 'PP 49/2018'
  | 'PP 30/2019'
  | 'PP 94/2021'
  | 'Perpres 116/2022'
  | 'PermenPANRB 38/2018'
  | 'PermenPANRB 6/2022'
  | 'PermenPANRB 1/2020'
  | 'PermenPANRB 15/2019'
  | 'PermenPANRB 17/2021'
  | 'PermenPANRB 19/2025'
  | 'PerBKN 8/2019'
  | 'PerBKN 5/2019'
  | 'PerBKN 3/2023'
  | 'PerBKN 4/2023'
  | 'PerBKN 2/2025'
  | 'PerBKN 4/2025'
  | 'Kepka BKN 12/2002'
  | 'SE BKN 7/2024'
  | 'SE BKN 3/2019'
  | 'Surat BKN K.26-30/V.119-2/99'
  | 'Keputusan instansi';
export type ParameterId =
  | 'choice/best-places'
  | 'evidence/days-to-supply'
  | 'ip-asn/performance-years-back'
  | 'ip-asn/technical-hours'
  | 'ip-asn/weight/competence'
  | 'ip-asn/weight/discipline'
  | 'ip-asn/weight/performance'
  | 'ip-asn/weight/qualification'
  | 'ip-asn/window/discipline'
  | 'ip-asn/window/seminar'
  | 'ip-asn/window/technical'
  | 'mutation/years-in-post-least'
  | 'mutation/years-in-post-most'
  | 'performance/floor'
  | 'performance/years'
  | 'post/administrator/years-of-experience'
  | 'post/jpt-pratama/highest-age'
  | 'post/jpt-pratama/years-of-experience'
  | 'post/ladder-tolerance'
  | 'post/pengawas/years-of-experience'
  | 'rank-promotion/superior-cap'
  | 'rank-promotion/years-in-rank';
export type TableId =
  | 'degree/level'
  | 'discipline/bars-promotion'
  | 'discipline/months'
  | 'employment/legal-status'
  | 'ip-asn/class-group'
  | 'ip-asn/competence'
  | 'ip-asn/discipline'
  | 'ip-asn/leadership-level'
  | 'ip-asn/performance'
  | 'ip-asn/qualification'
  | 'post/ladder-ceiling'
  | 'post/ladder-floor'
  | 'post/least-degree'
  | 'post/level-of-class'
  | 'post/level-of-functional'
  | 'rank-promotion/ceiling'
  | 'rank-promotion/entry-rank'
  | 'rank-promotion/exam-exempt-by-degree'
  | 'rank-promotion/exam-exempt-by-training'
  | 'rank-promotion/period'
  | 'rank-promotion/service-exam'
  | 'retirement/age';
export type BandId = 'discipline/absence' | 'ip-asn/category-above-80' | 'ip-asn/category-at-least-81';
export type SettingId =
  | 'discipline/light-sanction-bars'
  | 'ip-asn/category-operator'
  | 'ip-asn/functional-training-waived'
  | 'ip-asn/technical-credit'
  | 'ip-asn/technical-hours-counting'
  | 'ip-asn/technical-window'
  | 'ip-asn/training-window-counting'
  | 'pertek/rotation'
  | 'ranking/tie-breaks';
export type PolicyId = 'ip-asn';
export type ConditionId =
  | 'rank-promotion/civil-servant'
  | 'rank-promotion/regular-route'
  | 'rank-promotion/active'
  | 'rank-promotion/next-rank'
  | 'rank-promotion/time-in-rank'
  | 'rank-promotion/within-ceiling'
  | 'rank-promotion/performance'
  | 'rank-promotion/service-exam'
  | 'rank-promotion/no-sanction'
  | 'rank-promotion/within-superior-rank'
  | 'rank-promotion/period'
  | 'position-promotion/civil-servant'
  | 'position-promotion/active'
  | 'position-promotion/next-class'
  | 'position-promotion/degree'
  | 'position-promotion/experience'
  | 'position-promotion/performance'
  | 'position-promotion/rank-ladder'
  | 'position-promotion/age-limit'
  | 'position-promotion/no-sanction'
  | 'rotation/civil-servant'
  | 'rotation/active'
  | 'rotation/same-level'
  | 'rotation/another-post'
  | 'rotation/time-in-post'
  | 'rotation/rank-ladder';
export type FindingId = 'V-08' | 'V-29' | 'V-05' | 'V-06' | 'V-07';
export type InputId =
  | 'education.level'
  | 'education.highest'
  | 'position.class'
  | 'position.title'
  | 'position.since'
  | 'position.echelon'
  | 'position.functionalLevel'
  | 'position.history'
  | 'position.post'
  | 'rank.grade'
  | 'rank.since'
  | 'training.kind'
  | 'training.level'
  | 'training.hours'
  | 'training.history'
  | 'exam.passed'
  | 'performance.predicate'
  | 'discipline.level'
  | 'discipline.end'
  | 'discipline.history'
  | 'leave.kind'
  | 'registration.employment'
  | 'registration.legalStatus'
  | 'attestation.age'
  | 'attestation.known'
  | 'proposal.effectiveDate'
  | 'proposal.rank'
  | 'proposal.post'
  | 'superior.rank';
export type DomainId =
  | 'rank'
  | 'degree'
  | 'employment'
  | 'legalStatus'
  | 'postClass'
  | 'functionalLevel'
  | 'echelon'
  | 'performance'
  | 'sanction'
  | 'sanctionKind'
  | 'classGroup'
  | 'competence'
  | 'leadershipLevel'
  | 'serviceExam'
  | 'answer'
  | 'calendarMonth'
  | 'category'
  | 'kind'
  | 'authority'
  | 'dimension'
  | 'tieBreak'
  | 'functionalFamily'
  | 'owner';
export type Rank =
  | 'I/a'
  | 'I/b'
  | 'I/c'
  | 'I/d'
  | 'II/a'
  | 'II/b'
  | 'II/c'
  | 'II/d'
  | 'III/a'
  | 'III/b'
  | 'III/c'
  | 'III/d'
  | 'IV/a'
  | 'IV/b'
  | 'IV/c'
  | 'IV/d'
  | 'IV/e';
export type Degree =
  'SD' | 'SLTP' | 'SLTP-KEJURUAN' | 'SLTA' | 'D1' | 'D2' | 'SGPLB' | 'D3' | 'D4' | 'S1' | 'S2' | 'S3';
export type Employment = 'pns' | 'cpns' | 'pppk';
export type LegalStatus = '01' | '02' | '03' | '04' | '09' | '15' | '16' | '20' | '66' | '92' | '98' | '99';
export type PostClass =
  'pelaksana' | 'functional' | 'pengawas' | 'administrator' | 'jpt-pratama' | 'jpt-madya' | 'jpt-utama';
export type FunctionalLevel =
  'pemula' | 'terampil' | 'mahir' | 'penyelia' | 'ahli-pertama' | 'ahli-muda' | 'ahli-madya' | 'ahli-utama';
export type Echelon = 'V.b' | 'V.a' | 'IV.b' | 'IV.a' | 'III.b' | 'III.a' | 'II.b' | 'II.a' | 'I.b' | 'I.a';
export type Performance = 'none' | 'sangat-kurang' | 'kurang' | 'butuh-perbaikan' | 'baik' | 'sangat-baik';
export type Sanction = 'severe' | 'medium' | 'light' | 'none';
export type SanctionKind = '1' | '2' | '3' | '23' | '24' | '25' | '27' | '28' | '10';
export type ClassGroup = 'managerial' | 'functional' | 'pelaksana';
export type Competence = 'leadership' | 'functional' | 'technical' | 'seminar';
export type LeadershipLevel = 'none' | 'PIM-IV' | 'PIM-III' | 'PIM-II' | 'PIM-I';
export type ServiceExam = 'none' | 'UD-I' | 'UD-II';
export type Answer = 'no' | 'yes';
export type CalendarMonth = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12';
export type Category = 'sangat-rendah' | 'rendah' | 'sedang' | 'tinggi' | 'sangat-tinggi';
export type Kind = 'rank-promotion' | 'position-promotion' | 'rotation';
export type Authority = 'ppk' | 'governor' | 'president';
export type Dimension = 'qualification' | 'competence' | 'performance' | 'discipline';
export type TieBreak = 'higher-rank' | 'longer-in-rank' | 'longer-in-post' | 'higher-degree' | 'drawn-lot';
export type FunctionalFamily = 'dokter' | 'guru' | 'apoteker' | 'perawat' | 'bidan' | 'asesor' | 'psikolog';
export type Owner = 'simpeg' | 'e-kinerja' | 'discipline-register' | 'personnel' | 'proposer';

/** The version under which merit is scored, and the digest of everything the version says. */
export const policy: Readonly<{ version: string; label: Readonly<{ id: string; en: string }> }> = {
  version: 'merit/2026.1',
  label: { id: 'Aturan merit Kabupaten Lebong', en: 'Merit rules of Kabupaten Lebong' },
};
export const policyDigest: string = '39e6e2dc1e01f905d3ad3ff06dbbaaff7fe018d040a4fdafd77cabbfc02be908';
/** How many whole units make one. */
export const units: Readonly<Record<string, number>> = {
  point: 100,
  weight: 10000,
  credit: 24000,
  percent: 100,
  year: 1,
  month: 1,
  day: 1,
  hour: 1,
  level: 1,
  'rank-step': 1,
  place: 1,
  person: 1,
  count: 1,
};
export const instruments: Readonly<Record<InstrumentId, Instrument>> = {
  'UU 28/1999': {
    title:
      'Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme',
  },
  'UU 30/2014': {
    title: 'Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan',
    from: '2014-10-17',
  },
  'UU 5/2014': {
    title: 'Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara',
    from: '2014-01-15',
    repealedFrom: '2023-10-31',
    by: 'UU 20/2023',
  },
  'UU 20/2023': {
    title: 'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara',
    from: '2023-10-31',
  },
  'PP 99/2000': {
    title: 'Peraturan Pemerintah Nomor 99 Tahun 2000 tentang Kenaikan Pangkat Pegawai Negeri Sipil',
    from: '2000-11-10',
  },
  'PP 12/2002': {
    title: 'Peraturan Pemerintah Nomor 12 Tahun 2002 tentang Perubahan atas PP 99/2000',
    from: '2002-04-17',
  },
  'PP 100/2000': {
    title:
      'Peraturan Pemerintah Nomor 100 Tahun 2000 tentang Pengangkatan Pegawai Negeri Sipil dalam Jabatan Struktural',
    from: '2000-11-10',
  },
  'PP 13/2002': {
    title: 'Peraturan Pemerintah Nomor 13 Tahun 2002 tentang Perubahan atas PP 100/2000',
    from: '2002-04-17',
  },
  'PP 9/2003': {
    title:
      'Peraturan Pemerintah Nomor 9 Tahun 2003 tentang Wewenang Pengangkatan, Pemindahan, dan Pemberhentian Pegawai Negeri Sipil',
  },
  'PP 60/2008': {
    title: 'Peraturan Pemerintah Nomor 60 Tahun 2008 tentang Sistem Pengendalian Intern Pemerintah',
  },
  'PP 11/2017': {
    title: 'Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil',
    from: '2017-04-07',
  },
  'PP 17/2020': { title: 'Peraturan Pemerintah Nomor 17 Tahun 2020 tentang Perubahan atas PP 11/2017' },
  'PP 49/2018': {
    title:
      'Peraturan Pemerintah Nomor 49 Tahun 2018 tentang Manajemen Pegawai Pemerintah dengan Perjanjian Kerja',
    from: '2018-11-28',
  },
  'PP 30/2019': {
    title: 'Peraturan Pemerintah Nomor 30 Tahun 2019 tentang Penilaian Kinerja Pegawai Negeri Sipil',
    from: '2019-04-26',
  },
  'PP 94/2021': {
    title: 'Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil',
    from: '2021-08-31',
  },
  'Perpres 116/2022': {
    title:
      'Peraturan Presiden Nomor 116 Tahun 2022 tentang Pengawasan dan Pengendalian Pelaksanaan Norma, Standar, Prosedur, dan Kriteria Manajemen ASN',
  },
  'PermenPANRB 38/2018': {
    title:
      'Peraturan Menteri PANRB Nomor 38 Tahun 2018 tentang Pengukuran Indeks Profesionalitas Aparatur Sipil Negara',
  },
  'PermenPANRB 6/2022': {
    title:
      'Peraturan Menteri PANRB Nomor 6 Tahun 2022 tentang Pengelolaan Kinerja Pegawai Aparatur Sipil Negara',
  },
  'PermenPANRB 1/2020': {
    title:
      'Peraturan Menteri PANRB Nomor 1 Tahun 2020 tentang Pedoman Analisis Jabatan dan Analisis Beban Kerja',
  },
  'PermenPANRB 15/2019': {
    title:
      'Peraturan Menteri PANRB Nomor 15 Tahun 2019 tentang Pengisian Jabatan Pimpinan Tinggi secara Terbuka dan Kompetitif',
  },
  'PermenPANRB 17/2021': {
    title:
      'Peraturan Menteri PANRB Nomor 17 Tahun 2021 tentang Penyetaraan Jabatan Administrasi ke dalam Jabatan Fungsional',
  },
  'PermenPANRB 19/2025': {
    title:
      'Peraturan Menteri PANRB Nomor 19 Tahun 2025 tentang Penyelenggaraan Sistem Merit dalam Manajemen ASN',
    from: '2025-12-31',
  },
  'PerBKN 8/2019': {
    title:
      'Peraturan BKN Nomor 8 Tahun 2019 tentang Pedoman Tata Cara dan Pelaksanaan Pengukuran Indeks Profesionalitas ASN',
    from: '2019-05-15',
  },
  'PerBKN 5/2019': { title: 'Peraturan BKN Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi' },
  'PerBKN 3/2023': {
    title:
      'Peraturan BKN Nomor 3 Tahun 2023 tentang Angka Kredit, Kenaikan Pangkat, dan Jenjang Jabatan Fungsional',
  },
  'PerBKN 4/2023': {
    title: 'Peraturan BKN Nomor 4 Tahun 2023 tentang Periodisasi Kenaikan Pangkat Pegawai Negeri Sipil',
    from: '2023-07-24',
  },
  'PerBKN 2/2025': {
    title: 'Peraturan BKN Nomor 2 Tahun 2025 tentang Kenaikan Pangkat Reguler',
    from: '2025-05-20',
  },
  'PerBKN 4/2025': {
    title: 'Peraturan BKN Nomor 4 Tahun 2025 tentang Periodisasi Kenaikan Pangkat Pegawai Negeri Sipil',
    from: '2025-09-01',
  },
  'Kepka BKN 12/2002': {
    title:
      'Keputusan Kepala BKN Nomor 12 Tahun 2002 tentang Ketentuan Pelaksanaan PP 99/2000 sebagaimana diubah dengan PP 12/2002',
  },
  'SE BKN 7/2024': { title: 'Surat Edaran Kepala BKN Nomor 7 Tahun 2024 tentang Integrated Mutasi (I-MUT)' },
  'SE BKN 3/2019': {
    title: 'Surat Edaran Kepala BKN Nomor 3/SE/VIII/2019 tentang Tata Cara Pelaksanaan Mutasi',
  },
  'Surat BKN K.26-30/V.119-2/99': {
    title: 'Surat Kepala BKN Nomor K.26-30/V.119-2/99 tentang Batas Usia Pensiun Pejabat Fungsional',
    from: '2017-10-03',
  },
  'Keputusan instansi': { title: 'Ketetapan instansi sendiri, dikonfirmasi PPK Kabupaten Lebong' },
};
export const domains: Readonly<Record<DomainId, readonly Term[]>> = {
  rank: [
    { code: 'I/a', id: 'Juru Muda', en: 'I/a', siasn: '11' },
    { code: 'I/b', id: 'Juru Muda Tingkat I', en: 'I/b', siasn: '12' },
    { code: 'I/c', id: 'Juru', en: 'I/c', siasn: '13' },
    { code: 'I/d', id: 'Juru Tingkat I', en: 'I/d', siasn: '14' },
    { code: 'II/a', id: 'Pengatur Muda', en: 'II/a', siasn: '21' },
    { code: 'II/b', id: 'Pengatur Muda Tingkat I', en: 'II/b', siasn: '22' },
    { code: 'II/c', id: 'Pengatur', en: 'II/c', siasn: '23' },
    { code: 'II/d', id: 'Pengatur Tingkat I', en: 'II/d', siasn: '24' },
    { code: 'III/a', id: 'Penata Muda', en: 'III/a', siasn: '31' },
    { code: 'III/b', id: 'Penata Muda Tingkat I', en: 'III/b', siasn: '32' },
    { code: 'III/c', id: 'Penata', en: 'III/c', siasn: '33' },
    { code: 'III/d', id: 'Penata Tingkat I', en: 'III/d', siasn: '34' },
    { code: 'IV/a', id: 'Pembina', en: 'IV/a', siasn: '41' },
    { code: 'IV/b', id: 'Pembina Tingkat I', en: 'IV/b', siasn: '42' },
    { code: 'IV/c', id: 'Pembina Utama Muda', en: 'IV/c', siasn: '43' },
    { code: 'IV/d', id: 'Pembina Utama Madya', en: 'IV/d', siasn: '44' },
    { code: 'IV/e', id: 'Pembina Utama', en: 'IV/e', siasn: '45' },
  ],
  degree: [
    { code: 'SD', id: 'SD', en: 'Primary school' },
    { code: 'SLTP', id: 'SLTP', en: 'Lower secondary school' },
    { code: 'SLTP-KEJURUAN', id: 'SLTP kejuruan', en: 'Lower vocational school' },
    { code: 'SLTA', id: 'SLTA', en: 'Upper secondary school' },
    { code: 'D1', id: 'Diploma I', en: 'One-year diploma' },
    { code: 'D2', id: 'Diploma II', en: 'Two-year diploma' },
    { code: 'SGPLB', id: 'Sekolah Guru Pendidikan Luar Biasa', en: 'Special-education teacher school' },
    { code: 'D3', id: 'Diploma III', en: 'Three-year diploma' },
    { code: 'D4', id: 'Diploma IV', en: 'Four-year diploma' },
    { code: 'S1', id: 'Sarjana', en: 'Bachelor' },
    { code: 'S2', id: 'Magister', en: 'Master' },
    { code: 'S3', id: 'Doktor', en: 'Doctor' },
  ],
  employment: [
    { code: 'pns', id: 'Pegawai Negeri Sipil', en: 'Permanent civil servant' },
    { code: 'cpns', id: 'Calon Pegawai Negeri Sipil', en: 'Probationary civil servant' },
    { code: 'pppk', id: 'Pegawai Pemerintah dengan Perjanjian Kerja', en: 'Government employee on contract' },
  ],
  legalStatus: [
    { code: '01', id: 'Aktif', en: 'Active' },
    { code: '02', id: 'Cuti di luar tanggungan negara', en: "Leave outside the state's expense" },
    { code: '03', id: 'Tugas belajar', en: 'Study assignment' },
    { code: '04', id: 'Pemberhentian sementara', en: 'Suspended' },
    { code: '09', id: 'Banding administratif', en: 'Administrative appeal pending' },
    { code: '15', id: 'Kena hukuman disiplin', en: 'Under a disciplinary sanction' },
    { code: '16', id: 'Pemindahan dalam rangka penurunan jabatan', en: 'Moved in a demotion' },
    { code: '20', id: 'Masa persiapan pensiun', en: 'Preparing for retirement' },
    { code: '66', id: 'Diberhentikan', en: 'Dismissed' },
    { code: '92', id: 'Data diblokir BKN', en: 'Data blocked by BKN' },
    { code: '98', id: 'Mencapai batas usia pensiun', en: 'Reached retirement age' },
    { code: '99', id: 'Pensiun', en: 'Retired' },
  ],
  postClass: [
    { code: 'pelaksana', id: 'Pelaksana', en: 'Operational staff' },
    { code: 'functional', id: 'Jabatan fungsional', en: 'Functional post' },
    { code: 'pengawas', id: 'Pengawas', en: 'Supervisor (pengawas)' },
    { code: 'administrator', id: 'Administrator', en: 'Administrator' },
    { code: 'jpt-pratama', id: 'Jabatan pimpinan tinggi pratama', en: 'High leadership post (pratama)' },
    { code: 'jpt-madya', id: 'Jabatan pimpinan tinggi madya', en: 'High leadership post (madya)' },
    { code: 'jpt-utama', id: 'Jabatan pimpinan tinggi utama', en: 'High leadership post (utama)' },
  ],
  functionalLevel: [
    { code: 'pemula', id: 'Pemula', en: 'Beginner' },
    { code: 'terampil', id: 'Terampil', en: 'Skilled' },
    { code: 'mahir', id: 'Mahir', en: 'Proficient' },
    { code: 'penyelia', id: 'Penyelia', en: 'Supervising' },
    { code: 'ahli-pertama', id: 'Ahli pertama', en: 'First expert' },
    { code: 'ahli-muda', id: 'Ahli muda', en: 'Junior expert' },
    { code: 'ahli-madya', id: 'Ahli madya', en: 'Senior expert' },
    { code: 'ahli-utama', id: 'Ahli utama', en: 'Principal expert' },
  ],
  echelon: [
    { code: 'V.b', id: 'Eselon V.b', en: 'Echelon V.b', siasn: '52' },
    { code: 'V.a', id: 'Eselon V.a', en: 'Echelon V.a', siasn: '51' },
    { code: 'IV.b', id: 'Eselon IV.b', en: 'Echelon IV.b', siasn: '42' },
    { code: 'IV.a', id: 'Eselon IV.a', en: 'Echelon IV.a', siasn: '41' },
    { code: 'III.b', id: 'Eselon III.b', en: 'Echelon III.b', siasn: '32' },
    { code: 'III.a', id: 'Eselon III.a', en: 'Echelon III.a', siasn: '31' },
    { code: 'II.b', id: 'Eselon II.b', en: 'Echelon II.b', siasn: '22' },
    { code: 'II.a', id: 'Eselon II.a', en: 'Echelon II.a', siasn: '21' },
    { code: 'I.b', id: 'Eselon I.b', en: 'Echelon I.b', siasn: '12' },
    { code: 'I.a', id: 'Eselon I.a', en: 'Echelon I.a', siasn: '11' },
  ],
  performance: [
    { code: 'none', id: 'Tidak ada SKP', en: 'No appraisal made' },
    { code: 'sangat-kurang', id: 'Sangat Kurang (Buruk)', en: 'Very poor' },
    { code: 'kurang', id: 'Kurang', en: 'Poor' },
    { code: 'butuh-perbaikan', id: 'Butuh Perbaikan (Cukup)', en: 'Needs improvement' },
    { code: 'baik', id: 'Baik', en: 'Good' },
    { code: 'sangat-baik', id: 'Sangat Baik', en: 'Very good' },
  ],
  sanction: [
    { code: 'severe', id: 'Hukuman disiplin berat', en: 'Severe sanction' },
    { code: 'medium', id: 'Hukuman disiplin sedang', en: 'Medium sanction' },
    { code: 'light', id: 'Hukuman disiplin ringan', en: 'Light sanction' },
    { code: 'none', id: 'Tidak pernah dihukum', en: 'Never sanctioned' },
  ],
  sanctionKind: [
    { code: '1', id: 'Teguran lisan', en: 'Oral reprimand' },
    { code: '2', id: 'Teguran tertulis', en: 'Written reprimand' },
    { code: '3', id: 'Pernyataan tidak puas secara tertulis', en: 'Written statement of dissatisfaction' },
    {
      code: '23',
      id: 'Pemotongan tunjangan kinerja 25% selama 6 bulan',
      en: 'Allowance cut by 25% for 6 months',
    },
    {
      code: '24',
      id: 'Pemotongan tunjangan kinerja 25% selama 9 bulan',
      en: 'Allowance cut by 25% for 9 months',
    },
    {
      code: '25',
      id: 'Pemotongan tunjangan kinerja 25% selama 12 bulan',
      en: 'Allowance cut by 25% for 12 months',
    },
    {
      code: '27',
      id: 'Penurunan jabatan setingkat lebih rendah selama 12 bulan',
      en: 'Post one level lower for 12 months',
    },
    {
      code: '28',
      id: 'Pembebasan dari jabatan menjadi pelaksana selama 12 bulan',
      en: 'Released from post to pelaksana for 12 months',
    },
    {
      code: '10',
      id: 'Pemberhentian dengan hormat tidak atas permintaan sendiri',
      en: 'Honourable dismissal not at own request',
    },
  ],
  classGroup: [
    {
      code: 'managerial',
      id: 'Struktural (JPT, administrator, pengawas)',
      en: 'Managerial (JPT, administrator, pengawas)',
    },
    { code: 'functional', id: 'Jabatan fungsional', en: 'Functional' },
    { code: 'pelaksana', id: 'Pelaksana', en: 'Operational' },
  ],
  competence: [
    {
      code: 'leadership',
      id: 'Diklat kepemimpinan sesuai jenjang',
      en: 'Leadership training of the level held',
    },
    { code: 'functional', id: 'Diklat fungsional', en: 'Functional training' },
    { code: 'technical', id: 'Diklat teknis minimal 20 JP', en: 'Technical training of at least 20 hours' },
    { code: 'seminar', id: 'Seminar atau sejenisnya', en: 'Seminar or the like' },
  ],
  leadershipLevel: [
    { code: 'none', id: 'Tidak ada', en: 'None' },
    { code: 'PIM-IV', id: 'PIM IV / PKP', en: 'PIM IV / PKP' },
    { code: 'PIM-III', id: 'PIM III / PKA', en: 'PIM III / PKA' },
    { code: 'PIM-II', id: 'PIM II / PKN II', en: 'PIM II / PKN II' },
    { code: 'PIM-I', id: 'PIM I / PKN I', en: 'PIM I / PKN I' },
  ],
  serviceExam: [
    { code: 'none', id: 'Tanpa ujian dinas', en: 'No service exam' },
    { code: 'UD-I', id: 'Ujian dinas tingkat I', en: 'Service exam level I' },
    { code: 'UD-II', id: 'Ujian dinas tingkat II', en: 'Service exam level II' },
  ],
  answer: [
    { code: 'no', id: 'Tidak', en: 'No' },
    { code: 'yes', id: 'Ya', en: 'Yes' },
  ],
  calendarMonth: [
    { code: '01', id: 'Januari', en: 'January' },
    { code: '02', id: 'Februari', en: 'February' },
    { code: '03', id: 'Maret', en: 'March' },
    { code: '04', id: 'April', en: 'April' },
    { code: '05', id: 'Mei', en: 'May' },
    { code: '06', id: 'Juni', en: 'June' },
    { code: '07', id: 'Juli', en: 'July' },
    { code: '08', id: 'Agustus', en: 'August' },
    { code: '09', id: 'September', en: 'September' },
    { code: '10', id: 'Oktober', en: 'October' },
    { code: '11', id: 'November', en: 'November' },
    { code: '12', id: 'Desember', en: 'December' },
  ],
  category: [
    { code: 'sangat-rendah', id: 'Sangat Rendah', en: 'Very low' },
    { code: 'rendah', id: 'Rendah', en: 'Low' },
    { code: 'sedang', id: 'Sedang', en: 'Medium' },
    { code: 'tinggi', id: 'Tinggi', en: 'High' },
    { code: 'sangat-tinggi', id: 'Sangat Tinggi', en: 'Very high' },
  ],
  kind: [
    { code: 'rank-promotion', id: 'Kenaikan pangkat reguler', en: 'Regular rank promotion' },
    { code: 'position-promotion', id: 'Promosi jabatan', en: 'Promotion to a post' },
    { code: 'rotation', id: 'Rotasi (mutasi setingkat)', en: 'Rotation (same level)' },
  ],
  authority: [
    {
      code: 'ppk',
      id: 'Bupati selaku Pejabat Pembina Kepegawaian',
      en: 'Regent as appointing authority (PPK)',
    },
    { code: 'governor', id: 'Gubernur', en: 'Governor' },
    { code: 'president', id: 'Presiden', en: 'President' },
  ],
  dimension: [
    { code: 'qualification', id: 'Kualifikasi', en: 'Qualification' },
    { code: 'competence', id: 'Kompetensi', en: 'Competence' },
    { code: 'performance', id: 'Kinerja', en: 'Performance' },
    { code: 'discipline', id: 'Disiplin', en: 'Discipline' },
  ],
  tieBreak: [
    { code: 'higher-rank', id: 'Pangkat lebih tinggi', en: 'Higher rank' },
    { code: 'longer-in-rank', id: 'Lebih lama dalam pangkat', en: 'Longer in the rank' },
    { code: 'longer-in-post', id: 'Lebih lama dalam jabatan', en: 'Longer in the post' },
    { code: 'higher-degree', id: 'Pendidikan lebih tinggi', en: 'Higher degree' },
    {
      code: 'drawn-lot',
      id: 'Undian tetap: urutan SHA-256 atas usulan dan calon',
      en: 'Fixed lot: order of the SHA-256 of proposal and candidate',
    },
  ],
  functionalFamily: [
    { code: 'dokter', id: 'Dokter', en: 'Physician' },
    { code: 'guru', id: 'Guru', en: 'Teacher' },
    { code: 'apoteker', id: 'Apoteker', en: 'Pharmacist' },
    { code: 'perawat', id: 'Perawat', en: 'Nurse' },
    { code: 'bidan', id: 'Bidan', en: 'Midwife' },
    { code: 'asesor', id: 'Asesor', en: 'Assessor' },
    { code: 'psikolog', id: 'Psikolog', en: 'Psychologist' },
  ],
  owner: [
    { code: 'simpeg', id: 'SIMPEG atau SIASN', en: 'SIMPEG or SIASN' },
    { code: 'e-kinerja', id: 'e-Kinerja', en: 'e-Kinerja' },
    { code: 'discipline-register', id: 'Catatan hukuman disiplin', en: 'Discipline register' },
    { code: 'personnel', id: 'Layanan kepegawaian', en: 'Personnel service' },
    { code: 'proposer', id: 'Pengusul', en: 'Proposer' },
  ],
};
export const parameters: Readonly<Record<ParameterId, Parameter>> = {
  'choice/best-places': {
    id: 'choice/best-places',
    label: {
      id: 'Banyaknya calon terbaik tempat pilihan promosi jabatan diambil',
      en: 'How many of the best the choice for a promotion to a post lies among',
    },
    unit: 'place',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2017-04-07',
        value: 3,
        basis: { instrument: 'PP 11/2017', article: 'pengisian JPT: tiga calon terbaik' },
        certainty: 'secondary',
      },
      {
        from: '2019-05-10',
        value: 3,
        basis: { instrument: 'PermenPANRB 15/2019', article: 'Lampiran, tiga calon terbaik' },
        certainty: 'secondary',
      },
    ],
  },
  'evidence/days-to-supply': {
    id: 'evidence/days-to-supply',
    label: { id: 'Hari untuk menyerahkan bukti yang kurang', en: 'Days to supply evidence that is wanting' },
    unit: 'day',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2000-01-01',
        value: 14,
        basis: { instrument: 'Keputusan instansi', article: 'tenggat penyerahan bukti' },
        certainty: 'recalled',
      },
    ],
  },
  'ip-asn/performance-years-back': {
    id: 'ip-asn/performance-years-back',
    label: {
      id: 'Tahun kinerja yang dinilai, berapa tahun sebelum tahun TMT',
      en: 'Year of performance that counts, how many years before that of the effective date',
    },
    unit: 'year',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        value: 1,
        basis: { instrument: 'PerBKN 8/2019', article: 'dimensi kinerja' },
        certainty: 'code',
      },
    ],
  },
  'ip-asn/technical-hours': {
    id: 'ip-asn/technical-hours',
    label: {
      id: 'Jam pelajaran diklat teknis yang dihitung penuh',
      en: 'Hours of technical training that count in full',
    },
    unit: 'hour',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        value: 20,
        basis: { instrument: 'PerBKN 8/2019', article: 'dimensi kompetensi' },
        certainty: 'secondary',
      },
    ],
  },
  'ip-asn/weight/competence': {
    id: 'ip-asn/weight/competence',
    label: { id: 'Bobot maksimum dimensi kompetensi', en: 'Highest value of the competence dimension' },
    unit: 'point',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        value: 4000,
        basis: { instrument: 'PermenPANRB 38/2018', article: 'bobot dimensi indeks' },
        certainty: 'secondary',
      },
    ],
  },
  'ip-asn/weight/discipline': {
    id: 'ip-asn/weight/discipline',
    label: { id: 'Bobot maksimum dimensi disiplin', en: 'Highest value of the discipline dimension' },
    unit: 'point',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        value: 500,
        basis: { instrument: 'PermenPANRB 38/2018', article: 'bobot dimensi indeks' },
        certainty: 'secondary',
      },
    ],
  },
  'ip-asn/weight/performance': {
    id: 'ip-asn/weight/performance',
    label: { id: 'Bobot maksimum dimensi kinerja', en: 'Highest value of the performance dimension' },
    unit: 'point',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        value: 3000,
        basis: { instrument: 'PermenPANRB 38/2018', article: 'bobot dimensi indeks' },
        certainty: 'secondary',
      },
    ],
  },
  'ip-asn/weight/qualification': {
    id: 'ip-asn/weight/qualification',
    label: { id: 'Bobot maksimum dimensi kualifikasi', en: 'Highest value of the qualification dimension' },
    unit: 'point',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        value: 2500,
        basis: { instrument: 'PermenPANRB 38/2018', article: 'bobot dimensi indeks' },
        certainty: 'secondary',
      },
    ],
  },
  'ip-asn/window/discipline': {
    id: 'ip-asn/window/discipline',
    label: {
      id: 'Jendela riwayat hukuman disiplin (tahun kalender)',
      en: 'Window of the disciplinary history (calendar years)',
    },
    unit: 'year',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        value: 5,
        basis: { instrument: 'PerBKN 8/2019', article: 'dimensi disiplin' },
        certainty: 'code',
      },
    ],
  },
  'ip-asn/window/seminar': {
    id: 'ip-asn/window/seminar',
    label: { id: 'Jendela seminar dan sejenisnya', en: 'Window of seminars and the like' },
    unit: 'year',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        value: 2,
        basis: { instrument: 'PerBKN 8/2019', article: 'dimensi kompetensi' },
        certainty: 'code',
      },
    ],
  },
  'ip-asn/window/technical': {
    id: 'ip-asn/window/technical',
    label: { id: 'Jendela diklat teknis', en: 'Window of technical training' },
    unit: 'year',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        value: 1,
        basis: { instrument: 'PerBKN 8/2019', article: 'dimensi kompetensi' },
        certainty: 'secondary',
      },
    ],
  },
  'mutation/years-in-post-least': {
    id: 'mutation/years-in-post-least',
    label: {
      id: 'Masa paling singkat dalam jabatan sebelum mutasi',
      en: 'Shortest time in the post before a move',
    },
    unit: 'year',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-04-05',
        value: 2,
        basis: { instrument: 'PerBKN 5/2019', article: 'Pasal 2' },
        certainty: 'primary',
      },
    ],
  },
  'mutation/years-in-post-most': {
    id: 'mutation/years-in-post-most',
    label: {
      id: 'Masa dalam jabatan yang harus dievaluasi bila terlampaui',
      en: 'Time in a post that must be evaluated when exceeded',
    },
    unit: 'year',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-04-05',
        value: 5,
        basis: { instrument: 'PerBKN 5/2019', article: 'Pasal 2' },
        certainty: 'primary',
      },
    ],
  },
  'performance/floor': {
    id: 'performance/floor',
    label: {
      id: 'Predikat kinerja terendah yang memenuhi syarat',
      en: 'Lowest performance predicate that meets the requirement',
    },
    unit: 'performance',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2000-11-10',
        value: 'baik',
        basis: { instrument: 'PP 99/2000', article: 'Pasal 7' },
        certainty: 'secondary',
      },
      {
        from: '2017-04-07',
        value: 'baik',
        basis: { instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107' },
        certainty: 'secondary',
      },
    ],
  },
  'performance/years': {
    id: 'performance/years',
    label: {
      id: 'Jumlah tahun terakhir yang predikatnya disyaratkan',
      en: 'Number of last years whose predicate is required',
    },
    unit: 'year',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2000-11-10',
        value: 2,
        basis: { instrument: 'PP 99/2000', article: 'Pasal 7' },
        certainty: 'secondary',
      },
      {
        from: '2017-04-07',
        value: 2,
        basis: { instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107' },
        certainty: 'secondary',
      },
    ],
  },
  'post/administrator/years-of-experience': {
    id: 'post/administrator/years-of-experience',
    label: {
      id: 'Pengalaman paling singkat sebagai pengawas atau JF setara',
      en: 'Shortest experience as pengawas or equal functional post',
    },
    unit: 'year',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2017-04-07',
        value: 3,
        basis: { instrument: 'PP 11/2017', article: 'Pasal 54' },
        certainty: 'secondary',
      },
    ],
  },
  'post/jpt-pratama/highest-age': {
    id: 'post/jpt-pratama/highest-age',
    label: { id: 'Usia paling tinggi saat diangkat', en: 'Highest age when appointed' },
    unit: 'year',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2017-04-07',
        value: 56,
        basis: { instrument: 'PP 11/2017', article: 'Pasal 107 ayat (1) huruf c' },
        certainty: 'primary',
      },
    ],
  },
  'post/jpt-pratama/years-of-experience': {
    id: 'post/jpt-pratama/years-of-experience',
    label: {
      id: 'Paling singkat menduduki jabatan administrator atau JF ahli madya',
      en: 'Shortest time as administrator or JF ahli madya',
    },
    unit: 'year',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2017-04-07',
        value: 2,
        basis: { instrument: 'PP 11/2017', article: 'Pasal 107 ayat (1) huruf c' },
        certainty: 'primary',
      },
      {
        from: '2020-03-05',
        value: 2,
        basis: { instrument: 'PP 17/2020', article: 'Pasal 107 ayat (1) huruf c' },
        certainty: 'primary',
      },
    ],
  },
  'post/ladder-tolerance': {
    id: 'post/ladder-tolerance',
    label: {
      id: 'Berapa tingkat pangkat boleh di bawah jenjang terendah jabatan',
      en: 'How many ranks one may stand below the lowest of the post',
    },
    unit: 'rank-step',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2002-04-17',
        value: 1,
        basis: { instrument: 'PP 13/2002', article: 'lampiran jenjang pangkat' },
        certainty: 'secondary',
      },
    ],
  },
  'post/pengawas/years-of-experience': {
    id: 'post/pengawas/years-of-experience',
    label: {
      id: 'Pengalaman paling singkat sebagai pelaksana atau JF setara',
      en: 'Shortest experience as pelaksana or equal functional post',
    },
    unit: 'year',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2017-04-07',
        value: 4,
        basis: { instrument: 'PP 11/2017', article: 'Pasal 54' },
        certainty: 'secondary',
      },
    ],
  },
  'rank-promotion/superior-cap': {
    id: 'rank-promotion/superior-cap',
    label: {
      id: 'Pangkat tidak boleh melampaui pangkat atasan langsung',
      en: 'The rank may not exceed that of the direct superior',
    },
    unit: 'answer',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2002-04-17',
        value: 'yes',
        basis: { instrument: 'Kepka BKN 12/2002', article: 'kenaikan pangkat reguler' },
        certainty: 'secondary',
      },
      {
        from: '2025-05-20',
        value: 'no',
        basis: { instrument: 'PerBKN 2/2025', article: 'pencabutan batas pangkat atasan' },
        certainty: 'secondary',
      },
    ],
  },
  'rank-promotion/years-in-rank': {
    id: 'rank-promotion/years-in-rank',
    label: { id: 'Masa paling singkat dalam pangkat terakhir', en: 'Shortest time in the last rank' },
    unit: 'year',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2000-11-10',
        value: 4,
        basis: { instrument: 'PP 99/2000', article: 'Pasal 7' },
        certainty: 'secondary',
      },
    ],
  },
};
export const tables: Readonly<Record<TableId, DecisionTable>> = {
  'degree/level': {
    id: 'degree/level',
    label: { id: 'Tingkat ijazah untuk perbandingan', en: 'Level of a degree, for comparison' },
    keys: { degree: 'degree' },
    unit: 'level',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2000-11-10',
        basis: { instrument: 'PP 99/2000', article: 'Pasal 8' },
        certainty: 'secondary',
        rows: [
          { when: { degree: ['SD'] }, value: 1 },
          { when: { degree: ['SLTP', 'SLTP-KEJURUAN'] }, value: 2 },
          { when: { degree: ['SLTA'] }, value: 3 },
          { when: { degree: ['D1'] }, value: 4 },
          { when: { degree: ['D2', 'SGPLB'] }, value: 5 },
          { when: { degree: ['D3'] }, value: 6 },
          { when: { degree: ['D4', 'S1'] }, value: 7 },
          { when: { degree: ['S2'] }, value: 8 },
          { when: { degree: ['S3'] }, value: 9 },
        ],
      },
    ],
  },
  'discipline/bars-promotion': {
    id: 'discipline/bars-promotion',
    label: { id: 'Hukuman yang menghalangi selama dijalani', en: 'Sanctions that bar while being served' },
    keys: { sanction: 'sanction' },
    unit: 'answer',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2000-11-10',
        basis: { instrument: 'Kepka BKN 12/2002', article: 'kenaikan pangkat' },
        certainty: 'secondary',
        rows: [
          { when: { sanction: ['severe', 'medium'] }, value: 'yes' },
          { when: { sanction: ['light', 'none'] }, value: 'no' },
        ],
      },
    ],
  },
  'discipline/months': {
    id: 'discipline/months',
    label: { id: 'Lama hukuman menurut jenisnya', en: 'Length of a sanction by kind' },
    keys: { kind: 'sanctionKind' },
    unit: 'month',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2021-08-31',
        basis: { instrument: 'PP 94/2021', article: 'Pasal 8' },
        certainty: 'secondary',
        rows: [
          { when: { kind: ['1', '2', '3'] }, value: 0 },
          { when: { kind: ['23'] }, value: 6 },
          { when: { kind: ['24'] }, value: 9 },
          { when: { kind: ['25', '27', '28'] }, value: 12 },
          { when: { kind: ['10'] }, value: 1200 },
        ],
      },
    ],
  },
  'employment/legal-status': {
    id: 'employment/legal-status',
    label: {
      id: 'Kedudukan hukum yang membolehkan promosi, kenaikan pangkat dan mutasi',
      en: 'Legal status that admits promotion and moves',
    },
    keys: { status: 'legalStatus' },
    unit: 'answer',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2000-11-10',
        basis: { instrument: 'PP 99/2000', article: 'kenaikan pangkat' },
        certainty: 'secondary',
        rows: [
          { when: { status: ['01', '03', '15'] }, value: 'yes' },
          { when: { status: ['02', '04', '09', '16', '20', '66', '92', '98', '99'] }, value: 'no' },
        ],
      },
    ],
  },
  'ip-asn/class-group': {
    id: 'ip-asn/class-group',
    label: {
      id: 'Kelompok jabatan untuk dimensi kompetensi',
      en: 'Group of posts for the competence dimension',
    },
    keys: { class: 'postClass' },
    unit: 'classGroup',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        basis: { instrument: 'PermenPANRB 38/2018', article: 'dimensi kompetensi' },
        certainty: 'secondary',
        rows: [
          {
            when: { class: ['jpt-utama', 'jpt-madya', 'jpt-pratama', 'administrator', 'pengawas'] },
            value: 'managerial',
          },
          { when: { class: ['functional'] }, value: 'functional' },
          { when: { class: ['pelaksana'] }, value: 'pelaksana' },
        ],
      },
    ],
  },
  'ip-asn/competence': {
    id: 'ip-asn/competence',
    label: { id: 'Nilai kompetensi menurut jenis jabatan', en: 'Competence by class of post' },
    keys: { group: 'classGroup', component: 'competence' },
    unit: 'point',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        basis: { instrument: 'PermenPANRB 38/2018', article: 'dimensi kompetensi' },
        certainty: 'secondary',
        rows: [
          { when: { group: ['managerial'], component: ['leadership'] }, value: 1500 },
          { when: { group: ['managerial'], component: ['functional'] }, value: 0 },
          { when: { group: ['managerial'], component: ['technical'] }, value: 1500 },
          { when: { group: ['managerial'], component: ['seminar'] }, value: 1000 },
          { when: { group: ['functional'], component: ['leadership'] }, value: 0 },
          { when: { group: ['functional'], component: ['functional'] }, value: 1500 },
          { when: { group: ['functional'], component: ['technical'] }, value: 1500 },
          { when: { group: ['functional'], component: ['seminar'] }, value: 1000 },
          { when: { group: ['pelaksana'], component: ['leadership', 'functional'] }, value: 0 },
          { when: { group: ['pelaksana'], component: ['technical'] }, value: 2250 },
          { when: { group: ['pelaksana'], component: ['seminar'] }, value: 1750 },
        ],
      },
    ],
  },
  'ip-asn/discipline': {
    id: 'ip-asn/discipline',
    label: { id: 'Nilai disiplin menurut hukuman terberat', en: 'Discipline by the worst sanction' },
    keys: { sanction: 'sanction' },
    unit: 'point',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        basis: { instrument: 'PerBKN 8/2019', article: 'dimensi disiplin' },
        certainty: 'code',
        rows: [
          { when: { sanction: ['none'] }, value: 500 },
          { when: { sanction: ['light'] }, value: 300 },
          { when: { sanction: ['medium'] }, value: 200 },
          { when: { sanction: ['severe'] }, value: 100 },
        ],
      },
    ],
  },
  'ip-asn/leadership-level': {
    id: 'ip-asn/leadership-level',
    label: {
      id: 'Diklat kepemimpinan yang sesuai dengan jenjang jabatan',
      en: 'Leadership training that matches the class held',
    },
    keys: { class: 'postClass' },
    unit: 'leadershipLevel',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        basis: { instrument: 'PerBKN 8/2019', article: 'dimensi kompetensi' },
        certainty: 'secondary',
        rows: [
          { when: { class: ['jpt-utama', 'jpt-madya'] }, value: 'PIM-I' },
          { when: { class: ['jpt-pratama'] }, value: 'PIM-II' },
          { when: { class: ['administrator'] }, value: 'PIM-III' },
          { when: { class: ['pengawas'] }, value: 'PIM-IV' },
          { when: { class: ['functional', 'pelaksana'] }, value: 'none' },
        ],
      },
    ],
  },
  'ip-asn/performance': {
    id: 'ip-asn/performance',
    label: {
      id: 'Nilai kinerja menurut predikat tahun terakhir',
      en: 'Performance by predicate of the last year',
    },
    keys: { performance: 'performance' },
    unit: 'point',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        basis: { instrument: 'PerBKN 8/2019', article: 'dimensi kinerja' },
        certainty: 'code',
        rows: [
          { when: { performance: ['sangat-baik'] }, value: 3000 },
          { when: { performance: ['baik'] }, value: 2500 },
          { when: { performance: ['butuh-perbaikan'] }, value: 1500 },
          { when: { performance: ['kurang'] }, value: 500 },
          { when: { performance: ['sangat-kurang'] }, value: 100 },
          { when: { performance: ['none'] }, value: 0 },
        ],
      },
    ],
  },
  'ip-asn/qualification': {
    id: 'ip-asn/qualification',
    label: {
      id: 'Nilai kualifikasi menurut pendidikan formal tertinggi',
      en: 'Qualification by highest formal degree',
    },
    keys: { degree: 'degree' },
    unit: 'point',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        basis: { instrument: 'PermenPANRB 38/2018', article: 'dimensi kualifikasi' },
        certainty: 'secondary',
        rows: [
          { when: { degree: ['S3'] }, value: 2500 },
          { when: { degree: ['S2'] }, value: 2000 },
          { when: { degree: ['S1', 'D4'] }, value: 1500 },
          { when: { degree: ['D3'] }, value: 1000 },
          { when: { degree: ['D2', 'D1', 'SLTA', 'SGPLB'] }, value: 500 },
          { when: { degree: ['SLTP', 'SLTP-KEJURUAN', 'SD'] }, value: 100 },
        ],
      },
    ],
  },
  'post/ladder-ceiling': {
    id: 'post/ladder-ceiling',
    label: { id: 'Pangkat tertinggi jenjang eselon', en: 'Highest rank of the echelon' },
    keys: { echelon: 'echelon' },
    unit: 'rank',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2002-04-17',
        basis: { instrument: 'PP 13/2002', article: 'lampiran jenjang pangkat' },
        certainty: 'secondary',
        rows: [
          { when: { echelon: ['I.a'] }, value: 'IV/e' },
          { when: { echelon: ['I.b'] }, value: 'IV/e' },
          { when: { echelon: ['II.a'] }, value: 'IV/d' },
          { when: { echelon: ['II.b'] }, value: 'IV/c' },
          { when: { echelon: ['III.a'] }, value: 'IV/b' },
          { when: { echelon: ['III.b'] }, value: 'IV/a' },
          { when: { echelon: ['IV.a'] }, value: 'III/d' },
          { when: { echelon: ['IV.b'] }, value: 'III/c' },
          { when: { echelon: ['V.a'] }, value: 'III/b' },
          { when: { echelon: ['V.b'] }, value: 'III/b' },
        ],
      },
    ],
  },
  'post/ladder-floor': {
    id: 'post/ladder-floor',
    label: { id: 'Pangkat terendah jenjang eselon', en: 'Lowest rank of the echelon' },
    keys: { echelon: 'echelon' },
    unit: 'rank',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2002-04-17',
        basis: { instrument: 'PP 13/2002', article: 'lampiran jenjang pangkat' },
        certainty: 'secondary',
        rows: [
          { when: { echelon: ['I.a'] }, value: 'IV/d' },
          { when: { echelon: ['I.b'] }, value: 'IV/c' },
          { when: { echelon: ['II.a'] }, value: 'IV/c' },
          { when: { echelon: ['II.b'] }, value: 'IV/b' },
          { when: { echelon: ['III.a'] }, value: 'IV/a' },
          { when: { echelon: ['III.b'] }, value: 'III/d' },
          { when: { echelon: ['IV.a'] }, value: 'III/c' },
          { when: { echelon: ['IV.b'] }, value: 'III/b' },
          { when: { echelon: ['V.a'] }, value: 'III/a' },
          { when: { echelon: ['V.b'] }, value: 'III/a' },
        ],
      },
    ],
  },
  'post/least-degree': {
    id: 'post/least-degree',
    label: { id: 'Pendidikan paling rendah untuk jabatan', en: 'Lowest degree for a post' },
    keys: { class: 'postClass' },
    unit: 'degree',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2017-04-07',
        basis: { instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107' },
        certainty: 'secondary',
        rows: [
          { when: { class: ['pelaksana', 'functional'] }, value: 'SD' },
          { when: { class: ['pengawas'] }, value: 'D3' },
          { when: { class: ['administrator', 'jpt-pratama', 'jpt-madya', 'jpt-utama'] }, value: 'D4' },
        ],
      },
    ],
  },
  'post/level-of-class': {
    id: 'post/level-of-class',
    label: { id: 'Tingkat jenjang jabatan', en: 'Level of a class of post' },
    keys: { class: 'postClass' },
    unit: 'level',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2017-04-07',
        basis: { instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107' },
        certainty: 'secondary',
        rows: [
          { when: { class: ['pelaksana'] }, value: 0 },
          { when: { class: ['functional'] }, value: 0 },
          { when: { class: ['pengawas'] }, value: 1 },
          { when: { class: ['administrator'] }, value: 2 },
          { when: { class: ['jpt-pratama'] }, value: 3 },
          { when: { class: ['jpt-madya'] }, value: 4 },
          { when: { class: ['jpt-utama'] }, value: 5 },
        ],
      },
    ],
  },
  'post/level-of-functional': {
    id: 'post/level-of-functional',
    label: {
      id: 'Jenjang jabatan fungsional yang setara',
      en: 'Level to which a functional jenjang is equal',
    },
    keys: { level: 'functionalLevel' },
    unit: 'level',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2017-04-07',
        basis: { instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107' },
        certainty: 'recalled',
        rows: [
          { when: { level: ['pemula', 'terampil', 'mahir', 'penyelia', 'ahli-pertama'] }, value: 0 },
          { when: { level: ['ahli-muda'] }, value: 1 },
          { when: { level: ['ahli-madya'] }, value: 2 },
          { when: { level: ['ahli-utama'] }, value: 3 },
        ],
      },
    ],
  },
  'rank-promotion/ceiling': {
    id: 'rank-promotion/ceiling',
    label: {
      id: 'Pangkat tertinggi kenaikan pangkat reguler menurut ijazah',
      en: 'Highest rank of regular promotion by degree',
    },
    keys: { degree: 'degree' },
    unit: 'rank',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2000-11-10',
        basis: { instrument: 'PP 99/2000', article: 'Pasal 8' },
        certainty: 'secondary',
        rows: [
          { when: { degree: ['SD'] }, value: 'II/a' },
          { when: { degree: ['SLTP'] }, value: 'II/c' },
          { when: { degree: ['SLTP-KEJURUAN'] }, value: 'II/d' },
          { when: { degree: ['SLTA', 'D1', 'D2'] }, value: 'III/b' },
          { when: { degree: ['SGPLB', 'D3'] }, value: 'III/c' },
          { when: { degree: ['D4', 'S1'] }, value: 'III/d' },
          { when: { degree: ['S2'] }, value: 'IV/a' },
          { when: { degree: ['S3'] }, value: 'IV/b' },
        ],
      },
    ],
  },
  'rank-promotion/entry-rank': {
    id: 'rank-promotion/entry-rank',
    label: { id: 'Pangkat pengangkatan pertama menurut ijazah', en: 'Entry rank by degree' },
    keys: { degree: 'degree' },
    unit: 'rank',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2000-11-10',
        basis: { instrument: 'PP 99/2000', article: 'pengangkatan pertama' },
        certainty: 'secondary',
        rows: [
          { when: { degree: ['SD'] }, value: 'I/a' },
          { when: { degree: ['SLTP', 'SLTP-KEJURUAN'] }, value: 'I/c' },
          { when: { degree: ['SLTA', 'D1'] }, value: 'II/a' },
          { when: { degree: ['D2', 'SGPLB'] }, value: 'II/b' },
          { when: { degree: ['D3'] }, value: 'II/c' },
          { when: { degree: ['D4', 'S1'] }, value: 'III/a' },
          { when: { degree: ['S2'] }, value: 'III/b' },
          { when: { degree: ['S3'] }, value: 'III/c' },
        ],
      },
    ],
  },
  'rank-promotion/exam-exempt-by-degree': {
    id: 'rank-promotion/exam-exempt-by-degree',
    label: { id: 'Pembebasan ujian dinas karena ijazah', en: 'Exemption from the service exam by degree' },
    keys: { exam: 'serviceExam', degree: 'degree' },
    unit: 'answer',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2000-11-10',
        basis: { instrument: 'PP 99/2000', article: 'pembebasan ujian dinas' },
        certainty: 'secondary',
        rows: [
          { when: { exam: ['UD-I'], degree: ['D4', 'S1', 'S2', 'S3'] }, value: 'yes' },
          {
            when: {
              exam: ['UD-I'],
              degree: ['SD', 'SLTP', 'SLTP-KEJURUAN', 'SLTA', 'D1', 'D2', 'SGPLB', 'D3'],
            },
            value: 'no',
          },
          { when: { exam: ['UD-II'], degree: ['S2', 'S3'] }, value: 'yes' },
          {
            when: {
              exam: ['UD-II'],
              degree: ['SD', 'SLTP', 'SLTP-KEJURUAN', 'SLTA', 'D1', 'D2', 'SGPLB', 'D3', 'D4', 'S1'],
            },
            value: 'no',
          },
          {
            when: {
              exam: ['none'],
              degree: [
                'SD',
                'SLTP',
                'SLTP-KEJURUAN',
                'SLTA',
                'D1',
                'D2',
                'SGPLB',
                'D3',
                'D4',
                'S1',
                'S2',
                'S3',
              ],
            },
            value: 'yes',
          },
        ],
      },
    ],
  },
  'rank-promotion/exam-exempt-by-training': {
    id: 'rank-promotion/exam-exempt-by-training',
    label: {
      id: 'Pembebasan ujian dinas karena diklat kepemimpinan',
      en: 'Exemption from the service exam by leadership training',
    },
    keys: { exam: 'serviceExam', level: 'leadershipLevel' },
    unit: 'answer',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2000-11-10',
        basis: { instrument: 'PP 99/2000', article: 'pembebasan ujian dinas' },
        certainty: 'secondary',
        rows: [
          { when: { exam: ['UD-I'], level: ['PIM-IV', 'PIM-III', 'PIM-II', 'PIM-I'] }, value: 'yes' },
          { when: { exam: ['UD-I'], level: ['none'] }, value: 'no' },
          { when: { exam: ['UD-II'], level: ['PIM-III', 'PIM-II', 'PIM-I'] }, value: 'yes' },
          { when: { exam: ['UD-II'], level: ['none', 'PIM-IV'] }, value: 'no' },
          { when: { exam: ['none'], level: ['none', 'PIM-IV', 'PIM-III', 'PIM-II', 'PIM-I'] }, value: 'yes' },
        ],
      },
    ],
  },
  'rank-promotion/period': {
    id: 'rank-promotion/period',
    label: {
      id: 'Bulan periode kenaikan pangkat (TMT tanggal 1)',
      en: 'Months of promotion periods (effective on the 1st)',
    },
    keys: { month: 'calendarMonth' },
    unit: 'answer',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2000-11-10',
        basis: { instrument: 'PP 99/2000', article: 'Pasal 4' },
        certainty: 'secondary',
        rows: [
          { when: { month: ['04', '10'] }, value: 'yes' },
          { when: { month: ['01', '02', '03', '05', '06', '07', '08', '09', '11', '12'] }, value: 'no' },
        ],
      },
      {
        from: '2024-01-01',
        basis: { instrument: 'PerBKN 4/2023', article: 'Pasal 2' },
        certainty: 'secondary',
        rows: [
          { when: { month: ['02', '04', '06', '08', '10', '12'] }, value: 'yes' },
          { when: { month: ['01', '03', '05', '07', '09', '11'] }, value: 'no' },
        ],
      },
      {
        from: '2025-10-01',
        basis: { instrument: 'PerBKN 4/2025', article: 'periode kenaikan pangkat' },
        certainty: 'secondary',
        rows: [
          {
            when: { month: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] },
            value: 'yes',
          },
        ],
      },
    ],
  },
  'rank-promotion/service-exam': {
    id: 'rank-promotion/service-exam',
    label: {
      id: 'Ujian dinas yang dituntut saat meninggalkan pangkat',
      en: 'Service exam required on leaving a rank',
    },
    keys: { rank: 'rank' },
    unit: 'serviceExam',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2000-11-10',
        basis: { instrument: 'PP 99/2000', article: 'ujian dinas' },
        certainty: 'secondary',
        rows: [
          { when: { rank: ['II/d'] }, value: 'UD-I' },
          { when: { rank: ['III/d'] }, value: 'UD-II' },
          {
            when: {
              rank: [
                'I/a',
                'I/b',
                'I/c',
                'I/d',
                'II/a',
                'II/b',
                'II/c',
                'III/a',
                'III/b',
                'III/c',
                'IV/a',
                'IV/b',
                'IV/c',
                'IV/d',
                'IV/e',
              ],
            },
            value: 'none',
          },
        ],
      },
    ],
  },
  'retirement/age': {
    id: 'retirement/age',
    label: { id: 'Batas usia pensiun', en: 'Retirement age' },
    keys: { class: 'postClass', level: 'functionalLevel' },
    unit: 'year',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2017-04-07',
        basis: { instrument: 'PP 11/2017', article: 'Pasal 239' },
        certainty: 'secondary',
        rows: [
          {
            when: {
              class: ['jpt-utama', 'jpt-madya', 'jpt-pratama'],
              level: [
                'pemula',
                'terampil',
                'mahir',
                'penyelia',
                'ahli-pertama',
                'ahli-muda',
                'ahli-madya',
                'ahli-utama',
              ],
            },
            value: 60,
          },
          {
            when: {
              class: ['administrator', 'pengawas', 'pelaksana'],
              level: [
                'pemula',
                'terampil',
                'mahir',
                'penyelia',
                'ahli-pertama',
                'ahli-muda',
                'ahli-madya',
                'ahli-utama',
              ],
            },
            value: 58,
          },
          {
            when: {
              class: ['functional'],
              level: ['pemula', 'terampil', 'mahir', 'penyelia', 'ahli-pertama', 'ahli-muda'],
            },
            value: 58,
          },
          { when: { class: ['functional'], level: ['ahli-madya'] }, value: 60 },
          { when: { class: ['functional'], level: ['ahli-utama'] }, value: 65 },
        ],
      },
      {
        from: '2023-10-31',
        basis: { instrument: 'UU 20/2023', article: 'Pasal 55' },
        certainty: 'secondary',
        rows: [
          {
            when: {
              class: ['jpt-utama', 'jpt-madya', 'jpt-pratama'],
              level: [
                'pemula',
                'terampil',
                'mahir',
                'penyelia',
                'ahli-pertama',
                'ahli-muda',
                'ahli-madya',
                'ahli-utama',
              ],
            },
            value: 60,
          },
          {
            when: {
              class: ['administrator', 'pengawas', 'pelaksana'],
              level: [
                'pemula',
                'terampil',
                'mahir',
                'penyelia',
                'ahli-pertama',
                'ahli-muda',
                'ahli-madya',
                'ahli-utama',
              ],
            },
            value: 58,
          },
          {
            when: {
              class: ['functional'],
              level: ['pemula', 'terampil', 'mahir', 'penyelia', 'ahli-pertama', 'ahli-muda'],
            },
            value: 58,
          },
          { when: { class: ['functional'], level: ['ahli-madya'] }, value: 60 },
          { when: { class: ['functional'], level: ['ahli-utama'] }, value: 65 },
        ],
      },
    ],
  },
};
export const bands: Readonly<Record<BandId, Band>> = {
  'discipline/absence': {
    id: 'discipline/absence',
    label: { id: 'Hukuman menurut hari tidak masuk kerja setahun', en: 'Sanction by days absent in a year' },
    measures: 'day',
    codes: 'sanctionKind',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2021-08-31',
        basis: { instrument: 'PP 94/2021', article: 'Pasal 11 ayat (2)' },
        certainty: 'secondary',
        steps: [
          { atLeast: 28, code: '10' },
          { atLeast: 25, code: '28' },
          { atLeast: 21, code: '27' },
          { atLeast: 17, code: '25' },
          { atLeast: 14, code: '24' },
          { atLeast: 11, code: '23' },
          { atLeast: 7, code: '3' },
          { atLeast: 4, code: '2' },
          { atLeast: 3, code: '1' },
        ],
      },
    ],
  },
  'ip-asn/category-above-80': {
    id: 'ip-asn/category-above-80',
    label: { id: 'Kategori indeks, di atas 90, 80, 70, 60', en: 'Category, above 90, 80, 70, 60' },
    measures: 'point',
    codes: 'category',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        basis: { instrument: 'PermenPANRB 38/2018', article: 'kategori indeks' },
        certainty: 'code',
        steps: [
          { above: 9000, code: 'sangat-tinggi' },
          { above: 8000, code: 'tinggi' },
          { above: 7000, code: 'sedang' },
          { above: 6000, code: 'rendah' },
          { atLeast: 0, code: 'sangat-rendah' },
        ],
      },
    ],
  },
  'ip-asn/category-at-least-81': {
    id: 'ip-asn/category-at-least-81',
    label: {
      id: 'Kategori indeks, batas bawah termasuk (91, 81, 71, 61)',
      en: 'Category, lower bound included (91, 81, 71, 61)',
    },
    measures: 'point',
    codes: 'category',
    confirmedOn: '2026-08-01',
    provisions: [
      {
        from: '2019-05-15',
        basis: { instrument: 'PermenPANRB 38/2018', article: 'kategori indeks' },
        certainty: 'code',
        steps: [
          { atLeast: 9100, code: 'sangat-tinggi' },
          { atLeast: 8100, code: 'tinggi' },
          { atLeast: 7100, code: 'sedang' },
          { atLeast: 6100, code: 'rendah' },
          { atLeast: 0, code: 'sangat-rendah' },
        ],
      },
    ],
  },
};
export const settings: Readonly<Record<SettingId, Setting>> = {
  'discipline/light-sanction-bars': {
    id: 'discipline/light-sanction-bars',
    question: {
      id: 'Apakah hukuman ringan menghalangi kenaikan pangkat atau promosi?',
      en: 'Does a light sanction bar rank promotion or promotion?',
    },
    status: 'to-confirm',
    inUse: 'no',
    alternatives: [
      {
        value: 'no',
        label: { id: 'Tidak, hanya sedang dan berat', en: 'No, only medium and severe ones' },
        seen: 'silence of every source read',
        certainty: 'secondary',
      },
      {
        value: 'yes',
        label: { id: 'Ya, selama dijalani', en: 'Yes, while served' },
        seen: 'the bar for the service exam in Sintang',
        certainty: 'secondary',
      },
    ],
  },
  'ip-asn/category-operator': {
    id: 'ip-asn/category-operator',
    question: {
      id: 'Apakah 80,5 masuk kategori Tinggi atau Sedang?',
      en: 'Is 80.5 in category High or Medium?',
    },
    status: 'to-confirm',
    inUse: 'at-least-81',
    alternatives: [
      {
        value: 'at-least-81',
        label: { id: 'Tinggi mulai 81', en: 'High from 81' },
        seen: 'a public IP ASN form (91, 81, 71, 61)',
        certainty: 'code',
      },
      {
        value: 'above-80',
        label: { id: 'Tinggi di atas 80', en: 'High above 80' },
        seen: 'a SIMPEG of another regency (90, 80, 70, 60)',
        certainty: 'code',
      },
    ],
  },
  'ip-asn/functional-training-waived': {
    id: 'ip-asn/functional-training-waived',
    question: {
      id: 'Apakah JF tenaga kesehatan dan guru dianggap sudah diklat fungsional?',
      en: 'Do health and teaching posts count as having functional training?',
    },
    status: 'to-confirm',
    inUse: 'counts-as-done',
    alternatives: [
      {
        value: 'counts-as-done',
        label: { id: 'Dianggap sudah', en: 'Counts as done' },
        seen: 'BKPSDM Kudus',
        certainty: 'secondary',
      },
      {
        value: 'must-be-shown',
        label: { id: 'Harus dibuktikan', en: 'Must be shown' },
        seen: 'a SIMPEG of another regency, where the rule is switched off',
        certainty: 'code',
      },
    ],
  },
  'ip-asn/technical-credit': {
    id: 'ip-asn/technical-credit',
    question: {
      id: 'Bagaimana diklat teknis kurang dari 20 JP dinilai?',
      en: 'How does technical training below 20 hours count?',
    },
    status: 'to-confirm',
    inUse: 'all-or-nothing',
    alternatives: [
      {
        value: 'all-or-nothing',
        label: { id: 'Penuh mulai 20 JP, selain itu nol', en: 'In full from 20 hours, else nothing' },
        seen: 'a SIMPEG of another regency, the older guides',
        certainty: 'code',
      },
      {
        value: 'proportional',
        label: { id: 'Sebanding: JP dibagi 20', en: 'In proportion: hours divided by 20' },
        seen: 'the IP ASN program of Karawang (2024)',
        certainty: 'code',
      },
    ],
  },
  'ip-asn/technical-hours-counting': {
    id: 'ip-asn/technical-hours-counting',
    question: {
      id: 'Apakah JP beberapa diklat teknis dijumlahkan?',
      en: 'Are the hours of several trainings added up?',
    },
    status: 'to-confirm',
    inUse: 'sum',
    alternatives: [
      {
        value: 'sum',
        label: { id: 'Dijumlahkan dalam jendelanya', en: 'Added up within the window' },
        seen: '20 JP a year as the yearly right of PP 11/2017 [inference]',
        certainty: 'recalled',
      },
      {
        value: 'longest',
        label: { id: 'Satu diklat saja, yang terlama', en: 'One training only, the longest' },
        seen: 'a SIMPEG of another regency',
        certainty: 'code',
      },
    ],
  },
  'ip-asn/technical-window': {
    id: 'ip-asn/technical-window',
    question: {
      id: 'Berapa lama diklat teknis dihitung bagi jabatan struktural dan fungsional?',
      en: 'For how long does technical training count for structural and functional posts?',
    },
    status: 'to-confirm',
    inUse: 'one-year',
    alternatives: [
      {
        value: 'one-year',
        label: { id: 'Satu tahun terakhir, seperti pelaksana', en: 'The last year, as for pelaksana' },
        seen: 'Circular on the 2020 measurement',
        certainty: 'secondary',
      },
      {
        value: 'none',
        label: { id: 'Tanpa batas waktu', en: 'Without a limit of time' },
        seen: 'a SIMPEG of another regency',
        certainty: 'code',
      },
    ],
  },
  'ip-asn/training-window-counting': {
    id: 'ip-asn/training-window-counting',
    question: {
      id: 'Apakah jendela diklat dan seminar dihitung mundur dari TMT atau per tahun kalender?',
      en: 'Is the window of training counted back from the effective date or by calendar year?',
    },
    status: 'to-confirm',
    inUse: 'rolling',
    alternatives: [
      {
        value: 'rolling',
        label: { id: 'Mundur dari TMT, hari demi hari', en: 'Back from the effective date, day by day' },
        seen: 'the plain wording: in the last one or two years',
        certainty: 'secondary',
      },
      {
        value: 'calendar-years',
        label: {
          id: 'Tahun TMT dan tahun sebelumnya',
          en: 'The year of the effective date and those before it',
        },
        seen: 'a SIMPEG of another regency',
        certainty: 'code',
      },
    ],
  },
  'pertek/rotation': {
    id: 'pertek/rotation',
    question: {
      id: 'Apakah rotasi dalam satu instansi meminta pertimbangan teknis BKN?',
      en: 'Does a rotation inside the agency ask for BKN technical consideration (pertek)?',
    },
    status: 'to-confirm',
    inUse: 'asked',
    alternatives: [
      {
        value: 'asked',
        label: { id: 'Diminta melalui I-MUT', en: 'Asked through I-MUT' },
        seen: 'SE BKN 7/2024',
        certainty: 'secondary',
      },
      {
        value: 'not-asked',
        label: { id: 'Tidak diminta', en: 'Not asked' },
        seen: 'SE BKN 3/SE/VIII/2019, moves inside one agency',
        certainty: 'secondary',
      },
    ],
  },
  'ranking/tie-breaks': {
    id: 'ranking/tie-breaks',
    question: { id: 'Apa yang memutus nilai yang sama?', en: 'What decides between equal scores?' },
    status: 'to-confirm',
    inUse: 'seniority',
    alternatives: [
      {
        value: 'seniority',
        label: {
          id: 'Pangkat, lama dalam pangkat, lama dalam jabatan, pendidikan, undian tetap',
          en: 'Rank, time in rank, time in post, degree, fixed lot',
        },
        seen: 'order of the former seniority list (DUK) without age',
        certainty: 'recalled',
      },
      {
        value: 'lot',
        label: { id: 'Undian tetap saja', en: 'Fixed lot only' },
        seen: 'no merit beyond the score',
        certainty: 'recalled',
      },
    ],
  },
};
export const conditions: Readonly<Record<ConditionId, Condition>> = {
  'rank-promotion/civil-servant': {
    id: 'rank-promotion/civil-servant',
    statement: {
      id: 'Calon adalah PNS; PPPK dan CPNS tidak memiliki kenaikan pangkat.',
      en: 'The candidate is a PNS; PPPK and CPNS have no rank promotion.',
    },
    basis: [
      { instrument: 'PP 99/2000', article: 'Pasal 6' },
      { instrument: 'PP 49/2018', article: 'kedudukan PPPK' },
    ],
    remedy: {
      id: 'PPPK tidak dapat diusulkan naik pangkat.',
      en: 'A PPPK cannot be proposed for a rank promotion.',
    },
    kind: 'rank-promotion',
  },
  'rank-promotion/regular-route': {
    id: 'rank-promotion/regular-route',
    statement: {
      id: 'Calon menduduki jabatan pelaksana; jabatan struktural dan fungsional naik pangkat melalui jalur pilihan.',
      en: 'The candidate holds a pelaksana post; structural and functional posts rise by the selective route.',
    },
    basis: [{ instrument: 'PP 99/2000', article: 'Pasal 6' }],
    remedy: { id: 'Ajukan kenaikan pangkat pilihan.', en: 'Propose a selective rank promotion.' },
    kind: 'rank-promotion',
  },
  'rank-promotion/active': {
    id: 'rank-promotion/active',
    statement: {
      id: 'Calon berkedudukan hukum aktif, tidak sedang CLTN atau diberhentikan sementara.',
      en: 'The candidate is active, not on leave outside the state expense and not suspended.',
    },
    basis: [{ instrument: 'PP 99/2000', article: 'kenaikan pangkat' }],
    remedy: {
      id: 'Tunggu sampai kedudukan hukum kembali aktif.',
      en: 'Wait until the legal status is active again.',
    },
    kind: 'rank-promotion',
  },
  'rank-promotion/next-rank': {
    id: 'rank-promotion/next-rank',
    statement: {
      id: 'Pangkat yang diusulkan tepat satu tingkat di atas pangkat terakhir.',
      en: 'The proposed rank is exactly the next one.',
    },
    basis: [{ instrument: 'PP 99/2000', article: 'Pasal 1' }],
    remedy: { id: 'Usulkan pangkat setingkat lebih tinggi.', en: 'Propose the next rank.' },
    kind: 'rank-promotion',
  },
  'rank-promotion/time-in-rank': {
    id: 'rank-promotion/time-in-rank',
    statement: {
      id: 'Calon paling singkat 4 tahun dalam pangkat terakhir pada TMT.',
      en: 'On the effective date the candidate has at least 4 years in the last rank.',
    },
    basis: [{ instrument: 'PP 99/2000', article: 'Pasal 7' }],
    remedy: {
      id: 'Usulkan lagi setelah genap 4 tahun dalam pangkat.',
      en: 'Propose again once 4 years in the rank are complete.',
    },
    kind: 'rank-promotion',
  },
  'rank-promotion/within-ceiling': {
    id: 'rank-promotion/within-ceiling',
    statement: {
      id: 'Pangkat yang diusulkan tidak melampaui pangkat tertinggi menurut ijazah.',
      en: 'The proposed rank is within the ceiling of the degree.',
    },
    basis: [
      { instrument: 'PP 99/2000', article: 'Pasal 8' },
      { instrument: 'PP 12/2002', article: 'Pasal 8' },
    ],
    remedy: {
      id: 'Catatkan ijazah yang lebih tinggi, atau ajukan jalur pilihan.',
      en: 'Record a higher degree, or use the selective route.',
    },
    kind: 'rank-promotion',
  },
  'rank-promotion/performance': {
    id: 'rank-promotion/performance',
    statement: {
      id: 'Predikat kinerja dua tahun terakhir paling rendah Baik.',
      en: 'The performance predicate of the last two years is at least Good.',
    },
    basis: [
      { instrument: 'PP 99/2000', article: 'Pasal 7' },
      { instrument: 'PermenPANRB 6/2022', article: 'predikat kinerja' },
    ],
    remedy: {
      id: 'Perbaiki kinerja sampai dua tahun berturut-turut paling rendah Baik.',
      en: 'Reach at least Good in two years running.',
    },
    kind: 'rank-promotion',
  },
  'rank-promotion/service-exam': {
    id: 'rank-promotion/service-exam',
    statement: {
      id: 'Calon lulus ujian dinas yang dituntut, atau dibebaskan darinya.',
      en: 'The candidate passed the service exam that is required, or is exempt.',
    },
    basis: [{ instrument: 'PP 99/2000', article: 'ujian dinas' }],
    remedy: {
      id: 'Ikuti ujian dinas, atau catatkan diklat atau ijazah yang membebaskan.',
      en: 'Sit the service exam, or record the training or degree that exempts.',
    },
    kind: 'rank-promotion',
  },
  'rank-promotion/no-sanction': {
    id: 'rank-promotion/no-sanction',
    statement: {
      id: 'Calon tidak sedang menjalani hukuman disiplin sedang atau berat.',
      en: 'The candidate is not serving a medium or severe sanction.',
    },
    basis: [
      { instrument: 'Kepka BKN 12/2002', article: 'kenaikan pangkat' },
      { instrument: 'PP 94/2021', article: 'Pasal 8' },
    ],
    remedy: { id: 'Tunggu sampai hukuman selesai dijalani.', en: 'Wait until the sanction has been served.' },
    kind: 'rank-promotion',
  },
  'rank-promotion/within-superior-rank': {
    id: 'rank-promotion/within-superior-rank',
    statement: {
      id: 'Pangkat yang diusulkan tidak melampaui pangkat atasan langsung, selama batas itu berlaku.',
      en: 'The proposed rank does not exceed that of the direct superior, while that limit is in force.',
    },
    basis: [
      { instrument: 'Kepka BKN 12/2002', article: 'kenaikan pangkat reguler' },
      { instrument: 'PerBKN 2/2025', article: 'pencabutan batas' },
    ],
    remedy: { id: 'Buktikan pangkat atasan langsung.', en: 'Show the rank of the direct superior.' },
    kind: 'rank-promotion',
  },
  'rank-promotion/period': {
    id: 'rank-promotion/period',
    statement: {
      id: 'TMT adalah tanggal 1 bulan periode kenaikan pangkat.',
      en: 'The effective date is the 1st of a month of a promotion period.',
    },
    basis: [
      { instrument: 'PerBKN 4/2025', article: 'periode' },
      { instrument: 'PerBKN 4/2023', article: 'Pasal 2' },
      { instrument: 'PP 99/2000', article: 'Pasal 4' },
    ],
    remedy: {
      id: 'Pilih TMT tanggal 1 pada periode yang berlaku.',
      en: 'Choose the 1st of a month of the period in force.',
    },
    kind: 'rank-promotion',
  },
  'position-promotion/civil-servant': {
    id: 'position-promotion/civil-servant',
    statement: { id: 'Calon adalah PNS.', en: 'The candidate is a PNS.' },
    basis: [{ instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107' }],
    remedy: { id: 'Jabatan manajerial ini diisi PNS.', en: 'This managerial post is filled by a PNS.' },
    kind: 'position-promotion',
  },
  'position-promotion/active': {
    id: 'position-promotion/active',
    statement: {
      id: 'Calon berkedudukan hukum aktif, tidak sedang CLTN atau diberhentikan sementara.',
      en: 'The candidate is active, not on leave outside the state expense and not suspended.',
    },
    basis: [{ instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107' }],
    remedy: {
      id: 'Tunggu sampai kedudukan hukum kembali aktif.',
      en: 'Wait until the legal status is active again.',
    },
    kind: 'position-promotion',
  },
  'position-promotion/next-class': {
    id: 'position-promotion/next-class',
    statement: {
      id: 'Jabatan yang diusulkan tepat satu jenjang di atas jabatan sekarang, atau eselon lebih tinggi pada jenjang yang sama.',
      en: 'The proposed post is exactly one class above the present one, or a higher echelon of the same class.',
    },
    basis: [{ instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107' }],
    remedy: {
      id: 'Usulkan jabatan pada jenjang berikutnya; lompat jabatan tidak dibenarkan (V-29).',
      en: 'Propose a post of the next class; no class may be skipped (V-29).',
    },
    kind: 'position-promotion',
  },
  'position-promotion/degree': {
    id: 'position-promotion/degree',
    statement: {
      id: 'Pendidikan calon paling rendah sama dengan yang dituntut jabatan.',
      en: 'The degree of the candidate is at least the one the post requires.',
    },
    basis: [{ instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107' }],
    remedy: {
      id: 'Catatkan ijazah yang memenuhi syarat.',
      en: 'Record a degree that meets the requirement.',
    },
    kind: 'position-promotion',
  },
  'position-promotion/experience': {
    id: 'position-promotion/experience',
    statement: {
      id: 'Calon berpengalaman cukup lama pada jenjang di bawahnya atau JF yang setara.',
      en: 'The candidate has served long enough in the class below or an equal functional post.',
    },
    basis: [
      { instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107 ayat (1) huruf c' },
      { instrument: 'PP 17/2020', article: 'Pasal 107 ayat (1) huruf c' },
    ],
    remedy: {
      id: 'Lengkapi riwayat jabatan, atau tunggu sampai masa pengalaman genap.',
      en: 'Complete the history of posts, or wait until the time is complete.',
    },
    kind: 'position-promotion',
  },
  'position-promotion/performance': {
    id: 'position-promotion/performance',
    statement: {
      id: 'Predikat kinerja dua tahun terakhir paling rendah Baik.',
      en: 'The performance predicate of the last two years is at least Good.',
    },
    basis: [{ instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107' }],
    remedy: {
      id: 'Perbaiki kinerja sampai dua tahun berturut-turut paling rendah Baik.',
      en: 'Reach at least Good in two years running.',
    },
    kind: 'position-promotion',
  },
  'position-promotion/rank-ladder': {
    id: 'position-promotion/rank-ladder',
    statement: {
      id: 'Pangkat calon paling rendah satu tingkat di bawah pangkat terendah jenjang jabatan.',
      en: 'The rank of the candidate is at most one below the lowest of the post.',
    },
    basis: [{ instrument: 'PP 13/2002', article: 'lampiran jenjang pangkat' }],
    remedy: { id: 'Naik pangkat lebih dahulu.', en: 'Rise in rank first.' },
    kind: 'position-promotion',
  },
  'position-promotion/age-limit': {
    id: 'position-promotion/age-limit',
    statement: {
      id: 'Usia calon pada TMT tidak melampaui batas usia pengangkatan (JPT pratama 56 tahun).',
      en: 'On the effective date the age is within the limit of appointment (JPT pratama 56).',
    },
    basis: [{ instrument: 'PP 11/2017', article: 'Pasal 107 ayat (1) huruf c' }],
    remedy: { id: 'Batas usia tidak dapat disimpangi.', en: 'The limit of age cannot be waived.' },
    kind: 'position-promotion',
  },
  'position-promotion/no-sanction': {
    id: 'position-promotion/no-sanction',
    statement: {
      id: 'Calon tidak sedang menjalani hukuman disiplin sedang atau berat.',
      en: 'The candidate is not serving a medium or severe sanction.',
    },
    basis: [
      { instrument: 'PP 94/2021', article: 'Pasal 8' },
      { instrument: 'PP 11/2017', article: 'Pasal 107 ayat (1) huruf c' },
    ],
    remedy: { id: 'Tunggu sampai hukuman selesai dijalani.', en: 'Wait until the sanction has been served.' },
    kind: 'position-promotion',
  },
  'rotation/civil-servant': {
    id: 'rotation/civil-servant',
    statement: {
      id: 'Calon adalah PNS; mutasi PNS tidak berlaku bagi PPPK.',
      en: 'The candidate is a PNS; PNS moves do not apply to PPPK.',
    },
    basis: [{ instrument: 'PerBKN 5/2019', article: 'Pasal 1' }],
    remedy: {
      id: 'PPPK tidak dapat dirotasi melalui jalur ini.',
      en: 'A PPPK cannot be rotated by this route.',
    },
    kind: 'rotation',
  },
  'rotation/active': {
    id: 'rotation/active',
    statement: {
      id: 'Calon berkedudukan hukum aktif, tidak sedang CLTN atau diberhentikan sementara.',
      en: 'The candidate is active, not on leave outside the state expense and not suspended.',
    },
    basis: [{ instrument: 'PerBKN 5/2019', article: 'Pasal 3' }],
    remedy: {
      id: 'Tunggu sampai kedudukan hukum kembali aktif.',
      en: 'Wait until the legal status is active again.',
    },
    kind: 'rotation',
  },
  'rotation/same-level': {
    id: 'rotation/same-level',
    statement: {
      id: 'Jabatan yang diusulkan setingkat dengan jabatan sekarang.',
      en: 'The proposed post is of the same level as the present one.',
    },
    basis: [
      { instrument: 'PerBKN 5/2019', article: 'Pasal 2' },
      { instrument: 'PP 94/2021', article: 'Pasal 8' },
    ],
    remedy: {
      id: 'Usulkan jabatan setingkat; kenaikan jenjang adalah promosi, penurunan tanpa hukuman tidak dibenarkan (V-07).',
      en: 'Propose a post of the same level; a higher one is a promotion, a lower one without a sanction is not allowed (V-07).',
    },
    kind: 'rotation',
  },
  'rotation/another-post': {
    id: 'rotation/another-post',
    statement: {
      id: 'Jabatan yang diusulkan bukan jabatan yang sedang diduduki.',
      en: 'The proposed post is not the one being held.',
    },
    basis: [{ instrument: 'PerBKN 5/2019', article: 'Pasal 1' }],
    remedy: { id: 'Usulkan jabatan lain.', en: 'Propose another post.' },
    kind: 'rotation',
  },
  'rotation/time-in-post': {
    id: 'rotation/time-in-post',
    statement: {
      id: 'Calon paling singkat 2 tahun dalam jabatan sekarang pada TMT.',
      en: 'On the effective date the candidate has at least 2 years in the present post.',
    },
    basis: [
      { instrument: 'PerBKN 5/2019', article: 'Pasal 2' },
      { instrument: 'UU 5/2014', article: 'Pasal 116' },
    ],
    remedy: {
      id: 'Tunggu sampai genap 2 tahun, kecuali ada hukuman, permintaan sendiri, atau penataan organisasi yang dibuktikan (V-05).',
      en: 'Wait until 2 years are complete, unless a sanction, own request or reorganisation is shown (V-05).',
    },
    kind: 'rotation',
  },
  'rotation/rank-ladder': {
    id: 'rotation/rank-ladder',
    statement: {
      id: 'Pangkat calon paling rendah satu tingkat di bawah pangkat terendah jenjang jabatan.',
      en: 'The rank of the candidate is at most one below the lowest of the post.',
    },
    basis: [{ instrument: 'PP 13/2002', article: 'lampiran jenjang pangkat' }],
    remedy: { id: 'Naik pangkat lebih dahulu.', en: 'Rise in rank first.' },
    kind: 'rotation',
  },
};
export const policies: Readonly<Record<PolicyId, Policy>> = {
  'ip-asn': {
    id: 'ip-asn',
    kind: 'score',
    label: { id: 'Indeks Profesionalitas ASN (IP ASN)', en: 'Professionalism index (IP ASN)' },
    from: '2019-05-15',
    inputs: {
      degree: { is: 'degree', item: 'education.level' },
      postClass: { is: 'postClass', item: 'position.class' },
      leadershipTaken: { is: { codes: 'leadershipLevel' }, item: 'training.level' },
      functionalTaken: { is: 'truth', item: 'training.kind' },
      trainedByDegree: { is: 'truth', item: 'position.title' },
      technicalHours: {
        is: 'hour',
        low: 0,
        high: 100000,
        item: 'training.hours',
        law: {
          figures: ['ip-asn/window/technical'],
          settings: [
            'ip-asn/technical-window',
            'ip-asn/technical-hours-counting',
            'ip-asn/training-window-counting',
          ],
        },
      },
      seminarTaken: {
        is: 'truth',
        item: 'training.kind',
        law: { figures: ['ip-asn/window/seminar'], settings: ['ip-asn/training-window-counting'] },
      },
      predicate: {
        is: 'performance',
        item: 'performance.predicate',
        law: { figures: ['ip-asn/performance-years-back'] },
      },
      worstSanction: {
        is: 'sanction',
        item: 'discipline.level',
        law: { figures: ['ip-asn/window/discipline'] },
      },
    },
    values: {
      qualification: {
        label: { id: 'Kualifikasi', en: 'Qualification' },
        gives: 'point',
        by: {
          text: "table('ip-asn/qualification', degree)",
          syntax: [
            'call',
            'table',
            [
              ['value', 'ip-asn/qualification'],
              ['name', 'degree'],
            ],
          ],
        },
        best: {
          text: "figure('ip-asn/weight/qualification')",
          syntax: ['call', 'figure', [['value', 'ip-asn/weight/qualification']]],
        },
      },
      group: {
        label: { id: 'Kelompok jabatan', en: 'Group of posts' },
        gives: 'classGroup',
        by: {
          text: "table('ip-asn/class-group', postClass)",
          syntax: [
            'call',
            'table',
            [
              ['value', 'ip-asn/class-group'],
              ['name', 'postClass'],
            ],
          ],
        },
      },
      leadership: {
        label: { id: 'Diklat kepemimpinan', en: 'Leadership training' },
        gives: 'point',
        by: {
          text: "table('ip-asn/leadership-level', postClass) in leadershipTaken ? table('ip-asn/competence', group, 'leadership') : 0",
          syntax: [
            'if',
            [
              'op',
              'in',
              [
                'call',
                'table',
                [
                  ['value', 'ip-asn/leadership-level'],
                  ['name', 'postClass'],
                ],
              ],
              ['name', 'leadershipTaken'],
            ],
            [
              'call',
              'table',
              [
                ['value', 'ip-asn/competence'],
                ['name', 'group'],
                ['value', 'leadership'],
              ],
            ],
            ['value', 0],
          ],
        },
      },
      functional: {
        label: { id: 'Diklat fungsional', en: 'Functional training' },
        gives: 'point',
        by: {
          text: "functionalTaken || (trainedByDegree && setting('ip-asn/functional-training-waived') == 'counts-as-done') ? table('ip-asn/competence', group, 'functional') : 0",
          syntax: [
            'if',
            [
              'op',
              '||',
              ['name', 'functionalTaken'],
              [
                'op',
                '&&',
                ['name', 'trainedByDegree'],
                [
                  'op',
                  '==',
                  ['call', 'setting', [['value', 'ip-asn/functional-training-waived']]],
                  ['value', 'counts-as-done'],
                ],
              ],
            ],
            [
              'call',
              'table',
              [
                ['value', 'ip-asn/competence'],
                ['name', 'group'],
                ['value', 'functional'],
              ],
            ],
            ['value', 0],
          ],
        },
      },
      technical: {
        label: { id: 'Diklat teknis', en: 'Technical training' },
        gives: 'point',
        by: {
          text: "technicalHours >= figure('ip-asn/technical-hours') ? table('ip-asn/competence', group, 'technical') : setting('ip-asn/technical-credit') == 'proportional' ? halfUp(table('ip-asn/competence', group, 'technical') * technicalHours, figure('ip-asn/technical-hours')) : 0",
          syntax: [
            'if',
            [
              'op',
              '>=',
              ['name', 'technicalHours'],
              ['call', 'figure', [['value', 'ip-asn/technical-hours']]],
            ],
            [
              'call',
              'table',
              [
                ['value', 'ip-asn/competence'],
                ['name', 'group'],
                ['value', 'technical'],
              ],
            ],
            [
              'if',
              [
                'op',
                '==',
                ['call', 'setting', [['value', 'ip-asn/technical-credit']]],
                ['value', 'proportional'],
              ],
              [
                'call',
                'halfUp',
                [
                  [
                    'op',
                    '*',
                    [
                      'call',
                      'table',
                      [
                        ['value', 'ip-asn/competence'],
                        ['name', 'group'],
                        ['value', 'technical'],
                      ],
                    ],
                    ['name', 'technicalHours'],
                  ],
                  ['call', 'figure', [['value', 'ip-asn/technical-hours']]],
                ],
              ],
              ['value', 0],
            ],
          ],
        },
      },
      seminar: {
        label: { id: 'Seminar dan sejenisnya', en: 'Seminars and the like' },
        gives: 'point',
        by: {
          text: "seminarTaken ? table('ip-asn/competence', group, 'seminar') : 0",
          syntax: [
            'if',
            ['name', 'seminarTaken'],
            [
              'call',
              'table',
              [
                ['value', 'ip-asn/competence'],
                ['name', 'group'],
                ['value', 'seminar'],
              ],
            ],
            ['value', 0],
          ],
        },
      },
      competence: {
        label: { id: 'Kompetensi', en: 'Competence' },
        gives: 'point',
        by: {
          text: 'leadership + functional + technical + seminar',
          syntax: [
            'op',
            '+',
            ['op', '+', ['op', '+', ['name', 'leadership'], ['name', 'functional']], ['name', 'technical']],
            ['name', 'seminar'],
          ],
        },
        best: {
          text: "figure('ip-asn/weight/competence')",
          syntax: ['call', 'figure', [['value', 'ip-asn/weight/competence']]],
        },
      },
      performance: {
        label: { id: 'Kinerja', en: 'Performance' },
        gives: 'point',
        by: {
          text: "table('ip-asn/performance', predicate)",
          syntax: [
            'call',
            'table',
            [
              ['value', 'ip-asn/performance'],
              ['name', 'predicate'],
            ],
          ],
        },
        best: {
          text: "figure('ip-asn/weight/performance')",
          syntax: ['call', 'figure', [['value', 'ip-asn/weight/performance']]],
        },
      },
      discipline: {
        label: { id: 'Disiplin', en: 'Discipline' },
        gives: 'point',
        by: {
          text: "table('ip-asn/discipline', worstSanction)",
          syntax: [
            'call',
            'table',
            [
              ['value', 'ip-asn/discipline'],
              ['name', 'worstSanction'],
            ],
          ],
        },
        best: {
          text: "figure('ip-asn/weight/discipline')",
          syntax: ['call', 'figure', [['value', 'ip-asn/weight/discipline']]],
        },
      },
      total: {
        label: { id: 'Indeks', en: 'Index' },
        gives: 'point',
        by: {
          text: 'qualification + competence + performance + discipline',
          syntax: [
            'op',
            '+',
            [
              'op',
              '+',
              ['op', '+', ['name', 'qualification'], ['name', 'competence']],
              ['name', 'performance'],
            ],
            ['name', 'discipline'],
          ],
        },
        best: {
          text: "of('100', 'point')",
          syntax: [
            'call',
            'of',
            [
              ['value', '100'],
              ['value', 'point'],
            ],
          ],
        },
      },
      category: {
        label: { id: 'Kategori', en: 'Category' },
        gives: 'category',
        by: {
          text: "setting('ip-asn/category-operator') == 'at-least-81' ? band('ip-asn/category-at-least-81', total) : band('ip-asn/category-above-80', total)",
          syntax: [
            'if',
            [
              'op',
              '==',
              ['call', 'setting', [['value', 'ip-asn/category-operator']]],
              ['value', 'at-least-81'],
            ],
            [
              'call',
              'band',
              [
                ['value', 'ip-asn/category-at-least-81'],
                ['name', 'total'],
              ],
            ],
            [
              'call',
              'band',
              [
                ['value', 'ip-asn/category-above-80'],
                ['name', 'total'],
              ],
            ],
          ],
        },
      },
    },
    conditions: [],
    patterns: [],
    always: [
      {
        statement: {
          id: 'Jumlah bobot dimensi adalah 100.',
          en: 'The weights of the dimensions sum to 100.',
        },
        is: {
          text: "figure('ip-asn/weight/qualification') + figure('ip-asn/weight/competence') + figure('ip-asn/weight/performance') + figure('ip-asn/weight/discipline') == of('100', 'point')",
          syntax: [
            'op',
            '==',
            [
              'op',
              '+',
              [
                'op',
                '+',
                [
                  'op',
                  '+',
                  ['call', 'figure', [['value', 'ip-asn/weight/qualification']]],
                  ['call', 'figure', [['value', 'ip-asn/weight/competence']]],
                ],
                ['call', 'figure', [['value', 'ip-asn/weight/performance']]],
              ],
              ['call', 'figure', [['value', 'ip-asn/weight/discipline']]],
            ],
            [
              'call',
              'of',
              [
                ['value', '100'],
                ['value', 'point'],
              ],
            ],
          ],
        },
      },
    ],
  },
};
export const inputs: Readonly<Record<InputId, Input>> = {
  'education.level': { id: 'Pendidikan formal tertinggi', en: 'Highest formal degree', owner: 'simpeg' },
  'education.highest': { id: 'Pendidikan formal tertinggi', en: 'Highest formal degree', owner: 'simpeg' },
  'position.class': {
    id: 'Jabatan definitif dan jenisnya',
    en: 'Definitive post and its class',
    owner: 'simpeg',
  },
  'position.title': { id: 'Nama jabatan', en: 'Title of the post', owner: 'simpeg' },
  'position.since': { id: 'Tanggal menduduki jabatan', en: 'Day the post was assumed', owner: 'simpeg' },
  'position.echelon': { id: 'Eselon jabatan', en: 'Echelon of the post', owner: 'simpeg' },
  'position.functionalLevel': { id: 'Jenjang jabatan fungsional', en: 'Functional level', owner: 'simpeg' },
  'position.history': { id: 'Riwayat jabatan sebelumnya', en: 'History of earlier posts', owner: 'simpeg' },
  'position.post': { id: 'Jabatan yang diduduki', en: 'Post being held', owner: 'simpeg' },
  'rank.grade': { id: 'Pangkat dan golongan', en: 'Rank', owner: 'simpeg' },
  'rank.since': { id: 'TMT pangkat terakhir', en: 'Day of the last rank', owner: 'simpeg' },
  'training.kind': { id: 'Riwayat diklat', en: 'Training', owner: 'simpeg' },
  'training.level': {
    id: 'Jenjang diklat kepemimpinan',
    en: 'Level of leadership training',
    owner: 'simpeg',
  },
  'training.hours': { id: 'Jam pelajaran diklat teknis', en: 'Hours of technical training', owner: 'simpeg' },
  'training.history': {
    id: 'Penyerahan lengkap riwayat diklat dan kursus',
    en: 'Whole history of training and courses',
    owner: 'simpeg',
  },
  'exam.passed': { id: 'Kelulusan ujian dinas', en: 'Service exam passed', owner: 'simpeg' },
  'performance.predicate': {
    id: 'Predikat kinerja tahunan',
    en: 'Yearly performance predicate',
    owner: 'e-kinerja',
  },
  'discipline.level': { id: 'Hukuman disiplin', en: 'Disciplinary sanction', owner: 'discipline-register' },
  'discipline.end': {
    id: 'Berakhirnya hukuman disiplin',
    en: 'End of the sanction',
    owner: 'discipline-register',
  },
  'discipline.history': {
    id: 'Penyerahan lengkap riwayat hukuman disiplin',
    en: 'Whole history of sanctions',
    owner: 'discipline-register',
  },
  'leave.kind': { id: 'Cuti atau tugas belajar', en: 'Leave or study assignment', owner: 'simpeg' },
  'registration.employment': { id: 'Status kepegawaian', en: 'Employment status', owner: 'simpeg' },
  'registration.legalStatus': { id: 'Kedudukan hukum', en: 'Legal status', owner: 'simpeg' },
  'attestation.age': {
    id: 'Batas usia pada TMT',
    en: 'Limit of age on the effective date',
    owner: 'personnel',
  },
  'attestation.known': {
    id: 'Keberadaan calon dalam data kepegawaian',
    en: 'Whether the candidate is known',
    owner: 'personnel',
  },
  'proposal.effectiveDate': { id: 'TMT yang diusulkan', en: 'Proposed effective date', owner: 'proposer' },
  'proposal.rank': { id: 'Pangkat yang diusulkan', en: 'Proposed rank', owner: 'proposer' },
  'proposal.post': { id: 'Jabatan yang diusulkan', en: 'Proposed post', owner: 'proposer' },
  'superior.rank': { id: 'Pangkat atasan langsung', en: 'Rank of the direct superior', owner: 'simpeg' },
};
export const forOfficials: readonly ForOfficials[] = [
  {
    id: 'position-promotion/competence-standard',
    kinds: ['position-promotion'],
    statement: {
      id: 'Calon memenuhi standar kompetensi teknis, manajerial, dan sosial kultural jabatan.',
      en: 'The candidate meets the technical, managerial and socio-cultural standard of the post.',
    },
    basis: [{ instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107' }],
  },
  {
    id: 'position-promotion/related-experience',
    kinds: ['position-promotion'],
    statement: {
      id: 'Untuk JPT pratama: pengalaman jabatan terkait paling singkat 5 tahun secara kumulatif.',
      en: 'For JPT pratama: at least 5 years of related experience altogether.',
    },
    basis: [{ instrument: 'PP 11/2017', article: 'Pasal 107 ayat (1) huruf c' }],
  },
  {
    id: 'position-promotion/integrity-and-health',
    kinds: ['position-promotion'],
    statement: {
      id: 'Calon berintegritas, bermoral baik, serta sehat jasmani dan rohani.',
      en: 'The candidate has integrity and good morals and is of sound health.',
    },
    basis: [{ instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107' }],
  },
  {
    id: 'rotation/fit-and-need',
    kinds: ['rotation'],
    statement: {
      id: 'Rotasi sesuai kompetensi, pola karier, dan kebutuhan organisasi, tanpa konflik kepentingan.',
      en: 'The rotation fits competence, career pattern and need, without conflict of interest.',
    },
    basis: [{ instrument: 'PerBKN 5/2019', article: 'Pasal 2' }],
  },
];
export const findings: Readonly<Record<FindingId, Finding>> = {
  'V-08': {
    id: 'V-08',
    statement: {
      id: 'Jabatan sekarang diduduki lebih dari 5 tahun tanpa evaluasi.',
      en: 'The present post has been held for more than 5 years without evaluation.',
    },
    basis: [
      { instrument: 'PerBKN 5/2019', article: 'Pasal 2' },
      { instrument: 'UU 5/2014', article: 'Pasal 117' },
    ],
  },
  'V-29': {
    id: 'V-29',
    statement: {
      id: 'Usulan melompati satu jenjang jabatan (lompat jabatan).',
      en: 'The proposal skips a class of posts.',
    },
    basis: [{ instrument: 'PP 11/2017', article: 'Pasal 54 dan Pasal 107' }],
  },
  'V-05': {
    id: 'V-05',
    statement: { id: 'Pindah sebelum 2 tahun dalam jabatan.', en: 'Moved before 2 years in the post.' },
    basis: [{ instrument: 'PerBKN 5/2019', article: 'Pasal 2' }],
  },
  'V-06': {
    id: 'V-06',
    statement: {
      id: 'Pejabat pimpinan tinggi diganti sebelum 2 tahun sejak dilantik.',
      en: 'A high leadership official is replaced within 2 years of inauguration.',
    },
    basis: [{ instrument: 'UU 5/2014', article: 'Pasal 116' }],
  },
  'V-07': {
    id: 'V-07',
    statement: {
      id: 'Turun jenjang tanpa hukuman disiplin, permintaan sendiri, atau penataan organisasi.',
      en: 'Lower level without sanction, own request or reorganisation.',
    },
    basis: [{ instrument: 'PP 94/2021', article: 'Pasal 8' }],
  },
};
export const tieBreaks: TieBreaks = {
  basis: { instrument: 'Keputusan instansi', article: 'setelan ranking/tie-breaks' },
  orders: {
    seniority: ['higher-rank', 'longer-in-rank', 'longer-in-post', 'higher-degree', 'drawn-lot'],
    lot: ['drawn-lot'],
  },
};
export const protectedGrounds: ProtectedGrounds = {
  basis: [
    { instrument: 'UU 5/2014', article: 'Pasal 1 angka 22' },
    { instrument: 'PermenPANRB 19/2025', article: 'Pasal 2 ayat (2)' },
  ],
  grounds: [
    { code: 'ethnicity', id: 'Suku', en: 'Ethnicity', fields: ['ethnicity', 'suku', 'tribe'] },
    { code: 'race', id: 'Ras', en: 'Race', fields: ['race', 'ras'] },
    {
      code: 'skin-colour',
      id: 'Warna kulit',
      en: 'Skin colour',
      fields: ['skincolour', 'skincolor', 'warnakulit'],
    },
    { code: 'religion', id: 'Agama', en: 'Religion', fields: ['religion', 'agama', 'faith'] },
    {
      code: 'origin',
      id: 'Asal-usul',
      en: 'Origin',
      fields: ['origin', 'birthplace', 'asalusul', 'tempatlahir', 'hometown', 'alumni', 'familyname'],
    },
    { code: 'sex', id: 'Jenis kelamin', en: 'Sex', fields: ['sex', 'gender', 'jeniskelamin'] },
    {
      code: 'marital-status',
      id: 'Status pernikahan',
      en: 'Marital status',
      fields: ['maritalstatus', 'marriage', 'spouse', 'statuspernikahan', 'statuskawin'],
    },
    {
      code: 'age',
      id: 'Umur',
      en: 'Age',
      fields: ['age', 'birth', 'birthdate', 'tgllahir', 'umur', 'usia', 'ageinyears'],
    },
    {
      code: 'disability',
      id: 'Berkebutuhan khusus',
      en: 'Disability',
      fields: ['disability', 'disabilitas', 'disabled', 'berkebutuhankhusus'],
    },
    {
      code: 'politics',
      id: 'Latar belakang politik',
      en: 'Political background',
      fields: ['politics', 'party', 'political', 'politik', 'partai'],
    },
  ],
};
export const approvalRoutes: readonly RouteProvision[] = [
  {
    from: '2017-04-07',
    kinds: ['rank-promotion', 'position-promotion', 'rotation'],
    stages: [
      {
        id: 'opd-verification',
        role: 'opd-verifier',
        act: 'verify',
        scope: 'unit',
        label: { id: 'Verifikasi perangkat daerah', en: 'Verification by the unit' },
        basis: [{ instrument: 'Keputusan instansi', article: 'alur usulan' }],
      },
      {
        id: 'bkpsdm-verification',
        role: 'bkpsdm-verifier',
        act: 'verify',
        scope: 'agency',
        label: { id: 'Verifikasi BKPSDM', en: 'Verification by BKPSDM' },
        basis: [{ instrument: 'Keputusan instansi', article: 'alur usulan' }],
      },
      {
        id: 'tpk-advice',
        role: 'assessment-team',
        act: 'advise',
        scope: 'agency',
        label: { id: 'Pertimbangan Tim Penilai Kinerja', en: 'Advice of the performance assessment team' },
        basis: [{ instrument: 'PP 11/2017', article: 'Pasal 191' }],
      },
      {
        id: 'pyb-proposal',
        role: 'pyb',
        act: 'propose',
        scope: 'agency',
        label: {
          id: 'Usul Pejabat yang Berwenang (Sekretaris Daerah)',
          en: 'Proposal of the competent official (PyB)',
        },
        basis: [{ instrument: 'PP 11/2017', article: 'Pasal 1' }],
      },
      {
        id: 'ppk-decision',
        role: 'ppk',
        act: 'decide',
        scope: 'agency',
        label: {
          id: 'Keputusan Pejabat Pembina Kepegawaian (Bupati)',
          en: 'Decision of the appointing authority (PPK)',
        },
        basis: [{ instrument: 'PP 11/2017', article: 'Pasal 1' }],
      },
    ],
  },
];
export const pertek: Readonly<Record<Kind, readonly PertekProvision[]>> = {
  'rank-promotion': [
    {
      from: '2000-11-10',
      asked: true,
      basis: { instrument: 'PP 99/2000', article: 'pertimbangan teknis Kepala BKN' },
      certainty: 'secondary',
    },
  ],
  'position-promotion': [
    {
      from: '2017-04-07',
      asked: false,
      basis: { instrument: 'PP 11/2017', article: 'pengangkatan dalam jabatan' },
      certainty: 'recalled',
    },
    {
      from: '2024-01-01',
      asked: true,
      basis: { instrument: 'SE BKN 7/2024', article: 'I-MUT' },
      certainty: 'secondary',
    },
  ],
  rotation: [
    {
      from: '2019-04-05',
      asked: false,
      basis: { instrument: 'SE BKN 3/2019', article: 'mutasi dalam satu instansi' },
      certainty: 'secondary',
    },
    {
      from: '2024-01-01',
      asked: { setting: 'pertek/rotation', when: 'asked' },
      basis: { instrument: 'SE BKN 7/2024', article: 'I-MUT' },
      certainty: 'secondary',
    },
  ],
};
export const signing: SigningAuthorities = {
  status: 'confirmed',
  confirmed: { by: 'demonstration', on: '2026-08-01' },
  rows: [
    {
      kind: 'rank-promotion',
      ranks: ['I/b', 'I/c', 'I/d', 'II/a', 'II/b', 'II/c', 'II/d', 'III/a', 'III/b', 'III/c', 'III/d'],
      authority: 'ppk',
      from: '2003-02-17',
      basis: { instrument: 'PP 9/2003', article: 'wewenang penetapan kenaikan pangkat' },
      certainty: 'recalled',
    },
    {
      kind: 'position-promotion',
      classes: ['pengawas', 'administrator'],
      authority: 'ppk',
      from: '2017-04-07',
      basis: { instrument: 'PP 11/2017', article: 'Pasal 54' },
      certainty: 'secondary',
    },
    {
      kind: 'position-promotion',
      classes: ['jpt-pratama'],
      echelons: ['II.b'],
      authority: 'ppk',
      from: '2017-04-07',
      basis: { instrument: 'PP 11/2017', article: 'Pasal 107' },
      certainty: 'secondary',
    },
    {
      kind: 'rotation',
      classes: ['pelaksana', 'functional', 'pengawas', 'administrator'],
      authority: 'ppk',
      from: '2017-04-07',
      basis: { instrument: 'PP 11/2017', article: 'Pasal 191' },
      certainty: 'primary',
    },
    {
      kind: 'rotation',
      classes: ['jpt-pratama'],
      echelons: ['II.b'],
      authority: 'ppk',
      from: '2017-04-07',
      basis: { instrument: 'PP 11/2017', article: 'Pasal 191' },
      certainty: 'primary',
    },
  ],
};
export const reasons: readonly Reason[] = [
  {
    code: 'PENGALAMAN_KHUSUS',
    id: 'Pengalaman khusus yang dituntut jabatan',
    en: 'Particular experience the post demands',
    for: ['deviation'],
  },
  {
    code: 'KOMPETENSI_TEKNIS',
    id: 'Kompetensi teknis yang dibuktikan dengan sertifikat',
    en: 'Technical competence shown by a certificate',
    for: ['deviation'],
  },
  {
    code: 'KEBUTUHAN_ORGANISASI',
    id: 'Kebutuhan organisasi yang tertulis dalam rencana',
    en: 'Need of the organisation written in its plan',
    for: ['deviation', 'returned', 'rejected'],
  },
  {
    code: 'KESEDIAAN_CALON',
    id: 'Calon peringkat lebih tinggi tidak bersedia',
    en: 'The better ranked candidate declined',
    for: ['deviation', 'withdrawn'],
  },
  {
    code: 'KONFLIK_KEPENTINGAN',
    id: 'Konflik kepentingan',
    en: 'Conflict of interest',
    for: ['deviation', 'rejected', 'recused'],
  },
  {
    code: 'REKAM_JEJAK',
    id: 'Temuan rekam jejak yang terdokumentasi',
    en: 'Documented finding in the track record',
    for: ['deviation', 'rejected'],
  },
  {
    code: 'BERKAS_TIDAK_LENGKAP',
    id: 'Berkas tidak lengkap',
    en: 'The file is incomplete',
    for: ['returned'],
  },
  {
    code: 'BERKAS_TIDAK_SESUAI',
    id: 'Berkas tidak sesuai (BTS)',
    en: 'The documents do not agree',
    for: ['returned'],
  },
  {
    code: 'DATA_BERUBAH',
    id: 'Data kepegawaian berubah setelah diajukan',
    en: 'Personnel data changed after submission',
    for: ['returned', 'withdrawn', 'annulled'],
  },
  {
    code: 'SYARAT_TIDAK_TERPENUHI',
    id: 'Syarat tidak terpenuhi (TMS)',
    en: 'A requirement is not met',
    for: ['rejected', 'annulled'],
  },
  {
    code: 'FORMASI_TIDAK_TERSEDIA',
    id: 'Formasi tidak tersedia',
    en: 'No vacancy in the formation',
    for: ['returned', 'rejected'],
  },
  {
    code: 'PERMINTAAN_PENGUSUL',
    id: 'Permintaan pengusul',
    en: 'At the request of the proposer',
    for: ['withdrawn'],
  },
  {
    code: 'BERHALANGAN',
    id: 'Pejabat berhalangan sementara',
    en: 'The official is temporarily absent',
    for: ['delegated', 'recused'],
  },
  {
    code: 'PUTUSAN_KEBERATAN',
    id: 'Putusan atas keberatan atau banding',
    en: 'Outcome of an objection or appeal',
    for: ['annulled'],
  },
  {
    code: 'BUKTI_TIDAK_DAPAT_DIPEROLEH',
    id: 'Bukti tidak dapat diperoleh dari pemiliknya',
    en: 'The evidence cannot be had from its owner',
    for: ['open-ranges'],
  },
  {
    code: 'TENGGAT_TERLEWATI',
    id: 'Tenggat penyerahan terlewati tanpa bukti',
    en: 'The due day passed without the evidence',
    for: ['open-ranges'],
  },
  {
    code: 'TIDAK_MENGUBAH_URUTAN',
    id: 'Bukti yang kurang tidak dapat mengubah urutan',
    en: 'What is wanting cannot change the order',
    for: ['open-ranges'],
  },
];
