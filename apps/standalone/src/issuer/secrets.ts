import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import type { IssuerSecrets } from './provider.js';

/** New keys for a new data folder: one for ES256 signatures, one for cookies. */
export async function makeIssuerSecrets(): Promise<IssuerSecrets> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = randomBytes(9).toString('base64url');
  return {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kty: 'EC', kid, alg: 'ES256', use: 'sig' }] },
    cookieKeys: [randomBytes(32).toString('base64url')],
  };
}
