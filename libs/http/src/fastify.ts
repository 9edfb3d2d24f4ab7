import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger, Metrics, PlatformConfig } from '@jejak/runtime';
import type { ProblemAnswers } from './problem-answers.js';
import { Problem } from './problem.js';
import { stateOf, type HttpRequest } from './request.js';
import { assertStorable } from './storable.js';

/** JSON media types, and the largest body of each. Batches of events are as large as uploads. */
const JSON_TYPES = ['application/json', 'application/merge-patch+json', 'application/cloudevents+json'];
const BATCH_TYPES = ['application/cloudevents-batch+json'];
/** Types whose body reaches the controller as it came, as a Buffer. */
const RAW_TYPES = [
  'text/csv',
  'text/tab-separated-values',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** Media types each route takes, by `<method> <pattern>`; filled when the application knows its routes. */
export type MediaTypes = Map<string, readonly string[]>;

/** Fastify as the house uses it: bodies read strictly and kept as they came, answers marked, requests counted. */
export function fastifyAdapter(
  config: Pick<PlatformConfig, 'bodyLimit' | 'uploadLimit'>,
  answers: ProblemAnswers,
  mediaTypes: MediaTypes,
  logger: Logger,
  metrics: Metrics,
): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: config.bodyLimit,
    trustProxy: 'loopback',
    return503OnClosing: true,
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      answers.send(error, request, reply),
    clientErrorHandler: (_: unknown, socket: Socket) => answers.refuse(socket),
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: true },
  });
  const instance = adapter.getInstance<FastifyInstance>();
  readBodies(instance, config);
  markAnswers(instance);
  refuseForeignTypes(instance, mediaTypes);
  hearOut(instance);
  closeConnections(instance);
  countRequests(instance, logger, metrics);
  return adapter;
}

function readBodies(
  instance: FastifyInstance,
  limits: Pick<PlatformConfig, 'bodyLimit' | 'uploadLimit'>,
): void {
  const parse = instance.getDefaultJsonParser('error', 'error');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  instance.removeAllContentTypeParsers();
  const json = (types: string[], bodyLimit: number) =>
    instance.addContentTypeParser(types, { parseAs: 'buffer', bodyLimit }, (request, body, done) => {
      (request as HttpRequest).rawBody = body as Buffer;
      let decoded: string;
      try {
        decoded = utf8.decode(body as Buffer);
      } catch {
        done(Problem.of('unreadable-body'));
        return;
      }
      parse.call(instance, request, decoded, (error, value) => {
        if (error !== null && error !== undefined) return done(Problem.of('unreadable-body'));
        try {
          assertStorable(value, decoded);
          done(null, value);
        } catch (fault) {
          done(fault as Error);
        }
      });
    });
  json(JSON_TYPES, limits.bodyLimit);
  json(BATCH_TYPES, limits.uploadLimit);
  instance.addContentTypeParser(
    RAW_TYPES,
    { parseAs: 'buffer', bodyLimit: limits.uploadLimit },
    (request, body, done) => {
      (request as HttpRequest).rawBody = body as Buffer;
      done(null, body);
    },
  );
}

/** Status and headers that commands and reads left on the request; the correlation id on every answer. */
function markAnswers(instance: FastifyInstance): void {
  instance.addHook('onRequest', (request, reply, done) => {
    const { correlationId } = stateOf(request);
    void reply.headers({
      'x-correlation-id': correlationId,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    done();
  });
  instance.addHook('onSend', (request, reply, payload, done) => {
    const { status, headers } = stateOf(request);
    void reply.headers(headers);
    if (status !== undefined && reply.statusCode < 400) void reply.code(status);
    done(null, payload);
  });
}

/** An address with U+0000 in it, or a type that some other route takes, is refused before a byte of the body is read. */
function refuseForeignTypes(instance: FastifyInstance, mediaTypes: MediaTypes): void {
  instance.addHook('onRequest', (request, _, done) => {
    if (request.url.includes('%00')) return done(Problem.of('unreadable-request'));
    const accepted = mediaTypes.get(`${request.method} ${request.routeOptions.url ?? ''}`);
    const given = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
    const foreign = accepted !== undefined && given !== undefined && !accepted.includes(given);
    done(foreign ? unsupported(accepted) : undefined);
  });
}

const unsupported = (accepted: readonly string[]): Problem =>
  Problem.of('unsupported-media-type', {
    messages: {
      id: `Alamat ini menerima Content-Type ${accepted.join(' atau ')}.`,
      en: `This address accepts the Content-Type ${accepted.join(' or ')}.`,
    },
    headers: { accept: accepted.join(', ') },
  });

/** How long a sender whose body is refused may go on sending it (milliseconds); nginx calls it `lingering_time`. */
const LINGERING = 30_000;

/**
 * An answer that comes before the whole body is lost on whoever is still sending, the door before all: closing on
 * unread bytes resets the connection (RFC 9112 section 9.6). So the rest is read first, and thrown away.
 */
function hearOut(instance: FastifyInstance): void {
  instance.addHook('onSend', (request, _, payload, done) => {
    const { raw } = request;
    if (raw.complete || raw.readableEnded || raw.destroyed) {
      done(null, payload);
      return;
    }
    const answer = (): void => {
      clearTimeout(patience);
      raw.off('end', answer).off('close', answer);
      done(null, payload);
    };
    const patience = setTimeout(answer, LINGERING);
    raw.on('end', answer).on('close', answer).resume();
  });
}

/** Once the service is closing, each answer is its connection's last: an idle caller must not hold the door open. */
function closeConnections(instance: FastifyInstance): void {
  let closing = false;
  instance.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  instance.addHook('onSend', (request, reply, payload, done) => {
    if (closing && request.raw.httpVersionMajor < 2) void reply.header('connection', 'close');
    done(null, payload);
  });
}

/** One line and one observation per request, by the route's pattern: the address itself may name a person. */
function countRequests(instance: FastifyInstance, logger: Logger, metrics: Metrics): void {
  const seconds = metrics.histogram(
    'http_request_seconds',
    'How long requests took, by route and status.',
    ['method', 'route', 'status'],
    [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  );
  instance.addHook('onResponse', (request: FastifyRequest, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    logger[request.method === 'GET' ? 'debug' : 'info'](
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        correlationId: stateOf(request).correlationId,
      },
      'request',
    );
    done();
  });
}
