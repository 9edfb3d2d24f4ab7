import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '@jejak/runtime';
import { errors, type default as Provider } from 'oidc-provider';
import type { Accounts } from './accounts.js';
import { sweepArtifacts } from './artifacts.js';
import { errorPage, loginPage } from './pages.js';
import { createProvider, type IssuerOptions } from './provider.js';

const MOUNT = '/issuer';
const LOGIN = /^\/login\/[\w-]{1,64}$/;
const FORM_LIMIT = 4 * 1024;
const SWEEP_EVERY = 3_600_000;

/** The issuer on a loopback port of its own; the door passes `/issuer/…` on to it. */
export class IssuerServer {
  private constructor(
    private readonly http: Server,
    private readonly sweeping: NodeJS.Timeout,
    readonly address: string,
  ) {}

  static async start(options: IssuerOptions, log: Logger): Promise<IssuerServer> {
    await sweepArtifacts(options.database);
    const provider = createProvider(options);
    provider.on('server_error', (_, error) => log.error({ err: error }, 'the issuer failed'));
    const handle = handler(provider, options.accounts, new URL(options.url), log);
    const http = createServer((request, response) => void handle(request, response));
    await new Promise<void>((resolve, reject) => {
      http.once('error', reject);
      http.listen(0, '127.0.0.1', resolve);
    });
    const sweeping = setInterval(() => {
      sweepArtifacts(options.database).catch((error: unknown) =>
        log.warn({ err: error }, 'expired sessions were not swept'),
      );
    }, SWEEP_EVERY);
    sweeping.unref();
    return new IssuerServer(http, sweeping, `http://127.0.0.1:${(http.address() as AddressInfo).port}`);
  }

  /** Answers what has begun and takes nothing new. */
  async close(): Promise<void> {
    clearInterval(this.sweeping);
    this.http.closeIdleConnections();
    await new Promise<void>((resolve, reject) => {
      this.http.close((error) => {
        if (error === undefined) resolve();
        else reject(error);
      });
    });
  }
}

function handler(provider: Provider, accounts: Accounts, url: URL, log: Logger) {
  const oidc = provider.callback();
  return async (
    request: IncomingMessage & { originalUrl?: string },
    response: ServerResponse,
  ): Promise<void> => {
    const original = request.url ?? '/';
    if (original !== MOUNT && !original.startsWith(`${MOUNT}/`))
      return answer(response, 404, errorPage('not_found', original));
    request.headers['x-forwarded-host'] = url.host;
    request.headers['x-forwarded-proto'] = url.protocol.slice(0, -1);
    request.originalUrl = original;
    request.url = original.slice(MOUNT.length) || '/';
    const path = request.url.split('?', 1)[0] ?? '/';
    try {
      if (!LOGIN.test(path)) await oidc(request, response);
      else if (request.method === 'POST') await logIn(provider, accounts, request, response, original);
      else await showLogin(provider, request, response, original);
    } catch (error) {
      if (error instanceof errors.OIDCProviderError) {
        return answer(response, error.statusCode, errorPage(error.error, error.error_description));
      }
      log.error({ err: error }, 'the issuer failed');
      answer(response, 500, errorPage('server_error', undefined));
    }
  };
}

async function showLogin(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  action: string,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  answer(
    response,
    200,
    loginPage(action, typeof params['login_hint'] === 'string' ? params['login_hint'] : '', false),
  );
}

async function logIn(
  provider: Provider,
  accounts: Accounts,
  request: IncomingMessage,
  response: ServerResponse,
  action: string,
): Promise<void> {
  await provider.interactionDetails(request, response);
  const form = await readForm(request);
  if (form === undefined) return answer(response, 413, errorPage('form_too_large', undefined));
  const name = form.get('account') ?? '';
  const account = await accounts.authenticate(name, form.get('password') ?? '');
  if (account === undefined) return answer(response, 401, loginPage(action, name, true));
  await provider.interactionFinished(request, response, { login: { accountId: account.name } });
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > FORM_LIMIT) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function answer(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}
