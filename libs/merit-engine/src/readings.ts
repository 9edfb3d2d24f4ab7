import {
  answered,
  codeIn,
  codesIn,
  domains,
  orderOf,
  span,
  type ClassGroup,
  type Given,
  type Possible,
  type PostClass,
} from '@jejak/policies';
import { within } from './competence.js';
import { amount, figure } from './evidence.js';
import { postHeld, type MeritRecord } from './record.js';
import type { Rules } from './score-sheet.js';

type Ways = readonly [Given, ...Given[]];

/**
 * Reads a record into the inputs of the policy `ip-asn`: what is proven is known, what is wanting is everything it may
 * still be. Several ways when it is not known which post is held, because which training counts depends on the post.
 * The windows and settings that the policy names beside its inputs are applied here, once, for one person and for a
 * nation alike.
 */
export function readingsOf(record: MeritRecord, rules: Rules): Ways {
  const held = postHeld(record);
  const posts: readonly Readonly<{ class: string; title?: string }>[] =
    held.state === 'known'
      ? [held.item]
      : held.state === 'disputed'
        ? held.items
        : domains.postClass.map(({ code }) => ({ class: code as PostClass }));
  const [first, ...others] = posts.map((post) => readingAs(record, rules, post));
  if (first === undefined) throw new RangeError('there is a post or there are all of them');
  return [first, ...others];
}

function readingAs(
  record: MeritRecord,
  rules: Rules,
  post: Readonly<{ class: string; title?: string }>,
): Given {
  const { day } = rules;
  const group = codeIn('ip-asn/class-group', day, { class: post.class }) as ClassGroup;
  const courses = record.delivered['other-training'].length > 0;
  const taken = (kind: string): boolean => record.trainings.some((training) => training.kind === kind);
  const happened = (proven: boolean, whole: boolean): Possible =>
    proven ? span(1) : whole ? span(0) : span(0, 1);
  const seminars = record.trainings.filter(
    (training) =>
      training.kind === 'seminar' && within(training, figure('ip-asn/window/seminar', day), rules),
  );
  const degree = degreeOf(record);
  const predicate = predicateOf(record, rules);
  return {
    ...(degree === undefined ? {} : { degree }),
    ...(predicate === undefined ? {} : { predicate }),
    postClass: code('postClass', post.class),
    leadershipTaken: leadershipOf(record),
    functionalTaken: happened(taken('functional'), courses),
    trainedByDegree: post.title === undefined ? span(0, 1) : span(ofTrainedFamily(post.title) ? 1 : 0),
    technicalHours: hoursOf(record, rules, group, courses),
    seminarTaken: happened(seminars.length > 0, courses),
    worstSanction: sanctionOf(record, rules),
  };
}

const code = (domain: string, of: string): Possible => {
  const place = codesIn(domain)?.indexOf(of) ?? -1;
  if (place < 0) throw new RangeError(`${domain} does not know the code "${of}"`);
  return { is: 'code', may: 2 ** place };
};

const ofTrainedFamily = (title: string): boolean => {
  const words = title.toLowerCase().split(/[^a-z]+/);
  return domains.functionalFamily.some(({ code: family }) => words.includes(family));
};

function degreeOf({ degrees }: MeritRecord): Possible | undefined {
  const places = degrees.map(({ level }) => orderOf('degree', level));
  return places.length === 0 ? undefined : { is: 'code', may: 2 ** Math.max(...places) };
}

function leadershipOf({ trainings, delivered }: MeritRecord): Possible {
  const levels = codesIn('leadershipLevel') ?? [];
  const taken = trainings.filter(({ kind }) => kind === 'leadership');
  const must = taken.reduce((bits, { level }) => {
    const place = level === undefined ? -1 : levels.indexOf(level);
    return place < 0 ? bits : bits | (2 ** place);
  }, 0);
  const open =
    delivered['leadership-training'].length === 0 || taken.some(({ level }) => level === undefined);
  return { is: 'codes', must, may: open ? 2 ** levels.length - 1 : must };
}

/** Hours within the window; more are possible while some are not stated or the history was not handed over whole. */
function hoursOf(record: MeritRecord, rules: Rules, group: ClassGroup, whole: boolean): Possible {
  const window = figure('ip-asn/window/technical', rules.day);
  const unlimited = group !== 'pelaksana' && answered(rules.settings, 'ip-asn/technical-window') === 'none';
  const counted = record.trainings.filter(
    (training) => training.kind === 'technical' && (unlimited || within(training, window, rules)),
  );
  const stated = counted.map(({ hours }) => hours ?? 0);
  const hours =
    answered(rules.settings, 'ip-asn/technical-hours-counting') === 'sum'
      ? stated.reduce((total, of) => total + of, 0)
      : Math.max(0, ...stated);
  return whole && counted.every((training) => training.hours !== undefined)
    ? span(hours)
    : span(hours, MOST_HOURS);
}

/** The most hours the policy counts, as its input declares. */
const MOST_HOURS = 100_000;

function predicateOf({ performance }: MeritRecord, { day }: Rules): Possible | undefined {
  const year = Number(day.slice(0, 4)) - amount(figure('ip-asn/performance-years-back', day));
  const rated = performance.filter((rating) => rating.year === year);
  if (rated.length === 0) return undefined;
  const may = rated.reduce((bits, { predicate }) => bits | (2 ** orderOf('performance', predicate)), 0);
  return { is: 'code', may };
}

/** The worst one within the window: no better than what is proven, no worse than all that may stand. */
function sanctionOf({ sanctions, delivered }: MeritRecord, { day }: Rules): Possible {
  const firstYear = Number(day.slice(0, 4)) - amount(figure('ip-asn/window/discipline', day)) + 1;
  const counted = sanctions.filter(({ since }) => Number(since.slice(0, 4)) >= firstYear);
  const worst = (of: typeof counted): number =>
    Math.min(orderOf('sanction', 'none'), ...of.map(({ level }) => orderOf('sanction', level)));
  const best = worst(counted.filter(({ annulled }) => annulled === 'no'));
  const least = delivered.discipline.length > 0 ? worst(counted) : 0;
  return { is: 'code', may: 2 ** (best + 1) - 2 ** least };
}
