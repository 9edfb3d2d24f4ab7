import { openingFromJson, parseLeaf, verifyOpening, type Hash, type Opening } from '@jejak/tlog';
import { isObject, type Happening } from '../../domain/entry.js';
import { indexRowOf } from '../../domain/index-row.js';
import { keyNamedBy, type DataKeys } from './data-keys.js';
import { logFault, type LogFault } from './log-faults.js';
import type { StoredIndexRow, StoredOpening } from './stored-log.js';

/** What lies beside the leaf of one entry. */
export type Beside = Readonly<{
  openings: readonly StoredOpening[];
  row: StoredIndexRow | undefined;
  people: readonly string[];
  eventId: string | undefined;
}>;

export type EntryCheck = Readonly<{ faults: readonly LogFault[]; fields: number; erased: number }>;

/** Checks everything that lies beside one leaf against it. */
export function checkEntry(
  hash: Hash,
  keys: DataKeys,
  entry: number,
  leaf: Uint8Array,
  beside: Beside,
): EntryCheck {
  const faults: LogFault[] = [];
  const parsed = parseLeaf(leaf);
  if (!parsed.ok) faults.push(logFault('leaf-malformed', { entry }));
  if (beside.openings.length === 0) faults.push(logFault('opening-missing', { entry }));
  const fields = new Map<string, unknown>();
  let erased = 0;
  for (const [at, stored] of beside.openings.entries()) {
    if (stored.part !== at || !isFiled(stored, at)) {
      faults.push(logFault('opening-misplaced', { entry, where: String(stored.part) }));
      continue;
    }
    const opened = openedPart(keys, stored);
    if ('erased' in opened) {
      erased += 1;
      continue;
    }
    if ('fault' in opened) {
      faults.push(logFault(opened.fault, { entry }));
      continue;
    }
    for (const opening of opened.openings) {
      const shown = parsed.ok ? verifyOpening(hash, parsed.value, opening) : parsed;
      if (shown.ok) fields.set(opening.pointer, opening.value);
      else if (parsed.ok) faults.push(logFault('opening-differs', { entry, where: opening.pointer }));
    }
  }
  if (faults.length === 0 && erased === 0 && ![...fields.keys()].some(isData))
    faults.push(logFault('opening-lacking', { entry }));
  // A damaged entry is named once for what it is; what is derived from it would only repeat that.
  if (faults.length === 0) faults.push(...indexFaults(entry, fields, erased, beside));
  return { faults, fields: fields.size, erased };
}

/** Every event says something, if only `{}`. */
const isData = (pointer: string): boolean => /^\/data(_base64)?(\/|$)/.test(pointer);

/**
 * What is in clear lies in the first part and there alone, and what is sealed is filed under the key that it names:
 * it is by these columns that somebody's openings are found.
 */
function isFiled({ person, class: className, body }: StoredOpening, at: number): boolean {
  if (className === null) return at === 0;
  if (body === null) return true;
  const name = keyNamedBy(textOf(body));
  // One that names no key is reported as broken.
  return name === undefined || (name.class === className && (person === null || name.owner === person));
}

const textOf = (body: Uint8Array): string =>
  Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8');

type Part = Readonly<
  | { openings: readonly Opening[] }
  | { erased: true }
  | { fault: 'opening-broken' | 'opening-malformed' | 'opening-emptied' }
>;

function openedPart(keys: DataKeys, { class: className, person, body }: StoredOpening): Part {
  if (body === null)
    return keys.isDestroyed(person ?? 'audit', className ?? '')
      ? { erased: true }
      : { fault: 'opening-emptied' };
  const stored = textOf(body);
  const opened = className === null ? { text: stored } : keys.open(stored);
  if ('erased' in opened) return opened;
  if ('broken' in opened) return { fault: 'opening-broken' };
  const openings = openingsIn(opened.text);
  return openings === undefined ? { fault: 'opening-malformed' } : { openings };
}

function openingsIn(text: string): Opening[] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(json)) return undefined;
  const openings = json.map((item) => openingFromJson(item));
  return openings.flatMap((each) => (each.ok ? [each.value] : [])).length === openings.length
    ? openings.flatMap((each) => (each.ok ? [each.value] : []))
    : undefined;
}

function indexFaults(
  entry: number,
  fields: ReadonlyMap<string, unknown>,
  erased: number,
  { row, people, eventId }: Beside,
): LogFault[] {
  if (eventId === undefined) return [logFault('event-missing', { entry })];
  if (row === undefined) return [logFault('index-missing', { entry })];
  const happening = happeningFrom(fields);
  const type = happening.attributes['type'];
  const expected = indexRowOf(row.contract, happening);
  const differing: string[] = [];
  const compare = (name: string, stored: unknown, said: unknown): void => {
    if ((stored ?? undefined) !== (said ?? undefined)) differing.push(name);
  };
  compare('event', eventId, expected.eventId);
  compare('eventId', row.eventId, expected.eventId);
  if (typeof type !== 'string' || (type !== row.contract && !type.endsWith(`.${row.contract}`)))
    differing.push('contract');
  for (const name of [
    'source',
    'actor',
    'actorKind',
    'behalf',
    'outcome',
    'correlation',
    'causation',
    'policy',
  ] as const) {
    compare(name, row[name], expected[name]);
  }
  // Rows written before versions were indexed have none.
  if (row.version !== undefined) compare('version', row.version, expected.version);
  for (const name of ['occurred', 'recorded'] as const)
    compare(name, Date.parse(row[name]), Date.parse(expected[name]));
  // What was erased can no longer be said, nor found.
  if (erased === 0) {
    compare('subject', row.subject, expected.subject);
    compare('proposal', row.proposal, expected.proposal);
    compare('people', [...people].sort().join(), [...expected.people].sort().join());
  }
  return differing.length === 0 ? [] : [logFault('index-differs', { entry, where: differing.join(', ') })];
}

/** The event as its opened fields tell it. */
function happeningFrom(fields: ReadonlyMap<string, unknown>): Happening {
  const attributes: Record<string, unknown> = {};
  let data: Record<string, unknown> = {};
  for (const [pointer, value] of fields) {
    const [, first, second, element] = pointer
      .split('/')
      .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (first === 'data_base64') continue;
    if (first !== 'data') attributes[first ?? ''] = value;
    else if (second === undefined) data = isObject(value) ? { ...value } : { '': value };
    else if (element === undefined) data[second] = value;
    else data[second] = [...((data[second] as unknown[] | undefined) ?? []), value];
  }
  return { attributes, data: { json: data } };
}
