import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Cause } from '@jejak/kernel';
import type { Principal } from './principal.js';

/** What the platform keeps on each request. */
export interface RequestState {
  readonly correlationId: string;
  readonly traceparent?: string;
  principal?: Principal;
  /** Status and headers the answer gets besides what the route says. */
  status?: number;
  readonly headers: Record<string, string>;
}

export const STATE = Symbol('jejak.request');

/** A request as controllers receive it with `@Req()`. */
export type HttpRequest = FastifyRequest & {
  [STATE]: RequestState;
  /** The exact bytes of the body, when there is one. */
  rawBody?: Buffer;
};

/** What this request leads to: its correlation id (`x-correlation-id`, or a new one) and its trace. */
export const causeOf = (request: HttpRequest): Cause => {
  const { correlationId, traceparent } = stateOf(request);
  return { correlationId, ...(traceparent === undefined ? {} : { traceparent }) };
};

/** The state of a request, made at first asking: a request Fastify refuses may never reach our hooks. */
export function stateOf(request: FastifyRequest): RequestState {
  const ours = request as HttpRequest;
  ours[STATE] ??= newState(request);
  return ours[STATE];
}

function newState({ headers }: FastifyRequest): RequestState {
  const given = headers['x-correlation-id'];
  const trace = headers['traceparent'];
  return {
    // A UUID alone: what a caller sends here is kept in events and logs, so it must not carry anything else.
    correlationId: typeof given === 'string' && UUID.test(given) ? given.toLowerCase() : randomUUID(),
    ...(typeof trace === 'string' && TRACEPARENT.test(trace) ? { traceparent: trace } : {}),
    headers: {},
  };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** W3C Trace Context, section 3.2. */
const TRACEPARENT = /^[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
