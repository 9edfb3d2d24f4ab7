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
  const { correlationId, traceparent } = request[STATE];
  return { correlationId, ...(traceparent === undefined ? {} : { traceparent }) };
};
