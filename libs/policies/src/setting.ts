import { settings, tieBreaks, type SettingId, type TieBreak } from './generated/law.js';

/** What each open question was answered with when something was scored; kept beside the score, so that it replays. */
export type SettingsInUse = Readonly<Record<SettingId, string>>;

/** The answers in use, until an officer confirms others. */
export const settingsInUse = (): SettingsInUse =>
  Object.fromEntries(Object.values(settings).map(({ id, inUse }) => [id, inUse])) as SettingsInUse;

/** The answer to one open question. An answer that is no alternative of it is refused by name. */
export function answered(inUse: SettingsInUse, setting: SettingId): string {
  const value = inUse[setting];
  if (!settings[setting].alternatives.some((alternative) => alternative.value === value)) {
    throw new RangeError(`setting ${setting} has no alternative "${value}"`);
  }
  return value;
}

/** What decides between equal scores, in order; the last always decides. */
export function tieBreakOrder(inUse: SettingsInUse): readonly TieBreak[] {
  const order = tieBreaks.orders[answered(inUse, 'ranking/tie-breaks')];
  if (order === undefined) throw new RangeError('ranking/tie-breaks names no order of tie-breaks.yaml');
  return order as readonly TieBreak[];
}
