import type { Bilingual } from '@jejak/kernel';
import type { Language } from '../saying.js';
import { bar } from './picture.js';

type Moves = Readonly<{ rise: number; fall: number; same: number }>;

/** What `GET /v1/scorings/simulation` answers of a page; pages may be added up. */
export type Simulated = Readonly<{
  day: string;
  of: number;
  measured: number;
  notMeasured: number;
  open: Readonly<{ today: number; draft: number }>;
  categories: readonly Readonly<{ category: string; label: Bilingual; today: number; draft: number }>[];
  moves: Moves;
  sinceStored: Moves;
}>;

/** Two pages as one. */
export const addedUp = (a: Simulated, b: Simulated): Simulated => ({
  day: a.day,
  of: b.of,
  measured: a.measured + b.measured,
  notMeasured: a.notMeasured + b.notMeasured,
  open: { today: a.open.today + b.open.today, draft: a.open.draft + b.open.draft },
  categories: a.categories.map((one) => {
    const other = b.categories.find(({ category }) => category === one.category);
    return { ...one, today: one.today + (other?.today ?? 0), draft: one.draft + (other?.draft ?? 0) };
  }),
  moves: together(a.moves, b.moves),
  sinceStored: together(a.sinceStored, b.sinceStored),
});

const together = (a: Moves, b: Moves): Moves => ({
  rise: a.rise + b.rise,
  fall: a.fall + b.fall,
  same: a.same + b.same,
});

/** Draws the counts: each category before and after, what moved, and of how many evidence is missing. */
export function simulationPicture(whole: Simulated, language: Language): readonly string[] {
  const { day, measured, notMeasured, open, categories, moves, sinceStored } = whole;
  const say = (both: Bilingual): string => both[language];
  const drawn = (count: number): string =>
    `${bar({ low: String(count), high: String(count) }, String(Math.max(measured, 1)), 24)} ${String(count).padStart(7)}`;
  const moved = ({ rise, fall, same }: Moves): string =>
    say({
      id: `${String(rise)} naik, ${String(fall)} turun, ${String(same)} tetap`,
      en: `${String(rise)} rise, ${String(fall)} fall, ${String(same)} stay`,
    });
  return [
    say({
      id: `IP ASN ${day}: ${String(measured)} diukur, ${String(notMeasured)} tidak (bukan PNS)`,
      en: `IP ASN ${day}: ${String(measured)} measured, ${String(notMeasured)} not (no PNS)`,
    }),
    '',
    `${''.padEnd(14)} ${say({ id: 'sekarang', en: 'now' }).padEnd(32)} ${say({ id: 'rancangan', en: 'draft' })}`,
    ...categories.map(
      ({ label, today, draft }) => `${say(label).padEnd(14)} ${drawn(today)} ${drawn(draft)}`,
    ),
    '',
    `${say({ id: 'terhadap jawaban sekarang', en: 'against the answers in use' })}: ${moved(moves)}`,
    `${say({ id: 'terhadap skor tersimpan', en: 'against stored scores' })}: ${moved(sinceStored)}`,
    say({
      id: `bukti belum lengkap: ${String(open.today)} sekarang, ${String(open.draft)} dengan rancangan; yang dihitung adalah yang terbukti`,
      en: `evidence missing: ${String(open.today)} now, ${String(open.draft)} under the draft; what is proven counts`,
    }),
  ];
}
