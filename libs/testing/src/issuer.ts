import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

/** An issuer of tokens for specs: real keys, real signatures, its keys served over HTTP as OIDC Discovery says. */
export interface TestIssuer {
  /** For the setting `ISSUER_URL`. */
  readonly url: string;
  /**
   * An access token for an account, e.g. `token('ani', { roles: [{ role: 'proposer', unit: 'dinkes' }] })`, good
   * for ten minutes. The last argument makes it a bad one.
   */
  token(
    sub: string,
    claims?: JWTPayload,
    bad?: { issuer?: string; audience?: string; expired?: true; foreignKey?: true },
  ): Promise<string>;
  close(): Promise<void>;
}

export async function testIssuer(): Promise<TestIssuer> {
  const [own, foreign] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    const documents: Record<string, unknown> = {
      '/.well-known/openid-configuration': { issuer: url, jwks_uri: `${url}/jwks` },
      '/jwks': { keys: [jwk] },
    };
    const document = documents[request.url ?? ''];
    response.writeHead(document === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(document ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    token: (sub, claims = {}, { issuer = url, audience = 'jejak', expired, foreignKey } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: 'at+jwt' })
        .setSubject(sub)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(now - 1_200)
        .setExpirationTime(expired === true ? now - 600 : now + 600)
        .sign(foreignKey === true ? foreign.privateKey : own.privateKey);
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
