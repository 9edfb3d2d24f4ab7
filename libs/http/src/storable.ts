import type { Bilingual } from '@jejak/kernel';
import { pointerTo } from './faults.js';
import { Problem, type Fault } from './problem.js';

/** U+0000, which PostgreSQL keeps in no text, and half a surrogate pair, which has no UTF-8 (RFC 7493, section 2.1). */
const UNSTORABLE = /\0|\p{Surrogate}/u;
/** How either can come through JSON: only written as an escape. */
const ESCAPED = /\\u(?:0000|d[89a-f])/i;
/** Levels of JSON: no contract of ours has ten, and whoever walks through a body may trust its stack. */
const DEEPEST = 64;

/**
 * @param text the JSON that `value` was read from; left out where it came otherwise
 * @throws Problem 400 naming each text in it that nothing could keep as it was sent, or that it is nested too deeply
 */
export function assertStorable(value: unknown, text?: string): void {
  const faults: Fault[] = [];
  const judge: Judge = (said, pointer) => {
    if (UNSTORABLE.test(said)) faults.push({ pointer, code: 'storable-text', messages: UNSTORABLE_TEXT });
  };
  walk(value, '', 1, text === undefined || ESCAPED.test(text) ? judge : undefined);
  if (faults.length > 0) throw Problem.of('unreadable-body', { messages: UNSTORABLE_TEXT, errors: faults });
}

type Judge = (said: string, pointer: string) => void;

/** Without a judge it looks at the depth alone. */
function walk(value: unknown, pointer: string, level: number, judge?: Judge): void {
  if (typeof value === 'string') judge?.(value, pointer);
  // JSON.parse makes Infinity of 1e999, which is no JSON any more.
  if (typeof value === 'number' && !Number.isFinite(value))
    throw Problem.of('unreadable-body', { messages: TOO_GREAT });
  if (typeof value !== 'object' || value === null) return;
  if (level > DEEPEST) throw Problem.of('unreadable-body', { messages: TOO_DEEP });
  for (const [name, member] of Object.entries(value)) {
    const below = judge === undefined ? pointer : pointer + pointerTo(name);
    judge?.(name, below);
    walk(member, below, level + 1, judge);
  }
}

const UNSTORABLE_TEXT: Bilingual = {
  id: 'Teks memuat tanda yang tidak dapat disimpan: U+0000 atau separuh pasangan surogat. Hapus tanda itu.',
  en: 'A text holds a sign that cannot be stored: U+0000 or half of a surrogate pair. Remove it.',
};

const TOO_GREAT: Bilingual = {
  id: 'Isi permintaan memuat bilangan di luar jangkauan.',
  en: 'The body holds a number out of range.',
};

const TOO_DEEP: Bilingual = {
  id: `Isi permintaan bersarang lebih dari ${String(DEEPEST)} tingkat.`,
  en: `The body is nested more than ${String(DEEPEST)} levels deep.`,
};
