import type { PlainDate } from '@jejak/kernel';
import { policies, type Kind } from './generated/law.js';

/**
 * The first day for which somebody can be judged for a kind of proposal and scored. Of an earlier one the law that would
 * count is not among the policies: nobody is judged by a later one instead.
 */
export function judgedFrom(kind: Kind): PlainDate {
  const [own, scored] = [policies[kind].from, policies['ip-asn'].from];
  return own > scored ? own : scored;
}
