import type { Bilingual } from '@jejak/kernel';
import { domains, type DomainId } from './generated/law.js';

/** The names of a code. @throws RangeError when the domain does not know the code */
export function labelOf(domain: DomainId, code: string): Bilingual {
  const term = domains[domain].find((candidate) => candidate.code === code);
  if (term === undefined) throw new RangeError(`${domain} does not know the code "${code}"`);
  return { id: term.id, en: term.en };
}

/** Whether a domain knows a code. */
export const knows = (domain: DomainId, code: string): boolean => codes.get(domain)?.has(code) === true;

const codes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(domains).map(([domain, terms]) => [domain, new Set(terms.map(({ code }) => code))]),
);

/** The place of a code in its domain, lowest first. @throws RangeError when the domain does not know it */
export function orderOf(domain: DomainId, code: string): number {
  const order = domains[domain].findIndex((term) => term.code === code);
  if (order < 0) throw new RangeError(`${domain} does not know the code "${code}"`);
  return order;
}
