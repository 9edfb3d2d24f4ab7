import type { AddressInfo } from 'node:net';
import proxy from '@fastify/http-proxy';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { HTML_HEADERS } from '@jejak/http';
import type { Logger } from '@jejak/runtime';
import { documentationPage } from './documentation.js';
import { askAll, type Readiness } from './health.js';
import { refusals, type DoorProblemCode, type Refusing } from './problems.js';
import { routesOf, type Routed, type Routes } from './routes.js';
import { welcomePage } from './welcome.js';

/** How long a service may take for one answer: a committed import of a whole regency stays within it. */
const PATIENCE = 10 * 60_000;
/** How long whoever is being served may take to finish once the door closes (milliseconds). */
const FAREWELL = 10_000;
const METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

export type DoorOptions = Readonly<{
  host: string;
  port: number;
  services: readonly Routed[];
  /** The absolute address that the types of problems begin with, as the services' do. */
  problemTypes: string;
  log: Logger;
  /** Milliseconds until whoever has not finished is cut off; ten seconds unless told. */
  farewell?: number;
}>;

/**
 * The one address everybody uses. It only routes: bodies pass through unread and unbuffered, and every service
 * guards itself. It opens before the services do, and answers 503 with `Retry-After` for those not yet there.
 */
export class Door {
  private readonly upstreams = new Map<string, string>();
  private readonly app: FastifyInstance;
  private readonly routes: Routes;
  private readonly refuse: Refusing;
  private closing = false;

  constructor(private readonly options: DoorOptions) {
    this.routes = routesOf(options.services);
    this.refuse = refusals(options.problemTypes);
    this.app = fastify({
      logger: false,
      forceCloseConnections: 'idle',
      routerOptions: { maxParamLength: 2_048 },
    });
    this.app.removeAllContentTypeParsers();
    this.app.setNotFoundHandler((request, reply) => this.refuse(request, reply, 'unknown-path'));
    this.app.setErrorHandler((error: FastifyError, request, reply) => this.failed(error, request, reply));
    // A connection kept alive after the last answer would hold the door open until its user lets go of it.
    this.app.addHook('onSend', async (_, reply) => {
      if (this.closing) reply.header('connection', 'close');
    });
    this.ownPages();
    this.passOn();
  }

  /**
   * Takes the port, and answers which one it is.
   * @throws Error with code `EADDRINUSE` when somebody else has it
   */
  async open(): Promise<number> {
    await this.app.listen({ host: this.options.host, port: this.options.port });
    return (this.app.server.address() as AddressInfo).port;
  }

  /** From now on requests for the name go to this address. */
  leadTo(name: string, address: string): void {
    this.upstreams.set(name, address);
  }

  /** Whether everything behind the door says that it is ready, and who does not. */
  readiness(): Promise<Readiness> {
    const expected = this.options.services.map(({ name }) => name);
    return askAll(expected.map((name) => [name, this.upstreams.get(name)] as const));
  }

  /** Takes no new request and waits for those under way, but for nobody who has stopped sending or reading. */
  async close(): Promise<void> {
    this.closing = true;
    const cutOff = (): void => this.app.server.closeAllConnections();
    const patience = setTimeout(cutOff, this.options.farewell ?? FAREWELL);
    try {
      await this.app.close();
    } finally {
      clearTimeout(patience);
    }
  }

  private ownPages(): void {
    this.app.get('/health/live', () => ({ status: 'live' }));
    this.app.get('/health/ready', async (_, reply) => {
      const readiness = await this.readiness();
      if (readiness.status !== 'ready') reply.code(503).header('retry-after', '1');
      return readiness;
    });
    this.app.get('/', async (_, reply) => html(reply, await welcomePage(this.upstreams.get('audit'))));
    this.app.get<{ Querystring: { service?: string } }>('/docs', async (request, reply) => {
      const names = this.options.services.map(({ name }) => name);
      const chosen = names.find((name) => name === request.query.service) ?? names[0] ?? '';
      const leads = (path: string): boolean => this.routes.ownerOf(path) === chosen;
      return html(reply, await documentationPage(names, chosen, this.upstreams.get(chosen), leads));
    });
  }

  private passOn(): void {
    void this.app.register(proxy, {
      upstream: '',
      routes: ['/*'],
      httpMethods: METHODS,
      internalRewriteLocationHeader: false,
      disableRequestLogging: true,
      disableCache: true,
      undici: { connections: 128, pipelining: 1, headersTimeout: PATIENCE, bodyTimeout: PATIENCE },
      preHandler: (request, reply, next) => {
        const refusal = this.refusalOf(request);
        if (refusal === undefined) next();
        else this.refuse(request, reply, refusal);
      },
      replyOptions: {
        getUpstream: (request) => this.upstreamOf(request as FastifyRequest) ?? '',
        // Whoever expects to be told to go on (RFC 9110 section 10.1.1; curl does with a large file) is told so here.
        rewriteRequestHeaders: (request, { expect: _, ...headers }) => ({
          ...headers,
          'x-forwarded-for': request.socket.remoteAddress ?? '',
          'x-forwarded-host': request.headers.host ?? '',
          'x-forwarded-proto': 'http',
        }),
        // Whether a request may be repeated is for its sender to say, with an Idempotency-Key.
        retryDelay: () => null,
        onError: (reply, { error }) => {
          this.options.log.warn({ err: error }, 'a service did not answer');
          const code = (error as FastifyError).statusCode === 504 ? 'service-late' : 'service-unreachable';
          this.refuse(reply.request as FastifyRequest, reply as FastifyReply, code);
        },
      },
    });
  }

  private upstreamOf(request: FastifyRequest): string | undefined {
    const owner = this.routes.ownerOf(pathOf(request));
    return owner === undefined ? undefined : this.upstreams.get(owner);
  }

  private refusalOf(request: FastifyRequest): DoorProblemCode | undefined {
    if (this.routes.ownerOf(pathOf(request)) === undefined) return 'unknown-path';
    return this.upstreamOf(request) === undefined ? 'starting' : undefined;
  }

  private failed(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    if (error.statusCode !== undefined && error.statusCode < 500)
      return this.refuse(request, reply, 'bad-path');
    this.options.log.error({ err: error }, 'the door failed');
    return this.refuse(request, reply, 'door-failed');
  }
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '';

const html = (reply: FastifyReply, page: string): FastifyReply => reply.headers(HTML_HEADERS).send(page);
