import type { Type } from './tree.js';

/**
 * What a value may be, given what is known. One alternative alone is "known"; a missing input is everything its
 * declaration allows. Computing with possibilities never loses one: learning more can only take some away.
 */
export type Possible =
  /** A quantity, a day or a truth (0 or 1), both ends included. */
  | Readonly<{ is: 'span'; low: number; high: number }>
  /** A code: bit p is set when the code in place p of its domain is possible. */
  | Readonly<{ is: 'code'; may: number }>
  /** Codes: `must` are in it for certain, `may` are possible; every bit of `must` is one of `may`. */
  | Readonly<{ is: 'codes'; must: number; may: number }>
  /** A text that is known, or not. */
  | Readonly<{ is: 'text'; text: string | undefined }>;

export type Span = Extract<Possible, { is: 'span' }>;

export const span = (low: number, high = low): Span => ({ is: 'span', low, high });
export const codeAt = (place: number): Possible => ({ is: 'code', may: 2 ** place });
export const codesOf = (bits: number): Possible => ({ is: 'codes', must: bits, may: bits });
export const textOf = (text: string): Possible => ({ is: 'text', text });

/** A domain fits the 31 bits of a small integer. */
export const MOST_CODES = 31;

export const everyCode = (count: number): number => 2 ** count - 1;

/** Whether one alternative alone is left. */
export function isKnown(possible: Possible): boolean {
  switch (possible.is) {
    case 'span':
      return possible.low === possible.high;
    case 'code':
      return (possible.may & (possible.may - 1)) === 0;
    case 'codes':
      return possible.must === possible.may;
    case 'text':
      return possible.text !== undefined;
  }
}

/** Everything that either of two may be. */
export function join(a: Possible, b: Possible): Possible {
  if (a.is === 'span' && b.is === 'span') return span(Math.min(a.low, b.low), Math.max(a.high, b.high));
  if (a.is === 'code' && b.is === 'code') return { is: 'code', may: a.may | b.may };
  if (a.is === 'codes' && b.is === 'codes') return { is: 'codes', must: a.must & b.must, may: a.may | b.may };
  if (a.is === 'text' && b.is === 'text') return a.text === b.text ? a : { is: 'text', text: undefined };
  throw new TypeError(`a ${a.is} cannot be joined with a ${b.is}`);
}

/** Whether everything the first may be is something the second may be. */
export function within(a: Possible, b: Possible): boolean {
  if (a.is === 'span' && b.is === 'span') return a.low >= b.low && a.high <= b.high;
  if (a.is === 'code' && b.is === 'code') return (a.may & ~b.may) === 0;
  if (a.is === 'codes' && b.is === 'codes') return (a.may & ~b.may) === 0 && (b.must & ~a.must) === 0;
  if (a.is === 'text' && b.is === 'text') return b.text === undefined || a.text === b.text;
  return false;
}

/** The places of the bits that are set, lowest first. */
export function places(bits: number): readonly number[] {
  const set: number[] = [];
  for (let place = 0; place < MOST_CODES; place += 1) if ((bits & (2 ** place)) !== 0) set.push(place);
  return set;
}

/** The number of a code, or the ends of a span: what order compares. */
export function spanOf(possible: Possible): Span {
  if (possible.is === 'span') return possible;
  if (possible.is === 'code') {
    return span(31 - Math.clz32(possible.may & -possible.may), 31 - Math.clz32(possible.may));
  }
  throw new TypeError(`a ${possible.is} has no order`);
}

/** A whole number as a value of a type: as constants, figures and rows carry it. */
export const valueAs = (value: number, type: Type): Possible =>
  type.is === 'code' ? codeAt(value) : type.is === 'codes' ? codesOf(value) : span(value);
