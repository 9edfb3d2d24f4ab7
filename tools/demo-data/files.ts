import { createHash } from 'node:crypto';
import { csv, quoted } from './csv.js';
import { dmy } from './dates.js';
import { courses, leadership, ratings, sanctions } from './histories.js';
import type { Organisation } from './organisation.js';
import type { Person } from './people.js';
import { chance, identifier } from './random.js';
import { asnFile } from './asn-file.js';

/** A file of the demonstration: the profile it is imported with, in the order in which files are imported. */
export type DemoFile = Readonly<{ profile: string; name: string; text: string }>;

export function files(
  seed: string,
  organisation: Organisation,
  people: readonly Person[],
): readonly DemoFile[] {
  const texts: readonly (readonly [profile: string, text: string])[] = [
    ['siasn-unor', unorFile(seed, organisation, people)],
    ['eformasi-struktur', structureFile(seed, organisation, people)],
    ['eformasi-usulan', proposalFile(seed, organisation)],
    ['siasn-asn', asnFile(seed, organisation, people)],
    ['siasn-rw-skp22', ratingsFile(seed, people)],
    ['siasn-rw-diklat', leadershipFile(seed, people)],
    ['siasn-rw-kursus', coursesFile(seed, people)],
    ['siasn-rw-hukdis', sanctionsFile(seed, people)],
  ];
  return texts.map(([profile, text]) => ({ profile, name: `${profile}.csv`, text }));
}

function unorFile(seed: string, { root, units, posts }: Organisation, people: readonly Person[]): string {
  const heads = new Map(
    people
      .filter(({ post }) => post.nature.kind === 'structural')
      .map((person) => [person.post.id, person.pnsId]),
  );
  const headPosts = new Map(
    posts.filter(({ nature }) => nature.kind === 'structural').map((post) => [post.unit, post.id]),
  );
  return csv(
    [
      'Id',
      'InstansiId',
      'DiatasanId',
      'EselonId',
      'NamaUnor',
      'NamaJabatan',
      'CepatKode',
      'IndukUnorId',
      'PemimpinPnsId',
      'JenisUnorId',
    ],
    units.map(({ id, name, parent, opd, headTitle, eselonId }, index) => [
      id,
      identifier(seed, 'instansi'),
      parent === '' ? 'null' : parent,
      eselonId,
      name,
      headTitle === '' ? 'null' : headTitle,
      String(index).padStart(8, '0'),
      id === root ? id : opd,
      heads.get(headPosts.get(id) ?? '') ?? 'null',
      '1',
    ]),
  );
}

function structureFile(seed: string, { posts }: Organisation, people: readonly Person[]): string {
  const holders = new Map<string, number>();
  for (const { post } of people) holders.set(post.id, (holders.get(post.id) ?? 0) + 1);
  return csv(
    ['ID', 'Kode', 'Nama Jabatan', 'ABK', 'Kelas', 'Posisi ID', 'Terisi ASN'],
    posts.map((post, index) => [
      identifier(seed, `structure ${post.key}`),
      `17.07.${String(index + 1).padStart(5, '0')}`,
      post.title,
      String(post.need),
      String(post.jobClass),
      post.id,
      String(holders.get(post.id) ?? 0),
    ]),
  );
}

function proposalFile(seed: string, { posts }: Organisation): string {
  const headings =
    'ID,Struktur Jabatan ID,Nomor,Parent Nomor,Parent Posisi ID,Posisi ID,Nama Jabatan,JFU ID,JFU Nama,JFT ID,JFT Nama,NPSN,Nama Sekolah,Faskes ID,Faskes Nama,Kelas,ABK,Unit Kerja ID'.split(
      ',',
    );
  const heads = new Map(
    posts.filter(({ nature }) => nature.kind === 'structural').map((post) => [post.unit, post.id]),
  );
  return csv(
    headings,
    posts.map(({ key, id, title, nature, unit, need, jobClass }, index) => {
      const jfu = nature.kind === 'pelaksana' ? [identifier(seed, `jfu ${title}`), title] : ['', ''];
      const jft = nature.kind === 'functional' ? [identifier(seed, `jft ${title}`), title] : ['', ''];
      const parent = heads.get(unit);
      // Here and there the proposal leaves the need to the structure.
      const need_ = chance(seed, `need ${key}`).happens(0.05) ? '' : String(need);
      return [
        identifier(seed, `proposal ${key}`),
        identifier(seed, `structure ${key}`),
        String(index + 1),
        '',
        parent === undefined || parent === id ? '' : parent,
        id,
        title,
        ...jfu,
        ...jft,
        ...['', '', '', ''],
        String(jobClass),
        need_,
        unit,
      ];
    }),
  );
}

