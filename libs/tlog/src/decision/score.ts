import { toDecimal } from '@jejak/kernel';
import { utf8, toHex } from '../bytes.js';
import type { Hash } from '../hashing.js';

type Range = Readonly<{ low: number; high: number }>;
type Sheet = Range &
  Readonly<{
    policy: string;
    dimensions: readonly (Range &
      Readonly<{ id: string; max: number; components: readonly (Range & { max: number })[] }>)[];
  }>;

/**
 * Computes a score again from its trace (RFC 8785 text of the sheet, in units of 0.01 point): the text has the hash
 * that was committed to, components add up to dimensions and these to the total, none beyond its maximum, and what
 * the event announced is what the sheet says. Answers what does not come out; `replayed` when there was a trace.
 */
export function replayScore(
  hash: Hash,
  fields: ReadonlyMap<string, unknown>,
): Readonly<{ replayed: boolean; wrong: readonly string[] }> {
  const trace = fields.get('/data/trace');
  if (typeof trace !== 'string') return { replayed: false, wrong: [] };
  if (toHex(hash(utf8(trace))) !== fields.get('/data/traceSha256'))
    return { replayed: false, wrong: ['/data/traceSha256'] };
  const sheet = sheetIn(trace);
  if (sheet === undefined) return { replayed: false, wrong: ['/data/trace'] };
  const wrong = sheet.dimensions.flatMap(({ id, max, components, ...range }) => {
    const bounded = [...components, { ...range, max }].every(
      ({ low, high, max: most }) => 0 <= low && low <= high && high <= most,
    );
    return bounded && equal(range, total(components)) ? [] : [`/data/trace ${id}`];
  });
  if (!equal(sheet, total(sheet.dimensions))) wrong.push('/data/trace');
  const announced: Readonly<Record<string, unknown>> = {
    '/data/policy': sheet.policy,
    '/data/low': toDecimal(sheet.low, 2),
    '/data/high': toDecimal(sheet.high, 2),
  };
  for (const [pointer, value] of Object.entries(announced)) {
    if (fields.get(pointer) !== value) wrong.push(pointer);
  }
  return { replayed: wrong.length === 0, wrong };
}

const total = (parts: readonly Range[]): Range => ({
  low: parts.reduce((sum, { low }) => sum + low, 0),
  high: parts.reduce((sum, { high }) => sum + high, 0),
});

const equal = (a: Range, b: Range): boolean => a.low === b.low && a.high === b.high;

function sheetIn(trace: string): Sheet | undefined {
  try {
    const sheet = JSON.parse(trace) as Partial<Sheet> | null;
    const whole =
      isRange(sheet) &&
      typeof sheet?.policy === 'string' &&
      Array.isArray(sheet.dimensions) &&
      sheet.dimensions.every(
        (each: Partial<Sheet['dimensions'][number]>) =>
          isRange(each) && Array.isArray(each?.components) && each.components.every(isRange),
      );
    return whole ? (sheet as Sheet) : undefined;
  } catch {
    return undefined;
  }
}

const isRange = (value: unknown): boolean => {
  const { low, high } = (value ?? {}) as Record<string, unknown>;
  return Number.isSafeInteger(low) && Number.isSafeInteger(high);
};
