/** What dated policy says of a proposal, so that rules get answers and no rule looks anything up. */
import { addMonths, type PlainDate } from '@jejak/kernel';
import {
  asksForPertek,
  codeIn,
  figureOn,
  judgedFrom,
  knows,
  signingAuthority,
  tables,
  type SettingsInUse,
} from '@jejak/policies';
import { targetOf, type Content } from '../domain/proposal.js';
import type { Situation } from '../domain/situation.js';

/** Who signs the decree by the rules of a day; undefined while no officer has confirmed it. */
export function authorityFor({ aim }: Content, day: PlainDate): string | undefined {
  return signingAuthority({ kind: aim.kind, ...targetOf(aim) }, day)?.authority;
}

/** From the first day of the law that judges such a proposal, to as many months ahead as one may be made. */
export const effectiveDatesFor = ({ aim }: Content, today: PlainDate): Situation['effectiveDates'] => ({
  first: judgedFrom(aim.kind),
  last: addMonths(today, figureOn('proposal/months-ahead', today)),
});

/** The day begins a month that is a promotion period by the rules of that day; before the first rules none did. */
export function beginsPromotionPeriod(day: PlainDate): boolean {
  const [first] = tables['rank-promotion/period'].provisions;
  if (first === undefined || day < first.from || !day.endsWith('-01')) return false;
  return codeIn('rank-promotion/period', day, { month: day.slice(5, 7) }) === 'yes';
}

/** Whether the kind waits for BKN's pertek, by the rules of the day on which the PPK decided and the answers in use. */
export const pertekAskedFor = ({ aim }: Content, day: PlainDate, inUse: SettingsInUse): boolean =>
  asksForPertek(aim.kind, day, inUse);

/** Whether a legal status (SIASN kedudukanHukum) admits promotion and moves; a code nobody knows does not. */
export const isActive = (legalStatus: string, day: PlainDate): boolean =>
  knows('legalStatus', legalStatus) &&
  codeIn('employment/legal-status', day, { status: legalStatus }) === 'yes';
