import fc from 'fast-check';
import type { KafkaDriver, Sending } from './driver.js';
import { chunks, Sender } from './sender.js';

const record = (partition: number, bytes: number, key = 'k'): Sending => ({
  ...{ topic: 't', partition, key, headers: {} },
  value: Buffer.alloc(bytes),
});

describe('a sender', () => {
  it('never puts more than 900 kB of a partition into one request, and keeps the order', () => {
    const records = fc.array(
      fc
        .record({ partition: fc.nat(3), bytes: fc.nat(65_536) })
        .map(({ partition, bytes }) => record(partition, bytes)),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(records, (all) => {
        const cut = [...chunks(all)];
        expect(cut.flat()).toEqual(all);
        for (const chunk of cut)
          for (const partition of [0, 1, 2, 3]) {
            const sum = chunk
              .filter((one) => one.partition === partition)
              .reduce((bytes, { value }) => bytes + value.length, 0);
            expect(sum).toBeLessThan(900_000);
          }
      }),
      { numRuns: 30 },
    );
  });

  it('sends thirteen of the largest of a partition at once', () => {
    const sizes = [...chunks(Array.from({ length: 30 }, () => record(0, 65_536)))].map(
      ({ length }) => length,
    );

    expect(sizes).toEqual([13, 13, 4]);
  });

  it('sends one request after the other, and after a failure through a new producer', async () => {
    const told: string[] = [];
    let failing = true;
    let producers = 0;
    const driver: Pick<KafkaDriver, 'producer'> = {
      producer: () => {
        const n = ++producers;
        return Promise.resolve({
          send: async ([first]) => {
            told.push(`${n} begins ${first!.key}`);
            await new Promise((resolve) => setTimeout(resolve, 5));
            if (failing) throw new Error('not leader');
            told.push(`${n} ends ${first!.key}`);
          },
          close: () => Promise.resolve(void told.push(`${n} closed`)),
        });
      },
    };
    const sender = new Sender(driver as KafkaDriver);

    await expect(sender.send([record(0, 1, 'a')])).rejects.toMatchObject({ name: 'BrokerAway' });
    expect(sender.resting).toBe(true);
    failing = false;
    await Promise.all([sender.send([record(0, 1, 'b')]), sender.send([record(0, 1, 'c')])]);
    await sender.close();

    expect(told).toEqual([
      ...['1 begins a', '1 closed'],
      ...['2 begins b', '2 ends b', '2 begins c', '2 ends c', '2 closed'],
    ]);
  });
});
