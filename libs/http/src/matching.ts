import { Problem } from './problem.js';
import { STATE, type HttpRequest } from './request.js';

/** The entity tag of a version: `"7"`. */
export const etagOf = (version: number): string => `"${String(version)}"`;

/** Sets the `ETag` of a read. */
export function tag(request: HttpRequest, version: number): void {
  request[STATE].headers['etag'] = etagOf(version);
}

/**
 * The change was decided upon this very version (RFC 9110 section 13.1.1, strong comparison).
 *
 * @throws Problem 428 when `If-Match` is missing, 412 when none of its tags is this version's
 */
export function requireMatch(request: HttpRequest, version: number): void {
  const given = request.headers['if-match'];
  if (given === undefined || given.trim() === '') throw Problem.of('if-match-missing');
  const current = etagOf(version);
  const tags = given.split(',').map((part) => part.trim());
  if (!tags.includes('*') && !tags.includes(current)) {
    throw Problem.of('version-changed', { headers: { etag: current } });
  }
}
