/** The only source of new identifiers and randomness the application may ask. */
export interface Ids {
  /** A UUIDv7 (RFC 9562 section 5.7): 48 bits of Unix milliseconds, then random, increasing inside one millisecond. */
  uuid(): string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isUuid = (text: string): boolean => UUID.test(text);

/** The smallest UUIDv7 of this moment: ids made before it are smaller, ids made from it on are not. */
export function firstUuidAt(moment: Date): string {
  const millis = moment.getTime().toString(16).padStart(12, '0');
  return `${millis.slice(0, 8)}-${millis.slice(8)}-7000-8000-000000000000`;
}

/** The moment a UUIDv7 was made at, to the millisecond. */
export const momentOf = (uuid: string): Date =>
  new Date(Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16));

/**
 * Makes UUIDv7s that never go back, even when the clock does: the millisecond is kept at its highest, and a
 * 12-bit counter in `rand_a` orders those of one millisecond (RFC 9562 section 6.2, method 1).
 *
 * @param now milliseconds since 1970
 * @param random fills the array it is given
 */
export function uuids(now: () => number, random: (bytes: Uint8Array) => Uint8Array): Ids {
  let last = 0;
  let counter = 0;
  const bytes = new Uint8Array(16);
  const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
  return {
    uuid() {
      random(bytes);
      const current = now();
      if (current > last) {
        last = current;
        counter = ((bytes[6]! & 0x07) << 8) | bytes[7]!;
      } else if (++counter > 0xfff) {
        last += 1;
        counter = 0;
      }
      bytes[0] = (last / 2 ** 40) & 0xff;
      bytes[1] = (last / 2 ** 32) & 0xff;
      bytes[2] = (last >>> 24) & 0xff;
      bytes[3] = (last >>> 16) & 0xff;
      bytes[4] = (last >>> 8) & 0xff;
      bytes[5] = last & 0xff;
      bytes[6] = 0x70 | (counter >>> 8);
      bytes[7] = counter & 0xff;
      bytes[8] = 0x80 | (bytes[8]! & 0x3f);
      let text = '';
      for (let at = 0; at < 16; at++) {
        if (at === 4 || at === 6 || at === 8 || at === 10) text += '-';
        text += hex[bytes[at]!];
      }
      return text;
    },
  };
}
