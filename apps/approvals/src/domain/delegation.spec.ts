import { assessor, bupati, refused, sekda, stranger } from './case.fixture.js';
import { delegate, delegationRules, revocationRules, revoke, seatsOn, type Delegate } from './delegation.js';
import { seatFor } from './seat.js';
import { route } from './case.fixture.js';

describe('taking a delegation back', () => {
  const taking = (changes = {}) =>
    revoke({
      by: sekda,
      from: sekda,
      until: '2026-04-14',
      today: '2026-04-14',
      reason: 'sealed',
      reasoned: true,
      ...changes,
    });

  it('is the delegator’s, until its last day', () => {
    expect(taking()).toEqual({
      kind: 'accepted',
      facts: [{ type: 'DelegationRevoked', by: sekda, reason: 'sealed' }],
    });
  });

  it.each([
    {
      rule: 'delegation/revoked-by-its-delegator',
      because: 'the substitute asks',
      changes: { by: stranger },
    },
    { rule: 'delegation/not-over', because: 'it ended the day before', changes: { today: '2026-04-15' } },
    { rule: 'delegation/revocation-reasoned', because: 'no reason is stated', changes: { reasoned: false } },
  ])('breaks $rule when $because', ({ rule, changes }) => {
    expect(revocationRules.map(({ id }) => id)).toContain(rule);
    expect(taking(changes)).toEqual(refused(rule));
  });
});

describe('a delegation', () => {
  it('keeps who stands in for whom, in what, from when to when', () => {
    expect(delegate(command())).toEqual({
      kind: 'accepted',
      facts: [
        {
          type: 'AuthorityDelegated',
          from: sekda,
          to: stranger,
          role: 'pyb',
          since: '2026-04-01',
          until: '2026-04-14',
          reason: 'sealed',
        },
      ],
    });
  });

  it.each<{ rule: string; because: string; changes: Partial<Delegate> }>([
    {
      rule: 'delegation/of-ones-own-seat',
      because: 'the role is not theirs',
      changes: { seats: [{ role: 'assessment-team' }] },
    },
    {
      rule: 'delegation/of-ones-own-seat',
      because: 'they fill the seat for somebody else',
      changes: { seats: [{ role: 'pyb', onBehalfOf: assessor }] },
    },
    {
      rule: 'delegation/of-ones-own-seat',
      because: 'their seat is another unit’s',
      changes: { role: 'opd-verifier', unit: 'U-02', seats: [{ role: 'opd-verifier', unit: 'U-01' }] },
    },
    {
      rule: 'delegation/of-ones-own-seat',
      because: 'a seat of one unit is passed on for the whole instansi',
      changes: { role: 'opd-verifier', seats: [{ role: 'opd-verifier', unit: 'U-01' }] },
    },
    {
      rule: 'delegation/ppk-decides-in-person',
      because: 'the PPK names a substitute',
      changes: { from: bupati, role: 'ppk', seats: [{ role: 'ppk' }] },
    },
    { rule: 'delegation/to-somebody-else', because: 'they name themselves', changes: { to: sekda } },
    {
      rule: 'delegation/substitute-can-act',
      because: 'nobody knows the substitute',
      changes: { substituteCanAct: false },
    },
    { rule: 'delegation/dated', because: 'it ends before it begins', changes: { until: '2026-03-31' } },
    {
      rule: 'delegation/dated',
      because: 'it is over already',
      changes: { since: '2026-03-01', until: '2026-03-14' },
    },
    { rule: 'delegation/reasoned', because: 'no reason is stated', changes: { reasoned: false } },
  ])('breaks $rule when $because', ({ rule, changes }) => {
    expect(delegate(command(changes))).toEqual(refused(rule));
  });

  it.each(delegationRules)(
    '$id cites the law that requires it, in both languages',
    ({ basis, statement }) => {
      expect(basis).not.toHaveLength(0);
      expect(statement.id.trim() === '' || statement.en.trim() === '').toBe(false);
    },
  );
});

describe('the seats of a day', () => {
  const standing = { from: sekda, role: 'pyb', since: '2026-04-01', until: '2026-04-14' };

  it.each([
    { day: '2026-03-31', seats: [] },
    { day: '2026-04-01', seats: [{ role: 'pyb', onBehalfOf: sekda }] },
    { day: '2026-04-14', seats: [{ role: 'pyb', onBehalfOf: sekda }] },
    { day: '2026-04-15', seats: [] },
  ])('on $day are $seats', ({ day, seats }) => {
    expect(seatsOn([], [standing], day)).toEqual(seats);
  });

  it('are taken in person where one can', () => {
    const seats = seatsOn([{ role: 'pyb' }], [standing], '2026-04-02');

    expect(seatFor(seats, route[3]!, 'U-01')).toEqual({ role: 'pyb' });
    expect(seatFor(seats, route[3]!, 'U-01', sekda)).toEqual({ role: 'pyb', onBehalfOf: sekda });
    expect(seatFor(seats, route[3]!, 'U-01', stranger)).toBeUndefined();
  });

  it('of a unit fit the stages of that unit alone', () => {
    const seats = [{ role: 'opd-verifier', unit: 'U-02' }];

    expect(seatFor(seats, route[0]!, 'U-01')).toBeUndefined();
    expect(seatFor(seats, route[0]!, 'U-02')).toEqual(seats[0]);
  });
});

function command(changes: Partial<Delegate> = {}): Delegate {
  return {
    from: sekda,
    to: stranger,
    role: 'pyb',
    since: '2026-04-01',
    until: '2026-04-14',
    reason: 'sealed',
    reasoned: true,
    today: '2026-04-01',
    seats: [{ role: 'pyb' }],
    decidingRoles: ['ppk'],
    substituteCanAct: true,
    ...changes,
  };
}
