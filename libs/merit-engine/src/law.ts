import { lawOf, type Law } from '@jejak/policies';
import type { Rules } from './score-sheet.js';

/** Laws bound at once: a search looks some sixty months ahead, and few answers are in use at a time. */
const REMEMBERED = 128;

const bound = new Map<string, Law>();
const named = new WeakMap<Rules['settings'], string>();

/** The law that rules name, bound once for each day and set of answers. */
export function lawFor({ day, settings }: Rules): Law {
  const key = `${day} ${nameOf(settings)}`;
  const before = bound.get(key);
  if (before !== undefined) return before;
  if (bound.size >= REMEMBERED) bound.clear();
  const law = lawOf(day, settings);
  bound.set(key, law);
  return law;
}

/** Answers by everything they say, in whatever order they say it. */
function nameOf(settings: Rules['settings']): string {
  const before = named.get(settings);
  if (before !== undefined) return before;
  const name = JSON.stringify(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)));
  named.set(settings, name);
  return name;
}
