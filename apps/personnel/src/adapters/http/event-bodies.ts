import { Problem, type HttpRequest, type Principal } from '@jejak/http';
import type { Admission } from '../admission.js';
import { JSON_TYPE, namelessAt, type NamedEvent } from '../publications.js';

export const STRUCTURED = 'application/cloudevents+json';
export const BATCH = 'application/cloudevents-batch+json';
export const BINARY = JSON_TYPE;
/** Events in one batch. */
export const BATCH_LIMIT = 1_000;

const MODES = new Map([
  [STRUCTURED, 'structured'],
  [BATCH, 'batch'],
  [BINARY, 'binary'],
] as const);
type Mode = 'structured' | 'batch' | 'binary';

export type ReadRequest = Readonly<{ mode: Mode; events: readonly NamedEvent[] }>;

/**
 * The events of a request in any of the three modes of the CloudEvents HTTP protocol binding 1.0: structured and
 * batched (the body is the envelope), binary (the body is the data, `ce-` headers are the envelope).
 *
 * @throws Problem 400 naming every place where there is no event to keep, 413, 415
 */
export function eventsOf(request: HttpRequest): ReadRequest {
  const mode = modeOf(request);
  const bodies =
    mode === 'batch' ? batched(request.body) : [mode === 'binary' ? binary(request) : request.body];
  return { mode, events: named(bodies, mode) };
}

/** @throws Problem 403 when the account speaks for another source than its own, or for one that is not admitted */
export function assertOwnSource(
  { mode, events }: ReadRequest,
  { publisher }: Principal,
  admission: Admission,
): void {
  const errors = events.flatMap(({ source }, index) => {
    const pointer = mode === 'batch' ? `/${String(index)}/source` : '/source';
    if (source !== publisher) return [{ pointer, code: 'source-of-publisher', messages: OWN_SOURCE }];
    return admission.knows(source) ? [] : [{ pointer, code: 'source-admitted', messages: NOT_LISTED }];
  });
  if (errors.length > 0) throw Problem.of('outside-scope', { errors });
}

function modeOf(request: HttpRequest): Mode {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  const mode = new Map<string, Mode>(MODES).get(type);
  if (mode !== undefined) return mode;
  throw Problem.of('unsupported-media-type', {
    messages: {
      id: `Kirim kejadian sebagai ${STRUCTURED} atau ${BATCH}, atau datanya sebagai ${BINARY} dengan kepala ce-*.`,
      en: `Send events as ${STRUCTURED} or ${BATCH}, or their data as ${BINARY} with ce-* headers.`,
    },
  });
}

function batched(body: unknown): unknown[] {
  if (!Array.isArray(body) || body.length === 0) {
    throw Problem.of('unreadable-request', {
      messages: {
        id: 'Kumpulan kejadian adalah larik JSON yang tidak kosong.',
        en: 'A batch is a JSON array that is not empty.',
      },
    });
  }
  if (body.length > BATCH_LIMIT) {
    throw Problem.of('body-too-large', {
      messages: {
        id: `Satu kumpulan paling banyak ${String(BATCH_LIMIT)} kejadian.`,
        en: `A batch holds at most ${String(BATCH_LIMIT)} events.`,
      },
    });
  }
  return body;
}

/** Section 3.1 of the binding: `content-type` is `datacontenttype`, every other attribute is a header `ce-<name>`. */
function binary({ headers, body }: HttpRequest): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith('ce-')) attributes[name.slice(3)] = headerText(name, String(value));
  }
  return { ...attributes, datacontenttype: BINARY, data: body };
}

/** Section 3.1.3.2: a quoted string loses its quotes, then what is percent-encoded is decoded once, as UTF-8. */
function headerText(name: string, value: string): string {
  const text = /^".*"$/s.test(value) ? value.slice(1, -1).replace(/\\(.)/gs, '$1') : value;
  try {
    const decoded = decodeURIComponent(text);
    if (!/[^\x20-\x7e]/.test(text) && !/[\0-\x1f\x7f]/.test(decoded)) return decoded;
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
  }
  throw Problem.of('unreadable-request', {
    errors: [{ pointer: `/${name.slice(3)}`, code: 'header-readable', messages: UNREADABLE_HEADER(name) }],
  });
}

/** @throws Problem 400 naming every place: without specversion, id, source and type there is no event to keep */
function named(bodies: readonly unknown[], mode: Mode): readonly NamedEvent[] {
  const errors = bodies.flatMap((event, index) =>
    namelessAt(event).map((pointer) => ({
      pointer: mode === 'batch' ? `/${String(index)}${pointer}` : pointer,
      code: 'cloudevents-attribute',
      messages: mode === 'binary' ? NAMELESS_HEADERS : NAMELESS,
    })),
  );
  if (errors.length > 0) throw Problem.of('unreadable-request', { errors });
  return bodies as readonly NamedEvent[];
}

const OWN_SOURCE = {
  id: 'Akun ini hanya boleh berbicara atas nama sumbernya sendiri.',
  en: 'This account may speak for its own source alone.',
};

const NOT_LISTED = {
  id: 'Sumber ini belum ada pada daftar penerbit (publishers.yaml); minta pengelola menambahkannya.',
  en: 'This source is not on the list of publishers (publishers.yaml) yet; ask the operator to add it.',
};

const NAMELESS = {
  id: 'Amplop CloudEvents 1.0 memerlukan specversion "1.0" serta id, source dan type berupa teks 1-256 karakter.',
  en: 'A CloudEvents 1.0 envelope needs specversion "1.0" and id, source and type as text of 1-256 characters.',
};

const NAMELESS_HEADERS = {
  id: 'Mode biner CloudEvents 1.0 memerlukan kepala ce-specversion: 1.0 serta ce-id, ce-source dan ce-type, 1-256 karakter.',
  en: 'The binary mode of CloudEvents 1.0 needs the headers ce-specversion: 1.0 and ce-id, ce-source and ce-type of 1-256 characters.',
};

const UNREADABLE_HEADER = (name: string) => ({
  id: `Kepala ${name} memuat ASCII yang dapat dicetak; tanda lain ditulis %XX dalam UTF-8.`,
  en: `The header ${name} holds printable ASCII; other signs are written %XX in UTF-8.`,
});
