import { randomFillSync } from 'node:crypto';
import fc from 'fast-check';
import {
  accept,
  acceptUnless,
  addMonths,
  brokenAmong,
  dateInJakarta,
  divideHalfUp,
  fromDecimal,
  isPlainDate,
  isUuid,
  refuse,
  startOfDayInJakarta,
  toDecimal,
  firstUuidAt,
  momentOf,
  uuids,
  wholeYearsBetween,
  type Rule,
} from './index.js';

describe('a ruling', () => {
  const rule = (id: string, holds: boolean): Rule<null, null> => ({
    id,
    statement: { id: 'Pernyataan.', en: 'Statement.' },
    basis: [{ instrument: 'UU 30/2014', article: 'Pasal 52' }],
    holds: () => holds,
  });

  it('names every broken rule, in the order of the rules, without their code', () => {
    expect(brokenAmong([rule('a', false), rule('b', true), rule('c', false)], null, null)).toEqual([
      {
        id: 'a',
        statement: { id: 'Pernyataan.', en: 'Statement.' },
        basis: [{ instrument: 'UU 30/2014', article: 'Pasal 52' }],
      },
      {
        id: 'c',
        statement: { id: 'Pernyataan.', en: 'Statement.' },
        basis: [{ instrument: 'UU 30/2014', article: 'Pasal 52' }],
      },
    ]);
  });

  it('accepts facts unless something is broken', () => {
    const broken = { id: 'a', statement: { id: 'x', en: 'y' }, basis: [], pointer: '/tmt' };

    expect(acceptUnless([], 'fact')).toEqual(accept('fact'));
    expect(acceptUnless([broken], 'fact')).toEqual(refuse(broken));
    expect(refuse(broken)).toEqual({ kind: 'refused', broken: [broken] });
  });
});

describe('an identifier', () => {
  it('begins with its moment, by which ids of a span of time are found', () => {
    const moment = new Date('2026-03-31T10:00:00.000Z');
    const made = (at: number) =>
      uuids(
        () => at,
        (bytes) => bytes.fill(0),
      ).uuid();

    expect(firstUuidAt(moment)).toBe('019d4355-f500-7000-8000-000000000000');
    expect(made(moment.getTime()) >= firstUuidAt(moment)).toBe(true);
    expect(made(moment.getTime() - 1) < firstUuidAt(moment)).toBe(true);
    expect(momentOf(made(moment.getTime()))).toEqual(moment);
  });

  const random = (bytes: Uint8Array) => randomFillSync(bytes);

  it('is a UUIDv7 that carries its millisecond', () => {
    const id = uuids(() => 0x0198a3c48f00, random).uuid();

    expect(id).toMatch(/^0198a3c4-8f00-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isUuid(id)).toBe(true);
  });

  it('is never before an earlier one, however the clock goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2 ** 45 }), { minLength: 2, maxLength: 200 }),
        (times) => {
          let at = 0;
          const ids = uuids(() => times[at++ % times.length]!, random);
          const made = times.map(() => ids.uuid());

          expect(made).toEqual([...new Set(made)].sort());
        },
      ),
    );
  });

  it('keeps its order beyond 4,096 in one millisecond', () => {
    const ids = uuids(() => 1_000, random);
    const made = Array.from({ length: 10_000 }, () => ids.uuid());

    expect(made).toEqual([...new Set(made)].sort());
  });
});

describe('a legal date', () => {
  it.each([
    { text: '2024-02-29', real: true },
    { text: '2023-02-29', real: false },
    { text: '2026-11-31', real: false },
    { text: '2026-1-01', real: false },
  ])('$text is a date: $real', ({ text, real }) => {
    expect(isPlainDate(text)).toBe(real);
  });

  it('begins at 00:00 WIB', () => {
    expect(startOfDayInJakarta('2026-12-01').toISOString()).toBe('2026-11-30T17:00:00.000Z');
    expect(dateInJakarta(new Date('2026-11-30T16:59:59.999Z'))).toBe('2026-11-30');
    expect(dateInJakarta(new Date('2026-11-30T17:00:00.000Z'))).toBe('2026-12-01');
  });

  it('counts whole years and ends short months on their last day', () => {
    expect(wholeYearsBetween('1970-05-02', '2026-05-01')).toBe(55);
    expect(wholeYearsBetween('1970-05-01', '2026-05-01')).toBe(56);
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  });
});

describe('a quantity', () => {
  it('is exact between text and units', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
        fc.integer({ min: 0, max: 6 }),
        (units, scale) => {
          expect(fromDecimal(toDecimal(units, scale), scale) + 0).toBe(units + 0);
        },
      ),
    );
  });

  it.each([
    { units: 5750, scale: 2, text: '57.50' },
    { units: -5, scale: 2, text: '-0.05' },
    { units: 12, scale: 0, text: '12' },
  ])('$units at scale $scale is "$text"', ({ units, scale, text }) => {
    expect(toDecimal(units, scale)).toBe(text);
  });

  it('refuses more places than its scale has, rather than round in silence', () => {
    expect(() => fromDecimal('2.0833', 2)).toThrow('"2.0833" is not a decimal with at most 2 places');
  });

  it.each([
    { dividend: 5, divisor: 2, quotient: 3 },
    { dividend: -5, divisor: 2, quotient: -3 },
    { dividend: 7, divisor: 3, quotient: 2 },
    { dividend: 0, divisor: 3, quotient: 0 },
  ])('$dividend / $divisor is $quotient, half up', ({ dividend, divisor, quotient }) => {
    expect(divideHalfUp(dividend, divisor)).toBe(quotient);
  });
});
