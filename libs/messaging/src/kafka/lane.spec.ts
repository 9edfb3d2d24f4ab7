import fc from 'fast-check';
import type { Received } from '../event.js';
import { OpenLane, type Entry } from './lane.js';

const at = (offset: bigint): Received => ({
  ...{ topic: 't', partition: 0, pos: String(offset), eventId: String(offset), key: 'k' },
  ...{ attributes: {}, bytes: Buffer.alloc(10) },
});
const heard = (offset: bigint): Entry => ({ offset, received: at(offset) });
const passedOver = (offset: bigint): Entry => ({ offset });
const lane = (): OpenLane => new OpenLane({ topic: 't', partition: 0 }, 9n, 1, 10n, 0);

describe('what was fetched of a partition', () => {
  it('is cut after so many heard, or at a position', () => {
    const open = lane();
    open.push([heard(10n), passedOver(11n), heard(12n), heard(13n)], 14n);

    expect(open.cut(2)).toMatchObject({ from: 9n, end: 12n, heard: [{ pos: '10' }, { pos: '12' }] });
    expect(open.cut(9, 11n)).toMatchObject({ end: 11n, heard: [{ pos: '10' }] });
    expect(open.cut(9, 9n)).toBeUndefined();
    expect(open.first()).toMatchObject({ pos: '10' });
  });

  it('may be taken in part where nobody hears it', () => {
    const open = lane();
    open.push([passedOver(10n), passedOver(11n), passedOver(12n), heard(13n)], 14n);

    expect(open.cut(1, 11n)).toMatchObject({ end: 11n, heard: [] });
    open.passed(11n);
    expect([open.pos, open.reached]).toEqual([11n, 11n]);
    expect(open.cut(1)).toMatchObject({ from: 11n, end: 13n, heard: [{ pos: '13' }] });
  });

  it('is taken up to offsets that nobody sees, as ends of transactions are', () => {
    const open = lane();
    open.push([heard(10n), heard(15n)], 18n);

    expect(open.cut(9, 14n)).toMatchObject({ end: 14n, heard: [{ pos: '10' }] });
    open.passed(10n);
    expect(open.cut(1, 13n)).toMatchObject({ from: 10n, end: 13n, heard: [] });
    expect(open.cut(9)).toMatchObject({ end: 17n, heard: [{ pos: '15' }] });
  });

  it('begins where retention left something, though the group stands before', () => {
    const open = new OpenLane({ topic: 't', partition: 0 }, -1n, 1, 100n, 0);
    open.push([heard(100n)], 101n);

    expect([open.pos, open.reached]).toEqual([-1n, 99n]);
    expect(open.cut(1)).toMatchObject({ from: -1n, end: 100n });
  });

  it('brings every record heard once, in order, and ends where it was fetched to, however it is cut', () => {
    const offsets = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 3 })), { maxLength: 60 });
    fc.assert(
      fc.property(offsets, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (steps, limits) => {
        const open = lane();
        const entries: Entry[] = [];
        let offset = 9n;
        for (const [isHeard, step] of steps) {
          offset += BigInt(step);
          entries.push(isHeard ? heard(offset) : passedOver(offset));
        }
        for (let n = 0; n < entries.length; n += 7) {
          const some = entries.slice(n, n + 7);
          open.push(some, some.at(-1)!.offset + 1n);
        }
        const brought: string[] = [];
        for (let n = 0; open.waiting > 0; n++) {
          const cut = open.cut(limits[n % limits.length]!)!;
          brought.push(...cut.heard.map(({ pos }) => pos));
          open.passed(cut.end);
        }
        expect(brought).toEqual(
          entries.flatMap(({ received }) => (received === undefined ? [] : [received.pos])),
        );
        expect(open.pos).toBe(offset);
        expect([open.full, open.roomy]).toEqual([false, true]);
      }),
    );
  });

  it('is full at a thousand records or a mebibyte, and roomy again when less than half is left', () => {
    const open = lane();
    open.push(
      Array.from({ length: 1_001 }, (_, n) => heard(BigInt(n + 10))),
      1_011n,
    );
    expect([open.full, open.roomy]).toEqual([true, false]);

    open.passed(620n);
    expect([open.full, open.roomy]).toEqual([false, true]);
  });
});