const EXPECTATIONS = ['DIATAS', 'SESUAI', 'DIBAWAH'] as const;
const PREDICATES = ['SANGAT BAIK', 'BAIK', 'BUTUH PERBAIKAN', 'KURANG', 'SANGAT KURANG'];

/** SIASN spells the expectation both ways; so does this file. */
function ratingsFile(seed: string, people: readonly Person[]): string {
  const headings =
    'id,hasilKinerja,hasilKinerjaNilai,kuadranKinerja,KuadranKinerjaNilai,namaPenilai,nipNrpPenilai,penilaiGolonganId,penilaiJabatanNm,penilaiUnorNm,perilakuKerja,PerilakuKerjaNilai,pnsDinilaiId,statusPenilai,tahun,path'.split(
      ',',
    );
  return csv(
    headings,
    people.flatMap((person) =>
      ratings(seed, person).map(({ year, result, behaviour, predicate }) => {
        const word = (person.index + year) % 3 === 0 ? 'EKSPEKTASI' : 'ESPEKTASI';
        return [
          identifier(seed, `skp ${person.pnsId} ${String(year)}`),
          `${EXPECTATIONS[result - 1]!} ${word}`,
          String(result),
          predicate,
          String(PREDICATES.indexOf(predicate) + 1),
          ...['null', 'null', 'null', 'null', 'null'],
          `${EXPECTATIONS[behaviour - 1]!} ${word}`,
          String(behaviour),
          person.pnsId,
          'ASN',
          String(year),
          'null',
        ];
      }),
    ),
  );
}

function leadershipFile(seed: string, people: readonly Person[]): string {
  return csv(
    'id,idPns,nipBaru,nipLama,latihanStrukturalId,latihanStrukturalNama,nomor,tanggal,tanggalSelesai,tahun,jumlahJam,institusiPenyelenggara,path'.split(
      ',',
    ),
    people.flatMap((person) =>
      leadership(seed, person).map(({ level, title, hours, completedOn }) => [
        identifier(seed, `diklat ${person.pnsId} ${level}`),
        person.pnsId,
        quoted(person, person.nip),
        'null',
        level,
        title,
        `${level}/${short(person.pnsId + level)}/LAN`,
        dmy(completedOn),
        dmy(completedOn),
        completedOn.slice(0, 4),
        String(hours),
        'BPSDM Provinsi',
        'null',
      ]),
    ),
  );
}

function coursesFile(seed: string, people: readonly Person[]): string {
  return csv(
    'id,idPns,nipBaru,nipLama,jenisDiklatId,jenisKursusSertifikat,namaKursus,noSertipikat,tahunKursus,jumlahJam,tanggal,tanggalSelesai,institusiPenyelenggara,path'.split(
      ',',
    ),
    people.flatMap((person) =>
      courses(seed, person).map(({ kind, title, hours, completedOn }) => [
        identifier(seed, `kursus ${person.pnsId} ${title} ${completedOn}`),
        person.pnsId,
        quoted(person, person.nip),
        'null',
        kind === 'P' ? '4' : '3',
        kind,
        title,
        short(person.pnsId + title + completedOn),
        completedOn.slice(0, 4),
        String(hours),
        dmy(completedOn),
        dmy(completedOn),
        'BPSDM Provinsi',
        'null',
      ]),
    ),
  );
}

/** Separated by semicolons, as a spreadsheet of the region saves it. */
function sanctionsFile(seed: string, people: readonly Person[]): string {
  const headings =
    'id,rwHukumanDisiplin,golongan,kedudukanHukum,jenisHukuman,pnsOrang,skNomor,skTanggal,hukumanTanggal,masaTahun,masaBulan,akhirHukumTanggal,nomorPp,golonganLama,skPembatalanNomor,skPembatalanTanggal,alasanHukumanDisiplin,alasanHukumanDisiplinNama,jenisHukumanNama,path,keterangan,jenisTingkatHukumanId'.split(
      ',',
    );
  return csv(
    headings,
    people.flatMap((person) =>
      sanctions(seed, person).map(({ level, kind, since, until, annulledOn }) => [
        identifier(seed, `hukdis ${person.pnsId}`),
        'null',
        'null',
        person.legalStatus,
        kind,
        person.pnsId,
        `800/${short(person.pnsId)}/${since.slice(0, 4)}`,
        dmy(since),
        dmy(since),
        until > since ? '1' : '0',
        '0',
        dmy(until),
        '94/2021',
        'null',
        annulledOn === undefined ? 'null' : `800/B-${short(person.pnsId)}/${annulledOn.slice(0, 4)}`,
        annulledOn === undefined ? 'null' : dmy(annulledOn),
        ...['null', 'null', 'null', 'null', 'null'],
        level,
      ]),
    ),
    ';',
  );
}

const short = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
