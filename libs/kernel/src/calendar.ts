import { Temporal } from 'temporal-polyfill';

/** A legal date, `YYYY-MM-DD`, in Asia/Jakarta. Compares as text. */
export type PlainDate = string;

/** A real calendar date written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** The legal date in Lebong (WIB) at an instant. */
export const dateInJakarta = (instant: Date): PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Asia/Jakarta')
    .toPlainDate()
    .toString();

/** The instant at which a legal date begins: 00:00 WIB. */
export const startOfDayInJakarta = (date: PlainDate): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime('Asia/Jakarta').epochMilliseconds);

/** Adds calendar years and months; the 31st becomes the last day of a shorter month. */
export const addMonths = (date: PlainDate, months: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ months }).toString();

export const addYears = (date: PlainDate, years: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ years }).toString();

export const addDays = (date: PlainDate, days: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** Whole years passed from one date to another (an age, a tenure); negative when `to` is earlier. */
export const wholeYearsBetween = (from: PlainDate, to: PlainDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'years' }).years;

export const wholeMonthsBetween = (from: PlainDate, to: PlainDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'months' }).months;
