import { createHash } from 'node:crypto';
import { isUuid } from '@jejak/kernel';
import type { Lane } from '../engine.js';
import { PAYLOAD_LIMIT } from '../errors.js';
import type { Received } from '../event.js';
import type { Fetched } from './driver.js';

/** Marks records of a reannouncement: reactions pass over them. A matter of transport, so it is no attribute. */
const REANNOUNCED = 'jejak-reannounced';
const STRUCTURED = 'application/cloudevents';
/** A structured record has its envelope in the value, beside the data that is limited. */
const STRUCTURED_LIMIT = 2 * PAYLOAD_LIMIT;
/** Of an envelope too large to be kept, so much of each attribute. */
const KEPT = 256;

/** A record before anybody judged it, and whether it is one of a reannouncement. */
export type Decoded = Readonly<{ received: Received; reannounced: boolean }>;

/**
 * An envelope as headers of Kafka's binary mode (CloudEvents 1.0, Kafka protocol binding, section 3.2): the value is
 * the data's bytes, `content-type` tells their type, every other attribute is a header `ce_<name>`.
 */
export function headersOf(
  attributes: Readonly<Record<string, unknown>>,
  reannounced: boolean,
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    headers[name === 'datacontenttype' ? 'content-type' : `ce_${name}`] =
      typeof value === 'string' ? value : JSON.stringify(value);
  }
  if (reannounced) headers[REANNOUNCED] = '1';
  return headers;
}

/**
 * Reads a record of either mode. Whatever came gets an id and a subject to be kept by, so that nothing can be lost:
 *
 * - `foreign` records, published by others than our services, are known by their position: the same id from two
 *   publishers, or twice with different bytes, must come through, for their hearer to judge.
 * - A record without a key has a subject of its own by its position, and blocks nobody. A foreign key may be a NIP and
 *   stands in quarantine's clear columns: its SHA-256 stands for it, apart for each topic.
 * - More than 64 KiB is not kept, only its SHA-256 and length.
 */
export function decode(lane: Lane, record: Fetched, foreign: boolean): Decoded {
  const structured = record.headers['content-type']?.startsWith(STRUCTURED) ?? false;
  const tooLong = record.value.length > (structured ? STRUCTURED_LIMIT : PAYLOAD_LIMIT);
  const read = structured
    ? tooLong
      ? { attributes: {}, bytes: record.value }
      : fromStructured(record.value)
    : { attributes: fromHeaders(record.headers), bytes: record.value };
  const place = `${lane.topic}/${lane.partition}/${record.offset}`;
  const { id } = read.attributes;
  const base = {
    topic: lane.topic,
    partition: lane.partition,
    pos: String(record.offset),
    eventId: !foreign && typeof id === 'string' && isUuid(id) ? id : uuidOf(place),
    key: keyOf(lane, record, foreign, place),
    ...(foreign ? { foreign: true as const } : {}),
  };
  const reannounced = REANNOUNCED in record.headers;
  if (tooLong || read.bytes.length > PAYLOAD_LIMIT || sizeOf(record.headers) > PAYLOAD_LIMIT) {
    const tooLarge = {
      bytes: record.value.length,
      sha256: createHash('sha256').update(record.value).digest('hex'),
    };
    return {
      received: { ...base, attributes: shortened(read.attributes), bytes: Buffer.alloc(0), tooLarge },
      reannounced,
    };
  }
  return { received: { ...base, ...read }, reannounced };
}

type Read = Pick<Received, 'attributes' | 'bytes'>;

function fromHeaders(headers: Readonly<Record<string, string>>): Received['attributes'] {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'content-type') attributes.datacontenttype = value;
    else if (name.startsWith('ce_')) attributes[name.slice(3)] = name === VERSION ? numberOf(value) : value;
  }
  return attributes;
}

/** The one attribute of ours that is a number. */
const VERSION = 'ce_aggregateversion';
const numberOf = (text: string): unknown => (/^[0-9]{1,15}$/.test(text) ? Number(text) : text);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What is no JSON object has no attributes, and is judged by that. */
function fromStructured(value: Buffer): Read {
  const envelope = parsed(value);
  if (envelope === undefined) return { attributes: {}, bytes: value };
  const { data, data_base64: encoded, ...attributes } = envelope;
  if (typeof encoded === 'string') return { attributes, bytes: Buffer.from(encoded, 'base64') };
  if (data === undefined) return { attributes, bytes: Buffer.alloc(0) };
  const type = attributes.datacontenttype ?? 'application/json';
  // CloudEvents JSON format, section 3.1: only data of a JSON type is a JSON value; text of another type is itself.
  const isText = typeof data === 'string' && typeof type === 'string' && !/[/+]json\b/i.test(type);
  return {
    attributes: { datacontenttype: type, ...attributes },
    bytes: Buffer.from(isText ? data : JSON.stringify(data), 'utf8'),
  };
}

function parsed(value: Buffer): Record<string, unknown> | undefined {
  try {
    const envelope: unknown = JSON.parse(utf8.decode(value));
    return typeof envelope === 'object' && envelope !== null && !Array.isArray(envelope)
      ? (envelope as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function keyOf({ topic }: Lane, { key }: Fetched, foreign: boolean, place: string): string {
  if (key === undefined || key.length === 0) return place;
  if (!foreign) return key.toString('utf8');
  return `${topic}/${createHash('sha256').update(topic).update('\0').update(key).digest('base64url')}`;
}

const sizeOf = (headers: Readonly<Record<string, string>>): number =>
  Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length, 0);

const CORE = ['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'dataschema'];

const shortened = (attributes: Received['attributes']): Received['attributes'] =>
  Object.fromEntries(
    CORE.flatMap((name) => {
      const value = attributes[name];
      return typeof value === 'string' ? [[name, value.slice(0, KEPT)]] : [];
    }),
  );

/** A name-based UUID (RFC 9562, section 5.5) of a record's place. */
function uuidOf(place: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(place).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** Namespace of records in Kafka, made once for this. */
const NAMESPACE = Buffer.from('8c0f5a3e6f0b4d53a1d3c07c2f6f9b1e', 'hex');
