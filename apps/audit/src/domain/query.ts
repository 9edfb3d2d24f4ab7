import type { Bilingual } from '@jejak/kernel';
import { keys, nearestKey, type Key } from './query-keys.js';
import { tokensOf, type Token } from './query-tokens.js';
import { valueOf, type Value } from './query-values.js';

/** What somebody asks of the log: terms joined by and, or, not. */
export type Query =
  Readonly<{ and: readonly Query[] }> | Readonly<{ or: readonly Query[] }> | Readonly<{ not: Query }> | Term;

/** One condition: the entry's `key` is one of the values. */
export type Term = Readonly<{ key: Key; values: readonly [Value, ...Value[]] }>;

/** Why a query cannot be understood, and at which character (from 0) it stops making sense. */
export type QueryFault = Readonly<{ at: number; messages: Bilingual }>;
export type ReadQuery = Readonly<{ ok: true; query?: Query } | { ok: false; fault: QueryFault }>;

const MAX_TERMS = 64;
const MAX_DEPTH = 8;

/**
 * Reads the filter language (docs of the API, "Filter"): `aksi:approval.* -hasil:ditolak terjadi:2026-01-01..2026-03-31`.
 * Terms side by side must all hold; `OR`, parentheses, `-` and `NOT` do as they say; keys may be Indonesian or English.
 *
 * @param now what relative times such as `-7d` or `hari_ini` count from
 */
export function readQuery(text: string, now: Date): ReadQuery {
  try {
    const parser = new Parser(tokensOf(text), now);
    const query = parser.whole();
    return query === undefined ? { ok: true } : { ok: true, query };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** How the parser leaves from within; it never leaves `readQuery`. */
export class Unreadable extends Error {
  constructor(readonly fault: QueryFault) {
    super(fault.messages.en);
  }
}

const refuse = (at: number, id: string, en: string): never => {
  throw new Unreadable({ at, messages: { id, en } });
};

class Parser {
  private at = 0;
  private terms = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly now: Date,
  ) {}

  whole(): Query | undefined {
    if (this.tokens.length === 0) return undefined;
    const query = this.or(1);
    const left = this.tokens[this.at];
    return left === undefined
      ? query
      : refuse(left.at, `"${left.text}" tidak pada tempatnya.`, `"${left.text}" is out of place.`);
  }

  private or(depth: number): Query {
    const branches = [this.and(depth)];
    while (this.taken('OR')) branches.push(this.and(depth));
    return branches.length === 1 ? branches[0]! : { or: branches };
  }

  private and(depth: number): Query {
    const parts = [this.unary(depth)];
    for (;;) {
      const token = this.tokens[this.at];
      if (token === undefined || token.text === 'OR' || token.text === ')') break;
      this.taken('AND');
      parts.push(this.unary(depth));
    }
    return parts.length === 1 ? parts[0]! : { and: parts };
  }

  private unary(depth: number): Query {
    if (this.taken('-') || this.taken('NOT')) return { not: this.unary(this.deeper(depth)) };
    if (!this.taken('(')) return this.term();
    const inner = this.or(this.deeper(depth));
    if (!this.taken(')')) refuse(this.end(), 'Kurung tutup ")" belum ada.', 'The closing ")" is missing.');
    return inner;
  }

  private deeper(depth: number): number {
    const limit = String(MAX_DEPTH);
    return depth < MAX_DEPTH
      ? depth + 1
      : refuse(this.end(), `Paling dalam ${limit} tingkat.`, `At most ${limit} levels deep.`);
  }

  private term(): Term {
    const token = this.tokens[this.at++];
    if (token === undefined)
      return refuse(this.end(), 'Sesudah ini harus ada syarat.', 'A condition must follow here.');
    if (++this.terms > MAX_TERMS) {
      refuse(
        token.at,
        `Paling banyak ${String(MAX_TERMS)} syarat.`,
        `At most ${String(MAX_TERMS)} conditions.`,
      );
    }
    if (token.kind !== 'term') {
      return refuse(
        token.at,
        `"${token.text}" bukan syarat; tulis kunci:nilai, misalnya aksi:approval.*`,
        `"${token.text}" is no condition; write key:value, for example action:approval.*`,
      );
    }
    const key = keys[token.key.toLowerCase()];
    if (key === undefined) {
      const near = nearestKey(token.key);
      return refuse(
        token.at,
        `Kunci "${token.key}" tidak dikenal. Maksud Anda "${near}"?`,
        `The key "${token.key}" is not known. Do you mean "${near}"?`,
      );
    }
    const [first, ...others] = token.values.map(({ at, text, quoted }) => {
      const value = valueOf(key, text, quoted, this.now);
      if ('messages' in value) throw new Unreadable({ at, messages: value.messages });
      return value;
    });
    return { key, values: [first!, ...others] };
  }

  private taken(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || token.text !== text) return false;
    this.at += 1;
    return true;
  }

  private end(): number {
    const last = this.tokens[Math.min(this.at, this.tokens.length - 1)];
    return last === undefined ? 0 : last.at + (this.at < this.tokens.length ? 0 : last.text.length);
  }
}

/** The one way of writing what was understood, so that two people can compare what they asked. */
export function normalForm(query: Query): string {
  if ('and' in query)
    return query.and.map((part) => ('or' in part ? `(${normalForm(part)})` : normalForm(part))).join(' ');
  if ('or' in query)
    return query.or.map((part) => ('and' in part ? `(${normalForm(part)})` : normalForm(part))).join(' OR ');
  if ('not' in query) return 'key' in query.not ? `-${normalForm(query.not)}` : `-(${normalForm(query.not)})`;
  return `${query.key}:${query.values.map(({ text }) => text).join(',')}`;
}
