import { csv, quoted } from './csv.js';
import { dmy } from './dates.js';
import type { Nature, Organisation } from './organisation.js';
import type { Person } from './people.js';
import { identifier } from './random.js';

/** The 64 headings of SIASN "Export Data ASN" (product.md 4.7). */
export const ASN_HEADINGS =
  `PNS ID,NIP BARU,NIP LAMA,NAMA,GELAR DEPAN,GELAR BELAKANG,TEMPAT LAHIR ID,TEMPAT LAHIR NAMA,TANGGAL LAHIR,JENIS KELAMIN,AGAMA ID,AGAMA NAMA,JENIS KAWIN ID,JENIS KAWIN NAMA,NIK,NOMOR HP,EMAIL,EMAIL GOV,ALAMAT,NPWP NOMOR,BPJS,JENIS PEGAWAI ID,JENIS PEGAWAI NAMA,KEDUDUKAN HUKUM ID,KEDUDUKAN HUKUM NAMA,STATUS CPNS PNS,KARTU ASN VIRTUAL,NOMOR SK CPNS,TANGGAL SK CPNS,TMT CPNS,NOMOR SK PNS,TANGGAL SK PNS,TMT PNS,GOL AWAL ID,GOL AWAL NAMA,GOL AKHIR ID,GOL AKHIR NAMA,TMT GOLONGAN,MK TAHUN,MK BULAN,JENIS JABATAN ID,JENIS JABATAN NAMA,JABATAN ID,JABATAN NAMA,TMT JABATAN,TINGKAT PENDIDIKAN ID,TINGKAT PENDIDIKAN NAMA,PENDIDIKAN ID,PENDIDIKAN NAMA,TAHUN LULUS,KPKN ID,KPKN NAMA,LOKASI KERJA ID,LOKASI KERJA NAMA,UNOR ID,UNOR NAMA,INSTANSI INDUK ID,INSTANSI INDUK NAMA,INSTANSI KERJA ID,INSTANSI KERJA NAMA,SATUAN KERJA INDUK ID,SATUAN KERJA INDUK NAMA,SATUAN KERJA KERJA ID,SATUAN KERJA KERJA NAMA`.split(
    ',',
  );

const EDUCATION: Readonly<Record<string, readonly [id: string, name: string, field: string]>> = {
  SLTA: ['15', 'SLTA', 'SMA IPS'],
  D3: ['30', 'Diploma III/Sarjana Muda', 'D-III Administrasi'],
  S1: ['40', 'S-1/Sarjana', 'S-1 Administrasi Negara'],
  S2: ['45', 'S-2', 'S-2 Administrasi Publik'],
};
const KIND: Readonly<Record<Nature['kind'], readonly [id: string, name: string]>> = {
  structural: ['1', 'Jabatan Struktural'],
  functional: ['2', 'Jabatan Fungsional Tertentu'],
  pelaksana: ['4', 'Jabatan Fungsional Umum'],
};
const STATUS: Readonly<Record<string, string>> = {
  '01': 'Aktif',
  '02': 'CLTN',
  '03': 'Tugas Belajar',
  '04': 'Pemberhentian Sementara',
};

/** Digits that cannot be anybody's: they are there to be dropped when the file is read. */
const NOBODYS = '9999';

export function asnFile(seed: string, { units }: Organisation, people: readonly Person[]): string {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const agency = identifier(seed, 'instansi');
  return csv(
    ASN_HEADINGS,
    people.map((person) => {
      const cells = new Map<string, string>([
        ['PNS ID', person.pnsId],
        ['NIP BARU', quoted(person, person.nip)],
        ['NAMA', person.name],
        ['GELAR BELAKANG', person.titleBehind ?? ''],
        ['TEMPAT LAHIR NAMA', 'MUARA AMAN'],
        ['TANGGAL LAHIR', dmy(person.birthDate)],
        ['JENIS KELAMIN', person.sex === 'male' ? 'M' : 'F'],
        ['AGAMA ID', '1'],
        ['JENIS KAWIN ID', '1'],
        ['NIK', quoted(person, `${NOBODYS}${String(person.index).padStart(12, '0')}`)],
        ['NPWP NOMOR', `${NOBODYS}${String(person.index).padStart(11, '0')}`],
        ['BPJS', `${NOBODYS}${String(person.index).padStart(9, '0')}`],
        ['JENIS PEGAWAI NAMA', 'PNS Daerah Kab/Kota yang bekerja pada Pemda Kab/Kota'],
        ['KEDUDUKAN HUKUM ID', person.legalStatus],
        ['KEDUDUKAN HUKUM NAMA', STATUS[person.legalStatus] ?? ''],
        ['STATUS CPNS PNS', person.employment === 'cpns' ? 'C' : 'P'],
        // Dates come as d-m-Y; a few come the other way round.
        ['TMT CPNS', person.index % 17 === 0 ? person.appointed : dmy(person.appointed)],
        ['GOL AKHIR ID', person.employment === 'pppk' ? '' : gradeId(person.grade)],
        ['GOL AKHIR NAMA', person.grade],
        ['TMT GOLONGAN', dmy(person.gradeSince)],
        ['JENIS JABATAN ID', KIND[person.post.nature.kind][0]],
        ['JENIS JABATAN NAMA', KIND[person.post.nature.kind][1]],
        ['JABATAN ID', identifier(seed, `position ${person.post.title}`)],
        ['JABATAN NAMA', person.post.title],
        ['TMT JABATAN', dmy(person.positionSince)],
        ['TINGKAT PENDIDIKAN ID', EDUCATION[person.education]![0]],
        ['TINGKAT PENDIDIKAN NAMA', EDUCATION[person.education]![1]],
        ['PENDIDIKAN NAMA', EDUCATION[person.education]![2]],
        ['TAHUN LULUS', String(Number(person.appointed.slice(0, 4)) - 1)],
        ['UNOR ID', person.post.unit],
        ['UNOR NAMA', names.get(person.post.unit) ?? ''],
        ['INSTANSI KERJA ID', agency],
        ['INSTANSI KERJA NAMA', 'Pemerintah Kabupaten'],
      ]);
      const nothing = person.index % 5 === 0 ? 'null' : '';
      return ASN_HEADINGS.map((heading) => cells.get(heading) ?? nothing);
    }),
  );
}

/** SIASN golonganId: III/c is 33. */
function gradeId(grade: string): string {
  const [group, room] = grade.split('/') as [string, string];
  return `${String(['I', 'II', 'III', 'IV'].indexOf(group) + 1)}${String('abcde'.indexOf(room) + 1)}`;
}
