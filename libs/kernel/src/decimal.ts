/**
 * Exact quantities: whole numbers of a declared unit inside, decimal strings outside (design, "Quantities").
 * `scale` is how many decimal places one unit stands for: a score in 0.01 point has scale 2.
 */

/** `decimal('57.5', 2)` is 5750. Refuses more places than the scale has, because dropping them would be rounding. */
export function fromDecimal(text: string, scale: number): number {
  const match = /^(-?)(\d+)(?:[.](\d+))?$/.exec(text);
  const fraction = match?.[3] ?? '';
  if (match === null || fraction.length > scale) {
    throw new RangeError(`"${text}" is not a decimal with at most ${String(scale)} places`);
  }
  const units = Number((match[2] ?? '') + fraction.padEnd(scale, '0'));
  if (!Number.isSafeInteger(units)) throw new RangeError(`"${text}" is too large`);
  return match[1] === '-' ? -units : units;
}

/** `toDecimal(5750, 2)` is `"57.50"`. */
export function toDecimal(units: number, scale: number): string {
  if (!Number.isSafeInteger(units)) throw new RangeError(`${String(units)} is not a whole number of units`);
  const digits = Math.abs(units)
    .toString()
    .padStart(scale + 1, '0');
  const sign = units < 0 ? '-' : '';
  const whole = digits.slice(0, digits.length - scale);
  return scale === 0 ? sign + digits : `${sign}${whole}.${digits.slice(digits.length - scale)}`;
}

/** `dividend / divisor` rounded half up (away from zero), in whole units: the one rounding step a policy names. */
export function divideHalfUp(dividend: number, divisor: number): number {
  if (divisor === 0) throw new RangeError('division by zero');
  const sign = Math.sign(dividend) * Math.sign(divisor) || 1;
  const [top, bottom] = [Math.abs(dividend), Math.abs(divisor)];
  return sign * Math.floor((2 * top + bottom) / (2 * bottom));
}
