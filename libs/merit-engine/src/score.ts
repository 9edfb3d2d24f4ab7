import {
  answered,
  figuresOf,
  orderOf,
  stepOf,
  type Degree,
  type Sanction,
  type SettingId,
} from '@jejak/policies';
import { competence } from './competence.js';
import { amount, figure, points, type Evidence, type Missing, type ScoreInput } from './evidence.js';
import type { MeritRecord } from './record.js';
import {
  sum,
  type ComponentScore,
  type DimensionScore,
  type Range,
  type Rules,
  type ScoreSheet,
} from './score-sheet.js';

/**
 * The professionalism index (IP ASN, PermenPANRB 38/2018 and PerBKN 8/2019) of one person on the rules' day. Missing
 * evidence is never zero: it opens the range between what is proven and what could still be shown.
 */
export function scoreOf(record: MeritRecord, rules: Rules): ScoreSheet {
  const dimensions = [
    dimension('qualification', rules, [qualification(record, rules)]),
    dimension('competence', rules, competence(record, rules)),
    dimension('performance', rules, [performance(record, rules)]),
    dimension('discipline', rules, [discipline(record, rules)]),
  ];
  const total = sum(dimensions);
  return {
    policy: rules.policy,
    day: rules.day,
    settings: Object.fromEntries(settingsOfScore.map((id) => [id, answered(rules.settings, id)])),
    ...total,
    dimensions,
    category: category(total, rules),
  };
}

/** The open questions a score depends on; their answers are part of the sheet. */
const settingsOfScore: readonly SettingId[] = [
  'ip-asn/category-operator',
  'ip-asn/functional-training-waived',
  'ip-asn/technical-credit',
  'ip-asn/technical-hours-counting',
  'ip-asn/technical-window',
  'ip-asn/training-window-counting',
];

function dimension(
  id: DimensionScore['id'],
  { day }: Rules,
  components: readonly [ComponentScore, ...ComponentScore[]],
): DimensionScore {
  return { id, max: amount(figure(`ip-asn/weight/${id}`, day)), ...sum(components), components };
}

/** The highest formal degree recorded. */
function qualification({ degrees }: MeritRecord, { day }: Rules): ComponentScore {
  const highest = degrees.reduce<(typeof degrees)[number] | undefined>(
    (best, degree) =>
      best === undefined || orderOf('degree', degree.level) > orderOf('degree', best.level) ? degree : best,
    undefined,
  );
  if (highest === undefined) {
    return open('qualification', figuresOf('ip-asn/qualification', day), [
      { item: 'education.level', state: 'not-sent' },
    ]);
  }
  const degree = highest.level as Degree;
  const { row, points: value } = points('ip-asn/qualification', day, { degree });
  const inputs = [{ item: 'education.level' as const, fact: highest.fact, value: degree }];
  return closed('qualification', value, Math.max(...figuresOf('ip-asn/qualification', day)), inputs, [row]);
}

/** The predicate of the last full year; contradicting appraisals of it stay open until one is corrected. */
function performance({ performance: ratings }: MeritRecord, { day }: Rules): ComponentScore {
  const back = figure('ip-asn/performance-years-back', day);
  const year = Number(day.slice(0, 4)) - amount(back);
  const rated = ratings.filter((rating) => rating.year === year);
  const all = figuresOf('ip-asn/performance', day);
  const detail = String(year);
  if (rated.length === 0) {
    return {
      ...open('performance', all, [{ item: 'performance.predicate', state: 'not-sent', detail }]),
      figures: [back],
    };
  }
  const answers = rated.map(({ predicate }) => points('ip-asn/performance', day, { performance: predicate }));
  const inputs = rated.map(({ fact, predicate }) => ({
    item: 'performance.predicate' as const,
    fact,
    value: `${detail} ${predicate}`,
  }));
  const values = answers.map(({ points: value }) => value);
  const disputed = new Set(values).size > 1;
  return {
    id: 'performance',
    low: Math.min(...values),
    high: Math.max(...values),
    max: Math.max(...all),
    inputs,
    figures: [back],
    rows: answers.map(({ row }) => row),
    missing: disputed ? [{ item: 'performance.predicate', state: 'disputed', detail }] : [],
  };
}

/** The worst sanction imposed in the calendar years of the window; an annulled one does not count. */
function discipline({ sanctions, delivered }: MeritRecord, { day }: Rules): ComponentScore {
  const window = figure('ip-asn/window/discipline', day);
  const firstYear = Number(day.slice(0, 4)) - amount(window) + 1;
  const counted = sanctions.filter(({ since }) => Number(since.slice(0, 4)) >= firstYear);
  const worst = (of: typeof counted): Sanction =>
    of.reduce<Sanction>(
      (level, sanction) =>
        orderOf('sanction', sanction.level) < orderOf('sanction', level)
          ? (sanction.level as Sanction)
          : level,
      'none',
    );
  const proven = counted.filter(({ annulled }) => annulled === 'no');
  const atBest = points('ip-asn/discipline', day, { sanction: worst(proven) });
  const atWorst = points('ip-asn/discipline', day, { sanction: worst(counted) });
  const least = Math.min(...figuresOf('ip-asn/discipline', day));
  const notes = delivered.discipline;
  const low = notes.length > 0 ? atWorst.points : least;
  return {
    id: 'discipline',
    low,
    high: atBest.points,
    max: Math.max(...figuresOf('ip-asn/discipline', day)),
    inputs: [
      ...counted.map(({ fact, level, since }) => ({
        item: 'discipline.level' as const,
        fact,
        value: `${level} ${since}`,
      })),
      ...notes.map((fact) => ({ item: 'discipline.history' as const, fact, value: 'delivered' })),
    ],
    figures: [window],
    rows: atBest.points === atWorst.points ? [atBest.row] : [atWorst.row, atBest.row],
    missing: [
      ...(notes.length === 0 && low < atBest.points
        ? [{ item: 'discipline.history' as const, state: 'not-sent' as const }]
        : []),
      ...(atWorst.points < atBest.points
        ? [{ item: 'discipline.level' as const, state: 'disputed' as const, detail: 'annulment' }]
        : []),
    ],
  };
}

function category({ low, high }: Range, { day, settings }: Rules): ScoreSheet['category'] {
  const band =
    `ip-asn/category-${answered(settings, 'ip-asn/category-operator') as 'at-least-81' | 'above-80'}` as const;
  const of = (value: number) => {
    const step = stepOf(band, day, value);
    if (step === undefined) throw new RangeError(`${band} has no step for ${String(value)}`);
    return step.code as ScoreSheet['category']['low'];
  };
  return { low: of(low), high: of(high), band };
}

const closed = (
  id: ComponentScore['id'],
  value: number,
  max: number,
  inputs: readonly Evidence<ScoreInput>[],
  rows: ComponentScore['rows'],
): ComponentScore => ({ id, low: value, high: value, max, inputs, figures: [], rows, missing: [] });

const open = (
  id: ComponentScore['id'],
  possible: readonly number[],
  missing: readonly Missing<ScoreInput>[],
): ComponentScore => ({
  id,
  low: Math.min(...possible),
  high: Math.max(...possible),
  max: Math.max(...possible),
  inputs: [],
  figures: [],
  rows: [],
  missing,
});
