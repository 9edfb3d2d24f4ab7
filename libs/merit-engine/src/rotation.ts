import { addYears } from '@jejak/kernel';
import { levelOf, type FindingId } from '@jejak/policies';
import { provided, wanting, type Judge } from './case.js';
import { active, after, civilServant, wantingAs } from './conditions-of-person.js';
import { amount, figure, type Evidence } from './evidence.js';
import { rankLadder } from './position-promotion.js';
import { postHeld, type MeritRecord, type Tenure } from './record.js';

/** Rotation (mutasi setingkat, PerBKN 5/2019): the same level, another post, at least two years in the present one. */

const held = (
  record: MeritRecord,
): { post: Tenure; since: string; inputs: readonly Evidence[] } | undefined => {
  const current = postHeld(record);
  if (current.state !== 'known') return undefined;
  const before = record.tenures.findLastIndex(({ post }) => post !== current.item.post);
  const since = record.tenures[before + 1]?.since ?? current.item.since;
  const { fact, post, class: of, echelon } = current.item;
  const value = [of, echelon, post, since].filter((part) => part !== undefined).join(' ');
  return { post: current.item, since, inputs: [{ item: 'position.since', fact, value }] };
};

/** The same class and echelon or jenjang. Lower without a sanction is V-07. */
const sameLevel: Judge = ({ record, target, proposal }, { day }) => {
  const current = postHeld(record);
  if (current.state !== 'known') return wanting({ item: 'position.class', state: wantingAs(current) });
  const to = target.post;
  const from = current.item;
  if (to === undefined) return provided(false);
  const inputs: Evidence[] = [
    {
      item: 'position.class',
      fact: from.fact,
      value: [from.class, from.echelon, from.functionalLevel].join(' ').trim(),
    },
    {
      item: 'proposal.post',
      fact: proposal,
      value: [to.class, to.echelon, to.functionalLevel].join(' ').trim(),
    },
  ];
  if (from.class !== to.class) {
    const [level, asked] = [levelOf(from, day), levelOf(to, day)];
    const findings: FindingId[] = level !== undefined && asked !== undefined && asked < level ? ['V-07'] : [];
    return provided(false, { inputs, findings });
  }
  if (from.class === 'pelaksana') return provided(true, { inputs });
  const item = from.class === 'functional' ? 'position.functionalLevel' : 'position.echelon';
  const [level, asked] =
    from.class === 'functional' ? [from.functionalLevel, to.functionalLevel] : [from.echelon, to.echelon];
  if (level === undefined || asked === undefined) return wanting({ item, state: 'not-sent' }, { inputs });
  return provided(level === asked, { inputs });
};

const anotherPost: Judge = ({ record, target, proposal }) => {
  const current = held(record);
  if (current === undefined) return wanting({ item: 'position.post', state: 'not-sent' });
  const proposed: Evidence = { item: 'proposal.post', fact: proposal, value: target.post?.id ?? '' };
  return provided(target.post !== undefined && target.post.id !== current.post.post, {
    inputs: [...current.inputs, proposed],
  });
};

/** Under two years refuses (V-05; of a JPT also V-06); over five is only shown (V-08). */
const timeInPost: Judge = ({ record }, { day }) => {
  const [least, most] = [
    figure('mutation/years-in-post-least', day),
    figure('mutation/years-in-post-most', day),
  ];
  const current = held(record);
  const figures = [least, most];
  if (current === undefined) return wanting({ item: 'position.since', state: 'not-sent' }, { figures });
  const long = after(current.since, amount(least)) <= day;
  const leader = current.post.class.startsWith('jpt');
  const early: FindingId[] = leader ? ['V-05', 'V-06'] : ['V-05'];
  const late: FindingId[] = addYears(current.since, amount(most)) < day ? ['V-08'] : [];
  return provided(long, { inputs: current.inputs, figures, findings: long ? late : early });
};

export const rotation = {
  'rotation/civil-servant': civilServant,
  'rotation/active': active,
  'rotation/same-level': sameLevel,
  'rotation/another-post': anotherPost,
  'rotation/time-in-post': timeInPost,
  'rotation/rank-ladder': rankLadder,
} as const;
