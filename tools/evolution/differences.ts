/** A JSON Schema, or any part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/** A change that somebody who keeps to the former schema would stumble over. */
export type Break = Readonly<{ pointer: string; what: string }>;

/** Say nothing of what is valid. */
const SILENT = new Set(['description', 'title', 'examples', '$comment', '$id', '$schema']);
/** May grow, never shrink. */
const UPPER = new Set(['maxLength', 'maximum', 'maxItems', 'maxProperties', 'exclusiveMaximum']);
/** May shrink, never grow. */
const LOWER = new Set(['minLength', 'minimum', 'minItems', 'minProperties', 'exclusiveMinimum']);

/**
 * What breaks between two schemas of one event type, without references. Within a major only optional members may come
 * to an object, bounds may widen and lists of values may grow: old events must stay readable by new readers, and what
 * old readers relied on must stay. A change of any other keyword cannot be judged, so it breaks.
 */
export function breaks(former: unknown, now: unknown, pointer = ''): Break[] {
  if (!isSchema(former) || !isSchema(now))
    return same(former, now) ? [] : [{ pointer, what: `${shown(former)} became ${shown(now)}` }];
  const keywords = new Set([...Object.keys(former), ...Object.keys(now)]);
  return [...keywords].flatMap((keyword) => ofKeyword(keyword, former, now, `${pointer}/${keyword}`));
}

function ofKeyword(keyword: string, former: Schema, now: Schema, pointer: string): Break[] {
  const [before, after] = [former[keyword], now[keyword]];
  if (SILENT.has(keyword) || same(before, after)) return [];
  if (keyword === 'properties') return ofMembers(before, after, pointer);
  if (keyword === 'required') return ofRequired(before, after, pointer);
  if (keyword === 'enum') return gone(before, after, pointer);
  if (keyword === 'items') return breaks(before, after, pointer);
  if (UPPER.has(keyword)) return bound(before, after, pointer, (a, b) => b >= a);
  if (LOWER.has(keyword)) return bound(before, after, pointer, (a, b) => b <= a);
  if (['oneOf', 'anyOf', 'allOf'].includes(keyword)) return ofBranches(before, after, pointer);
  return [{ pointer, what: `${shown(before)} became ${shown(after)}` }];
}

function ofMembers(before: unknown, after: unknown, pointer: string): Break[] {
  const [former, now] = [before ?? {}, after ?? {}] as [Schema, Schema];
  return Object.entries(former).flatMap(([name, schema]) =>
    now[name] === undefined
      ? [{ pointer: `${pointer}/${name}`, what: 'was removed' }]
      : breaks(schema, now[name], `${pointer}/${name}`),
  );
}

function ofRequired(before: unknown, after: unknown, pointer: string): Break[] {
  const [former, now] = [before ?? [], after ?? []] as [string[], string[]];
  return [
    ...now.filter((name) => !former.includes(name)).map((name) => ({ pointer, what: `${name} is required` })),
    ...former
      .filter((name) => !now.includes(name))
      .map((name) => ({ pointer, what: `${name} is no longer required, and readers rely on it` })),
  ];
}

const gone = (before: unknown, after: unknown, pointer: string): Break[] =>
  Array.isArray(before) && Array.isArray(after)
    ? before
        .filter((value) => !after.includes(value))
        .map((value) => ({ pointer, what: `${shown(value)} is no longer allowed` }))
    : [{ pointer, what: `${shown(before)} became ${shown(after)}` }];

const bound = (
  before: unknown,
  after: unknown,
  pointer: string,
  wider: (before: number, after: number) => boolean,
): Break[] =>
  after === undefined || (typeof before === 'number' && typeof after === 'number' && wider(before, after))
    ? []
    : [{ pointer, what: `${shown(before)} became ${shown(after)}, which is narrower` }];

function ofBranches(before: unknown, after: unknown, pointer: string): Break[] {
  const [former, now] = [before ?? [], after ?? []] as [unknown[], unknown[]];
  if (former.length === 0 || now.length < former.length || pointer.endsWith('allOf'))
    return [{ pointer, what: `${String(former.length)} branches became ${String(now.length)}, or changed` }];
  return former.flatMap((branch, at) => breaks(branch, now[at], `${pointer}/${String(at)}`));
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    isSchema(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  ) ?? 'absent';

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
