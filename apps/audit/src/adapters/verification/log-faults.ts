import type { Bilingual } from '@jejak/kernel';

/** What can be found wrong with a stored log. */
const sentences = {
  'segment-gap': {
    id: 'Segmen log tidak menyambung: ada entri yang hilang atau ganda',
    en: 'The log’s segments do not join: entries are missing or doubled',
  },
  'segment-malformed': {
    id: 'Segmen log terpotong atau rusak',
    en: 'A segment of the log is cut short or damaged',
  },
  'leaf-hash-differs': {
    id: 'Daun yang tersimpan tidak cocok dengan hash-nya',
    en: 'The stored leaf does not match its hash',
  },
  'leaf-malformed': { id: 'Daun yang tersimpan tidak berbentuk benar', en: 'The stored leaf is malformed' },
  'tile-missing': { id: 'Petak log tidak tersimpan', en: 'A tile of the log is not stored' },
  'tile-differs': {
    id: 'Petak log tidak cocok dengan daun di bawahnya',
    en: 'A tile of the log does not match the leaves below it',
  },
  'size-differs': {
    id: 'Ukuran yang tercatat bukan jumlah entri yang tersimpan',
    en: 'The stated size is not the number of stored entries',
  },
  'root-differs': {
    id: 'Akar yang tercatat bukan akar entri yang tersimpan',
    en: 'The stated root is not the root of the stored entries',
  },
  'checkpoint-invalid': {
    id: 'Titik periksa tidak terbaca atau tanda tangannya tidak sah',
    en: 'A checkpoint cannot be read, or its signature is not valid',
  },
  'checkpoint-differs': {
    id: 'Titik periksa menandatangani akar lain daripada akar entri yang tersimpan',
    en: 'A checkpoint signs another root than the stored entries have',
  },
  'cosignature-invalid': {
    id: 'Tanda tangan saksi yang tersimpan bukan tanda tangan saksi itu atas titik periksanya',
    en: 'A kept cosignature is not that witness’ word on its checkpoint',
  },
  'cosignature-foreign': {
    id: 'Tanda tangan saksi yang tersimpan bukan dari saksi yang ditunjuk log untuk titik periksa itu',
    en: 'A kept cosignature is of nobody whom the log had appointed a witness of that checkpoint',
  },
  'quorum-missing': {
    id: 'Titik periksa dicatat disaksikan, padahal tanda tangan saksinya tidak mencapai kuorum yang ditunjuk log',
    en: 'A checkpoint is recorded as witnessed without the quorum of witnesses that the log had appointed',
  },
  'page-broken': {
    id: 'Halaman basis data rusak di cakram: yang tersimpan di sana tidak dapat dibaca',
    en: 'A page of the database is broken on disk: what is stored there cannot be read',
  },
  'opening-missing': { id: 'Entri tidak mempunyai bukaan', en: 'The entry has no openings' },
  'opening-lacking': {
    id: 'Bukaan entri tidak lengkap: bagian yang memuat isinya tidak ada',
    en: 'The entry’s openings are not whole: what it says is missing',
  },
  'opening-misplaced': {
    id: 'Bukaan tidak berada di tempatnya: urutannya berubah atau ia dicatat untuk orang lain',
    en: 'An opening is out of its place: its order was changed, or it is filed under somebody else',
  },
  'opening-emptied': {
    id: 'Isi bukaan dikosongkan padahal kuncinya tidak dimusnahkan',
    en: 'An opening was emptied although its key was not destroyed',
  },
  'opening-broken': {
    id: 'Bukaan tersegel telah diubah: segelnya pecah',
    en: 'A sealed opening was changed: its seal is broken',
  },
  'opening-malformed': { id: 'Bukaan tidak berbentuk benar', en: 'An opening is malformed' },
  'opening-differs': {
    id: 'Bukaan tidak cocok dengan yang dikunci di daun',
    en: 'An opening is not what the leaf commits to',
  },
  'index-missing': { id: 'Entri tidak ada di indeks pencarian', en: 'The entry is not in the search index' },
  'index-differs': {
    id: 'Indeks pencarian mengatakan hal lain daripada entri',
    en: 'The search index says something else than the entry',
  },
  'log-cut': {
    id: 'Log lebih pendek daripada yang sudah ditandatangani: ekornya hilang',
    en: 'The log is shorter than what was signed: its end is gone',
  },
  'books-differ': {
    id: 'Pembukuan layanan tidak cocok dengan log',
    en: 'The books of a service do not match the log',
  },
  'drill-unnoticed': {
    id: 'Latihan merusak salinan, dan pemeriksaan tidak menemukannya',
    en: 'A drill damaged a copy, and the check did not notice',
  },
  'event-missing': {
    id: 'Tidak tercatat kejadian mana yang menjadi entri ini',
    en: 'It is not recorded which event this entry is of',
  },
} as const satisfies Record<string, Bilingual>;

export type LogFaultCode = keyof typeof sentences;

/** One thing that is wrong, and the entry it is about where it is about one. */
export type LogFault = Readonly<{ code: LogFaultCode; entry?: number; where?: string; messages: Bilingual }>;

export function logFault(
  code: LogFaultCode,
  { entry, where }: { entry?: number; where?: string } = {},
): LogFault {
  const { id, en } = sentences[code];
  const more = where === undefined ? '' : ` (${where})`;
  return {
    code,
    ...(entry === undefined ? {} : { entry }),
    ...(where === undefined ? {} : { where }),
    messages: {
      id: `${entry === undefined ? '' : `Entri ${String(entry)}: `}${id}${more}.`,
      en: `${entry === undefined ? '' : `Entry ${String(entry)}: `}${en}${more}.`,
    },
  };
}
