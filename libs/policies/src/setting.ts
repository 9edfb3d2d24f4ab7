import { isPlainDate, type PlainDate } from '@jejak/kernel';
import { settings, tieBreaks, type SettingId, type TieBreak } from './generated/law.js';
import type { Setting } from './shapes.js';
import { successorKey, type SuccessorKey } from './succession.js';

/**
 * What each open question was answered with when something was scored, and which successors of repealed articles were
 * confirmed by then; kept beside the score, so that it replays.
 */
export type SettingsInUse = Readonly<Record<SettingId, string>> &
  Readonly<Partial<Record<SuccessorKey, string>>>;

/** The last word of an officer on an open question, or on where a repealed article stands now (`articleName`). */
export type Confirmed = Readonly<{ subject: 'setting' | 'successor'; item: string; answer: string }>;

/** The answers in use: those that officers confirmed, and of other questions those the law comes with. */
export const settingsInUse = (confirmed: readonly Confirmed[] = []): SettingsInUse =>
  Object.fromEntries([
    ...Object.values(settings).map(({ id, inUse }) => [id, inUse]),
    ...confirmed.map(({ subject, item, answer }) => [
      subject === 'setting' ? item : successorKey(item),
      answer,
    ]),
  ]) as SettingsInUse;

/** The answer to one open question. An answer that is no alternative of it is refused by name. */
export function answered(inUse: SettingsInUse, setting: SettingId): string {
  const value = inUse[setting];
  if (!admits(settings[setting], value)) {
    throw new RangeError(`setting ${setting} has no alternative "${value}"`);
  }
  return value;
}

/** Whether an answer is one of a question's alternatives, or a day where a day is asked for. */
export const admits = ({ alternatives, is }: Setting, answer: string): boolean =>
  alternatives.some(({ value }) => value === answer) || (is === 'date' && isPlainDate(answer));

/** The day an officer confirmed; undefined until one has. */
export function dayAnswered(inUse: SettingsInUse, setting: SettingId): PlainDate | undefined {
  const value = answered(inUse, setting);
  return isPlainDate(value) ? value : undefined;
}

/** Two confirmed days in the wrong order, by the ids of their questions: `earlier` has to come before `later`. */
export type Contradiction = Readonly<{ earlier: SettingId; later: SettingId }>;

/** Confirmed answers that cannot both be right. */
export function contradictions(inUse: SettingsInUse): readonly Contradiction[] {
  return (Object.keys(settings) as SettingId[]).flatMap((earlier) => {
    const { before = [] }: Setting = settings[earlier];
    const day = dayAnswered(inUse, earlier);
    return (before as readonly SettingId[]).flatMap((later) => {
      const other = dayAnswered(inUse, later);
      return day !== undefined && other !== undefined && day >= other ? [{ earlier, later }] : [];
    });
  });
}

/** What decides between equal scores, in order; the last always decides. */
export function tieBreakOrder(inUse: SettingsInUse): readonly TieBreak[] {
  const order = tieBreaks.orders[answered(inUse, 'ranking/tie-breaks')];
  if (order === undefined) throw new RangeError('ranking/tie-breaks names no order of tie-breaks.yaml');
  return order as readonly TieBreak[];
}
