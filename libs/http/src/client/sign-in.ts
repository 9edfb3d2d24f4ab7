import { createHash, randomBytes } from 'node:crypto';
import type { Bilingual } from '@jejak/kernel';
import { reach } from './reach.js';

/** The public client of the command line, and where its codes are sent: a loopback address (RFC 8252 section 7.3). */
export const COMMAND_LINE_CLIENT = { id: 'jejak-cli', redirectUri: 'http://127.0.0.1/callback' } as const;

/** An access token, and until when it opens anything (milliseconds since 1970). */
export type Token = Readonly<{ account: string; issuer: string; accessToken: string; expiresAt: number }>;

/** The issuer did not give a token; both sentences say why. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
  constructor(readonly messages: Bilingual) {
    super(messages.en);
  }
}

type Discovery = Readonly<{ issuer: string; authorization_endpoint: string; token_endpoint: string }>;

/**
 * Walks the flow a person walks in a browser, without one: authorization code with PKCE (RFC 6749 section 4.1,
 * RFC 7636), the login page filled in with account and password. Only for an issuer whose login page is one form
 * with the fields `account` and `password`, as the embedded one's.
 *
 * @throws SignInRefused when the issuer refuses or answers otherwise than expected
 */
export async function signIn(issuer: string, account: string, password: string): Promise<Token> {
  const { authorization_endpoint, token_endpoint, ...found } = await discover(issuer);
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const browser = new Browser();
  const start = new URL(authorization_endpoint);
  start.search = new URLSearchParams({
    client_id: COMMAND_LINE_CLIENT.id,
    redirect_uri: COMMAND_LINE_CLIENT.redirectUri,
    response_type: 'code',
    scope: 'openid',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();

  const login = await browser.follow(start);
  if (login.status !== 200) throw unexpected(login.status, 'the login page');
  const submitted = await browser.post(login.url, { account, password });
  if (submitted.status === 401) throw wrongPassword(account);
  const end = submitted.location === undefined ? submitted : await browser.follow(submitted.location);
  const answer = end.url;
  if (!answer.href.startsWith(COMMAND_LINE_CLIENT.redirectUri))
    throw unexpected(end.status, 'the login form');
  if (answer.searchParams.get('state') !== state || answer.searchParams.get('iss') !== found.issuer)
    throw unexpected(end.status, 'an answer meant for somebody else');
  const code = answer.searchParams.get('code');
  if (code === null)
    throw unexpected(end.status, answer.searchParams.get('error') ?? 'an answer without a code');

  return exchange(
    token_endpoint,
    { account, issuer: found.issuer },
    {},
    {
      grant_type: 'authorization_code',
      client_id: COMMAND_LINE_CLIENT.id,
      redirect_uri: COMMAND_LINE_CLIENT.redirectUri,
      code,
      code_verifier: verifier,
    },
  );
}

/** A token for a system that speaks for itself: client credentials (RFC 6749 section 4.4). */
export async function signInAsSystem(issuer: string, client: string, secret: string): Promise<Token> {
  const { token_endpoint, issuer: iss } = await discover(issuer);
  const credentials = Buffer.from(`${encodeURIComponent(client)}:${encodeURIComponent(secret)}`).toString(
    'base64',
  );
  return exchange(
    token_endpoint,
    { account: client, issuer: iss },
    { authorization: `Basic ${credentials}` },
    {
      grant_type: 'client_credentials',
    },
  );
}

async function discover(issuer: string): Promise<Discovery> {
  const response = await reach(`${issuer}/.well-known/openid-configuration`);
  if (!response.ok) throw unexpected(response.status, 'OpenID Connect discovery');
  return (await response.json()) as Discovery;
}

async function exchange(
  endpoint: string,
  who: Pick<Token, 'account' | 'issuer'>,
  headers: Readonly<Record<string, string>>,
  form: Readonly<Record<string, string>>,
): Promise<Token> {
  const asked = Date.now();
  const response = await reach(endpoint, { method: 'POST', headers, body: new URLSearchParams(form) });
  const answer = (await response.json()) as { access_token?: string; expires_in?: number; error?: string };
  if (answer.access_token === undefined)
    throw unexpected(response.status, answer.error ?? 'the token endpoint');
  return { ...who, accessToken: answer.access_token, expiresAt: asked + (answer.expires_in ?? 0) * 1_000 };
}

type Page = Readonly<{ status: number; url: URL; location?: URL }>;

/** As much of a browser as the flow needs: cookies of one host, and redirects until they leave it. */
class Browser {
  private readonly cookies = new Map<string, string>();

  /** Follows redirects on the same host; one that leaves it is not requested, its address is the answer. */
  async follow(start: URL): Promise<Page> {
    let url = start;
    for (let hops = 0; hops < 10; hops++) {
      if (url.host !== start.host) return { status: 303, url };
      const page = await this.request(url, {});
      if (page.location === undefined) return page;
      url = page.location;
    }
    throw unexpected(310, 'a circle of redirects');
  }

  post(url: URL, form: Readonly<Record<string, string>>): Promise<Page> {
    return this.request(url, { method: 'POST', body: new URLSearchParams(form) });
  }

  private async request(url: URL, init: RequestInit): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await reach(url, {
      ...init,
      redirect: 'manual',
      headers: cookie === '' ? {} : { cookie },
    });
    await response.arrayBuffer();
    for (const line of response.headers.getSetCookie()) this.remember(line);
    const location = response.headers.get('location');
    return {
      status: response.status,
      url,
      ...(location === null ? {} : { location: new URL(location, url) }),
    };
  }

  private remember(line: string): void {
    const [pair = ''] = line.split(';', 1);
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

const wrongPassword = (account: string): SignInRefused =>
  new SignInRefused({
    id: `Penerbit token menolak akun "${account}" atau kata sandinya.`,
    en: `The issuer refused the account "${account}" or its password.`,
  });

const unexpected = (status: number, what: string): SignInRefused =>
  new SignInRefused({
    id: `Penerbit token tidak memberi token: jawaban tak terduga (${status}, ${what}).`,
    en: `The issuer gave no token: unexpected answer (${status}, ${what}).`,
  });
