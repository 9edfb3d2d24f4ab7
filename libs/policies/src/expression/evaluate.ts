import { divideHalfUp, isPlainDate, wholeMonthsBetween, wholeYearsBetween } from '@jejak/kernel';
import { dateOf, dayOfMonth, monthsAfter, monthsFrom, yearOf } from './days.js';
import type { Law } from './law.js';
import {
  codeAt,
  everyCode,
  isKnown,
  join,
  places,
  span,
  spanOf,
  valueAs,
  type Possible,
  type Span,
} from './possible.js';
import type { Call, Rounding, Tree } from './tree.js';

/** One thing of the law or of the case that an evaluation looked at. */
export type Look =
  | Readonly<{ at: 'input' | 'value'; name: string }>
  /** Codes that were looked for among those of an input, as bits. */
  | Readonly<{ at: 'among'; name: string; codes: number }>
  | Readonly<{ at: 'day' }>
  | Readonly<{ at: 'figure'; parameter: string }>
  | Readonly<{ at: 'setting'; setting: string }>
  /** A row (from 1) for the places of the keys; `alone` unless a key was open and others may answer too. */
  | Readonly<{ at: 'row'; table: string; row: number; keys: readonly number[]; alone: boolean }>
  /** A step (from 1) of a band that was fallen into. */
  | Readonly<{ at: 'step'; band: string; step: number }>;

/**
 * What a formula may give, when its inputs may be what `read` says. Where everything is known, the answer is known.
 * What does not matter is not looked at: the right side of a decided "and", the branch that is not taken. `looks` is told
 * of everything else in order; where one side of an "or" decides it or leaves it open, of that side alone.
 * @throws RangeError when a divisor may be zero, a number leaves the exact whole numbers, or a band has no step
 */
export function evaluate(
  tree: Tree,
  law: Law,
  read: (of: 'input' | 'value', name: string) => Possible,
  looks?: Look[],
): Possible {
  const of = (node: Tree): Possible => {
    switch (node.node) {
      case 'constant':
        return valueAs(node.value, node.type);
      case 'text':
        return { is: 'text', text: node.value };
      case 'read':
        looks?.push({ at: node.of, name: node.name });
        return read(node.of, node.name);
      case 'day':
        looks?.push({ at: 'day' });
        return span(law.day);
      case 'figure':
        looks?.push({ at: 'figure', parameter: node.parameter });
        return valueAs(law.figure(node.parameter), node.type);
      case 'setting':
        looks?.push({ at: 'setting', setting: node.setting });
        return codeAt(law.setting(node.setting));
      case 'table':
        return rowsOf(node, node.keys.map(of), law, looks);
      case 'band':
        return stepsOf(node.band, spanOf(of(node.measured)), law, looks);
      case 'not': {
        const { low, high } = spanOf(of(node.of));
        return span(1 - high, 1 - low);
      }
      case 'and': {
        const left = spanOf(of(node.left));
        if (left.high === 0) return left;
        const right = spanOf(of(node.right));
        return span(Math.min(left.low, right.low), Math.min(left.high, right.high));
      }
      case 'or': {
        const before = looks?.length ?? 0;
        const left = spanOf(of(node.left));
        if (left.low === 1) return left;
        const between = looks?.length ?? 0;
        const right = spanOf(of(node.right));
        // Of two sides those matter that are as open, or as certain, as the whole.
        if (right.low === 1 || (left.high === 0 && right.high === 1)) looks?.splice(before, between - before);
        else if (left.high === 1 && right.high === 0) looks?.splice(between);
        return span(Math.max(left.low, right.low), Math.max(left.high, right.high));
      }
      case 'compare':
        return compared(node.as, of(node.left), of(node.right));
      case 'add': {
        const [left, right] = [spanOf(of(node.left)), spanOf(of(node.right))];
        return exact(left.low + right.low, left.high + right.high);
      }
      case 'subtract': {
        const [left, right] = [spanOf(of(node.left)), spanOf(of(node.right))];
        return exact(left.low - right.high, left.high - right.low);
      }
      case 'multiply':
        return corners((a, b) => a * b, spanOf(of(node.left)), spanOf(of(node.right)));
      case 'divide':
        return divided(node.rounding, spanOf(of(node.left)), spanOf(of(node.right)));
      case 'if': {
        const { low, high } = spanOf(of(node.condition));
        if (low === high) return of(low === 1 ? node.then : node.otherwise);
        return join(of(node.then), of(node.otherwise));
      }
      case 'in': {
        const [code, among] = [of(node.code), of(node.among)];
        if (code.is !== 'code' || among.is !== 'codes') throw new TypeError('only a code is among codes');
        if (node.among.node === 'read') looks?.push({ at: 'among', name: node.among.name, codes: code.may });
        return span((code.may & ~among.must) === 0 ? 1 : 0, (code.may & among.may) === 0 ? 0 : 1);
      }
      case 'call':
        return called(node.name, node.args.map(of));
    }
  };
  return of(tree);
}

