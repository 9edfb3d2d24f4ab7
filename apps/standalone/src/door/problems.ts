import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Bilingual } from '@jejak/kernel';

type DoorProblem = Readonly<{ status: number; title: Bilingual; messages: Bilingual; retryAfter?: number }>;

/** What the door itself may answer with; everything else is said by the service behind it. */
const PROBLEMS = {
  'unknown-path': {
    status: 404,
    title: { id: 'Alamat tidak dikenal', en: 'Unknown path' },
    messages: {
      id: 'Alamat ini tidak ada di sini. Daftar alamat ada di /docs.',
      en: 'There is nothing at this address. All addresses are listed at /docs.',
    },
  },
  starting: {
    status: 503,
    title: { id: 'Sedang dinyalakan', en: 'Starting' },
    retryAfter: 1,
    messages: {
      id: 'Sistem sedang dinyalakan; coba lagi sebentar lagi.',
      en: 'The system is starting; try again in a moment.',
    },
  },
  'service-unreachable': {
    status: 503,
    title: { id: 'Layanan tidak terjangkau', en: 'Service unreachable' },
    retryAfter: 2,
    messages: {
      id: 'Layanan di balik alamat ini tidak menjawab; coba lagi sebentar lagi.',
      en: 'The service behind this address does not answer; try again in a moment.',
    },
  },
  'service-late': {
    status: 504,
    title: { id: 'Layanan terlambat', en: 'Service late' },
    messages: {
      id: 'Layanan di balik alamat ini terlalu lama menjawab. Dengan Idempotency-Key yang sama perintah aman diulang.',
      en: 'The service behind this address took too long. With the same Idempotency-Key the command is safe to repeat.',
    },
  },
  'bad-path': {
    status: 400,
    title: { id: 'Alamat keliru', en: 'Bad path' },
    messages: {
      id: 'Alamat memuat ruas atau tanda yang tidak diterima (misalnya "..").',
      en: 'The address holds a segment or a sign that is not accepted (such as "..").',
    },
  },
  'door-failed': {
    status: 500,
    title: { id: 'Pintu gagal', en: 'Door failed' },
    messages: {
      id: 'Pintu gagal meneruskan permintaan ini; catatan sistem memuat sebabnya.',
      en: 'The door failed to pass this request on; the system log says why.',
    },
  },
} as const satisfies Record<string, DoorProblem>;

export type DoorProblemCode = keyof typeof PROBLEMS;

/** Answers with problems (RFC 9457) in the language asked for, Indonesian when none is. */
export type Refusing = (request: FastifyRequest, reply: FastifyReply, code: DoorProblemCode) => FastifyReply;

/** @param types the absolute address that the types of this installation's problems begin with */
export function refusals(types: string): Refusing {
  return (request, reply, code) => {
    const { status, title, messages, retryAfter }: DoorProblem = PROBLEMS[code];
    const language = /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'id';
    if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
    return reply
      .code(status)
      .type('application/problem+json')
      .headers({ 'content-language': language, vary: 'accept-language' })
      .send(
        JSON.stringify({
          type: types + code,
          title: title[language],
          status,
          detail: messages[language],
          instance: request.url.split('?', 1)[0],
          code,
          messages,
        }),
      );
  };
}
