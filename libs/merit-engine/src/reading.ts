import { codesIn, knows, type DomainId, type Given, type InputId, type Possible } from '@jejak/policies';
import type { Evidence, Figure, Missing } from './evidence.js';

/**
 * One input of a policy as a record tells it. What it may be is all that a formula sees; the rest is for whoever asks
 * why, and is put together only then.
 */
export type Reading<Item extends string = InputId> = Readonly<{
  /** Left out while nothing is known of it: then it may be everything its declaration allows. */
  may?: Possible;
  /** Places of the codes that facts tell, in the order of the facts; several contradict each other. */
  told?: readonly number[];
  /** What shows it. Of an input of several codes, only what shows those that were looked for (bits). */
  shows?: (lookedFor: number) => Shown<Item>;
}>;

/**
 * What shows an input: the facts it was read from, the notes that there are no others, the figures the reader applied,
 * and what is missing while the input is open.
 */
export type Shown<Item extends string = InputId> = Readonly<{
  facts?: readonly Evidence<Item>[];
  notes?: readonly Evidence<Item>[];
  figures?: readonly Figure[];
  missing?: readonly Missing<Item>[];
}>;

/** The inputs of a policy by name. */
export type Readings<Item extends string = InputId> = Readonly<Record<string, Reading<Item>>>;

/** What readings give to formulas. */
export function givenOf(readings: Readings<string>): Given {
  const given: Record<string, Possible> = {};
  for (const name in readings) {
    const may = readings[name]?.may;
    if (may !== undefined) given[name] = may;
  }
  return given;
}

/** A code that is known. @throws RangeError when the domain does not know it */
export function known(domain: string, code: string): Possible {
  const place = codesIn(domain)?.indexOf(code) ?? -1;
  if (place < 0) throw new RangeError(`${domain} does not know the code "${code}"`);
  return { is: 'code', may: 2 ** place };
}

/** What a fact says of an item. */
export const fact = (item: InputId, of: string, value: string): Evidence => ({ item, fact: of, value });

/** An input that is told by nobody, or by several who contradict each other. */
export const wanting = (
  item: InputId,
  state: Missing['state'] | 'missing' = 'not-sent',
  more: Partial<Pick<Missing, 'detail'>> & Readonly<{ facts?: readonly Evidence[] }> = {},
): Reading => {
  const { facts = [], ...detail } = more;
  const missing: Missing = { item, state: state === 'missing' ? 'not-sent' : state, ...detail };
  return { shows: () => ({ facts, missing: [missing] }) };
};

/** A code as facts tell it; one that the domain does not know is shown and proves nothing. */
export function codeOf(
  domain: DomainId,
  code: string | undefined,
  item: InputId,
  facts: readonly Evidence[] = [],
): Reading {
  if (code === undefined) return wanting(item, 'not-sent', { facts });
  return knows(domain, code)
    ? { may: known(domain, code), shows: () => ({ facts }) }
    : wanting(item, 'not-sent', { detail: code, facts });
}