function exact(low: number, high: number): Span {
  if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high)) {
    throw new RangeError('a number leaves the exact whole numbers (2^53)');
  }
  return span(low, high);
}

/** A function that grows or falls in each argument has its extremes at the corners. */
function corners(of: (a: number, b: number) => number, left: Span, right: Span): Span {
  const all = [
    of(left.low, right.low),
    of(left.low, right.high),
    of(left.high, right.low),
    of(left.high, right.high),
  ];
  // `+ 0` turns the -0 of a product into 0: a score is compared bit for bit.
  return exact(Math.min(...all) + 0, Math.max(...all) + 0);
}

/** One division of whole numbers, as the policy names its rounding. */
export function divide(rounding: Rounding, dividend: number, divisor: number): number {
  if (divisor === 0) throw new RangeError('division by zero');
  switch (rounding) {
    case 'halfUp':
      return divideHalfUp(dividend, divisor) + 0;
    case 'down':
      return Math.floor(dividend / divisor) + 0;
    case 'up':
      return Math.ceil(dividend / divisor) + 0;
    case 'exactly':
      if (dividend % divisor !== 0) {
        throw new RangeError(`${String(dividend)} / ${String(divisor)} leaves a remainder`);
      }
      return dividend / divisor + 0;
  }
}

function divided(rounding: Rounding, left: Span, right: Span): Span {
  if (right.low <= 0 && right.high >= 0) throw new RangeError('division by zero is possible');
  if (rounding !== 'exactly') return corners((a, b) => divide(rounding, a, b), left, right);
  if (left.low === left.high && right.low === right.high) return span(divide(rounding, left.low, right.low));
  const { low } = corners((a, b) => divide('down', a, b), left, right);
  const { high } = corners((a, b) => divide('up', a, b), left, right);
  return span(low, high);
}

function compared(as: Extract<Tree, { node: 'compare' }>['as'], a: Possible, b: Possible): Span {
  const either = span(0, 1);
  if (as === '==' || as === '!=') {
    const equal = sameness(a, b);
    if (equal === undefined) return either;
    return span(equal === (as === '==') ? 1 : 0);
  }
  const [left, right] = [spanOf(a), spanOf(b)];
  switch (as) {
    case '<':
      return left.high < right.low ? span(1) : left.low >= right.high ? span(0) : either;
    case '<=':
      return left.high <= right.low ? span(1) : left.low > right.high ? span(0) : either;
    case '>':
      return left.low > right.high ? span(1) : left.high <= right.low ? span(0) : either;
    case '>=':
      return left.low >= right.high ? span(1) : left.high < right.low ? span(0) : either;
  }
}

/** Whether two are equal for certain, differ for certain, or neither. */
function sameness(a: Possible, b: Possible): boolean | undefined {
  if (a.is === 'text' && b.is === 'text') {
    return a.text === undefined || b.text === undefined ? undefined : a.text === b.text;
  }
  if (a.is === 'code' && b.is === 'code') {
    if ((a.may & b.may) === 0) return false;
    return isKnown(a) && isKnown(b) ? true : undefined;
  }
  const [left, right] = [spanOf(a), spanOf(b)];
  if (left.high < right.low || right.high < left.low) return false;
  return isKnown(left) && isKnown(right) ? true : undefined;
}

