import { dateInJakarta } from '@jejak/kernel';

const HOUR = 3_600_000;
/** The drill comes after this hour in Jakarta. */
const FROM_HOUR = 2;

/** Whether a drill is due: none was tried since two o'clock of this night, in Jakarta. */
export const isDrillDue = (tried: Date, now: Date): boolean => nightOf(tried) < nightOf(now);

/** The date whose night it is: before two o'clock it is still yesterday's. */
const nightOf = (moment: Date): string => dateInJakarta(new Date(moment.getTime() - FROM_HOUR * HOUR));
