/**
 * The RFC 8785 text of a JSON value: the one way of writing it that everybody hashes. It says what the package
 * `canonicalize` says (a property test compares them), several times faster: a log canonicalises every field of every
 * event. `JSON.stringify` already writes strings and numbers as RFC 8785, section 3.2.2, asks.
 *
 * @throws TypeError for what is no JSON value or has no UTF-8 form (a lone surrogate, infinity, undefined)
 */
export function canonical(value: unknown): string {
  return written(value, 0);
}

/**
 * The canonical text of each member, in the order they have; a member that is undefined is not there.
 *
 * @throws TypeError as `canonical` does
 */
export function canonicalMembers(value: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const name of Object.keys(value)) {
    const member = value[name];
    if (member !== undefined) texts.set(name, canonical(member));
  }
  return texts;
}

/** The canonical text of the object of these members, given by their canonical texts; all but one, where one is named. */
export function canonicalObject(members: ReadonlyMap<string, string>, but?: string): string {
  let text = '';
  for (const name of [...members.keys()].sort()) {
    if (name === but) continue;
    text += `${text === '' ? '' : ','}${writtenString(name)}:${members.get(name)!}`;
  }
  return `{${text}}`;
}

/** Deeper than any contract goes, and shallow enough for every call stack. */
const MAX_DEPTH = 500;

function written(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return writtenString(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${String(value)} is no JSON number`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth === MAX_DEPTH) throw new TypeError(`nested deeper than ${String(MAX_DEPTH)} levels`);
      return Array.isArray(value)
        ? `[${value.map((element) => written(element, depth + 1)).join(',')}]`
        : writtenObject(value as Readonly<Record<string, unknown>>, depth);
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      throw new TypeError(`${typeof value} is no JSON value`);
  }
}

/** Members by their names' UTF-16 code units, as plain `sort` orders them; one that is undefined is not there. */
function writtenObject(value: Readonly<Record<string, unknown>>, depth: number): string {
  let text = '';
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${writtenString(name)}:${written(member, depth + 1)}`;
  }
  return `{${text}}`;
}

/** What is written as it stands: printable ASCII without quotation mark and backslash. */
const PLAIN = /^[ !#-[\]-~]*$/;

function writtenString(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  const text = JSON.stringify(value);
  // A lone surrogate is the only thing JSON.stringify writes as \ud…: looking closer is rarely needed.
  if (text.includes('\\ud') && /\p{Surrogate}/u.test(value)) {
    throw new TypeError('a lone surrogate has no UTF-8 form');
  }
  return text;
}
