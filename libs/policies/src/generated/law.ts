// Generated from libs/policies/**.yaml by tools/policies.mjs. Do not edit.
import type {
  Band, Condition, DecisionTable, Finding, ForOfficials, Input, Instrument, Parameter, PertekProvision, Policy,
  ProtectedGrounds, Reason, RouteProvision, Setting, SigningAuthorities, Term, TieBreaks,
} from '../shapes.js';

export type InstrumentId = 
  | "UU 28/1999"
  | "UU 30/2014"
  | "UU 5/2014"
  | "UU 20/2023"
  | "PP 99/2000"
  | "PP 12/2002"
  | "PP 100/2000"
  | "PP 13/2002"
  | "PP 9/2003"
  | "PP 60/2008"
  | "PP 11/2017"
  | "PP 17/2020"
  | "PP 49/2018"
  | "PP 30/2019"
  | "PP 94/2021"
  | "Perpres 116/2022"
  | "PermenPANRB 38/2018"
  | "PermenPANRB 6/2022"
  | "PermenPANRB 1/2020"
  | "PermenPANRB 15/2019"
  | "PermenPANRB 17/2021"
  | "PermenPANRB 19/2025"
  | "PerBKN 8/2019"
  | "PerBKN 5/2019"
  | "PerBKN 3/2023"
  | "PerBKN 4/2023"
  | "PerBKN 2/2025"
  | "PerBKN 4/2025"
  | "Kepka BKN 12/2002"
  | "SE BKN 7/2024"
  | "SE BKN 3/2019"
  | "Surat BKN K.26-30/V.119-2/99"
  | "Keputusan instansi"
  | "UU 10/2016"
  | "PP 46/2011"
  | "PP 53/2010"
  | "PermenPANRB 3/2020"
  | "PermenPANRB 20/2025"
  | "PermenPANRB 1/2023"
  | "PerBKN 26/2019"
  | "SE MenPANRB 3/2023"
  | "SE BKN 9/2024"
  | "SE BKN 1/2021"
  | "SE BKN 2/2019"
  | "SE Mendagri 100.2.1.3/1575/SJ"
  | "Perka BKN 22/2007"
  | "Perka BKN 43/2007"
  | "UU 43/2009"
  | "UU 27/2022"
  | "Peraturan ANRI 22/2017";
export type ParameterId = 
  | "acting/extensions"
  | "acting/months"
  | "acting/plh-absent-days"
  | "approval/natural-persons"
  | "choice/best-places"
  | "credit/higher-degree-share"
  | "discipline/absence-dismissal"
  | "discipline/absence-least"
  | "discipline/consecutive-days"
  | "election/months-after-inauguration"
  | "election/months-before"
  | "evidence/days-to-supply"
  | "ip-asn/performance-years-back"
  | "ip-asn/technical-hours"
  | "ip-asn/weight/competence"
  | "ip-asn/weight/discipline"
  | "ip-asn/weight/performance"
  | "ip-asn/weight/qualification"
  | "ip-asn/window/discipline"
  | "ip-asn/window/seminar"
  | "ip-asn/window/technical"
  | "jpm/pass"
  | "mutation/years-in-post-least"
  | "mutation/years-in-post-most"
  | "nip/length"
  | "nip/most-month"
  | "nip/oldest"
  | "nip/youngest"
  | "performance/distribution/baik/good-most"
  | "performance/distribution/istimewa/very-good-most"
  | "performance/distribution/low/next-least"
  | "performance/distribution/low/own-least"
  | "performance/distribution/low/very-good-most"
  | "performance/floor"
  | "performance/years"
  | "post/administrator/years-of-experience"
  | "post/jpt-pratama/highest-age"
  | "post/jpt-pratama/years-of-experience"
  | "post/jpt-pratama/years-related"
  | "post/jpt/years-before-replacement"
  | "post/ladder-tolerance"
  | "post/pengawas/years-of-experience"
  | "proposal/months-ahead"
  | "rank-promotion/achievement/years-in-rank"
  | "rank-promotion/by-post/years-in-post-below"
  | "rank-promotion/by-post/years-in-rank-at-appointment"
  | "rank-promotion/by-post/years-in-rank-below"
  | "rank-promotion/by-post/years-in-rank-within"
  | "rank-promotion/degree/years-in-rank"
  | "rank-promotion/exam/years-in-rank"
  | "rank-promotion/functional/years-after-rank-down"
  | "rank-promotion/functional/years-in-rank"
  | "rank-promotion/service/long/months-in-rank"
  | "rank-promotion/service/long/years"
  | "rank-promotion/service/middle/months-in-rank"
  | "rank-promotion/service/middle/years"
  | "rank-promotion/service/short/months-in-rank"
  | "rank-promotion/service/short/years"
  | "rank-promotion/superior-cap"
  | "rank-promotion/years-in-rank"
  | "retirement/kept-age-junior"
  | "retirement/kept-age-senior"
  | "retirement/teacher-age"
  | "selection/competitors-four"
  | "selection/competitors-three"
  | "talent/lowest-box";
export type TableId = 
  | "acting/may"
  | "credit/base"
  | "credit/coefficient"
  | "credit/highest-rank"
  | "credit/next-level"
  | "credit/next-rank"
  | "credit/percent"
  | "degree/level"
  | "discipline/bars-promotion"
  | "discipline/effect"
  | "discipline/length"
  | "discipline/level"
  | "discipline/months"
  | "discipline/rules-of-kind"
  | "employment/legal-status"
  | "ip-asn/class-group"
  | "ip-asn/competence"
  | "ip-asn/discipline"
  | "ip-asn/leadership-level"
  | "ip-asn/performance"
  | "ip-asn/qualification"
  | "mutation/decided-by"
  | "mutation/pertek-from"
  | "mutation/proof-of-ground"
  | "performance/quadrant"
  | "post/ladder-ceiling"
  | "post/ladder-floor"
  | "post/least-degree"
  | "post/level-of-class"
  | "post/level-of-functional"
  | "rank-promotion/ceiling"
  | "rank-promotion/entry-rank"
  | "rank-promotion/exam-exempt-by-degree"
  | "rank-promotion/exam-exempt-by-training"
  | "rank-promotion/period"
  | "rank-promotion/service-exam"
  | "retirement/age";
export type BandId = 
  | "discipline/absence"
  | "ip-asn/category-above-80"
  | "ip-asn/category-at-least-81"
  | "jpm/mapping"
  | "jpm/selection"
  | "performance/pp-30-2019"
  | "performance/pp-46-2011";
export type SettingId = 
  | "conflict/kin-degree"
  | "discipline/light-sanction-bars"
  | "discipline/medium-kinds"
  | "election/determined-on"
  | "election/first-day"
  | "head/inaugurated-on"
  | "head/term-ends-on"
  | "ip-asn/category-operator"
  | "ip-asn/functional-training-waived"
  | "ip-asn/technical-credit"
  | "ip-asn/technical-hours-counting"
  | "ip-asn/technical-window"
  | "ip-asn/training-window-counting"
  | "pertek/rotation"
  | "ranking/tie-breaks"
  | "retirement/teacher"
  | "selection/finalists";
export type PolicyId = 
  | "acting-officers"
  | "appointments"
  | "conflict-of-interest"
  | "credit-points"
  | "decrees"
  | "discipline"
  | "functional-category"
  | "head-windows"
  | "ip-asn-institution"
  | "ip-asn"
  | "jpm"
  | "mutation"
  | "nip"
  | "open-selection"
  | "performance-distribution"
  | "performance"
  | "position-promotion"
  | "post-standard"
  | "rank-promotion-by-post"
  | "rank-promotion-degree"
  | "rank-promotion-functional"
  | "rank-promotion-service"
  | "rank-promotion"
  | "retirement"
  | "rotation"
  | "service-exam";
export type ConditionId = 
  | "rank-promotion/civil-servant"
  | "rank-promotion/regular-route"
  | "rank-promotion/active"
  | "rank-promotion/next-rank"
  | "rank-promotion/time-in-rank"
  | "rank-promotion/within-ceiling"
  | "rank-promotion/performance"
  | "rank-promotion/service-exam"
  | "rank-promotion/no-sanction"
  | "rank-promotion/within-superior-rank"
  | "rank-promotion/period"
  | "position-promotion/civil-servant"
  | "position-promotion/active"
  | "position-promotion/next-class"
  | "position-promotion/degree"
  | "position-promotion/experience"
  | "position-promotion/performance"
  | "position-promotion/rank-ladder"
  | "position-promotion/age-limit"
  | "position-promotion/no-sanction"
  | "rotation/civil-servant"
  | "rotation/active"
  | "rotation/same-level"
  | "rotation/another-post"
  | "rotation/time-in-post"
  | "rotation/rank-ladder";
export type FindingId = 
  | "V-22"
  | "V-23"
  | "acting/beyond-powers"
  | "V-01"
  | "V-02"
  | "V-03"
  | "V-04"
  | "V-18"
  | "V-19"
  | "V-11"
  | "V-12"
  | "V-13"
  | "V-24"
  | "V-25"
  | "V-26"
  | "V-09"
  | "V-10"
  | "V-05"
  | "V-06"
  | "V-07"
  | "V-08"
  | "nip/unusual-age"
  | "distribution/outstanding"
  | "distribution/good"
  | "distribution/good-has-lower"
  | "distribution/needs-improvement"
  | "distribution/poor"
  | "distribution/very-poor"
  | "V-29";
export type InputId = 
  | "education.level"
  | "education.highest"
  | "position.class"
  | "position.title"
  | "position.since"
  | "position.echelon"
  | "position.functionalLevel"
  | "position.history"
  | "position.post"
  | "rank.grade"
  | "rank.since"
  | "training.kind"
  | "training.level"
  | "training.hours"
  | "training.history"
  | "exam.passed"
  | "performance.predicate"
  | "discipline.level"
  | "discipline.end"
  | "discipline.history"
  | "leave.kind"
  | "registration.employment"
  | "registration.legalStatus"
  | "attestation.age"
  | "attestation.known"
  | "proposal.effectiveDate"
  | "proposal.rank"
  | "proposal.post"
  | "superior.rank"
  | "approval.approver"
  | "approval.verifier"
  | "approval.conflict"
  | "attendance"
  | "bkn.consent"
  | "competence.achieved"
  | "competence.required"
  | "competence.jpm"
  | "competence.test"
  | "conflict.kinship"
  | "credit.conventional"
  | "credit.period"
  | "credit.total"
  | "decision.reason"
  | "decree.kind"
  | "decree.pertek"
  | "decree.signedOn"
  | "decree.signer"
  | "discipline.examination"
  | "discipline.kind"
  | "education.accreditation"
  | "education.permit"
  | "election.calendar"
  | "eligibility.outcome"
  | "formation.holders"
  | "formation.map"
  | "formation.vacancy"
  | "minister.approval"
  | "mutation.file"
  | "performance.behaviour"
  | "performance.result"
  | "performance.score"
  | "performance.idea"
  | "performance.organisation"
  | "position.duty"
  | "position.inauguration"
  | "position.superior"
  | "promotion.ground"
  | "proposal.candidate"
  | "proposal.ground"
  | "proposal.kind"
  | "proposal.proposer"
  | "proposal.route"
  | "ranking.place"
  | "registration.born"
  | "registration.nip"
  | "registration.since"
  | "score.measured"
  | "score.total"
  | "selection.competitors"
  | "selection.score"
  | "selection.weights"
  | "talent.box"
  | "formation.standard"
  | "examination.record"
  | "examination.fitness";
export type DomainId = 
  | "rank"
  | "degree"
  | "employment"
  | "legalStatus"
  | "postClass"
  | "functionalLevel"
  | "echelon"
  | "performance"
  | "sanction"
  | "sanctionKind"
  | "classGroup"
  | "competence"
  | "leadershipLevel"
  | "serviceExam"
  | "answer"
  | "calendarMonth"
  | "category"
  | "kind"
  | "authority"
  | "dimension"
  | "tieBreak"
  | "functionalFamily"
  | "owner"
  | "outcome"
  | "expectation"
  | "organisationPredicate"
  | "jpmSelection"
  | "jpmMapping"
  | "moveGround"
  | "groundProof"
  | "assignment"
  | "officialAct"
  | "disciplineState"
  | "careerStep"
  | "effect"
  | "kinship"
  | "conflictGround"
  | "fillingRoute"
  | "talentBox"
  | "imposedKind"
  | "moveRoute"
  | "moveAuthority"
  | "pertekFrom";
export type Rank = 
  | "I/a"
  | "I/b"
  | "I/c"
  | "I/d"
  | "II/a"
  | "II/b"
  | "II/c"
  | "II/d"
  | "III/a"
  | "III/b"
  | "III/c"
  | "III/d"
  | "IV/a"
  | "IV/b"
  | "IV/c"
  | "IV/d"
  | "IV/e";
export type Degree = 
  | "SD"
  | "SLTP"
  | "SLTP-KEJURUAN"
  | "SLTA"
  | "D1"
  | "D2"
  | "SGPLB"
  | "D3"
  | "D4"
  | "S1"
  | "S2"
  | "S3";
export type Employment = 
  | "pns"
  | "cpns"
  | "pppk";
export type LegalStatus = 
  | "01"
  | "02"
  | "03"
  | "04"
  | "09"
  | "15"
  | "16"
  | "20"
  | "66"
  | "92"
  | "98"
  | "99";
export type PostClass = 
  | "pelaksana"
  | "functional"
  | "pengawas"
  | "administrator"
  | "jpt-pratama"
  | "jpt-madya"
  | "jpt-utama";
export type FunctionalLevel = 
  | "pemula"
  | "terampil"
  | "mahir"
  | "penyelia"
  | "ahli-pertama"
  | "ahli-muda"
  | "ahli-madya"
  | "ahli-utama";
export type Echelon = 
  | "V.b"
  | "V.a"
  | "IV.b"
  | "IV.a"
  | "III.b"
  | "III.a"
  | "II.b"
  | "II.a"
  | "I.b"
  | "I.a";
export type Performance = 
  | "none"
  | "sangat-kurang"
  | "kurang"
  | "butuh-perbaikan"
  | "baik"
  | "sangat-baik";
export type Sanction = 
  | "severe"
  | "medium"
  | "light"
  | "none";
export type SanctionKind = 
  | "1"
  | "2"
  | "3"
  | "23"
  | "24"
  | "25"
  | "27"
  | "28"
  | "10";
export type ClassGroup = 
  | "managerial"
  | "functional"
  | "pelaksana";
export type Competence = 
  | "leadership"
  | "functional"
  | "technical"
  | "seminar";
export type LeadershipLevel = 
  | "none"
  | "PIM-IV"
  | "PIM-III"
  | "PIM-II"
  | "PIM-I";
export type ServiceExam = 
  | "none"
  | "UD-I"
  | "UD-II";
export type Answer = 
  | "no"
  | "yes";
export type CalendarMonth = 
  | "01"
  | "02"
  | "03"
  | "04"
  | "05"
  | "06"
  | "07"
  | "08"
  | "09"
  | "10"
  | "11"
  | "12";
export type Category = 
  | "sangat-rendah"
  | "rendah"
  | "sedang"
  | "tinggi"
  | "sangat-tinggi";
export type Kind = 
  | "rank-promotion"
  | "position-promotion"
  | "rotation";
export type Authority = 
  | "ppk"
  | "governor"
  | "president";
export type Dimension = 
  | "qualification"
  | "competence"
  | "performance"
  | "discipline";
export type TieBreak = 
  | "higher-rank"
  | "longer-in-rank"
  | "longer-in-post"
  | "higher-degree"
  | "drawn-lot";
export type FunctionalFamily = 
  | "dokter"
  | "guru"
  | "apoteker"
  | "perawat"
  | "bidan"
  | "asesor"
  | "psikolog";
export type Owner = 
  | "simpeg"
  | "e-kinerja"
  | "discipline-register"
  | "personnel"
  | "proposer"
  | "bkn"
  | "assessment-centre"
  | "merit-scoring"
  | "approvals";
export type Outcome = 
  | "not-eligible"
  | "undetermined"
  | "eligible";
export type Expectation = 
  | "below"
  | "meets"
  | "above";
export type OrganisationPredicate = 
  | "sangat-kurang"
  | "kurang"
  | "butuh-perbaikan"
  | "baik"
  | "istimewa";
export type JpmSelection = 
  | "KMS"
  | "MMS"
  | "MS";
export type JpmMapping = 
  | "kurang-optimal"
  | "cukup-optimal"
  | "optimal";
export type MoveGround = 
  | "none"
  | "sanction"
  | "own-request"
  | "reorganisation";
export type GroundProof = 
  | "none"
  | "sanction-served"
  | "own-letter"
  | "organisation-regulation";
export type Assignment = 
  | "definitive"
  | "plt"
  | "plh"
  | "pj";
export type OfficialAct = 
  | "appraise"
  | "periodic-raise"
  | "leave"
  | "unpaid-leave"
  | "duty-letter"
  | "light-discipline"
  | "other-discipline"
  | "propose-move"
  | "propose-agency-move"
  | "study-permit"
  | "appoint"
  | "move"
  | "dismiss"
  | "change-organisation"
  | "change-budget";
export type DisciplineState = 
  | "severe"
  | "medium"
  | "examined"
  | "light"
  | "none";
export type CareerStep = 
  | "rank-promotion"
  | "promotion"
  | "own-request-move"
  | "agency-move";
export type Effect = 
  | "block"
  | "hold"
  | "allow";
export type Kinship = 
  | "none"
  | "third"
  | "second"
  | "first";
export type ConflictGround = 
  | "none"
  | "personal-interest"
  | "kin"
  | "representative"
  | "paid"
  | "recommends"
  | "other";
export type FillingRoute = 
  | "direct"
  | "open-selection"
  | "talent";
export type TalentBox = 
  | "1"
  | "2"
  | "3"
  | "4"
  | "5"
  | "6"
  | "7"
  | "8"
  | "9";
export type ImposedKind = 
  | "1"
  | "2"
  | "3"
  | "23"
  | "24"
  | "25"
  | "27"
  | "28"
  | "10"
  | "4"
  | "5"
  | "6"
  | "7"
  | "8"
  | "14";
export type MoveRoute = 
  | "inside"
  | "regencies-one-province"
  | "province-to-regency"
  | "regency-to-province"
  | "between-provinces";
export type MoveAuthority = 
  | "ppk"
  | "governor"
  | "minister";
export type PertekFrom = 
  | "none"
  | "bkn-regional"
  | "bkn";

/** The version under which merit is scored, and the digest of everything the version says. */
export const policy: Readonly<{ version: string; label: Readonly<{ id: string; en: string }> }> = {
  "version": "merit/2026.3",
  "label": {"id":"Aturan merit Kabupaten Lebong","en":"Merit rules of Kabupaten Lebong"},
};
export const policyDigest: string = "6186c7e2974888544793f6d6ff8252095420ccc47b26963a6d1280909545ca4f";
/** How many whole units make one. */
export const units: Readonly<Record<string, number>> = {
  "point": 100,
  "weight": 10000,
  "credit": 24000,
  "percent": 100,
  "year": 1,
  "month": 1,
  "day": 1,
  "hour": 1,
  "level": 1,
  "place": 1,
  "person": 1,
  "count": 1,
};
export const instruments: Readonly<Record<InstrumentId, Instrument>> = {
  "UU 28/1999": {
    "title": "Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme",
  },
  "UU 30/2014": {
    "title": "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan",
    "from": "2014-10-17",
  },
  "UU 5/2014": {
    "title": "Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara",
    "from": "2014-01-15",
    "repealedFrom": "2023-10-31",
    "by": "UU 20/2023",
  },
  "UU 20/2023": {"title":"Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara","from":"2023-10-31"},
  "PP 99/2000": {
    "title": "Peraturan Pemerintah Nomor 99 Tahun 2000 tentang Kenaikan Pangkat Pegawai Negeri Sipil",
    "from": "2000-11-10",
  },
  "PP 12/2002": {
    "title": "Peraturan Pemerintah Nomor 12 Tahun 2002 tentang Perubahan atas PP 99/2000",
    "from": "2002-04-17",
  },
  "PP 100/2000": {
    "title": "Peraturan Pemerintah Nomor 100 Tahun 2000 tentang Pengangkatan Pegawai Negeri Sipil dalam Jabatan Struktural",
    "from": "2000-11-10",
  },
  "PP 13/2002": {
    "title": "Peraturan Pemerintah Nomor 13 Tahun 2002 tentang Perubahan atas PP 100/2000",
    "from": "2002-04-17",
  },
  "PP 9/2003": {
    "title": "Peraturan Pemerintah Nomor 9 Tahun 2003 tentang Wewenang Pengangkatan, Pemindahan, dan Pemberhentian Pegawai Negeri Sipil",
  },
  "PP 60/2008": {
    "title": "Peraturan Pemerintah Nomor 60 Tahun 2008 tentang Sistem Pengendalian Intern Pemerintah",
  },
  "PP 11/2017": {
    "title": "Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil",
    "from": "2017-04-07",
  },
  "PP 17/2020": {"title":"Peraturan Pemerintah Nomor 17 Tahun 2020 tentang Perubahan atas PP 11/2017"},
  "PP 49/2018": {
    "title": "Peraturan Pemerintah Nomor 49 Tahun 2018 tentang Manajemen Pegawai Pemerintah dengan Perjanjian Kerja",
    "from": "2018-11-28",
  },
  "PP 30/2019": {
    "title": "Peraturan Pemerintah Nomor 30 Tahun 2019 tentang Penilaian Kinerja Pegawai Negeri Sipil",
    "from": "2019-04-26",
  },
  "PP 94/2021": {
    "title": "Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil",
    "from": "2021-08-31",
  },
  "Perpres 116/2022": {
    "title": "Peraturan Presiden Nomor 116 Tahun 2022 tentang Pengawasan dan Pengendalian Pelaksanaan Norma, Standar, Prosedur, dan Kriteria Manajemen ASN",
  },
  "PermenPANRB 38/2018": {
    "title": "Peraturan Menteri PANRB Nomor 38 Tahun 2018 tentang Pengukuran Indeks Profesionalitas Aparatur Sipil Negara",
  },
  "PermenPANRB 6/2022": {
    "title": "Peraturan Menteri PANRB Nomor 6 Tahun 2022 tentang Pengelolaan Kinerja Pegawai Aparatur Sipil Negara",
  },
  "PermenPANRB 1/2020": {
    "title": "Peraturan Menteri PANRB Nomor 1 Tahun 2020 tentang Pedoman Analisis Jabatan dan Analisis Beban Kerja",
  },
  "PermenPANRB 15/2019": {
    "title": "Peraturan Menteri PANRB Nomor 15 Tahun 2019 tentang Pengisian Jabatan Pimpinan Tinggi secara Terbuka dan Kompetitif",
  },
  "PermenPANRB 17/2021": {
    "title": "Peraturan Menteri PANRB Nomor 17 Tahun 2021 tentang Penyetaraan Jabatan Administrasi ke dalam Jabatan Fungsional",
  },
  "PermenPANRB 19/2025": {
    "title": "Peraturan Menteri PANRB Nomor 19 Tahun 2025 tentang Penyelenggaraan Sistem Merit dalam Manajemen ASN",
    "from": "2025-12-31",
  },
  "PerBKN 8/2019": {
    "title": "Peraturan BKN Nomor 8 Tahun 2019 tentang Pedoman Tata Cara dan Pelaksanaan Pengukuran Indeks Profesionalitas ASN",
    "from": "2019-05-15",
  },
  "PerBKN 5/2019": {"title":"Peraturan BKN Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi"},
  "PerBKN 3/2023": {
    "title": "Peraturan BKN Nomor 3 Tahun 2023 tentang Angka Kredit, Kenaikan Pangkat, dan Jenjang Jabatan Fungsional",
  },
  "PerBKN 4/2023": {
    "title": "Peraturan BKN Nomor 4 Tahun 2023 tentang Periodisasi Kenaikan Pangkat Pegawai Negeri Sipil",
    "from": "2023-07-24",
  },
  "PerBKN 2/2025": {"title":"Peraturan BKN Nomor 2 Tahun 2025 tentang Kenaikan Pangkat Reguler","from":"2025-05-20"},
  "PerBKN 4/2025": {
    "title": "Peraturan BKN Nomor 4 Tahun 2025 tentang Periodisasi Kenaikan Pangkat Pegawai Negeri Sipil",
    "from": "2025-09-01",
  },
  "Kepka BKN 12/2002": {
    "title": "Keputusan Kepala BKN Nomor 12 Tahun 2002 tentang Ketentuan Pelaksanaan PP 99/2000 sebagaimana diubah dengan PP 12/2002",
  },
  "SE BKN 7/2024": {"title":"Surat Edaran Kepala BKN Nomor 7 Tahun 2024 tentang Integrated Mutasi (I-MUT)"},
  "SE BKN 3/2019": {"title":"Surat Edaran Kepala BKN Nomor 3/SE/VIII/2019 tentang Tata Cara Pelaksanaan Mutasi"},
  "Surat BKN K.26-30/V.119-2/99": {
    "title": "Surat Kepala BKN Nomor K.26-30/V.119-2/99 tentang Batas Usia Pensiun Pejabat Fungsional",
    "from": "2017-10-03",
  },
  "Keputusan instansi": {"title":"Ketetapan instansi sendiri, dikonfirmasi PPK Kabupaten Lebong"},
  "UU 10/2016": {"title":"Undang-Undang Nomor 10 Tahun 2016 tentang Pemilihan Gubernur, Bupati, dan Wali Kota"},
  "PP 46/2011": {
    "title": "Peraturan Pemerintah Nomor 46 Tahun 2011 tentang Penilaian Prestasi Kerja PNS",
    "repealedFrom": "2019-04-26",
    "by": "PP 30/2019",
  },
  "PP 53/2010": {
    "title": "Peraturan Pemerintah Nomor 53 Tahun 2010 tentang Disiplin Pegawai Negeri Sipil",
    "repealedFrom": "2021-08-31",
    "by": "PP 94/2021",
  },
  "PermenPANRB 3/2020": {"title":"Peraturan Menteri PANRB Nomor 3 Tahun 2020 tentang Manajemen Talenta ASN"},
  "PermenPANRB 20/2025": {"title":"Peraturan Menteri PANRB Nomor 20 Tahun 2025 tentang Perubahan atas PermenPANRB 3/2020"},
  "PermenPANRB 1/2023": {"title":"Peraturan Menteri PANRB Nomor 1 Tahun 2023 tentang Jabatan Fungsional"},
  "PerBKN 26/2019": {
    "title": "Peraturan BKN Nomor 26 Tahun 2019 tentang Pembinaan Penyelenggara Penilaian Kompetensi PNS",
  },
  "SE MenPANRB 3/2023": {
    "title": "Surat Edaran Menteri PANRB tentang tahap evaluasi kinerja dan pola distribusi predikat kinerja (nomor 3/2023 menurut ingatan)",
  },
  "SE BKN 9/2024": {
    "title": "Surat Edaran Kepala BKN Nomor 9 Tahun 2024 tentang angka kredit dan kenaikan jenjang jabatan fungsional",
  },
  "SE BKN 1/2021": {
    "title": "Surat Edaran Kepala BKN Nomor 1/SE/I/2021 tentang Kewenangan Pelaksana Harian dan Pelaksana Tugas",
  },
  "SE BKN 2/2019": {
    "title": "Surat Edaran Kepala BKN Nomor 2/SE/VII/2019 tentang Kewenangan Pelaksana Harian dan Pelaksana Tugas",
  },
  "SE Mendagri 100.2.1.3/1575/SJ": {
    "title": "Surat Edaran Menteri Dalam Negeri Nomor 100.2.1.3/1575/SJ tentang kewenangan kepala daerah pada masa pemilihan",
    "from": "2024-03-29",
  },
  "Perka BKN 22/2007": {"title":"Peraturan Kepala BKN Nomor 22 Tahun 2007 tentang Nomor Identitas Pegawai Negeri Sipil"},
  "Perka BKN 43/2007": {
    "title": "Peraturan Kepala BKN Nomor 43 Tahun 2007 tentang Tata Cara Permintaan, Penetapan, dan Penggunaan NIP",
  },
  "UU 43/2009": {"title":"Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"},
  "UU 27/2022": {"title":"Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi"},
  "Peraturan ANRI 22/2017": {
    "title": "Peraturan Arsip Nasional Republik Indonesia Nomor 22 Tahun 2017 tentang retensi arsip kepegawaian",
  },
};
export const domains: Readonly<Record<DomainId, readonly Term[]>> = {
  "rank": [
    {"code":"I/a","id":"Juru Muda","en":"I/a","siasn":"11"},
    {"code":"I/b","id":"Juru Muda Tingkat I","en":"I/b","siasn":"12"},
    {"code":"I/c","id":"Juru","en":"I/c","siasn":"13"},
    {"code":"I/d","id":"Juru Tingkat I","en":"I/d","siasn":"14"},
    {"code":"II/a","id":"Pengatur Muda","en":"II/a","siasn":"21"},
    {"code":"II/b","id":"Pengatur Muda Tingkat I","en":"II/b","siasn":"22"},
    {"code":"II/c","id":"Pengatur","en":"II/c","siasn":"23"},
    {"code":"II/d","id":"Pengatur Tingkat I","en":"II/d","siasn":"24"},
    {"code":"III/a","id":"Penata Muda","en":"III/a","siasn":"31"},
    {"code":"III/b","id":"Penata Muda Tingkat I","en":"III/b","siasn":"32"},
    {"code":"III/c","id":"Penata","en":"III/c","siasn":"33"},
    {"code":"III/d","id":"Penata Tingkat I","en":"III/d","siasn":"34"},
    {"code":"IV/a","id":"Pembina","en":"IV/a","siasn":"41"},
    {"code":"IV/b","id":"Pembina Tingkat I","en":"IV/b","siasn":"42"},
    {"code":"IV/c","id":"Pembina Utama Muda","en":"IV/c","siasn":"43"},
    {"code":"IV/d","id":"Pembina Utama Madya","en":"IV/d","siasn":"44"},
    {"code":"IV/e","id":"Pembina Utama","en":"IV/e","siasn":"45"},
  ],
  "degree": [
    {"code":"SD","id":"SD","en":"Primary school"},
    {"code":"SLTP","id":"SLTP","en":"Lower secondary school"},
    {"code":"SLTP-KEJURUAN","id":"SLTP kejuruan","en":"Lower vocational school"},
    {"code":"SLTA","id":"SLTA","en":"Upper secondary school"},
    {"code":"D1","id":"Diploma I","en":"One-year diploma"},
    {"code":"D2","id":"Diploma II","en":"Two-year diploma"},
    {
      "code": "SGPLB",
      "id": "Sekolah Guru Pendidikan Luar Biasa",
      "en": "Special-education teacher school",
    },
    {"code":"D3","id":"Diploma III","en":"Three-year diploma"},
    {"code":"D4","id":"Diploma IV","en":"Four-year diploma"},
    {"code":"S1","id":"Sarjana","en":"Bachelor"},
    {"code":"S2","id":"Magister","en":"Master"},
    {"code":"S3","id":"Doktor","en":"Doctor"},
  ],
  "employment": [
    {"code":"pns","id":"Pegawai Negeri Sipil","en":"Permanent civil servant"},
    {"code":"cpns","id":"Calon Pegawai Negeri Sipil","en":"Probationary civil servant"},
    {
      "code": "pppk",
      "id": "Pegawai Pemerintah dengan Perjanjian Kerja",
      "en": "Government employee on contract",
    },
  ],
  "legalStatus": [
    {"code":"01","id":"Aktif","en":"Active"},
    {"code":"02","id":"Cuti di luar tanggungan negara","en":"Leave outside the state's expense"},
    {"code":"03","id":"Tugas belajar","en":"Study assignment"},
    {"code":"04","id":"Pemberhentian sementara","en":"Suspended"},
    {"code":"09","id":"Banding administratif","en":"Administrative appeal pending"},
    {"code":"15","id":"Kena hukuman disiplin","en":"Under a disciplinary sanction"},
    {"code":"16","id":"Pemindahan dalam rangka penurunan jabatan","en":"Moved in a demotion"},
    {"code":"20","id":"Masa persiapan pensiun","en":"Preparing for retirement"},
    {"code":"66","id":"Diberhentikan","en":"Dismissed"},
    {"code":"92","id":"Data diblokir BKN","en":"Data blocked by BKN"},
    {"code":"98","id":"Mencapai batas usia pensiun","en":"Reached retirement age"},
    {"code":"99","id":"Pensiun","en":"Retired"},
  ],
  "postClass": [
    {"code":"pelaksana","id":"Pelaksana","en":"Operational staff"},
    {"code":"functional","id":"Jabatan fungsional","en":"Functional post"},
    {"code":"pengawas","id":"Pengawas","en":"Supervisor (pengawas)"},
    {"code":"administrator","id":"Administrator","en":"Administrator"},
    {
      "code": "jpt-pratama",
      "id": "Jabatan pimpinan tinggi pratama",
      "en": "High leadership post (pratama)",
    },
    {"code":"jpt-madya","id":"Jabatan pimpinan tinggi madya","en":"High leadership post (madya)"},
    {"code":"jpt-utama","id":"Jabatan pimpinan tinggi utama","en":"High leadership post (utama)"},
  ],
  "functionalLevel": [
    {"code":"pemula","id":"Pemula","en":"Beginner"},
    {"code":"terampil","id":"Terampil","en":"Skilled"},
    {"code":"mahir","id":"Mahir","en":"Proficient"},
    {"code":"penyelia","id":"Penyelia","en":"Supervising"},
    {"code":"ahli-pertama","id":"Ahli pertama","en":"First expert"},
    {"code":"ahli-muda","id":"Ahli muda","en":"Junior expert"},
    {"code":"ahli-madya","id":"Ahli madya","en":"Senior expert"},
    {"code":"ahli-utama","id":"Ahli utama","en":"Principal expert"},
  ],
  "echelon": [
    {"code":"V.b","id":"Eselon V.b","en":"Echelon V.b","siasn":"52"},
    {"code":"V.a","id":"Eselon V.a","en":"Echelon V.a","siasn":"51"},
    {"code":"IV.b","id":"Eselon IV.b","en":"Echelon IV.b","siasn":"42"},
    {"code":"IV.a","id":"Eselon IV.a","en":"Echelon IV.a","siasn":"41"},
    {"code":"III.b","id":"Eselon III.b","en":"Echelon III.b","siasn":"32"},
    {"code":"III.a","id":"Eselon III.a","en":"Echelon III.a","siasn":"31"},
    {"code":"II.b","id":"Eselon II.b","en":"Echelon II.b","siasn":"22"},
    {"code":"II.a","id":"Eselon II.a","en":"Echelon II.a","siasn":"21"},
    {"code":"I.b","id":"Eselon I.b","en":"Echelon I.b","siasn":"12"},
    {"code":"I.a","id":"Eselon I.a","en":"Echelon I.a","siasn":"11"},
  ],
  "performance": [
    {"code":"none","id":"Tidak ada SKP","en":"No appraisal made"},
    {"code":"sangat-kurang","id":"Sangat Kurang (Buruk)","en":"Very poor"},
    {"code":"kurang","id":"Kurang","en":"Poor"},
    {"code":"butuh-perbaikan","id":"Butuh Perbaikan (Cukup)","en":"Needs improvement"},
    {"code":"baik","id":"Baik","en":"Good"},
    {"code":"sangat-baik","id":"Sangat Baik","en":"Very good"},
  ],
  "sanction": [
    {"code":"severe","id":"Hukuman disiplin berat","en":"Severe sanction"},
    {"code":"medium","id":"Hukuman disiplin sedang","en":"Medium sanction"},
    {"code":"light","id":"Hukuman disiplin ringan","en":"Light sanction"},
    {"code":"none","id":"Tidak pernah dihukum","en":"Never sanctioned"},
  ],
  "sanctionKind": [
    {"code":"1","id":"Teguran lisan","en":"Oral reprimand"},
    {"code":"2","id":"Teguran tertulis","en":"Written reprimand"},
    {
      "code": "3",
      "id": "Pernyataan tidak puas secara tertulis",
      "en": "Written statement of dissatisfaction",
    },
    {
      "code": "23",
      "id": "Pemotongan tunjangan kinerja 25% selama 6 bulan",
      "en": "Allowance cut by 25% for 6 months",
    },
    {
      "code": "24",
      "id": "Pemotongan tunjangan kinerja 25% selama 9 bulan",
      "en": "Allowance cut by 25% for 9 months",
    },
    {
      "code": "25",
      "id": "Pemotongan tunjangan kinerja 25% selama 12 bulan",
      "en": "Allowance cut by 25% for 12 months",
    },
    {
      "code": "27",
      "id": "Penurunan jabatan setingkat lebih rendah selama 12 bulan",
      "en": "Post one level lower for 12 months",
    },
    {
      "code": "28",
      "id": "Pembebasan dari jabatan menjadi pelaksana selama 12 bulan",
      "en": "Released from post to pelaksana for 12 months",
    },
    {
      "code": "10",
      "id": "Pemberhentian dengan hormat tidak atas permintaan sendiri",
      "en": "Honourable dismissal not at own request",
    },
  ],
  "classGroup": [
    {
      "code": "managerial",
      "id": "Struktural (JPT, administrator, pengawas)",
      "en": "Managerial (JPT, administrator, pengawas)",
    },
    {"code":"functional","id":"Jabatan fungsional","en":"Functional"},
    {"code":"pelaksana","id":"Pelaksana","en":"Operational"},
  ],
  "competence": [
    {
      "code": "leadership",
      "id": "Diklat kepemimpinan sesuai jenjang",
      "en": "Leadership training of the level held",
    },
    {"code":"functional","id":"Diklat fungsional","en":"Functional training"},
    {
      "code": "technical",
      "id": "Diklat teknis minimal 20 JP",
      "en": "Technical training of at least 20 hours",
    },
    {"code":"seminar","id":"Seminar atau sejenisnya","en":"Seminar or the like"},
  ],
  "leadershipLevel": [
    {"code":"none","id":"Tidak ada","en":"None"},
    {"code":"PIM-IV","id":"PIM IV / PKP","en":"PIM IV / PKP"},
    {"code":"PIM-III","id":"PIM III / PKA","en":"PIM III / PKA"},
    {"code":"PIM-II","id":"PIM II / PKN II","en":"PIM II / PKN II"},
    {"code":"PIM-I","id":"PIM I / PKN I","en":"PIM I / PKN I"},
  ],
  "serviceExam": [
    {"code":"none","id":"Tanpa ujian dinas","en":"No service exam"},
    {"code":"UD-I","id":"Ujian dinas tingkat I","en":"Service exam level I"},
    {"code":"UD-II","id":"Ujian dinas tingkat II","en":"Service exam level II"},
  ],
  "answer": [{"code":"no","id":"Tidak","en":"No"},{"code":"yes","id":"Ya","en":"Yes"}],
  "calendarMonth": [
    {"code":"01","id":"Januari","en":"January"},
    {"code":"02","id":"Februari","en":"February"},
    {"code":"03","id":"Maret","en":"March"},
    {"code":"04","id":"April","en":"April"},
    {"code":"05","id":"Mei","en":"May"},
    {"code":"06","id":"Juni","en":"June"},
    {"code":"07","id":"Juli","en":"July"},
    {"code":"08","id":"Agustus","en":"August"},
    {"code":"09","id":"September","en":"September"},
    {"code":"10","id":"Oktober","en":"October"},
    {"code":"11","id":"November","en":"November"},
    {"code":"12","id":"Desember","en":"December"},
  ],
  "category": [
    {"code":"sangat-rendah","id":"Sangat Rendah","en":"Very low"},
    {"code":"rendah","id":"Rendah","en":"Low"},
    {"code":"sedang","id":"Sedang","en":"Medium"},
    {"code":"tinggi","id":"Tinggi","en":"High"},
    {"code":"sangat-tinggi","id":"Sangat Tinggi","en":"Very high"},
  ],
  "kind": [
    {"code":"rank-promotion","id":"Kenaikan pangkat reguler","en":"Regular rank promotion"},
    {"code":"position-promotion","id":"Promosi jabatan","en":"Promotion to a post"},
    {"code":"rotation","id":"Rotasi (mutasi setingkat)","en":"Rotation (same level)"},
  ],
  "authority": [
    {
      "code": "ppk",
      "id": "Bupati selaku Pejabat Pembina Kepegawaian",
      "en": "Regent as appointing authority (PPK)",
    },
    {"code":"governor","id":"Gubernur","en":"Governor"},
    {"code":"president","id":"Presiden","en":"President"},
  ],
  "dimension": [
    {"code":"qualification","id":"Kualifikasi","en":"Qualification"},
    {"code":"competence","id":"Kompetensi","en":"Competence"},
    {"code":"performance","id":"Kinerja","en":"Performance"},
    {"code":"discipline","id":"Disiplin","en":"Discipline"},
  ],
  "tieBreak": [
    {"code":"higher-rank","id":"Pangkat lebih tinggi","en":"Higher rank"},
    {"code":"longer-in-rank","id":"Lebih lama dalam pangkat","en":"Longer in the rank"},
    {"code":"longer-in-post","id":"Lebih lama dalam jabatan","en":"Longer in the post"},
    {"code":"higher-degree","id":"Pendidikan lebih tinggi","en":"Higher degree"},
    {
      "code": "drawn-lot",
      "id": "Undian tetap: urutan SHA-256 atas usulan dan calon",
      "en": "Fixed lot: order of the SHA-256 of proposal and candidate",
    },
  ],
  "functionalFamily": [
    {"code":"dokter","id":"Dokter","en":"Physician"},
    {"code":"guru","id":"Guru","en":"Teacher"},
    {"code":"apoteker","id":"Apoteker","en":"Pharmacist"},
    {"code":"perawat","id":"Perawat","en":"Nurse"},
    {"code":"bidan","id":"Bidan","en":"Midwife"},
    {"code":"asesor","id":"Asesor","en":"Assessor"},
    {"code":"psikolog","id":"Psikolog","en":"Psychologist"},
  ],
  "owner": [
    {"code":"simpeg","id":"SIMPEG atau SIASN","en":"SIMPEG or SIASN"},
    {"code":"e-kinerja","id":"e-Kinerja","en":"e-Kinerja"},
    {"code":"discipline-register","id":"Catatan hukuman disiplin","en":"Discipline register"},
    {"code":"personnel","id":"Layanan kepegawaian","en":"Personnel service"},
    {"code":"proposer","id":"Pengusul","en":"Proposer"},
    {"code":"bkn","id":"Badan Kepegawaian Negara","en":"National civil service agency (BKN)"},
    {"code":"assessment-centre","id":"Penilaian kompetensi","en":"Assessment centre"},
    {"code":"merit-scoring","id":"Layanan penilaian merit","en":"Merit scoring service"},
    {"code":"approvals","id":"Layanan persetujuan","en":"Approvals service"},
  ],
  "outcome": [
    {"code":"not-eligible","id":"Tidak memenuhi syarat","en":"Not eligible"},
    {"code":"undetermined","id":"Belum dapat ditentukan","en":"Undetermined"},
    {"code":"eligible","id":"Memenuhi syarat","en":"Eligible"},
  ],
  "expectation": [
    {"code":"below","id":"Di bawah ekspektasi","en":"Below expectation"},
    {"code":"meets","id":"Sesuai ekspektasi","en":"Meets expectation"},
    {"code":"above","id":"Di atas ekspektasi","en":"Above expectation"},
  ],
  "organisationPredicate": [
    {"code":"sangat-kurang","id":"Sangat Kurang","en":"Very poor"},
    {"code":"kurang","id":"Kurang","en":"Poor"},
    {"code":"butuh-perbaikan","id":"Butuh Perbaikan (Cukup)","en":"Needs improvement"},
    {"code":"baik","id":"Baik","en":"Good"},
    {"code":"istimewa","id":"Istimewa","en":"Outstanding"},
  ],
  "jpmSelection": [
    {"code":"KMS","id":"Kurang Memenuhi Syarat","en":"Falls short"},
    {"code":"MMS","id":"Masih Memenuhi Syarat","en":"Still meets"},
    {"code":"MS","id":"Memenuhi Syarat","en":"Meets"},
  ],
  "jpmMapping": [
    {"code":"kurang-optimal","id":"Kurang Optimal","en":"Less than optimal"},
    {"code":"cukup-optimal","id":"Cukup Optimal","en":"Sufficiently optimal"},
    {"code":"optimal","id":"Optimal","en":"Optimal"},
  ],
  "moveGround": [
    {"code":"none","id":"Tanpa alasan khusus","en":"No particular ground"},
    {"code":"sanction","id":"Hukuman disiplin","en":"Disciplinary sanction"},
    {"code":"own-request","id":"Permintaan sendiri","en":"Own request"},
    {"code":"reorganisation","id":"Penataan organisasi","en":"Reorganisation"},
  ],
  "groundProof": [
    {"code":"none","id":"Tidak ada yang perlu dibuktikan","en":"Nothing to show"},
    {
      "code": "sanction-served",
      "id": "Hukuman disiplin yang sedang dijalani pada TMT, menurut catatan disiplin",
      "en": "A sanction being served on the effective date, by the discipline register",
    },
    {
      "code": "own-letter",
      "id": "Surat permohonan pegawai, di antara dokumen usulan",
      "en": "The letter of the official, among the documents of the proposal",
    },
    {
      "code": "organisation-regulation",
      "id": "Peraturan tentang susunan organisasi, di antara dokumen usulan",
      "en": "The regulation on the organisation, among the documents of the proposal",
    },
  ],
  "assignment": [
    {"code":"definitive","id":"Definitif","en":"Definitive"},
    {"code":"plt","id":"Pelaksana tugas (Plt)","en":"Acting, post vacant (Plt)"},
    {"code":"plh","id":"Pelaksana harian (Plh)","en":"Acting, holder absent (Plh)"},
    {"code":"pj","id":"Penjabat (Pj)","en":"Caretaker (Pj)"},
  ],
  "officialAct": [
    {"code":"appraise","id":"Menetapkan SKP dan menilai kinerja","en":"Set targets and appraise"},
    {"code":"periodic-raise","id":"Kenaikan gaji berkala","en":"Periodic salary rise"},
    {
      "code": "leave",
      "id": "Cuti selain CLTN dan cuti ke luar negeri",
      "en": "Leave, but for unpaid leave and leave abroad",
    },
    {
      "code": "unpaid-leave",
      "id": "CLTN atau cuti ke luar negeri",
      "en": "Unpaid leave or leave abroad",
    },
    {"code":"duty-letter","id":"Surat tugas","en":"Duty letter"},
    {"code":"light-discipline","id":"Hukuman disiplin ringan","en":"Light discipline"},
    {
      "code": "other-discipline",
      "id": "Hukuman disiplin sedang atau berat",
      "en": "Medium or severe discipline",
    },
    {
      "code": "propose-move",
      "id": "Mengusulkan mutasi dalam instansi",
      "en": "Propose a move inside the agency",
    },
    {
      "code": "propose-agency-move",
      "id": "Mengusulkan mutasi antarinstansi",
      "en": "Propose a move between agencies",
    },
    {"code":"study-permit","id":"Izin belajar","en":"Study permit"},
    {"code":"appoint","id":"Mengangkat","en":"Appoint"},
    {"code":"move","id":"Memindahkan","en":"Move"},
    {"code":"dismiss","id":"Memberhentikan","en":"Dismiss"},
    {
      "code": "change-organisation",
      "id": "Mengubah status hukum organisasi",
      "en": "Change the organisation",
    },
    {"code":"change-budget","id":"Mengubah alokasi anggaran","en":"Change the budget"},
  ],
  "disciplineState": [
    {"code":"severe","id":"Menjalani hukuman berat","en":"Serving a severe sanction"},
    {"code":"medium","id":"Menjalani hukuman sedang","en":"Serving a medium sanction"},
    {
      "code": "examined",
      "id": "Diperiksa atas dugaan sedang atau berat",
      "en": "Examined on suspicion of medium or severe",
    },
    {"code":"light","id":"Hukuman ringan","en":"Light sanction"},
    {"code":"none","id":"Tidak ada","en":"None"},
  ],
  "careerStep": [
    {"code":"rank-promotion","id":"Kenaikan pangkat","en":"Rank promotion"},
    {"code":"promotion","id":"Promosi jabatan","en":"Promotion to a post"},
    {"code":"own-request-move","id":"Mutasi atas permintaan sendiri","en":"Move at own request"},
    {"code":"agency-move","id":"Mutasi antarinstansi","en":"Move between agencies"},
  ],
  "effect": [
    {"code":"block","id":"Tidak dapat","en":"Blocked"},
    {"code":"hold","id":"Ditunda","en":"On hold"},
    {"code":"allow","id":"Dapat","en":"Allowed"},
  ],
  "kinship": [
    {"code":"none","id":"Tidak ada hubungan","en":"Not related"},
    {"code":"third","id":"Derajat ketiga","en":"Third degree"},
    {"code":"second","id":"Derajat kedua","en":"Second degree"},
    {"code":"first","id":"Derajat pertama","en":"First degree"},
  ],
  "conflictGround": [
    {"code":"none","id":"Tidak ada","en":"None"},
    {
      "code": "personal-interest",
      "id": "Kepentingan pribadi atau bisnis",
      "en": "Personal or business interest",
    },
    {"code":"kin","id":"Kerabat dan keluarga","en":"Kin and family"},
    {"code":"representative","id":"Wakil pihak yang terlibat","en":"Representative of a party"},
    {"code":"paid","id":"Bekerja dan digaji pihak yang terlibat","en":"Paid by a party"},
    {"code":"recommends","id":"Memberi rekomendasi","en":"Recommends a party"},
    {"code":"other","id":"Hubungan lain yang dilarang","en":"Other relation barred by law"},
  ],
  "fillingRoute": [
    {"code":"direct","id":"Penunjukan","en":"Direct"},
    {"code":"open-selection","id":"Seleksi terbuka","en":"Open selection"},
    {"code":"talent","id":"Kelompok rencana suksesi","en":"Succession group"},
  ],
  "talentBox": [
    {"code":"1","id":"Kotak 1","en":"Box 1"},
    {"code":"2","id":"Kotak 2","en":"Box 2"},
    {"code":"3","id":"Kotak 3","en":"Box 3"},
    {"code":"4","id":"Kotak 4","en":"Box 4"},
    {"code":"5","id":"Kotak 5","en":"Box 5"},
    {"code":"6","id":"Kotak 6","en":"Box 6"},
    {"code":"7","id":"Kotak 7","en":"Box 7"},
    {"code":"8","id":"Kotak 8","en":"Box 8"},
    {"code":"9","id":"Kotak 9","en":"Box 9"},
  ],
  "imposedKind": [
    {"code":"1","id":"Teguran lisan","en":"Oral reprimand"},
    {"code":"2","id":"Teguran tertulis","en":"Written reprimand"},
    {
      "code": "3",
      "id": "Pernyataan tidak puas secara tertulis",
      "en": "Written statement of dissatisfaction",
    },
    {
      "code": "23",
      "id": "Pemotongan tunjangan kinerja 25% selama 6 bulan",
      "en": "Allowance cut by 25% for 6 months",
    },
    {
      "code": "24",
      "id": "Pemotongan tunjangan kinerja 25% selama 9 bulan",
      "en": "Allowance cut by 25% for 9 months",
    },
    {
      "code": "25",
      "id": "Pemotongan tunjangan kinerja 25% selama 12 bulan",
      "en": "Allowance cut by 25% for 12 months",
    },
    {
      "code": "27",
      "id": "Penurunan jabatan setingkat lebih rendah selama 12 bulan",
      "en": "Post one level lower for 12 months",
    },
    {
      "code": "28",
      "id": "Pembebasan dari jabatan menjadi pelaksana selama 12 bulan",
      "en": "Released from post to pelaksana for 12 months",
    },
    {
      "code": "10",
      "id": "Pemberhentian dengan hormat tidak atas permintaan sendiri",
      "en": "Honourable dismissal not at own request",
    },
    {
      "code": "4",
      "id": "Penundaan kenaikan gaji berkala selama 1 tahun (PP 53/2010)",
      "en": "Periodic rise delayed by 1 year (PP 53/2010)",
    },
    {
      "code": "5",
      "id": "Penurunan gaji paling lama 1 tahun (peraturan lama)",
      "en": "Pay lowered for at most 1 year (old rules)",
    },
    {
      "code": "6",
      "id": "Penundaan gaji paling lama 1 tahun (peraturan lama)",
      "en": "Pay delayed for at most 1 year (old rules)",
    },
    {
      "code": "7",
      "id": "Penundaan kenaikan pangkat selama 1 tahun (PP 53/2010)",
      "en": "Rank promotion delayed by 1 year (PP 53/2010)",
    },
    {
      "code": "8",
      "id": "Penurunan pangkat setingkat lebih rendah selama 1 tahun (PP 53/2010)",
      "en": "One rank lower for 1 year (PP 53/2010)",
    },
    {
      "code": "14",
      "id": "Penurunan pangkat setingkat lebih rendah selama 3 tahun (PP 53/2010)",
      "en": "One rank lower for 3 years (PP 53/2010)",
    },
  ],
  "moveRoute": [
    {"code":"inside","id":"Dalam satu instansi","en":"Inside one agency"},
    {
      "code": "regencies-one-province",
      "id": "Antar kabupaten/kota satu provinsi",
      "en": "Between regencies of one province",
    },
    {"code":"province-to-regency","id":"Provinsi ke kabupaten/kota","en":"Province to regency"},
    {
      "code": "regency-to-province",
      "id": "Kabupaten/kota ke provinsinya",
      "en": "Regency to its province",
    },
    {
      "code": "between-provinces",
      "id": "Antar kabupaten/kota antarprovinsi",
      "en": "Between regencies of different provinces",
    },
  ],
  "moveAuthority": [
    {"code":"ppk","id":"Pejabat Pembina Kepegawaian","en":"Appointing authority (PPK)"},
    {"code":"governor","id":"Gubernur","en":"Governor"},
    {"code":"minister","id":"Menteri Dalam Negeri","en":"Minister of Home Affairs"},
  ],
  "pertekFrom": [
    {"code":"none","id":"Tanpa pertek mutasi","en":"No technical consideration of moves"},
    {
      "code": "bkn-regional",
      "id": "Kepala Kantor Regional BKN",
      "en": "Head of the regional office of BKN",
    },
    {"code":"bkn","id":"Kepala BKN","en":"Head of BKN"},
  ],
};
export const parameters: Readonly<Record<ParameterId, Parameter>> = {
  "acting/extensions": {
    "id": "acting/extensions",
    "label": {
      "id": "Perpanjangan masa pelaksana tugas paling banyak",
      "en": "Extensions of an acting term at most",
    },
    "unit": "count",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2021-01-14",
        "basis": {"instrument":"SE BKN 1/2021","article":"masa penugasan"},
        "certainty": "recalled",
        "value": 1,
      },
    ],
  },
  "acting/months": {
    "id": "acting/months",
    "label": {"id":"Masa pelaksana tugas (Plt)","en":"Term of an acting officer (Plt)"},
    "unit": "month",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2021-01-14",
        "basis": {"instrument":"SE BKN 1/2021","article":"masa penugasan"},
        "certainty": "recalled",
        "value": 3,
      },
    ],
  },
  "acting/plh-absent-days": {
    "id": "acting/plh-absent-days",
    "label": {
      "id": "Hari kerja berhalangan yang memerlukan pelaksana harian",
      "en": "Working days of absence that call for a Plh",
    },
    "unit": "day",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-01-01",
        "basis": {"instrument":"SE BKN 2/2019","article":"pelaksana harian"},
        "certainty": "secondary",
        "value": 7,
      },
    ],
  },
  "approval/natural-persons": {
    "id": "approval/natural-persons",
    "label": {
      "id": "Orang berbeda yang mengusulkan, memverifikasi dan memutus",
      "en": "Different persons who propose, verify and decide",
    },
    "unit": "person",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2008-08-28",
        "basis": {"instrument":"PP 60/2008","article":"pemisahan fungsi"},
        "certainty": "recalled",
        "value": 3,
      },
    ],
  },
  "choice/best-places": {
    "id": "choice/best-places",
    "label": {
      "id": "Banyaknya calon terbaik tempat pilihan promosi jabatan diambil",
      "en": "How many of the best the choice for a promotion to a post lies among",
    },
    "unit": "place",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-04-07",
        "value": 3,
        "basis": {"instrument":"PP 11/2017","article":"pengisian JPT: tiga calon terbaik"},
        "certainty": "secondary",
      },
      {
        "from": "2019-05-10",
        "value": 3,
        "basis": {"instrument":"PermenPANRB 15/2019","article":"Lampiran, tiga calon terbaik"},
        "certainty": "secondary",
      },
    ],
  },
  "credit/higher-degree-share": {
    "id": "credit/higher-degree-share",
    "label": {
      "id": "Tambahan angka kredit karena ijazah lebih tinggi",
      "en": "Credit added for a higher degree",
    },
    "unit": "weight",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2023-01-01",
        "basis": {"instrument":"PerBKN 3/2023","article":"Pasal 14"},
        "certainty": "primary",
        "value": 2500,
      },
    ],
  },
  "discipline/absence-dismissal": {
    "id": "discipline/absence-dismissal",
    "label": {"id":"Hari tidak masuk yang berakibat pemberhentian","en":"Days absent that end in dismissal"},
    "unit": "day",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2021-08-31",
        "basis": {"instrument":"PP 94/2021","article":"Pasal 11 ayat (2) huruf d"},
        "certainty": "secondary",
        "value": 28,
      },
    ],
  },
  "discipline/absence-least": {
    "id": "discipline/absence-least",
    "label": {"id":"Hari tidak masuk yang mulai dihukum","en":"Days absent from which a sanction follows"},
    "unit": "day",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2021-08-31",
        "basis": {"instrument":"PP 94/2021","article":"Pasal 11 ayat (2) huruf a"},
        "certainty": "secondary",
        "value": 3,
      },
    ],
  },
  "discipline/consecutive-days": {
    "id": "discipline/consecutive-days",
    "label": {
      "id": "Hari tidak masuk terus-menerus yang dinilai sebagai pemberhentian",
      "en": "Days absent in a row that are judged as dismissal",
    },
    "unit": "day",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2021-08-31",
        "basis": {"instrument":"PP 94/2021","article":"Pasal 11 ayat (2) huruf d"},
        "certainty": "secondary",
        "value": 10,
      },
    ],
  },
  "election/months-after-inauguration": {
    "id": "election/months-after-inauguration",
    "label": {"id":"Bulan sejak pelantikan kepala daerah","en":"Months since a head took office"},
    "unit": "month",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2016-07-01",
        "basis": {"instrument":"UU 10/2016","article":"Pasal 162 ayat (3)"},
        "certainty": "secondary",
        "value": 6,
      },
    ],
  },
  "election/months-before": {
    "id": "election/months-before",
    "label": {"id":"Bulan sebelum penetapan pasangan calon","en":"Months before candidates are determined"},
    "unit": "month",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2016-07-01",
        "basis": {"instrument":"UU 10/2016","article":"Pasal 71 ayat (2)"},
        "certainty": "secondary",
        "value": 6,
      },
    ],
  },
  "evidence/days-to-supply": {
    "id": "evidence/days-to-supply",
    "label": {
      "id": "Hari untuk menyerahkan bukti yang kurang",
      "en": "Days to supply evidence that is wanting",
    },
    "unit": "day",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-01-01",
        "value": 14,
        "basis": {"instrument":"Keputusan instansi","article":"tenggat penyerahan bukti"},
        "certainty": "recalled",
      },
    ],
  },
  "ip-asn/performance-years-back": {
    "id": "ip-asn/performance-years-back",
    "label": {
      "id": "Tahun kinerja yang dinilai, berapa tahun sebelum tahun TMT",
      "en": "Year of performance that counts, how many years before that of the effective date",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "value": 1,
        "basis": {"instrument":"PerBKN 8/2019","article":"dimensi kinerja"},
        "certainty": "code",
      },
    ],
  },
  "ip-asn/technical-hours": {
    "id": "ip-asn/technical-hours",
    "label": {
      "id": "Jam pelajaran diklat teknis yang dihitung penuh",
      "en": "Hours of technical training that count in full",
    },
    "unit": "hour",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "value": 20,
        "basis": {"instrument":"PerBKN 8/2019","article":"dimensi kompetensi"},
        "certainty": "secondary",
      },
    ],
  },
  "ip-asn/weight/competence": {
    "id": "ip-asn/weight/competence",
    "label": {"id":"Bobot maksimum dimensi kompetensi","en":"Highest value of the competence dimension"},
    "unit": "point",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "value": 4000,
        "basis": {"instrument":"PermenPANRB 38/2018","article":"bobot dimensi indeks"},
        "certainty": "secondary",
      },
    ],
  },
  "ip-asn/weight/discipline": {
    "id": "ip-asn/weight/discipline",
    "label": {"id":"Bobot maksimum dimensi disiplin","en":"Highest value of the discipline dimension"},
    "unit": "point",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "value": 500,
        "basis": {"instrument":"PermenPANRB 38/2018","article":"bobot dimensi indeks"},
        "certainty": "secondary",
      },
    ],
  },
  "ip-asn/weight/performance": {
    "id": "ip-asn/weight/performance",
    "label": {"id":"Bobot maksimum dimensi kinerja","en":"Highest value of the performance dimension"},
    "unit": "point",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "value": 3000,
        "basis": {"instrument":"PermenPANRB 38/2018","article":"bobot dimensi indeks"},
        "certainty": "secondary",
      },
    ],
  },
  "ip-asn/weight/qualification": {
    "id": "ip-asn/weight/qualification",
    "label": {"id":"Bobot maksimum dimensi kualifikasi","en":"Highest value of the qualification dimension"},
    "unit": "point",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "value": 2500,
        "basis": {"instrument":"PermenPANRB 38/2018","article":"bobot dimensi indeks"},
        "certainty": "secondary",
      },
    ],
  },
  "ip-asn/window/discipline": {
    "id": "ip-asn/window/discipline",
    "label": {
      "id": "Jendela riwayat hukuman disiplin (tahun kalender)",
      "en": "Window of the disciplinary history (calendar years)",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "value": 5,
        "basis": {"instrument":"PerBKN 8/2019","article":"dimensi disiplin"},
        "certainty": "code",
      },
    ],
  },
  "ip-asn/window/seminar": {
    "id": "ip-asn/window/seminar",
    "label": {"id":"Jendela seminar dan sejenisnya","en":"Window of seminars and the like"},
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "value": 2,
        "basis": {"instrument":"PerBKN 8/2019","article":"dimensi kompetensi"},
        "certainty": "code",
      },
    ],
  },
  "ip-asn/window/technical": {
    "id": "ip-asn/window/technical",
    "label": {"id":"Jendela diklat teknis","en":"Window of technical training"},
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "value": 1,
        "basis": {"instrument":"PerBKN 8/2019","article":"dimensi kompetensi"},
        "certainty": "secondary",
      },
    ],
  },
  "jpm/pass": {
    "id": "jpm/pass",
    "label": {"id":"JPM paling rendah untuk pengangkatan","en":"Lowest JPM for an appointment"},
    "unit": "percent",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-01-01",
        "basis": {"instrument":"PerBKN 26/2019","article":"Lampiran III"},
        "certainty": "secondary",
        "value": 6800,
      },
    ],
  },
  "mutation/years-in-post-least": {
    "id": "mutation/years-in-post-least",
    "label": {
      "id": "Masa paling singkat dalam jabatan sebelum mutasi",
      "en": "Shortest time in the post before a move",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-04-05",
        "value": 2,
        "basis": {"instrument":"PerBKN 5/2019","article":"Pasal 2"},
        "certainty": "primary",
      },
    ],
  },
  "mutation/years-in-post-most": {
    "id": "mutation/years-in-post-most",
    "label": {
      "id": "Masa dalam jabatan yang harus dievaluasi bila terlampaui",
      "en": "Time in a post that must be evaluated when exceeded",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-04-05",
        "value": 5,
        "basis": {"instrument":"PerBKN 5/2019","article":"Pasal 2"},
        "certainty": "primary",
      },
    ],
  },
  "nip/length": {
    "id": "nip/length",
    "label": {"id":"Banyaknya digit NIP","en":"Digits of a NIP"},
    "unit": "count",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2007-01-01",
        "basis": {"instrument":"Perka BKN 22/2007","article":"Lampiran"},
        "certainty": "secondary",
        "value": 18,
      },
    ],
  },
  "nip/most-month": {
    "id": "nip/most-month",
    "label": {"id":"Bulan terbesar pada digit 13-14 PNS","en":"Largest month in digits 13-14 of a PNS"},
    "unit": "count",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2007-01-01",
        "basis": {"instrument":"Perka BKN 22/2007","article":"Lampiran"},
        "certainty": "secondary",
        "value": 12,
      },
    ],
  },
  "nip/oldest": {
    "id": "nip/oldest",
    "label": {
      "id": "Usia paling tinggi pada TMT CPNS, selebihnya diperiksa",
      "en": "Highest age on appointment; above it is looked at",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-04-07",
        "basis": {"instrument":"PP 11/2017","article":"Pasal 23"},
        "certainty": "secondary",
        "value": 35,
      },
    ],
  },
  "nip/youngest": {
    "id": "nip/youngest",
    "label": {"id":"Usia paling rendah pada TMT CPNS","en":"Lowest age on appointment as candidate"},
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-04-07",
        "basis": {"instrument":"PP 11/2017","article":"Pasal 23"},
        "certainty": "secondary",
        "value": 18,
      },
    ],
  },
  "performance/distribution/baik/good-most": {
    "id": "performance/distribution/baik/good-most",
    "label": {"id":"Baik paling banyak, organisasi Baik","en":"Good at most, good unit"},
    "unit": "weight",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2022-01-01",
        "basis": {"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"},
        "certainty": "secondary",
        "value": 7000,
      },
    ],
  },
  "performance/distribution/istimewa/very-good-most": {
    "id": "performance/distribution/istimewa/very-good-most",
    "label": {
      "id": "Sangat Baik paling banyak, organisasi Istimewa",
      "en": "Very good at most, outstanding unit",
    },
    "unit": "weight",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2022-01-01",
        "basis": {"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"},
        "certainty": "secondary",
        "value": 7000,
      },
    ],
  },
  "performance/distribution/low/next-least": {
    "id": "performance/distribution/low/next-least",
    "label": {"id":"Predikat setingkat di atasnya paling sedikit","en":"Predicate just above at least"},
    "unit": "weight",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2022-01-01",
        "basis": {"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"},
        "certainty": "secondary",
        "value": 1000,
      },
    ],
  },
  "performance/distribution/low/own-least": {
    "id": "performance/distribution/low/own-least",
    "label": {
      "id": "Predikat sendiri paling sedikit, organisasi Cukup ke bawah",
      "en": "Own predicate at least, unit Needs improvement or lower",
    },
    "unit": "weight",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2022-01-01",
        "basis": {"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"},
        "certainty": "secondary",
        "value": 6000,
      },
    ],
  },
  "performance/distribution/low/very-good-most": {
    "id": "performance/distribution/low/very-good-most",
    "label": {
      "id": "Sangat Baik paling banyak, organisasi Cukup atau Kurang",
      "en": "Very good at most, unit Needs improvement or Poor",
    },
    "unit": "weight",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2022-01-01",
        "basis": {"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"},
        "certainty": "secondary",
        "value": 1000,
      },
    ],
  },
  "performance/floor": {
    "id": "performance/floor",
    "label": {
      "id": "Predikat kinerja terendah yang memenuhi syarat",
      "en": "Lowest performance predicate that meets the requirement",
    },
    "unit": "performance",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "value": "baik",
        "basis": {"instrument":"PP 99/2000","article":"Pasal 7"},
        "certainty": "secondary",
      },
      {
        "from": "2017-04-07",
        "value": "baik",
        "basis": {"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"},
        "certainty": "secondary",
      },
    ],
  },
  "performance/years": {
    "id": "performance/years",
    "label": {
      "id": "Jumlah tahun terakhir yang predikatnya disyaratkan",
      "en": "Number of last years whose predicate is required",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "value": 2,
        "basis": {"instrument":"PP 99/2000","article":"Pasal 7"},
        "certainty": "secondary",
      },
      {
        "from": "2017-04-07",
        "value": 2,
        "basis": {"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"},
        "certainty": "secondary",
      },
    ],
  },
  "post/administrator/years-of-experience": {
    "id": "post/administrator/years-of-experience",
    "label": {
      "id": "Pengalaman paling singkat sebagai pengawas atau JF setara",
      "en": "Shortest experience as pengawas or equal functional post",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-04-07",
        "value": 3,
        "basis": {"instrument":"PP 11/2017","article":"Pasal 54"},
        "certainty": "secondary",
      },
    ],
  },
  "post/jpt-pratama/highest-age": {
    "id": "post/jpt-pratama/highest-age",
    "label": {"id":"Usia paling tinggi saat diangkat","en":"Highest age when appointed"},
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-04-07",
        "value": 56,
        "basis": {"instrument":"PP 11/2017","article":"Pasal 107 ayat (1) huruf c"},
        "certainty": "primary",
      },
    ],
  },
  "post/jpt-pratama/years-of-experience": {
    "id": "post/jpt-pratama/years-of-experience",
    "label": {
      "id": "Paling singkat menduduki jabatan administrator atau JF ahli madya",
      "en": "Shortest time as administrator or JF ahli madya",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-04-07",
        "value": 2,
        "basis": {"instrument":"PP 11/2017","article":"Pasal 107 ayat (1) huruf c"},
        "certainty": "primary",
      },
      {
        "from": "2020-03-05",
        "value": 2,
        "basis": {"instrument":"PP 17/2020","article":"Pasal 107 ayat (1) huruf c"},
        "certainty": "primary",
      },
    ],
  },
  "post/jpt-pratama/years-related": {
    "id": "post/jpt-pratama/years-related",
    "label": {
      "id": "Pengalaman jabatan terkait paling singkat, kumulatif",
      "en": "Shortest related experience altogether",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-04-07",
        "basis": {"instrument":"PP 11/2017","article":"Pasal 107 ayat (1) huruf c"},
        "certainty": "primary",
        "value": 5,
      },
    ],
  },
  "post/jpt/years-before-replacement": {
    "id": "post/jpt/years-before-replacement",
    "label": {
      "id": "Masa JPT tidak boleh diganti sejak dilantik",
      "en": "Time a high official may not be replaced since inauguration",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2014-01-15",
        "basis": {"instrument":"UU 5/2014","article":"Pasal 116"},
        "certainty": "secondary",
        "value": 2,
      },
    ],
  },
  "post/ladder-tolerance": {
    "id": "post/ladder-tolerance",
    "label": {
      "id": "Berapa tingkat pangkat boleh di bawah jenjang terendah jabatan",
      "en": "How many ranks one may stand below the lowest of the post",
    },
    "unit": "count",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2002-04-17",
        "value": 1,
        "basis": {"instrument":"PP 13/2002","article":"lampiran jenjang pangkat"},
        "certainty": "secondary",
      },
    ],
  },
  "post/pengawas/years-of-experience": {
    "id": "post/pengawas/years-of-experience",
    "label": {
      "id": "Pengalaman paling singkat sebagai pelaksana atau JF setara",
      "en": "Shortest experience as pelaksana or equal functional post",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-04-07",
        "value": 4,
        "basis": {"instrument":"PP 11/2017","article":"Pasal 54"},
        "certainty": "secondary",
      },
    ],
  },
  "proposal/months-ahead": {
    "id": "proposal/months-ahead",
    "label": {
      "id": "Bulan paling lama antara pengajuan dan TMT",
      "en": "Most months between submission and the effective date",
    },
    "unit": "month",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-01-01",
        "value": 24,
        "basis": {"instrument":"Keputusan instansi","article":"batas TMT usulan"},
        "certainty": "recalled",
      },
    ],
  },
  "rank-promotion/achievement/years-in-rank": {
    "id": "rank-promotion/achievement/years-in-rank",
    "label": {
      "id": "Masa pangkat paling singkat, prestasi luar biasa",
      "en": "Shortest time in rank, outstanding achievement",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"prestasi kerja luar biasa baiknya"},
        "certainty": "recalled",
        "value": 1,
      },
    ],
  },
  "rank-promotion/by-post/years-in-post-below": {
    "id": "rank-promotion/by-post/years-in-post-below",
    "label": {
      "id": "Masa jabatan bila pangkat di bawah jenjang",
      "en": "Time in the post while below the ladder",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2002-04-17",
        "basis": {"instrument":"Kepka BKN 12/2002","article":"kenaikan pangkat pilihan jabatan struktural"},
        "certainty": "secondary",
        "value": 1,
      },
    ],
  },
  "rank-promotion/by-post/years-in-rank-at-appointment": {
    "id": "rank-promotion/by-post/years-in-rank-at-appointment",
    "label": {
      "id": "Masa pangkat saat diangkat yang membebaskan dari masa jabatan",
      "en": "Time in rank at appointment that waives the time in the post",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2002-04-17",
        "basis": {"instrument":"Kepka BKN 12/2002","article":"kenaikan pangkat pilihan jabatan struktural"},
        "certainty": "secondary",
        "value": 4,
      },
    ],
  },
  "rank-promotion/by-post/years-in-rank-below": {
    "id": "rank-promotion/by-post/years-in-rank-below",
    "label": {"id":"Masa pangkat bila pangkat di bawah jenjang","en":"Time in rank while below the ladder"},
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2002-04-17",
        "basis": {"instrument":"Kepka BKN 12/2002","article":"kenaikan pangkat pilihan jabatan struktural"},
        "certainty": "secondary",
        "value": 1,
      },
    ],
  },
  "rank-promotion/by-post/years-in-rank-within": {
    "id": "rank-promotion/by-post/years-in-rank-within",
    "label": {"id":"Masa pangkat bila pangkat dalam jenjang","en":"Time in rank while within the ladder"},
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2002-04-17",
        "basis": {"instrument":"Kepka BKN 12/2002","article":"kenaikan pangkat pilihan jabatan struktural"},
        "certainty": "secondary",
        "value": 4,
      },
    ],
  },
  "rank-promotion/degree/years-in-rank": {
    "id": "rank-promotion/degree/years-in-rank",
    "label": {
      "id": "Masa pangkat paling singkat, penyesuaian ijazah",
      "en": "Shortest time in rank, adjustment to a degree",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"penyesuaian ijazah"},
        "certainty": "secondary",
        "value": 1,
      },
    ],
  },
  "rank-promotion/exam/years-in-rank": {
    "id": "rank-promotion/exam/years-in-rank",
    "label": {
      "id": "Masa pangkat paling singkat untuk ikut ujian dinas",
      "en": "Shortest time in rank to sit the service exam",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"ujian dinas"},
        "certainty": "secondary",
        "value": 2,
      },
    ],
  },
  "rank-promotion/functional/years-after-rank-down": {
    "id": "rank-promotion/functional/years-after-rank-down",
    "label": {"id":"Jeda sesudah kembali ke pangkat semula","en":"Time after the return to the old rank"},
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2024-01-01",
        "basis": {"instrument":"SE BKN 9/2024","article":"huruf f angka 1"},
        "certainty": "primary",
        "value": 1,
      },
    ],
  },
  "rank-promotion/functional/years-in-rank": {
    "id": "rank-promotion/functional/years-in-rank",
    "label": {
      "id": "Masa pangkat paling singkat, jabatan fungsional",
      "en": "Shortest time in rank, functional posts",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"kenaikan pangkat pilihan jabatan fungsional"},
        "certainty": "secondary",
        "value": 2,
      },
      {
        "from": "2023-01-01",
        "basis": {"instrument":"PerBKN 3/2023","article":"kenaikan pangkat"},
        "certainty": "secondary",
        "value": 2,
      },
    ],
  },
  "rank-promotion/service/long/months-in-rank": {
    "id": "rank-promotion/service/long/months-in-rank",
    "label": {"id":"Masa pangkat pada 30 tahun masa kerja","en":"Months in rank at 30 years of service"},
    "unit": "month",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"kenaikan pangkat pengabdian"},
        "certainty": "secondary",
        "value": 1,
      },
    ],
  },
  "rank-promotion/service/long/years": {
    "id": "rank-promotion/service/long/years",
    "label": {"id":"Masa kerja pengabdian: 30 tahun masa kerja","en":"Years of service: 30 years"},
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"kenaikan pangkat pengabdian"},
        "certainty": "secondary",
        "value": 30,
      },
    ],
  },
  "rank-promotion/service/middle/months-in-rank": {
    "id": "rank-promotion/service/middle/months-in-rank",
    "label": {"id":"Masa pangkat pada 20 tahun masa kerja","en":"Months in rank at 20 years of service"},
    "unit": "month",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"kenaikan pangkat pengabdian"},
        "certainty": "secondary",
        "value": 12,
      },
    ],
  },
  "rank-promotion/service/middle/years": {
    "id": "rank-promotion/service/middle/years",
    "label": {"id":"Masa kerja pengabdian: 20 tahun masa kerja","en":"Years of service: 20 years"},
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"kenaikan pangkat pengabdian"},
        "certainty": "secondary",
        "value": 20,
      },
    ],
  },
  "rank-promotion/service/short/months-in-rank": {
    "id": "rank-promotion/service/short/months-in-rank",
    "label": {"id":"Masa pangkat pada 10 tahun masa kerja","en":"Months in rank at 10 years of service"},
    "unit": "month",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"kenaikan pangkat pengabdian"},
        "certainty": "secondary",
        "value": 24,
      },
    ],
  },
  "rank-promotion/service/short/years": {
    "id": "rank-promotion/service/short/years",
    "label": {"id":"Masa kerja pengabdian: 10 tahun masa kerja","en":"Years of service: 10 years"},
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"kenaikan pangkat pengabdian"},
        "certainty": "secondary",
        "value": 10,
      },
    ],
  },
  "rank-promotion/superior-cap": {
    "id": "rank-promotion/superior-cap",
    "label": {
      "id": "Pangkat tidak boleh melampaui pangkat atasan langsung",
      "en": "The rank may not exceed that of the direct superior",
    },
    "unit": "answer",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2002-04-17",
        "value": "yes",
        "basis": {"instrument":"Kepka BKN 12/2002","article":"kenaikan pangkat reguler"},
        "certainty": "secondary",
      },
      {
        "from": "2025-05-20",
        "value": "no",
        "basis": {"instrument":"PerBKN 2/2025","article":"pencabutan batas pangkat atasan"},
        "certainty": "secondary",
      },
    ],
  },
  "rank-promotion/years-in-rank": {
    "id": "rank-promotion/years-in-rank",
    "label": {"id":"Masa paling singkat dalam pangkat terakhir","en":"Shortest time in the last rank"},
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "value": 4,
        "basis": {"instrument":"PP 99/2000","article":"Pasal 7"},
        "certainty": "secondary",
      },
    ],
  },
  "retirement/kept-age-junior": {
    "id": "retirement/kept-age-junior",
    "label": {
      "id": "BUP lama yang dipertahankan, ahli pertama, muda, penyelia",
      "en": "Old age kept, first and junior experts, supervisors",
    },
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-10-03",
        "basis": {"instrument":"Surat BKN K.26-30/V.119-2/99","article":"pejabat lama"},
        "certainty": "secondary",
        "value": 60,
      },
    ],
  },
  "retirement/kept-age-senior": {
    "id": "retirement/kept-age-senior",
    "label": {"id":"BUP lama yang dipertahankan, ahli madya","en":"Old age kept, senior experts"},
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-10-03",
        "basis": {"instrument":"Surat BKN K.26-30/V.119-2/99","article":"pejabat lama"},
        "certainty": "secondary",
        "value": 65,
      },
    ],
  },
  "retirement/teacher-age": {
    "id": "retirement/teacher-age",
    "label": {"id":"Batas usia pensiun guru","en":"Retirement age of teachers"},
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-04-07",
        "basis": {"instrument":"PP 11/2017","article":"Pasal 239"},
        "certainty": "recalled",
        "value": 60,
      },
    ],
  },
  "selection/competitors-four": {
    "id": "selection/competitors-four",
    "label": {"id":"Peserta paling sedikit, pilihan empat","en":"Fewest competitors, choice four"},
    "unit": "person",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-10",
        "basis": {"instrument":"PermenPANRB 15/2019","article":"Lampiran, peserta paling sedikit"},
        "certainty": "recalled",
        "value": 4,
      },
    ],
  },
  "selection/competitors-three": {
    "id": "selection/competitors-three",
    "label": {"id":"Peserta paling sedikit, pilihan tiga","en":"Fewest competitors, choice three"},
    "unit": "person",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-10",
        "basis": {"instrument":"PermenPANRB 15/2019","article":"Lampiran, peserta paling sedikit"},
        "certainty": "secondary",
        "value": 3,
      },
    ],
  },
  "talent/lowest-box": {
    "id": "talent/lowest-box",
    "label": {
      "id": "Kotak terendah kelompok rencana suksesi instansi",
      "en": "Lowest box of the agency succession group",
    },
    "unit": "talentBox",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2020-01-01",
        "basis": {"instrument":"PermenPANRB 3/2020","article":"kelompok rencana suksesi"},
        "certainty": "secondary",
        "value": "7",
      },
      {
        "from": "2025-12-31",
        "basis": {"instrument":"PermenPANRB 20/2025","article":"Pasal 1 angka 19"},
        "certainty": "primary",
        "value": "7",
      },
    ],
  },
};
export const tables: Readonly<Record<TableId, DecisionTable>> = {
  "acting/may": {
    "id": "acting/may",
    "label": {"id":"Kewenangan pelaksana tugas dan pelaksana harian","en":"Powers of acting officers"},
    "keys": {"assignment":"assignment","act":"officialAct"},
    "unit": "answer",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2014-10-17",
        "basis": {"instrument":"UU 30/2014","article":"Pasal 14 ayat (7)"},
        "certainty": "secondary",
        "rows": [
          {
            "when": {
              "assignment": ["definitive"],
              "act": ["appraise","periodic-raise","leave","duty-letter","light-discipline","propose-move","study-permit","unpaid-leave","other-discipline","propose-agency-move","appoint","move","dismiss","change-organisation","change-budget"],
            },
            "value": "yes",
          },
          {
            "when": {
              "assignment": ["plt","plh","pj"],
              "act": ["appraise","periodic-raise","leave","duty-letter","light-discipline","propose-move","study-permit"],
            },
            "value": "yes",
          },
          {
            "when": {
              "assignment": ["plt","plh","pj"],
              "act": ["unpaid-leave","other-discipline","propose-agency-move","appoint","move","dismiss","change-organisation","change-budget"],
            },
            "value": "no",
          },
        ],
      },
      {
        "from": "2021-01-14",
        "basis": {"instrument":"SE BKN 1/2021","article":"kewenangan"},
        "certainty": "secondary",
        "rows": [
          {
            "when": {
              "assignment": ["definitive"],
              "act": ["appraise","periodic-raise","leave","duty-letter","light-discipline","propose-move","study-permit","unpaid-leave","other-discipline","propose-agency-move","appoint","move","dismiss","change-organisation","change-budget"],
            },
            "value": "yes",
          },
          {
            "when": {
              "assignment": ["plt","plh","pj"],
              "act": ["appraise","periodic-raise","leave","duty-letter","light-discipline","propose-move","study-permit"],
            },
            "value": "yes",
          },
          {
            "when": {
              "assignment": ["plt","plh","pj"],
              "act": ["unpaid-leave","other-discipline","propose-agency-move","appoint","move","dismiss","change-organisation","change-budget"],
            },
            "value": "no",
          },
        ],
      },
    ],
  },
  "credit/base": {
    "id": "credit/base",
    "label": {"id":"Nilai dasar integrasi angka kredit","en":"Base of credit integration"},
    "keys": {"level":"functionalLevel"},
    "unit": "credit",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2023-01-01",
        "basis": {"instrument":"PerBKN 3/2023","article":"penyesuaian angka kredit"},
        "certainty": "recalled",
        "rows": [
          {"when":{"level":["pemula"]},"value":0},
          {"when":{"level":["terampil"]},"value":960000},
          {"when":{"level":["mahir"]},"value":2400000},
          {"when":{"level":["penyelia"]},"value":4800000},
          {"when":{"level":["ahli-pertama"]},"value":2400000},
          {"when":{"level":["ahli-muda"]},"value":4800000},
          {"when":{"level":["ahli-madya"]},"value":9600000},
          {"when":{"level":["ahli-utama"]},"value":20400000},
        ],
      },
    ],
  },
  "credit/coefficient": {
    "id": "credit/coefficient",
    "label": {"id":"Koefisien angka kredit setahun","en":"Yearly coefficient of credit points"},
    "keys": {"level":"functionalLevel"},
    "unit": "credit",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2023-01-01",
        "basis": {"instrument":"PerBKN 3/2023","article":"koefisien per tahun"},
        "certainty": "code",
        "rows": [
          {"when":{"level":["pemula"]},"value":90000},
          {"when":{"level":["terampil"]},"value":120000},
          {"when":{"level":["mahir"]},"value":300000},
          {"when":{"level":["penyelia"]},"value":600000},
          {"when":{"level":["ahli-pertama"]},"value":300000},
          {"when":{"level":["ahli-muda"]},"value":600000},
          {"when":{"level":["ahli-madya"]},"value":900000},
          {"when":{"level":["ahli-utama"]},"value":1200000},
        ],
      },
    ],
  },
  "credit/highest-rank": {
    "id": "credit/highest-rank",
    "label": {"id":"Pangkat tertinggi jenjang fungsional","en":"Highest rank of a functional level"},
    "keys": {"level":"functionalLevel"},
    "unit": "rank",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2023-01-01",
        "basis": {"instrument":"PerBKN 3/2023","article":"Pasal 21"},
        "certainty": "secondary",
        "rows": [
          {"when":{"level":["pemula"]},"value":"II/a"},
          {"when":{"level":["terampil"]},"value":"II/d"},
          {"when":{"level":["mahir"]},"value":"III/b"},
          {"when":{"level":["penyelia"]},"value":"III/d"},
          {"when":{"level":["ahli-pertama"]},"value":"III/b"},
          {"when":{"level":["ahli-muda"]},"value":"III/d"},
          {"when":{"level":["ahli-madya"]},"value":"IV/c"},
          {"when":{"level":["ahli-utama"]},"value":"IV/e"},
        ],
      },
    ],
  },
  "credit/next-level": {
    "id": "credit/next-level",
    "label": {"id":"Angka kredit kumulatif kenaikan jenjang","en":"Cumulative credit for the next level"},
    "keys": {"level":"functionalLevel","startedHigher":"answer"},
    "unit": "credit",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2023-01-01",
        "basis": {"instrument":"PerBKN 3/2023","article":"Pasal 21"},
        "certainty": "primary",
        "rows": [
          {"when":{"level":["pemula"],"startedHigher":["no","yes"]},"value":360000},
          {"when":{"level":["terampil"],"startedHigher":["no"]},"value":1440000},
          {"when":{"level":["terampil"],"startedHigher":["yes"]},"value":960000},
          {"when":{"level":["mahir"],"startedHigher":["no","yes"]},"value":2400000},
          {"when":{"level":["penyelia"],"startedHigher":["no","yes"]},"value":0},
          {"when":{"level":["ahli-pertama"],"startedHigher":["no"]},"value":2400000},
          {"when":{"level":["ahli-pertama"],"startedHigher":["yes"]},"value":1200000},
          {"when":{"level":["ahli-muda"],"startedHigher":["no","yes"]},"value":4800000},
          {"when":{"level":["ahli-madya"],"startedHigher":["no","yes"]},"value":10800000},
          {"when":{"level":["ahli-utama"],"startedHigher":["no","yes"]},"value":0},
        ],
      },
    ],
  },
  "credit/next-rank": {
    "id": "credit/next-rank",
    "label": {"id":"Angka kredit kumulatif kenaikan pangkat","en":"Cumulative credit for the next rank"},
    "keys": {"level":"functionalLevel"},
    "unit": "credit",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2023-01-01",
        "basis": {"instrument":"PerBKN 3/2023","article":"Pasal 21"},
        "certainty": "primary",
        "rows": [
          {"when":{"level":["pemula"]},"value":360000},
          {"when":{"level":["terampil"]},"value":480000},
          {"when":{"level":["mahir"]},"value":1200000},
          {"when":{"level":["penyelia"]},"value":2400000},
          {"when":{"level":["ahli-pertama"]},"value":1200000},
          {"when":{"level":["ahli-muda"]},"value":2400000},
          {"when":{"level":["ahli-madya"]},"value":3600000},
          {"when":{"level":["ahli-utama"]},"value":4800000},
        ],
      },
    ],
  },
  "credit/percent": {
    "id": "credit/percent",
    "label": {"id":"Persentase angka kredit menurut predikat","en":"Percentage of credit by predicate"},
    "keys": {"performance":"performance"},
    "unit": "weight",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2023-01-01",
        "basis": {"instrument":"PerBKN 3/2023","article":"konversi predikat kinerja"},
        "certainty": "secondary",
        "rows": [
          {"when":{"performance":["sangat-baik"]},"value":15000},
          {"when":{"performance":["baik"]},"value":10000},
          {"when":{"performance":["butuh-perbaikan"]},"value":7500},
          {"when":{"performance":["kurang"]},"value":5000},
          {"when":{"performance":["sangat-kurang"]},"value":2500},
          {"when":{"performance":["none"]},"value":0},
        ],
      },
    ],
  },
  "degree/level": {
    "id": "degree/level",
    "label": {"id":"Tingkat ijazah untuk perbandingan","en":"Level of a degree, for comparison"},
    "keys": {"degree":"degree"},
    "unit": "level",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"Pasal 8"},
        "certainty": "secondary",
        "rows": [
          {"when":{"degree":["SD"]},"value":1},
          {"when":{"degree":["SLTP","SLTP-KEJURUAN"]},"value":2},
          {"when":{"degree":["SLTA"]},"value":3},
          {"when":{"degree":["D1"]},"value":4},
          {"when":{"degree":["D2","SGPLB"]},"value":5},
          {"when":{"degree":["D3"]},"value":6},
          {"when":{"degree":["D4","S1"]},"value":7},
          {"when":{"degree":["S2"]},"value":8},
          {"when":{"degree":["S3"]},"value":9},
        ],
      },
    ],
  },
  "discipline/bars-promotion": {
    "id": "discipline/bars-promotion",
    "label": {"id":"Hukuman yang menghalangi selama dijalani","en":"Sanctions that bar while being served"},
    "keys": {"sanction":"sanction"},
    "unit": "answer",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"Kepka BKN 12/2002","article":"kenaikan pangkat"},
        "certainty": "secondary",
        "rows": [
          {"when":{"sanction":["severe","medium"]},"value":"yes"},
          {"when":{"sanction":["light","none"]},"value":"no"},
        ],
      },
    ],
  },
  "discipline/effect": {
    "id": "discipline/effect",
    "label": {
      "id": "Akibat keadaan disiplin atas langkah karier",
      "en": "Effect of the disciplinary state on a career step",
    },
    "keys": {"state":"disciplineState","step":"careerStep"},
    "unit": "effect",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2021-08-31",
        "basis": {"instrument":"PP 94/2021","article":"Pasal 8; akibat menurut praktik"},
        "certainty": "recalled",
        "rows": [
          {"when":{"state":["none"],"step":["rank-promotion"]},"value":"allow"},
          {"when":{"state":["none"],"step":["promotion"]},"value":"allow"},
          {"when":{"state":["none"],"step":["own-request-move"]},"value":"allow"},
          {"when":{"state":["none"],"step":["agency-move"]},"value":"allow"},
          {"when":{"state":["light"],"step":["rank-promotion"]},"value":"allow"},
          {"when":{"state":["light"],"step":["promotion"]},"value":"allow"},
          {"when":{"state":["light"],"step":["own-request-move"]},"value":"allow"},
          {"when":{"state":["light"],"step":["agency-move"]},"value":"allow"},
          {"when":{"state":["examined"],"step":["rank-promotion"]},"value":"hold"},
          {"when":{"state":["examined"],"step":["promotion"]},"value":"hold"},
          {"when":{"state":["examined"],"step":["own-request-move"]},"value":"hold"},
          {"when":{"state":["examined"],"step":["agency-move"]},"value":"hold"},
          {"when":{"state":["medium"],"step":["rank-promotion"]},"value":"block"},
          {"when":{"state":["medium"],"step":["promotion"]},"value":"block"},
          {"when":{"state":["medium"],"step":["own-request-move"]},"value":"block"},
          {"when":{"state":["medium"],"step":["agency-move"]},"value":"hold"},
          {"when":{"state":["severe"],"step":["rank-promotion"]},"value":"block"},
          {"when":{"state":["severe"],"step":["promotion"]},"value":"block"},
          {"when":{"state":["severe"],"step":["own-request-move"]},"value":"block"},
          {"when":{"state":["severe"],"step":["agency-move"]},"value":"hold"},
        ],
      },
    ],
  },
  "discipline/length": {
    "id": "discipline/length",
    "label": {
      "id": "Lama hukuman menurut jenis yang pernah dijatuhkan",
      "en": "Length of a sanction by any kind ever imposed",
    },
    "keys": {"kind":"imposedKind"},
    "unit": "month",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2021-08-31",
        "basis": {"instrument":"PP 94/2021","article":"Pasal 8"},
        "certainty": "secondary",
        "rows": [
          {"when":{"kind":["1","2","3"]},"value":0},
          {"when":{"kind":["23"]},"value":6},
          {"when":{"kind":["24"]},"value":9},
          {"when":{"kind":["25","27","28"]},"value":12},
          {"when":{"kind":["4","5","6","7","8"]},"value":12},
          {"when":{"kind":["14"]},"value":36},
          {"when":{"kind":["10"]},"value":1200},
        ],
      },
    ],
  },
  "discipline/level": {
    "id": "discipline/level",
    "label": {"id":"Tingkat hukuman menurut jenisnya","en":"Level of a sanction by kind"},
    "keys": {"kind":"imposedKind"},
    "unit": "sanction",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2010-06-06",
        "basis": {"instrument":"PP 53/2010","article":"Pasal 7"},
        "certainty": "code",
        "rows": [
          {"when":{"kind":["1","2","3"]},"value":"light"},
          {"when":{"kind":["4","5","6","7","8","23","24","25"]},"value":"medium"},
          {"when":{"kind":["14","27","28","10"]},"value":"severe"},
        ],
      },
      {
        "from": "2021-08-31",
        "basis": {"instrument":"PP 94/2021","article":"Pasal 8"},
        "certainty": "secondary",
        "rows": [
          {"when":{"kind":["1","2","3"]},"value":"light"},
          {"when":{"kind":["4","5","6","7","8","23","24","25"]},"value":"medium"},
          {"when":{"kind":["14","27","28","10"]},"value":"severe"},
        ],
      },
    ],
  },
  "discipline/months": {
    "id": "discipline/months",
    "label": {"id":"Lama hukuman menurut jenisnya","en":"Length of a sanction by kind"},
    "keys": {"kind":"sanctionKind"},
    "unit": "month",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2021-08-31",
        "basis": {"instrument":"PP 94/2021","article":"Pasal 8"},
        "certainty": "secondary",
        "rows": [
          {"when":{"kind":["1","2","3"]},"value":0},
          {"when":{"kind":["23"]},"value":6},
          {"when":{"kind":["24"]},"value":9},
          {"when":{"kind":["25","27","28"]},"value":12},
          {"when":{"kind":["10"]},"value":1200},
        ],
      },
    ],
  },
  "discipline/rules-of-kind": {
    "id": "discipline/rules-of-kind",
    "label": {"id":"Jenis hukuman sedang yang dikenal aturan","en":"Medium kinds that a set of rules knows"},
    "keys": {"kind":"imposedKind"},
    "unit": "answer",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2010-06-06",
        "basis": {"instrument":"PP 53/2010","article":"Pasal 7"},
        "certainty": "code",
        "rows": [
          {"when":{"kind":["4","5","6","7","8","14"]},"value":"yes"},
          {"when":{"kind":["1","2","3","23","24","25","27","28","10"]},"value":"no"},
        ],
      },
      {
        "from": "2021-08-31",
        "basis": {"instrument":"SE BKN 9/2024","article":"huruf f angka 1"},
        "certainty": "primary",
        "rows": [
          {"when":{"kind":["4","5","6","7","8","14"]},"value":"yes"},
          {"when":{"kind":["1","2","3","23","24","25","27","28","10"]},"value":"no"},
        ],
      },
    ],
  },
  "employment/legal-status": {
    "id": "employment/legal-status",
    "label": {
      "id": "Kedudukan hukum yang membolehkan promosi, kenaikan pangkat dan mutasi",
      "en": "Legal status that admits promotion and moves",
    },
    "keys": {"status":"legalStatus"},
    "unit": "answer",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"kenaikan pangkat"},
        "certainty": "secondary",
        "rows": [
          {"when":{"status":["01","03","15"]},"value":"yes"},
          {"when":{"status":["02","04","09","16","20","66","92","98","99"]},"value":"no"},
        ],
      },
    ],
  },
  "ip-asn/class-group": {
    "id": "ip-asn/class-group",
    "label": {
      "id": "Kelompok jabatan untuk dimensi kompetensi",
      "en": "Group of posts for the competence dimension",
    },
    "keys": {"class":"postClass"},
    "unit": "classGroup",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "basis": {"instrument":"PermenPANRB 38/2018","article":"dimensi kompetensi"},
        "certainty": "secondary",
        "rows": [
          {
            "when": {"class":["jpt-utama","jpt-madya","jpt-pratama","administrator","pengawas"]},
            "value": "managerial",
          },
          {"when":{"class":["functional"]},"value":"functional"},
          {"when":{"class":["pelaksana"]},"value":"pelaksana"},
        ],
      },
    ],
  },
  "ip-asn/competence": {
    "id": "ip-asn/competence",
    "label": {"id":"Nilai kompetensi menurut jenis jabatan","en":"Competence by class of post"},
    "keys": {"group":"classGroup","component":"competence"},
    "unit": "point",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "basis": {"instrument":"PermenPANRB 38/2018","article":"dimensi kompetensi"},
        "certainty": "secondary",
        "rows": [
          {"when":{"group":["managerial"],"component":["leadership"]},"value":1500},
          {"when":{"group":["managerial"],"component":["functional"]},"value":0},
          {"when":{"group":["managerial"],"component":["technical"]},"value":1500},
          {"when":{"group":["managerial"],"component":["seminar"]},"value":1000},
          {"when":{"group":["functional"],"component":["leadership"]},"value":0},
          {"when":{"group":["functional"],"component":["functional"]},"value":1500},
          {"when":{"group":["functional"],"component":["technical"]},"value":1500},
          {"when":{"group":["functional"],"component":["seminar"]},"value":1000},
          {"when":{"group":["pelaksana"],"component":["leadership","functional"]},"value":0},
          {"when":{"group":["pelaksana"],"component":["technical"]},"value":2250},
          {"when":{"group":["pelaksana"],"component":["seminar"]},"value":1750},
        ],
      },
    ],
  },
  "ip-asn/discipline": {
    "id": "ip-asn/discipline",
    "label": {"id":"Nilai disiplin menurut hukuman terberat","en":"Discipline by the worst sanction"},
    "keys": {"sanction":"sanction"},
    "unit": "point",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "basis": {"instrument":"PerBKN 8/2019","article":"dimensi disiplin"},
        "certainty": "code",
        "rows": [
          {"when":{"sanction":["none"]},"value":500},
          {"when":{"sanction":["light"]},"value":300},
          {"when":{"sanction":["medium"]},"value":200},
          {"when":{"sanction":["severe"]},"value":100},
        ],
      },
    ],
  },
  "ip-asn/leadership-level": {
    "id": "ip-asn/leadership-level",
    "label": {
      "id": "Diklat kepemimpinan yang sesuai dengan jenjang jabatan",
      "en": "Leadership training that matches the class held",
    },
    "keys": {"class":"postClass"},
    "unit": "leadershipLevel",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "basis": {"instrument":"PerBKN 8/2019","article":"dimensi kompetensi"},
        "certainty": "secondary",
        "rows": [
          {"when":{"class":["jpt-utama","jpt-madya"]},"value":"PIM-I"},
          {"when":{"class":["jpt-pratama"]},"value":"PIM-II"},
          {"when":{"class":["administrator"]},"value":"PIM-III"},
          {"when":{"class":["pengawas"]},"value":"PIM-IV"},
          {"when":{"class":["functional","pelaksana"]},"value":"none"},
        ],
      },
    ],
  },
  "ip-asn/performance": {
    "id": "ip-asn/performance",
    "label": {
      "id": "Nilai kinerja menurut predikat tahun terakhir",
      "en": "Performance by predicate of the last year",
    },
    "keys": {"performance":"performance"},
    "unit": "point",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "basis": {"instrument":"PerBKN 8/2019","article":"dimensi kinerja"},
        "certainty": "code",
        "rows": [
          {"when":{"performance":["sangat-baik"]},"value":3000},
          {"when":{"performance":["baik"]},"value":2500},
          {"when":{"performance":["butuh-perbaikan"]},"value":1500},
          {"when":{"performance":["kurang"]},"value":500},
          {"when":{"performance":["sangat-kurang"]},"value":100},
          {"when":{"performance":["none"]},"value":0},
        ],
      },
    ],
  },
  "ip-asn/qualification": {
    "id": "ip-asn/qualification",
    "label": {
      "id": "Nilai kualifikasi menurut pendidikan formal tertinggi",
      "en": "Qualification by highest formal degree",
    },
    "keys": {"degree":"degree"},
    "unit": "point",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "basis": {"instrument":"PermenPANRB 38/2018","article":"dimensi kualifikasi"},
        "certainty": "secondary",
        "rows": [
          {"when":{"degree":["S3"]},"value":2500},
          {"when":{"degree":["S2"]},"value":2000},
          {"when":{"degree":["S1","D4"]},"value":1500},
          {"when":{"degree":["D3"]},"value":1000},
          {"when":{"degree":["D2","D1","SLTA","SGPLB"]},"value":500},
          {"when":{"degree":["SLTP","SLTP-KEJURUAN","SD"]},"value":100},
        ],
      },
    ],
  },
  "mutation/decided-by": {
    "id": "mutation/decided-by",
    "label": {"id":"Pejabat yang menetapkan mutasi","en":"Who decides a move"},
    "keys": {"route":"moveRoute"},
    "unit": "moveAuthority",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-04-07",
        "basis": {"instrument":"PP 11/2017","article":"Pasal 190 sampai Pasal 193"},
        "certainty": "primary",
        "rows": [
          {"when":{"route":["inside"]},"value":"ppk"},
          {
            "when": {"route":["regencies-one-province","province-to-regency","regency-to-province"]},
            "value": "governor",
          },
          {"when":{"route":["between-provinces"]},"value":"minister"},
        ],
      },
    ],
  },
  "mutation/pertek-from": {
    "id": "mutation/pertek-from",
    "label": {"id":"Pertimbangan teknis mutasi","en":"Technical consideration of a move"},
    "keys": {"route":"moveRoute"},
    "unit": "pertekFrom",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-04-05",
        "basis": {"instrument":"SE BKN 3/2019","article":"alur mutasi"},
        "certainty": "secondary",
        "rows": [
          {"when":{"route":["inside"]},"value":"none"},
          {
            "when": {"route":["regencies-one-province","province-to-regency","regency-to-province"]},
            "value": "bkn-regional",
          },
          {"when":{"route":["between-provinces"]},"value":"bkn"},
        ],
      },
    ],
  },
  "mutation/proof-of-ground": {
    "id": "mutation/proof-of-ground",
    "label": {"id":"Bukti alasan mutasi","en":"What shows the ground of a move"},
    "keys": {"ground":"moveGround"},
    "unit": "groundProof",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-04-05",
        "basis": {"instrument":"PerBKN 5/2019","article":"Pasal 2"},
        "certainty": "recalled",
        "rows": [
          {"when":{"ground":["none"]},"value":"none"},
          {"when":{"ground":["sanction"]},"value":"sanction-served"},
          {"when":{"ground":["own-request"]},"value":"own-letter"},
          {"when":{"ground":["reorganisation"]},"value":"organisation-regulation"},
        ],
      },
    ],
  },
  "performance/quadrant": {
    "id": "performance/quadrant",
    "label": {"id":"Predikat menurut hasil kerja dan perilaku","en":"Predicate by result and behaviour"},
    "keys": {"result":"expectation","behaviour":"expectation"},
    "unit": "performance",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2022-01-01",
        "basis": {"instrument":"PermenPANRB 6/2022","article":"kuadran kinerja pegawai"},
        "certainty": "code",
        "rows": [
          {"when":{"result":["above"],"behaviour":["below"]},"value":"kurang"},
          {"when":{"result":["above"],"behaviour":["meets"]},"value":"baik"},
          {"when":{"result":["above"],"behaviour":["above"]},"value":"sangat-baik"},
          {"when":{"result":["meets"],"behaviour":["below"]},"value":"kurang"},
          {"when":{"result":["meets"],"behaviour":["meets"]},"value":"baik"},
          {"when":{"result":["meets"],"behaviour":["above"]},"value":"baik"},
          {"when":{"result":["below"],"behaviour":["below"]},"value":"sangat-kurang"},
          {"when":{"result":["below"],"behaviour":["meets"]},"value":"butuh-perbaikan"},
          {"when":{"result":["below"],"behaviour":["above"]},"value":"butuh-perbaikan"},
        ],
      },
    ],
  },
  "post/ladder-ceiling": {
    "id": "post/ladder-ceiling",
    "label": {"id":"Pangkat tertinggi jenjang eselon","en":"Highest rank of the echelon"},
    "keys": {"echelon":"echelon"},
    "unit": "rank",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2002-04-17",
        "basis": {"instrument":"PP 13/2002","article":"lampiran jenjang pangkat"},
        "certainty": "secondary",
        "rows": [
          {"when":{"echelon":["I.a"]},"value":"IV/e"},
          {"when":{"echelon":["I.b"]},"value":"IV/e"},
          {"when":{"echelon":["II.a"]},"value":"IV/d"},
          {"when":{"echelon":["II.b"]},"value":"IV/c"},
          {"when":{"echelon":["III.a"]},"value":"IV/b"},
          {"when":{"echelon":["III.b"]},"value":"IV/a"},
          {"when":{"echelon":["IV.a"]},"value":"III/d"},
          {"when":{"echelon":["IV.b"]},"value":"III/c"},
          {"when":{"echelon":["V.a"]},"value":"III/b"},
          {"when":{"echelon":["V.b"]},"value":"III/b"},
        ],
      },
    ],
  },
  "post/ladder-floor": {
    "id": "post/ladder-floor",
    "label": {"id":"Pangkat terendah jenjang eselon","en":"Lowest rank of the echelon"},
    "keys": {"echelon":"echelon"},
    "unit": "rank",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2002-04-17",
        "basis": {"instrument":"PP 13/2002","article":"lampiran jenjang pangkat"},
        "certainty": "secondary",
        "rows": [
          {"when":{"echelon":["I.a"]},"value":"IV/d"},
          {"when":{"echelon":["I.b"]},"value":"IV/c"},
          {"when":{"echelon":["II.a"]},"value":"IV/c"},
          {"when":{"echelon":["II.b"]},"value":"IV/b"},
          {"when":{"echelon":["III.a"]},"value":"IV/a"},
          {"when":{"echelon":["III.b"]},"value":"III/d"},
          {"when":{"echelon":["IV.a"]},"value":"III/c"},
          {"when":{"echelon":["IV.b"]},"value":"III/b"},
          {"when":{"echelon":["V.a"]},"value":"III/a"},
          {"when":{"echelon":["V.b"]},"value":"III/a"},
        ],
      },
    ],
  },
  "post/least-degree": {
    "id": "post/least-degree",
    "label": {"id":"Pendidikan paling rendah untuk jabatan","en":"Lowest degree for a post"},
    "keys": {"class":"postClass"},
    "unit": "degree",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-04-07",
        "basis": {"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"},
        "certainty": "secondary",
        "rows": [
          {"when":{"class":["pelaksana","functional"]},"value":"SD"},
          {"when":{"class":["pengawas"]},"value":"D3"},
          {"when":{"class":["administrator","jpt-pratama","jpt-madya","jpt-utama"]},"value":"D4"},
        ],
      },
    ],
  },
  "post/level-of-class": {
    "id": "post/level-of-class",
    "label": {"id":"Tingkat jenjang jabatan","en":"Level of a class of post"},
    "keys": {"class":"postClass"},
    "unit": "level",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-04-07",
        "basis": {"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"},
        "certainty": "secondary",
        "rows": [
          {"when":{"class":["pelaksana"]},"value":0},
          {"when":{"class":["functional"]},"value":0},
          {"when":{"class":["pengawas"]},"value":1},
          {"when":{"class":["administrator"]},"value":2},
          {"when":{"class":["jpt-pratama"]},"value":3},
          {"when":{"class":["jpt-madya"]},"value":4},
          {"when":{"class":["jpt-utama"]},"value":5},
        ],
      },
    ],
  },
  "post/level-of-functional": {
    "id": "post/level-of-functional",
    "label": {
      "id": "Jenjang jabatan fungsional yang setara",
      "en": "Level to which a functional jenjang is equal",
    },
    "keys": {"level":"functionalLevel"},
    "unit": "level",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-04-07",
        "basis": {"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"},
        "certainty": "recalled",
        "rows": [
          {"when":{"level":["pemula","terampil","mahir","penyelia","ahli-pertama"]},"value":0},
          {"when":{"level":["ahli-muda"]},"value":1},
          {"when":{"level":["ahli-madya"]},"value":2},
          {"when":{"level":["ahli-utama"]},"value":3},
        ],
      },
    ],
  },
  "rank-promotion/ceiling": {
    "id": "rank-promotion/ceiling",
    "label": {
      "id": "Pangkat tertinggi kenaikan pangkat reguler menurut ijazah",
      "en": "Highest rank of regular promotion by degree",
    },
    "keys": {"degree":"degree"},
    "unit": "rank",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"Pasal 8"},
        "certainty": "secondary",
        "rows": [
          {"when":{"degree":["SD"]},"value":"II/a"},
          {"when":{"degree":["SLTP"]},"value":"II/c"},
          {"when":{"degree":["SLTP-KEJURUAN"]},"value":"II/d"},
          {"when":{"degree":["SLTA","D1","D2"]},"value":"III/b"},
          {"when":{"degree":["SGPLB","D3"]},"value":"III/c"},
          {"when":{"degree":["D4","S1"]},"value":"III/d"},
          {"when":{"degree":["S2"]},"value":"IV/a"},
          {"when":{"degree":["S3"]},"value":"IV/b"},
        ],
      },
    ],
  },
  "rank-promotion/entry-rank": {
    "id": "rank-promotion/entry-rank",
    "label": {"id":"Pangkat pengangkatan pertama menurut ijazah","en":"Entry rank by degree"},
    "keys": {"degree":"degree"},
    "unit": "rank",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"pengangkatan pertama"},
        "certainty": "secondary",
        "rows": [
          {"when":{"degree":["SD"]},"value":"I/a"},
          {"when":{"degree":["SLTP","SLTP-KEJURUAN"]},"value":"I/c"},
          {"when":{"degree":["SLTA","D1"]},"value":"II/a"},
          {"when":{"degree":["D2","SGPLB"]},"value":"II/b"},
          {"when":{"degree":["D3"]},"value":"II/c"},
          {"when":{"degree":["D4","S1"]},"value":"III/a"},
          {"when":{"degree":["S2"]},"value":"III/b"},
          {"when":{"degree":["S3"]},"value":"III/c"},
        ],
      },
    ],
  },
  "rank-promotion/exam-exempt-by-degree": {
    "id": "rank-promotion/exam-exempt-by-degree",
    "label": {"id":"Pembebasan ujian dinas karena ijazah","en":"Exemption from the service exam by degree"},
    "keys": {"exam":"serviceExam","degree":"degree"},
    "unit": "answer",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"pembebasan ujian dinas"},
        "certainty": "secondary",
        "rows": [
          {"when":{"exam":["UD-I"],"degree":["D4","S1","S2","S3"]},"value":"yes"},
          {
            "when": {"exam":["UD-I"],"degree":["SD","SLTP","SLTP-KEJURUAN","SLTA","D1","D2","SGPLB","D3"]},
            "value": "no",
          },
          {"when":{"exam":["UD-II"],"degree":["S2","S3"]},"value":"yes"},
          {
            "when": {
              "exam": ["UD-II"],
              "degree": ["SD","SLTP","SLTP-KEJURUAN","SLTA","D1","D2","SGPLB","D3","D4","S1"],
            },
            "value": "no",
          },
          {
            "when": {
              "exam": ["none"],
              "degree": ["SD","SLTP","SLTP-KEJURUAN","SLTA","D1","D2","SGPLB","D3","D4","S1","S2","S3"],
            },
            "value": "yes",
          },
        ],
      },
    ],
  },
  "rank-promotion/exam-exempt-by-training": {
    "id": "rank-promotion/exam-exempt-by-training",
    "label": {
      "id": "Pembebasan ujian dinas karena diklat kepemimpinan",
      "en": "Exemption from the service exam by leadership training",
    },
    "keys": {"exam":"serviceExam","level":"leadershipLevel"},
    "unit": "answer",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"pembebasan ujian dinas"},
        "certainty": "secondary",
        "rows": [
          {"when":{"exam":["UD-I"],"level":["PIM-IV","PIM-III","PIM-II","PIM-I"]},"value":"yes"},
          {"when":{"exam":["UD-I"],"level":["none"]},"value":"no"},
          {"when":{"exam":["UD-II"],"level":["PIM-III","PIM-II","PIM-I"]},"value":"yes"},
          {"when":{"exam":["UD-II"],"level":["none","PIM-IV"]},"value":"no"},
          {
            "when": {"exam":["none"],"level":["none","PIM-IV","PIM-III","PIM-II","PIM-I"]},
            "value": "yes",
          },
        ],
      },
    ],
  },
  "rank-promotion/period": {
    "id": "rank-promotion/period",
    "label": {
      "id": "Bulan periode kenaikan pangkat (TMT tanggal 1)",
      "en": "Months of promotion periods (effective on the 1st)",
    },
    "keys": {"month":"calendarMonth"},
    "unit": "answer",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"Pasal 4"},
        "certainty": "secondary",
        "rows": [
          {"when":{"month":["04","10"]},"value":"yes"},
          {"when":{"month":["01","02","03","05","06","07","08","09","11","12"]},"value":"no"},
        ],
      },
      {
        "from": "2024-01-01",
        "basis": {"instrument":"PerBKN 4/2023","article":"Pasal 2"},
        "certainty": "secondary",
        "rows": [
          {"when":{"month":["02","04","06","08","10","12"]},"value":"yes"},
          {"when":{"month":["01","03","05","07","09","11"]},"value":"no"},
        ],
      },
      {
        "from": "2025-10-01",
        "basis": {"instrument":"PerBKN 4/2025","article":"periode kenaikan pangkat"},
        "certainty": "secondary",
        "rows": [
          {
            "when": {"month":["01","02","03","04","05","06","07","08","09","10","11","12"]},
            "value": "yes",
          },
        ],
      },
    ],
  },
  "rank-promotion/service-exam": {
    "id": "rank-promotion/service-exam",
    "label": {
      "id": "Ujian dinas yang dituntut saat meninggalkan pangkat",
      "en": "Service exam required on leaving a rank",
    },
    "keys": {"rank":"rank"},
    "unit": "serviceExam",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2000-11-10",
        "basis": {"instrument":"PP 99/2000","article":"ujian dinas"},
        "certainty": "secondary",
        "rows": [
          {"when":{"rank":["II/d"]},"value":"UD-I"},
          {"when":{"rank":["III/d"]},"value":"UD-II"},
          {
            "when": {
              "rank": ["I/a","I/b","I/c","I/d","II/a","II/b","II/c","III/a","III/b","III/c","IV/a","IV/b","IV/c","IV/d","IV/e"],
            },
            "value": "none",
          },
        ],
      },
    ],
  },
  "retirement/age": {
    "id": "retirement/age",
    "label": {"id":"Batas usia pensiun","en":"Retirement age"},
    "keys": {"class":"postClass","level":"functionalLevel"},
    "unit": "year",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2017-04-07",
        "basis": {"instrument":"PP 11/2017","article":"Pasal 239"},
        "certainty": "secondary",
        "rows": [
          {
            "when": {
              "class": ["jpt-utama","jpt-madya","jpt-pratama"],
              "level": ["pemula","terampil","mahir","penyelia","ahli-pertama","ahli-muda","ahli-madya","ahli-utama"],
            },
            "value": 60,
          },
          {
            "when": {
              "class": ["administrator","pengawas","pelaksana"],
              "level": ["pemula","terampil","mahir","penyelia","ahli-pertama","ahli-muda","ahli-madya","ahli-utama"],
            },
            "value": 58,
          },
          {
            "when": {
              "class": ["functional"],
              "level": ["pemula","terampil","mahir","penyelia","ahli-pertama","ahli-muda"],
            },
            "value": 58,
          },
          {"when":{"class":["functional"],"level":["ahli-madya"]},"value":60},
          {"when":{"class":["functional"],"level":["ahli-utama"]},"value":65},
        ],
      },
      {
        "from": "2023-10-31",
        "basis": {"instrument":"UU 20/2023","article":"Pasal 55"},
        "certainty": "secondary",
        "rows": [
          {
            "when": {
              "class": ["jpt-utama","jpt-madya","jpt-pratama"],
              "level": ["pemula","terampil","mahir","penyelia","ahli-pertama","ahli-muda","ahli-madya","ahli-utama"],
            },
            "value": 60,
          },
          {
            "when": {
              "class": ["administrator","pengawas","pelaksana"],
              "level": ["pemula","terampil","mahir","penyelia","ahli-pertama","ahli-muda","ahli-madya","ahli-utama"],
            },
            "value": 58,
          },
          {
            "when": {
              "class": ["functional"],
              "level": ["pemula","terampil","mahir","penyelia","ahli-pertama","ahli-muda"],
            },
            "value": 58,
          },
          {"when":{"class":["functional"],"level":["ahli-madya"]},"value":60},
          {"when":{"class":["functional"],"level":["ahli-utama"]},"value":65},
        ],
      },
    ],
  },
};
export const bands: Readonly<Record<BandId, Band>> = {
  "discipline/absence": {
    "id": "discipline/absence",
    "label": {
      "id": "Hukuman menurut hari tidak masuk kerja setahun",
      "en": "Sanction by days absent in a year",
    },
    "measures": "day",
    "codes": "sanctionKind",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2021-08-31",
        "basis": {"instrument":"PP 94/2021","article":"Pasal 11 ayat (2)"},
        "certainty": "secondary",
        "steps": [
          {"atLeast":28,"code":"10"},
          {"atLeast":25,"code":"28"},
          {"atLeast":21,"code":"27"},
          {"atLeast":17,"code":"25"},
          {"atLeast":14,"code":"24"},
          {"atLeast":11,"code":"23"},
          {"atLeast":7,"code":"3"},
          {"atLeast":4,"code":"2"},
          {"atLeast":3,"code":"1"},
        ],
      },
    ],
  },
  "ip-asn/category-above-80": {
    "id": "ip-asn/category-above-80",
    "label": {"id":"Kategori indeks, di atas 90, 80, 70, 60","en":"Category, above 90, 80, 70, 60"},
    "measures": "point",
    "codes": "category",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "basis": {"instrument":"PermenPANRB 38/2018","article":"kategori indeks"},
        "certainty": "code",
        "steps": [
          {"above":9000,"code":"sangat-tinggi"},
          {"above":8000,"code":"tinggi"},
          {"above":7000,"code":"sedang"},
          {"above":6000,"code":"rendah"},
          {"atLeast":0,"code":"sangat-rendah"},
        ],
      },
    ],
  },
  "ip-asn/category-at-least-81": {
    "id": "ip-asn/category-at-least-81",
    "label": {
      "id": "Kategori indeks, batas bawah termasuk (91, 81, 71, 61)",
      "en": "Category, lower bound included (91, 81, 71, 61)",
    },
    "measures": "point",
    "codes": "category",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-05-15",
        "basis": {"instrument":"PermenPANRB 38/2018","article":"kategori indeks"},
        "certainty": "code",
        "steps": [
          {"atLeast":9100,"code":"sangat-tinggi"},
          {"atLeast":8100,"code":"tinggi"},
          {"atLeast":7100,"code":"sedang"},
          {"atLeast":6100,"code":"rendah"},
          {"atLeast":0,"code":"sangat-rendah"},
        ],
      },
    ],
  },
  "jpm/mapping": {
    "id": "jpm/mapping",
    "label": {"id":"Kategori JPM untuk pemetaan","en":"JPM category for mapping"},
    "measures": "percent",
    "codes": "jpmMapping",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-01-01",
        "basis": {"instrument":"PerBKN 26/2019","article":"Lampiran III angka 3.f.1"},
        "certainty": "secondary",
        "steps": [
          {"atLeast":9000,"code":"optimal"},
          {"atLeast":7800,"code":"cukup-optimal"},
          {"atLeast":0,"code":"kurang-optimal"},
        ],
      },
    ],
  },
  "jpm/selection": {
    "id": "jpm/selection",
    "label": {"id":"Kategori JPM untuk promosi dan mutasi","en":"JPM category for promotion and mutation"},
    "measures": "percent",
    "codes": "jpmSelection",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-01-01",
        "basis": {"instrument":"PerBKN 26/2019","article":"Lampiran III angka 3.f.1"},
        "certainty": "secondary",
        "steps": [{"atLeast":8000,"code":"MS"},{"atLeast":6800,"code":"MMS"},{"atLeast":0,"code":"KMS"}],
      },
    ],
  },
  "performance/pp-30-2019": {
    "id": "performance/pp-30-2019",
    "label": {"id":"Predikat PP 30/2019","en":"Predicate of PP 30/2019"},
    "measures": "point",
    "codes": "performance",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2019-04-26",
        "basis": {"instrument":"PP 30/2019","article":"Pasal 41"},
        "certainty": "secondary",
        "steps": [
          {"atLeast":11000,"code":"sangat-baik"},
          {"atLeast":9000,"code":"baik"},
          {"atLeast":7000,"code":"butuh-perbaikan"},
          {"atLeast":5000,"code":"kurang"},
          {"atLeast":0,"code":"sangat-kurang"},
        ],
      },
    ],
  },
  "performance/pp-46-2011": {
    "id": "performance/pp-46-2011",
    "label": {"id":"Predikat PP 46/2011","en":"Predicate of PP 46/2011"},
    "measures": "point",
    "codes": "performance",
    "confirmedOn": "2026-08-01",
    "provisions": [
      {
        "from": "2014-01-01",
        "basis": {"instrument":"PP 46/2011","article":"nilai prestasi kerja"},
        "certainty": "secondary",
        "steps": [
          {"atLeast":9100,"code":"sangat-baik"},
          {"atLeast":7600,"code":"baik"},
          {"atLeast":6100,"code":"butuh-perbaikan"},
          {"atLeast":5100,"code":"kurang"},
          {"atLeast":0,"code":"sangat-kurang"},
        ],
      },
    ],
  },
};
export const settings: Readonly<Record<SettingId, Setting>> = {
  "conflict/kin-degree": {
    "id": "conflict/kin-degree",
    "question": {
      "id": "Sampai derajat berapa kekerabatan menjadi konflik kepentingan?",
      "en": "To which degree is kinship a conflict of interest?",
    },
    "status": "to-confirm",
    "inUse": "third",
    "alternatives": [
      {
        "value": "third",
        "label": {"id":"Sampai derajat ketiga","en":"To the third degree"},
        "seen": "a guide of oversight",
        "certainty": "recalled",
      },
      {
        "value": "second",
        "label": {"id":"Sampai derajat kedua","en":"To the second degree"},
        "seen": "a guide of oversight",
        "certainty": "recalled",
      },
    ],
  },
  "discipline/light-sanction-bars": {
    "id": "discipline/light-sanction-bars",
    "question": {
      "id": "Apakah hukuman ringan menghalangi kenaikan pangkat atau promosi?",
      "en": "Does a light sanction bar rank promotion or promotion?",
    },
    "status": "to-confirm",
    "inUse": "no",
    "alternatives": [
      {
        "value": "no",
        "label": {"id":"Tidak, hanya sedang dan berat","en":"No, only medium and severe ones"},
        "seen": "silence of every source read",
        "certainty": "secondary",
      },
      {
        "value": "yes",
        "label": {"id":"Ya, selama dijalani","en":"Yes, while served"},
        "seen": "the bar for the service exam in Sintang",
        "certainty": "secondary",
      },
    ],
  },
  "discipline/medium-kinds": {
    "id": "discipline/medium-kinds",
    "question": {
      "id": "Jenis hukuman sedang mana yang dijatuhkan sejak 31 Agustus 2021?",
      "en": "Which medium kinds are imposed since 31 August 2021?",
    },
    "status": "to-confirm",
    "inUse": "both",
    "alternatives": [
      {
        "value": "both",
        "label": {"id":"Jenis PP 94/2021 dan PP 53/2010","en":"Kinds of PP 94/2021 and of PP 53/2010"},
        "seen": "SE BKN 9/2024 huruf f; BKN training slides of 2023",
        "certainty": "secondary",
      },
      {
        "value": "new-only",
        "label": {"id":"Hanya jenis PP 94/2021","en":"Kinds of PP 94/2021 only"},
        "seen": "text of PP 94/2021 Pasal 8",
        "certainty": "secondary",
      },
      {
        "value": "old-only",
        "label": {
          "id": "Hanya jenis PP 53/2010 sampai PP gaji berlaku",
          "en": "Kinds of PP 53/2010 only, until the PP on pay is in force",
        },
        "seen": "a manual of an agency",
        "certainty": "secondary",
      },
    ],
  },
  "election/determined-on": {
    "id": "election/determined-on",
    "question": {
      "id": "Kapan pasangan calon ditetapkan pada pemilihan terdekat?",
      "en": "When are the candidates of the nearest election determined?",
    },
    "status": "to-confirm",
    "is": "date",
    "before": ["head/term-ends-on"],
    "inUse": "unknown",
    "alternatives": [
      {
        "value": "unknown",
        "label": {"id":"Belum dikonfirmasi","en":"Not confirmed yet"},
        "seen": "nothing: the calendar of the KPU for the own region",
        "certainty": "recalled",
      },
    ],
  },
  "election/first-day": {
    "id": "election/first-day",
    "question": {
      "id": "Apakah hari pertama jendela pemilihan (22 Maret 2024) termasuk larangan?",
      "en": "Is the first day of the election window (22 March 2024) barred?",
    },
    "status": "to-confirm",
    "inUse": "barred",
    "alternatives": [
      {
        "value": "barred",
        "label": {"id":"Termasuk","en":"Barred"},
        "seen": "Musi Rawas Utara cancelled its inaugurations of 22 March 2024",
        "certainty": "secondary",
      },
      {
        "value": "free",
        "label": {"id":"Tidak termasuk","en":"Free"},
        "seen": "a count that begins on the day after",
        "certainty": "recalled",
      },
    ],
  },
  "head/inaugurated-on": {
    "id": "head/inaugurated-on",
    "question": {
      "id": "Kapan kepala daerah yang menjabat dilantik?",
      "en": "When was the head in office inaugurated?",
    },
    "status": "to-confirm",
    "is": "date",
    "before": ["head/term-ends-on","election/determined-on"],
    "inUse": "unknown",
    "alternatives": [
      {
        "value": "unknown",
        "label": {"id":"Belum dikonfirmasi","en":"Not confirmed yet"},
        "seen": "nothing: the day of the own agency, by its decree of appointment",
        "certainty": "recalled",
      },
    ],
  },
  "head/term-ends-on": {
    "id": "head/term-ends-on",
    "question": {"id":"Kapan masa jabatan kepala daerah berakhir?","en":"When does the term of the head end?"},
    "status": "to-confirm",
    "is": "date",
    "inUse": "unknown",
    "alternatives": [
      {
        "value": "unknown",
        "label": {"id":"Belum dikonfirmasi","en":"Not confirmed yet"},
        "seen": "nothing: the day of the own agency, by its decree of appointment",
        "certainty": "recalled",
      },
    ],
  },
  "ip-asn/category-operator": {
    "id": "ip-asn/category-operator",
    "question": {
      "id": "Apakah 80,5 masuk kategori Tinggi atau Sedang?",
      "en": "Is 80.5 in category High or Medium?",
    },
    "status": "to-confirm",
    "inUse": "at-least-81",
    "alternatives": [
      {
        "value": "at-least-81",
        "label": {"id":"Tinggi mulai 81","en":"High from 81"},
        "seen": "a public IP ASN form (91, 81, 71, 61)",
        "certainty": "code",
      },
      {
        "value": "above-80",
        "label": {"id":"Tinggi di atas 80","en":"High above 80"},
        "seen": "a SIMPEG of another regency (90, 80, 70, 60)",
        "certainty": "code",
      },
    ],
  },
  "ip-asn/functional-training-waived": {
    "id": "ip-asn/functional-training-waived",
    "question": {
      "id": "Apakah JF tenaga kesehatan dan guru dianggap sudah diklat fungsional?",
      "en": "Do health and teaching posts count as having functional training?",
    },
    "status": "to-confirm",
    "inUse": "counts-as-done",
    "alternatives": [
      {
        "value": "counts-as-done",
        "label": {"id":"Dianggap sudah","en":"Counts as done"},
        "seen": "BKPSDM Kudus",
        "certainty": "secondary",
      },
      {
        "value": "must-be-shown",
        "label": {"id":"Harus dibuktikan","en":"Must be shown"},
        "seen": "a SIMPEG of another regency, where the rule is switched off",
        "certainty": "code",
      },
    ],
  },
  "ip-asn/technical-credit": {
    "id": "ip-asn/technical-credit",
    "question": {
      "id": "Bagaimana diklat teknis kurang dari 20 JP dinilai?",
      "en": "How does technical training below 20 hours count?",
    },
    "status": "to-confirm",
    "inUse": "all-or-nothing",
    "alternatives": [
      {
        "value": "all-or-nothing",
        "label": {"id":"Penuh mulai 20 JP, selain itu nol","en":"In full from 20 hours, else nothing"},
        "seen": "a SIMPEG of another regency, the older guides",
        "certainty": "code",
      },
      {
        "value": "proportional",
        "label": {"id":"Sebanding: JP dibagi 20","en":"In proportion: hours divided by 20"},
        "seen": "the IP ASN program of Karawang (2024)",
        "certainty": "code",
      },
    ],
  },
  "ip-asn/technical-hours-counting": {
    "id": "ip-asn/technical-hours-counting",
    "question": {
      "id": "Apakah JP beberapa diklat teknis dijumlahkan?",
      "en": "Are the hours of several trainings added up?",
    },
    "status": "to-confirm",
    "inUse": "sum",
    "alternatives": [
      {
        "value": "sum",
        "label": {"id":"Dijumlahkan dalam jendelanya","en":"Added up within the window"},
        "seen": "20 JP a year as the yearly right of PP 11/2017 [inference]",
        "certainty": "recalled",
      },
      {
        "value": "longest",
        "label": {"id":"Satu diklat saja, yang terlama","en":"One training only, the longest"},
        "seen": "a SIMPEG of another regency",
        "certainty": "code",
      },
    ],
  },
  "ip-asn/technical-window": {
    "id": "ip-asn/technical-window",
    "question": {
      "id": "Berapa lama diklat teknis dihitung bagi jabatan struktural dan fungsional?",
      "en": "For how long does technical training count for structural and functional posts?",
    },
    "status": "to-confirm",
    "inUse": "one-year",
    "alternatives": [
      {
        "value": "one-year",
        "label": {"id":"Satu tahun terakhir, seperti pelaksana","en":"The last year, as for pelaksana"},
        "seen": "Circular on the 2020 measurement",
        "certainty": "secondary",
      },
      {
        "value": "none",
        "label": {"id":"Tanpa batas waktu","en":"Without a limit of time"},
        "seen": "a SIMPEG of another regency",
        "certainty": "code",
      },
    ],
  },
  "ip-asn/training-window-counting": {
    "id": "ip-asn/training-window-counting",
    "question": {
      "id": "Apakah jendela diklat dan seminar dihitung mundur dari TMT atau per tahun kalender?",
      "en": "Is the window of training counted back from the effective date or by calendar year?",
    },
    "status": "to-confirm",
    "inUse": "rolling",
    "alternatives": [
      {
        "value": "rolling",
        "label": {"id":"Mundur dari TMT, hari demi hari","en":"Back from the effective date, day by day"},
        "seen": "the plain wording: in the last one or two years",
        "certainty": "secondary",
      },
      {
        "value": "calendar-years",
        "label": {
          "id": "Tahun TMT dan tahun sebelumnya",
          "en": "The year of the effective date and those before it",
        },
        "seen": "a SIMPEG of another regency",
        "certainty": "code",
      },
    ],
  },
  "pertek/rotation": {
    "id": "pertek/rotation",
    "question": {
      "id": "Apakah rotasi dalam satu instansi meminta pertimbangan teknis BKN?",
      "en": "Does a rotation inside the agency ask for BKN technical consideration (pertek)?",
    },
    "status": "to-confirm",
    "inUse": "asked",
    "alternatives": [
      {
        "value": "asked",
        "label": {"id":"Diminta melalui I-MUT","en":"Asked through I-MUT"},
        "seen": "SE BKN 7/2024",
        "certainty": "secondary",
      },
      {
        "value": "not-asked",
        "label": {"id":"Tidak diminta","en":"Not asked"},
        "seen": "SE BKN 3/SE/VIII/2019, moves inside one agency",
        "certainty": "secondary",
      },
    ],
  },
  "ranking/tie-breaks": {
    "id": "ranking/tie-breaks",
    "question": {"id":"Apa yang memutus nilai yang sama?","en":"What decides between equal scores?"},
    "status": "to-confirm",
    "inUse": "seniority",
    "alternatives": [
      {
        "value": "seniority",
        "label": {
          "id": "Pangkat, lama dalam pangkat, lama dalam jabatan, pendidikan, undian tetap",
          "en": "Rank, time in rank, time in post, degree, fixed lot",
        },
        "seen": "order of the former seniority list (DUK) without age",
        "certainty": "recalled",
      },
      {
        "value": "lot",
        "label": {"id":"Undian tetap saja","en":"Fixed lot only"},
        "seen": "no merit beyond the score",
        "certainty": "recalled",
      },
    ],
  },
  "retirement/teacher": {
    "id": "retirement/teacher",
    "question": {"id":"Batas usia pensiun guru","en":"Retirement age of teachers"},
    "status": "to-confirm",
    "inUse": "sixty",
    "alternatives": [
      {
        "value": "sixty",
        "label": {"id":"60 tahun pada semua jenjang","en":"60 at every level"},
        "seen": "common practice [recalled]",
        "certainty": "recalled",
      },
      {
        "value": "by-level",
        "label": {"id":"Menurut jenjang jabatan fungsional","en":"By functional level"},
        "seen": "Surat BKN K.26-30/V.119-2/99",
        "certainty": "secondary",
      },
    ],
  },
  "selection/finalists": {
    "id": "selection/finalists",
    "question": {
      "id": "Berapa peserta paling sedikit bersaing untuk satu JPT?",
      "en": "How many must compete for a high post at least?",
    },
    "status": "to-confirm",
    "inUse": "three",
    "alternatives": [
      {
        "value": "three",
        "label": {"id":"Tiga","en":"Three"},
        "seen": "a provincial panel in 2025",
        "certainty": "secondary",
      },
      {
        "value": "four",
        "label": {"id":"Empat","en":"Four"},
        "seen": "recalled practice",
        "certainty": "recalled",
      },
    ],
  },
};
export const conditions: Readonly<Record<ConditionId, Condition>> = {
  "rank-promotion/civil-servant": {
    "id": "rank-promotion/civil-servant",
    "statement": {
      "id": "Calon adalah PNS; PPPK dan CPNS tidak memiliki kenaikan pangkat.",
      "en": "The candidate is a PNS; PPPK and CPNS have no rank promotion.",
    },
    "basis": [
      {"instrument":"PP 99/2000","article":"Pasal 6"},
      {"instrument":"PP 49/2018","article":"kedudukan PPPK"},
    ],
    "remedy": {
      "id": "PPPK tidak dapat diusulkan naik pangkat.",
      "en": "A PPPK cannot be proposed for a rank promotion.",
    },
    "kind": "rank-promotion",
  },
  "rank-promotion/regular-route": {
    "id": "rank-promotion/regular-route",
    "statement": {
      "id": "Calon menduduki jabatan pelaksana; jabatan struktural dan fungsional naik pangkat melalui jalur pilihan.",
      "en": "The candidate holds a pelaksana post; structural and functional posts rise by the selective route.",
    },
    "basis": [{"instrument":"PP 99/2000","article":"Pasal 6"}],
    "remedy": {"id":"Ajukan kenaikan pangkat pilihan.","en":"Propose a selective rank promotion."},
    "kind": "rank-promotion",
  },
  "rank-promotion/active": {
    "id": "rank-promotion/active",
    "statement": {
      "id": "Calon berkedudukan hukum aktif, tidak sedang CLTN atau diberhentikan sementara.",
      "en": "The candidate is active, not on leave outside the state expense and not suspended.",
    },
    "basis": [{"instrument":"PP 99/2000","article":"kenaikan pangkat"}],
    "remedy": {
      "id": "Tunggu sampai kedudukan hukum kembali aktif.",
      "en": "Wait until the legal status is active again.",
    },
    "kind": "rank-promotion",
  },
  "rank-promotion/next-rank": {
    "id": "rank-promotion/next-rank",
    "statement": {
      "id": "Pangkat yang diusulkan tepat satu tingkat di atas pangkat terakhir.",
      "en": "The proposed rank is exactly the next one.",
    },
    "basis": [{"instrument":"PP 99/2000","article":"Pasal 1"}],
    "remedy": {"id":"Usulkan pangkat setingkat lebih tinggi.","en":"Propose the next rank."},
    "kind": "rank-promotion",
  },
  "rank-promotion/time-in-rank": {
    "id": "rank-promotion/time-in-rank",
    "statement": {
      "id": "Calon paling singkat 4 tahun dalam pangkat terakhir pada TMT.",
      "en": "On the effective date the candidate has at least 4 years in the last rank.",
    },
    "basis": [{"instrument":"PP 99/2000","article":"Pasal 7"}],
    "remedy": {
      "id": "Usulkan lagi setelah genap 4 tahun dalam pangkat.",
      "en": "Propose again once 4 years in the rank are complete.",
    },
    "kind": "rank-promotion",
  },
  "rank-promotion/within-ceiling": {
    "id": "rank-promotion/within-ceiling",
    "statement": {
      "id": "Pangkat yang diusulkan tidak melampaui pangkat tertinggi menurut ijazah.",
      "en": "The proposed rank is within the ceiling of the degree.",
    },
    "basis": [
      {"instrument":"PP 99/2000","article":"Pasal 8"},
      {"instrument":"PP 12/2002","article":"Pasal 8"},
    ],
    "remedy": {
      "id": "Catatkan ijazah yang lebih tinggi, atau ajukan jalur pilihan.",
      "en": "Record a higher degree, or use the selective route.",
    },
    "kind": "rank-promotion",
  },
  "rank-promotion/performance": {
    "id": "rank-promotion/performance",
    "statement": {
      "id": "Predikat kinerja dua tahun terakhir paling rendah Baik.",
      "en": "The performance predicate of the last two years is at least Good.",
    },
    "basis": [
      {"instrument":"PP 99/2000","article":"Pasal 7"},
      {"instrument":"PermenPANRB 6/2022","article":"predikat kinerja"},
    ],
    "remedy": {
      "id": "Perbaiki kinerja sampai dua tahun berturut-turut paling rendah Baik.",
      "en": "Reach at least Good in two years running.",
    },
    "kind": "rank-promotion",
  },
  "rank-promotion/service-exam": {
    "id": "rank-promotion/service-exam",
    "statement": {
      "id": "Calon lulus ujian dinas yang dituntut, atau dibebaskan darinya.",
      "en": "The candidate passed the service exam that is required, or is exempt.",
    },
    "basis": [{"instrument":"PP 99/2000","article":"ujian dinas"}],
    "remedy": {
      "id": "Ikuti ujian dinas, atau catatkan diklat atau ijazah yang membebaskan.",
      "en": "Sit the service exam, or record the training or degree that exempts.",
    },
    "kind": "rank-promotion",
  },
  "rank-promotion/no-sanction": {
    "id": "rank-promotion/no-sanction",
    "statement": {
      "id": "Calon tidak sedang menjalani hukuman disiplin sedang atau berat.",
      "en": "The candidate is not serving a medium or severe sanction.",
    },
    "basis": [
      {"instrument":"Kepka BKN 12/2002","article":"kenaikan pangkat"},
      {"instrument":"PP 94/2021","article":"Pasal 8"},
    ],
    "remedy": {
      "id": "Tunggu sampai hukuman selesai dijalani.",
      "en": "Wait until the sanction has been served.",
    },
    "kind": "rank-promotion",
  },
  "rank-promotion/within-superior-rank": {
    "id": "rank-promotion/within-superior-rank",
    "statement": {
      "id": "Pangkat yang diusulkan tidak melampaui pangkat atasan langsung, selama batas itu berlaku.",
      "en": "The proposed rank does not exceed that of the direct superior, while that limit is in force.",
    },
    "basis": [
      {"instrument":"Kepka BKN 12/2002","article":"kenaikan pangkat reguler"},
      {"instrument":"PerBKN 2/2025","article":"pencabutan batas"},
    ],
    "remedy": {"id":"Buktikan pangkat atasan langsung.","en":"Show the rank of the direct superior."},
    "kind": "rank-promotion",
  },
  "rank-promotion/period": {
    "id": "rank-promotion/period",
    "statement": {
      "id": "TMT adalah tanggal 1 bulan periode kenaikan pangkat.",
      "en": "The effective date is the 1st of a month of a promotion period.",
    },
    "basis": [
      {"instrument":"PerBKN 4/2025","article":"periode"},
      {"instrument":"PerBKN 4/2023","article":"Pasal 2"},
      {"instrument":"PP 99/2000","article":"Pasal 4"},
    ],
    "remedy": {
      "id": "Pilih TMT tanggal 1 pada periode yang berlaku.",
      "en": "Choose the 1st of a month of the period in force.",
    },
    "kind": "rank-promotion",
  },
  "position-promotion/civil-servant": {
    "id": "position-promotion/civil-servant",
    "statement": {"id":"Calon adalah PNS.","en":"The candidate is a PNS."},
    "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
    "remedy": {"id":"Jabatan manajerial ini diisi PNS.","en":"This managerial post is filled by a PNS."},
    "kind": "position-promotion",
  },
  "position-promotion/active": {
    "id": "position-promotion/active",
    "statement": {
      "id": "Calon berkedudukan hukum aktif, tidak sedang CLTN atau diberhentikan sementara.",
      "en": "The candidate is active, not on leave outside the state expense and not suspended.",
    },
    "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
    "remedy": {
      "id": "Tunggu sampai kedudukan hukum kembali aktif.",
      "en": "Wait until the legal status is active again.",
    },
    "kind": "position-promotion",
  },
  "position-promotion/next-class": {
    "id": "position-promotion/next-class",
    "statement": {
      "id": "Jabatan yang diusulkan tepat satu jenjang di atas jabatan sekarang, atau eselon lebih tinggi pada jenjang yang sama.",
      "en": "The proposed post is exactly one class above the present one, or a higher echelon of the same class.",
    },
    "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
    "remedy": {
      "id": "Usulkan jabatan pada jenjang berikutnya; lompat jabatan tidak dibenarkan (V-29).",
      "en": "Propose a post of the next class; no class may be skipped (V-29).",
    },
    "kind": "position-promotion",
  },
  "position-promotion/degree": {
    "id": "position-promotion/degree",
    "statement": {
      "id": "Pendidikan calon paling rendah sama dengan yang dituntut jabatan.",
      "en": "The degree of the candidate is at least the one the post requires.",
    },
    "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
    "remedy": {
      "id": "Catatkan ijazah yang memenuhi syarat.",
      "en": "Record a degree that meets the requirement.",
    },
    "kind": "position-promotion",
  },
  "position-promotion/experience": {
    "id": "position-promotion/experience",
    "statement": {
      "id": "Calon berpengalaman cukup lama pada jenjang di bawahnya atau JF yang setara.",
      "en": "The candidate has served long enough in the class below or an equal functional post.",
    },
    "basis": [
      {"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107 ayat (1) huruf c"},
      {"instrument":"PP 17/2020","article":"Pasal 107 ayat (1) huruf c"},
    ],
    "remedy": {
      "id": "Lengkapi riwayat jabatan, atau tunggu sampai masa pengalaman genap.",
      "en": "Complete the history of posts, or wait until the time is complete.",
    },
    "kind": "position-promotion",
  },
  "position-promotion/performance": {
    "id": "position-promotion/performance",
    "statement": {
      "id": "Predikat kinerja dua tahun terakhir paling rendah Baik.",
      "en": "The performance predicate of the last two years is at least Good.",
    },
    "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
    "remedy": {
      "id": "Perbaiki kinerja sampai dua tahun berturut-turut paling rendah Baik.",
      "en": "Reach at least Good in two years running.",
    },
    "kind": "position-promotion",
  },
  "position-promotion/rank-ladder": {
    "id": "position-promotion/rank-ladder",
    "statement": {
      "id": "Pangkat calon paling rendah satu tingkat di bawah pangkat terendah jenjang jabatan.",
      "en": "The rank of the candidate is at most one below the lowest of the post.",
    },
    "basis": [{"instrument":"PP 13/2002","article":"lampiran jenjang pangkat"}],
    "remedy": {"id":"Naik pangkat lebih dahulu.","en":"Rise in rank first."},
    "kind": "position-promotion",
  },
  "position-promotion/age-limit": {
    "id": "position-promotion/age-limit",
    "statement": {
      "id": "Usia calon pada TMT tidak melampaui batas usia pengangkatan (JPT pratama 56 tahun).",
      "en": "On the effective date the age is within the limit of appointment (JPT pratama 56).",
    },
    "basis": [{"instrument":"PP 11/2017","article":"Pasal 107 ayat (1) huruf c"}],
    "remedy": {"id":"Batas usia tidak dapat disimpangi.","en":"The limit of age cannot be waived."},
    "kind": "position-promotion",
  },
  "position-promotion/no-sanction": {
    "id": "position-promotion/no-sanction",
    "statement": {
      "id": "Calon tidak sedang menjalani hukuman disiplin sedang atau berat.",
      "en": "The candidate is not serving a medium or severe sanction.",
    },
    "basis": [
      {"instrument":"PP 94/2021","article":"Pasal 8"},
      {"instrument":"PP 11/2017","article":"Pasal 107 ayat (1) huruf c"},
    ],
    "remedy": {
      "id": "Tunggu sampai hukuman selesai dijalani.",
      "en": "Wait until the sanction has been served.",
    },
    "kind": "position-promotion",
  },
  "rotation/civil-servant": {
    "id": "rotation/civil-servant",
    "statement": {
      "id": "Calon adalah PNS; mutasi PNS tidak berlaku bagi PPPK.",
      "en": "The candidate is a PNS; PNS moves do not apply to PPPK.",
    },
    "basis": [{"instrument":"PerBKN 5/2019","article":"Pasal 1"}],
    "remedy": {
      "id": "PPPK tidak dapat dirotasi melalui jalur ini.",
      "en": "A PPPK cannot be rotated by this route.",
    },
    "kind": "rotation",
  },
  "rotation/active": {
    "id": "rotation/active",
    "statement": {
      "id": "Calon berkedudukan hukum aktif, tidak sedang CLTN atau diberhentikan sementara.",
      "en": "The candidate is active, not on leave outside the state expense and not suspended.",
    },
    "basis": [{"instrument":"PerBKN 5/2019","article":"Pasal 3"}],
    "remedy": {
      "id": "Tunggu sampai kedudukan hukum kembali aktif.",
      "en": "Wait until the legal status is active again.",
    },
    "kind": "rotation",
  },
  "rotation/same-level": {
    "id": "rotation/same-level",
    "statement": {
      "id": "Jabatan yang diusulkan setingkat dengan jabatan sekarang.",
      "en": "The proposed post is of the same level as the present one.",
    },
    "basis": [
      {"instrument":"PerBKN 5/2019","article":"Pasal 2"},
      {"instrument":"PP 94/2021","article":"Pasal 8"},
    ],
    "remedy": {
      "id": "Usulkan jabatan setingkat; kenaikan jenjang adalah promosi, penurunan tanpa hukuman tidak dibenarkan (V-07).",
      "en": "Propose a post of the same level; a higher one is a promotion, a lower one without a sanction is not allowed (V-07).",
    },
    "kind": "rotation",
  },
  "rotation/another-post": {
    "id": "rotation/another-post",
    "statement": {
      "id": "Jabatan yang diusulkan bukan jabatan yang sedang diduduki.",
      "en": "The proposed post is not the one being held.",
    },
    "basis": [{"instrument":"PerBKN 5/2019","article":"Pasal 1"}],
    "remedy": {"id":"Usulkan jabatan lain.","en":"Propose another post."},
    "kind": "rotation",
  },
  "rotation/time-in-post": {
    "id": "rotation/time-in-post",
    "statement": {
      "id": "Calon paling singkat 2 tahun dalam jabatan sekarang pada TMT, kecuali karena hukuman, permintaan sendiri, atau penataan organisasi yang dibuktikan.",
      "en": "On the effective date the candidate has at least 2 years in the present post, unless a sanction, own request or reorganisation is shown.",
    },
    "basis": [
      {"instrument":"PerBKN 5/2019","article":"Pasal 2"},
      {"instrument":"UU 5/2014","article":"Pasal 116"},
    ],
    "remedy": {
      "id": "Tunggu sampai genap 2 tahun, atau tarik usulan dan nyatakan alasannya dengan bukti (V-05).",
      "en": "Wait until 2 years are complete, or withdraw the proposal and state the ground with its proof (V-05).",
    },
    "kind": "rotation",
  },
  "rotation/rank-ladder": {
    "id": "rotation/rank-ladder",
    "statement": {
      "id": "Pangkat calon paling rendah satu tingkat di bawah pangkat terendah jenjang jabatan.",
      "en": "The rank of the candidate is at most one below the lowest of the post.",
    },
    "basis": [{"instrument":"PP 13/2002","article":"lampiran jenjang pangkat"}],
    "remedy": {"id":"Naik pangkat lebih dahulu.","en":"Rise in rank first."},
    "kind": "rotation",
  },
};
export const policies: Readonly<Record<PolicyId, Policy>> = {
  "acting-officers": {
    "id": "acting-officers",
    "kind": "pattern",
    "label": {"id":"Pelaksana tugas dan pelaksana harian","en":"Acting officers"},
    "from": "2021-01-14",
    "inputs": {
      "startedOn": {"is":"date","item":"position.since"},
      "extensions": {"is":"count","low":0,"high":20,"item":"position.history"},
      "followsActing": {"is":"truth","item":"position.history"},
      "absentDays": {"is":"day","low":0,"high":366,"item":"leave.kind"},
      "signer": {"is":"assignment","item":"decree.signer"},
      "act": {"is":"officialAct","item":"decree.kind"},
      "bknConsent": {"is":"truth","item":"bkn.consent"},
    },
    "values": {
      "due": {
        "label": {"id":"Berakhir","en":"Ends"},
        "gives": "date",
        "by": {
          "text": "monthsAfter(startedOn, figure('acting/months') * (1 + least(extensions, figure('acting/extensions'))))",
          "syntax": ["call","monthsAfter",[["name","startedOn"],["op","*",["call","figure",[["value","acting/months"]]],["op","+",["value",1],["call","least",[["name","extensions"],["call","figure",[["value","acting/extensions"]]]]]]]]],
        },
      },
      "plhCalledFor": {
        "label": {"id":"Memerlukan Plh","en":"Calls for a Plh"},
        "gives": "truth",
        "by": {
          "text": "absentDays >= figure('acting/plh-absent-days')",
          "syntax": ["op",">=",["name","absentDays"],["call","figure",[["value","acting/plh-absent-days"]]]],
        },
      },
    },
    "conditions": [],
    "patterns": [
      {
        "id": "V-22",
        "severity": "reason",
        "statement": {
          "id": "Plt melampaui 3 bulan (+3), atau Plt berantai pada jabatan yang sama (PLT_EXPIRED).",
          "en": "A Plt beyond 3 (+3) months, or a chain of them on one post (PLT_EXPIRED).",
        },
        "basis": [{"instrument":"SE BKN 1/2021","article":"masa penugasan"}],
        "when": {
          "text": "day > due || extensions > figure('acting/extensions') || followsActing",
          "syntax": ["op","||",["op","||",["op",">",["name","day"],["name","due"]],["op",">",["name","extensions"],["call","figure",[["value","acting/extensions"]]]]],["name","followsActing"]],
        },
      },
      {
        "id": "V-23",
        "severity": "block",
        "statement": {
          "id": "Keputusan kepegawaian ditandatangani Plt atau Plh.",
          "en": "A personnel decree is signed by a Plt or Plh.",
        },
        "basis": [{"instrument":"UU 30/2014","article":"Pasal 14 ayat (7)"}],
        "when": {
          "text": "act in ['appoint', 'move', 'dismiss'] && table('acting/may', signer, act) == 'no' && !(signer == 'pj' && bknConsent)",
          "syntax": ["op","&&",["op","&&",["op","in",["name","act"],["list",[["value","appoint"],["value","move"],["value","dismiss"]]]],["op","==",["call","table",[["value","acting/may"],["name","signer"],["name","act"]]],["value","no"]]],["not",["op","&&",["op","==",["name","signer"],["value","pj"]],["name","bknConsent"]]]],
        },
      },
      {
        "id": "acting/beyond-powers",
        "severity": "block",
        "statement": {
          "id": "Tindakan di luar kewenangan Plt atau Plh.",
          "en": "An act beyond the powers of a Plt or Plh.",
        },
        "basis": [
          {"instrument":"UU 30/2014","article":"Pasal 14 ayat (7)"},
          {"instrument":"SE BKN 1/2021","article":"kewenangan"},
        ],
        "when": {
          "text": "table('acting/may', signer, act) == 'no' && !(signer == 'pj' && bknConsent)",
          "syntax": ["op","&&",["op","==",["call","table",[["value","acting/may"],["name","signer"],["name","act"]]],["value","no"]],["not",["op","&&",["op","==",["name","signer"],["value","pj"]],["name","bknConsent"]]]],
        },
      },
    ],
    "always": [],
  },
  "appointments": {
    "id": "appointments",
    "kind": "pattern",
    "label": {"id":"Pola pelanggaran pada pemilihan calon","en":"Patterns in choosing a candidate"},
    "from": "2021-08-31",
    "inputs": {
      "place": {"is":"place","low":1,"high":100000,"item":"ranking.place"},
      "reasonGiven": {"is":"truth","item":"decision.reason"},
      "route": {"is":"fillingRoute","item":"proposal.route"},
      "box": {"is":"talentBox","item":"talent.box"},
      "outcome": {"is":"outcome","item":"eligibility.outcome"},
      "jpm": {"is":"percent","low":0,"high":50000,"item":"competence.jpm"},
      "promotion": {"is":"truth","item":"proposal.kind"},
      "disciplineState": {"is":"disciplineState","item":"discipline.level"},
      "leastPredicate": {"is":"performance","item":"performance.predicate","law":{"figures":["performance/years"]}},
    },
    "values": {},
    "conditions": [],
    "patterns": [
      {
        "id": "V-01",
        "severity": "reason",
        "statement": {
          "id": "Dipilih padahal ada calon berperingkat lebih tinggi, tanpa alasan tertulis.",
          "en": "Chosen though others ranked higher, without a written reason.",
        },
        "basis": [{"instrument":"PermenPANRB 15/2019","article":"Lampiran, tiga calon terbaik"}],
        "when": {
          "text": "place > 1 && !reasonGiven",
          "syntax": ["op","&&",["op",">",["name","place"],["value",1]],["not",["name","reasonGiven"]]],
        },
      },
      {
        "id": "V-02",
        "severity": "block",
        "statement": {
          "id": "Yang dipilih tidak termasuk tiga terbaik.",
          "en": "The chosen one is not among the best three.",
        },
        "basis": [{"instrument":"PermenPANRB 15/2019","article":"Lampiran, tiga calon terbaik"}],
        "when": {
          "text": "place > figure('choice/best-places')",
          "syntax": ["op",">",["name","place"],["call","figure",[["value","choice/best-places"]]]],
        },
      },
      {
        "id": "V-03",
        "severity": "block",
        "statement": {
          "id": "Diangkat dari luar kelompok rencana suksesi padahal jalur talenta digunakan.",
          "en": "Appointed from outside the succession group although the talent route is used.",
        },
        "basis": [
          {"instrument":"PermenPANRB 3/2020","article":"kelompok rencana suksesi"},
          {"instrument":"PermenPANRB 20/2025","article":"Pasal 1 angka 19"},
        ],
        "when": {
          "text": "route == 'talent' && box < figure('talent/lowest-box')",
          "syntax": ["op","&&",["op","==",["name","route"],["value","talent"]],["op","<",["name","box"],["call","figure",[["value","talent/lowest-box"]]]]],
        },
      },
      {
        "id": "V-04",
        "severity": "block",
        "statement": {
          "id": "Syarat jabatan tidak terpenuhi pada TMT (ijazah, pengalaman, usia, pangkat, atau JPM di bawah 68).",
          "en": "A requirement is not met on the effective date (degree, experience, age, rank, or a JPM below 68).",
        },
        "basis": [
          {"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"},
          {"instrument":"PP 13/2002","article":"lampiran jenjang pangkat"},
        ],
        "when": {
          "text": "outcome == 'not-eligible' || jpm < figure('jpm/pass')",
          "syntax": ["op","||",["op","==",["name","outcome"],["value","not-eligible"]],["op","<",["name","jpm"],["call","figure",[["value","jpm/pass"]]]]],
        },
      },
      {
        "id": "V-18",
        "severity": "block",
        "statement": {
          "id": "Promosi saat menjalani atau diperiksa atas hukuman sedang atau berat.",
          "en": "Promotion while a medium or severe sanction is served or examined.",
        },
        "basis": [{"instrument":"PP 94/2021","article":"Pasal 8"}],
        "when": {
          "text": "promotion && table('discipline/effect', disciplineState, 'promotion') != 'allow'",
          "syntax": ["op","&&",["name","promotion"],["op","!=",["call","table",[["value","discipline/effect"],["name","disciplineState"],["value","promotion"]]],["value","allow"]]],
        },
      },
      {
        "id": "V-19",
        "severity": "block",
        "statement": {
          "id": "Promosi dengan predikat kinerja di bawah Baik dalam dua tahun terakhir.",
          "en": "Promotion with a predicate below Good in the last two years.",
        },
        "basis": [
          {"instrument":"PP 99/2000","article":"Pasal 7"},
          {"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"},
        ],
        "when": {
          "text": "promotion && leastPredicate < figure('performance/floor')",
          "syntax": ["op","&&",["name","promotion"],["op","<",["name","leastPredicate"],["call","figure",[["value","performance/floor"]]]]],
        },
      },
    ],
    "always": [],
  },
  "conflict-of-interest": {
    "id": "conflict-of-interest",
    "kind": "pattern",
    "label": {
      "id": "Konflik kepentingan dan pemisahan fungsi",
      "en": "Conflict of interest and separate functions",
    },
    "from": "2014-10-17",
    "inputs": {
      "relation": {"is":"kinship","item":"conflict.kinship"},
      "conflict": {"is":"conflictGround","item":"approval.conflict"},
      "subject": {"is":"text","item":"proposal.candidate"},
      "proposer": {"is":"text","item":"proposal.proposer"},
      "verifier": {"is":"text","item":"approval.verifier"},
      "approver": {"is":"text","item":"approval.approver"},
      "approverSuperior": {"is":"text","item":"position.superior"},
    },
    "values": {
      "persons": {
        "label": {"id":"Orang yang berbeda","en":"Different persons"},
        "gives": "person",
        "by": {
          "text": "of('1', 'person') + (verifier != proposer ? of('1', 'person') : 0) + (approver != proposer && approver != verifier ? of('1', 'person') : 0)",
          "syntax": ["op","+",["op","+",["call","of",[["value","1"],["value","person"]]],["if",["op","!=",["name","verifier"],["name","proposer"]],["call","of",[["value","1"],["value","person"]]],["value",0]]],["if",["op","&&",["op","!=",["name","approver"],["name","proposer"]],["op","!=",["name","approver"],["name","verifier"]]],["call","of",[["value","1"],["value","person"]]],["value",0]]],
        },
      },
    },
    "conditions": [],
    "patterns": [
      {
        "id": "V-11",
        "severity": "block",
        "statement": {
          "id": "Yang memutus, panitia, atau penilai berkerabat dengan calon, atau mempunyai konflik kepentingan lain.",
          "en": "Whoever decides, sits on the panel or assesses is kin to the candidate, or has another conflict of interest.",
        },
        "basis": [
          {"instrument":"UU 30/2014","article":"Pasal 42 sampai Pasal 45"},
          {"instrument":"UU 28/1999","article":"Pasal 5"},
        ],
        "when": {
          "text": "relation >= (setting('conflict/kin-degree') == 'third' ? 'third' : 'second') || conflict != 'none'",
          "syntax": ["op","||",["op",">=",["name","relation"],["if",["op","==",["call","setting",[["value","conflict/kin-degree"]]],["value","third"]],["value","third"],["value","second"]]],["op","!=",["name","conflict"],["value","none"]]],
        },
      },
      {
        "id": "V-12",
        "severity": "block",
        "statement": {
          "id": "Pejabat memutus perkaranya sendiri atau perkara atasannya.",
          "en": "An official decides the own case or that of the own superior.",
        },
        "basis": [{"instrument":"UU 30/2014","article":"Pasal 42 dan Pasal 43"}],
        "when": {
          "text": "approver == subject || approverSuperior == subject",
          "syntax": ["op","||",["op","==",["name","approver"],["name","subject"]],["op","==",["name","approverSuperior"],["name","subject"]]],
        },
      },
      {
        "id": "V-13",
        "severity": "block",
        "statement": {
          "id": "Satu orang mengusulkan, memverifikasi, dan memutus.",
          "en": "One person proposes, verifies and decides.",
        },
        "basis": [{"instrument":"PP 60/2008","article":"pemisahan fungsi"}],
        "when": {
          "text": "persons < figure('approval/natural-persons')",
          "syntax": ["op","<",["name","persons"],["call","figure",[["value","approval/natural-persons"]]]],
        },
      },
    ],
    "always": [],
  },
  "credit-points": {
    "id": "credit-points",
    "kind": "record",
    "label": {"id":"Angka kredit","en":"Credit points"},
    "from": "2023-01-01",
    "inputs": {
      "level": {"is":"functionalLevel","item":"position.functionalLevel"},
      "predicate": {"is":"performance","item":"performance.predicate"},
      "months": {"is":"month","low":0,"high":12,"item":"credit.period"},
      "before": {"is":"credit","low":0,"high":48000000,"item":"credit.total"},
      "startedHigher": {"is":"answer","item":"position.history"},
      "conventional": {"is":"credit","low":0,"high":48000000,"item":"credit.conventional"},
      "higherDegree": {"is":"truth","item":"education.highest"},
    },
    "values": {
      "earned": {
        "label": {"id":"Angka kredit periode ini","en":"Credit of this period"},
        "gives": "credit",
        "by": {
          "text": "exactly(table('credit/percent', predicate) * table('credit/coefficient', level) * months, of('1', 'weight') * of('12', 'month'))",
          "syntax": ["call","exactly",[["op","*",["op","*",["call","table",[["value","credit/percent"],["name","predicate"]]],["call","table",[["value","credit/coefficient"],["name","level"]]]],["name","months"]],["op","*",["call","of",[["value","1"],["value","weight"]]],["call","of",[["value","12"],["value","month"]]]]]],
        },
      },
      "total": {
        "label": {"id":"Angka kredit kumulatif","en":"Cumulative credit"},
        "gives": "credit",
        "by": {"text":"before + earned","syntax":["op","+",["name","before"],["name","earned"]]},
      },
      "degreeBonus": {
        "label": {"id":"Tambahan karena ijazah","en":"Addition for the degree"},
        "gives": "credit",
        "by": {
          "text": "higherDegree && predicate >= 'baik' ? exactly(table('credit/next-rank', level) * figure('credit/higher-degree-share'), of('1', 'weight')) : 0",
          "syntax": ["if",["op","&&",["name","higherDegree"],["op",">=",["name","predicate"],["value","baik"]]],["call","exactly",[["op","*",["call","table",[["value","credit/next-rank"],["name","level"]]],["call","figure",[["value","credit/higher-degree-share"]]]],["call","of",[["value","1"],["value","weight"]]]]],["value",0]],
        },
      },
      "integrated": {
        "label": {"id":"Angka kredit integrasi","en":"Integrated credit"},
        "gives": "credit",
        "by": {
          "text": "most(conventional - table('credit/base', level), 0)",
          "syntax": ["call","most",[["op","-",["name","conventional"],["call","table",[["value","credit/base"],["name","level"]]]],["value",0]]],
        },
      },
      "forRank": {
        "label": {"id":"Angka kredit untuk pangkat berikutnya","en":"Credit for the next rank"},
        "gives": "credit",
        "by": {
          "text": "table('credit/next-rank', level)",
          "syntax": ["call","table",[["value","credit/next-rank"],["name","level"]]],
        },
      },
      "forLevel": {
        "label": {"id":"Angka kredit untuk jenjang berikutnya","en":"Credit for the next level"},
        "gives": "credit",
        "by": {
          "text": "table('credit/next-level', level, startedHigher)",
          "syntax": ["call","table",[["value","credit/next-level"],["name","level"],["name","startedHigher"]]],
        },
      },
    },
    "conditions": [],
    "patterns": [],
    "always": [],
  },
  "decrees": {
    "id": "decrees",
    "kind": "pattern",
    "label": {"id":"Urutan keputusan dan ketersediaan jabatan","en":"Order of a decree and the post"},
    "from": "2022-09-01",
    "inputs": {
      "pertekAsked": {"is":"truth","item":"decree.pertek"},
      "pertekGiven": {"is":"truth","item":"decree.pertek"},
      "pertekOn": {"is":"date","item":"decree.pertek"},
      "decreeOn": {"is":"date","item":"decree.signedOn"},
      "effectiveOn": {"is":"date","item":"proposal.effectiveDate"},
      "datedBack": {"is":"truth","item":"decree.kind"},
      "inaugurated": {"is":"truth","item":"position.inauguration"},
      "inauguratedOn": {"is":"date","item":"position.inauguration"},
      "onMap": {"is":"truth","item":"formation.map"},
      "holders": {"is":"person","low":0,"high":1000,"item":"formation.holders"},
      "seats": {"is":"person","low":0,"high":1000,"item":"formation.map"},
    },
    "values": {},
    "conditions": [],
    "patterns": [
      {
        "id": "V-24",
        "severity": "block",
        "statement": {
          "id": "Keputusan sebelum atau tanpa pertimbangan teknis BKN (pertek) atau I-MUT.",
          "en": "A decree before or without the technical consideration of BKN (pertek) or I-MUT.",
        },
        "basis": [
          {"instrument":"Perpres 116/2022","article":"pengawasan dan pengendalian"},
          {"instrument":"SE BKN 7/2024","article":"I-MUT"},
        ],
        "when": {
          "text": "pertekAsked && (!pertekGiven || decreeOn < pertekOn)",
          "syntax": ["op","&&",["name","pertekAsked"],["op","||",["not",["name","pertekGiven"]],["op","<",["name","decreeOn"],["name","pertekOn"]]]],
        },
      },
      {
        "id": "V-25",
        "severity": "block",
        "statement": {
          "id": "Pelantikan sebelum keputusan, atau TMT berlaku surut.",
          "en": "An inauguration before the decree, or an effective date set back.",
        },
        "basis": [{"instrument":"UU 30/2014","article":"berlakunya keputusan"}],
        "when": {
          "text": "(inaugurated && inauguratedOn < decreeOn) || (!datedBack && effectiveOn < decreeOn)",
          "syntax": ["op","||",["op","&&",["name","inaugurated"],["op","<",["name","inauguratedOn"],["name","decreeOn"]]],["op","&&",["not",["name","datedBack"]],["op","<",["name","effectiveOn"],["name","decreeOn"]]]],
        },
      },
      {
        "id": "V-26",
        "severity": "block",
        "statement": {
          "id": "Jabatan tidak ada dalam peta jabatan atau sudah terisi.",
          "en": "The post is not on the map of posts or is already filled.",
        },
        "basis": [{"instrument":"PermenPANRB 1/2020","article":"peta jabatan"}],
        "when": {
          "text": "!onMap || holders >= seats",
          "syntax": ["op","||",["not",["name","onMap"]],["op",">=",["name","holders"],["name","seats"]]],
        },
      },
    ],
    "always": [],
  },
  "discipline": {
    "id": "discipline",
    "kind": "record",
    "label": {"id":"Disiplin","en":"Discipline"},
    "from": "2021-08-31",
    "inputs": {
      "sanctionKind": {"is":"imposedKind","item":"discipline.kind"},
      "since": {"is":"date","item":"discipline.level"},
      "absentDays": {"is":"day","low":0,"high":366,"item":"attendance"},
      "consecutiveDays": {"is":"day","low":0,"high":366,"item":"attendance"},
      "state": {"is":"disciplineState","item":"discipline.level"},
    },
    "values": {
      "level": {
        "label": {"id":"Tingkat hukuman","en":"Level of the sanction"},
        "gives": "sanction",
        "by": {
          "text": "table('discipline/level', sanctionKind)",
          "syntax": ["call","table",[["value","discipline/level"],["name","sanctionKind"]]],
        },
      },
      "endsOn": {
        "label": {"id":"Hari pertama sesudah hukuman","en":"First day after the sanction"},
        "gives": "date",
        "by": {
          "text": "monthsAfter(since, table('discipline/length', sanctionKind))",
          "syntax": ["call","monthsAfter",[["name","since"],["call","table",[["value","discipline/length"],["name","sanctionKind"]]]]],
        },
      },
      "serving": {
        "label": {"id":"Sedang dijalani","en":"Being served"},
        "gives": "truth",
        "by": {
          "text": "since <= day && day < endsOn",
          "syntax": ["op","&&",["op","<=",["name","since"],["name","day"]],["op","<",["name","day"],["name","endsOn"]]],
        },
      },
      "counted": {
        "label": {"id":"Hari yang dinilai","en":"Days that count"},
        "gives": "day",
        "by": {
          "text": "consecutiveDays >= figure('discipline/consecutive-days') ? most(absentDays, figure('discipline/absence-dismissal')) : absentDays",
          "syntax": ["if",["op",">=",["name","consecutiveDays"],["call","figure",[["value","discipline/consecutive-days"]]]],["call","most",[["name","absentDays"],["call","figure",[["value","discipline/absence-dismissal"]]]]],["name","absentDays"]],
        },
      },
      "sanctioned": {
        "label": {"id":"Ketidakhadiran dihukum","en":"The absence is sanctioned"},
        "gives": "truth",
        "by": {
          "text": "counted >= figure('discipline/absence-least')",
          "syntax": ["op",">=",["name","counted"],["call","figure",[["value","discipline/absence-least"]]]],
        },
      },
      "absenceKind": {
        "label": {"id":"Hukuman atas ketidakhadiran","en":"Sanction for the absence"},
        "gives": "sanctionKind",
        "by": {
          "text": "band('discipline/absence', most(counted, figure('discipline/absence-least')))",
          "syntax": ["call","band",[["value","discipline/absence"],["call","most",[["name","counted"],["call","figure",[["value","discipline/absence-least"]]]]]]],
        },
      },
      "rankPromotion": {
        "label": {"id":"Akibat atas kenaikan pangkat","en":"Effect on rank promotion"},
        "gives": "effect",
        "by": {
          "text": "table('discipline/effect', state, 'rank-promotion')",
          "syntax": ["call","table",[["value","discipline/effect"],["name","state"],["value","rank-promotion"]]],
        },
      },
      "promotion": {
        "label": {"id":"Akibat atas promosi","en":"Effect on promotion"},
        "gives": "effect",
        "by": {
          "text": "table('discipline/effect', state, 'promotion')",
          "syntax": ["call","table",[["value","discipline/effect"],["name","state"],["value","promotion"]]],
        },
      },
      "ownRequestMove": {
        "label": {"id":"Akibat atas mutasi permintaan sendiri","en":"Effect on a move at own request"},
        "gives": "effect",
        "by": {
          "text": "table('discipline/effect', state, 'own-request-move')",
          "syntax": ["call","table",[["value","discipline/effect"],["name","state"],["value","own-request-move"]]],
        },
      },
      "agencyMove": {
        "label": {"id":"Akibat atas mutasi antarinstansi","en":"Effect on a move between agencies"},
        "gives": "effect",
        "by": {
          "text": "table('discipline/effect', state, 'agency-move')",
          "syntax": ["call","table",[["value","discipline/effect"],["name","state"],["value","agency-move"]]],
        },
      },
    },
    "conditions": [
      {
        "id": "discipline/kind-in-use",
        "statement": {
          "id": "Jenis hukuman sedang termasuk jenis yang digunakan.",
          "en": "The medium kind is one in use.",
        },
        "basis": [
          {"instrument":"PP 94/2021","article":"Pasal 8"},
          {"instrument":"SE BKN 9/2024","article":"huruf f angka 1"},
        ],
        "remedy": {
          "id": "Konfirmasikan setelan jenis hukuman sedang.",
          "en": "Confirm the setting of medium kinds.",
        },
        "holds": {
          "text": "level != 'medium' || setting('discipline/medium-kinds') == 'both' || (setting('discipline/medium-kinds') == 'old-only') == (table('discipline/rules-of-kind', sanctionKind) == 'yes')",
          "syntax": ["op","||",["op","||",["op","!=",["name","level"],["value","medium"]],["op","==",["call","setting",[["value","discipline/medium-kinds"]]],["value","both"]]],["op","==",["op","==",["call","setting",[["value","discipline/medium-kinds"]]],["value","old-only"]],["op","==",["call","table",[["value","discipline/rules-of-kind"],["name","sanctionKind"]]],["value","yes"]]]],
        },
      },
    ],
    "patterns": [],
    "always": [],
  },
  "functional-category": {
    "id": "functional-category",
    "kind": "eligibility",
    "label": {
      "id": "Perpindahan kategori dan pengangkatan kembali jabatan fungsional",
      "en": "Change of category and return to a functional post",
    },
    "from": "2024-01-01",
    "inputs": {
      "degree": {"is":"degree","item":"education.highest"},
      "rank": {"is":"rank","item":"rank.grade"},
      "proposedLevel": {"is":"functionalLevel","item":"proposal.post"},
      "vacancy": {"is":"truth","item":"formation.vacancy"},
      "competenceTest": {"is":"truth","item":"competence.test"},
      "rankDown": {"is":"truth","item":"discipline.kind"},
      "returnedOn": {"is":"date","item":"discipline.end"},
      "releasedBySanction": {"is":"truth","item":"discipline.kind"},
      "lastPredicate": {"is":"performance","item":"performance.predicate"},
    },
    "values": {
      "levelOfRank": {
        "label": {"id":"Jenjang ahli menurut pangkat","en":"Expert level by rank"},
        "gives": "functionalLevel",
        "by": {
          "text": "rank <= 'III/b' ? 'ahli-pertama' : 'ahli-muda'",
          "syntax": ["if",["op","<=",["name","rank"],["value","III/b"]],["value","ahli-pertama"],["value","ahli-muda"]],
        },
      },
    },
    "conditions": [
      {
        "id": "functional-category/degree",
        "statement": {"id":"Berijazah paling rendah S1 atau D-IV.","en":"Holds at least S1 or D-IV."},
        "basis": [{"instrument":"PerBKN 3/2023","article":"Pasal 20"}],
        "remedy": {
          "id": "Catatkan ijazah yang memenuhi syarat.",
          "en": "Record a degree that meets the requirement.",
        },
        "holds": {
          "text": "degree in ['D4', 'S1', 'S2', 'S3']",
          "syntax": ["op","in",["name","degree"],["list",[["value","D4"],["value","S1"],["value","S2"],["value","S3"]]]],
        },
      },
      {
        "id": "functional-category/rank",
        "statement": {
          "id": "Pangkat III/a sampai III/d; di bawahnya lebih dahulu ke III/a.",
          "en": "A rank of III/a to III/d; from below, first to III/a.",
        },
        "basis": [{"instrument":"PerBKN 3/2023","article":"Pasal 20"}],
        "remedy": {
          "id": "Naik ke III/a melalui UKPPI lebih dahulu.",
          "en": "Rise to III/a by the exam of adjustment first.",
        },
        "holds": {
          "text": "rank >= 'III/a' && rank <= 'III/d'",
          "syntax": ["op","&&",["op",">=",["name","rank"],["value","III/a"]],["op","<=",["name","rank"],["value","III/d"]]],
        },
      },
      {
        "id": "functional-category/level",
        "statement": {
          "id": "III/a dan III/b ke ahli pertama, III/c dan III/d ke ahli muda.",
          "en": "III/a and III/b to first expert, III/c and III/d to junior expert.",
        },
        "basis": [{"instrument":"PerBKN 3/2023","article":"Pasal 20"}],
        "remedy": {"id":"Usulkan jenjang menurut pangkat.","en":"Propose the level of the rank."},
        "holds": {
          "text": "proposedLevel == levelOfRank",
          "syntax": ["op","==",["name","proposedLevel"],["name","levelOfRank"]],
        },
      },
      {
        "id": "functional-category/vacancy-and-test",
        "statement": {
          "id": "Tersedia formasi dan lulus uji kompetensi.",
          "en": "A vacancy exists and the competence test is passed.",
        },
        "basis": [{"instrument":"PerBKN 3/2023","article":"Pasal 20"}],
        "remedy": {
          "id": "Ikuti uji kompetensi dan tunggu formasi.",
          "en": "Sit the test and wait for a vacancy.",
        },
        "holds": {
          "text": "vacancy && competenceTest",
          "syntax": ["op","&&",["name","vacancy"],["name","competenceTest"]],
        },
      },
      {
        "id": "functional-category/after-sanction",
        "statement": {
          "id": "Sesudah penurunan pangkat paling cepat 1 tahun sejak kembali ke pangkat semula; sesudah pembebasan dari jabatan dengan predikat paling rendah Baik.",
          "en": "After one rank lower at the earliest 1 year after the return to the old rank; after a release from the post with at least Good.",
        },
        "basis": [{"instrument":"SE BKN 9/2024","article":"huruf f"}],
        "remedy": {"id":"Tunggu sampai waktunya genap.","en":"Wait until the time is complete."},
        "holds": {
          "text": "(!rankDown || yearsAfter(returnedOn, figure('rank-promotion/functional/years-after-rank-down')) <= day) && (!releasedBySanction || lastPredicate >= figure('performance/floor'))",
          "syntax": ["op","&&",["op","||",["not",["name","rankDown"]],["op","<=",["call","yearsAfter",[["name","returnedOn"],["call","figure",[["value","rank-promotion/functional/years-after-rank-down"]]]]],["name","day"]]],["op","||",["not",["name","releasedBySanction"]],["op",">=",["name","lastPredicate"],["call","figure",[["value","performance/floor"]]]]]],
        },
      },
    ],
    "patterns": [],
    "always": [],
  },
  "head-windows": {
    "id": "head-windows",
    "kind": "pattern",
    "label": {"id":"Larangan penggantian pejabat","en":"Windows without replacements"},
    "from": "2016-07-01",
    "inputs": {
      "decreeOn": {"is":"date","item":"decree.signedOn"},
      "replaces": {"is":"truth","item":"decree.kind"},
      "determinationOn": {"is":"date","item":"election.calendar"},
      "termEndsOn": {"is":"date","item":"election.calendar"},
      "inauguratedOn": {"is":"date","item":"election.calendar"},
      "approved": {"is":"truth","item":"minister.approval"},
      "approvedOn": {"is":"date","item":"minister.approval"},
    },
    "values": {
      "opens": {
        "label": {"id":"Hari pertama jendela pemilihan","en":"First day of the election window"},
        "gives": "date",
        "by": {
          "text": "monthsAfter(determinationOn, -figure('election/months-before'))",
          "syntax": ["call","monthsAfter",[["name","determinationOn"],["minus",["call","figure",[["value","election/months-before"]]]]]],
        },
      },
      "inElectionWindow": {
        "label": {"id":"Dalam jendela pemilihan","en":"Inside the election window"},
        "gives": "truth",
        "by": {
          "text": "(decreeOn > opens || (decreeOn == opens && setting('election/first-day') == 'barred')) && decreeOn <= termEndsOn",
          "syntax": ["op","&&",["op","||",["op",">",["name","decreeOn"],["name","opens"]],["op","&&",["op","==",["name","decreeOn"],["name","opens"]],["op","==",["call","setting",[["value","election/first-day"]]],["value","barred"]]]],["op","<=",["name","decreeOn"],["name","termEndsOn"]]],
        },
      },
      "inFirstMonths": {
        "label": {"id":"Dalam enam bulan sejak pelantikan","en":"Within six months of inauguration"},
        "gives": "truth",
        "by": {
          "text": "decreeOn >= inauguratedOn && decreeOn < monthsAfter(inauguratedOn, figure('election/months-after-inauguration'))",
          "syntax": ["op","&&",["op",">=",["name","decreeOn"],["name","inauguratedOn"]],["op","<",["name","decreeOn"],["call","monthsAfter",[["name","inauguratedOn"],["call","figure",[["value","election/months-after-inauguration"]]]]]]],
        },
      },
      "allowed": {
        "label": {
          "id": "Persetujuan tertulis Menteri Dalam Negeri ada",
          "en": "The Minister of Home Affairs consented in writing",
        },
        "gives": "truth",
        "by": {
          "text": "approved && approvedOn <= decreeOn",
          "syntax": ["op","&&",["name","approved"],["op","<=",["name","approvedOn"],["name","decreeOn"]]],
        },
      },
    },
    "conditions": [],
    "patterns": [
      {
        "id": "V-09",
        "severity": "block",
        "statement": {
          "id": "Penggantian pejabat dalam jendela pemilihan tanpa persetujuan tertulis Mendagri.",
          "en": "An official is replaced in the election window without written consent of the Minister.",
        },
        "basis": [{"instrument":"UU 10/2016","article":"Pasal 71 ayat (2)"}],
        "when": {
          "text": "replaces && inElectionWindow && !allowed",
          "syntax": ["op","&&",["op","&&",["name","replaces"],["name","inElectionWindow"]],["not",["name","allowed"]]],
        },
      },
      {
        "id": "V-10",
        "severity": "block",
        "statement": {
          "id": "Penggantian pejabat dalam enam bulan pertama kepala daerah baru tanpa persetujuan tertulis.",
          "en": "An official is replaced in the first six months of a new head without written consent.",
        },
        "basis": [{"instrument":"UU 10/2016","article":"Pasal 162 ayat (3)"}],
        "when": {
          "text": "replaces && inFirstMonths && !allowed",
          "syntax": ["op","&&",["op","&&",["name","replaces"],["name","inFirstMonths"]],["not",["name","allowed"]]],
        },
      },
    ],
    "always": [],
  },
  "ip-asn-institution": {
    "id": "ip-asn-institution",
    "kind": "score",
    "label": {"id":"IP ASN instansi","en":"IP ASN of an institution"},
    "from": "2019-05-15",
    "inputs": {
      "sum": {"is":"point","low":0,"high":50000000000,"item":"score.total"},
      "measured": {"is":"count","low":1,"high":5000000,"item":"score.measured"},
    },
    "values": {
      "mean": {
        "label": {"id":"Rata-rata","en":"Mean"},
        "gives": "point",
        "by": {
          "text": "halfUp(sum, measured)",
          "syntax": ["call","halfUp",[["name","sum"],["name","measured"]]],
        },
      },
      "category": {
        "label": {"id":"Kategori","en":"Category"},
        "gives": "category",
        "by": {
          "text": "setting('ip-asn/category-operator') == 'at-least-81' ? band('ip-asn/category-at-least-81', mean) : band('ip-asn/category-above-80', mean)",
          "syntax": ["if",["op","==",["call","setting",[["value","ip-asn/category-operator"]]],["value","at-least-81"]],["call","band",[["value","ip-asn/category-at-least-81"],["name","mean"]]],["call","band",[["value","ip-asn/category-above-80"],["name","mean"]]]],
        },
      },
    },
    "conditions": [],
    "patterns": [],
    "always": [],
  },
  "ip-asn": {
    "id": "ip-asn",
    "kind": "score",
    "label": {"id":"Indeks Profesionalitas ASN (IP ASN)","en":"Professionalism index (IP ASN)"},
    "from": "2019-05-15",
    "inputs": {
      "degree": {"is":"degree","item":"education.level"},
      "postClass": {"is":"postClass","item":"position.class"},
      "leadershipTaken": {"is":{"codes":"leadershipLevel"},"item":"training.level"},
      "functionalTaken": {"is":"truth","item":"training.kind"},
      "trainedByDegree": {"is":"truth","item":"position.title"},
      "technicalHours": {
        "is": "hour",
        "low": 0,
        "high": 100000,
        "item": "training.hours",
        "law": {
          "figures": ["ip-asn/window/technical"],
          "settings": ["ip-asn/technical-window","ip-asn/technical-hours-counting","ip-asn/training-window-counting"],
        },
      },
      "seminarTaken": {
        "is": "truth",
        "item": "training.kind",
        "law": {"figures":["ip-asn/window/seminar"],"settings":["ip-asn/training-window-counting"]},
      },
      "predicate": {
        "is": "performance",
        "item": "performance.predicate",
        "law": {"figures":["ip-asn/performance-years-back"]},
      },
      "worstSanction": {"is":"sanction","item":"discipline.level","law":{"figures":["ip-asn/window/discipline"]}},
    },
    "values": {
      "qualification": {
        "label": {"id":"Kualifikasi","en":"Qualification"},
        "gives": "point",
        "by": {
          "text": "table('ip-asn/qualification', degree)",
          "syntax": ["call","table",[["value","ip-asn/qualification"],["name","degree"]]],
        },
        "best": {
          "text": "figure('ip-asn/weight/qualification')",
          "syntax": ["call","figure",[["value","ip-asn/weight/qualification"]]],
        },
      },
      "group": {
        "label": {"id":"Kelompok jabatan","en":"Group of posts"},
        "gives": "classGroup",
        "by": {
          "text": "table('ip-asn/class-group', postClass)",
          "syntax": ["call","table",[["value","ip-asn/class-group"],["name","postClass"]]],
        },
      },
      "leadership": {
        "label": {"id":"Diklat kepemimpinan","en":"Leadership training"},
        "gives": "point",
        "by": {
          "text": "table('ip-asn/leadership-level', postClass) in leadershipTaken ? table('ip-asn/competence', group, 'leadership') : 0",
          "syntax": ["if",["op","in",["call","table",[["value","ip-asn/leadership-level"],["name","postClass"]]],["name","leadershipTaken"]],["call","table",[["value","ip-asn/competence"],["name","group"],["value","leadership"]]],["value",0]],
        },
      },
      "functional": {
        "label": {"id":"Diklat fungsional","en":"Functional training"},
        "gives": "point",
        "by": {
          "text": "(setting('ip-asn/functional-training-waived') == 'counts-as-done' && trainedByDegree) || functionalTaken ? table('ip-asn/competence', group, 'functional') : 0",
          "syntax": ["if",["op","||",["op","&&",["op","==",["call","setting",[["value","ip-asn/functional-training-waived"]]],["value","counts-as-done"]],["name","trainedByDegree"]],["name","functionalTaken"]],["call","table",[["value","ip-asn/competence"],["name","group"],["value","functional"]]],["value",0]],
        },
      },
      "technical": {
        "label": {"id":"Diklat teknis","en":"Technical training"},
        "gives": "point",
        "by": {
          "text": "figure('ip-asn/technical-hours') <= technicalHours ? table('ip-asn/competence', group, 'technical') : setting('ip-asn/technical-credit') == 'proportional' ? halfUp(table('ip-asn/competence', group, 'technical') * least(technicalHours, figure('ip-asn/technical-hours')), figure('ip-asn/technical-hours')) : 0",
          "syntax": ["if",["op","<=",["call","figure",[["value","ip-asn/technical-hours"]]],["name","technicalHours"]],["call","table",[["value","ip-asn/competence"],["name","group"],["value","technical"]]],["if",["op","==",["call","setting",[["value","ip-asn/technical-credit"]]],["value","proportional"]],["call","halfUp",[["op","*",["call","table",[["value","ip-asn/competence"],["name","group"],["value","technical"]]],["call","least",[["name","technicalHours"],["call","figure",[["value","ip-asn/technical-hours"]]]]]],["call","figure",[["value","ip-asn/technical-hours"]]]]],["value",0]]],
        },
      },
      "seminar": {
        "label": {"id":"Seminar dan sejenisnya","en":"Seminars and the like"},
        "gives": "point",
        "by": {
          "text": "seminarTaken ? table('ip-asn/competence', group, 'seminar') : 0",
          "syntax": ["if",["name","seminarTaken"],["call","table",[["value","ip-asn/competence"],["name","group"],["value","seminar"]]],["value",0]],
        },
      },
      "competence": {
        "label": {"id":"Kompetensi","en":"Competence"},
        "gives": "point",
        "by": {
          "text": "leadership + functional + technical + seminar",
          "syntax": ["op","+",["op","+",["op","+",["name","leadership"],["name","functional"]],["name","technical"]],["name","seminar"]],
        },
        "best": {
          "text": "figure('ip-asn/weight/competence')",
          "syntax": ["call","figure",[["value","ip-asn/weight/competence"]]],
        },
      },
      "performance": {
        "label": {"id":"Kinerja","en":"Performance"},
        "gives": "point",
        "by": {
          "text": "table('ip-asn/performance', predicate)",
          "syntax": ["call","table",[["value","ip-asn/performance"],["name","predicate"]]],
        },
        "best": {
          "text": "figure('ip-asn/weight/performance')",
          "syntax": ["call","figure",[["value","ip-asn/weight/performance"]]],
        },
      },
      "discipline": {
        "label": {"id":"Disiplin","en":"Discipline"},
        "gives": "point",
        "by": {
          "text": "table('ip-asn/discipline', worstSanction)",
          "syntax": ["call","table",[["value","ip-asn/discipline"],["name","worstSanction"]]],
        },
        "best": {
          "text": "figure('ip-asn/weight/discipline')",
          "syntax": ["call","figure",[["value","ip-asn/weight/discipline"]]],
        },
      },
      "total": {
        "label": {"id":"Indeks","en":"Index"},
        "gives": "point",
        "by": {
          "text": "qualification + competence + performance + discipline",
          "syntax": ["op","+",["op","+",["op","+",["name","qualification"],["name","competence"]],["name","performance"]],["name","discipline"]],
        },
        "best": {"text":"of('100', 'point')","syntax":["call","of",[["value","100"],["value","point"]]]},
      },
      "category": {
        "label": {"id":"Kategori","en":"Category"},
        "gives": "category",
        "by": {
          "text": "setting('ip-asn/category-operator') == 'at-least-81' ? band('ip-asn/category-at-least-81', total) : band('ip-asn/category-above-80', total)",
          "syntax": ["if",["op","==",["call","setting",[["value","ip-asn/category-operator"]]],["value","at-least-81"]],["call","band",[["value","ip-asn/category-at-least-81"],["name","total"]]],["call","band",[["value","ip-asn/category-above-80"],["name","total"]]]],
        },
      },
    },
    "conditions": [],
    "patterns": [],
    "always": [
      {
        "statement": {"id":"Jumlah bobot dimensi adalah 100.","en":"The weights of the dimensions sum to 100."},
        "is": {
          "text": "figure('ip-asn/weight/qualification') + figure('ip-asn/weight/competence') + figure('ip-asn/weight/performance') + figure('ip-asn/weight/discipline') == of('100', 'point')",
          "syntax": ["op","==",["op","+",["op","+",["op","+",["call","figure",[["value","ip-asn/weight/qualification"]]],["call","figure",[["value","ip-asn/weight/competence"]]]],["call","figure",[["value","ip-asn/weight/performance"]]]],["call","figure",[["value","ip-asn/weight/discipline"]]]],["call","of",[["value","100"],["value","point"]]]],
        },
      },
      {
        "statement": {
          "id": "Kompetensi struktural berjumlah 40.",
          "en": "The competence of managerial posts sums to 40.",
        },
        "is": {
          "text": "table('ip-asn/competence', 'managerial', 'leadership') + table('ip-asn/competence', 'managerial', 'functional') + table('ip-asn/competence', 'managerial', 'technical') + table('ip-asn/competence', 'managerial', 'seminar') == figure('ip-asn/weight/competence')",
          "syntax": ["op","==",["op","+",["op","+",["op","+",["call","table",[["value","ip-asn/competence"],["value","managerial"],["value","leadership"]]],["call","table",[["value","ip-asn/competence"],["value","managerial"],["value","functional"]]]],["call","table",[["value","ip-asn/competence"],["value","managerial"],["value","technical"]]]],["call","table",[["value","ip-asn/competence"],["value","managerial"],["value","seminar"]]]],["call","figure",[["value","ip-asn/weight/competence"]]]],
        },
      },
      {
        "statement": {
          "id": "Kompetensi fungsional berjumlah 40.",
          "en": "The competence of functional posts sums to 40.",
        },
        "is": {
          "text": "table('ip-asn/competence', 'functional', 'leadership') + table('ip-asn/competence', 'functional', 'functional') + table('ip-asn/competence', 'functional', 'technical') + table('ip-asn/competence', 'functional', 'seminar') == figure('ip-asn/weight/competence')",
          "syntax": ["op","==",["op","+",["op","+",["op","+",["call","table",[["value","ip-asn/competence"],["value","functional"],["value","leadership"]]],["call","table",[["value","ip-asn/competence"],["value","functional"],["value","functional"]]]],["call","table",[["value","ip-asn/competence"],["value","functional"],["value","technical"]]]],["call","table",[["value","ip-asn/competence"],["value","functional"],["value","seminar"]]]],["call","figure",[["value","ip-asn/weight/competence"]]]],
        },
      },
      {
        "statement": {"id":"Kompetensi pelaksana berjumlah 40.","en":"The competence of pelaksana sums to 40."},
        "is": {
          "text": "table('ip-asn/competence', 'pelaksana', 'leadership') + table('ip-asn/competence', 'pelaksana', 'functional') + table('ip-asn/competence', 'pelaksana', 'technical') + table('ip-asn/competence', 'pelaksana', 'seminar') == figure('ip-asn/weight/competence')",
          "syntax": ["op","==",["op","+",["op","+",["op","+",["call","table",[["value","ip-asn/competence"],["value","pelaksana"],["value","leadership"]]],["call","table",[["value","ip-asn/competence"],["value","pelaksana"],["value","functional"]]]],["call","table",[["value","ip-asn/competence"],["value","pelaksana"],["value","technical"]]]],["call","table",[["value","ip-asn/competence"],["value","pelaksana"],["value","seminar"]]]],["call","figure",[["value","ip-asn/weight/competence"]]]],
        },
      },
    ],
  },
  "jpm": {
    "id": "jpm",
    "kind": "score",
    "label": {"id":"Job person match (JPM)","en":"Job person match (JPM)"},
    "from": "2019-01-01",
    "inputs": {
      "achieved": {"is":"level","low":0,"high":1000,"item":"competence.achieved"},
      "required": {"is":"level","low":1,"high":1000,"item":"competence.required"},
    },
    "values": {
      "match": {
        "label": {"id":"JPM","en":"JPM"},
        "gives": "percent",
        "by": {
          "text": "down(achieved * of('100', 'percent'), required)",
          "syntax": ["call","down",[["op","*",["name","achieved"],["call","of",[["value","100"],["value","percent"]]]],["name","required"]]],
        },
      },
      "selection": {
        "label": {"id":"Kategori untuk promosi dan mutasi","en":"Category for promotion and mutation"},
        "gives": "jpmSelection",
        "by": {
          "text": "band('jpm/selection', match)",
          "syntax": ["call","band",[["value","jpm/selection"],["name","match"]]],
        },
      },
      "mapping": {
        "label": {"id":"Kategori untuk pemetaan","en":"Category for mapping"},
        "gives": "jpmMapping",
        "by": {
          "text": "band('jpm/mapping', match)",
          "syntax": ["call","band",[["value","jpm/mapping"],["name","match"]]],
        },
      },
    },
    "conditions": [
      {
        "id": "jpm/passes",
        "statement": {"id":"JPM paling rendah 68.","en":"The JPM is at least 68."},
        "basis": [{"instrument":"PerBKN 26/2019","article":"Lampiran III"}],
        "remedy": {
          "id": "Kembangkan kompetensi dan ikuti penilaian lagi.",
          "en": "Develop the competence and be assessed again.",
        },
        "holds": {
          "text": "match >= figure('jpm/pass')",
          "syntax": ["op",">=",["name","match"],["call","figure",[["value","jpm/pass"]]]],
        },
      },
    ],
    "patterns": [],
    "always": [],
  },
  "mutation": {
    "id": "mutation",
    "kind": "eligibility",
    "label": {"id":"Mutasi","en":"Moves"},
    "from": "2019-04-05",
    "inputs": {
      "route": {"is":"moveRoute","item":"proposal.route"},
      "postSince": {"is":"date","item":"position.since"},
      "heldClass": {"is":"postClass","item":"position.class"},
      "ground": {"is":"moveGround","item":"proposal.ground"},
      "from": {"is":"level","low":0,"high":5,"item":"position.class"},
      "to": {"is":"level","low":0,"high":5,"item":"proposal.post"},
      "conflict": {"is":"conflictGround","item":"approval.conflict"},
      "ownRequest": {"is":"truth","item":"proposal.ground"},
      "workloadShown": {"is":"truth","item":"mutation.file"},
      "letterShown": {"is":"truth","item":"mutation.file"},
      "receivingConsent": {"is":"truth","item":"mutation.file"},
      "sendingConsent": {"is":"truth","item":"mutation.file"},
      "nothingRuns": {"is":"truth","item":"mutation.file"},
      "selectionWon": {"is":"truth","item":"mutation.file"},
    },
    "values": {
      "early": {
        "label": {"id":"Belum genap masa paling singkat","en":"The shortest time is not complete"},
        "gives": "truth",
        "by": {
          "text": "yearsAfter(postSince, figure('mutation/years-in-post-least')) > day",
          "syntax": ["op",">",["call","yearsAfter",[["name","postSince"],["call","figure",[["value","mutation/years-in-post-least"]]]]],["name","day"]],
        },
      },
      "decidedBy": {
        "label": {"id":"Pejabat yang menetapkan","en":"Who decides"},
        "gives": "moveAuthority",
        "by": {
          "text": "table('mutation/decided-by', route)",
          "syntax": ["call","table",[["value","mutation/decided-by"],["name","route"]]],
        },
      },
      "pertekFrom": {
        "label": {"id":"Pertimbangan teknis dari","en":"Technical consideration from"},
        "gives": "pertekFrom",
        "by": {
          "text": "table('mutation/pertek-from', route)",
          "syntax": ["call","table",[["value","mutation/pertek-from"],["name","route"]]],
        },
      },
    },
    "conditions": [
      {
        "id": "mutation/time-in-post",
        "statement": {
          "id": "Paling singkat 2 tahun dalam jabatan, kecuali karena hukuman, permintaan sendiri, atau penataan organisasi.",
          "en": "At least 2 years in the post, except for a sanction, own request or reorganisation.",
        },
        "basis": [{"instrument":"PerBKN 5/2019","article":"Pasal 2"}],
        "remedy": {
          "id": "Tunggu sampai genap 2 tahun atau buktikan alasannya.",
          "en": "Wait until 2 years are complete or show the ground.",
        },
        "holds": {
          "text": "!early || ground != 'none'",
          "syntax": ["op","||",["not",["name","early"]],["op","!=",["name","ground"],["value","none"]]],
        },
      },
      {
        "id": "mutation/no-conflict-of-interest",
        "statement": {
          "id": "Mutasi bebas dari konflik kepentingan.",
          "en": "The move is free of conflict of interest.",
        },
        "basis": [
          {"instrument":"PerBKN 5/2019","article":"Pasal 2"},
          {"instrument":"UU 30/2014","article":"Pasal 42 dan Pasal 43"},
        ],
        "remedy": {
          "id": "Atasan atau pejabat lain yang memutus.",
          "en": "The superior or another official decides.",
        },
        "holds": {"text":"conflict == 'none'","syntax":["op","==",["name","conflict"],["value","none"]]},
      },
      {
        "id": "mutation/file-of-own-request",
        "statement": {
          "id": "Permintaan sendiri dilengkapi berkas Pasal 3, kecuali pemenang seleksi terbuka.",
          "en": "An own request comes with the file of article 3, except for the winner of an open selection.",
        },
        "basis": [{"instrument":"PerBKN 5/2019","article":"Pasal 3 dan Pasal 12"}],
        "remedy": {"id":"Lengkapi berkas yang kurang.","en":"Complete the file."},
        "holds": {
          "text": "!ownRequest || selectionWon || (workloadShown && letterShown && receivingConsent && sendingConsent && nothingRuns)",
          "syntax": ["op","||",["op","||",["not",["name","ownRequest"]],["name","selectionWon"]],["op","&&",["op","&&",["op","&&",["op","&&",["name","workloadShown"],["name","letterShown"]],["name","receivingConsent"]],["name","sendingConsent"]],["name","nothingRuns"]]],
        },
      },
    ],
    "patterns": [
      {
        "id": "V-05",
        "severity": "block",
        "statement": {"id":"Pindah sebelum 2 tahun dalam jabatan.","en":"Moved before 2 years in the post."},
        "basis": [{"instrument":"PerBKN 5/2019","article":"Pasal 2"}],
        "when": {
          "text": "early && ground == 'none'",
          "syntax": ["op","&&",["name","early"],["op","==",["name","ground"],["value","none"]]],
        },
      },
      {
        "id": "V-06",
        "severity": "block",
        "statement": {
          "id": "Pejabat pimpinan tinggi diganti sebelum 2 tahun sejak dilantik.",
          "en": "A high leadership official is replaced within 2 years of inauguration.",
        },
        "basis": [{"instrument":"UU 5/2014","article":"Pasal 116"}],
        "when": {
          "text": "heldClass in ['jpt-pratama', 'jpt-madya', 'jpt-utama'] && yearsAfter(postSince, figure('post/jpt/years-before-replacement')) > day",
          "syntax": ["op","&&",["op","in",["name","heldClass"],["list",[["value","jpt-pratama"],["value","jpt-madya"],["value","jpt-utama"]]]],["op",">",["call","yearsAfter",[["name","postSince"],["call","figure",[["value","post/jpt/years-before-replacement"]]]]],["name","day"]]],
        },
      },
      {
        "id": "V-07",
        "severity": "block",
        "statement": {
          "id": "Turun jenjang tanpa hukuman disiplin, permintaan sendiri, atau penataan organisasi.",
          "en": "Lower level without sanction, own request or reorganisation.",
        },
        "basis": [{"instrument":"PP 94/2021","article":"Pasal 8"}],
        "when": {
          "text": "to < from && ground == 'none'",
          "syntax": ["op","&&",["op","<",["name","to"],["name","from"]],["op","==",["name","ground"],["value","none"]]],
        },
      },
      {
        "id": "V-08",
        "severity": "watch",
        "statement": {
          "id": "Jabatan sekarang diduduki lebih dari 5 tahun tanpa evaluasi.",
          "en": "The present post has been held for more than 5 years without evaluation.",
        },
        "basis": [
          {"instrument":"PerBKN 5/2019","article":"Pasal 2"},
          {"instrument":"UU 5/2014","article":"Pasal 117"},
        ],
        "when": {
          "text": "yearsAfter(postSince, figure('mutation/years-in-post-most')) < day",
          "syntax": ["op","<",["call","yearsAfter",[["name","postSince"],["call","figure",[["value","mutation/years-in-post-most"]]]]],["name","day"]],
        },
      },
    ],
    "always": [],
  },
  "nip": {
    "id": "nip",
    "kind": "record",
    "label": {"id":"Nomor induk pegawai (NIP)","en":"Civil servant number (NIP)"},
    "from": "2017-04-07",
    "inputs": {"nip":{"is":"text","item":"registration.nip","ground":"age"}},
    "values": {
      "month": {
        "label": {"id":"Digit 13-14","en":"Digits 13-14"},
        "gives": "count",
        "by": {
          "text": "digits(nip, 13, 14)",
          "syntax": ["call","digits",[["name","nip"],["value",13],["value",14]]],
        },
      },
      "contract": {
        "label": {"id":"Nomor PPPK","en":"Number of a PPPK"},
        "gives": "truth",
        "by": {
          "text": "month > figure('nip/most-month')",
          "syntax": ["op",">",["name","month"],["call","figure",[["value","nip/most-month"]]]],
        },
      },
      "monthsAtAppointment": {
        "label": {"id":"Usia pada TMT CPNS dalam bulan","en":"Age on appointment in months"},
        "gives": "month",
        "by": {
          "text": "(digits(nip, 9, 12) - digits(nip, 1, 4)) * of('12', 'month') + (month - digits(nip, 5, 6)) * of('1', 'month')",
          "syntax": ["op","+",["op","*",["op","-",["call","digits",[["name","nip"],["value",9],["value",12]]],["call","digits",[["name","nip"],["value",1],["value",4]]]],["call","of",[["value","12"],["value","month"]]]],["op","*",["op","-",["name","month"],["call","digits",[["name","nip"],["value",5],["value",6]]]],["call","of",[["value","1"],["value","month"]]]]],
        },
      },
    },
    "conditions": [
      {
        "id": "nip/length",
        "statement": {"id":"NIP terdiri atas tepat 18 digit.","en":"A NIP has exactly 18 digits."},
        "basis": [
          {"instrument":"Perka BKN 22/2007","article":"Lampiran"},
          {"instrument":"Perka BKN 43/2007","article":"Lampiran"},
        ],
        "remedy": {
          "id": "Periksa digit yang hilang atau berlebih.",
          "en": "Look for a digit that is missing or too many.",
        },
        "holds": {
          "text": "length(nip) == figure('nip/length') && digits(nip, 1, 9) >= 0 && digits(nip, 10, 18) >= 0",
          "syntax": ["op","&&",["op","&&",["op","==",["call","length",[["name","nip"]]],["call","figure",[["value","nip/length"]]]],["op",">=",["call","digits",[["name","nip"],["value",1],["value",9]]],["value",0]]],["op",">=",["call","digits",[["name","nip"],["value",10],["value",18]]],["value",0]]],
        },
      },
      {
        "id": "nip/birth-date",
        "statement": {
          "id": "Digit 1-8 adalah tanggal lahir yang ada di kalender.",
          "en": "Digits 1-8 are a date that exists.",
        },
        "basis": [
          {"instrument":"Perka BKN 22/2007","article":"Lampiran"},
          {"instrument":"Perka BKN 43/2007","article":"Lampiran"},
        ],
        "remedy": {"id":"Cocokkan dengan akta lahir.","en":"Compare with the birth record."},
        "holds": {
          "text": "isDate(digits(nip, 1, 4), digits(nip, 5, 6), digits(nip, 7, 8))",
          "syntax": ["call","isDate",[["call","digits",[["name","nip"],["value",1],["value",4]]],["call","digits",[["name","nip"],["value",5],["value",6]]],["call","digits",[["name","nip"],["value",7],["value",8]]]]],
        },
      },
      {
        "id": "nip/appointment",
        "statement": {
          "id": "Digit 13-14 adalah bulan TMT CPNS, atau nomor di atas 12 pada PPPK.",
          "en": "Digits 13-14 are the month of appointment, or above 12 for a PPPK.",
        },
        "basis": [
          {"instrument":"Perka BKN 22/2007","article":"Lampiran"},
          {"instrument":"Perka BKN 43/2007","article":"Lampiran"},
        ],
        "remedy": {"id":"Cocokkan dengan SK CPNS.","en":"Compare with the decree of appointment."},
        "holds": {"text":"month >= 1","syntax":["op",">=",["name","month"],["value",1]]},
      },
      {
        "id": "nip/sex",
        "statement": {"id":"Digit 15 adalah 1 atau 2.","en":"Digit 15 is 1 or 2."},
        "basis": [
          {"instrument":"Perka BKN 22/2007","article":"Lampiran"},
          {"instrument":"Perka BKN 43/2007","article":"Lampiran"},
        ],
        "remedy": {"id":"Cocokkan dengan data utama.","en":"Compare with the main record."},
        "holds": {
          "text": "digits(nip, 15, 15) == 1 || digits(nip, 15, 15) == 2",
          "syntax": ["op","||",["op","==",["call","digits",[["name","nip"],["value",15],["value",15]]],["value",1]],["op","==",["call","digits",[["name","nip"],["value",15],["value",15]]],["value",2]]],
        },
      },
      {
        "id": "nip/serial",
        "statement": {
          "id": "Digit 16-18 adalah nomor urut mulai 001.",
          "en": "Digits 16-18 are a serial from 001.",
        },
        "basis": [
          {"instrument":"Perka BKN 22/2007","article":"Lampiran"},
          {"instrument":"Perka BKN 43/2007","article":"Lampiran"},
        ],
        "remedy": {"id":"Cocokkan dengan data utama.","en":"Compare with the main record."},
        "holds": {
          "text": "digits(nip, 16, 18) >= 1",
          "syntax": ["op",">=",["call","digits",[["name","nip"],["value",16],["value",18]]],["value",1]],
        },
      },
    ],
    "patterns": [
      {
        "id": "nip/unusual-age",
        "severity": "watch",
        "statement": {
          "id": "Usia pada TMT CPNS di luar 18-35 tahun; periksa kekhususannya.",
          "en": "The age on appointment is outside 18-35; look at the special case.",
        },
        "basis": [{"instrument":"PP 11/2017","article":"Pasal 23"}],
        "when": {
          "text": "!contract && (monthsAtAppointment < monthsOf(figure('nip/youngest')) || monthsAtAppointment >= monthsOf(figure('nip/oldest') + 1))",
          "syntax": ["op","&&",["not",["name","contract"]],["op","||",["op","<",["name","monthsAtAppointment"],["call","monthsOf",[["call","figure",[["value","nip/youngest"]]]]]],["op",">=",["name","monthsAtAppointment"],["call","monthsOf",[["op","+",["call","figure",[["value","nip/oldest"]]],["value",1]]]]]]],
        },
      },
    ],
    "always": [],
  },
  "open-selection": {
    "id": "open-selection",
    "kind": "score",
    "label": {"id":"Seleksi terbuka JPT","en":"Open selection"},
    "from": "2019-05-10",
    "inputs": {
      "trackRecord": {"is":"point","low":0,"high":10000,"item":"selection.score"},
      "paper": {"is":"point","low":0,"high":10000,"item":"selection.score"},
      "assessment": {"is":"point","low":0,"high":10000,"item":"selection.score"},
      "interview": {"is":"point","low":0,"high":10000,"item":"selection.score"},
      "trackRecordWeight": {"is":"weight","low":0,"high":10000,"item":"selection.weights"},
      "paperWeight": {"is":"weight","low":0,"high":10000,"item":"selection.weights"},
      "assessmentWeight": {"is":"weight","low":0,"high":10000,"item":"selection.weights"},
      "interviewWeight": {"is":"weight","low":0,"high":10000,"item":"selection.weights"},
      "competitors": {"is":"person","low":0,"high":10000,"item":"selection.competitors"},
    },
    "values": {
      "weights": {
        "label": {"id":"Jumlah bobot","en":"Sum of the weights"},
        "gives": "weight",
        "by": {
          "text": "trackRecordWeight + paperWeight + assessmentWeight + interviewWeight",
          "syntax": ["op","+",["op","+",["op","+",["name","trackRecordWeight"],["name","paperWeight"]],["name","assessmentWeight"]],["name","interviewWeight"]],
        },
      },
      "total": {
        "label": {"id":"Nilai akhir","en":"Final score"},
        "gives": "point",
        "by": {
          "text": "halfUp(trackRecord * trackRecordWeight + paper * paperWeight + assessment * assessmentWeight + interview * interviewWeight, of('1', 'weight'))",
          "syntax": ["call","halfUp",[["op","+",["op","+",["op","+",["op","*",["name","trackRecord"],["name","trackRecordWeight"]],["op","*",["name","paper"],["name","paperWeight"]]],["op","*",["name","assessment"],["name","assessmentWeight"]]],["op","*",["name","interview"],["name","interviewWeight"]]],["call","of",[["value","1"],["value","weight"]]]]],
        },
      },
    },
    "conditions": [
      {
        "id": "open-selection/weights",
        "statement": {"id":"Jumlah bobot tepat 100%.","en":"The weights sum to exactly 100%."},
        "basis": [{"instrument":"PermenPANRB 15/2019","article":"Lampiran"}],
        "remedy": {
          "id": "Perbaiki bobot sebelum nilai pertama dibuka.",
          "en": "Correct the weights before the first score is opened.",
        },
        "holds": {
          "text": "weights == of('1', 'weight')",
          "syntax": ["op","==",["name","weights"],["call","of",[["value","1"],["value","weight"]]]],
        },
      },
      {
        "id": "open-selection/competitors",
        "statement": {"id":"Peserta yang bersaing cukup banyak.","en":"Enough candidates compete."},
        "basis": [{"instrument":"PermenPANRB 15/2019","article":"Lampiran"}],
        "remedy": {"id":"Perpanjang pengumuman.","en":"Extend the announcement."},
        "holds": {
          "text": "competitors >= (setting('selection/finalists') == 'three' ? figure('selection/competitors-three') : figure('selection/competitors-four'))",
          "syntax": ["op",">=",["name","competitors"],["if",["op","==",["call","setting",[["value","selection/finalists"]]],["value","three"]],["call","figure",[["value","selection/competitors-three"]]],["call","figure",[["value","selection/competitors-four"]]]]],
        },
      },
    ],
    "patterns": [],
    "always": [],
  },
  "performance-distribution": {
    "id": "performance-distribution",
    "kind": "pattern",
    "label": {"id":"Pola distribusi predikat","en":"Distribution of predicates"},
    "from": "2022-01-01",
    "inputs": {
      "organisation": {"is":"organisationPredicate","item":"performance.organisation"},
      "veryGood": {"is":"person","low":0,"high":10000,"item":"performance.predicate"},
      "good": {"is":"person","low":0,"high":10000,"item":"performance.predicate"},
      "needsImprovement": {"is":"person","low":0,"high":10000,"item":"performance.predicate"},
      "poor": {"is":"person","low":0,"high":10000,"item":"performance.predicate"},
      "veryPoor": {"is":"person","low":0,"high":10000,"item":"performance.predicate"},
    },
    "values": {
      "all": {
        "label": {"id":"Pegawai yang dinilai","en":"Employees who were rated"},
        "gives": "person",
        "by": {
          "text": "veryGood + good + needsImprovement + poor + veryPoor",
          "syntax": ["op","+",["op","+",["op","+",["op","+",["name","veryGood"],["name","good"]],["name","needsImprovement"]],["name","poor"]],["name","veryPoor"]],
        },
      },
    },
    "conditions": [],
    "patterns": [
      {
        "id": "distribution/outstanding",
        "severity": "reason",
        "statement": {
          "id": "Organisasi Istimewa memberi Sangat Baik paling banyak 70%.",
          "en": "An outstanding unit gives Very good to at most 70%.",
        },
        "basis": [{"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"}],
        "when": {
          "text": "organisation == 'istimewa' && veryGood * of('1', 'weight') > all * figure('performance/distribution/istimewa/very-good-most')",
          "syntax": ["op","&&",["op","==",["name","organisation"],["value","istimewa"]],["op",">",["op","*",["name","veryGood"],["call","of",[["value","1"],["value","weight"]]]],["op","*",["name","all"],["call","figure",[["value","performance/distribution/istimewa/very-good-most"]]]]]],
        },
      },
      {
        "id": "distribution/good",
        "severity": "reason",
        "statement": {
          "id": "Organisasi Baik memberi Baik paling banyak 70%.",
          "en": "A good unit gives Good to at most 70%.",
        },
        "basis": [{"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"}],
        "when": {
          "text": "organisation == 'baik' && good * of('1', 'weight') > all * figure('performance/distribution/baik/good-most')",
          "syntax": ["op","&&",["op","==",["name","organisation"],["value","baik"]],["op",">",["op","*",["name","good"],["call","of",[["value","1"],["value","weight"]]]],["op","*",["name","all"],["call","figure",[["value","performance/distribution/baik/good-most"]]]]]],
        },
      },
      {
        "id": "distribution/good-has-lower",
        "severity": "reason",
        "statement": {
          "id": "Organisasi Baik memiliki Butuh Perbaikan atau Kurang.",
          "en": "A good unit has a Needs improvement or a Poor.",
        },
        "basis": [{"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"}],
        "when": {
          "text": "organisation == 'baik' && needsImprovement + poor == 0",
          "syntax": ["op","&&",["op","==",["name","organisation"],["value","baik"]],["op","==",["op","+",["name","needsImprovement"],["name","poor"]],["value",0]]],
        },
      },
      {
        "id": "distribution/needs-improvement",
        "severity": "reason",
        "statement": {
          "id": "Organisasi Butuh Perbaikan: Butuh Perbaikan paling sedikit 60%, Sangat Baik paling banyak 10%.",
          "en": "A unit that needs improvement: that predicate for at least 60%, Very good for at most 10%.",
        },
        "basis": [{"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"}],
        "when": {
          "text": "organisation == 'butuh-perbaikan' && (needsImprovement * of('1', 'weight') < all * figure('performance/distribution/low/own-least') || veryGood * of('1', 'weight') > all * figure('performance/distribution/low/very-good-most'))",
          "syntax": ["op","&&",["op","==",["name","organisation"],["value","butuh-perbaikan"]],["op","||",["op","<",["op","*",["name","needsImprovement"],["call","of",[["value","1"],["value","weight"]]]],["op","*",["name","all"],["call","figure",[["value","performance/distribution/low/own-least"]]]]],["op",">",["op","*",["name","veryGood"],["call","of",[["value","1"],["value","weight"]]]],["op","*",["name","all"],["call","figure",[["value","performance/distribution/low/very-good-most"]]]]]]],
        },
      },
      {
        "id": "distribution/poor",
        "severity": "reason",
        "statement": {
          "id": "Organisasi Kurang: Kurang paling sedikit 60%, Butuh Perbaikan paling sedikit 10%, Sangat Baik paling banyak 10%.",
          "en": "A poor unit: Poor for at least 60%, Needs improvement for at least 10%, Very good for at most 10%.",
        },
        "basis": [{"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"}],
        "when": {
          "text": "organisation == 'kurang' && (poor * of('1', 'weight') < all * figure('performance/distribution/low/own-least') || needsImprovement * of('1', 'weight') < all * figure('performance/distribution/low/next-least') || veryGood * of('1', 'weight') > all * figure('performance/distribution/low/very-good-most'))",
          "syntax": ["op","&&",["op","==",["name","organisation"],["value","kurang"]],["op","||",["op","||",["op","<",["op","*",["name","poor"],["call","of",[["value","1"],["value","weight"]]]],["op","*",["name","all"],["call","figure",[["value","performance/distribution/low/own-least"]]]]],["op","<",["op","*",["name","needsImprovement"],["call","of",[["value","1"],["value","weight"]]]],["op","*",["name","all"],["call","figure",[["value","performance/distribution/low/next-least"]]]]]],["op",">",["op","*",["name","veryGood"],["call","of",[["value","1"],["value","weight"]]]],["op","*",["name","all"],["call","figure",[["value","performance/distribution/low/very-good-most"]]]]]]],
        },
      },
      {
        "id": "distribution/very-poor",
        "severity": "reason",
        "statement": {
          "id": "Organisasi Sangat Kurang: Sangat Kurang paling sedikit 60%, Kurang dan Butuh Perbaikan paling sedikit 10%, tanpa Sangat Baik.",
          "en": "A very poor unit: Very poor for at least 60%, Poor and Needs improvement for at least 10%, no Very good.",
        },
        "basis": [{"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"}],
        "when": {
          "text": "organisation == 'sangat-kurang' && (veryPoor * of('1', 'weight') < all * figure('performance/distribution/low/own-least') || (poor + needsImprovement) * of('1', 'weight') < all * figure('performance/distribution/low/next-least') || veryGood > 0)",
          "syntax": ["op","&&",["op","==",["name","organisation"],["value","sangat-kurang"]],["op","||",["op","||",["op","<",["op","*",["name","veryPoor"],["call","of",[["value","1"],["value","weight"]]]],["op","*",["name","all"],["call","figure",[["value","performance/distribution/low/own-least"]]]]],["op","<",["op","*",["op","+",["name","poor"],["name","needsImprovement"]],["call","of",[["value","1"],["value","weight"]]]],["op","*",["name","all"],["call","figure",[["value","performance/distribution/low/next-least"]]]]]],["op",">",["name","veryGood"],["value",0]]]],
        },
      },
    ],
    "always": [],
  },
  "performance": {
    "id": "performance",
    "kind": "record",
    "label": {"id":"Predikat kinerja","en":"Performance predicates"},
    "from": "2022-01-01",
    "inputs": {
      "result": {"is":"expectation","item":"performance.result"},
      "behaviour": {"is":"expectation","item":"performance.behaviour"},
      "oldScore": {"is":"point","low":0,"high":12000,"item":"performance.score"},
      "newIdea": {"is":"truth","item":"performance.idea"},
    },
    "values": {
      "predicate": {
        "label": {"id":"Predikat menurut kuadran","en":"Predicate by the quadrant"},
        "gives": "performance",
        "by": {
          "text": "table('performance/quadrant', result, behaviour)",
          "syntax": ["call","table",[["value","performance/quadrant"],["name","result"],["name","behaviour"]]],
        },
      },
      "byPp30": {
        "label": {"id":"Predikat menurut PP 30/2019","en":"Predicate by PP 30/2019"},
        "gives": "performance",
        "by": {
          "text": "newIdea ? band('performance/pp-30-2019', oldScore) : least(band('performance/pp-30-2019', oldScore), 'baik')",
          "syntax": ["if",["name","newIdea"],["call","band",[["value","performance/pp-30-2019"],["name","oldScore"]]],["call","least",[["call","band",[["value","performance/pp-30-2019"],["name","oldScore"]]],["value","baik"]]]],
        },
      },
      "byPp46": {
        "label": {"id":"Predikat menurut PP 46/2011","en":"Predicate by PP 46/2011"},
        "gives": "performance",
        "by": {
          "text": "band('performance/pp-46-2011', oldScore)",
          "syntax": ["call","band",[["value","performance/pp-46-2011"],["name","oldScore"]]],
        },
      },
    },
    "conditions": [],
    "patterns": [],
    "always": [],
  },
  "position-promotion": {
    "id": "position-promotion",
    "kind": "eligibility",
    "label": {"id":"Promosi jabatan","en":"Promotion to a post"},
    "from": "2017-04-07",
    "inputs": {
      "known": {"is":"truth","item":"attestation.known"},
      "employment": {"is":"employment","item":"registration.employment"},
      "legalStatus": {"is":"legalStatus","item":"registration.legalStatus"},
      "onUnpaidLeave": {"is":"truth","item":"leave.kind"},
      "heldClass": {"is":"postClass","item":"position.class"},
      "heldLevel": {"is":"functionalLevel","item":"position.functionalLevel"},
      "heldEchelon": {"is":"echelon","item":"position.echelon"},
      "proposedClass": {"is":"postClass","item":"proposal.post"},
      "proposedLevel": {"is":"functionalLevel","item":"proposal.post"},
      "proposedEchelon": {"is":"echelon","item":"proposal.post"},
      "degree": {"is":"degree","item":"education.highest"},
      "monthsBelow": {"is":"month","low":0,"high":1200,"item":"position.history"},
      "leastPredicate": {"is":"performance","item":"performance.predicate","law":{"figures":["performance/years"]}},
      "rank": {"is":"rank","item":"rank.grade"},
      "withinAgeLimit": {
        "is": "truth",
        "item": "attestation.age",
        "ground": "age",
        "law": {"figures":["post/jpt-pratama/highest-age"]},
      },
      "sanctionServed": {"is":"sanction","item":"discipline.level"},
    },
    "values": {
      "from": {
        "label": {"id":"Tingkat jabatan sekarang","en":"Level of the present post"},
        "gives": "level",
        "by": {
          "text": "heldClass == 'functional' ? table('post/level-of-functional', heldLevel) : table('post/level-of-class', heldClass)",
          "syntax": ["if",["op","==",["name","heldClass"],["value","functional"]],["call","table",[["value","post/level-of-functional"],["name","heldLevel"]]],["call","table",[["value","post/level-of-class"],["name","heldClass"]]]],
        },
      },
      "to": {
        "label": {"id":"Tingkat jabatan yang diusulkan","en":"Level of the proposed post"},
        "gives": "level",
        "by": {
          "text": "proposedClass == 'functional' ? table('post/level-of-functional', proposedLevel) : table('post/level-of-class', proposedClass)",
          "syntax": ["if",["op","==",["name","proposedClass"],["value","functional"]],["call","table",[["value","post/level-of-functional"],["name","proposedLevel"]]],["call","table",[["value","post/level-of-class"],["name","proposedClass"]]]],
        },
      },
      "monthsAsked": {
        "label": {"id":"Pengalaman yang dituntut","en":"Experience that is asked"},
        "gives": "month",
        "by": {
          "text": "proposedClass == 'pengawas' ? monthsOf(figure('post/pengawas/years-of-experience')) : proposedClass == 'administrator' ? monthsOf(figure('post/administrator/years-of-experience')) : monthsOf(figure('post/jpt-pratama/years-of-experience'))",
          "syntax": ["if",["op","==",["name","proposedClass"],["value","pengawas"]],["call","monthsOf",[["call","figure",[["value","post/pengawas/years-of-experience"]]]]],["if",["op","==",["name","proposedClass"],["value","administrator"]],["call","monthsOf",[["call","figure",[["value","post/administrator/years-of-experience"]]]]],["call","monthsOf",[["call","figure",[["value","post/jpt-pratama/years-of-experience"]]]]]]],
        },
      },
      "barred": {
        "label": {"id":"Sedang menjalani hukuman yang menghalangi","en":"Serving a sanction that bars"},
        "gives": "truth",
        "by": {
          "text": "table('discipline/bars-promotion', sanctionServed) == 'yes' || (setting('discipline/light-sanction-bars') == 'yes' && sanctionServed == 'light')",
          "syntax": ["op","||",["op","==",["call","table",[["value","discipline/bars-promotion"],["name","sanctionServed"]]],["value","yes"]],["op","&&",["op","==",["call","setting",[["value","discipline/light-sanction-bars"]]],["value","yes"]],["op","==",["name","sanctionServed"],["value","light"]]]],
        },
      },
    },
    "conditions": [
      {
        "id": "position-promotion/civil-servant",
        "statement": {"id":"Calon adalah PNS.","en":"The candidate is a PNS."},
        "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
        "remedy": {"id":"Jabatan manajerial ini diisi PNS.","en":"This managerial post is filled by a PNS."},
        "holds": {
          "text": "known && employment == 'pns'",
          "syntax": ["op","&&",["name","known"],["op","==",["name","employment"],["value","pns"]]],
        },
      },
      {
        "id": "position-promotion/active",
        "statement": {
          "id": "Calon berkedudukan hukum aktif, tidak sedang CLTN atau diberhentikan sementara.",
          "en": "The candidate is active, not on leave outside the state expense and not suspended.",
        },
        "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
        "remedy": {
          "id": "Tunggu sampai kedudukan hukum kembali aktif.",
          "en": "Wait until the legal status is active again.",
        },
        "holds": {
          "text": "!onUnpaidLeave && table('employment/legal-status', legalStatus) == 'yes'",
          "syntax": ["op","&&",["not",["name","onUnpaidLeave"]],["op","==",["call","table",[["value","employment/legal-status"],["name","legalStatus"]]],["value","yes"]]],
        },
      },
      {
        "id": "position-promotion/next-class",
        "statement": {
          "id": "Jabatan yang diusulkan tepat satu jenjang di atas jabatan sekarang, atau eselon lebih tinggi pada jenjang yang sama.",
          "en": "The proposed post is exactly one class above the present one, or a higher echelon of the same class.",
        },
        "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
        "remedy": {
          "id": "Usulkan jabatan pada jenjang berikutnya; lompat jabatan tidak dibenarkan (V-29).",
          "en": "Propose a post of the next class; no class may be skipped (V-29).",
        },
        "shows": ["heldClass","proposedClass"],
        "holds": {
          "text": "from + 1 == to || (from == to && heldClass == proposedClass && !(proposedClass in ['pelaksana', 'functional']) && heldEchelon < proposedEchelon)",
          "syntax": ["op","||",["op","==",["op","+",["name","from"],["value",1]],["name","to"]],["op","&&",["op","&&",["op","&&",["op","==",["name","from"],["name","to"]],["op","==",["name","heldClass"],["name","proposedClass"]]],["not",["op","in",["name","proposedClass"],["list",[["value","pelaksana"],["value","functional"]]]]]],["op","<",["name","heldEchelon"],["name","proposedEchelon"]]]],
        },
        "findings": {
          "V-29": {
            "text": "from + 1 < to",
            "syntax": ["op","<",["op","+",["name","from"],["value",1]],["name","to"]],
          },
          "V-07": {"text":"to < from","syntax":["op","<",["name","to"],["name","from"]]},
        },
      },
      {
        "id": "position-promotion/degree",
        "statement": {
          "id": "Pendidikan calon paling rendah sama dengan yang dituntut jabatan.",
          "en": "The degree of the candidate is at least the one the post requires.",
        },
        "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
        "remedy": {
          "id": "Catatkan ijazah yang memenuhi syarat.",
          "en": "Record a degree that meets the requirement.",
        },
        "shows": ["degree","post/least-degree"],
        "holds": {
          "text": "table('degree/level', table('post/least-degree', proposedClass)) <= table('degree/level', degree)",
          "syntax": ["op","<=",["call","table",[["value","degree/level"],["call","table",[["value","post/least-degree"],["name","proposedClass"]]]]],["call","table",[["value","degree/level"],["name","degree"]]]],
        },
      },
      {
        "id": "position-promotion/experience",
        "statement": {
          "id": "Calon berpengalaman cukup lama pada jenjang di bawahnya atau JF yang setara.",
          "en": "The candidate has served long enough in the class below or an equal functional post.",
        },
        "basis": [
          {"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107 ayat (1) huruf c"},
          {"instrument":"PP 17/2020","article":"Pasal 107 ayat (1) huruf c"},
        ],
        "remedy": {
          "id": "Lengkapi riwayat jabatan, atau tunggu sampai masa pengalaman genap.",
          "en": "Complete the history of posts, or wait until the time is complete.",
        },
        "shows": ["monthsBelow"],
        "holds": {
          "text": "proposedClass in ['pengawas', 'administrator', 'jpt-pratama'] && monthsBelow >= monthsAsked",
          "syntax": ["op","&&",["op","in",["name","proposedClass"],["list",[["value","pengawas"],["value","administrator"],["value","jpt-pratama"]]]],["op",">=",["name","monthsBelow"],["name","monthsAsked"]]],
        },
      },
      {
        "id": "position-promotion/performance",
        "statement": {
          "id": "Predikat kinerja dua tahun terakhir paling rendah Baik.",
          "en": "The performance predicate of the last two years is at least Good.",
        },
        "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
        "remedy": {
          "id": "Perbaiki kinerja sampai dua tahun berturut-turut paling rendah Baik.",
          "en": "Reach at least Good in two years running.",
        },
        "holds": {
          "text": "leastPredicate >= figure('performance/floor')",
          "syntax": ["op",">=",["name","leastPredicate"],["call","figure",[["value","performance/floor"]]]],
        },
      },
      {
        "id": "position-promotion/rank-ladder",
        "statement": {
          "id": "Pangkat calon paling rendah satu tingkat di bawah pangkat terendah jenjang jabatan.",
          "en": "The rank of the candidate is at most one below the lowest of the post.",
        },
        "basis": [{"instrument":"PP 13/2002","article":"lampiran jenjang pangkat"}],
        "remedy": {"id":"Naik pangkat lebih dahulu.","en":"Rise in rank first."},
        "shows": ["rank","proposedEchelon","proposedClass","post/ladder-floor"],
        "holds": {
          "text": "place(table('post/ladder-floor', proposedEchelon)) - figure('post/ladder-tolerance') <= place(rank) || proposedClass in ['pelaksana', 'functional']",
          "syntax": ["op","||",["op","<=",["op","-",["call","place",[["call","table",[["value","post/ladder-floor"],["name","proposedEchelon"]]]]],["call","figure",[["value","post/ladder-tolerance"]]]],["call","place",[["name","rank"]]]],["op","in",["name","proposedClass"],["list",[["value","pelaksana"],["value","functional"]]]]],
        },
      },
      {
        "id": "position-promotion/age-limit",
        "statement": {
          "id": "Usia calon pada TMT tidak melampaui batas usia pengangkatan (JPT pratama 56 tahun).",
          "en": "On the effective date the age is within the limit of appointment (JPT pratama 56).",
        },
        "basis": [{"instrument":"PP 11/2017","article":"Pasal 107 ayat (1) huruf c"}],
        "remedy": {"id":"Batas usia tidak dapat disimpangi.","en":"The limit of age cannot be waived."},
        "shows": ["withinAgeLimit"],
        "holds": {
          "text": "proposedClass != 'jpt-pratama' || withinAgeLimit",
          "syntax": ["op","||",["op","!=",["name","proposedClass"],["value","jpt-pratama"]],["name","withinAgeLimit"]],
        },
      },
      {
        "id": "position-promotion/no-sanction",
        "statement": {
          "id": "Calon tidak sedang menjalani hukuman disiplin sedang atau berat.",
          "en": "The candidate is not serving a medium or severe sanction.",
        },
        "basis": [
          {"instrument":"PP 94/2021","article":"Pasal 8"},
          {"instrument":"PP 11/2017","article":"Pasal 107 ayat (1) huruf c"},
        ],
        "remedy": {
          "id": "Tunggu sampai hukuman selesai dijalani.",
          "en": "Wait until the sanction has been served.",
        },
        "shows": ["sanctionServed"],
        "holds": {"text":"!barred","syntax":["not",["name","barred"]]},
      },
    ],
    "patterns": [
      {
        "id": "V-29",
        "severity": "block",
        "statement": {
          "id": "Usulan melompati satu jenjang jabatan (lompat jabatan).",
          "en": "The proposal skips a class of posts.",
        },
        "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
        "when": {
          "text": "to > from + 1",
          "syntax": ["op",">",["name","to"],["op","+",["name","from"],["value",1]]],
        },
      },
    ],
    "always": [],
  },
  "post-standard": {
    "id": "post-standard",
    "kind": "eligibility",
    "label": {"id":"Standar jabatan","en":"Standard of a post"},
    "from": "2019-01-01",
    "inputs": {
      "proposedClass": {"is":"postClass","item":"proposal.post"},
      "degree": {"is":"degree","item":"education.highest"},
      "standardDegree": {"is":"degree","item":"formation.standard"},
      "jpm": {"is":"percent","low":0,"high":50000,"item":"competence.jpm"},
      "relatedMonths": {"is":"month","low":0,"high":720,"item":"position.history"},
      "goodRecord": {"is":"truth","item":"examination.record"},
      "fit": {"is":"truth","item":"examination.fitness"},
    },
    "values": {},
    "conditions": [
      {
        "id": "post-standard/degree",
        "statement": {
          "id": "Pendidikan memenuhi jenjang jabatan dan standar jabatan itu sendiri.",
          "en": "The degree meets the class of the post and the standard of the post itself.",
        },
        "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
        "remedy": {
          "id": "Catatkan ijazah yang memenuhi syarat.",
          "en": "Record a degree that meets the requirement.",
        },
        "holds": {
          "text": "table('degree/level', degree) >= table('degree/level', table('post/least-degree', proposedClass)) && table('degree/level', degree) >= table('degree/level', standardDegree)",
          "syntax": ["op","&&",["op",">=",["call","table",[["value","degree/level"],["name","degree"]]],["call","table",[["value","degree/level"],["call","table",[["value","post/least-degree"],["name","proposedClass"]]]]]],["op",">=",["call","table",[["value","degree/level"],["name","degree"]]],["call","table",[["value","degree/level"],["name","standardDegree"]]]]],
        },
      },
      {
        "id": "post-standard/competence",
        "statement": {
          "id": "Kompetensi teknis, manajerial, dan sosial kultural: JPM paling rendah 68.",
          "en": "Technical, managerial and socio-cultural competence: a JPM of at least 68.",
        },
        "basis": [
          {"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"},
          {"instrument":"PerBKN 26/2019","article":"Lampiran III"},
        ],
        "remedy": {
          "id": "Ikuti penilaian kompetensi lagi setelah pengembangan.",
          "en": "Be assessed again after development.",
        },
        "holds": {
          "text": "jpm >= figure('jpm/pass')",
          "syntax": ["op",">=",["name","jpm"],["call","figure",[["value","jpm/pass"]]]],
        },
      },
      {
        "id": "post-standard/related-experience",
        "statement": {
          "id": "Untuk JPT pratama: pengalaman jabatan terkait paling singkat 5 tahun secara kumulatif.",
          "en": "For JPT pratama: at least 5 years of related experience altogether.",
        },
        "basis": [{"instrument":"PP 11/2017","article":"Pasal 107 ayat (1) huruf c"}],
        "remedy": {"id":"Lengkapi riwayat jabatan terkait.","en":"Complete the history of related posts."},
        "holds": {
          "text": "proposedClass != 'jpt-pratama' || relatedMonths >= monthsOf(figure('post/jpt-pratama/years-related'))",
          "syntax": ["op","||",["op","!=",["name","proposedClass"],["value","jpt-pratama"]],["op",">=",["name","relatedMonths"],["call","monthsOf",[["call","figure",[["value","post/jpt-pratama/years-related"]]]]]]],
        },
      },
      {
        "id": "post-standard/record-and-health",
        "statement": {
          "id": "Rekam jejak, integritas, dan moralitas baik; sehat jasmani dan rohani.",
          "en": "Good track record, integrity and morality; of sound health.",
        },
        "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
        "remedy": {
          "id": "Pejabat pemeriksa menyatakan hasil pemeriksaannya.",
          "en": "The examining officials state what they found.",
        },
        "holds": {"text":"goodRecord && fit","syntax":["op","&&",["name","goodRecord"],["name","fit"]]},
      },
    ],
    "patterns": [],
    "always": [],
  },
  "rank-promotion-by-post": {
    "id": "rank-promotion-by-post",
    "kind": "eligibility",
    "label": {
      "id": "Kenaikan pangkat pilihan jabatan struktural",
      "en": "Selective rank promotion of structural posts",
    },
    "from": "2002-04-17",
    "inputs": {
      "echelon": {"is":"echelon","item":"position.echelon"},
      "rank": {"is":"rank","item":"rank.grade"},
      "rankSince": {"is":"date","item":"rank.since"},
      "postSince": {"is":"date","item":"position.since"},
      "proposedRank": {"is":"rank","item":"proposal.rank"},
      "leastPredicate": {"is":"performance","item":"performance.predicate","law":{"figures":["performance/years"]}},
      "sanctionServed": {"is":"sanction","item":"discipline.level"},
      "underExamination": {"is":"truth","item":"discipline.examination"},
    },
    "values": {
      "floor": {
        "label": {"id":"Pangkat terendah jenjang","en":"Lowest rank of the ladder"},
        "gives": "rank",
        "by": {
          "text": "table('post/ladder-floor', echelon)",
          "syntax": ["call","table",[["value","post/ladder-floor"],["name","echelon"]]],
        },
      },
      "below": {
        "label": {"id":"Pangkat di bawah jenjang","en":"The rank is below the ladder"},
        "gives": "truth",
        "by": {"text":"rank < floor","syntax":["op","<",["name","rank"],["name","floor"]]},
      },
      "longInRankAtAppointment": {
        "label": {"id":"Sudah 4 tahun dalam pangkat saat dilantik","en":"Four years in rank when appointed"},
        "gives": "truth",
        "by": {
          "text": "yearsAfter(rankSince, figure('rank-promotion/by-post/years-in-rank-at-appointment')) <= postSince",
          "syntax": ["op","<=",["call","yearsAfter",[["name","rankSince"],["call","figure",[["value","rank-promotion/by-post/years-in-rank-at-appointment"]]]]],["name","postSince"]],
        },
      },
    },
    "conditions": [
      {
        "id": "rank-promotion-by-post/next-rank",
        "statement": {
          "id": "Pangkat yang diusulkan setingkat di atas pangkat terakhir.",
          "en": "The proposed rank is the next one.",
        },
        "basis": [{"instrument":"PP 99/2000","article":"Pasal 1"}],
        "remedy": {"id":"Usulkan pangkat setingkat lebih tinggi.","en":"Propose the next rank."},
        "holds": {
          "text": "place(proposedRank) == place(rank) + 1",
          "syntax": ["op","==",["call","place",[["name","proposedRank"]]],["op","+",["call","place",[["name","rank"]]],["value",1]]],
        },
      },
      {
        "id": "rank-promotion-by-post/within-ladder",
        "statement": {
          "id": "Pangkat yang diusulkan tidak melampaui jenjang tertinggi eselon.",
          "en": "The proposed rank is within the highest of the echelon.",
        },
        "basis": [{"instrument":"PP 13/2002","article":"lampiran jenjang pangkat"}],
        "remedy": {"id":"Jenjang jabatan ini sudah tercapai.","en":"The ladder of this post is reached."},
        "holds": {
          "text": "proposedRank <= table('post/ladder-ceiling', echelon)",
          "syntax": ["op","<=",["name","proposedRank"],["call","table",[["value","post/ladder-ceiling"],["name","echelon"]]]],
        },
      },
      {
        "id": "rank-promotion-by-post/one-below",
        "statement": {
          "id": "Pangkat paling banyak satu tingkat di bawah jenjang terendah.",
          "en": "The rank is at most one below the lowest of the ladder.",
        },
        "basis": [{"instrument":"PP 13/2002","article":"lampiran jenjang pangkat"}],
        "remedy": {"id":"Naik pangkat lebih dahulu.","en":"Rise in rank first."},
        "holds": {
          "text": "place(rank) + figure('post/ladder-tolerance') >= place(floor)",
          "syntax": ["op",">=",["op","+",["call","place",[["name","rank"]]],["call","figure",[["value","post/ladder-tolerance"]]]],["call","place",[["name","floor"]]]],
        },
      },
      {
        "id": "rank-promotion-by-post/time",
        "statement": {
          "id": "Di bawah jenjang: 1 tahun dalam pangkat dan 1 tahun dalam jabatan, atau sudah 4 tahun dalam pangkat saat dilantik. Dalam jenjang: 4 tahun dalam pangkat.",
          "en": "Below the ladder: 1 year in rank and 1 in the post, or 4 years in rank when appointed. Within: 4 years in rank.",
        },
        "basis": [
          {
            "instrument": "Kepka BKN 12/2002",
            "article": "kenaikan pangkat pilihan jabatan struktural",
          },
        ],
        "remedy": {
          "id": "Usulkan lagi setelah masa pangkat dan jabatan genap.",
          "en": "Propose again once the time in rank and post is complete.",
        },
        "holds": {
          "text": "below ? longInRankAtAppointment || (yearsAfter(rankSince, figure('rank-promotion/by-post/years-in-rank-below')) <= day && yearsAfter(postSince, figure('rank-promotion/by-post/years-in-post-below')) <= day) : yearsAfter(rankSince, figure('rank-promotion/by-post/years-in-rank-within')) <= day",
          "syntax": ["if",["name","below"],["op","||",["name","longInRankAtAppointment"],["op","&&",["op","<=",["call","yearsAfter",[["name","rankSince"],["call","figure",[["value","rank-promotion/by-post/years-in-rank-below"]]]]],["name","day"]],["op","<=",["call","yearsAfter",[["name","postSince"],["call","figure",[["value","rank-promotion/by-post/years-in-post-below"]]]]],["name","day"]]]],["op","<=",["call","yearsAfter",[["name","rankSince"],["call","figure",[["value","rank-promotion/by-post/years-in-rank-within"]]]]],["name","day"]]],
        },
      },
      {
        "id": "rank-promotion-by-post/performance",
        "statement": {
          "id": "Predikat kinerja dua tahun terakhir paling rendah Baik.",
          "en": "The predicate of the last two years is at least Good.",
        },
        "basis": [
          {
            "instrument": "Kepka BKN 12/2002",
            "article": "kenaikan pangkat pilihan jabatan struktural",
          },
        ],
        "remedy": {
          "id": "Perbaiki kinerja dua tahun berturut-turut.",
          "en": "Reach at least Good in two years running.",
        },
        "holds": {
          "text": "leastPredicate >= figure('performance/floor')",
          "syntax": ["op",">=",["name","leastPredicate"],["call","figure",[["value","performance/floor"]]]],
        },
      },
      {
        "id": "rank-promotion-by-post/no-sanction",
        "statement": {
          "id": "Tidak menjalani atau diperiksa atas hukuman sedang atau berat.",
          "en": "No medium or severe sanction is served or examined.",
        },
        "basis": [{"instrument":"PP 94/2021","article":"Pasal 8"}],
        "remedy": {"id":"Tunggu sampai selesai.","en":"Wait until it has ended."},
        "holds": {
          "text": "table('discipline/bars-promotion', sanctionServed) == 'no' && !underExamination",
          "syntax": ["op","&&",["op","==",["call","table",[["value","discipline/bars-promotion"],["name","sanctionServed"]]],["value","no"]],["not",["name","underExamination"]]],
        },
      },
      {
        "id": "rank-promotion-by-post/period",
        "statement": {
          "id": "TMT adalah tanggal 1 bulan periode kenaikan pangkat.",
          "en": "The effective date is the 1st of a month of a promotion period.",
        },
        "basis": [
          {"instrument":"PerBKN 4/2025","article":"periode"},
          {"instrument":"PerBKN 4/2023","article":"Pasal 2"},
        ],
        "remedy": {
          "id": "Pilih TMT tanggal 1 pada periode yang berlaku.",
          "en": "Choose the 1st of a month of the period in force.",
        },
        "holds": {
          "text": "dayOfMonth(day) == 1 && table('rank-promotion/period', monthOf(day)) == 'yes'",
          "syntax": ["op","&&",["op","==",["call","dayOfMonth",[["name","day"]]],["value",1]],["op","==",["call","table",[["value","rank-promotion/period"],["call","monthOf",[["name","day"]]]]],["value","yes"]]],
        },
      },
    ],
    "patterns": [],
    "always": [],
  },
  "rank-promotion-degree": {
    "id": "rank-promotion-degree",
    "kind": "eligibility",
    "label": {"id":"Kenaikan pangkat penyesuaian ijazah","en":"Rank adjusted to a degree"},
    "from": "2000-11-10",
    "inputs": {
      "degree": {"is":"degree","item":"education.highest"},
      "rank": {"is":"rank","item":"rank.grade"},
      "rankSince": {"is":"date","item":"rank.since"},
      "proposedRank": {"is":"rank","item":"proposal.rank"},
      "dutyNeedsDegree": {"is":"truth","item":"position.duty"},
      "accredited": {"is":"truth","item":"education.accreditation"},
      "studyPermit": {"is":"truth","item":"education.permit"},
      "examPassed": {"is":"truth","item":"exam.passed"},
      "vacancy": {"is":"truth","item":"formation.vacancy"},
      "lastPredicate": {"is":"performance","item":"performance.predicate"},
    },
    "values": {},
    "conditions": [
      {
        "id": "rank-promotion-degree/target",
        "statement": {
          "id": "Pangkat tujuan adalah pangkat ijazah itu, dan di atas pangkat sekarang.",
          "en": "The rank is that of the degree, and above the present one.",
        },
        "basis": [{"instrument":"PP 99/2000","article":"penyesuaian ijazah"}],
        "remedy": {"id":"Usulkan pangkat menurut ijazah.","en":"Propose the rank of the degree."},
        "holds": {
          "text": "proposedRank == table('rank-promotion/entry-rank', degree) && proposedRank > rank",
          "syntax": ["op","&&",["op","==",["name","proposedRank"],["call","table",[["value","rank-promotion/entry-rank"],["name","degree"]]]],["op",">",["name","proposedRank"],["name","rank"]]],
        },
      },
      {
        "id": "rank-promotion-degree/from-below",
        "statement": {
          "id": "S2 dan S3 disesuaikan dari pangkat tepat di bawahnya (III/a dan III/b).",
          "en": "S2 and S3 are adjusted from the rank just below (III/a and III/b).",
        },
        "basis": [{"instrument":"PP 99/2000","article":"penyesuaian ijazah"}],
        "remedy": {"id":"Naik pangkat lebih dahulu.","en":"Rise in rank first."},
        "holds": {
          "text": "!(degree in ['S2', 'S3']) || place(rank) + 1 == place(proposedRank)",
          "syntax": ["op","||",["not",["op","in",["name","degree"],["list",[["value","S2"],["value","S3"]]]]],["op","==",["op","+",["call","place",[["name","rank"]]],["value",1]],["call","place",[["name","proposedRank"]]]]],
        },
      },
      {
        "id": "rank-promotion-degree/time-in-rank",
        "statement": {"id":"Paling singkat 1 tahun dalam pangkat.","en":"At least 1 year in the rank."},
        "basis": [{"instrument":"PP 99/2000","article":"penyesuaian ijazah"}],
        "remedy": {"id":"Tunggu sampai genap 1 tahun.","en":"Wait until 1 year is complete."},
        "holds": {
          "text": "yearsAfter(rankSince, figure('rank-promotion/degree/years-in-rank')) <= day",
          "syntax": ["op","<=",["call","yearsAfter",[["name","rankSince"],["call","figure",[["value","rank-promotion/degree/years-in-rank"]]]]],["name","day"]],
        },
      },
      {
        "id": "rank-promotion-degree/duty",
        "statement": {
          "id": "Tugas atau jabatan menuntut ijazah itu dan formasinya tersedia.",
          "en": "The duty needs the degree and a vacancy exists.",
        },
        "basis": [{"instrument":"PP 99/2000","article":"penyesuaian ijazah"}],
        "remedy": {"id":"Sesuaikan penugasan.","en":"Adjust the duty."},
        "holds": {
          "text": "dutyNeedsDegree && vacancy",
          "syntax": ["op","&&",["name","dutyNeedsDegree"],["name","vacancy"]],
        },
      },
      {
        "id": "rank-promotion-degree/study",
        "statement": {"id":"Studi berizin dan terakreditasi.","en":"The study was permitted and accredited."},
        "basis": [{"instrument":"PP 99/2000","article":"penyesuaian ijazah"}],
        "remedy": {"id":"Buktikan izin dan akreditasi.","en":"Show permit and accreditation."},
        "holds": {
          "text": "studyPermit && accredited",
          "syntax": ["op","&&",["name","studyPermit"],["name","accredited"]],
        },
      },
      {
        "id": "rank-promotion-degree/exam",
        "statement": {
          "id": "Lulus ujian kenaikan pangkat penyesuaian ijazah (UKPPI).",
          "en": "The exam of the adjustment (UKPPI) is passed.",
        },
        "basis": [{"instrument":"PP 99/2000","article":"penyesuaian ijazah"}],
        "remedy": {"id":"Ikuti UKPPI.","en":"Sit the exam."},
        "holds": {"text":"examPassed","syntax":["name","examPassed"]},
      },
      {
        "id": "rank-promotion-degree/performance",
        "statement": {"id":"Predikat kinerja paling rendah Baik.","en":"The predicate is at least Good."},
        "basis": [{"instrument":"PP 99/2000","article":"penyesuaian ijazah"}],
        "remedy": {"id":"Perbaiki kinerja.","en":"Improve the performance."},
        "holds": {
          "text": "lastPredicate >= figure('performance/floor')",
          "syntax": ["op",">=",["name","lastPredicate"],["call","figure",[["value","performance/floor"]]]],
        },
      },
    ],
    "patterns": [],
    "always": [],
  },
  "rank-promotion-functional": {
    "id": "rank-promotion-functional",
    "kind": "eligibility",
    "label": {
      "id": "Kenaikan pangkat dan jenjang jabatan fungsional",
      "en": "Rank and level of functional posts",
    },
    "from": "2023-01-01",
    "inputs": {
      "inaugurated": {"is":"truth","item":"position.class"},
      "level": {"is":"functionalLevel","item":"position.functionalLevel"},
      "startedHigher": {"is":"answer","item":"position.history"},
      "rank": {"is":"rank","item":"rank.grade"},
      "rankSince": {"is":"date","item":"rank.since"},
      "proposedRank": {"is":"rank","item":"proposal.rank"},
      "credit": {"is":"credit","low":0,"high":48000000,"item":"credit.total"},
      "leastPredicate": {"is":"performance","item":"performance.predicate","law":{"figures":["performance/years"]}},
      "sanctionServed": {"is":"sanction","item":"discipline.level"},
      "underExamination": {"is":"truth","item":"discipline.examination"},
      "competenceTest": {"is":"truth","item":"competence.test"},
      "vacancy": {"is":"truth","item":"formation.vacancy"},
    },
    "values": {
      "nextLevel": {
        "label": {
          "id": "Pangkat berikutnya berada pada jenjang di atasnya",
          "en": "The next rank lies in the next level",
        },
        "gives": "truth",
        "by": {
          "text": "proposedRank > table('credit/highest-rank', level)",
          "syntax": ["op",">",["name","proposedRank"],["call","table",[["value","credit/highest-rank"],["name","level"]]]],
        },
      },
      "top": {
        "label": {"id":"Jenjang tertinggi kategorinya","en":"Highest level of its category"},
        "gives": "truth",
        "by": {
          "text": "level in ['penyelia', 'ahli-utama']",
          "syntax": ["op","in",["name","level"],["list",[["value","penyelia"],["value","ahli-utama"]]]],
        },
      },
    },
    "conditions": [
      {
        "id": "rank-promotion-functional/inaugurated",
        "statement": {
          "id": "Telah dilantik dalam jabatan fungsional.",
          "en": "Has been inaugurated in the functional post.",
        },
        "basis": [{"instrument":"PerBKN 3/2023","article":"Pasal 16"}],
        "remedy": {
          "id": "Dilantik lebih dahulu; sampai itu tidak ada kenaikan pangkat reguler (JF_NOT_YET_INAUGURATED).",
          "en": "Be inaugurated first; until then there is no regular promotion (JF_NOT_YET_INAUGURATED).",
        },
        "holds": {"text":"inaugurated","syntax":["name","inaugurated"]},
      },
      {
        "id": "rank-promotion-functional/next-rank",
        "statement": {
          "id": "Pangkat yang diusulkan setingkat di atas pangkat terakhir.",
          "en": "The proposed rank is the next one.",
        },
        "basis": [{"instrument":"PP 99/2000","article":"Pasal 1"}],
        "remedy": {"id":"Usulkan pangkat setingkat lebih tinggi.","en":"Propose the next rank."},
        "holds": {
          "text": "place(proposedRank) == place(rank) + 1",
          "syntax": ["op","==",["call","place",[["name","proposedRank"]]],["op","+",["call","place",[["name","rank"]]],["value",1]]],
        },
      },
      {
        "id": "rank-promotion-functional/time-in-rank",
        "statement": {
          "id": "Paling singkat 2 tahun dalam pangkat terakhir.",
          "en": "At least 2 years in the last rank.",
        },
        "basis": [{"instrument":"PerBKN 3/2023","article":"kenaikan pangkat"}],
        "remedy": {"id":"Tunggu sampai genap 2 tahun.","en":"Wait until 2 years are complete."},
        "holds": {
          "text": "yearsAfter(rankSince, figure('rank-promotion/functional/years-in-rank')) <= day",
          "syntax": ["op","<=",["call","yearsAfter",[["name","rankSince"],["call","figure",[["value","rank-promotion/functional/years-in-rank"]]]]],["name","day"]],
        },
      },
      {
        "id": "rank-promotion-functional/credit",
        "statement": {
          "id": "Angka kredit kumulatif untuk kenaikan pangkat tercapai.",
          "en": "The cumulative credit for the rank is reached.",
        },
        "basis": [{"instrument":"PerBKN 3/2023","article":"Pasal 21"}],
        "remedy": {"id":"Kumpulkan angka kredit yang kurang.","en":"Gather the credit that is missing."},
        "holds": {
          "text": "credit >= (nextLevel && !top ? table('credit/next-level', level, startedHigher) : table('credit/next-rank', level))",
          "syntax": ["op",">=",["name","credit"],["if",["op","&&",["name","nextLevel"],["not",["name","top"]]],["call","table",[["value","credit/next-level"],["name","level"],["name","startedHigher"]]],["call","table",[["value","credit/next-rank"],["name","level"]]]]],
        },
      },
      {
        "id": "rank-promotion-functional/level",
        "statement": {
          "id": "Untuk pangkat pada jenjang di atasnya, lulus uji kompetensi dan tersedia formasi.",
          "en": "For a rank of the next level, the competence test is passed and a vacancy exists.",
        },
        "basis": [{"instrument":"PermenPANRB 1/2023","article":"kenaikan jenjang"}],
        "remedy": {"id":"Naik jenjang lebih dahulu.","en":"Rise in level first."},
        "holds": {
          "text": "!nextLevel || (!top && competenceTest && vacancy)",
          "syntax": ["op","||",["not",["name","nextLevel"]],["op","&&",["op","&&",["not",["name","top"]],["name","competenceTest"]],["name","vacancy"]]],
        },
      },
      {
        "id": "rank-promotion-functional/performance",
        "statement": {
          "id": "Predikat kinerja dua tahun terakhir paling rendah Baik.",
          "en": "The predicate of the last two years is at least Good.",
        },
        "basis": [{"instrument":"PerBKN 3/2023","article":"kenaikan pangkat"}],
        "remedy": {
          "id": "Perbaiki kinerja dua tahun berturut-turut.",
          "en": "Reach at least Good in two years running.",
        },
        "holds": {
          "text": "leastPredicate >= figure('performance/floor')",
          "syntax": ["op",">=",["name","leastPredicate"],["call","figure",[["value","performance/floor"]]]],
        },
      },
      {
        "id": "rank-promotion-functional/no-sanction",
        "statement": {
          "id": "Tidak menjalani atau diperiksa atas hukuman sedang atau berat.",
          "en": "No medium or severe sanction is served or examined.",
        },
        "basis": [{"instrument":"PP 94/2021","article":"Pasal 8"}],
        "remedy": {"id":"Tunggu sampai selesai.","en":"Wait until it has ended."},
        "holds": {
          "text": "table('discipline/bars-promotion', sanctionServed) == 'no' && !underExamination",
          "syntax": ["op","&&",["op","==",["call","table",[["value","discipline/bars-promotion"],["name","sanctionServed"]]],["value","no"]],["not",["name","underExamination"]]],
        },
      },
    ],
    "patterns": [],
    "always": [],
  },
  "rank-promotion-service": {
    "id": "rank-promotion-service",
    "kind": "eligibility",
    "label": {
      "id": "Kenaikan pangkat pengabdian dan prestasi",
      "en": "Rank promotion for long service or achievement",
    },
    "from": "2000-11-10",
    "inputs": {
      "yearsOfService": {"is":"year","low":0,"high":60,"item":"registration.since"},
      "rankSince": {"is":"date","item":"rank.since"},
      "lastPredicate": {"is":"performance","item":"performance.predicate"},
      "sanctionLastYear": {"is":"sanction","item":"discipline.level"},
      "achievementDecree": {"is":"truth","item":"promotion.ground"},
    },
    "values": {
      "longService": {
        "label": {"id":"Masa kerja dan masa pangkat cukup","en":"Service and time in rank suffice"},
        "gives": "truth",
        "by": {
          "text": "(yearsOfService >= figure('rank-promotion/service/long/years') && monthsAfter(rankSince, figure('rank-promotion/service/long/months-in-rank')) <= day) || (yearsOfService >= figure('rank-promotion/service/middle/years') && monthsAfter(rankSince, figure('rank-promotion/service/middle/months-in-rank')) <= day) || (yearsOfService >= figure('rank-promotion/service/short/years') && monthsAfter(rankSince, figure('rank-promotion/service/short/months-in-rank')) <= day)",
          "syntax": ["op","||",["op","||",["op","&&",["op",">=",["name","yearsOfService"],["call","figure",[["value","rank-promotion/service/long/years"]]]],["op","<=",["call","monthsAfter",[["name","rankSince"],["call","figure",[["value","rank-promotion/service/long/months-in-rank"]]]]],["name","day"]]],["op","&&",["op",">=",["name","yearsOfService"],["call","figure",[["value","rank-promotion/service/middle/years"]]]],["op","<=",["call","monthsAfter",[["name","rankSince"],["call","figure",[["value","rank-promotion/service/middle/months-in-rank"]]]]],["name","day"]]]],["op","&&",["op",">=",["name","yearsOfService"],["call","figure",[["value","rank-promotion/service/short/years"]]]],["op","<=",["call","monthsAfter",[["name","rankSince"],["call","figure",[["value","rank-promotion/service/short/months-in-rank"]]]]],["name","day"]]]],
        },
      },
      "achievement": {
        "label": {"id":"Prestasi luar biasa","en":"Outstanding achievement"},
        "gives": "truth",
        "by": {
          "text": "achievementDecree && lastPredicate == 'sangat-baik' && yearsAfter(rankSince, figure('rank-promotion/achievement/years-in-rank')) <= day",
          "syntax": ["op","&&",["op","&&",["name","achievementDecree"],["op","==",["name","lastPredicate"],["value","sangat-baik"]]],["op","<=",["call","yearsAfter",[["name","rankSince"],["call","figure",[["value","rank-promotion/achievement/years-in-rank"]]]]],["name","day"]]],
        },
      },
    },
    "conditions": [
      {
        "id": "rank-promotion-service/ground",
        "statement": {
          "id": "Masa kerja 30 tahun dan 1 bulan, 20 tahun dan 1 tahun, atau 10 tahun dan 2 tahun dalam pangkat; atau prestasi luar biasa.",
          "en": "30 years of service and 1 month in rank, 20 and 1 year, or 10 and 2 years; or an outstanding achievement.",
        },
        "basis": [{"instrument":"PP 99/2000","article":"kenaikan pangkat pengabdian"}],
        "remedy": {"id":"Syarat masa belum genap.","en":"The time is not complete."},
        "holds": {
          "text": "longService || achievement",
          "syntax": ["op","||",["name","longService"],["name","achievement"]],
        },
      },
      {
        "id": "rank-promotion-service/performance",
        "statement": {
          "id": "Predikat kinerja setahun terakhir paling rendah Baik.",
          "en": "The predicate of the last year is at least Good.",
        },
        "basis": [{"instrument":"PP 99/2000","article":"kenaikan pangkat pengabdian"}],
        "remedy": {"id":"Perbaiki kinerja.","en":"Improve the performance."},
        "holds": {
          "text": "lastPredicate >= figure('performance/floor')",
          "syntax": ["op",">=",["name","lastPredicate"],["call","figure",[["value","performance/floor"]]]],
        },
      },
      {
        "id": "rank-promotion-service/no-sanction",
        "statement": {
          "id": "Setahun terakhir tidak dihukum sedang atau berat.",
          "en": "No medium or severe sanction in the last year.",
        },
        "basis": [{"instrument":"PP 99/2000","article":"kenaikan pangkat pengabdian"}],
        "remedy": {"id":"Tunggu sampai setahun berlalu.","en":"Wait until a year has passed."},
        "holds": {
          "text": "table('discipline/bars-promotion', sanctionLastYear) == 'no'",
          "syntax": ["op","==",["call","table",[["value","discipline/bars-promotion"],["name","sanctionLastYear"]]],["value","no"]],
        },
      },
    ],
    "patterns": [],
    "always": [],
  },
  "rank-promotion": {
    "id": "rank-promotion",
    "kind": "eligibility",
    "label": {"id":"Kenaikan pangkat reguler","en":"Regular rank promotion"},
    "from": "2002-04-17",
    "inputs": {
      "known": {"is":"truth","item":"attestation.known"},
      "employment": {"is":"employment","item":"registration.employment"},
      "legalStatus": {"is":"legalStatus","item":"registration.legalStatus"},
      "onUnpaidLeave": {"is":"truth","item":"leave.kind"},
      "heldClass": {"is":"postClass","item":"position.class"},
      "rank": {"is":"rank","item":"rank.grade"},
      "rankSince": {"is":"date","item":"rank.since"},
      "proposedRank": {"is":"rank","item":"proposal.rank"},
      "degree": {"is":"degree","item":"education.highest"},
      "leastPredicate": {"is":"performance","item":"performance.predicate","law":{"figures":["performance/years"]}},
      "examsPassed": {"is":{"codes":"serviceExam"},"item":"exam.passed"},
      "leadershipTaken": {"is":{"codes":"leadershipLevel"},"item":"training.level"},
      "sanctionServed": {"is":"sanction","item":"discipline.level"},
      "superiorRank": {"is":"rank","item":"superior.rank"},
    },
    "values": {
      "exam": {
        "label": {"id":"Ujian dinas yang dituntut","en":"Service exam that is required"},
        "gives": "serviceExam",
        "by": {
          "text": "table('rank-promotion/service-exam', rank)",
          "syntax": ["call","table",[["value","rank-promotion/service-exam"],["name","rank"]]],
        },
      },
      "barred": {
        "label": {"id":"Sedang menjalani hukuman yang menghalangi","en":"Serving a sanction that bars"},
        "gives": "truth",
        "by": {
          "text": "table('discipline/bars-promotion', sanctionServed) == 'yes' || (setting('discipline/light-sanction-bars') == 'yes' && sanctionServed == 'light')",
          "syntax": ["op","||",["op","==",["call","table",[["value","discipline/bars-promotion"],["name","sanctionServed"]]],["value","yes"]],["op","&&",["op","==",["call","setting",[["value","discipline/light-sanction-bars"]]],["value","yes"]],["op","==",["name","sanctionServed"],["value","light"]]]],
        },
      },
    },
    "conditions": [
      {
        "id": "rank-promotion/civil-servant",
        "statement": {
          "id": "Calon adalah PNS; PPPK dan CPNS tidak memiliki kenaikan pangkat.",
          "en": "The candidate is a PNS; PPPK and CPNS have no rank promotion.",
        },
        "basis": [
          {"instrument":"PP 99/2000","article":"Pasal 6"},
          {"instrument":"PP 49/2018","article":"kedudukan PPPK"},
        ],
        "remedy": {
          "id": "PPPK tidak dapat diusulkan naik pangkat.",
          "en": "A PPPK cannot be proposed for a rank promotion.",
        },
        "holds": {
          "text": "known && employment == 'pns'",
          "syntax": ["op","&&",["name","known"],["op","==",["name","employment"],["value","pns"]]],
        },
      },
      {
        "id": "rank-promotion/regular-route",
        "statement": {
          "id": "Calon menduduki jabatan pelaksana; jabatan struktural dan fungsional naik pangkat melalui jalur pilihan.",
          "en": "The candidate holds a pelaksana post; structural and functional posts rise by the selective route.",
        },
        "basis": [{"instrument":"PP 99/2000","article":"Pasal 6"}],
        "remedy": {"id":"Ajukan kenaikan pangkat pilihan.","en":"Propose a selective rank promotion."},
        "holds": {
          "text": "heldClass == 'pelaksana'",
          "syntax": ["op","==",["name","heldClass"],["value","pelaksana"]],
        },
      },
      {
        "id": "rank-promotion/active",
        "statement": {
          "id": "Calon berkedudukan hukum aktif, tidak sedang CLTN atau diberhentikan sementara.",
          "en": "The candidate is active, not on leave outside the state expense and not suspended.",
        },
        "basis": [{"instrument":"PP 99/2000","article":"kenaikan pangkat"}],
        "remedy": {
          "id": "Tunggu sampai kedudukan hukum kembali aktif.",
          "en": "Wait until the legal status is active again.",
        },
        "holds": {
          "text": "!onUnpaidLeave && table('employment/legal-status', legalStatus) == 'yes'",
          "syntax": ["op","&&",["not",["name","onUnpaidLeave"]],["op","==",["call","table",[["value","employment/legal-status"],["name","legalStatus"]]],["value","yes"]]],
        },
      },
      {
        "id": "rank-promotion/next-rank",
        "statement": {
          "id": "Pangkat yang diusulkan tepat satu tingkat di atas pangkat terakhir.",
          "en": "The proposed rank is exactly the next one.",
        },
        "basis": [{"instrument":"PP 99/2000","article":"Pasal 1"}],
        "remedy": {"id":"Usulkan pangkat setingkat lebih tinggi.","en":"Propose the next rank."},
        "holds": {
          "text": "place(rank) + 1 == place(proposedRank)",
          "syntax": ["op","==",["op","+",["call","place",[["name","rank"]]],["value",1]],["call","place",[["name","proposedRank"]]]],
        },
      },
      {
        "id": "rank-promotion/time-in-rank",
        "statement": {
          "id": "Calon paling singkat 4 tahun dalam pangkat terakhir pada TMT.",
          "en": "On the effective date the candidate has at least 4 years in the last rank.",
        },
        "basis": [{"instrument":"PP 99/2000","article":"Pasal 7"}],
        "remedy": {
          "id": "Usulkan lagi setelah genap 4 tahun dalam pangkat.",
          "en": "Propose again once 4 years in the rank are complete.",
        },
        "shows": ["rankSince"],
        "holds": {
          "text": "yearsAfter(rankSince, figure('rank-promotion/years-in-rank')) <= day",
          "syntax": ["op","<=",["call","yearsAfter",[["name","rankSince"],["call","figure",[["value","rank-promotion/years-in-rank"]]]]],["name","day"]],
        },
      },
      {
        "id": "rank-promotion/within-ceiling",
        "statement": {
          "id": "Pangkat yang diusulkan tidak melampaui pangkat tertinggi menurut ijazah.",
          "en": "The proposed rank is within the ceiling of the degree.",
        },
        "basis": [
          {"instrument":"PP 99/2000","article":"Pasal 8"},
          {"instrument":"PP 12/2002","article":"Pasal 8"},
        ],
        "remedy": {
          "id": "Catatkan ijazah yang lebih tinggi, atau ajukan jalur pilihan.",
          "en": "Record a higher degree, or use the selective route.",
        },
        "shows": ["degree","rank-promotion/ceiling"],
        "holds": {
          "text": "proposedRank <= table('rank-promotion/ceiling', degree)",
          "syntax": ["op","<=",["name","proposedRank"],["call","table",[["value","rank-promotion/ceiling"],["name","degree"]]]],
        },
      },
      {
        "id": "rank-promotion/performance",
        "statement": {
          "id": "Predikat kinerja dua tahun terakhir paling rendah Baik.",
          "en": "The performance predicate of the last two years is at least Good.",
        },
        "basis": [
          {"instrument":"PP 99/2000","article":"Pasal 7"},
          {"instrument":"PermenPANRB 6/2022","article":"predikat kinerja"},
        ],
        "remedy": {
          "id": "Perbaiki kinerja sampai dua tahun berturut-turut paling rendah Baik.",
          "en": "Reach at least Good in two years running.",
        },
        "holds": {
          "text": "leastPredicate >= figure('performance/floor')",
          "syntax": ["op",">=",["name","leastPredicate"],["call","figure",[["value","performance/floor"]]]],
        },
      },
      {
        "id": "rank-promotion/service-exam",
        "statement": {
          "id": "Calon lulus ujian dinas yang dituntut, atau dibebaskan darinya.",
          "en": "The candidate passed the service exam that is required, or is exempt.",
        },
        "basis": [{"instrument":"PP 99/2000","article":"ujian dinas"}],
        "remedy": {
          "id": "Ikuti ujian dinas, atau catatkan diklat atau ijazah yang membebaskan.",
          "en": "Sit the service exam, or record the training or degree that exempts.",
        },
        "shows": ["rank","examsPassed","degree","leadershipTaken","rank-promotion/service-exam","rank-promotion/exam-exempt-by-degree"],
        "holds": {
          "text": "exam == 'none' || exam in examsPassed || table('rank-promotion/exam-exempt-by-degree', exam, degree) == 'yes' || (table('rank-promotion/exam-exempt-by-training', exam, 'PIM-IV') == 'yes' && 'PIM-IV' in leadershipTaken) || (table('rank-promotion/exam-exempt-by-training', exam, 'PIM-III') == 'yes' && 'PIM-III' in leadershipTaken) || (table('rank-promotion/exam-exempt-by-training', exam, 'PIM-II') == 'yes' && 'PIM-II' in leadershipTaken) || (table('rank-promotion/exam-exempt-by-training', exam, 'PIM-I') == 'yes' && 'PIM-I' in leadershipTaken)",
          "syntax": ["op","||",["op","||",["op","||",["op","||",["op","||",["op","||",["op","==",["name","exam"],["value","none"]],["op","in",["name","exam"],["name","examsPassed"]]],["op","==",["call","table",[["value","rank-promotion/exam-exempt-by-degree"],["name","exam"],["name","degree"]]],["value","yes"]]],["op","&&",["op","==",["call","table",[["value","rank-promotion/exam-exempt-by-training"],["name","exam"],["value","PIM-IV"]]],["value","yes"]],["op","in",["value","PIM-IV"],["name","leadershipTaken"]]]],["op","&&",["op","==",["call","table",[["value","rank-promotion/exam-exempt-by-training"],["name","exam"],["value","PIM-III"]]],["value","yes"]],["op","in",["value","PIM-III"],["name","leadershipTaken"]]]],["op","&&",["op","==",["call","table",[["value","rank-promotion/exam-exempt-by-training"],["name","exam"],["value","PIM-II"]]],["value","yes"]],["op","in",["value","PIM-II"],["name","leadershipTaken"]]]],["op","&&",["op","==",["call","table",[["value","rank-promotion/exam-exempt-by-training"],["name","exam"],["value","PIM-I"]]],["value","yes"]],["op","in",["value","PIM-I"],["name","leadershipTaken"]]]],
        },
      },
      {
        "id": "rank-promotion/no-sanction",
        "statement": {
          "id": "Calon tidak sedang menjalani hukuman disiplin sedang atau berat.",
          "en": "The candidate is not serving a medium or severe sanction.",
        },
        "basis": [
          {"instrument":"Kepka BKN 12/2002","article":"kenaikan pangkat"},
          {"instrument":"PP 94/2021","article":"Pasal 8"},
        ],
        "remedy": {
          "id": "Tunggu sampai hukuman selesai dijalani.",
          "en": "Wait until the sanction has been served.",
        },
        "shows": ["sanctionServed"],
        "holds": {"text":"!barred","syntax":["not",["name","barred"]]},
      },
      {
        "id": "rank-promotion/within-superior-rank",
        "statement": {
          "id": "Pangkat yang diusulkan tidak melampaui pangkat atasan langsung, selama batas itu berlaku.",
          "en": "The proposed rank does not exceed that of the direct superior, while that limit is in force.",
        },
        "basis": [
          {"instrument":"Kepka BKN 12/2002","article":"kenaikan pangkat reguler"},
          {"instrument":"PerBKN 2/2025","article":"pencabutan batas"},
        ],
        "remedy": {"id":"Buktikan pangkat atasan langsung.","en":"Show the rank of the direct superior."},
        "shows": ["superiorRank"],
        "holds": {
          "text": "!(figure('rank-promotion/superior-cap') == 'yes' && proposedRank > superiorRank)",
          "syntax": ["not",["op","&&",["op","==",["call","figure",[["value","rank-promotion/superior-cap"]]],["value","yes"]],["op",">",["name","proposedRank"],["name","superiorRank"]]]],
        },
      },
      {
        "id": "rank-promotion/period",
        "statement": {
          "id": "TMT adalah tanggal 1 bulan periode kenaikan pangkat.",
          "en": "The effective date is the 1st of a month of a promotion period.",
        },
        "basis": [
          {"instrument":"PerBKN 4/2025","article":"periode"},
          {"instrument":"PerBKN 4/2023","article":"Pasal 2"},
          {"instrument":"PP 99/2000","article":"Pasal 4"},
        ],
        "remedy": {
          "id": "Pilih TMT tanggal 1 pada periode yang berlaku.",
          "en": "Choose the 1st of a month of the period in force.",
        },
        "holds": {
          "text": "table('rank-promotion/period', monthOf(day)) == 'yes' && dayOfMonth(day) == 1",
          "syntax": ["op","&&",["op","==",["call","table",[["value","rank-promotion/period"],["call","monthOf",[["name","day"]]]]],["value","yes"]],["op","==",["call","dayOfMonth",[["name","day"]]],["value",1]]],
        },
      },
    ],
    "patterns": [],
    "always": [],
  },
  "retirement": {
    "id": "retirement",
    "kind": "record",
    "label": {"id":"Batas usia pensiun","en":"Retirement age"},
    "from": "2017-10-03",
    "inputs": {
      "heldClass": {"is":"postClass","item":"position.class"},
      "level": {"is":"functionalLevel","item":"position.functionalLevel"},
      "teacher": {"is":"truth","item":"position.title"},
      "keptOldLimit": {"is":"truth","item":"position.history"},
      "born": {"is":"date","item":"registration.born","ground":"age"},
    },
    "values": {
      "age": {
        "label": {"id":"Batas usia pensiun","en":"Retirement age"},
        "gives": "year",
        "by": {
          "text": "heldClass == 'functional' && teacher && setting('retirement/teacher') == 'sixty' ? most(figure('retirement/teacher-age'), table('retirement/age', heldClass, level)) : heldClass == 'functional' && keptOldLimit && level in ['ahli-pertama', 'ahli-muda', 'penyelia'] ? figure('retirement/kept-age-junior') : heldClass == 'functional' && keptOldLimit && level == 'ahli-madya' ? figure('retirement/kept-age-senior') : table('retirement/age', heldClass, level)",
          "syntax": ["if",["op","&&",["op","&&",["op","==",["name","heldClass"],["value","functional"]],["name","teacher"]],["op","==",["call","setting",[["value","retirement/teacher"]]],["value","sixty"]]],["call","most",[["call","figure",[["value","retirement/teacher-age"]]],["call","table",[["value","retirement/age"],["name","heldClass"],["name","level"]]]]],["if",["op","&&",["op","&&",["op","==",["name","heldClass"],["value","functional"]],["name","keptOldLimit"]],["op","in",["name","level"],["list",[["value","ahli-pertama"],["value","ahli-muda"],["value","penyelia"]]]]],["call","figure",[["value","retirement/kept-age-junior"]]],["if",["op","&&",["op","&&",["op","==",["name","heldClass"],["value","functional"]],["name","keptOldLimit"]],["op","==",["name","level"],["value","ahli-madya"]]],["call","figure",[["value","retirement/kept-age-senior"]]],["call","table",[["value","retirement/age"],["name","heldClass"],["name","level"]]]]]],
        },
      },
      "birthday": {
        "label": {"id":"Hari ulang tahun BUP","en":"Birthday of the retirement age"},
        "gives": "date",
        "by": {
          "text": "yearsAfter(born, age)",
          "syntax": ["call","yearsAfter",[["name","born"],["name","age"]]],
        },
      },
      "pensionFrom": {
        "label": {"id":"TMT pensiun","en":"The pension begins"},
        "gives": "date",
        "by": {
          "text": "monthsAfter(daysAfter(birthday, 1 - dayOfMonth(birthday)), 1)",
          "syntax": ["call","monthsAfter",[["call","daysAfter",[["name","birthday"],["op","-",["value",1],["call","dayOfMonth",[["name","birthday"]]]]]],["value",1]]],
        },
      },
    },
    "conditions": [],
    "patterns": [],
    "always": [],
  },
  "rotation": {
    "id": "rotation",
    "kind": "eligibility",
    "label": {"id":"Rotasi (mutasi setingkat)","en":"Rotation (same level)"},
    "from": "2019-04-05",
    "inputs": {
      "known": {"is":"truth","item":"attestation.known"},
      "employment": {"is":"employment","item":"registration.employment"},
      "legalStatus": {"is":"legalStatus","item":"registration.legalStatus"},
      "onUnpaidLeave": {"is":"truth","item":"leave.kind"},
      "heldClass": {"is":"postClass","item":"position.class"},
      "heldLevel": {"is":"functionalLevel","item":"position.functionalLevel"},
      "heldEchelon": {"is":"echelon","item":"position.echelon"},
      "proposedClass": {"is":"postClass","item":"proposal.post"},
      "proposedLevel": {"is":"functionalLevel","item":"proposal.post"},
      "proposedEchelon": {"is":"echelon","item":"proposal.post"},
      "samePost": {"is":"truth","item":"position.post"},
      "postSince": {"is":"date","item":"position.since"},
      "ground": {"is":"moveGround","item":"proposal.ground"},
      "groundDocument": {"is":"truth","item":"proposal.ground"},
      "sanctionServed": {"is":"sanction","item":"discipline.level"},
      "rank": {"is":"rank","item":"rank.grade"},
    },
    "values": {
      "from": {
        "label": {"id":"Tingkat jabatan sekarang","en":"Level of the present post"},
        "gives": "level",
        "by": {
          "text": "heldClass == 'functional' ? table('post/level-of-functional', heldLevel) : table('post/level-of-class', heldClass)",
          "syntax": ["if",["op","==",["name","heldClass"],["value","functional"]],["call","table",[["value","post/level-of-functional"],["name","heldLevel"]]],["call","table",[["value","post/level-of-class"],["name","heldClass"]]]],
        },
      },
      "to": {
        "label": {"id":"Tingkat jabatan yang diusulkan","en":"Level of the proposed post"},
        "gives": "level",
        "by": {
          "text": "proposedClass == 'functional' ? table('post/level-of-functional', proposedLevel) : table('post/level-of-class', proposedClass)",
          "syntax": ["if",["op","==",["name","proposedClass"],["value","functional"]],["call","table",[["value","post/level-of-functional"],["name","proposedLevel"]]],["call","table",[["value","post/level-of-class"],["name","proposedClass"]]]],
        },
      },
      "early": {
        "label": {"id":"Belum genap masa paling singkat","en":"The shortest time is not complete"},
        "gives": "truth",
        "by": {
          "text": "yearsAfter(postSince, figure('mutation/years-in-post-least')) > day",
          "syntax": ["op",">",["call","yearsAfter",[["name","postSince"],["call","figure",[["value","mutation/years-in-post-least"]]]]],["name","day"]],
        },
      },
      "groundShown": {
        "label": {"id":"Alasan rotasi dibuktikan","en":"The ground of the rotation is shown"},
        "gives": "truth",
        "by": {
          "text": "ground != 'none' && (table('mutation/proof-of-ground', ground) == 'sanction-served' ? sanctionServed != 'none' : groundDocument)",
          "syntax": ["op","&&",["op","!=",["name","ground"],["value","none"]],["if",["op","==",["call","table",[["value","mutation/proof-of-ground"],["name","ground"]]],["value","sanction-served"]],["op","!=",["name","sanctionServed"],["value","none"]],["name","groundDocument"]]],
        },
      },
    },
    "conditions": [
      {
        "id": "rotation/civil-servant",
        "statement": {
          "id": "Calon adalah PNS; mutasi PNS tidak berlaku bagi PPPK.",
          "en": "The candidate is a PNS; PNS moves do not apply to PPPK.",
        },
        "basis": [{"instrument":"PerBKN 5/2019","article":"Pasal 1"}],
        "remedy": {
          "id": "PPPK tidak dapat dirotasi melalui jalur ini.",
          "en": "A PPPK cannot be rotated by this route.",
        },
        "holds": {
          "text": "known && employment == 'pns'",
          "syntax": ["op","&&",["name","known"],["op","==",["name","employment"],["value","pns"]]],
        },
      },
      {
        "id": "rotation/active",
        "statement": {
          "id": "Calon berkedudukan hukum aktif, tidak sedang CLTN atau diberhentikan sementara.",
          "en": "The candidate is active, not on leave outside the state expense and not suspended.",
        },
        "basis": [{"instrument":"PerBKN 5/2019","article":"Pasal 3"}],
        "remedy": {
          "id": "Tunggu sampai kedudukan hukum kembali aktif.",
          "en": "Wait until the legal status is active again.",
        },
        "holds": {
          "text": "!onUnpaidLeave && table('employment/legal-status', legalStatus) == 'yes'",
          "syntax": ["op","&&",["not",["name","onUnpaidLeave"]],["op","==",["call","table",[["value","employment/legal-status"],["name","legalStatus"]]],["value","yes"]]],
        },
      },
      {
        "id": "rotation/same-level",
        "statement": {
          "id": "Jabatan yang diusulkan setingkat dengan jabatan sekarang.",
          "en": "The proposed post is of the same level as the present one.",
        },
        "basis": [
          {"instrument":"PerBKN 5/2019","article":"Pasal 2"},
          {"instrument":"PP 94/2021","article":"Pasal 8"},
        ],
        "remedy": {
          "id": "Usulkan jabatan setingkat; kenaikan jenjang adalah promosi, penurunan tanpa hukuman tidak dibenarkan (V-07).",
          "en": "Propose a post of the same level; a higher one is a promotion, a lower one without a sanction is not allowed (V-07).",
        },
        "holds": {
          "text": "heldClass == proposedClass && (heldClass == 'pelaksana' || (heldClass == 'functional' ? heldLevel == proposedLevel : heldEchelon == proposedEchelon))",
          "syntax": ["op","&&",["op","==",["name","heldClass"],["name","proposedClass"]],["op","||",["op","==",["name","heldClass"],["value","pelaksana"]],["if",["op","==",["name","heldClass"],["value","functional"]],["op","==",["name","heldLevel"],["name","proposedLevel"]],["op","==",["name","heldEchelon"],["name","proposedEchelon"]]]]],
        },
        "findings": {
          "V-07": {
            "text": "heldClass != proposedClass && to < from && !groundShown",
            "syntax": ["op","&&",["op","&&",["op","!=",["name","heldClass"],["name","proposedClass"]],["op","<",["name","to"],["name","from"]]],["not",["name","groundShown"]]],
          },
        },
      },
      {
        "id": "rotation/another-post",
        "statement": {
          "id": "Jabatan yang diusulkan bukan jabatan yang sedang diduduki.",
          "en": "The proposed post is not the one being held.",
        },
        "basis": [{"instrument":"PerBKN 5/2019","article":"Pasal 1"}],
        "remedy": {"id":"Usulkan jabatan lain.","en":"Propose another post."},
        "holds": {"text":"!samePost","syntax":["not",["name","samePost"]]},
      },
      {
        "id": "rotation/time-in-post",
        "statement": {
          "id": "Calon paling singkat 2 tahun dalam jabatan sekarang pada TMT, kecuali karena hukuman, permintaan sendiri, atau penataan organisasi yang dibuktikan.",
          "en": "On the effective date the candidate has at least 2 years in the present post, unless a sanction, own request or reorganisation is shown.",
        },
        "basis": [
          {"instrument":"PerBKN 5/2019","article":"Pasal 2"},
          {"instrument":"UU 5/2014","article":"Pasal 116"},
        ],
        "remedy": {
          "id": "Tunggu sampai genap 2 tahun, atau tarik usulan dan nyatakan alasannya dengan bukti (V-05).",
          "en": "Wait until 2 years are complete, or withdraw the proposal and state the ground with its proof (V-05).",
        },
        "shows": ["postSince","ground","groundDocument","sanctionServed","mutation/proof-of-ground"],
        "holds": {
          "text": "early ? groundShown : true",
          "syntax": ["if",["name","early"],["name","groundShown"],["value",true]],
        },
        "findings": {
          "V-05": {
            "text": "early && !groundShown",
            "syntax": ["op","&&",["name","early"],["not",["name","groundShown"]]],
          },
          "V-06": {
            "text": "early && heldClass in ['jpt-pratama', 'jpt-madya', 'jpt-utama']",
            "syntax": ["op","&&",["name","early"],["op","in",["name","heldClass"],["list",[["value","jpt-pratama"],["value","jpt-madya"],["value","jpt-utama"]]]]],
          },
          "V-08": {
            "text": "yearsAfter(postSince, figure('mutation/years-in-post-most')) < day",
            "syntax": ["op","<",["call","yearsAfter",[["name","postSince"],["call","figure",[["value","mutation/years-in-post-most"]]]]],["name","day"]],
          },
        },
      },
      {
        "id": "rotation/rank-ladder",
        "statement": {
          "id": "Pangkat calon paling rendah satu tingkat di bawah pangkat terendah jenjang jabatan.",
          "en": "The rank of the candidate is at most one below the lowest of the post.",
        },
        "basis": [{"instrument":"PP 13/2002","article":"lampiran jenjang pangkat"}],
        "remedy": {"id":"Naik pangkat lebih dahulu.","en":"Rise in rank first."},
        "shows": ["rank","proposedEchelon","proposedClass","post/ladder-floor"],
        "holds": {
          "text": "place(table('post/ladder-floor', proposedEchelon)) - figure('post/ladder-tolerance') <= place(rank) || proposedClass in ['pelaksana', 'functional']",
          "syntax": ["op","||",["op","<=",["op","-",["call","place",[["call","table",[["value","post/ladder-floor"],["name","proposedEchelon"]]]]],["call","figure",[["value","post/ladder-tolerance"]]]],["call","place",[["name","rank"]]]],["op","in",["name","proposedClass"],["list",[["value","pelaksana"],["value","functional"]]]]],
        },
      },
    ],
    "patterns": [],
    "always": [],
  },
  "service-exam": {
    "id": "service-exam",
    "kind": "eligibility",
    "label": {"id":"Peserta ujian dinas","en":"Service exam"},
    "from": "2000-11-10",
    "inputs": {
      "rank": {"is":"rank","item":"rank.grade"},
      "rankSince": {"is":"date","item":"rank.since"},
      "degree": {"is":"degree","item":"education.highest"},
      "leadershipTaken": {"is":{"codes":"leadershipLevel"},"item":"training.level"},
      "heldClass": {"is":"postClass","item":"position.class"},
      "outstanding": {"is":"truth","item":"promotion.ground"},
      "legalStatus": {"is":"legalStatus","item":"registration.legalStatus"},
      "sanctionServed": {"is":"sanction","item":"discipline.level"},
    },
    "values": {
      "exam": {
        "label": {"id":"Ujian yang dituntut","en":"Exam that is required"},
        "gives": "serviceExam",
        "by": {
          "text": "table('rank-promotion/service-exam', rank)",
          "syntax": ["call","table",[["value","rank-promotion/service-exam"],["name","rank"]]],
        },
      },
      "exempt": {
        "label": {"id":"Dibebaskan","en":"Exempt"},
        "gives": "truth",
        "by": {
          "text": "exam == 'none' || outstanding || heldClass == 'functional' || table('rank-promotion/exam-exempt-by-degree', exam, degree) == 'yes' || ('PIM-III' in leadershipTaken && table('rank-promotion/exam-exempt-by-training', exam, 'PIM-III') == 'yes') || ('PIM-IV' in leadershipTaken && table('rank-promotion/exam-exempt-by-training', exam, 'PIM-IV') == 'yes')",
          "syntax": ["op","||",["op","||",["op","||",["op","||",["op","||",["op","==",["name","exam"],["value","none"]],["name","outstanding"]],["op","==",["name","heldClass"],["value","functional"]]],["op","==",["call","table",[["value","rank-promotion/exam-exempt-by-degree"],["name","exam"],["name","degree"]]],["value","yes"]]],["op","&&",["op","in",["value","PIM-III"],["name","leadershipTaken"]],["op","==",["call","table",[["value","rank-promotion/exam-exempt-by-training"],["name","exam"],["value","PIM-III"]]],["value","yes"]]]],["op","&&",["op","in",["value","PIM-IV"],["name","leadershipTaken"]],["op","==",["call","table",[["value","rank-promotion/exam-exempt-by-training"],["name","exam"],["value","PIM-IV"]]],["value","yes"]]]],
        },
      },
    },
    "conditions": [
      {
        "id": "service-exam/may-sit",
        "statement": {
          "id": "Paling singkat 2 tahun pada II/d atau III/d, berkedudukan aktif, tidak menjalani hukuman.",
          "en": "At least 2 years in II/d or III/d, active, serving no sanction.",
        },
        "basis": [{"instrument":"PP 99/2000","article":"ujian dinas"}],
        "remedy": {"id":"Tunggu sampai genap 2 tahun.","en":"Wait until 2 years are complete."},
        "holds": {
          "text": "exam != 'none' && yearsAfter(rankSince, figure('rank-promotion/exam/years-in-rank')) <= day && legalStatus in ['01', '03'] && sanctionServed == 'none'",
          "syntax": ["op","&&",["op","&&",["op","&&",["op","!=",["name","exam"],["value","none"]],["op","<=",["call","yearsAfter",[["name","rankSince"],["call","figure",[["value","rank-promotion/exam/years-in-rank"]]]]],["name","day"]]],["op","in",["name","legalStatus"],["list",[["value","01"],["value","03"]]]]],["op","==",["name","sanctionServed"],["value","none"]]],
        },
      },
    ],
    "patterns": [],
    "always": [],
  },
};
export const inputs: Readonly<Record<InputId, Input>> = {
  "education.level": {"id":"Pendidikan formal tertinggi","en":"Highest formal degree","owner":"simpeg"},
  "education.highest": {"id":"Pendidikan formal tertinggi","en":"Highest formal degree","owner":"simpeg"},
  "position.class": {"id":"Jabatan definitif dan jenisnya","en":"Definitive post and its class","owner":"simpeg"},
  "position.title": {"id":"Nama jabatan","en":"Title of the post","owner":"simpeg"},
  "position.since": {"id":"Tanggal menduduki jabatan","en":"Day the post was assumed","owner":"simpeg"},
  "position.echelon": {"id":"Eselon jabatan","en":"Echelon of the post","owner":"simpeg"},
  "position.functionalLevel": {"id":"Jenjang jabatan fungsional","en":"Functional level","owner":"simpeg"},
  "position.history": {"id":"Riwayat jabatan sebelumnya","en":"History of earlier posts","owner":"simpeg"},
  "position.post": {"id":"Jabatan yang diduduki","en":"Post being held","owner":"simpeg"},
  "rank.grade": {"id":"Pangkat dan golongan","en":"Rank","owner":"simpeg"},
  "rank.since": {"id":"TMT pangkat terakhir","en":"Day of the last rank","owner":"simpeg"},
  "training.kind": {"id":"Riwayat diklat","en":"Training","owner":"simpeg"},
  "training.level": {"id":"Jenjang diklat kepemimpinan","en":"Level of leadership training","owner":"simpeg"},
  "training.hours": {"id":"Jam pelajaran diklat teknis","en":"Hours of technical training","owner":"simpeg"},
  "training.history": {
    "id": "Penyerahan lengkap riwayat diklat dan kursus",
    "en": "Whole history of training and courses",
    "owner": "simpeg",
  },
  "exam.passed": {"id":"Kelulusan ujian dinas","en":"Service exam passed","owner":"simpeg"},
  "performance.predicate": {"id":"Predikat kinerja tahunan","en":"Yearly performance predicate","owner":"e-kinerja"},
  "discipline.level": {"id":"Hukuman disiplin","en":"Disciplinary sanction","owner":"discipline-register"},
  "discipline.end": {"id":"Berakhirnya hukuman disiplin","en":"End of the sanction","owner":"discipline-register"},
  "discipline.history": {
    "id": "Penyerahan lengkap riwayat hukuman disiplin",
    "en": "Whole history of sanctions",
    "owner": "discipline-register",
  },
  "leave.kind": {"id":"Cuti atau tugas belajar","en":"Leave or study assignment","owner":"simpeg"},
  "registration.employment": {"id":"Status kepegawaian","en":"Employment status","owner":"simpeg"},
  "registration.legalStatus": {"id":"Kedudukan hukum","en":"Legal status","owner":"simpeg"},
  "attestation.age": {"id":"Batas usia pada TMT","en":"Limit of age on the effective date","owner":"personnel"},
  "attestation.known": {
    "id": "Keberadaan calon dalam data kepegawaian",
    "en": "Whether the candidate is known",
    "owner": "personnel",
  },
  "proposal.effectiveDate": {"id":"TMT yang diusulkan","en":"Proposed effective date","owner":"proposer"},
  "proposal.rank": {"id":"Pangkat yang diusulkan","en":"Proposed rank","owner":"proposer"},
  "proposal.post": {"id":"Jabatan yang diusulkan","en":"Proposed post","owner":"proposer"},
  "superior.rank": {"id":"Pangkat atasan langsung","en":"Rank of the direct superior","owner":"simpeg"},
  "approval.approver": {"id":"Pejabat yang memutus","en":"Official who decides","owner":"approvals"},
  "approval.verifier": {"id":"Pejabat yang memverifikasi","en":"Official who verifies","owner":"approvals"},
  "approval.conflict": {
    "id": "Pernyataan konflik kepentingan",
    "en": "Declaration of conflict of interest",
    "owner": "approvals",
  },
  "attendance": {"id":"Rekap kehadiran","en":"Attendance","owner":"simpeg"},
  "bkn.consent": {"id":"Persetujuan tertulis BKN","en":"Written consent of BKN","owner":"bkn"},
  "competence.achieved": {
    "id": "Level kompetensi yang dicapai",
    "en": "Levels of competence achieved",
    "owner": "assessment-centre",
  },
  "competence.required": {
    "id": "Level kompetensi yang dituntut jabatan",
    "en": "Levels the post requires",
    "owner": "assessment-centre",
  },
  "competence.jpm": {"id":"Job person match","en":"Job person match","owner":"assessment-centre"},
  "competence.test": {"id":"Kelulusan uji kompetensi","en":"Competence test passed","owner":"assessment-centre"},
  "conflict.kinship": {"id":"Temuan kekerabatan","en":"Finding of kinship","owner":"personnel"},
  "credit.conventional": {"id":"Angka kredit konvensional kumulatif","en":"Conventional credit points","owner":"simpeg"},
  "credit.period": {"id":"Bulan dalam periode penilaian","en":"Months of the period","owner":"simpeg"},
  "credit.total": {"id":"Angka kredit kumulatif (PAK)","en":"Cumulative credit points","owner":"simpeg"},
  "decision.reason": {"id":"Alasan tertulis atas pilihan","en":"Written reason for the choice","owner":"approvals"},
  "decree.kind": {"id":"Jenis keputusan","en":"Kind of decree","owner":"proposer"},
  "decree.pertek": {"id":"Pertimbangan teknis BKN","en":"Technical consideration of BKN","owner":"bkn"},
  "decree.signedOn": {"id":"Tanggal keputusan","en":"Day of the decree","owner":"proposer"},
  "decree.signer": {"id":"Kedudukan penanda tangan","en":"Capacity of the signer","owner":"proposer"},
  "discipline.examination": {
    "id": "Pemeriksaan disiplin yang berjalan",
    "en": "Disciplinary examination under way",
    "owner": "discipline-register",
  },
  "discipline.kind": {"id":"Jenis hukuman disiplin","en":"Kind of sanction","owner":"discipline-register"},
  "education.accreditation": {"id":"Akreditasi program studi","en":"Accreditation of the study","owner":"simpeg"},
  "education.permit": {"id":"Izin atau tugas belajar","en":"Permit to study","owner":"simpeg"},
  "election.calendar": {
    "id": "Tahapan pemilihan dan masa jabatan kepala daerah",
    "en": "Election calendar and terms of the head",
    "owner": "proposer",
  },
  "eligibility.outcome": {"id":"Hasil pemeriksaan syarat","en":"Outcome of the eligibility check","owner":"merit-scoring"},
  "formation.holders": {"id":"Pemangku jabatan","en":"Holders of the post","owner":"personnel"},
  "formation.map": {"id":"Peta jabatan","en":"Map of posts","owner":"personnel"},
  "formation.vacancy": {"id":"Formasi yang tersedia","en":"Vacancy","owner":"personnel"},
  "minister.approval": {
    "id": "Persetujuan tertulis Menteri Dalam Negeri",
    "en": "Written consent of the Minister of Home Affairs",
    "owner": "proposer",
  },
  "mutation.file": {
    "id": "Berkas mutasi atas permintaan sendiri",
    "en": "File of a move at own request",
    "owner": "proposer",
  },
  "performance.behaviour": {"id":"Penilaian perilaku kerja","en":"Rating of behaviour","owner":"e-kinerja"},
  "performance.result": {"id":"Penilaian hasil kerja","en":"Rating of results","owner":"e-kinerja"},
  "performance.score": {"id":"Nilai kinerja menurut aturan lama","en":"Score under the older rules","owner":"e-kinerja"},
  "performance.idea": {"id":"Ide baru yang bermanfaat","en":"New idea of benefit","owner":"e-kinerja"},
  "performance.organisation": {"id":"Predikat organisasi","en":"Predicate of the organisation","owner":"e-kinerja"},
  "position.duty": {"id":"Uraian tugas jabatan","en":"Duties of the post","owner":"simpeg"},
  "position.inauguration": {"id":"Pelantikan","en":"Inauguration","owner":"simpeg"},
  "position.superior": {"id":"Atasan langsung","en":"Direct superior","owner":"personnel"},
  "promotion.ground": {
    "id": "Dasar kenaikan pangkat istimewa",
    "en": "Ground of an exceptional promotion",
    "owner": "proposer",
  },
  "proposal.candidate": {"id":"Calon yang diusulkan","en":"Candidate","owner":"proposer"},
  "proposal.ground": {"id":"Alasan mutasi dan buktinya","en":"Ground of the move and its proof","owner":"proposer"},
  "proposal.kind": {"id":"Jenis usulan","en":"Kind of proposal","owner":"proposer"},
  "proposal.proposer": {"id":"Pejabat pengusul","en":"Proposing official","owner":"proposer"},
  "proposal.route": {"id":"Jalur pengisian jabatan","en":"Route of filling the post","owner":"proposer"},
  "ranking.place": {
    "id": "Tempat dalam peringkat yang dibekukan",
    "en": "Place in the frozen ranking",
    "owner": "merit-scoring",
  },
  "registration.born": {"id":"Tanggal lahir","en":"Date of birth","owner":"personnel"},
  "registration.nip": {"id":"Nomor induk pegawai","en":"Civil servant number","owner":"personnel"},
  "registration.since": {"id":"TMT CPNS","en":"Day of appointment as candidate","owner":"simpeg"},
  "score.measured": {"id":"Pegawai yang diukur","en":"Employees measured","owner":"merit-scoring"},
  "score.total": {"id":"Jumlah indeks","en":"Sum of the indices","owner":"merit-scoring"},
  "selection.competitors": {"id":"Peserta yang bersaing","en":"Candidates who compete","owner":"proposer"},
  "selection.score": {"id":"Nilai tahap seleksi","en":"Score of a stage","owner":"proposer"},
  "selection.weights": {"id":"Bobot tahap yang dibekukan","en":"Frozen weights of the stages","owner":"proposer"},
  "talent.box": {"id":"Kotak peta talenta","en":"Box of the talent map","owner":"assessment-centre"},
  "formation.standard": {"id":"Standar pendidikan jabatan","en":"Degree the post asks for","owner":"personnel"},
  "examination.record": {"id":"Hasil penelusuran rekam jejak","en":"Track record as examined","owner":"approvals"},
  "examination.fitness": {"id":"Surat keterangan sehat","en":"Certificate of health","owner":"approvals"},
};
export const forOfficials: readonly ForOfficials[] = [
  {
    "id": "position-promotion/competence-standard",
    "kinds": ["position-promotion"],
    "statement": {
      "id": "Calon memenuhi standar kompetensi teknis, manajerial, dan sosial kultural jabatan.",
      "en": "The candidate meets the technical, managerial and socio-cultural standard of the post.",
    },
    "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
  },
  {
    "id": "position-promotion/related-experience",
    "kinds": ["position-promotion"],
    "statement": {
      "id": "Untuk JPT pratama: pengalaman jabatan terkait paling singkat 5 tahun secara kumulatif.",
      "en": "For JPT pratama: at least 5 years of related experience altogether.",
    },
    "basis": [{"instrument":"PP 11/2017","article":"Pasal 107 ayat (1) huruf c"}],
  },
  {
    "id": "position-promotion/integrity-and-health",
    "kinds": ["position-promotion"],
    "statement": {
      "id": "Calon berintegritas, bermoral baik, serta sehat jasmani dan rohani.",
      "en": "The candidate has integrity and good morals and is of sound health.",
    },
    "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
  },
  {
    "id": "rotation/fit-and-need",
    "kinds": ["rotation"],
    "statement": {
      "id": "Rotasi sesuai kompetensi, pola karier, dan kebutuhan organisasi, tanpa konflik kepentingan.",
      "en": "The rotation fits competence, career pattern and need, without conflict of interest.",
    },
    "basis": [{"instrument":"PerBKN 5/2019","article":"Pasal 2"}],
  },
];
export const findings: Readonly<Record<FindingId, Finding>> = {
  "V-22": {
    "id": "V-22",
    "severity": "reason",
    "statement": {
      "id": "Plt melampaui 3 bulan (+3), atau Plt berantai pada jabatan yang sama (PLT_EXPIRED).",
      "en": "A Plt beyond 3 (+3) months, or a chain of them on one post (PLT_EXPIRED).",
    },
    "basis": [{"instrument":"SE BKN 1/2021","article":"masa penugasan"}],
  },
  "V-23": {
    "id": "V-23",
    "severity": "block",
    "statement": {
      "id": "Keputusan kepegawaian ditandatangani Plt atau Plh.",
      "en": "A personnel decree is signed by a Plt or Plh.",
    },
    "basis": [{"instrument":"UU 30/2014","article":"Pasal 14 ayat (7)"}],
  },
  "acting/beyond-powers": {
    "id": "acting/beyond-powers",
    "severity": "block",
    "statement": {
      "id": "Tindakan di luar kewenangan Plt atau Plh.",
      "en": "An act beyond the powers of a Plt or Plh.",
    },
    "basis": [
      {"instrument":"UU 30/2014","article":"Pasal 14 ayat (7)"},
      {"instrument":"SE BKN 1/2021","article":"kewenangan"},
    ],
  },
  "V-01": {
    "id": "V-01",
    "severity": "reason",
    "statement": {
      "id": "Dipilih padahal ada calon berperingkat lebih tinggi, tanpa alasan tertulis.",
      "en": "Chosen though others ranked higher, without a written reason.",
    },
    "basis": [{"instrument":"PermenPANRB 15/2019","article":"Lampiran, tiga calon terbaik"}],
  },
  "V-02": {
    "id": "V-02",
    "severity": "block",
    "statement": {
      "id": "Yang dipilih tidak termasuk tiga terbaik.",
      "en": "The chosen one is not among the best three.",
    },
    "basis": [{"instrument":"PermenPANRB 15/2019","article":"Lampiran, tiga calon terbaik"}],
  },
  "V-03": {
    "id": "V-03",
    "severity": "block",
    "statement": {
      "id": "Diangkat dari luar kelompok rencana suksesi padahal jalur talenta digunakan.",
      "en": "Appointed from outside the succession group although the talent route is used.",
    },
    "basis": [
      {"instrument":"PermenPANRB 3/2020","article":"kelompok rencana suksesi"},
      {"instrument":"PermenPANRB 20/2025","article":"Pasal 1 angka 19"},
    ],
  },
  "V-04": {
    "id": "V-04",
    "severity": "block",
    "statement": {
      "id": "Syarat jabatan tidak terpenuhi pada TMT (ijazah, pengalaman, usia, pangkat, atau JPM di bawah 68).",
      "en": "A requirement is not met on the effective date (degree, experience, age, rank, or a JPM below 68).",
    },
    "basis": [
      {"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"},
      {"instrument":"PP 13/2002","article":"lampiran jenjang pangkat"},
    ],
  },
  "V-18": {
    "id": "V-18",
    "severity": "block",
    "statement": {
      "id": "Promosi saat menjalani atau diperiksa atas hukuman sedang atau berat.",
      "en": "Promotion while a medium or severe sanction is served or examined.",
    },
    "basis": [{"instrument":"PP 94/2021","article":"Pasal 8"}],
  },
  "V-19": {
    "id": "V-19",
    "severity": "block",
    "statement": {
      "id": "Promosi dengan predikat kinerja di bawah Baik dalam dua tahun terakhir.",
      "en": "Promotion with a predicate below Good in the last two years.",
    },
    "basis": [
      {"instrument":"PP 99/2000","article":"Pasal 7"},
      {"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"},
    ],
  },
  "V-11": {
    "id": "V-11",
    "severity": "block",
    "statement": {
      "id": "Yang memutus, panitia, atau penilai berkerabat dengan calon, atau mempunyai konflik kepentingan lain.",
      "en": "Whoever decides, sits on the panel or assesses is kin to the candidate, or has another conflict of interest.",
    },
    "basis": [
      {"instrument":"UU 30/2014","article":"Pasal 42 sampai Pasal 45"},
      {"instrument":"UU 28/1999","article":"Pasal 5"},
    ],
  },
  "V-12": {
    "id": "V-12",
    "severity": "block",
    "statement": {
      "id": "Pejabat memutus perkaranya sendiri atau perkara atasannya.",
      "en": "An official decides the own case or that of the own superior.",
    },
    "basis": [{"instrument":"UU 30/2014","article":"Pasal 42 dan Pasal 43"}],
  },
  "V-13": {
    "id": "V-13",
    "severity": "block",
    "statement": {
      "id": "Satu orang mengusulkan, memverifikasi, dan memutus.",
      "en": "One person proposes, verifies and decides.",
    },
    "basis": [{"instrument":"PP 60/2008","article":"pemisahan fungsi"}],
  },
  "V-24": {
    "id": "V-24",
    "severity": "block",
    "statement": {
      "id": "Keputusan sebelum atau tanpa pertimbangan teknis BKN (pertek) atau I-MUT.",
      "en": "A decree before or without the technical consideration of BKN (pertek) or I-MUT.",
    },
    "basis": [
      {"instrument":"Perpres 116/2022","article":"pengawasan dan pengendalian"},
      {"instrument":"SE BKN 7/2024","article":"I-MUT"},
    ],
  },
  "V-25": {
    "id": "V-25",
    "severity": "block",
    "statement": {
      "id": "Pelantikan sebelum keputusan, atau TMT berlaku surut.",
      "en": "An inauguration before the decree, or an effective date set back.",
    },
    "basis": [{"instrument":"UU 30/2014","article":"berlakunya keputusan"}],
  },
  "V-26": {
    "id": "V-26",
    "severity": "block",
    "statement": {
      "id": "Jabatan tidak ada dalam peta jabatan atau sudah terisi.",
      "en": "The post is not on the map of posts or is already filled.",
    },
    "basis": [{"instrument":"PermenPANRB 1/2020","article":"peta jabatan"}],
  },
  "V-09": {
    "id": "V-09",
    "severity": "block",
    "statement": {
      "id": "Penggantian pejabat dalam jendela pemilihan tanpa persetujuan tertulis Mendagri.",
      "en": "An official is replaced in the election window without written consent of the Minister.",
    },
    "basis": [{"instrument":"UU 10/2016","article":"Pasal 71 ayat (2)"}],
  },
  "V-10": {
    "id": "V-10",
    "severity": "block",
    "statement": {
      "id": "Penggantian pejabat dalam enam bulan pertama kepala daerah baru tanpa persetujuan tertulis.",
      "en": "An official is replaced in the first six months of a new head without written consent.",
    },
    "basis": [{"instrument":"UU 10/2016","article":"Pasal 162 ayat (3)"}],
  },
  "V-05": {
    "id": "V-05",
    "severity": "block",
    "statement": {"id":"Pindah sebelum 2 tahun dalam jabatan.","en":"Moved before 2 years in the post."},
    "basis": [{"instrument":"PerBKN 5/2019","article":"Pasal 2"}],
  },
  "V-06": {
    "id": "V-06",
    "severity": "block",
    "statement": {
      "id": "Pejabat pimpinan tinggi diganti sebelum 2 tahun sejak dilantik.",
      "en": "A high leadership official is replaced within 2 years of inauguration.",
    },
    "basis": [{"instrument":"UU 5/2014","article":"Pasal 116"}],
  },
  "V-07": {
    "id": "V-07",
    "severity": "block",
    "statement": {
      "id": "Turun jenjang tanpa hukuman disiplin, permintaan sendiri, atau penataan organisasi.",
      "en": "Lower level without sanction, own request or reorganisation.",
    },
    "basis": [{"instrument":"PP 94/2021","article":"Pasal 8"}],
  },
  "V-08": {
    "id": "V-08",
    "severity": "watch",
    "statement": {
      "id": "Jabatan sekarang diduduki lebih dari 5 tahun tanpa evaluasi.",
      "en": "The present post has been held for more than 5 years without evaluation.",
    },
    "basis": [
      {"instrument":"PerBKN 5/2019","article":"Pasal 2"},
      {"instrument":"UU 5/2014","article":"Pasal 117"},
    ],
  },
  "nip/unusual-age": {
    "id": "nip/unusual-age",
    "severity": "watch",
    "statement": {
      "id": "Usia pada TMT CPNS di luar 18-35 tahun; periksa kekhususannya.",
      "en": "The age on appointment is outside 18-35; look at the special case.",
    },
    "basis": [{"instrument":"PP 11/2017","article":"Pasal 23"}],
  },
  "distribution/outstanding": {
    "id": "distribution/outstanding",
    "severity": "reason",
    "statement": {
      "id": "Organisasi Istimewa memberi Sangat Baik paling banyak 70%.",
      "en": "An outstanding unit gives Very good to at most 70%.",
    },
    "basis": [{"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"}],
  },
  "distribution/good": {
    "id": "distribution/good",
    "severity": "reason",
    "statement": {
      "id": "Organisasi Baik memberi Baik paling banyak 70%.",
      "en": "A good unit gives Good to at most 70%.",
    },
    "basis": [{"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"}],
  },
  "distribution/good-has-lower": {
    "id": "distribution/good-has-lower",
    "severity": "reason",
    "statement": {
      "id": "Organisasi Baik memiliki Butuh Perbaikan atau Kurang.",
      "en": "A good unit has a Needs improvement or a Poor.",
    },
    "basis": [{"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"}],
  },
  "distribution/needs-improvement": {
    "id": "distribution/needs-improvement",
    "severity": "reason",
    "statement": {
      "id": "Organisasi Butuh Perbaikan: Butuh Perbaikan paling sedikit 60%, Sangat Baik paling banyak 10%.",
      "en": "A unit that needs improvement: that predicate for at least 60%, Very good for at most 10%.",
    },
    "basis": [{"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"}],
  },
  "distribution/poor": {
    "id": "distribution/poor",
    "severity": "reason",
    "statement": {
      "id": "Organisasi Kurang: Kurang paling sedikit 60%, Butuh Perbaikan paling sedikit 10%, Sangat Baik paling banyak 10%.",
      "en": "A poor unit: Poor for at least 60%, Needs improvement for at least 10%, Very good for at most 10%.",
    },
    "basis": [{"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"}],
  },
  "distribution/very-poor": {
    "id": "distribution/very-poor",
    "severity": "reason",
    "statement": {
      "id": "Organisasi Sangat Kurang: Sangat Kurang paling sedikit 60%, Kurang dan Butuh Perbaikan paling sedikit 10%, tanpa Sangat Baik.",
      "en": "A very poor unit: Very poor for at least 60%, Poor and Needs improvement for at least 10%, no Very good.",
    },
    "basis": [{"instrument":"SE MenPANRB 3/2023","article":"distribusi predikat"}],
  },
  "V-29": {
    "id": "V-29",
    "severity": "block",
    "statement": {
      "id": "Usulan melompati satu jenjang jabatan (lompat jabatan).",
      "en": "The proposal skips a class of posts.",
    },
    "basis": [{"instrument":"PP 11/2017","article":"Pasal 54 dan Pasal 107"}],
  },
};
export const tieBreaks: TieBreaks = {
  "basis": {"instrument":"Keputusan instansi","article":"setelan ranking/tie-breaks"},
  "orders": {
    "seniority": ["higher-rank","longer-in-rank","longer-in-post","higher-degree","drawn-lot"],
    "lot": ["drawn-lot"],
  },
};
export const protectedGrounds: ProtectedGrounds = {
  "basis": [
    {"instrument":"UU 5/2014","article":"Pasal 1 angka 22"},
    {"instrument":"PermenPANRB 19/2025","article":"Pasal 2 ayat (2)"},
  ],
  "grounds": [
    {"code":"ethnicity","id":"Suku","en":"Ethnicity","fields":["ethnicity","suku","tribe"]},
    {"code":"race","id":"Ras","en":"Race","fields":["race","ras"]},
    {
      "code": "skin-colour",
      "id": "Warna kulit",
      "en": "Skin colour",
      "fields": ["skincolour","skincolor","warnakulit"],
    },
    {"code":"religion","id":"Agama","en":"Religion","fields":["religion","agama","faith"]},
    {
      "code": "origin",
      "id": "Asal-usul",
      "en": "Origin",
      "fields": ["origin","birthplace","asalusul","tempatlahir","hometown","alumni","familyname"],
    },
    {"code":"sex","id":"Jenis kelamin","en":"Sex","fields":["sex","gender","jeniskelamin"]},
    {
      "code": "marital-status",
      "id": "Status pernikahan",
      "en": "Marital status",
      "fields": ["maritalstatus","marriage","spouse","statuspernikahan","statuskawin"],
    },
    {
      "code": "age",
      "id": "Umur",
      "en": "Age",
      "fields": ["age","birth","birthdate","tgllahir","umur","usia","ageinyears"],
    },
    {
      "code": "disability",
      "id": "Berkebutuhan khusus",
      "en": "Disability",
      "fields": ["disability","disabilitas","disabled","berkebutuhankhusus"],
    },
    {
      "code": "politics",
      "id": "Latar belakang politik",
      "en": "Political background",
      "fields": ["politics","party","political","politik","partai"],
    },
  ],
};
export const approvalRoutes: readonly RouteProvision[] = [
  {
    "from": "2017-04-07",
    "kinds": ["rank-promotion","position-promotion","rotation"],
    "stages": [
      {
        "id": "opd-verification",
        "role": "opd-verifier",
        "act": "verify",
        "scope": "unit",
        "label": {"id":"Verifikasi perangkat daerah","en":"Verification by the unit"},
        "basis": [{"instrument":"Keputusan instansi","article":"alur usulan"}],
      },
      {
        "id": "bkpsdm-verification",
        "role": "bkpsdm-verifier",
        "act": "verify",
        "scope": "agency",
        "label": {"id":"Verifikasi BKPSDM","en":"Verification by BKPSDM"},
        "basis": [{"instrument":"Keputusan instansi","article":"alur usulan"}],
      },
      {
        "id": "tpk-advice",
        "role": "assessment-team",
        "act": "advise",
        "scope": "agency",
        "label": {"id":"Pertimbangan Tim Penilai Kinerja","en":"Advice of the performance assessment team"},
        "basis": [{"instrument":"PP 11/2017","article":"Pasal 191"}],
      },
      {
        "id": "pyb-proposal",
        "role": "pyb",
        "act": "propose",
        "scope": "agency",
        "label": {
          "id": "Usul Pejabat yang Berwenang (Sekretaris Daerah)",
          "en": "Proposal of the competent official (PyB)",
        },
        "basis": [{"instrument":"PP 11/2017","article":"Pasal 1"}],
      },
      {
        "id": "ppk-decision",
        "role": "ppk",
        "act": "decide",
        "scope": "agency",
        "label": {
          "id": "Keputusan Pejabat Pembina Kepegawaian (Bupati)",
          "en": "Decision of the appointing authority (PPK)",
        },
        "basis": [{"instrument":"PP 11/2017","article":"Pasal 1"}],
      },
    ],
  },
];
export const pertek: Readonly<Record<Kind, readonly PertekProvision[]>> = {
  "rank-promotion": [
    {
      "from": "2000-11-10",
      "asked": true,
      "basis": {"instrument":"PP 99/2000","article":"pertimbangan teknis Kepala BKN"},
      "certainty": "secondary",
    },
  ],
  "position-promotion": [
    {
      "from": "2017-04-07",
      "asked": false,
      "basis": {"instrument":"PP 11/2017","article":"pengangkatan dalam jabatan"},
      "certainty": "recalled",
    },
    {
      "from": "2024-01-01",
      "asked": true,
      "basis": {"instrument":"SE BKN 7/2024","article":"I-MUT"},
      "certainty": "secondary",
    },
  ],
  "rotation": [
    {
      "from": "2019-04-05",
      "asked": false,
      "basis": {"instrument":"SE BKN 3/2019","article":"mutasi dalam satu instansi"},
      "certainty": "secondary",
    },
    {
      "from": "2024-01-01",
      "asked": {"setting":"pertek/rotation","when":"asked"},
      "basis": {"instrument":"SE BKN 7/2024","article":"I-MUT"},
      "certainty": "secondary",
    },
  ],
};
export const signing: SigningAuthorities = {
  "status": "confirmed",
  "confirmed": {"by":"demonstration","on":"2026-08-01"},
  "rows": [
    {
      "kind": "rank-promotion",
      "ranks": ["I/b","I/c","I/d","II/a","II/b","II/c","II/d","III/a","III/b","III/c","III/d"],
      "authority": "ppk",
      "from": "2003-02-17",
      "basis": {"instrument":"PP 9/2003","article":"wewenang penetapan kenaikan pangkat"},
      "certainty": "recalled",
    },
    {
      "kind": "position-promotion",
      "classes": ["pengawas","administrator"],
      "authority": "ppk",
      "from": "2017-04-07",
      "basis": {"instrument":"PP 11/2017","article":"Pasal 54"},
      "certainty": "secondary",
    },
    {
      "kind": "position-promotion",
      "classes": ["jpt-pratama"],
      "echelons": ["II.b"],
      "authority": "ppk",
      "from": "2017-04-07",
      "basis": {"instrument":"PP 11/2017","article":"Pasal 107"},
      "certainty": "secondary",
    },
    {
      "kind": "rotation",
      "classes": ["pelaksana","functional","pengawas","administrator"],
      "authority": "ppk",
      "from": "2017-04-07",
      "basis": {"instrument":"PP 11/2017","article":"Pasal 191"},
      "certainty": "primary",
    },
    {
      "kind": "rotation",
      "classes": ["jpt-pratama"],
      "echelons": ["II.b"],
      "authority": "ppk",
      "from": "2017-04-07",
      "basis": {"instrument":"PP 11/2017","article":"Pasal 191"},
      "certainty": "primary",
    },
  ],
};
export const reasons: readonly Reason[] = [
  {
    "code": "PENGALAMAN_KHUSUS",
    "id": "Pengalaman khusus yang dituntut jabatan",
    "en": "Particular experience the post demands",
    "for": ["deviation"],
  },
  {
    "code": "KOMPETENSI_TEKNIS",
    "id": "Kompetensi teknis yang dibuktikan dengan sertifikat",
    "en": "Technical competence shown by a certificate",
    "for": ["deviation"],
  },
  {
    "code": "KEBUTUHAN_ORGANISASI",
    "id": "Kebutuhan organisasi yang tertulis dalam rencana",
    "en": "Need of the organisation written in its plan",
    "for": ["deviation","returned","rejected"],
  },
  {
    "code": "KESEDIAAN_CALON",
    "id": "Calon peringkat lebih tinggi tidak bersedia",
    "en": "The better ranked candidate declined",
    "for": ["deviation","withdrawn"],
  },
  {
    "code": "KONFLIK_KEPENTINGAN",
    "id": "Konflik kepentingan",
    "en": "Conflict of interest",
    "for": ["deviation","rejected","recused"],
  },
  {
    "code": "REKAM_JEJAK",
    "id": "Temuan rekam jejak yang terdokumentasi",
    "en": "Documented finding in the track record",
    "for": ["deviation","rejected"],
  },
  {
    "code": "BERKAS_TIDAK_LENGKAP",
    "id": "Berkas tidak lengkap",
    "en": "The file is incomplete",
    "for": ["returned"],
  },
  {
    "code": "BERKAS_TIDAK_SESUAI",
    "id": "Berkas tidak sesuai (BTS)",
    "en": "The documents do not agree",
    "for": ["returned"],
  },
  {
    "code": "DATA_BERUBAH",
    "id": "Data kepegawaian berubah setelah diajukan",
    "en": "Personnel data changed after submission",
    "for": ["returned","withdrawn","annulled"],
  },
  {
    "code": "SYARAT_TIDAK_TERPENUHI",
    "id": "Syarat tidak terpenuhi (TMS)",
    "en": "A requirement is not met",
    "for": ["rejected","annulled"],
  },
  {
    "code": "FORMASI_TIDAK_TERSEDIA",
    "id": "Formasi tidak tersedia",
    "en": "No vacancy in the formation",
    "for": ["returned","rejected"],
  },
  {
    "code": "PERMINTAAN_PENGUSUL",
    "id": "Permintaan pengusul",
    "en": "At the request of the proposer",
    "for": ["withdrawn"],
  },
  {
    "code": "BERHALANGAN",
    "id": "Pejabat berhalangan sementara",
    "en": "The official is temporarily absent",
    "for": ["delegated","recused"],
  },
  {
    "code": "PUTUSAN_KEBERATAN",
    "id": "Putusan atas keberatan atau banding",
    "en": "Outcome of an objection or appeal",
    "for": ["annulled"],
  },
  {
    "code": "BUKTI_TIDAK_DAPAT_DIPEROLEH",
    "id": "Bukti tidak dapat diperoleh dari pemiliknya",
    "en": "The evidence cannot be had from its owner",
    "for": ["open-ranges"],
  },
  {
    "code": "TENGGAT_TERLEWATI",
    "id": "Tenggat penyerahan terlewati tanpa bukti",
    "en": "The due day passed without the evidence",
    "for": ["open-ranges"],
  },
  {
    "code": "TIDAK_MENGUBAH_URUTAN",
    "id": "Bukti yang kurang tidak dapat mengubah urutan",
    "en": "What is wanting cannot change the order",
    "for": ["open-ranges"],
  },
];
