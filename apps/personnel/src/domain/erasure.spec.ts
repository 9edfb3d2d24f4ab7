import fc from 'fast-check';
import { confirmErasure, erasable, orderErasure, type Order, type Standing } from './erasure.js';

const OPERATOR = '0198a3c4-8f00-7000-8000-0000000000a1';
const SEKDA = '0198a3c4-8f00-7000-8000-0000000000a2';
const PERSON = '0198a3c4-8f00-7000-8000-0000000000a3';
const standing = (changes: Partial<Standing> = {}): Standing => ({
  today: '2026-11-22',
  nameless: false,
  service: { legalStatus: '99', since: '2020-02-01' },
  openCases: 0,
  waiting: 0,
  ...changes,
});
const order = (changes: Partial<Order> = {}): Order => ({
  classes: ['identity', 'personnel-fact'],
  basis: { instrument: 'Keputusan Bupati Lebong', number: '100/2026', date: '2026-11-02' },
  schedule: { item: 'JRA butir 4.2', endedOn: '2025-02-01' },
  ...changes,
});
const broken = (ruling: ReturnType<typeof orderErasure> | ReturnType<typeof confirmErasure>): string[] =>
  ruling.kind === 'refused' ? ruling.broken.map(({ id }) => id) : [];

describe('an order to erase', () => {
  it('is recorded as it was given, by whom', () => {
    expect(orderErasure(standing(), order(), OPERATOR)).toEqual({
      kind: 'accepted',
      facts: [{ type: 'ErasureOrdered', by: OPERATOR, ...order() }],
    });
  });

  it.each(['01', '02', '03', '04', '09', '15', '16', '20', '71', '92'])(
    'waits for the end of service: legal status %s is not one',
    (legalStatus) => {
      const serving = standing({ service: { legalStatus, since: '2020-02-01' } });
      expect(broken(orderErasure(serving, order(), OPERATOR))).toEqual(['erasure/service-over']);
    },
  );

  it('of notes on cases alone needs neither, because they are no archive', () => {
    const serving = standing({ service: { legalStatus: '01', since: '2020-02-01' } });
    const { schedule: _, ...notes } = order({ classes: ['case-note'] });
    expect(orderErasure(serving, notes, OPERATOR).kind).toBe('accepted');
  });

  it('of whoever was never in service asks only that retention is over', () => {
    const { service: _, ...private_ } = standing();
    expect(orderErasure(private_, order(), OPERATOR).kind).toBe('accepted');
  });

  it('never parts who somebody is from what is known of their service, whatever else is named', () => {
    fc.assert(
      fc.property(fc.subarray([...erasable], { minLength: 1 }), (classes) => {
        const parted = classes.includes('identity') !== classes.includes('personnel-fact');
        const found = broken(orderErasure(standing(), order({ classes }), OPERATOR));
        expect(found).toEqual(parted ? ['erasure/identity-with-service'] : []);
      }),
    );
  });
});

describe('the confirmation of an erasure', () => {
  const ordered = { orderedBy: OPERATOR, person: PERSON };

  it('is another natural person’s', () => {
    expect(confirmErasure(standing(), order(), ordered, SEKDA)).toEqual({
      kind: 'accepted',
      facts: [{ type: 'ErasureConfirmed', by: SEKDA }],
    });
  });

  it.each([
    { rule: 'erasure/confirmed-by-another', because: 'the same person ordered it', by: OPERATOR },
    { rule: 'erasure/not-of-oneself', because: 'it is of oneself', by: PERSON },
  ])('breaks $rule when $because', ({ rule, by }) => {
    expect(broken(confirmErasure(standing(), order(), ordered, by))).toEqual([rule]);
  });

  it('looks again at how things stand', () => {
    const changed = standing({ openCases: 1, waiting: 2 });
    expect(broken(confirmErasure(changed, order(), ordered, SEKDA))).toEqual([
      'erasure/no-open-case',
      'erasure/nothing-waits',
    ]);
  });
});
