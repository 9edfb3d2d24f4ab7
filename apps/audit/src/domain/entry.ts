import { isUuid } from '@jejak/kernel';
import { MAX_COMMITMENTS, type Field } from '@jejak/tlog';

/**
 * What of an event goes into the log, and under whose key each part of it can be opened again (design, "The log's
 * leaf"). Every envelope attribute and every top-level member of the data is a field of its own; what identifies or
 * describes a person is opened with that person's key alone, so that erasing the key closes it for ever.
 */
export type Retention = 'identity' | 'personnel-fact' | 'decision-record' | 'case-note';

/** What the contract of an event promises about persons; an unknown event has none. */
export type Disclosure = Readonly<{
  about: 'none' | 'subject' | `/${string}`;
  retention?: Retention;
  /** Arrays of `data` whose elements each concern the person named by their `person`. */
  split?: readonly string[];
}>;

/** An event as it came: its envelope, and its data where that could be read. */
export type Happening = Readonly<{
  attributes: Readonly<Record<string, unknown>>;
  data: Readonly<{ json: unknown } | { base64: string }>;
  disclosure?: Disclosure;
}>;

/** Whose key opens a part: anybody's who may read the log, a person's, or the service's. */
export type Under = 'clear' | 'service' | Readonly<{ person: string; retention: Retention }>;

/** Fields that are opened together. */
export type Part = Readonly<{ under: Under; fields: readonly Field[] }>;

/** Attributes that name the person an event is about, when its subject is a person. */
const NAMING = new Set(['subject', 'partitionkey']);
const PERSON_SUBJECT = /^person\/(.+)$/;

/** The parts of an entry, the clear one first, no field in two of them. */
export function partsOf(happening: Happening): readonly Part[] {
  const attributes = Object.entries(happening.attributes).filter(([, value]) => value !== undefined);
  const parts = new Parts();
  const subject = personIn(happening.attributes['subject']);
  const naming: Under =
    subject === undefined
      ? 'clear'
      : { person: subject, retention: happening.disclosure?.retention ?? 'personnel-fact' };
  for (const [name, value] of attributes) {
    parts.add(NAMING.has(name) ? naming : 'clear', { pointer: pointerTo(name), value });
  }
  const room = MAX_COMMITMENTS - attributes.length;
  for (const [under, field] of dataFields(happening, room)) parts.add(under, field);
  return parts.all();
}

type Owned = readonly [Under, Field];

function dataFields({ attributes, data, disclosure }: Happening, room: number): Owned[] {
  const owner = ownerOf(attributes, data, disclosure);
  if ('base64' in data) return [[owner, { pointer: '/data_base64', value: data.base64 }]];
  const whole: Owned = [owner, { pointer: '/data', value: data.json }];
  if (disclosure === undefined || !isObject(data.json)) return [whole];
  const members = Object.entries(data.json).flatMap(([name, value]): Owned[] => {
    const pointer = pointerTo('data', name);
    if (!(disclosure.split ?? []).includes(pointerTo(name)) || !Array.isArray(value) || value.length === 0) {
      return [[owner, { pointer, value }]];
    }
    return value.map((element: unknown, at): Owned => {
      const person = isObject(element) ? personId(element['person']) : undefined;
      const under: Under =
        person === undefined ? 'service' : { person, retention: disclosure.retention ?? 'decision-record' };
      return [under, { pointer: `${pointer}/${String(at)}`, value: element }];
    });
  });
  if (members.length > 0 && members.length <= room) return members;
  // Too many for one leaf: one commitment to the whole, which may then speak of several people.
  return [[disclosure.split === undefined ? owner : 'service', { pointer: '/data', value: data.json }]];
}

/** Whose the data is as a whole. What nobody described is never in clear. */
function ownerOf(
  attributes: Happening['attributes'],
  data: Happening['data'],
  disclosure: Disclosure | undefined,
): Under {
  const subject = personIn(attributes['subject']);
  if (disclosure === undefined) {
    return subject === undefined ? 'service' : { person: subject, retention: 'personnel-fact' };
  }
  if (disclosure.about === 'none') return 'clear';
  const json = 'json' in data ? data.json : undefined;
  const person =
    disclosure.about === 'subject'
      ? subject
      : personId(isObject(json) ? json[disclosure.about.slice(1)] : undefined);
  return person === undefined ? 'service' : { person, retention: disclosure.retention ?? 'personnel-fact' };
}

class Parts {
  private readonly clear: Field[] = [];
  private readonly others = new Map<string, { under: Under; fields: Field[] }>();

  add(under: Under, field: Field): void {
    if (under === 'clear') {
      this.clear.push(field);
      return;
    }
    const key = under === 'service' ? 'service' : `${under.retention} ${under.person}`;
    const part = this.others.get(key);
    if (part === undefined) this.others.set(key, { under, fields: [field] });
    else part.fields.push(field);
  }

  all(): Part[] {
    const others = [...this.others.values()];
    return this.clear.length === 0 ? others : [{ under: 'clear', fields: this.clear }, ...others];
  }
}

/** A JSON pointer (RFC 6901, section 3). */
export const pointerTo = (...names: readonly string[]): string =>
  names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const personIn = (subject: unknown): string | undefined =>
  personId(typeof subject === 'string' ? PERSON_SUBJECT.exec(subject)?.[1] : undefined);

const personId = (value: unknown): string | undefined =>
  typeof value === 'string' && isUuid(value) ? value : undefined;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
