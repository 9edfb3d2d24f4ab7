import { createHash } from 'node:crypto';
import { canonicalMembers } from '@jejak/tlog';
import { fingerprint } from './identity.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const attributes = { type: 't', id: 'e-1', traceparent: '00-a-b-01' };
const of = (changes: Record<string, unknown>, data = '{"a":1}') =>
  Buffer.from(
    fingerprint(sha256, canonicalMembers({ ...attributes, ...changes }), Buffer.from(data)),
  ).toString('hex');

describe('the fingerprint of an event', () => {
  it('is over the canonical attributes, a zero byte, and the data as published', () => {
    expect(of({})).toBe(createHash('sha256').update('{"id":"e-1","type":"t"}\0{"a":1}').digest('hex'));
  });

  it('is the same however it was traced, and another when anything else differs', () => {
    expect(of({ traceparent: undefined })).toBe(of({}));
    expect(new Set([of({}), of({ id: 'e-2' }), of({ subject: 's' }), of({}, '{"a": 1}')]).size).toBe(4);
  });
});
