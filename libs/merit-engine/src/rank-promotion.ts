import { codeIn, lookUp, nextRank, orderOf, rankOrder } from '@jejak/policies';
import { provided, wanting, type Case, type Judge } from './case.js';
import {
  active,
  after,
  civilServant,
  noSanction,
  performance,
  rankEvidence,
  wantingAs,
} from './conditions-of-person.js';
import { amount, figure, type Evidence } from './evidence.js';
import { postHeld } from './record.js';

/** Regular rank promotion (PP 99/2000 jo PP 12/2002): a PNS in a pelaksana post, four years in rank, within the degree. */

const regularRoute: Judge = ({ record }) => {
  const held = postHeld(record);
  if (held.state !== 'known') return wanting({ item: 'position.class', state: wantingAs(held) });
  return provided(held.item.class === 'pelaksana', {
    inputs: [{ item: 'position.class', fact: held.item.fact, value: held.item.class }],
  });
};

const next: Judge = ({ record, target, proposal }) => {
  const rank = rankEvidence(record);
  if (rank === undefined) return wanting({ item: 'rank.grade', state: 'not-sent' });
  const proposed: Evidence = { item: 'proposal.rank', fact: proposal, value: target.rank ?? '' };
  return provided(target.rank !== undefined && nextRank(rank.grade) === target.rank, {
    inputs: [...rank.inputs, proposed],
  });
};

const timeInRank: Judge = ({ record }, { day }) => {
  const rank = rankEvidence(record);
  const years = figure('rank-promotion/years-in-rank', day);
  if (rank === undefined) return wanting({ item: 'rank.since', state: 'not-sent' }, { figures: [years] });
  return provided(after(rank.since, amount(years)) <= day, { inputs: rank.inputs, figures: [years] });
};

const withinCeiling: Judge = ({ record, target }, { day }) => {
  const highest = highestDegree(record);
  if (highest === undefined) return wanting({ item: 'education.highest', state: 'not-sent' });
  const row = lookUp('rank-promotion/ceiling', day, { degree: highest.value });
  return provided(target.rank !== undefined && rankOrder(target.rank) <= rankOrder(String(row.value)), {
    inputs: [highest],
    rows: [row],
  });
};

/** Passed, or exempt by degree or by leadership training; without any of them it is open until one is shown. */
const serviceExam: Judge = ({ record }, { day }) => {
  const rank = rankEvidence(record);
  if (rank === undefined) return wanting({ item: 'rank.grade', state: 'not-sent' });
  const required = lookUp('rank-promotion/service-exam', day, { rank: rank.grade });
  const exam = String(required.value);
  const inputs = [...rank.inputs];
  if (exam === 'none') return provided(true, { inputs, rows: [required] });

  const passed = record.trainings.find(({ kind, level }) => kind === 'service-exam' && level === exam);
  if (passed !== undefined) {
    const shown: Evidence = {
      item: 'exam.passed',
      fact: passed.fact,
      value: `${exam} ${passed.completedOn}`,
    };
    return provided(true, { inputs: [...inputs, shown], rows: [required] });
  }
  const highest = highestDegree(record);
  if (highest !== undefined) {
    const row = lookUp('rank-promotion/exam-exempt-by-degree', day, { exam, degree: highest.value });
    if (row.value === 'yes') return provided(true, { inputs: [...inputs, highest], rows: [required, row] });
  }
  const led = record.trainings.find(
    ({ kind, level }) =>
      kind === 'leadership' &&
      level !== undefined &&
      codeIn('rank-promotion/exam-exempt-by-training', day, { exam, level: level }) === 'yes',
  );
  if (led !== undefined) {
    const shown: Evidence = { item: 'training.level', fact: led.fact, value: String(led.level) };
    return provided(true, { inputs: [...inputs, shown], rows: [required] });
  }
  // No history that is handed over whole lists exams: that none was recorded proves nothing.
  const item = highest === undefined ? 'education.highest' : 'exam.passed';
  return wanting({ item, state: 'not-sent', detail: exam }, { inputs, rows: [required] });
};

/** In force until PerBKN 2/2025; before it nobody but the superior's own record can answer. */
const withinSuperiorRank: Judge = (_, { day }) => {
  const cap = figure('rank-promotion/superior-cap', day);
  return cap.value === 'no'
    ? provided(true, { figures: [cap] })
    : wanting({ item: 'superior.rank', state: 'not-sent' }, { figures: [cap] });
};

const period: Judge = ({ proposal }, { day }) => {
  const row = lookUp('rank-promotion/period', day, { month: day.slice(5, 7) });
  return provided(day.endsWith('-01') && row.value === 'yes', {
    inputs: [{ item: 'proposal.effectiveDate', fact: proposal, value: day }],
    rows: [row],
  });
};

export function highestDegree({ degrees }: Case['record']): Evidence | undefined {
  const [first, ...others] = degrees;
  if (first === undefined) return undefined;
  const highest = others.reduce(
    (best, degree) => (orderOf('degree', degree.level) > orderOf('degree', best.level) ? degree : best),
    first,
  );
  return { item: 'education.highest', fact: highest.fact, value: highest.level };
}

export const rankPromotion = {
  'rank-promotion/civil-servant': civilServant,
  'rank-promotion/regular-route': regularRoute,
  'rank-promotion/active': active,
  'rank-promotion/next-rank': next,
  'rank-promotion/time-in-rank': timeInRank,
  'rank-promotion/within-ceiling': withinCeiling,
  'rank-promotion/performance': performance,
  'rank-promotion/service-exam': serviceExam,
  'rank-promotion/no-sanction': noSanction,
  'rank-promotion/within-superior-rank': withinSuperiorRank,
  'rank-promotion/period': period,
} as const;
