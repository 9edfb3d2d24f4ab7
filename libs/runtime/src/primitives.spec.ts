import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from './primitives.js';

describe('SHA-256 of this machine', () => {
  it('is written in place, and as text, as it is returned, whatever is around it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat(40), (bytes, at) => {
        const expected = createHash('sha256').update(bytes).digest('hex');
        expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(expected);
        expect(sha256.base64Url!(bytes)).toBe(Buffer.from(expected, 'hex').toString('base64url'));
        const room = new Uint8Array(32 + 80).fill(7);
        sha256.into!(bytes, room, at);
        expect(Buffer.from(room.subarray(at, at + 32)).toString('hex')).toBe(expected);
        expect([...room.subarray(0, at), ...room.subarray(at + 32)].every((byte) => byte === 7)).toBe(true);
      }),
    );
  });
});
