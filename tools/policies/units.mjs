/** A decimal in whole units of which `per` make one (`22.5` points are 2250); a name without a unit is a code. */
export function inUnits(value, unit, units, where) {
  const per = units[unit];
  if (per === undefined) return String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  const fraction = match?.[3] ?? '';
  const scaled = match && BigInt(match[2] + fraction) * BigInt(per);
  const scale = 10n ** BigInt(fraction.length);
  if (!match || scaled % scale !== 0n)
    throw new RangeError(`${where}: "${value}" is no whole number of 1/${per} ${unit}`);
  return Number(match[1] + String(scaled / scale));
}
