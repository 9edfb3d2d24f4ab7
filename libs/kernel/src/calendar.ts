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

/** How many sums of days are remembered before all are forgotten: a few decades of days, and little memory. */
const REMEMBERED = 20_000;

/** The same few days are asked for over and over where a whole population is judged: each sum is made once. */
function once(add: (date: PlainDate, by: number) => PlainDate): (date: PlainDate, by: number) => PlainDate {
  const sums = new Map<string, PlainDate>();
  return (date, by) => {
    const key = `${date} ${String(by)}`;
    const known = sums.get(key);
    if (known !== undefined) return known;
    const sum = add(date, by);
    if (sums.size >= REMEMBERED) sums.clear();
    sums.set(key, sum);
    return sum;
  };
}

/** Adds calendar years and months; the 31st becomes the last day of a shorter month. */
export const addMonths = once((date, months) => Temporal.PlainDate.from(date).add({ months }).toString());

export const addYears = once((date, years) => Temporal.PlainDate.from(date).add({ years }).toString());

export const addDays = once((date, days) => Temporal.PlainDate.from(date).add({ days }).toString());

/** Whole years passed from one date to another (an age, a tenure); negative when `to` is earlier. */
export const wholeYearsBetween = (from: PlainDate, to: PlainDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'years' }).years;

export const wholeMonthsBetween = (from: PlainDate, to: PlainDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'months' }).months;
