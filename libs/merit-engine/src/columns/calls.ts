import {
  addMonths,
  addYears,
  divideHalfUp,
  isPlainDate,
  wholeMonthsBetween,
  wholeYearsBetween,
} from '@jejak/kernel';
import { dateOf, dayNumber } from '@jejak/policies';
import type { Calls } from './kernel.js';

/**
 * What compiled columns call for divisions and for days. Calendar arithmetic is done once for each pair of days and
 * remembered: a nation has few of them. The property tests hold every one against the evaluator.
 */
export function callsOf(): Calls {
  return {
    halfUp: (a, b) => divideHalfUp(a, b) + 0,
    down: (a, b) => Math.floor(a / b) + 0,
    up: (a, b) => Math.ceil(a / b) + 0,
    exactly: (a, b) => {
      if (a % b !== 0) throw new RangeError(`${String(a)} / ${String(b)} leaves a remainder`);
      return a / b + 0;
    },
    size: (bits) => {
      let count = 0;
      for (let left = bits; left !== 0; left = (left & (left - 1)) >>> 0) count += 1;
      return count;
    },
    yearsAfter: once((day, years) => dayNumber(addYears(dateOf(day), years))),
    monthsAfter: once((day, months) => dayNumber(addMonths(dateOf(day), months))),
    yearsBetween: once((from, to) => wholeYearsBetween(dateOf(from), dateOf(to))),
    monthsBetween: once((from, to) => wholeMonthsBetween(dateOf(from), dateOf(to))),
    yearOf: once((day) => Number(dateOf(day).slice(0, 4))),
    monthOf: once((day) => Number(dateOf(day).slice(5, 7)) - 1),
    dayOfMonth: once((day) => Number(dateOf(day).slice(8))),
    isDate: (year, month, day) =>
      year >= 0 &&
      isPlainDate(
        `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      )
        ? 1
        : 0,
  };
}

function once(of: (a: number, b: number) => number): (a: number, b: number) => number {
  const kept = new Map<number, Map<number, number>>();
  return (a, b) => {
    let ofB = kept.get(b);
    if (ofB === undefined) kept.set(b, (ofB = new Map<number, number>()));
    let answer = ofB.get(a);
    if (answer === undefined) ofB.set(a, (answer = of(a, b)));
    return answer;
  };
}
