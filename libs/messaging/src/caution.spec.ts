import { Caution } from './caution.js';

const lane = (partition: number) => ({ group: 'audit.log', topic: 'merit.proposal.v1', partition });

describe('caution', () => {
  it('ends for a partition once what came is past the trouble', () => {
    const caution = new Caution();
    caution.afterFailure('audit.log', lane(3), 10n);

    caution.passed('audit.log', [{ ...lane(3), pos: 9n }]);
    expect([
      caution.of('audit.log', lane(3)),
      caution.of('audit.log', lane(4)),
      caution.of('other', lane(3)),
    ]).toEqual([true, false, false]);

    caution.passed('audit.log', [{ ...lane(3), pos: 10n }]);
    expect(caution.of('audit.log', lane(3))).toBe(false);
  });

  it('lets partitions that failed go through singly side by side', () => {
    const caution = new Caution();
    for (const one of [lane(1), lane(2)]) caution.afterFailure('audit.log', one, 5n);

    expect(caution.choose([lane(1), lane(2)], 1)).toEqual([lane(1), lane(2)]);
  });

  it('goes one message at a time after a death, first where a handler was started and did not end', () => {
    const caution = new Caution();
    caution.afterDeath('audit.log', lane(1), 5n, 0);
    caution.afterDeath('audit.log', lane(2), 5n, 2);

    expect(caution.choose([lane(1), lane(2)], 0)).toEqual([lane(2)]);
    expect(caution.choose([lane(1), lane(2)], 1)).toEqual([]);

    caution.passed('audit.log', [{ ...lane(2), pos: 4n }]);
    expect(caution.choose([lane(1), lane(2)], 0)).toEqual([lane(1)]);
  });
});
