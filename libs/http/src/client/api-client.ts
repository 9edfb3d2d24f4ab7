import type { Bilingual } from '@jejak/kernel';
import { reach } from './reach.js';

/** A problem (RFC 9457) as a service of this house sends it. */
export type ProblemBody = Readonly<{
  status: number;
  code: string;
  title?: string;
  detail?: string;
  messages?: Bilingual;
  errors?: readonly Readonly<{ pointer?: string; cell?: string; code: string; messages: Bilingual }>[];
  rules?: readonly Readonly<{
    id: string;
    messages: Bilingual;
    basis: readonly unknown[];
    pointer?: string;
  }>[];
}>;

/** The service refused; the problem says what, where and why. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  constructor(
    readonly request: string,
    readonly problem: ProblemBody,
    /** Seconds after which asking again makes sense, where the service says so. */
    readonly retryAfter: number | undefined,
  ) {
    super(
      `${request}: ${problem.status} ${problem.code}: ${[problem.messages?.en ?? problem.detail, ...reasons(problem)].join(' ')}`,
    );
  }
}

export type ApiAnswer<Body> = Readonly<{ status: number; body: Body; etag?: string; replayed: boolean }>;

export type Sending = Readonly<{
  /** Obligatory on every POST but `/v1/events`: the same key with the same body is done once. */
  idempotencyKey?: string;
  /** The version a change is made against. */
  ifMatch?: string;
  contentType?: string;
  headers?: Readonly<Record<string, string>>;
}>;

/** The API as one account uses it, over HTTP and through the door like everybody. */
export class ApiClient {
  constructor(
    readonly baseUrl: string,
    private readonly accessToken: () => string | undefined | Promise<string | undefined>,
  ) {}

  get<Body>(path: string): Promise<ApiAnswer<Body>> {
    return this.send<Body>('GET', path, undefined, {});
  }

  /** The answer as it came: what is checked by its bytes must not be read and written anew. */
  async download(path: string, posted?: Readonly<{ body: unknown; sending: Sending }>): Promise<string> {
    const asIs = (text: string): string => text;
    const { body } =
      posted === undefined
        ? await this.send<string>('GET', path, undefined, {}, asIs)
        : await this.send<string>('POST', path, posted.body, posted.sending, asIs);
    return body;
  }

  /** @param body sent as JSON; a string or bytes as they are, then `contentType` says what they are */
  post<Body>(path: string, body: unknown, sending: Sending = {}): Promise<ApiAnswer<Body>> {
    return this.send<Body>('POST', path, body, sending);
  }

  patch<Body>(path: string, body: unknown, sending: Sending = {}): Promise<ApiAnswer<Body>> {
    return this.send<Body>('PATCH', path, body, sending);
  }

  private async send<Body>(
    method: string,
    path: string,
    body: unknown,
    sending: Sending,
    read: (text: string, json: boolean) => unknown = readJson,
  ): Promise<ApiAnswer<Body>> {
    const token = await this.accessToken();
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await reach(addressOf(path, this.baseUrl), {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(sending.idempotencyKey === undefined ? {} : { 'idempotency-key': sending.idempotencyKey }),
        ...(sending.ifMatch === undefined ? {} : { 'if-match': sending.ifMatch }),
        ...(body === undefined ? {} : { 'content-type': sending.contentType ?? 'application/json' }),
        ...sending.headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true;
    if (!response.ok)
      throw new ApiRefusal(
        `${method} ${path}`,
        problemOf(response.status, json, text),
        retryAfterOf(response),
      );
    const etag = response.headers.get('etag');
    return {
      status: response.status,
      body: read(text, json) as Body,
      ...(etag === null ? {} : { etag }),
      replayed: response.headers.get('idempotent-replayed') === 'true',
    };
  }
}

const readJson = (text: string, json: boolean): unknown => (json && text !== '' ? JSON.parse(text) : text);

/** Without a base that is an address, the base as it is: `reach` says that it leads nowhere. */
const addressOf = (path: string, base: string): string => URL.parse(path, base)?.href ?? base;

const problemOf = (status: number, json: boolean, text: string): ProblemBody =>
  json ? (JSON.parse(text) as ProblemBody) : { status, code: 'not-a-problem', detail: text.slice(0, 200) };

function retryAfterOf(response: Response): number | undefined {
  const value = response.headers.get('retry-after');
  return value === null ? undefined : Number(value);
}

const reasons = ({ errors = [], rules = [] }: ProblemBody): string[] => [
  ...errors.map(({ pointer, cell, code, messages }) => `[${pointer ?? cell ?? ''} ${code}: ${messages.en}]`),
  ...rules.map(({ id, messages }) => `[${id}: ${messages.en}]`),
];
