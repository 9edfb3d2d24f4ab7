import Provider, { interactionPolicy, type Configuration, type JWK } from 'oidc-provider';
import { COMMAND_LINE_CLIENT } from '@jejak/http';
import type { Database } from '@jejak/persistence';
import type { Account, Accounts } from './accounts.js';
import { Artifacts } from './artifacts.js';
import { errorPage } from './pages.js';

/** What a token must be made for to open anything here (`aud`), and the resource clients get without asking. */
export const AUDIENCE = 'jejak';
const RESOURCE = 'urn:jejak';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** The secrets of the issuer, kept in the data folder: another signing key would make every token worthless. */
export type IssuerSecrets = Readonly<{
  /** Private keys for ES256, the newest first: the first signs, all are published. */
  jwks: Readonly<{ keys: readonly JWK[] }>;
  cookieKeys: readonly string[];
}>;

/** A system that speaks for itself (RFC 6749 section 4.4): its `client_id` is the account whose roles it has. */
export type SystemClient = Readonly<{ account: string; secret: string }>;

export type IssuerOptions = Readonly<{
  /** What tokens name as `iss`: the door's address and `/issuer`. */
  url: string;
  database: Database;
  accounts: Accounts;
  secrets: IssuerSecrets;
  systems: readonly SystemClient[];
}>;

/**
 * The embedded OpenID Connect issuer: authorization code with PKCE for people, client credentials for systems,
 * access tokens as JWTs (RFC 9068) for the audience `jejak` with the account's roles. No registration, no consent
 * page: every client is our own.
 */
export function createProvider(options: IssuerOptions): Provider {
  const provider = new Provider(options.url, configuration(options));
  // The address others see is configuration, never what a request says of itself: see `IssuerServer`.
  provider.proxy = true;
  return provider;
}

function configuration({ database, accounts, secrets, systems }: IssuerOptions): Configuration {
  return {
    adapter: (model: string) => new Artifacts(database, model),
    jwks: { keys: [...secrets.jwks.keys] },
    cookies: {
      keys: [...secrets.cookieKeys],
      long: { signed: true, httpOnly: true, sameSite: 'lax' },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clients: [
      {
        // Public, so its codes are worth nothing without the PKCE verifier (RFC 8252, RFC 7636).
        client_id: COMMAND_LINE_CLIENT.id,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [COMMAND_LINE_CLIENT.redirectUri],
      },
      ...systems.map(({ account, secret }) => ({
        client_id: account,
        client_secret: secret,
        token_endpoint_auth_method: 'client_secret_basic' as const,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
      })),
    ],
    pkce: { required: () => true },
    scopes: ['openid'],
    claims: { openid: ['sub'] },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: MINUTE,
      ClientCredentials: HOUR,
      IdToken: HOUR,
      Interaction: 10 * MINUTE,
      Session: 8 * HOUR,
      Grant: 8 * HOUR,
    },
    interactions: { url: (_, interaction) => `/issuer/login/${interaction.uid}`, policy: loginAlone() },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: HOUR,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    findAccount: async (_, name) => {
      const account = await accounts.find(name);
      return account && { accountId: account.name, claims: () => ({ sub: account.name }) };
    },
    extraTokenClaims: async (_, token) => {
      const name =
        token.kind === 'ClientCredentials' ? token.clientId : (token as { accountId?: string }).accountId;
      const account = name === undefined ? undefined : await accounts.find(name);
      return account && claimsOf(account);
    },
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError: (ctx, { error, error_description }) => {
      ctx.type = 'html';
      ctx.body = errorPage(error, error_description);
    },
  };
}

/** Nobody is asked for consent: every client is our own. */
function loginAlone(): ReturnType<typeof interactionPolicy.base> {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

function claimsOf({ roles, publisher }: Account) {
  return { roles, ...(publisher === undefined ? {} : { publisher }) };
}
