export type { Actor, Cause } from './actor.js';
export {
  addDays,
  addMonths,
  addYears,
  dateInJakarta,
  isPlainDate,
  startOfDayInJakarta,
  wholeMonthsBetween,
  wholeYearsBetween,
  type PlainDate,
} from './calendar.js';
export { systemClock, type Clock } from './clock.js';
export { divideHalfUp, fromDecimal, toDecimal } from './decimal.js';
export { firstUuidAt, isUuid, momentOf, uuids, type Ids } from './identifiers.js';
export {
  accept,
  acceptUnless,
  brokenAmong,
  refuse,
  type Bilingual,
  type BrokenRule,
  type Citation,
  type Rule,
  type Ruling,
  type Statement,
} from './ruling.js';
export type { Tx, UnitsOfWork } from './work.js';
