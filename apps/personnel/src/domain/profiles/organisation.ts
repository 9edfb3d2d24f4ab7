import { passed, type Profile } from './profile.js';

/** SIASN ref-unor (product.md 4.7): the units of the agency as a tree. */
export const siasnUnor: Profile = {
  name: 'siasn-unor',
  title: { id: 'SIASN, Unit Organisasi', en: 'SIASN, units of the organisation' },
  identity: ['unit'],
  columns: [
    { heading: 'Id', field: 'unit', as: 'text', required: true, filled: true },
    { heading: 'DiatasanId', field: 'parent', as: 'text', required: true },
    { heading: 'EselonId', field: 'headEchelon', as: 'code:echelon' },
    { heading: 'NamaUnor', field: 'name', as: 'text', required: true, filled: true },
    { heading: 'NamaJabatan', field: 'headTitle', as: 'text' },
    { heading: 'IndukUnorId', field: 'opd', as: 'text' },
    ...passed('InstansiId', 'CepatKode', 'PemimpinPnsId', 'JenisUnorId'),
  ],
  states: { of: 'unit' },
};

/** e-Formasi, the map of posts: need and class by structure row; it names no unit, the proposal does. */
export const eformasiStruktur: Profile = {
  name: 'eformasi-struktur',
  title: { id: 'e-Formasi, Struktur Jabatan', en: 'e-Formasi, structure of posts' },
  identity: ['structure'],
  columns: [
    { heading: 'ID', field: 'structure', as: 'text', required: true, filled: true },
    { heading: 'Kode', field: 'code', as: 'text' },
    { heading: 'Nama Jabatan', field: 'title', as: 'text', required: true, filled: true },
    { heading: 'ABK', field: 'need', as: 'integer', required: true, filled: true },
    { heading: 'Kelas', field: 'jobClass', as: 'integer' },
    { heading: 'Posisi ID', field: 'position', as: 'text' },
    ...passed('Terisi ASN'),
  ],
  states: { of: 'structure' },
};

/** e-Formasi, the proposal of posts: the one of the two that names the unit; the need falls back on the structure's. */
export const eformasiUsulan: Profile = {
  name: 'eformasi-usulan',
  title: { id: 'e-Formasi, Usulan', en: 'e-Formasi, proposal of posts' },
  identity: ['post'],
  columns: [
    { heading: 'Struktur Jabatan ID', field: 'structure', as: 'text' },
    { heading: 'Posisi ID', field: 'post', as: 'text', required: true, filled: true },
    { heading: 'Nama Jabatan', field: 'title', as: 'text', required: true, filled: true },
    { heading: 'JFU ID', field: 'jfu', as: 'text', required: true },
    { heading: 'JFT ID', field: 'jft', as: 'text', required: true },
    { heading: 'Kelas', field: 'jobClass', as: 'integer' },
    { heading: 'ABK', field: 'need', as: 'integer', required: true },
    { heading: 'Unit Kerja ID', field: 'unit', as: 'text', required: true, filled: true },
    ...passed(
      'ID',
      'Nomor',
      'Parent Nomor',
      'Parent Posisi ID',
      'JFU Nama',
      'JFT Nama',
      'NPSN',
      'Nama Sekolah',
      'Faskes ID',
      'Faskes Nama',
    ),
  ],
  states: { of: 'post' },
};
