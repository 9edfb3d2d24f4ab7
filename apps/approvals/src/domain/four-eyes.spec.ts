/**
 * Invariant 6, checked over all orders rather than some: whoever holds which roles, whoever stands in for whom, and
 * in whatever order they act, no natural person ever acts in two stages of a case.
 */
import fc from 'fast-check';
import { dossierHash, first, request, route } from './case.fixture.js';
import { fold, type CaseFact, type VerdictGiven } from './case.js';
import { delegate, seatsOn, type AuthorityDelegated } from './delegation.js';
import { open } from './opening.js';
import { recuse } from './recusal.js';
import { seatFor, type Seat } from './seat.js';
import { decide } from './verdict.js';

const people = Array.from({ length: 8 }, (_, at) => `0198a3c4-8f00-7000-8000-0000000000c${String(at)}`);
const roles = route.map(({ role }) => role);
const today = '2026-04-01';

const person = fc.constantFrom(...people);
const world = fc.record({
  holders: fc.array(fc.record({ person, role: fc.constantFrom(...roles), wide: fc.boolean() }), {
    minLength: 8,
    maxLength: 30,
  }),
  delegations: fc.array(
    fc.record({ from: person, to: person, role: fc.constantFrom(...roles, 'operator'), past: fc.boolean() }),
    { maxLength: 16 },
  ),
  conflicts: fc.array(fc.record({ a: person, b: person, ground: fc.constant('declared' as const) }), {
    maxLength: 3,
  }),
  proposedBy: person,
  alsoCandidate: person,
  acts: fc.array(
    fc.record({
      who: person,
      /** Half of the acts are drawn from whoever has a seat there, or few orders would ever reach a decision. */
      seated: fc.option(fc.nat({ max: 99 }), { nil: undefined }),
      inFor: fc.option(person, { nil: undefined, freq: 1 }),
      what: fc.oneof(
        { weight: 30, arbitrary: fc.constant('granted') },
        { weight: 2, arbitrary: fc.constantFrom('returned', 'rejected', 'recuse') },
      ),
      stage: fc.nat({ max: 4 }),
      ahead: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
    }),
    { minLength: 20, maxLength: 120 },
  ),
});

type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

describe('four eyes', () => {
  it('are natural persons: nobody acts in two stages of a case, by whatever seat', () => {
    fc.assert(
      fc.property(world, (given) => {
        const verdicts = play(given).filter((fact): fact is VerdictGiven => fact.type === 'VerdictGiven');
        const stagesOf = new Map<string, Set<string>>();
        for (const { stage, by, onBehalfOf } of verdicts) {
          for (const one of onBehalfOf === undefined ? [by] : [by, onBehalfOf]) {
            stagesOf.set(one, (stagesOf.get(one) ?? new Set()).add(stage));
          }
        }
        expect([...stagesOf.values()].filter((stages) => stages.size > 1)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('are neither the proposer nor a candidate nor in conflict with one, nor is whoever they stand in for', () => {
    fc.assert(
      fc.property(world, (given) => {
        const candidates = [first, given.alsoCandidate];
        const barred = new Set([
          given.proposedBy,
          ...candidates,
          ...given.conflicts.flatMap(({ a, b }) => [
            ...(candidates.includes(a) ? [b] : []),
            ...(candidates.includes(b) ? [a] : []),
          ]),
        ]);
        for (const fact of play(given)) {
          if (fact.type !== 'VerdictGiven') continue;
          expect(barred.has(fact.by) || barred.has(fact.onBehalfOf ?? '')).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('decide in person, after one verdict in every stage before', () => {
    let decided = 0;
    fc.assert(
      fc.property(world, (given) => {
        const all = play(given);
        const history = all.slice(all.findLastIndex(({ type }) => type === 'CaseOpened'));
        if (!history.some(({ type }) => type === 'DecisionGiven')) return;
        decided += 1;
        const verdicts = history.filter((fact): fact is VerdictGiven => fact.type === 'VerdictGiven');
        expect(verdicts.map(({ stage }) => stage)).toEqual(route.map(({ id }) => id));
        expect(verdicts.at(-1)?.onBehalfOf).toBeUndefined();
      }),
      { numRuns: 1_000, seed: 20260401 },
    );
    // The check says nothing unless some of the random orders really reach a decision.
    expect(decided).toBeGreaterThan(20);
  });
});

/** Lets everybody act in the order that was drawn, and returns what was recorded. */
function play({
  holders,
  delegations,
  conflicts,
  proposedBy,
  alsoCandidate,
  acts,
}: World): readonly CaseFact[] {
  const ownSeats = (who: string): Seat[] =>
    holders
      .filter((holder) => holder.person === who)
      .map(({ role, wide }) => (wide ? { role } : { role, unit: 'U-01' }));
  const standing = delegations.flatMap(({ from, to, role, past }): AuthorityDelegated[] => {
    const seat = ownSeats(from).find((own) => own.role === role);
    const ruling = delegate({
      from,
      to,
      role,
      ...(seat?.unit === undefined ? {} : { unit: seat.unit }),
      since: '2026-01-01',
      until: past ? '2026-03-31' : '2026-12-31',
      reason: 'sealed',
      reasoned: true,
      today: '2026-02-01',
      seats: ownSeats(from),
      decidingRoles: ['ppk'],
      substituteCanAct: true,
    });
    return ruling.kind === 'accepted' ? [...ruling.facts] : [];
  });

  const seatsOf = (who: string): Seat[] =>
    seatsOn(
      ownSeats(who),
      standing.filter(({ to }) => to === who),
      today,
    );

  const candidates = [...new Set([first, alsoCandidate])];
  const asked = request({
    kind: 'rotation',
    proposedBy,
    candidates: candidates.map((one, at) => ({ person: one, rank: at + 1, eligible: true })),
  });
  let history = open({ stage: 'unopened' }, asked, route);
  for (const { who, seated, inFor, what, stage, ahead } of acts) {
    const now = fold(history);
    const at = now.stage === 'open' && !ahead ? now.at : route[stage]!;
    const there = people.filter((one) => seatFor(seatsOf(one), at, 'U-01') !== undefined);
    const by = (seated === undefined ? undefined : there[seated % there.length]) ?? who;
    const seat = seatFor(seatsOf(by), at, 'U-01', inFor);
    const acting = { by, conflicts, stage: at.id, reason: 'sealed', reasoned: true, ...(seat && { seat }) };
    const ruling =
      what === 'recuse'
        ? recuse(now, acting)
        : decide(now, {
            ...acting,
            verdict: what,
            chosen: first,
            dossierHash,
            policy: { reasonCodes: [] },
          });
    if (ruling.kind === 'accepted') history = [...history, ...ruling.facts];
    // A case that was returned comes back repaired: who acted before still counts.
    history = [...history, ...open(fold(history), asked, route)];
  }
  return history;
}
