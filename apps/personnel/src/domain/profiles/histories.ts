import { dropped, passed, type Profile } from './profile.js';

/** SIASN rw-skp22: yearly performance. It has no NIP: `pnsDinilaiId` is the PNS ID, which personnel keeps. */
export const siasnRwSkp22: Profile = {
  name: 'siasn-rw-skp22',
  title: { id: 'SIASN, riwayat SKP', en: 'SIASN, yearly performance' },
  identity: ['siasnId', 'year'],
  columns: [
    { heading: 'pnsDinilaiId', field: 'siasnId', as: 'text', required: true, filled: true },
    { heading: 'tahun', field: 'year', as: 'integer', required: true, filled: true },
    { heading: 'hasilKinerjaNilai', field: 'result', as: 'code:expectation' },
    { heading: 'hasilKinerja', field: 'result', as: 'code:expectation' },
    { heading: 'PerilakuKerjaNilai', field: 'behaviour', as: 'code:expectation' },
    { heading: 'perilakuKerja', field: 'behaviour', as: 'code:expectation' },
    { heading: 'KuadranKinerjaNilai', field: 'predicate', as: 'code:predicate', required: true },
    { heading: 'kuadranKinerja', field: 'predicate', as: 'code:predicate' },
    ...dropped('namaPenilai', 'nipNrpPenilai'),
    ...passed('id', 'penilaiGolonganId', 'penilaiJabatanNm', 'penilaiUnorNm', 'statusPenilai', 'path'),
  ],
  states: {
    of: 'person',
    by: 'siasnId',
    facts: [
      {
        fact: 'performance-rated',
        when: ['predicate'],
        data: { year: 'year', result: 'result', behaviour: 'behaviour', predicate: 'predicate' },
      },
    ],
  },
};

/** SIASN rw-diklat: leadership training (domain.md 12.2 names its fields). */
export const siasnRwDiklat: Profile = {
  name: 'siasn-rw-diklat',
  title: { id: 'SIASN, riwayat diklat struktural', en: 'SIASN, leadership training' },
  identity: ['nip', 'level', 'completedOn'],
  columns: [
    { heading: 'nipBaru', field: 'nip', as: 'nip', required: true, filled: true },
    { heading: 'latihanStrukturalId', field: 'level', as: 'code:leadership', required: true, filled: true },
    { heading: 'latihanStrukturalNama', field: 'title', as: 'text', required: true, filled: true },
    { heading: 'nomor', field: 'certificate', as: 'text' },
    { heading: 'jumlahJam', field: 'hours', as: 'integer' },
    { heading: 'tanggalSelesai', field: 'completedOn', as: 'date', required: true },
    { heading: 'tanggal', field: 'completedOn', as: 'date' },
    ...passed('id', 'idPns', 'nipLama', 'tahun', 'institusiPenyelenggara', 'path'),
  ],
  states: {
    of: 'person',
    by: 'nip',
    facts: [
      {
        fact: 'training-completed',
        when: ['completedOn'],
        data: {
          level: 'level',
          title: 'title',
          hours: 'hours',
          completedOn: 'completedOn',
          certificate: 'certificate',
        },
        constants: { kind: 'leadership' },
      },
    ],
  },
};

/** SIASN rw-kursus: technical and functional courses, seminars. */
export const siasnRwKursus: Profile = {
  name: 'siasn-rw-kursus',
  title: { id: 'SIASN, riwayat kursus', en: 'SIASN, courses and seminars' },
  identity: ['nip', 'kind', 'title', 'completedOn'],
  columns: [
    { heading: 'nipBaru', field: 'nip', as: 'nip', required: true, filled: true },
    { heading: 'jenisKursusSertifikat', field: 'kind', as: 'code:course', required: true, filled: true },
    { heading: 'namaKursus', field: 'title', as: 'text', required: true, filled: true },
    { heading: 'noSertipikat', field: 'certificate', as: 'text' },
    { heading: 'jumlahJam', field: 'hours', as: 'integer' },
    { heading: 'tanggalSelesai', field: 'completedOn', as: 'date', required: true },
    { heading: 'tanggal', field: 'completedOn', as: 'date' },
    ...passed('id', 'idPns', 'nipLama', 'jenisDiklatId', 'tahunKursus', 'institusiPenyelenggara', 'path'),
  ],
  states: {
    of: 'person',
    by: 'nip',
    facts: [
      {
        fact: 'training-completed',
        when: ['completedOn'],
        data: {
          kind: 'kind',
          title: 'title',
          hours: 'hours',
          completedOn: 'completedOn',
          certificate: 'certificate',
        },
      },
    ],
  },
};

/** SIASN rw-hukdis: sanctions (PP 94/2021) and their annulment. `pnsOrang` is the PNS ID. */
export const siasnRwHukdis: Profile = {
  name: 'siasn-rw-hukdis',
  title: { id: 'SIASN, riwayat hukuman disiplin', en: 'SIASN, disciplinary sanctions' },
  identity: ['siasnId', 'level', 'kindCode', 'since'],
  columns: [
    { heading: 'pnsOrang', field: 'siasnId', as: 'text', required: true, filled: true },
    {
      heading: 'jenisTingkatHukumanId',
      field: 'level',
      as: 'code:disciplineLevel',
      required: true,
      filled: true,
    },
    { heading: 'jenisHukuman', field: 'kindCode', as: 'code:disciplineKind' },
    { heading: 'hukumanTanggal', field: 'since', as: 'date', required: true, filled: true },
    { heading: 'akhirHukumTanggal', field: 'until', as: 'date' },
    { heading: 'skNomor', field: 'decreeNumber', as: 'text' },
    { heading: 'skTanggal', field: 'decreeDate', as: 'date' },
    { heading: 'skPembatalanNomor', field: 'annulmentNumber', as: 'text' },
    { heading: 'skPembatalanTanggal', field: 'annulledOn', as: 'date' },
    ...dropped('alasanHukumanDisiplin', 'alasanHukumanDisiplinNama', 'keterangan'),
    ...passed(
      'id',
      'rwHukumanDisiplin',
      'golongan',
      'kedudukanHukum',
      'masaTahun',
      'masaBulan',
      'nomorPp',
      'golonganLama',
      'jenisHukumanNama',
      'path',
    ),
  ],
  states: {
    of: 'person',
    by: 'siasnId',
    facts: [
      {
        fact: 'discipline-imposed',
        when: ['level', 'since'],
        data: { level: 'level', kindCode: 'kindCode', since: 'since', until: 'until' },
        decree: { number: 'decreeNumber', date: 'decreeDate' },
      },
      {
        fact: 'discipline-lifted',
        when: ['annulledOn'],
        data: { liftedOn: 'annulledOn' },
        decree: { number: 'annulmentNumber', date: 'annulledOn' },
      },
    ],
  },
};
