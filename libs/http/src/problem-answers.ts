import type { Socket } from 'node:net';
import { HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Bilingual } from '@jejak/kernel';
import { BrokerAway, OperationRefused, PayloadTooLarge } from '@jejak/messaging';
import { KeyDestroyed, StreamMoved } from '@jejak/persistence';
import type { Logger, PlatformConfig } from '@jejak/runtime';
import { problemTexts, type CommonCode } from './problem-texts.js';
import { Problem, type ProblemDetails } from './problem.js';
import { stateOf } from './request.js';

/** Answers every failure as RFC 9457 problem details in both languages; nothing of the inside leaks. */
export class ProblemAnswers {
  private readonly types: string;

  constructor(
    config: Pick<PlatformConfig, 'source'>,
    private readonly logger: Logger,
  ) {
    this.types = `https:${config.source.replace(/[^/]+$/, 'problems/')}`;
  }

  send(exception: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { correlationId } = stateOf(request);
    const problem = problemOf(exception);
    if (problem.getStatus() >= 500) {
      this.logger.error(
        { err: exception, correlationId, method: request.method, route: request.routeOptions.url },
        problem.code,
      );
    }
    if (reply.sent) return;
    const language = languageOf(request.headers['accept-language']);
    const instance = request.originalUrl.split('?', 1)[0]!;
    void reply
      .code(problem.getStatus())
      .headers({
        'content-language': language,
        vary: 'accept-language',
        'x-correlation-id': correlationId,
        ...problem.details.headers,
      })
      .type('application/problem+json')
      .send(JSON.stringify(this.bodyOf(problem, language, { instance, correlationId })));
  }

  /** Answers bytes that are no HTTP, straight on the socket, and closes it. */
  refuse(socket: Socket): void {
    if (!socket.writable) return;
    const body = JSON.stringify(this.bodyOf(Problem.of('unreadable-request'), 'id', {}));
    socket.end(
      'HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nContent-Language: id\r\n' +
        `Content-Length: ${String(Buffer.byteLength(body))}\r\nConnection: close\r\n\r\n${body}`,
    );
  }

  private bodyOf(
    { details }: Problem,
    language: 'id' | 'en',
    { instance, correlationId = '' }: { instance?: string; correlationId?: string },
  ): object {
    const messages = filled(details.messages, correlationId);
    return {
      type: this.types + details.code,
      title: (details.title ?? titleOf(details))[language],
      status: details.status,
      detail: messages[language],
      ...(instance === undefined ? {} : { instance }),
      code: details.code,
      messages,
      ...(details.errors === undefined ? {} : { errors: details.errors }),
      ...(details.rules === undefined
        ? {}
        : { rules: details.rules.map(({ statement, ...rule }) => ({ ...rule, messages: statement })) }),
    };
  }
}

/** Whatever was thrown, as the problem it is for whoever asked. */
export function problemOf(exception: unknown): Problem {
  if (exception instanceof Problem) return exception;
  if (exception instanceof StreamMoved) return Problem.of('conflict');
  if (exception instanceof KeyDestroyed) return Problem.conflict('erased', ERASED);
  if (exception instanceof BrokerAway) return Problem.of('unavailable');
  if (exception instanceof PayloadTooLarge) return new Problem({ status: 413, ...toldBy(exception) });
  if (exception instanceof OperationRefused) {
    return new Problem({ status: NOT_THERE.has(exception.code) ? 404 : 409, ...toldBy(exception) });
  }
  // Nest hands on what Fastify raised as the cause; before routing it comes as it is.
  const { code: raised } = ((exception as Error | undefined)?.cause ?? exception ?? {}) as { code?: unknown };
  const known = OF_FASTIFY[String(raised)];
  if (known !== undefined) return Problem.of(known);
  if (!(exception instanceof HttpException)) return Problem.of('unexpected');
  const status = exception.getStatus();
  return Problem.of(OF_STATUS[status] ?? (status < 500 ? 'unreadable-request' : 'unexpected'));
}

const toldBy = ({ code, messages }: OperationRefused | PayloadTooLarge) => ({ code, messages });
const NOT_THERE = new Set(['no-such-group', 'not-in-quarantine']);

const ERASED: Bilingual = {
  id: 'Data orang ini sudah dihapus menurut hukum, jadi tidak dapat ditambah lagi.',
  en: 'The data of this person was erased by law, so nothing can be added to it.',
};

const OF_FASTIFY: Readonly<Record<string, CommonCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'unreadable-body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'unreadable-body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'unreadable-request',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_BAD_URL: 'unreadable-request',
  FST_ERR_MAX_PARAM_LENGTH: 'address-too-long',
};

const OF_STATUS: Readonly<Record<number, CommonCode>> = {
  400: 'unreadable-request',
  401: 'not-signed-in',
  403: 'action-denied',
  404: 'unknown-route',
  405: 'not-allowed',
  409: 'conflict',
  412: 'version-changed',
  413: 'body-too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  422: 'values-refused',
  428: 'if-match-missing',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** A problem without a title of its own takes the one its status commonly has. */
const titleOf = ({ status }: ProblemDetails): Bilingual =>
  problemTexts[status === 422 ? 'rules-broken' : (OF_STATUS[status] ?? 'unreadable-request')].title;

const filled = ({ id, en }: Bilingual, correlationId: string): Bilingual => ({
  id: id.replaceAll('{correlationId}', correlationId),
  en: en.replaceAll('{correlationId}', correlationId),
});

/** Indonesian unless English is preferred (RFC 9110 section 12.5.4). */
export function languageOf(header: string | undefined): 'id' | 'en' {
  let [best, weight]: ['id' | 'en', number] = ['id', 0];
  for (const part of (header ?? '').split(',')) {
    const match = /^\s*(id|en)(?:-[a-z0-9]+)*\s*(?:;\s*q=(\d(?:[.]\d{1,3})?))?\s*$/i.exec(part);
    if (match === null) continue;
    const q = Number(match[2] ?? '1');
    if (q > weight) [best, weight] = [match[1]!.toLowerCase() as 'id' | 'en', q];
  }
  return best;
}
