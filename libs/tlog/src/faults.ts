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
  'tile-differs': {
    id: 'Petak (tile) yang disajikan bukan petak dari entri-entrinya',
    en: 'The tile that is served is not the one its entries make',
  },
  'resource-missing': {
    id: 'Log tidak menyajikan yang harus ada menurut titik periksanya',
    en: 'The log does not serve what its checkpoint says it has',
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
  'opening-missing': {
    id: 'Bukaan yang harus ada di setiap entri tidak ada',
    en: 'An opening that every entry must have is not there',
  },
  'file-other-proposal': {
    id: 'Berkas keputusan memuat entri dari usulan lain',
    en: 'The decision file holds an entry of another proposal',
  },
  'file-other-log': {
    id: 'Berkas keputusan berasal dari log lain',
    en: 'The decision file is of another log',
  },
  'file-unsorted': {
    id: 'Isi berkas keputusan tidak urut atau berulang',
    en: 'The parts of the decision file are out of order or repeated',
  },
  'file-not-canonical': {
    id: 'Berkas keputusan tidak ditulis dengan satu-satunya cara yang berlaku',
    en: 'The decision file is not written in the one way it is written',
  },
  'file-signatures-differ': {
    id: 'Tanda tangan pada titik periksa bukan tepat dari log dan saksi yang disebut berkas',
    en: 'The signatures on the checkpoint are not exactly those of the log and the witnesses the file names',
  },
  'file-text-differs': {
    id: 'Kalimat tanda terima bukan kalimat yang dibuat dari isi yang terbukti',
    en: 'The sentences of the receipt are not those made of what is proven',
  },
  'file-entry-missing': {
    id: 'Ada entri usulan ini yang dihilangkan dari berkas',
    en: 'An entry of this proposal was left out of the file',
  },
  'file-fact-missing': {
    id: 'Ada fakta yang dipakai yang dihilangkan dari berkas',
    en: 'A fact that was used was left out of the file',
  },
  'file-order-differs': {
    id: 'Urutan putusan, keputusan, surat keputusan, berlaku tidak terpenuhi',
    en: 'The order verdict, decision, decree, force does not hold',
  },
  'file-tie-differs': {
    id: 'Entri menyebut entri lain yang bukan landasannya',
    en: 'An entry names another one than it rests on',
  },
  'file-dossier-differs': {
    id: 'Berkas merit yang dinilai bukan berkas yang diputuskan',
    en: 'The dossier that was judged is not the one that was decided on',
  },
  'file-ranking-unordered': {
    id: 'Peringkat tidak mengikuti nilai yang terbukti',
    en: 'The ranking does not follow the proven scores',
  },
  'file-score-differs': {
    id: 'Nilai tidak sama dengan hitungan ulang dari jejaknya',
    en: 'The score is not what its trace adds up to',
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
