import {
  figureIn,
  levelOf,
  lookUp,
  orderOf,
  rankOrder,
  type FindingId,
  type ParameterId,
} from '@jejak/policies';
import { judged, provided, wanting, type Case, type Judge } from './case.js';
import {
  active,
  civilServant,
  noSanction,
  performance,
  rankEvidence,
  wantingAs,
} from './conditions-of-person.js';
import { amount, figure, type Evidence } from './evidence.js';
import { experienceAt } from './experience.js';
import { highestDegree } from './rank-promotion.js';
import { postHeld } from './record.js';

/** Promotion to pengawas, administrator or JPT pratama (PP 11/2017 articles 54 and 107 jo PP 17/2020). */

const targetPost = ({ target, proposal }: Case): Evidence => ({
  item: 'proposal.post',
  fact: proposal,
  value: [target.post?.class, target.post?.echelon].filter((part) => part !== undefined).join(' '),
});

/** One class up, or a higher echelon of the same class. Two classes up is V-29, downwards V-07. */
const nextClass: Judge = (subject, { day }) => {
  const { record, target } = subject;
  const held = postHeld(record);
  if (held.state !== 'known') return wanting({ item: 'position.class', state: wantingAs(held) });
  const { fact, class: of, echelon } = held.item;
  const inputs: Evidence[] = [
    { item: 'position.class', fact, value: [of, echelon].join(' ').trim() },
    targetPost(subject),
  ];
  const [from, to] = [
    levelOf(held.item, day),
    target.post === undefined ? undefined : levelOf(target.post, day),
  ];
  if (from === undefined) return wanting({ item: 'position.functionalLevel', state: 'not-sent' }, { inputs });
  if (to === undefined) return provided(false, { inputs });
  if (to === from && of === target.post?.class) {
    if (echelon === undefined) return wanting({ item: 'position.echelon', state: 'not-sent' }, { inputs });
    const higher =
      target.post.echelon !== undefined &&
      orderOf('echelon', target.post.echelon) > orderOf('echelon', echelon);
    return provided(higher, { inputs });
  }
  const findings: FindingId[] = to > from + 1 ? ['V-29'] : to < from ? ['V-07'] : [];
  return provided(to === from + 1, { inputs, findings });
};

const degree: Judge = ({ record, target }, { day }) => {
  const highest = highestDegree(record);
  if (target.post === undefined) return provided(false);
  const row = lookUp('post/least-degree', day, { class: target.post.class });
  if (highest === undefined)
    return wanting({ item: 'education.highest', state: 'not-sent' }, { rows: [row] });
  const level = (of: string): number => figureIn('degree/level', day, { degree: of });
  return provided(level(highest.value) >= level(String(row.value)), { inputs: [highest], rows: [row] });
};

const YEARS: Readonly<Record<string, ParameterId>> = {
  pengawas: 'post/pengawas/years-of-experience',
  administrator: 'post/administrator/years-of-experience',
  'jpt-pratama': 'post/jpt-pratama/years-of-experience',
};

/** Years at the level below, or at an equal functional level; a history that does not reach back stays open. */
const experience: Judge = (subject, { day }) => {
  const { record, target } = subject;
  const parameter = YEARS[target.post?.class ?? ''];
  const level = target.post === undefined ? undefined : levelOf(target.post, day);
  if (parameter === undefined || level === undefined)
    return provided(false, { inputs: [targetPost(subject)] });
  const years = figure(parameter, day);
  const { proven, possible, tenures } = experienceAt(level - 1, record, day);
  const inputs = tenures.map(({ fact, class: of, since, until }): Evidence => ({
    item: 'position.history',
    fact,
    value: `${of} ${since}/${until > day ? day : until}`,
  }));
  const stated = { inputs, figures: [years] };
  const needed = amount(years) * 12;
  if (proven >= needed) return provided(true, stated);
  if (possible < needed) return provided(false, stated);
  return wanting(
    { item: 'position.history', state: 'not-sent', detail: record.tenures[0]?.since ?? day },
    stated,
  );
};

/** At most one rank below the lowest of the echelon (PP 13/2002). Posts without an echelon have no ladder. */
export const rankLadder: Judge = (subject, { day }) => {
  const { record, target } = subject;
  const inputs = [targetPost(subject)];
  if (target.post === undefined) return provided(false);
  if (['pelaksana', 'functional'].includes(target.post.class)) return provided(true, { inputs });
  if (target.post.echelon === undefined)
    return wanting({ item: 'position.echelon', state: 'not-sent' }, { inputs });
  const row = lookUp('post/ladder-floor', day, { echelon: target.post.echelon });
  const tolerance = figure('post/ladder-tolerance', day);
  const rank = rankEvidence(record);
  const stated = { figures: [tolerance], rows: [row] };
  if (rank === undefined) return wanting({ item: 'rank.grade', state: 'not-sent' }, { ...stated, inputs });
  return provided(rankOrder(rank.grade) >= rankOrder(String(row.value)) - amount(tolerance), {
    ...stated,
    inputs: [...rank.inputs, ...inputs],
  });
};

/** The one place where age counts: as the bound the law names, never as a weight. */
const ageLimit: Judge = ({ target, attestation: { fact, ageInYears } }, { day }) => {
  if (target.post?.class !== 'jpt-pratama') return judged('yes');
  const highest = figure('post/jpt-pratama/highest-age', day);
  if (ageInYears === undefined)
    return wanting({ item: 'attestation.age', state: 'not-sent' }, { figures: [highest] });
  const within = ageInYears <= amount(highest);
  const value = within ? 'within' : 'beyond';
  return provided(within, { inputs: [{ item: 'attestation.age', fact, value }], figures: [highest] });
};

export const positionPromotion = {
  'position-promotion/civil-servant': civilServant,
  'position-promotion/active': active,
  'position-promotion/next-class': nextClass,
  'position-promotion/degree': degree,
  'position-promotion/experience': experience,
  'position-promotion/performance': performance,
  'position-promotion/rank-ladder': rankLadder,
  'position-promotion/age-limit': ageLimit,
  'position-promotion/no-sanction': noSanction,
} as const;
