import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';

const ITERATIONS = 4096;
const FORM = /^SCRAM-SHA-256[$](\d+):([^$]+)[$]([^:]+):(.+)$/;

/**
 * What PostgreSQL stores of a password (RFC 5802, RFC 7677): `SCRAM-SHA-256$<iterations>:<salt>$<stored>:<server>`.
 * Our passwords are printable ASCII, which SASLprep leaves as it is.
 */
export function scramVerifier(
  password: string,
  salt: Buffer = randomBytes(16),
  iterations = ITERATIONS,
): string {
  if (!/^[\x20-\x7e]+$/.test(password))
    throw new Error('a database password is printable ASCII and not empty');
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const stored = createHash('sha256').update(hmac(salted, 'Client Key')).digest();
  const server = hmac(salted, 'Server Key');
  return `SCRAM-SHA-256$${String(iterations)}:${salt.toString('base64')}$${stored.toString('base64')}:${server.toString('base64')}`;
}

/** Whether a stored verifier is of this password. */
export function verifies(stored: string, password: string): boolean {
  const [, iterations, salt] = FORM.exec(stored) ?? [];
  if (iterations === undefined || salt === undefined) return false;
  const expected = Buffer.from(scramVerifier(password, Buffer.from(salt, 'base64'), Number(iterations)));
  const actual = Buffer.from(stored);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
