/** A decimal in whole units, or a code as it is. */
export function inUnits(
  value: unknown,
  unit: string,
  units: Readonly<Record<string, number>>,
  where: string,
): number | string;
