import { divideHalfUp, toDecimal } from '@jejak/kernel';
import { policy, refusedInputs, settingsInUse } from '@jejak/policies';
import {
  recordOf,
  scoreInputs,
  scoreOf,
  type PersonFact,
  type Range,
  type Rules,
  type ScoreSheet,
} from './index.js';
import { casesOf, deliveriesOf, factsOf, type Situation } from './situation.fixture.js';

interface Example {
  vector: string;
  because: string;
  day: string;
  settings?: Record<string, string>;
  given: Situation;
  expect: Record<string, string | string[]>;
}

const examples = casesOf<Example>('ip-asn');

describe('the professionalism index', () => {
  it.each(examples)('$vector: $because', ({ day, settings, given, expect: expected }) => {
    const sheet = scored(given, day, settings);
    const told = (range: Range): string => {
      const [low, high] = [toDecimal(range.low, 2), toDecimal(range.high, 2)];
      return low === high ? low : `${low} to ${high}`;
    };
    const missing = sheet.dimensions.flatMap(({ components }) =>
      components.flatMap((component) =>
        component.missing.map(({ item, detail }) =>
          [item, detail].filter((part) => part !== undefined).join(' '),
        ),
      ),
    );
    expect({
      ...Object.fromEntries(sheet.dimensions.map((dimension) => [dimension.id, told(dimension)])),
      low: toDecimal(sheet.low, 2),
      high: toDecimal(sheet.high, 2),
      category:
        sheet.category.low === sheet.category.high
          ? sheet.category.low
          : `${sheet.category.low} to ${sheet.category.high}`,
      ...(missing.length === 0 ? {} : { missing }),
    }).toEqual(expected);
  });

  it('TV-2.7: the mean of TV-2.1, 2.2, 2.3 and 2.4 is 81.875, shown as 81.88', () => {
    const four = examples.filter(({ vector }) => ['TV-2.1', 'TV-2.2', 'TV-2.3', 'TV-2.4'].includes(vector));
    const total = four.reduce((points, { given, day }) => points + scored(given, day).low, 0);
    expect(toDecimal(divideHalfUp(total * 10, four.length), 3)).toBe('81.875');
    expect(toDecimal(divideHalfUp(total, four.length), 2)).toBe('81.88');
  });

  it('names the row, the article and the fact behind every point', () => {
    const sheet = scored(
      { class: 'pelaksana', degree: 'S1', performance: 'baik', history: 'all' },
      '2026-04-01',
    );
    expect(sheet.dimensions[0]).toEqual({
      id: 'qualification',
      max: 25_00,
      low: 15_00,
      high: 15_00,
      components: [
        {
          id: 'qualification',
          low: 15_00,
          high: 15_00,
          max: 25_00,
          inputs: [{ item: 'education.level', fact: 'f-degree', value: 'S1' }],
          figures: [],
          rows: [
            {
              table: 'ip-asn/qualification',
              row: 3,
              when: { degree: 'S1' },
              value: 15_00,
              from: '2019-05-15',
              basis: { instrument: 'PermenPANRB 38/2018', article: 'dimensi kualifikasi' },
            },
          ],
          missing: [],
        },
      ],
    });
  });

  it('keeps two contradicting appraisals of one year open until one is corrected', () => {
    const facts = factsOf({ class: 'pelaksana', degree: 'S1', performance: 'baik' }, '2026-04-01');
    const other = {
      id: 'f-other',
      type: 'performance-rated',
      data: { year: 2025, predicate: 'kurang' },
    } as const;
    const disputed = scoreOf(recordOf([...facts, other], [], '2026-04-01'), rules('2026-04-01'));
    expect(disputed.dimensions[2]).toMatchObject({ low: 5_00, high: 25_00 });
    expect(disputed.dimensions[2]?.components[0].missing).toEqual([
      { item: 'performance.predicate', state: 'disputed', detail: '2025' },
    ]);
    const settled = scoreOf(
      recordOf([...facts, { ...other, corrects: 'f-performance-2025' }], [], '2026-04-01'),
      rules('2026-04-01'),
    );
    expect(settled.dimensions[2]).toMatchObject({ low: 5_00, high: 5_00 });
  });

  it.each([
    { because: 'it names the sanction', lifted: { sanction: 'f-sanction' }, low: 5_00, high: 5_00 },
    { because: 'there is only one it can concern', lifted: {}, low: 5_00, high: 5_00 },
  ])('does not count an annulled sanction: $because', ({ lifted, low, high }) => {
    expect(annulled(lifted, [])).toMatchObject({ low, high });
  });

  it('keeps open which of two sanctions an annulment concerns', () => {
    const light = {
      id: 'f-light',
      type: 'discipline-imposed',
      data: { level: 'light', since: '2025-06-01' },
    } as const;
    const discipline = annulled({ liftedOn: '2024-07-01' }, [light]);
    expect(discipline).toMatchObject({ low: 3_00, high: 3_00 });
    const either = annulled({ liftedOn: '2025-07-01' }, [light]);
    expect(either).toMatchObject({ low: 2_00, high: 5_00 });
    expect(either?.components[0].missing).toEqual([
      { item: 'discipline.level', state: 'disputed', detail: 'annulment' },
    ]);
  });

  it('reads no protected ground', () => {
    expect(refusedInputs(scoreInputs)).toEqual([]);
  });
});

/** The discipline of somebody with a medium sanction of 2024, and an annulment. */
function annulled(lifted: { sanction?: string; liftedOn?: string }, more: readonly PersonFact[]) {
  const day = '2026-04-01';
  const given: Situation = { class: 'pelaksana', sanction: 'medium', history: 'all' };
  const annulment: PersonFact = {
    id: 'f-lifted',
    type: 'discipline-lifted',
    data: { liftedOn: '2024-07-01', ...lifted },
  };
  const facts = [...factsOf(given, day), ...more, annulment];
  return scoreOf(recordOf(facts, deliveriesOf(given), day), rules(day)).dimensions[3];
}

function rules(day: string, settings: Record<string, string> = {}): Rules {
  return { policy: policy.version, day, settings: { ...settingsInUse(), ...settings } };
}

function scored(given: Situation, day: string, settings: Record<string, string> = {}): ScoreSheet {
  return scoreOf(recordOf(factsOf(given, day), deliveriesOf(given), day), rules(day, settings));
}
