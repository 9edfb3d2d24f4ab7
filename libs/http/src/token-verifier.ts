import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { PlatformConfig } from '@jejak/runtime';
import { Problem } from './problem.js';

type Issuer = Pick<PlatformConfig, 'issuerUrl' | 'jwksUrl' | 'audience'>;

/** Asymmetric signatures alone: nobody but the issuer can make a token. */
const ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'Ed25519', 'PS256', 'RS256'];
const PATIENCE = 5_000;

/** Checks access tokens (RFC 9068) against the keys the issuer publishes: signature, issuer, audience and time. */
export class TokenVerifier {
  private keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(private readonly issuer: Issuer) {}

  /** @throws Problem 401 `token-refused`, 503 `issuer-unavailable` when its keys cannot be had */
  async verify(token: string): Promise<JWTPayload & { sub: string }> {
    const keys = await this.keysOfIssuer();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: this.issuer.issuerUrl,
        audience: this.issuer.audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: 5,
      });
      return payload as JWTPayload & { sub: string };
    } catch (error) {
      throw isTheTokensFault(error) ? refused() : Problem.of('issuer-unavailable', RETRY);
    }
  }

  /** Found once; asked again after a failure, so that a service may start before its issuer. */
  private async keysOfIssuer(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.find();
    try {
      return await this.keys;
    } catch {
      this.keys = undefined;
      throw Problem.of('issuer-unavailable', RETRY);
    }
  }

  private async find(): Promise<JWTVerifyGetKey> {
    const { issuerUrl } = this.issuer;
    const jwksUrl = this.issuer.jwksUrl ?? (await discovered(issuerUrl));
    return createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: PATIENCE });
  }
}

const RETRY = { headers: { 'retry-after': '5' } };
const refused = (): Problem =>
  Problem.of('token-refused', { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } });

/** Everything jose finds wrong with a token; what is left is the road to the issuer. */
function isTheTokensFault(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    error.code !== 'ERR_JOSE_GENERIC'
  );
}

/** OpenID Connect Discovery 1.0, section 4: the document must name this very issuer. */
async function discovered(issuerUrl: string): Promise<string> {
  const response = await fetch(`${issuerUrl}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`the issuer's discovery document answered ${String(response.status)}`);
  const { issuer, jwks_uri } = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (issuer !== issuerUrl || typeof jwks_uri !== 'string') {
    throw new Error('the discovery document is of another issuer or names no keys');
  }
  return jwks_uri;
}
