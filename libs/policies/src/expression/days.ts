import type { PlainDate } from '@jejak/kernel';

const DAY = 86_400_000;

/** Days from 1970-01-01 to a date; earlier ones are negative. */
export const dayNumber = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** The date so many days after 1970-01-01. */
export const dateOf = (day: number): PlainDate => new Date(day * DAY).toISOString().slice(0, 10);

export const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();

/** Months from January of the year 0: one number for year and month. */
export const monthsFrom = (day: number): number => {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

export const dayOfMonth = (day: number): number => new Date(day * DAY).getUTCDate();

/** Adds calendar months as the kernel's addMonths does: the 31st becomes the last day of a shorter month. */
export function monthsAfter(day: number, months: number): number {
  const total = monthsFrom(day) + months;
  const [year, month] = [Math.floor(total / 12), ((total % 12) + 12) % 12];
  const last = Date.UTC(year, month + 1, 0) / DAY;
  return Math.min(last, Date.UTC(year, month, 1) / DAY + dayOfMonth(day) - 1);
}
