import { addMonths } from '@jejak/kernel';

/** The day on which the demonstration regency is as its files say. No clock is asked. */
export const REFERENCE = '2026-11-01';

/** The first of the month so many months before a day. */
export const monthsBefore = (day: string, months: number): string =>
  `${addMonths(day, -months).slice(0, 7)}-01`;

/** As SIASN writes dates: d-m-Y. */
export const dmy = (day: string): string => day.split('-').reverse().join('-');

/**
 * The latest day before `day` on which a rank could begin: 1 April and 1 October to 2023, every second month to
 * September 2025, then every month (PP 99/2000; PerBKN 4/2023 art. 2; PerBKN 4/2025).
 */
export function promotionDay(day: string): string {
  for (let back = 0; ; back++) {
    const first = monthsBefore(day, back);
    const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
    const allowed = first >= '2025-10-01' || (year >= 2024 ? month % 2 === 0 : month === 4 || month === 10);
    if (allowed) return first;
  }
}
