import canonicalize from 'canonicalize';

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The RFC 8785 text of a JSON value: the one way of writing it that everybody hashes.
 *
 * @throws TypeError for what is no JSON value or has no UTF-8 form (a lone surrogate, infinity, undefined)
 */
export function canonical(value: unknown): string {
  // Most values of events are short strings, and canonicalize() would walk each of their characters.
  if (typeof value === 'string') {
    if (LONE_SURROGATE.test(value)) throw new TypeError('a lone surrogate has no UTF-8 form');
    return JSON.stringify(value);
  }
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (error) {
    throw new TypeError(error instanceof Error ? error.message : 'not JSON', { cause: error });
  }
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}
