import { lawOf, settings, type Law, type SettingId } from '@jejak/policies';
import type { Rules } from './score-sheet.js';

/** Laws bound at once: a search looks some sixty months ahead, and few answers are in use at a time. */
const REMEMBERED = 128;

const questions = Object.keys(settings) as SettingId[];
const bound = new Map<string, Law>();

/** The law that rules name, bound once for each day and set of answers. */
export function lawFor({ day, settings: inUse }: Pick<Rules, 'day' | 'settings'>): Law {
  const key = `${day} ${questions.map((id) => inUse[id]).join(' ')}`;
  const before = bound.get(key);
  if (before !== undefined) return before;
  if (bound.size >= REMEMBERED) bound.clear();
  const law = lawOf(day, inUse);
  bound.set(key, law);
  return law;
}
