import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Bilingual } from '@jejak/kernel';

type DoorProblem = Readonly<{ status: number; title: string; messages: Bilingual; retryAfter?: number }>;

/** What the door itself may answer with; everything else is said by the service behind it. */
const PROBLEMS = {
  'unknown-path': {
    status: 404,
    title: 'Unknown path',
    messages: {
      id: 'Alamat ini tidak ada di sini. Daftar alamat ada di /docs.',
      en: 'There is nothing at this address. All addresses are listed at /docs.',
    },
  },
  starting: {
    status: 503,
    title: 'Starting',
    retryAfter: 1,
    messages: {
      id: 'Sistem sedang dinyalakan; coba lagi sebentar lagi.',
      en: 'The system is starting; try again in a moment.',
    },
  },
  'service-unreachable': {
    status: 503,
    title: 'Service unreachable',
    retryAfter: 2,
    messages: {
      id: 'Layanan di balik alamat ini tidak menjawab; coba lagi sebentar lagi.',
      en: 'The service behind this address does not answer; try again in a moment.',
    },
  },
  'service-late': {
    status: 504,
    title: 'Service late',
    messages: {
      id: 'Layanan di balik alamat ini terlalu lama menjawab. Dengan Idempotency-Key yang sama perintah aman diulang.',
      en: 'The service behind this address took too long. With the same Idempotency-Key the command is safe to repeat.',
    },
  },
  'bad-path': {
    status: 400,
    title: 'Bad path',
    messages: {
      id: 'Alamat memuat ruas atau tanda yang tidak diterima (misalnya "..").',
      en: 'The address holds a segment or a sign that is not accepted (such as "..").',
    },
  },
  'door-failed': {
    status: 500,
    title: 'Door failed',
    messages: {
      id: 'Pintu gagal meneruskan permintaan ini; catatan sistem memuat sebabnya.',
      en: 'The door failed to pass this request on; the system log says why.',
    },
  },
} as const satisfies Record<string, DoorProblem>;

export type DoorProblemCode = keyof typeof PROBLEMS;

/** Answers with a problem (RFC 9457) in the language asked for, Indonesian when none is. */
export function refuse(request: FastifyRequest, reply: FastifyReply, code: DoorProblemCode): FastifyReply {
  const { status, title, messages, retryAfter }: DoorProblem = PROBLEMS[code];
  const language = /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'id';
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .header('content-language', language)
    .send({
      type: `https://jejak.dev/problems/${code}`,
      title,
      status,
      detail: messages[language],
      instance: request.url,
      code,
      messages,
    });
}
