import {
  addDays,
  dateInJakarta,
  isPlainDate,
  isUuid,
  startOfDayInJakarta,
  type Bilingual,
} from '@jejak/kernel';
import type { Key } from './query-keys.js';

/**
 * One value of a term: exactly this text, everything that begins with it, or a half-open range (`from` included,
 * `below` not). Times are ISO 8601 in UTC, indexes decimal. `text` is how the normal form writes it.
 */
export type Value = Readonly<
  { text: string } & ({ is: string } | { prefix: string } | { from?: string; below?: string })
>;

type Refused = Readonly<{ messages: Bilingual }>;
const refused = (id: string, en: string): Refused => ({ messages: { id, en } });

const RESULTS: Readonly<Record<string, string>> = {
  berhasil: 'done',
  done: 'done',
  ditolak: 'refused',
  refused: 'refused',
  gagal: 'failed',
  failed: 'failed',
};
/** Areas as people say them; the normal form keeps the English one. */
const AREAS: Readonly<Record<string, string>> = {
  kepegawaian: 'personnel',
  usulan: 'proposal',
  skor: 'scoring',
  penilaian: 'scoring',
  persetujuan: 'approval',
  jejak: 'audit',
};
const KINDS: Readonly<Record<string, string>> = {
  orang: 'user',
  user: 'user',
  layanan: 'service_account',
  service_account: 'service_account',
  sistem: 'system',
  system: 'system',
};

export function valueOf(key: Key, text: string, quoted: boolean, now: Date): Value | Refused {
  if (text === '') return refused('Nilainya belum ada.', 'The value is missing.');
  switch (key) {
    case 'occurred':
    case 'recorded':
      return rangeOf(
        text,
        (atom) => timeOf(atom, now),
        'waktu, misalnya 2026-01-31, -7d atau hari_ini',
        'a time, for example 2026-01-31, -7d or hari_ini',
      );
    case 'index':
      return rangeOf(text, indexOf, 'nomor entri', 'the number of an entry');
    case 'result':
      return among(RESULTS, text);
    case 'actor_kind':
      return among(KINDS, text);
    case 'person':
    case 'proposal':
      return isUuid(text)
        ? { text, is: text }
        : refused(`"${text}" bukan nomor pengenal (UUID).`, `"${text}" is no identifier (UUID).`);
    case 'action':
      return wordOf(
        text.replace(/^[^.*]+/, (area) => AREAS[area.toLowerCase()] ?? area),
        quoted,
      );
    case 'actor':
    case 'behalf':
    case 'target':
    case 'policy':
    case 'source':
    case 'correlation':
      return wordOf(text, quoted);
  }
}

function wordOf(text: string, quoted: boolean): Value {
  const written = /[\s(),"]/.test(text) || quoted ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
  return !quoted && text.endsWith('*')
    ? { text: written, prefix: text.slice(0, -1) }
    : { text: written, is: text };
}

function among(words: Readonly<Record<string, string>>, text: string): Value | Refused {
  const is = words[text.toLowerCase()];
  const known = Object.keys(words).join(', ');
  return is === undefined
    ? refused(`"${text}" harus salah satu dari: ${known}.`, `"${text}" must be one of: ${known}.`)
    : { text: is, is };
}

/** An atom as the stretch it covers: a day is a day long, an index one entry. */
type Stretch = Readonly<{ from: string; below: string }>;

function rangeOf(
  text: string,
  stretchOf: (atom: string) => Stretch | undefined,
  id: string,
  en: string,
): Value | Refused {
  const wrong = refused(`"${text}" harus ${id}.`, `"${text}" must be ${en}.`);
  const [, sign, single] = /^(>=|<=|>|<)?(.+)$/.exec(text) ?? [];
  const two = /^(.+?)[.][.](.+)$/.exec(text);
  if (sign === undefined && two !== null) {
    const [from, to] = [two[1]!, two[2]!].map((atom) => (atom === '*' ? null : stretchOf(atom)));
    if (from === undefined || to === undefined || (from === null && to === null)) return wrong;
    return {
      text,
      ...(from === null ? {} : { from: from.from }),
      ...(to === null ? {} : { below: to.below }),
    };
  }
  const stretch = stretchOf(single ?? '');
  if (stretch === undefined) return wrong;
  if (sign === '>=') return { text, from: stretch.from };
  if (sign === '>') return { text, from: stretch.below };
  if (sign === '<') return { text, below: stretch.from };
  if (sign === '<=') return { text, below: stretch.below };
  return { text, ...stretch };
}

function indexOf(text: string): Stretch | undefined {
  return /^\d{1,15}$/.test(text)
    ? { from: String(Number(text)), below: String(Number(text) + 1) }
    : undefined;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:[.]\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/;
const MILLISECONDS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };

function timeOf(text: string, now: Date): Stretch | undefined {
  if (isPlainDate(text)) return days(text, addDays(text, 1));
  const today = dateInJakarta(now);
  if (text === 'hari_ini' || text === 'today') return days(today, addDays(today, 1));
  if (text === 'bulan_ini' || text === 'this_month') return days(`${today.slice(0, 7)}-01`, nextMonth(today));
  const relative = /^-(\d{1,4})([hdw])$/.exec(text);
  if (relative !== null) {
    const instant = new Date(now.getTime() - Number(relative[1]) * MILLISECONDS[relative[2]!]!);
    return { from: instant.toISOString(), below: now.toISOString() };
  }
  if (!INSTANT.test(text) || Number.isNaN(Date.parse(text))) return undefined;
  const instant = Date.parse(text);
  return { from: new Date(instant).toISOString(), below: new Date(instant + 1).toISOString() };
}

const days = (from: string, below: string): Stretch => ({
  from: startOfDayInJakarta(from).toISOString(),
  below: startOfDayInJakarta(below).toISOString(),
});

const nextMonth = (day: string): string => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 12
    ? `${String(year + 1)}-01-01`
    : `${day.slice(0, 5)}${String(month + 1).padStart(2, '0')}-01`;
};
