import fc from 'fast-check';
import type { Ids } from '@jejak/kernel';
import { judge, judgeRow, problemsOf, type Outcome, type Publication, type Statement } from './intake.js';
import { naturalKey } from './person-fact.js';
import { Register } from './register.js';

const SOURCE = '//simpeg';
const NIP = '199001012015031001';
const TODAY = '2026-11-01';

describe('the intake', () => {
  it('takes a publication once; the same again is the same fact', () => {
    const [first, second] = judged([publication('a', registered()), publication('a', registered())]);
    expect(first).toMatchObject({ kind: 'accepted', first: true, identity: true, version: 2 });
    expect(second).toEqual({ kind: 'replayed', event: eventOf(first) });
  });

  it('lets the first body of an id stand, and keeps every other once', () => {
    const bodies = [
      publication('a', registered(), 'one'),
      publication('a', registered(), 'two'),
      publication('a', registered(), 'two'),
    ];
    expect(judged(bodies)).toMatchObject([
      { kind: 'accepted' },
      { kind: 'contradicted', first: 'one', again: false },
      { kind: 'contradicted', first: 'one', again: true },
    ]);
  });

  it('holds what comes before its person, and accepts it once it is sent again after', () => {
    const register = new Register();
    const rank = publication('rank', ranked('III/c', '2022-04-01'));
    const [held, , accepted] = judged([rank, publication('person', registered()), rank], register);
    expect(held).toMatchObject({
      kind: 'quarantined',
      problems: [{ pointer: '/data/nip', code: 'intake/person-known' }],
    });
    expect(accepted).toMatchObject({ kind: 'accepted', leaves: (held as { quarantine: string }).quarantine });
  });

  it('corrects the earlier fact of the same matter, and that alone', () => {
    const [, first, other, corrected] = judged([
      publication('p', registered()),
      publication('r1', ranked('III/b', '2018-04-01')),
      publication('r2', ranked('III/c', '2022-04-01')),
      publication('r3', ranked('III/a', '2018-04-01')),
    ]);
    expect(other).not.toHaveProperty('corrects');
    expect(corrected).toMatchObject({ corrects: { event: eventOf(first), version: 3 }, version: 5 });
  });

  it('lets a lifting without a sanction mean the latest that is not lifted', () => {
    const imposed = (since: string) => statement('discipline-imposed', { level: 'light', since });
    const lifted = (on: string) => statement('discipline-lifted', { liftedOn: on });
    const outcomes = judged([
      publication('p', registered()),
      publication('d1', imposed('2021-01-01')),
      publication('d2', imposed('2023-01-01')),
      publication('l1', lifted('2023-02-01')),
      publication('l2', lifted('2023-03-01')),
    ]);
    expect(outcomes.slice(3).map((one) => (one as { statement: Statement }).statement.data.sanction)).toEqual(
      [eventOf(outcomes[2]), eventOf(outcomes[1])],
    );
  });

  it('tells every reason at once', () => {
    const register = new Register();
    const odd = statement('position-assumed', {
      unit: 'U-404',
      post: 'J',
      since: '2999-01-01',
      decree: { date: '2999-02-01' },
    });
    expect(problemsOf(odd, register, TODAY).map(({ pointer }) => pointer)).toEqual([
      '/data/nip',
      '/data/unit',
      '/data/since',
      '/data/decree/date',
    ]);
  });

  it('takes a row of an import whole or not at all', () => {
    const register = new Register();
    const row = [registered(), statement('unit-changed', { unit: 'U-404', since: '2020-01-01' })];
    expect(judgeRow(row, register, TODAY, counting())).toMatchObject({
      kind: 'refused',
      problems: [{ statement: 1, problem: { code: 'intake/unit-known' } }],
    });
    expect(register.persons.size).toBe(0);
  });

  it('records nothing for a row that says what holds, whatever held in between', () => {
    const register = new Register();
    const ids = counting();
    const outcomes = ['III/c', 'III/c', 'III/d', 'III/c', 'III/c'].map((grade) => {
      const judgement = judgeRow([registered(), ranked(grade, '2022-04-01')], register, TODAY, ids);
      return judgement.kind === 'understood' ? judgement.outcomes[1]!.kind : judgement.kind;
    });
    expect(outcomes).toEqual(['accepted', 'unchanged', 'accepted', 'accepted', 'unchanged']);
  });

  it('has one effect per id and loses no contradiction, however things are repeated and reordered (property)', () => {
    const body = fc.record({
      id: fc.constantFrom('r1', 'r2', 'r3'),
      grade: fc.constantFrom('III/a', 'III/b', 'III/c'),
    });
    fc.assert(
      fc.property(
        fc.array(body, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        (sent, size) => {
          const register = new Register();
          const ids = counting();
          judge([publication('p', registered())], register, TODAY, ids);
          const publications = sent.map(({ id, grade }) =>
            publication(id, ranked(grade, `2022-0${id.slice(1)}-01`), grade),
          );
          const outcomes: Outcome[] = [];
          for (let at = 0; at < publications.length; at += size) {
            outcomes.push(...judge(publications.slice(at, at + size), register, TODAY, ids));
          }
          for (const id of new Set(sent.map((one) => one.id))) {
            const mine = outcomes.filter((_, index) => sent[index]!.id === id);
            const bodies = new Set(sent.filter((one) => one.id === id).map(({ grade }) => grade));
            expect(mine.filter(({ kind }) => kind === 'accepted').length).toBe(1);
            expect(mine[0]!.kind).toBe('accepted');
            const told = mine.filter((one) => one.kind === 'contradicted' && !one.again);
            expect(told.length).toBe(bodies.size - 1);
          }
        },
      ),
    );
  });
});

describe('the matter of a fact', () => {
  it.each([
    { kind: 'performance-rated', data: { year: 2025, predicate: 'baik' }, key: '2025' },
    {
      kind: 'discipline-lifted',
      data: { liftedOn: '2024-01-01', decree: { number: '8', date: '2024-01-01' } },
      key: '2024-01-01|8',
    },
    { kind: 'retirement-scheduled', data: { month: '2031-05' }, key: '' },
  ] as const)('$kind is $key', ({ kind, data, key }) => {
    expect(naturalKey(kind, data)).toBe(key);
  });
});

function judged(publications: readonly Publication[], register = new Register()): readonly Outcome[] {
  return judge(publications, register, TODAY, counting());
}

function publication(id: string, read: Statement, sha256 = 'one'): Publication {
  return { source: SOURCE, id, sha256, read };
}

function registered(): Statement {
  const identity = { nip: NIP, name: 'Contoh Fiktif' };
  return {
    ...statement('person-registered', { since: '2015-03-01' }),
    identity,
    identityDigest: JSON.stringify(identity),
  };
}

function ranked(grade: string, since: string): Statement {
  return statement('rank-changed', { grade, since });
}

function statement(kind: Statement['kind'], data: Record<string, unknown>): Statement {
  return { kind, of: { nip: NIP }, data, digest: JSON.stringify(data) };
}

function counting(): Ids {
  let next = 0;
  return { uuid: () => `id-${String((next += 1))}` };
}

function eventOf(outcome: Outcome | undefined): string {
  return (outcome as { event: string }).event;
}
