import { addDays, type PlainDate } from '@jejak/kernel';

const DAY = 86_400_000;

/** Days from 1970-01-01 to a date; earlier ones are negative. */
export const dayNumber = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** The date so many days after 1970-01-01. */
export const dateOf = (day: number): PlainDate => addDays('1970-01-01', day);
