import { judgedFrom, policy, settingsInUse, type Kind } from '@jejak/policies';
import fc from 'fast-check';
import {
  eligibilityOf,
  groundOf,
  recordOf,
  scoreOf,
  type Case,
  type Rules,
  type StatedGround,
  type TargetPost,
} from './index.js';
import { casesOf, deliveriesOf, factsOf, type Situation } from './situation.fixture.js';

interface Example {
  vector: string;
  because?: string;
  kind: Kind;
  day: string;
  target: { rank?: string; post?: TargetPost };
  ground?: StatedGround;
  given: Situation;
  expect: { outcome: string; broken?: string[]; open?: string[]; findings?: string[] };
}

describe('eligibility', () => {
  it.each(casesOf<Example>('eligibility'))(
    '$kind, $vector',
    ({ kind, day, target, ground, given, expect: expected }) => {
      const { outcome, conditions, findings } = judged(kind, day, target, given, ground);
      const those = (holds: string): string[] =>
        conditions.flatMap((one) => (one.holds === holds ? one.id : []));
      expect({ outcome, broken: those('no'), open: those('unknown'), findings }).toEqual({
        broken: [],
        open: [],
        findings: [],
        ...expected,
      });
    },
  );

  it.each(casesOf<Example>('eligibility'))(
    'can be judged from the first day of the law on: $kind, $vector',
    ({ kind, target, ground, given }) => {
      const day = judgedFrom(kind);
      const one = subject(
        kind,
        day,
        target,
        { ...given, ...(given.sanction && { sanctionKind: '25' }) },
        ground,
      );
      expect(eligibilityOf(one, rulesOn(day)).conditions.length).toBeGreaterThan(0);
      expect(scoreOf(one.record, rulesOn(day)).high).toBeGreaterThan(0);
    },
  );

  it('shows the age limit as kept or not, never the age', () => {
    const { conditions } = judged(
      'position-promotion',
      '2026-04-01',
      { post: { id: 'J-1', class: 'jpt-pratama', echelon: 'II.b' } },
      { class: 'administrator', echelon: 'III.a', age: 51 },
    );
    expect(conditions.find(({ id }) => id === 'position-promotion/age-limit')).toEqual({
      id: 'position-promotion/age-limit',
      basis: [{ instrument: 'PP 11/2017', article: 'Pasal 107 ayat (1) huruf c' }],
      holds: 'yes',
      findings: [],
      inputs: [{ item: 'attestation.age', fact: 'a-1', value: 'within' }],
      figures: [
        {
          parameter: 'post/jpt-pratama/highest-age',
          value: 56,
          from: '2017-04-07',
          basis: { instrument: 'PP 11/2017', article: 'Pasal 107 ayat (1) huruf c' },
        },
      ],
      rows: [],
      missing: [],
    });
  });

  it.each([
    {
      by: 'the exam',
      given: { exam: 'UD-I', degree: 'SLTA', leadership: 'PIM-IV' },
      shown: ['rank.grade f-rank', 'exam.passed f-exam'],
    },
    {
      by: 'the degree that exempts',
      given: { degree: 'S1', leadership: 'PIM-IV' },
      shown: ['rank.grade f-rank', 'education.highest f-degree'],
    },
    {
      by: 'the course that exempts',
      given: { degree: 'SLTA', leadership: 'PIM-IV' },
      shown: ['rank.grade f-rank', 'training.level f-leadership'],
    },
  ])('shows of several ways to meet a condition the one that does: $by', ({ given, shown }) => {
    const found = condition('rank-promotion/service-exam', { rank: 'III/a' }, { rank: 'II/d', ...given });
    expect(found.holds).toBe('yes');
    expect(found.inputs.map(({ item, fact }) => `${item} ${fact}`)).toEqual(shown);
    expect(found.rows[0]).toMatchObject({ table: 'rank-promotion/service-exam', value: 'UD-I' });
  });

  it('asks for what is wanting first, and for nothing that does not matter yet', () => {
    const wanting = (id: string, target: Example['target'], given: Situation) => {
      const { holds, inputs, missing } = condition(id, target, given);
      return { holds, inputs, missing };
    };
    expect(wanting('rank-promotion/service-exam', { rank: 'III/a' }, { degree: 'SLTA' })).toEqual({
      holds: 'unknown',
      inputs: [],
      missing: [{ item: 'rank.grade', state: 'not-sent' }],
    });
    expect(
      wanting('rank-promotion/service-exam', { rank: 'III/a' }, { rank: 'II/d', degree: 'SLTA' }),
    ).toEqual({
      holds: 'unknown',
      inputs: [{ item: 'rank.grade', fact: 'f-rank', value: 'II/d 2021-01-01' }],
      missing: [{ item: 'exam.passed', state: 'not-sent', detail: 'UD-I' }],
    });
  });

  it('decides what nothing that is missing could change', () => {
    expect(condition('rank-promotion/within-ceiling', { rank: 'IV/d' }, { rank: 'IV/c' })).toMatchObject({
      holds: 'no',
      missing: [],
    });
  });

  describe('of a rotation before two years', () => {
    const document = '41'.repeat(32);
    const post = { id: 'J-9', class: 'administrator', echelon: 'III.b' };
    const early: Situation = {
      class: 'administrator',
      echelon: 'III.b',
      since: '2025-04-01',
      rank: 'III/d',
      rankSince: '2021-04-01',
    };
    const grounds = (ground: StatedGround | undefined, given: Situation = {}) => {
      const all = { ...early, ...given };
      const { conditions } = judged('rotation', '2026-04-01', { post }, all, ground);
      const { holds, inputs, rows, missing } = conditions.find(({ id }) => id === 'rotation/time-in-post')!;
      const rests = groundOf(subject('rotation', '2026-04-01', { post }, all, ground), rulesOn('2026-04-01'));
      return { holds, inputs: inputs.slice(1), rows: rows.map(({ value }) => value), missing, rests };
    };

    it('shows the ground, the document and the article that asks for it', () => {
      expect(grounds({ code: 'reorganisation', document })).toEqual({
        holds: 'yes',
        inputs: [
          { item: 'proposal.ground', fact: 'p-1', value: 'reorganisation' },
          { item: 'proposal.ground', fact: 'p-1', value: `reorganisation ${document}` },
        ],
        rows: ['organisation-regulation'],
        missing: [],
        rests: 'reorganisation',
      });
    });

    it('leaves a ground open that nothing shows, and names what is wanting', () => {
      expect(grounds({ code: 'own-request' })).toEqual({
        holds: 'unknown',
        inputs: [{ item: 'proposal.ground', fact: 'p-1', value: 'own-request' }],
        rows: ['own-letter'],
        missing: [{ item: 'proposal.ground', state: 'not-sent', detail: 'own-request' }],
        rests: undefined,
      });
    });

    it('names the sanction that shows a sanction, and asks its register where nobody knows', () => {
      const sanction = { sanction: 'severe', sanctionSince: '2026-01-05', sanctionUntil: '2026-12-31' };
      const stated = { item: 'proposal.ground', fact: 'p-1', value: 'sanction' };
      expect(grounds({ code: 'sanction' }, { ...sanction, history: 'discipline' })).toEqual({
        holds: 'yes',
        inputs: [
          stated,
          { item: 'discipline.end', fact: 'f-sanction', value: 'severe 2026-01-05/2027-01-01' },
        ],
        rows: ['sanction-served'],
        missing: [],
        rests: 'sanction',
      });
      expect(grounds({ code: 'sanction' })).toEqual({
        holds: 'unknown',
        inputs: [stated],
        rows: ['sanction-served'],
        missing: [{ item: 'discipline.history', state: 'not-sent' }],
        rests: undefined,
      });
      expect(grounds({ code: 'sanction' }, { history: 'discipline' })).toMatchObject({
        holds: 'no',
        rests: 'none',
      });
    });

    it('reads no ground where none is stated, nor once two years are complete', () => {
      expect(grounds(undefined)).toEqual({ holds: 'no', inputs: [], rows: [], missing: [], rests: 'none' });
      expect(grounds({ code: 'own-request' }, { since: '2024-04-01' })).toMatchObject({
        holds: 'yes',
        inputs: [],
        missing: [],
      });
    });
  });

  it('never takes back a condition it decided, once what was missing is supplied, all else equal', () => {
    const whole: fc.Arbitrary<Situation> = fc.record({
      class: fc.constantFrom('pelaksana', 'functional', 'pengawas', 'administrator'),
      level: fc.constantFrom('ahli-pertama', 'ahli-muda', 'ahli-madya'),
      echelon: fc.constantFrom('IV.a', 'III.b', 'III.a'),
      since: fc.constantFrom('2018-01-02', '2023-04-01', '2024-04-02'),
      degree: fc.constantFrom('SLTA', 'D3', 'S1', 'S2'),
      rank: fc.constantFrom('II/d', 'III/a', 'III/c', 'III/d', 'IV/a'),
      rankSince: fc.constantFrom('2021-10-01', '2022-04-01', '2022-04-02'),
      years: fc.constantFrom<Record<string, string>>(
        { 2024: 'baik', 2025: 'baik' },
        { 2024: 'kurang', 2025: 'sangat-baik' },
      ),
      sanction: fc.constantFrom('light', 'medium', 'severe'),
      sanctionUntil: fc.constantFrom('2025-12-31', '2026-12-31'),
      age: fc.constantFrom(50, 57),
      history: fc.constant('all' as const),
    });
    const lost = fc.record({
      always: fc.subarray(['class', 'level', 'echelon', 'degree', 'rank', 'years', 'age'] as const),
      sanctions: fc.boolean(),
    });
    const asked = fc.constantFrom<readonly [Kind, Example['target']]>(
      ['rank-promotion', { rank: 'III/b' }],
      ['rank-promotion', { rank: 'IV/a' }],
      ['position-promotion', { post: { id: 'J-1', class: 'administrator', echelon: 'III.b' } }],
      ['position-promotion', { post: { id: 'J-1', class: 'jpt-pratama', echelon: 'II.b' } }],
      ['rotation', { post: { id: 'J-1', class: 'administrator', echelon: 'III.a' } }],
      ['rotation', { post: { id: 'J-1', class: 'functional', functionalLevel: 'ahli-muda' } }],
    );
    fc.assert(
      fc.property(whole, lost, asked, (full, { always, sanctions }, [kind, target]) => {
        const gone = new Set<string>([...always, ...(sanctions ? ['history', 'sanction'] : [])]);
        const partial = Object.fromEntries(
          Object.entries(full).filter(([key]) => !gone.has(key)),
        ) as Situation;
        const [before, after] = [partial, full].map((given) => judged(kind, '2026-04-01', target, given));
        const said = new Map(after!.conditions.map(({ id, holds }) => [id, holds]));
        const takenBack = before!.conditions.filter(
          ({ id, holds }) => holds !== 'unknown' && said.get(id) !== holds,
        );
        return takenBack.length === 0;
      }),
      { numRuns: 10_000 },
    );
  });
});

function condition(id: string, target: Example['target'], given: Situation) {
  const kind = id.split('/')[0] as Kind;
  const facts: Situation = { rankSince: '2021-01-01', ...given };
  const found = judged(kind, '2026-04-01', target, facts).conditions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${kind} has no condition ${id}`);
  return found;
}

function judged(kind: Kind, day: string, target: Example['target'], given: Situation, ground?: StatedGround) {
  return eligibilityOf(subject(kind, day, target, given, ground), rulesOn(day));
}

const rulesOn = (day: string): Rules => ({ policy: policy.version, day, settings: settingsInUse() });

const subject = (
  kind: Kind,
  day: string,
  target: Example['target'],
  given: Situation,
  ground?: StatedGround,
): Case => ({
  kind,
  proposal: 'p-1',
  target,
  ...(ground === undefined ? {} : { ground }),
  record: recordOf(factsOf(given, day), deliveriesOf(given), day),
  attestation: {
    fact: 'a-1',
    known: given.known ?? true,
    ...(given.age === undefined ? {} : { ageInYears: given.age }),
  },
});
