import type { Bilingual, Citation, PlainDate } from '@jejak/kernel';
import { approvalRoutes, pertek, reasons, signing, type Authority, type Kind } from './generated/law.js';
import { answered, type SettingsInUse } from './setting.js';
import type { Reason } from './shapes.js';

export type Act = 'verify' | 'advise' | 'propose' | 'decide';

/** One stage of an approval: who acts (a role, of the proposing unit or of the whole agency) and how. */
export type Stage = Readonly<{
  id: string;
  /** From 1, in the order the stages are opened. */
  ordinal: number;
  role: string;
  act: Act;
  scope: 'unit' | 'agency';
  label: Bilingual;
  basis: readonly Citation[];
}>;

/** The stages a case of a kind goes through, in order, by the rules of a day. @throws RangeError when there is none */
export function approvalRoute(kind: Kind, day: PlainDate): readonly [Stage, ...Stage[]] {
  const provision = approvalRoutes.findLast(({ from, kinds }) => from <= day && kinds.includes(kind));
  const [first, ...others] = (provision?.stages ?? []).map((stage, index): Stage => ({
    ...stage,
    ordinal: index + 1,
    act: stage.act as Act,
    scope: stage.scope as Stage['scope'],
  }));
  if (first === undefined) throw new RangeError(`no approval route for ${kind} on ${day}`);
  return [first, ...others];
}

/** Whether a decree of a kind waits for BKN's technical consideration (pertek), by the rules of a day and the answers in use. */
export function asksForPertek(kind: Kind, day: PlainDate, inUse: SettingsInUse): boolean {
  const asked = pertek[kind].findLast(({ from }) => from <= day)?.asked ?? false;
  if (typeof asked === 'boolean') return asked;
  return answered(inUse, asked.setting as 'pertek/rotation') === asked.when;
}

export type DecreeOf = Readonly<{
  kind: Kind;
  rank?: string;
  post?: Readonly<{ class: string; echelon?: string }>;
}>;

/**
 * Who signs the decree. Undefined when no confirmed row names the authority: the case stops with
 * `authority_unconfirmed`, because a decree by the wrong hand is void.
 */
export function signingAuthority(
  { kind, rank, post }: DecreeOf,
  day: PlainDate,
): Readonly<{ authority: Authority; basis: Citation }> | undefined {
  const row = signing.rows.find(
    (candidate) =>
      candidate.kind === kind &&
      candidate.from <= day &&
      (candidate.ranks === undefined || candidate.ranks.includes(rank ?? '')) &&
      (candidate.classes === undefined || candidate.classes.includes(post?.class ?? '')) &&
      (candidate.echelons === undefined || candidate.echelons.includes(post?.echelon ?? '')),
  );
  return row === undefined ? undefined : { authority: row.authority as Authority, basis: row.basis };
}

/** What a coded reason may justify. */
export type ReasonUse =
  'deviation' | 'returned' | 'rejected' | 'withdrawn' | 'recused' | 'delegated' | 'annulled' | 'open-ranges';

/** Every coded reason, with both names and what it may justify. */
export const reasonCodes: readonly Reason[] = reasons;

/** Whether a code is a reason for a use: `justifies('PENGALAMAN_KHUSUS', 'deviation')`. */
export const justifies = (code: string, use: ReasonUse): boolean =>
  reasonCodes.some((reason) => reason.code === code && reason.for.includes(use));
