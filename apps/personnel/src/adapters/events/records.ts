import { assertStorable, Problem as HttpProblem } from '@jejak/http';
import { PAYLOAD_LIMIT, type BusEvent } from '@jejak/messaging';
import type { Received } from '../../application/ports.js';
import type { Problem } from '../../domain/intake.js';
import type { Admission } from '../admission.js';
import { sha256 } from '../digest.js';
import { JSON_TYPE, namelessAt, type NamedEvent, type Publications } from '../publications.js';

/** Characters of what a record calls its type that are kept when it is no event. */
const KEPT = 256;

/**
 * Reads records of the intake topics, in binary or structured mode, as publications. One that names no event, or an
 * event of another publisher, must not take that event's name: it is held under its own publisher and its place,
 * `kafka:<topic>/<partition>/<offset>`, for the publisher to find.
 */
export class Records {
  constructor(
    private readonly admission: Admission,
    private readonly publications: Publications,
  ) {}

  read(record: BusEvent<unknown>, now: Date): Received {
    const { source } = this.admission.publisherOf(record.position.topic);
    const event = eventOf(record);
    const [first, ...others] = problemsOf(record, event, source);
    if (first !== undefined) return unreadable(record, source, [first, ...others]);
    return { ...this.publications.read(event as NamedEvent, now), cause: record.cause };
  }
}

/** The envelope with its data; bytes that are no JSON as CloudEvents' JSON format writes them. */
function eventOf({ attributes, data, bytes }: BusEvent<unknown>): Readonly<Record<string, unknown>> {
  const { datacontenttype, ...others } = attributes as unknown as Record<string, unknown>;
  const event = {
    ...others,
    ...(datacontenttype === undefined ? {} : { datacontenttype: plain(datacontenttype) }),
  };
  if (data !== undefined) return { ...event, data };
  return bytes.length === 0 ? event : { ...event, data_base64: bytes.toString('base64') };
}

/** JSON is JSON, in whatever letters, and UTF-8 whether it says so or not (RFC 8259, section 11). */
const plain = (type: unknown): unknown =>
  typeof type === 'string' && /^application\/json *(; *charset="?utf-8"? *)?$/i.test(type) ? JSON_TYPE : type;

function problemsOf(
  { tooLarge }: BusEvent<unknown>,
  event: Readonly<Record<string, unknown>>,
  source: string,
): readonly Problem[] {
  if (tooLarge !== undefined) return [tooLargeFor(tooLarge.bytes)];
  const nameless = namelessAt(event);
  if (nameless.length > 0) return nameless.map((pointer) => ({ pointer, ...NAMELESS }));
  if (event['source'] !== source) return [foreignSource(source)];
  try {
    assertStorable(event);
    return [];
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    const { errors = [], messages } = error.details;
    return errors.length === 0
      ? [{ pointer: '', code: 'intake/storable', messages }]
      : errors.map(({ pointer = '', messages: why }) => ({
          pointer: storable(pointer),
          code: 'intake/storable',
          messages: why,
        }));
  }
}

function unreadable(
  { attributes, bytes, position, tooLarge, cause }: BusEvent<unknown>,
  source: string,
  problems: readonly [Problem, ...Problem[]],
): Received {
  const { type } = attributes as { type?: unknown };
  const { topic, partition, pos } = position;
  return {
    source,
    id: `kafka:${topic}/${String(partition)}/${pos}`,
    type: typeof type === 'string' ? storable(type.slice(0, KEPT)) : '',
    sha256: tooLarge?.sha256 ?? sha256(bytes),
    bytes: Buffer.from(JSON.stringify({ attributes, bytes: bytes.toString('base64') })),
    read: problems,
    unreadable: true,
    cause,
  };
}

/** Without what PostgreSQL keeps in no text. */
const storable = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');

const problem = (pointer: string, code: string, id: string, en: string): Problem => ({
  pointer,
  code: `intake/${code}`,
  messages: { id, en },
});

const NAMELESS = {
  code: 'intake/cloudevents-attribute',
  messages: {
    id: 'Rekaman memerlukan specversion "1.0" serta id, source dan type berupa teks 1-256 karakter: kepala ce_* pada mode biner, anggota JSON pada mode terstruktur (content-type: application/cloudevents+json).',
    en: 'A record needs specversion "1.0" and id, source and type as text of 1-256 characters: ce_* headers in binary mode, JSON members in structured mode (content-type: application/cloudevents+json).',
  },
};

const foreignSource = (own: string): Problem =>
  problem(
    '/source',
    'source-of-publisher',
    `Topik ini milik penerbit ${own}; kejadian di dalamnya harus menyebut sumber itu.`,
    `This topic belongs to the publisher ${own}; events in it name that source.`,
  );

const tooLargeFor = (bytes: number): Problem =>
  problem(
    '',
    'within-64-kib',
    `Rekaman berukuran ${String(bytes)} bita; data kejadian paling besar ${String(PAYLOAD_LIMIT)}. Kirim dokumen sebagai tautan dan SHA-256. Isi rekaman tidak disimpan, hanya SHA-256 dan tempatnya.`,
    `The record has ${String(bytes)} bytes; the data of an event has ${String(PAYLOAD_LIMIT)} at most. Send documents by link and SHA-256. Its bytes are not kept, only their SHA-256 and place.`,
  );
