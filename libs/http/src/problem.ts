import { HttpException } from '@nestjs/common';
import type { Bilingual, BrokenRule } from '@jejak/kernel';
import { problemTexts, type CommonCode } from './problem-texts.js';

/** One wrong value: where it stands (RFC 6901 pointer, or a cell like `Sheet1!C7`), and why it is wrong. */
export type Fault = Readonly<
  { code: string; messages: Bilingual } & (
    { pointer: string; cell?: never } | { cell: string; pointer?: never }
  )
>;

export type ProblemDetails = Readonly<{
  status: number;
  /** Kebab-case; the problem's `type` is an absolute URI that ends in it. */
  code: string;
  messages: Bilingual;
  /** A short name of this kind of problem; the common one of its status when left out. */
  title?: Bilingual;
  errors?: readonly Fault[];
  rules?: readonly BrokenRule[];
  headers?: Readonly<Record<string, string>>;
}>;

/** Why a request was not done, as RFC 9457 problem details in both languages. */
export class Problem extends HttpException {
  constructor(readonly details: ProblemDetails) {
    super(details.messages.en, details.status);
  }

  get code(): string {
    return this.details.code;
  }

  /** One of the problems every service may answer, by its code. */
  static of(
    code: CommonCode,
    more: {
      messages?: Bilingual;
      errors?: readonly Fault[];
      headers?: Readonly<Record<string, string>>;
    } = {},
  ): Problem {
    return new Problem({ code, ...problemTexts[code], ...more });
  }

  /** 422: the rules do not allow it; every broken one is named with where it is written. */
  static rules(broken: readonly BrokenRule[]): Problem {
    return new Problem({ code: 'rules-broken', ...problemTexts['rules-broken'], rules: broken });
  }

  /** 422: some values are wrong; each is named with its place. */
  static values(errors: readonly Fault[]): Problem {
    return Problem.of('values-refused', { errors });
  }

  /** 404. `what` says what was looked for, in both languages: `{ id: 'Usulan', en: 'proposal' }`. */
  static notFound(what?: Bilingual): Problem {
    return what === undefined
      ? Problem.of('not-found')
      : Problem.of('not-found', {
          messages: { id: `${what.id} yang diminta tidak ada.`, en: `There is no such ${what.en}.` },
        });
  }

  /** 409: the present state stands in the way. */
  static conflict(code: string, messages: Bilingual, headers?: Readonly<Record<string, string>>): Problem {
    return new Problem({ status: 409, code, messages, ...(headers === undefined ? {} : { headers }) });
  }
}
