import type { Bilingual } from '@jejak/kernel';

type Text = Readonly<{ status: number; title: Bilingual; messages: Bilingual }>;

const both = (id: string, en: string): Bilingual => ({ id, en });

/** The problems every service may answer: what happened, and what to do next. A test fails on a missing language. */
export const problemTexts = {
  'unreadable-body': {
    status: 400,
    title: both('Isi permintaan tidak terbaca', 'The body cannot be read'),
    messages: both(
      'Isi permintaan bukan JSON yang sah dalam UTF-8. Periksa tanda kurung, koma, dan tanda petiknya.',
      'The body is not well-formed JSON in UTF-8. Check its brackets, commas and quotes.',
    ),
  },
  'unreadable-request': {
    status: 400,
    title: both('Permintaan tidak terbaca', 'The request cannot be read'),
    messages: both(
      'Permintaan ini tidak dapat dibaca. Periksa alamat, kepala, dan isinya.',
      'This request cannot be read. Check its address, headers and body.',
    ),
  },
  'unreadable-cursor': {
    status: 400,
    title: both('Penanda halaman tidak terbaca', 'The page cursor cannot be read'),
    messages: both(
      'Nilai "after" bukan penanda halaman dari layanan ini. Pakai nilai "next" dari jawaban sebelumnya apa adanya.',
      'The value of "after" is not a page cursor of this service. Use "next" from the previous answer unchanged.',
    ),
  },
  'idempotency-key-missing': {
    status: 400,
    title: both('Idempotency-Key belum ada', 'The Idempotency-Key is missing'),
    messages: both(
      'Setiap POST harus membawa kepala Idempotency-Key berisi 1 sampai 255 karakter ASCII yang terlihat, ' +
        'misalnya sebuah UUID, supaya aman diulang.',
      'Every POST must carry the header Idempotency-Key of 1 to 255 visible ASCII characters, for example a ' +
        'UUID, so that it can safely be repeated.',
    ),
  },
  'not-signed-in': {
    status: 401,
    title: both('Perlu masuk', 'Sign in first'),
    messages: both(
      'Alamat ini hanya untuk yang sudah masuk. Sertakan kepala Authorization: Bearer <token>.',
      'This address is for those who have signed in. Send the header Authorization: Bearer <token>.',
    ),
  },
  'token-refused': {
    status: 401,
    title: both('Token ditolak', 'The token is refused'),
    messages: both(
      'Token tidak sah: mungkin kedaluwarsa, dari penerbit lain, atau bukan untuk layanan ini. Masuklah kembali.',
      'The token is not valid: it may have expired, come from another issuer, or be meant for another service. ' +
        'Sign in again.',
    ),
  },
  'action-denied': {
    status: 403,
    title: both('Tidak berwenang', 'Not entitled'),
    messages: both(
      'Tidak satu pun peran Anda memberi wewenang untuk tindakan ini.',
      'None of your roles entitles you to this action.',
    ),
  },
  'outside-scope': {
    status: 403,
    title: both('Di luar wewenang', 'Outside your scope'),
    messages: both(
      'Peran Anda memberi wewenang untuk tindakan ini, tetapi tidak atas unit atau orang ini.',
      'Your role entitles you to this action, but not for this unit or person.',
    ),
  },
  'no-natural-person': {
    status: 403,
    title: both('Akun tanpa orang', 'An account without a person'),
    messages: both(
      'Akun ini belum dihubungkan dengan seorang pegawai, sedangkan tindakan ini dihitung per orang (empat mata). Minta petugas kepegawaian menghubungkannya.',
      'This account is linked to no natural person, and this act is counted by persons (four eyes). Ask the personnel office to link it.',
    ),
  },
  'not-found': {
    status: 404,
    title: both('Tidak ditemukan', 'Not found'),
    messages: both('Yang diminta tidak ada.', 'There is no such thing.'),
  },
  'unknown-route': {
    status: 404,
    title: both('Alamat tidak dikenal', 'Unknown address'),
    messages: both(
      'Layanan ini tidak mempunyai alamat tersebut untuk metode ini. Lihat dokumentasi API di /docs.',
      'This service has no such address for this method. See the API documentation at /docs.',
    ),
  },
  'not-allowed': {
    status: 405,
    title: both('Metode tidak dilayani', 'Method not allowed'),
    messages: both('Alamat ini tidak melayani metode tersebut.', 'This address does not serve that method.'),
  },
  conflict: {
    status: 409,
    title: both('Bertentangan dengan keadaan sekarang', 'In conflict with the present state'),
    messages: both(
      'Permintaan bertentangan dengan keadaan sekarang. Muat ulang lalu putuskan kembali.',
      'The request is in conflict with the present state. Load it again and decide anew.',
    ),
  },
  'idempotency-conflict': {
    status: 409,
    title: both('Idempotency-Key sudah dipakai', 'The Idempotency-Key is taken'),
    messages: both(
      'Idempotency-Key ini sudah dipakai untuk permintaan lain. Ulangi permintaan semula persis sama, atau pakai kunci baru.',
      'This Idempotency-Key came with another request. Repeat that one exactly, or use a new key.',
    ),
  },
  'version-changed': {
    status: 412,
    title: both('Sudah berubah', 'It has changed'),
    messages: both(
      'Berkas sudah berubah sejak Anda membacanya. Muat ulang, lihat perubahannya, lalu kirim kembali dengan ETag terbaru.',
      'It has changed since you read it. Load it again, look at what changed, and send again with the latest ETag.',
    ),
  },
  'body-too-large': {
    status: 413,
    title: both('Isi permintaan terlalu besar', 'The body is too large'),
    messages: both(
      'Isi permintaan melebihi batas. Bagilah menjadi beberapa permintaan, atau pakai impor.',
      'The body is larger than allowed. Split it into several requests, or use an import.',
    ),
  },
  'address-too-long': {
    status: 414,
    title: both('Alamat terlalu panjang', 'The address is too long'),
    messages: both('Satu bagian alamat terlalu panjang.', 'A part of the address is too long.'),
  },
  'unsupported-media-type': {
    status: 415,
    title: both('Jenis isi tidak didukung', 'The content type is not supported'),
    messages: both(
      'Content-Type ini tidak diterima di sini. Pakailah jenis yang disebut dalam dokumentasi, biasanya application/json.',
      'This Content-Type is not accepted here. Use one the documentation names, usually application/json.',
    ),
  },
  'rules-broken': {
    status: 422,
    title: both('Aturan tidak mengizinkan', 'The rules do not allow this'),
    messages: both(
      'Permintaan melanggar aturan yang disebut di "rules".',
      'The request breaks the rules named in "rules".',
    ),
  },
  'values-refused': {
    status: 422,
    title: both('Ada nilai yang keliru', 'Some values are wrong'),
    messages: both(
      'Ada nilai yang keliru; tempat dan sebabnya disebut di "errors".',
      'Some values are wrong; where and why is named in "errors".',
    ),
  },
  'if-match-missing': {
    status: 428,
    title: both('If-Match belum ada', 'If-Match is missing'),
    messages: both(
      'Perubahan harus membawa kepala If-Match berisi ETag dari bacaan terakhir, supaya tidak menimpa perubahan orang lain.',
      'A change must carry the header If-Match with the ETag last read, so that nobody else’s change is lost.',
    ),
  },
  'too-many-requests': {
    status: 429,
    title: both('Terlalu banyak permintaan', 'Too many requests'),
    messages: both('Tunggu sebentar lalu coba lagi.', 'Wait a little and try again.'),
  },
  unexpected: {
    status: 500,
    title: both('Kesalahan tak terduga', 'Unexpected error'),
    messages: both(
      'Terjadi kesalahan tak terduga dan sudah dicatat. Sampaikan nomor korelasi {correlationId} kepada operator.',
      'Something unexpected went wrong and has been logged. Give the operator the correlation id {correlationId}.',
    ),
  },
  unavailable: {
    status: 503,
    title: both('Belum dapat melayani', 'Not available now'),
    messages: both(
      'Layanan sedang berhenti atau belum siap. Ulangi sebentar lagi dengan Idempotency-Key yang sama.',
      'The service is stopping or not ready yet. Repeat shortly, with the same Idempotency-Key.',
    ),
  },
  'issuer-unavailable': {
    status: 503,
    title: both('Penerbit token tidak terjangkau', 'The token issuer cannot be reached'),
    messages: both(
      'Kunci penerbit token tidak dapat diambil, jadi token belum dapat diperiksa. Coba lagi sebentar.',
      'The issuer’s keys cannot be fetched, so the token cannot be checked yet. Try again shortly.',
    ),
  },
} as const satisfies Readonly<Record<string, Text>>;

export type CommonCode = keyof typeof problemTexts;
