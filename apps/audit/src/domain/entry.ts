import { isUuid } from '@jejak/kernel';
import { MAX_COMMITMENTS, type WrittenField } from '@jejak/tlog';

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
  /** The canonical text of each attribute, where it has been written. */
  written?: ReadonlyMap<string, string>;
  data: Readonly<{ json: unknown } | { base64: string }>;
  disclosure?: Disclosure;
}>;

/** Whose key opens a part: anybody's who may read the log, a person's, or the service's. */
export type Under = 'clear' | 'service' | Readonly<{ person: string; retention: Retention }>;

/** Fields that are opened together. */
export type Part = Readonly<{ under: Under; fields: readonly WrittenField[] }>;

/** Attributes that name the person an event is about, when its subject is a person. */
const NAMING = new Set(['subject', 'partitionkey']);
const PERSON_SUBJECT = /^person\/(.+)$/;

/** The parts of an entry, the clear one first, no field in two of them. */
export function partsOf({ attributes, written, data, disclosure }: Happening): readonly Part[] {
  const parts = new Parts();
  const subject = personIn(attributes['subject']);
  const naming = subject === undefined ? 'clear' : underOf(subject, disclosure, 'personnel-fact');
  let room = MAX_COMMITMENTS;
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value === undefined) continue;
    const under = NAMING.has(name) ? naming : 'clear';
    parts.add(under, { pointer: pointerTo(name), value, text: written?.get(name) });
    room -= 1;
  }
  const owner = ownerOf(subject, data, disclosure);
  if ('base64' in data) parts.add(owner, { pointer: '/data_base64', value: data.base64 });
  else addData(parts, room, owner, data.json, disclosure);
  return parts.all();
}

function addData(
  parts: Parts,
  room: number,
  owner: Under,
  json: unknown,
  disclosure: Disclosure | undefined,
): void {
  const members = disclosure === undefined || !isObject(json) ? [] : membersOf(json, owner, disclosure);
  if (members.length > 0 && members.length <= room) {
    for (const { under, field } of members) parts.add(under, field);
    return;
  }
  // Nothing to tell apart, or too many for one leaf: one commitment to the whole, which may then speak of several people.
  const several = members.length > 0 && disclosure?.split !== undefined;
  parts.add(several ? 'service' : owner, { pointer: '/data', value: json });
}

/** Each member, or each element of one that the contract splits, with whose it is. */
function membersOf(
  json: Readonly<Record<string, unknown>>,
  owner: Under,
  disclosure: Disclosure,
): readonly Readonly<{ under: Under; field: WrittenField }>[] {
  const members: { under: Under; field: WrittenField }[] = [];
  for (const name of Object.keys(json)) {
    const [value, pointer] = [json[name], pointerTo('data', name)];
    if (!isSplit(disclosure, name) || !Array.isArray(value) || value.length === 0) {
      members.push({ under: owner, field: { pointer, value } });
      continue;
    }
    for (const [at, element] of (value as unknown[]).entries()) {
      const person = isObject(element) ? personId(element['person']) : undefined;
      const under = person === undefined ? 'service' : underOf(person, disclosure, 'decision-record');
      members.push({ under, field: { pointer: `${pointer}/${String(at)}`, value: element } });
    }
  }
  return members;
}

const isSplit = ({ split }: Disclosure, name: string): boolean =>
  split !== undefined && split.includes(pointerTo(name));

const underOf = (person: string, disclosure: Disclosure | undefined, otherwise: Retention): Under => ({
  person,
  retention: disclosure?.retention ?? otherwise,
});

/** Whose the data is as a whole. What nobody described is never in clear. */
function ownerOf(
  subject: string | undefined,
  data: Happening['data'],
  disclosure: Disclosure | undefined,
): Under {
  if (disclosure?.about === 'none') return 'clear';
  const json = 'json' in data ? data.json : undefined;
  const person =
    disclosure === undefined || disclosure.about === 'subject'
      ? subject
      : personId(isObject(json) ? json[disclosure.about.slice(1)] : undefined);
  return person === undefined ? 'service' : underOf(person, disclosure, 'personnel-fact');
}

class Parts {
  private readonly clear: WrittenField[] = [];
  private readonly others = new Map<string, { under: Under; fields: WrittenField[] }>();
  /** Of which part the last field was: mostly the next is of the same. */
  private last: { under: Under; fields: WrittenField[] } = { under: 'clear', fields: this.clear };

  add(under: Under, field: WrittenField): void {
    if (under !== this.last.under) this.last = { under, fields: this.fieldsOf(under) };
    this.last.fields.push(field);
  }

  private fieldsOf(under: Under): WrittenField[] {
    if (under === 'clear') return this.clear;
    const key = under === 'service' ? 'service' : `${under.retention} ${under.person}`;
    const part = this.others.get(key) ?? { under, fields: [] };
    this.others.set(key, part);
    return part.fields;
  }

  all(): Part[] {
    const others = [...this.others.values()];
    return this.clear.length === 0 ? others : [{ under: 'clear', fields: this.clear }, ...others];
  }
}

/** A JSON pointer (RFC 6901, section 3). */
export function pointerTo(...names: readonly string[]): string {
  let pointer = '';
  for (const name of names) pointer += `/${ESCAPED.test(name) ? escaped(name) : name}`;
  return pointer;
}

const ESCAPED = /[~/]/;
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

export const personIn = (subject: unknown): string | undefined =>
  personId(typeof subject === 'string' ? PERSON_SUBJECT.exec(subject)?.[1] : undefined);

const personId = (value: unknown): string | undefined =>
  typeof value === 'string' && isUuid(value) ? value : undefined;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
