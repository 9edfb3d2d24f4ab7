import { SetMetadata, type Type } from '@nestjs/common';

/** A JSON Schema (2020-12), or a class whose class-validator decorators say the same. */
export type Shape = Type | Readonly<Record<string, unknown>>;

export type Answer = string | Readonly<{ description: string; body?: Shape; mediaType?: string }>;

/** What the API documentation says of a route. Parameters and body classes are taken from its own decorators. */
export type Description = Readonly<{
  /** One line, imperative: `Submit a proposal`. */
  summary: string;
  /** What is promised, and when it is refused. */
  description?: string;
  /** Only when the body is not a class given to `@Body()`. */
  body?: Shape;
  /** Where each media type has a body of its own. `{eventPrefix}` in a schema is the configured prefix of event types. */
  bodies?: Readonly<Record<string, Shape>>;
  /** Media types of the body; `application/json` when left out. */
  mediaTypes?: readonly string[];
  /** Query parameters read one by one, not as a class: name → what it is. */
  query?: Readonly<Record<string, string>>;
  /** Headers that it reads besides those of every route: name → what it is. */
  headers?: Readonly<Record<string, string>>;
  /** What it answers when it succeeds, by status. Problems are added by themselves. */
  answers: Readonly<Record<number, Answer>>;
  /** A POST that needs no `Idempotency-Key` (intake: source and id of the event are the key). */
  withoutKey?: true;
  /** It changes something that exists, so it asks for `If-Match`. */
  ifMatch?: true;
}>;

export const DESCRIPTION = 'jejak:description';

/** Documents a route in one place; a route without it does not start. */
export const Describe = (description: Description): MethodDecorator => SetMetadata(DESCRIPTION, description);
