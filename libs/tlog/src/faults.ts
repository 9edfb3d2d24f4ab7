import type { Bilingual } from '@jejak/kernel';

/** What can be wrong with bytes that claim to be part of a log, in both languages of the house. */
const sentences = {
  'base64-malformed': {
    id: 'Bukan base64 yang sah',
    en: 'This is not valid base64',
  },
  'hash-malformed': { id: 'Sebuah hash harus tepat 32 bita', en: 'A hash must be exactly 32 bytes' },
  'size-malformed': {
    id: 'Ukuran atau nomor harus bilangan desimal tanpa nol di depan, di bawah 2^53',
    en: 'A size or index must be a decimal number without leading zeros, below 2^53',
  },
  'path-malformed': {
    id: 'Jalur ini bukan jalur petak (tile) C2SP',
    en: 'This is not a C2SP tile path',
  },
  'bundle-malformed': {
    id: 'Isi berkas entri terpotong atau berlebih',
    en: 'The entry bundle is cut short or has bytes left over',
  },
  'tile-malformed': {
    id: 'Isi petak (tile) terpotong atau berlebih',
    en: 'The tile is cut short or has bytes left over',
  },
  'note-malformed': {
    id: 'Catatan bertanda tangan ini tidak berbentuk benar',
    en: 'The signed note is malformed',
  },
  'note-signature-invalid': {
    id: 'Tanda tangan dari kunci yang dikenal tidak cocok dengan teksnya',
    en: 'A signature by a known key does not match the text',
  },
  'note-unverified': {
    id: 'Tidak ada tanda tangan dari kunci yang dikenal',
    en: 'No signature is by a known key',
  },
  'vkey-malformed': {
    id: 'Kunci verifikasi tidak berbentuk nama+id+kunci',
    en: 'The verifier key is not of the form name+id+key',
  },
  'vkey-id-differs': {
    id: 'Nomor kunci verifikasi tidak cocok dengan nama dan kuncinya',
    en: 'The id of the verifier key does not match its name and key',
  },
  'vkey-algorithm-unknown': {
    id: 'Jenis kunci verifikasi ini tidak dikenal',
    en: 'The algorithm of the verifier key is not known',
  },
  'checkpoint-malformed': {
    id: 'Titik periksa tidak berbentuk asal, ukuran, akar',
    en: 'The checkpoint is not of the form origin, size, root',
  },
  'checkpoint-origin-differs': {
    id: 'Titik periksa berasal dari log lain',
    en: 'The checkpoint is of another log',
  },
  'cosignature-malformed': {
    id: 'Tanda tangan saksi tidak berbentuk waktu dan tanda tangan',
    en: 'The cosignature is not of the form time and signature',
  },
  'quorum-missing': {
    id: 'Titik periksa belum ditandatangani cukup saksi menurut kebijakan',
    en: 'Not enough witnesses of the policy have cosigned the checkpoint',
  },
  'policy-malformed': {
    id: 'Berkas kebijakan saksi tidak berbentuk tlog-policy',
    en: 'The witness policy is not a tlog-policy file',
  },
  'request-malformed': {
    id: 'Permintaan add-checkpoint tidak berbentuk benar',
    en: 'The add-checkpoint request is malformed',
  },
  'answer-malformed': {
    id: 'Jawaban saksi tidak berbentuk benar',
    en: 'The answer of the witness is malformed',
  },
  'proof-malformed': {
    id: 'Berkas bukti tidak berbentuk tlog-proof',
    en: 'The proof file is not a tlog-proof',
  },
  'proof-index-beyond-size': {
    id: 'Nomor entri berada di luar ukuran pohon',
    en: 'The index lies outside the tree',
  },
  'proof-length-differs': {
    id: 'Panjang bukti tidak sesuai dengan nomor dan ukurannya',
    en: 'The length of the proof does not suit its index and size',
  },
  'proof-root-differs': {
    id: 'Bukti tidak menghasilkan akar yang ditandatangani',
    en: 'The proof does not lead to the signed root',
  },
  'leaf-malformed': { id: 'Daun log tidak berbentuk benar', en: 'The leaf is malformed' },
  'opening-malformed': {
    id: 'Bukaan tidak berbentuk penunjuk, garam, nilai',
    en: 'The opening is not of the form pointer, salt, value',
  },
  'opening-differs': {
    id: 'Isi yang ditunjukkan bukan isi yang dikunci di daun log',
    en: 'What is shown is not what the leaf commits to',
  },
  'file-other-proposal': {
    id: 'Berkas keputusan memuat entri dari usulan lain',
    en: 'The decision file holds an entry of another proposal',
  },
  'file-malformed': {
    id: 'Berkas keputusan tidak berbentuk benar',
    en: 'The decision file is malformed',
  },
} as const satisfies Record<string, Bilingual>;

export type FaultCode = keyof typeof sentences;

/** One thing that is wrong: which rule, where, and a sentence for whoever reads it. */
export type Fault = Readonly<{ code: FaultCode; where?: string; messages: Bilingual }>;

/** What a parser or a check answers. Nothing in this library throws because of the bytes it was given. */
export type Checked<Value> = Readonly<{ ok: true; value: Value } | { ok: false; fault: Fault }>;

export const sound = <Value>(value: Value): Checked<Value> => ({ ok: true, value });

/** A fault as an answer; `where` names the line, member or number it was found at. */
export const faulty = (code: FaultCode, where?: string): Checked<never> => ({
  ok: false,
  fault: faultOf(code, where),
});

export const faultOf = (code: FaultCode, where?: string): Fault => {
  const { id, en } = sentences[code];
  const place = where === undefined ? '' : ` (${where})`;
  return {
    code,
    ...(where === undefined ? {} : { where }),
    messages: { id: `${id}${place}.`, en: `${en}${place}.` },
  };
};