function rowsOf(
  { table: id, type }: Extract<Tree, { node: 'table' }>,
  keys: readonly Possible[],
  law: Law,
  looks: Look[] | undefined,
): Possible {
  const { sizes, answers, rows } = law.table(id);
  const combinations = keys.reduce<readonly number[][]>(
    (all, key) =>
      all.flatMap((one) => places(key.is === 'code' ? key.may : 0).map((place) => [...one, place])),
    [[]],
  );
  const found = combinations.map((combination) => {
    const at = combination.reduce((position, place, key) => position * (sizes[key] ?? 1) + place, 0);
    const [answer, row] = [answers[at], rows[at]];
    if (answer === undefined || row === undefined) throw new RangeError(`${id} has no row ${String(at)}`);
    looks?.push({ at: 'row', table: id, row, keys: combination, alone: combinations.length === 1 });
    return valueAs(answer, type);
  });
  return found.reduce(join);
}

function stepsOf(id: string, { low, high }: Span, law: Law, looks?: Look[]): Possible {
  const { steps, codes } = law.band(id);
  const stepAt = (measured: number): number => {
    const step = steps.findIndex((bound) =>
      'atLeast' in bound ? measured >= bound.atLeast : measured > bound.above,
    );
    if (step < 0) throw new RangeError(`${id} has no step for ${String(measured)}`);
    return step;
  };
  let may = 0;
  for (let step = stepAt(high); step <= stepAt(low); step += 1) {
    looks?.push({ at: 'step', band: id, step: step + 1 });
    may |= 2 ** (codes[step] ?? 0);
  }
  return { is: 'code', may };
}

function called(name: Call, args: readonly Possible[]): Possible {
  const [first, second, third] = args;
  if (first === undefined) throw new TypeError(`${name} lacks an argument`);
  const [a, b] = [() => spanOf(first), () => spanOf(second ?? first)];
  /** Of days: rises with `up`, falls with `down`. */
  const between = (of: (from: string, to: string) => number): Span =>
    span(of(dateOf(a().high), dateOf(b().low)), of(dateOf(a().low), dateOf(b().high)));
  const after = (of: (day: number, by: number) => number): Span =>
    exact(of(a().low, b().low), of(a().high, b().high));
  switch (name) {
    case 'least':
    case 'most': {
      const pick = name === 'least' ? Math.min : Math.max;
      const spans = args.map(spanOf);
      const [low, high] = [pick(...spans.map((of) => of.low)), pick(...spans.map((of) => of.high))];
      if (first.is !== 'code') return span(low, high);
      const all = args.reduce((bits, arg) => bits | (arg.is === 'code' ? arg.may : 0), 0);
      return { is: 'code', may: all & everyCode(high + 1) & ~everyCode(low) };
    }
    case 'place':
      return a();
    case 'size':
      if (first.is !== 'codes') throw new TypeError('only codes have a size');
      return span(places(first.must).length, places(first.may).length);
    case 'yearsAfter':
      return after((day, years) => monthsAfter(day, years * 12));
    case 'monthsAfter':
      return after(monthsAfter);
    case 'daysAfter':
      return after((day, days) => day + days);
    case 'yearsBetween':
      return between(wholeYearsBetween);
    case 'monthsBetween':
      return between(wholeMonthsBetween);
    case 'daysBetween':
      return span(b().low - a().high, b().high - a().low);
    case 'monthsOf':
      return span(a().low * 12, a().high * 12);
    case 'yearOf':
      return span(yearOf(a().low), yearOf(a().high));
    case 'monthOf': {
      const [from, to] = [monthsFrom(a().low), monthsFrom(a().high)];
      let may = 0;
      for (let month = from; month <= Math.min(to, from + 11); month += 1) may |= 2 ** (month % 12);
      return { is: 'code', may };
    }
    case 'dayOfMonth': {
      const { low, high } = a();
      return monthsFrom(low) === monthsFrom(high) ? span(dayOfMonth(low), dayOfMonth(high)) : span(1, 31);
    }
    case 'isDate':
      if (!args.every(isKnown)) return span(0, 1);
      return span(isDate(a().low, b().low, spanOf(third ?? first).low) ? 1 : 0);
    case 'length':
      return first.is === 'text' && first.text !== undefined ? span([...first.text].length) : span(0, 1_000);
    case 'digits': {
      const [from, to] = [b().low, spanOf(third ?? first).low];
      if (first.is !== 'text' || first.text === undefined) return span(-1, 10 ** (to - from + 1) - 1);
      const cut = first.text.slice(from - 1, to);
      return span(/^\d+$/.test(cut) && cut.length === to - from + 1 ? Number(cut) : -1);
    }
  }
}

const isDate = (year: number, month: number, day: number): boolean =>
  year >= 0 &&
  isPlainDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
