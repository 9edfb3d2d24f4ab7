import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** From the equal choices of OWASP's advice for scrypt, the one that takes 16 MiB, so that logins side by side fit. */
const COST: Readonly<{ N: number; r: number; p: number }> = { N: 2 ** 14, r: 8, p: 5 };
const LENGTH = 32;

/** `scrypt:<N>:<r>:<p>:<salt>:<hash>`: a hash carries its own cost, so that a dearer one can follow. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return hashOf(COST, salt, await derive(password, salt, LENGTH, COST));
}

/** A hash as dear as any other that no password is known to have. */
export const matchless = (): string => hashOf(COST, randomBytes(16), randomBytes(LENGTH));

/** Whether the password is the one behind the hash; compares in constant time. Throws on a hash of another form. */
export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = stored.split(':');
  if (scheme !== 'scrypt' || salt === undefined || hash === undefined)
    throw new Error('The stored password hash is not of the form scrypt:N:r:p:salt:hash.');
  const expected = Buffer.from(hash, 'base64url');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const actual = await derive(password, Buffer.from(salt, 'base64url'), expected.length, cost);
  return timingSafeEqual(actual, expected);
}

const hashOf = ({ N, r, p }: typeof COST, salt: Buffer, hash: Buffer): string =>
  ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join(':');

function derive(password: string, salt: Buffer, length: number, cost: typeof COST): Promise<Buffer> {
  const maxmem = 256 * cost.N * cost.r;
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, length, { ...cost, maxmem }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
