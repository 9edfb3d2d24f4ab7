import {
  codesIn,
  lawOf,
  policyCalled,
  settingsInUse,
  type CompiledPolicy,
  type Law,
  type Tree,
} from '@jejak/policies';

/** The rules every engine of the measurement computes: the index of the law as data, and who may be ranked by it. */

export const law: Law = lawOf('2026-04-01', settingsInUse());

const truth = { is: 'truth' } as const;
const read = (name: string, type: Tree['type']): Tree => ({ node: 'read', of: 'input', name, type });
const all = (...trees: readonly Tree[]): Tree =>
  trees.reduce((left, right) => ({ node: 'and', left, right, type: truth }));
const months = { is: 'quantity', units: ['month'] } as const;

/** Three conditions of a rank promotion: Good or better, no sanction, so many months in the rank. */
const eligible: Tree = all(
  {
    node: 'compare',
    as: '>=',
    left: read('predicate', { is: 'code', domain: 'performance' }),
    right: { node: 'figure', parameter: 'performance/floor', type: { is: 'code', domain: 'performance' } },
    type: truth,
  },
  {
    node: 'compare',
    as: '==',
    left: read('worstSanction', { is: 'code', domain: 'sanction' }),
    right: {
      node: 'constant',
      value: codesIn('sanction')?.indexOf('none') ?? -1,
      type: { is: 'code', domain: 'sanction' },
    },
    type: truth,
  },
  {
    node: 'compare',
    as: '>=',
    left: read('monthsInRank', months),
    right: { node: 'constant', value: law.figure('rank-promotion/years-in-rank') * 12, type: months },
    type: truth,
  },
);

const index = policyCalled('ip-asn');

export const measured: CompiledPolicy = {
  ...index,
  inputs: new Map([
    ...index.inputs,
    ['monthsInRank', { type: months, missing: { is: 'span', low: 0, high: 255 } }],
  ]),
  conditions: new Map([['eligible', eligible]]),
};

/** The same rules as numbers, for engines that know nothing of policies: tables in the order of their keys' places. */
export const asNumbers = () => ({
  qualification: law.table('ip-asn/qualification').answers,
  group: law.table('ip-asn/class-group').answers,
  groups: codesIn('classGroup')?.length ?? 0,
  components: codesIn('competence') ?? [],
  competence: law.table('ip-asn/competence').answers,
  leadershipLevel: law.table('ip-asn/leadership-level').answers,
  performance: law.table('ip-asn/performance').answers,
  discipline: law.table('ip-asn/discipline').answers,
  hours: law.figure('ip-asn/technical-hours'),
  waived:
    codesIn('setting:ip-asn/functional-training-waived')?.[
      law.setting('ip-asn/functional-training-waived')
    ] === 'counts-as-done',
  bands: law
    .band('ip-asn/category-at-least-81')
    .steps.map((step, at) => [
      'atLeast' in step ? step.atLeast : step.above + 1,
      law.band('ip-asn/category-at-least-81').codes[at] ?? 0,
    ]),
  floor: law.figure('performance/floor'),
  noSanction: codesIn('sanction')?.indexOf('none') ?? -1,
  months: law.figure('rank-promotion/years-in-rank') * 12,
});
export type AsNumbers = ReturnType<typeof asNumbers>;
