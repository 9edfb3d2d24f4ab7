import { policy, settingsInUse } from '@jejak/policies';
import { faultsOf, recordOf, scoreOf, type PersonFact } from './index.js';
import { deliveriesOf, factsOf } from './situation.fixture.js';

const day = '2026-04-01';
const sound = factsOf(
  { class: 'pelaksana', degree: 'S1', rank: 'III/a', rankSince: '2022-04-01', performance: 'baik' },
  day,
);

describe('facts', () => {
  it('that agree have no fault', () => {
    const rated = (year: number, predicate: string): PersonFact => ({
      id: `r-${String(year)}`,
      type: 'performance-rated',
      data: { year, predicate, result: 'meets', behaviour: 'meets' },
    });
    // Before 2022 there was another scale, whose words the quadrant does not give.
    expect(faultsOf([...sound, rated(2024, 'baik'), rated(2021, 'sangat-baik')], day)).toEqual([]);
  });

  it.each<{ because: string; planted: PersonFact[]; found: { code: string; facts: string[] }; en: RegExp }>([
    {
      because: 'two appraisals of one year differ',
      planted: [{ id: 'x-1', type: 'performance-rated', data: { year: 2025, predicate: 'kurang' } }],
      found: { code: 'contradicts', facts: ['f-performance-2025', 'x-1'] },
      en: /performance-rated of 2025 is told in different ways \(baik \/ kurang\)/,
    },
    {
      because: 'two ranks begin on one day',
      planted: [{ id: 'x-1', type: 'rank-changed', data: { grade: 'III/b', since: '2022-04-01' } }],
      found: { code: 'contradicts', facts: ['f-rank', 'x-1'] },
      en: /rank-changed of 2022-04-01 is told in different ways \(III\/a \/ III\/b\)/,
    },
    {
      because: 'a fact lies after the day',
      planted: [{ id: 'x-1', type: 'rank-changed', data: { grade: 'III/b', since: '2026-10-01' } }],
      found: { code: 'after-the-day', facts: ['x-1'] },
      en: /dated 2026-10-01, after 2026-04-01; it does not count yet/,
    },
    {
      because: 'nobody knows the degree',
      planted: [{ id: 'x-1', type: 'education-recorded', data: { level: 'S9' } }],
      found: { code: 'unknown-code', facts: ['x-1'] },
      en: /The code "S9" of education-recorded is not known/,
    },
    {
      because: 'nobody knows the rank',
      planted: [{ id: 'x-1', type: 'rank-changed', data: { grade: 'V/z', since: '2020-04-01' } }],
      found: { code: 'unknown-code', facts: ['x-1'] },
      en: /The code "V\/z" of rank-changed is not known/,
    },
    {
      because: 'no training has so many hours',
      planted: [
        {
          id: 'x-1',
          type: 'training-completed',
          data: { kind: 'technical', hours: 9_000, completedOn: '2026-01-05' },
        },
      ],
      found: { code: 'impossible-hours', facts: ['x-1'] },
      en: /A training of 9000 hours is impossible/,
    },
    {
      because: 'periods of credit points overlap',
      planted: [
        {
          id: 'x-1',
          type: 'credit-recorded',
          data: { from: '2024-01-01', to: '2024-12-31', credit: '12.50' },
        },
        {
          id: 'x-2',
          type: 'credit-recorded',
          data: { from: '2024-12-31', to: '2025-06-30', credit: '6.25' },
        },
      ],
      found: { code: 'overlapping-periods', facts: ['x-1', 'x-2'] },
      en: /The credit periods 2024-01-01\/2024-12-31 and 2024-12-31\/2025-06-30 overlap/,
    },
    {
      because: 'a sanction ends before it begins',
      planted: [
        {
          id: 'x-1',
          type: 'discipline-imposed',
          data: { level: 'light', since: '2025-02-01', until: '2025-01-01' },
        },
      ],
      found: { code: 'ends-before-it-begins', facts: ['x-1'] },
      en: /from 2025-02-01 to 2025-01-01 ends before it begins/,
    },
    {
      because: 'a rank has the form of one and is none',
      planted: [{ id: 'x-1', type: 'rank-changed', data: { grade: 'II/e', since: '2018-04-01' } }],
      found: { code: 'unknown-code', facts: ['x-1'] },
      en: /The code "II\/e" of rank-changed is not known; the item it states stays open/,
    },
    {
      because: 'nobody knows the legal status',
      planted: [
        {
          id: 'x-1',
          type: 'person-registered',
          data: { employment: 'pns', legalStatus: '77', since: '2014-03-01' },
        },
      ],
      found: { code: 'unknown-code', facts: ['x-1'] },
      en: /The code "77" of person-registered is not known; the item it states stays open/,
    },
    {
      because: 'nobody knows the kind of a sanction',
      planted: [
        {
          id: 'x-1',
          type: 'discipline-imposed',
          data: { level: 'light', kindCode: '99', since: '2025-02-01' },
        },
      ],
      found: { code: 'unknown-code', facts: ['x-1'] },
      en: /The code "99" of discipline-imposed is not known; the item it states stays open/,
    },
    {
      because: 'a predicate is not what its own result and behaviour give',
      planted: [
        {
          id: 'x-1',
          type: 'performance-rated',
          data: { year: 2024, predicate: 'sangat-baik', result: 'below', behaviour: 'below' },
        },
      ],
      found: { code: 'contradicts', facts: ['x-1'] },
      en: /says sangat-baik, while result below and behaviour below give sangat-kurang \(PermenPANRB 6\/2022/,
    },
    {
      because: 'a year is rated before it is over',
      planted: [{ id: 'x-1', type: 'performance-rated', data: { year: 2026, predicate: 'baik' } }],
      found: { code: 'after-the-day', facts: ['x-1'] },
      en: /performance-rated is dated 2026-12-31, after 2026-04-01; it does not count yet/,
    },
    {
      because: 'a period of credit points runs beyond the day',
      planted: [
        {
          id: 'x-1',
          type: 'credit-recorded',
          data: { from: '2026-01-01', to: '2026-06-30', credit: '6.25' },
        },
      ],
      found: { code: 'after-the-day', facts: ['x-1'] },
      en: /credit-recorded is dated 2026-06-30, after 2026-04-01/,
    },
    {
      because: 'a period of credit points is turned round, and overlaps nothing',
      planted: [
        {
          id: 'x-1',
          type: 'credit-recorded',
          data: { from: '2025-06-01', to: '2024-05-31', credit: '6.25' },
        },
        {
          id: 'x-2',
          type: 'credit-recorded',
          data: { from: '2025-01-01', to: '2025-12-31', credit: '12.50' },
        },
      ],
      found: { code: 'ends-before-it-begins', facts: ['x-1'] },
      en: /from 2025-06-01 to 2024-05-31 ends before it begins/,
    },
  ])('are named when $because', ({ planted, found, en }) => {
    const faults = faultsOf([...planted, ...sound].reverse(), day);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject(found);
    expect(faults[0]?.says.en).toMatch(en);
    expect(faults[0]?.says.id).not.toBe('');
  });

  it.each<{ what: string; planted: PersonFact; dimension: number; range: object }>([
    {
      what: 'a degree',
      planted: { id: 'x-1', type: 'education-recorded', data: { level: 'S9' } },
      dimension: 0,
      range: { low: 1_00, high: 25_00 },
    },
    {
      what: 'a predicate',
      planted: { id: 'x-1', type: 'performance-rated', data: { year: 2025, predicate: 'hebat' } },
      dimension: 2,
      range: { low: 0, high: 30_00 },
    },
    {
      what: 'a sanction',
      planted: { id: 'x-1', type: 'discipline-imposed', data: { level: 'odd', since: '2025-01-01' } },
      dimension: 3,
      range: { low: 1_00, high: 5_00 },
    },
    {
      what: 'the hours of a training',
      planted: {
        id: 'x-1',
        type: 'training-completed',
        data: { kind: 'technical', hours: -4, completedOn: '2026-01-05' },
      },
      dimension: 1,
      range: { low: 0, high: 22_50 },
    },
  ])(
    'with $what that cannot be read leave the range open, and give no default',
    ({ planted, dimension, range }) => {
      const record = recordOf([...sound, planted], deliveriesOf({ history: 'all' }), day);
      const sheet = scoreOf(record, { policy: policy.version, day, settings: settingsInUse() });
      expect(sheet.dimensions[dimension]).toMatchObject(range);
    },
  );

  it('are well again once the fault was corrected', () => {
    const wrong: PersonFact = { id: 'x-1', type: 'education-recorded', data: { level: 'S9' } };
    const right: PersonFact = {
      id: 'x-2',
      type: 'education-recorded',
      corrects: 'x-1',
      data: { level: 'S2' },
    };
    expect(faultsOf([...sound, wrong, right], day)).toEqual([]);
  });
});
