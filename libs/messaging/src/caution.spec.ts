import { Caution } from './caution.js';

const lane = (partition: number, pos = 0n) => {
  return { group: 'audit.log', topic: 'merit.proposal.v1', partition, pos, waiting: 9 };
};
const step = (partition: number, upTo?: bigint) => {
  return { group: 'audit.log', topic: 'merit.proposal.v1', partition, upTo };
};
const of = (caution: Caution, partition: number) => caution.of('audit.log', lane(partition));

describe('caution', () => {
  it('lets what stands before a failed message go at once, then the message alone, then all as ever', () => {
    const caution = new Caution();
    caution.afterFailure('audit.log', lane(3), 10n);

    expect(caution.steps([lane(3, 4n)], 0)).toEqual([step(3, 9n)]);
    caution.passed('audit.log', [lane(3, 9n)]);
    expect(caution.steps([lane(3, 9n)], 0)).toEqual([step(3)]);
    caution.passed('audit.log', [lane(3, 10n)]);

    expect(of(caution, 3)).toBe(false);
  });

  it('concerns a partition of a group, not the partition of another', () => {
    const caution = new Caution();
    caution.afterFailure('audit.log', lane(3), 10n);

    expect([of(caution, 3), of(caution, 4), caution.of('audit', lane(3))]).toEqual([true, false, false]);
    expect([caution.lanes('audit.log'), caution.lanes('audit')]).toMatchObject([[{ partition: 3 }], []]);
  });

  it('lets partitions that failed go side by side', () => {
    const caution = new Caution();
    for (const one of [1, 2]) caution.afterFailure('audit.log', lane(one), 1n);

    expect(caution.steps([lane(1), lane(2)], 1)).toEqual([step(1), step(2)]);
  });

  it('takes twice as many each time where any of a batch may have been at fault', () => {
    const caution = new Caution();
    caution.afterFailureOfAll('audit.log', lane(1), 6n);

    expect(caution.steps([lane(1, 0n)], 0)).toEqual([step(1)]);
    caution.passed('audit.log', [lane(1, 1n)]);
    expect(caution.steps([lane(1, 1n)], 0)).toEqual([step(1, 3n)]);
    caution.passed('audit.log', [lane(1, 3n)]);
    expect(caution.steps([lane(1, 3n)], 0)).toEqual([step(1, 6n)]);
    caution.passed('audit.log', [lane(1, 6n)]);
    expect(of(caution, 1)).toBe(false);
  });

  it('ends where another process has gone past the trouble', () => {
    const caution = new Caution();
    caution.afterDeath('audit.log', lane(1), 5n, 0);

    expect(caution.steps([lane(1, 5n)], 0)).toEqual([]);
    expect(of(caution, 1)).toBe(false);
  });

  it('goes one step at a time after a death, first where a handler was started and did not end', () => {
    const caution = new Caution();
    caution.afterDeath('audit.log', lane(1), 5n, 0);
    caution.afterDeath('audit.log', lane(2), 5n, 2);

    expect(caution.steps([lane(1), lane(2)], 0)).toEqual([step(2)]);
    expect(caution.steps([lane(1), lane(2)], 1)).toEqual([]);

    caution.passed('audit.log', [lane(2, 1n)]);
    expect(caution.steps([lane(1), lane(2, 1n)], 0)).toEqual([step(1)]);
  });
});
