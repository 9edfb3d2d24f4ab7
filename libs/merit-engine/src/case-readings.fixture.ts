import {
  codesIn,
  codesOf,
  dayNumber,
  everyCode,
  knows,
  levelOf,
  orderOf,
  span,
  type Given,
  type Possible,
  type PostRank,
} from '@jejak/policies';
import type { Case } from './case.js';
import { rankEvidence } from './conditions-of-person.js';
import { amount, figure } from './evidence.js';
import { experienceAt } from './experience.js';
import { highestDegree } from './rank-promotion.js';
import { latest, postHeld, type MeritRecord } from './record.js';
import type { Rules } from './score-sheet.js';

/**
 * Reads a case into the inputs of the policies `rank-promotion`, `position-promotion` and `rotation`, so that their
 * formulas can be compared with what is judged from the record. What is wanting is left out; a policy takes what it names.
 */
export function caseReadings(subject: Case, rules: Rules): Given {
  const { record, target, attestation } = subject;
  const registered = latest(record.registrations, ({ employment, legalStatus }) => employment + legalStatus);
  const post = postHeld(record);
  const held = post.state === 'known' ? post.item : undefined;
  const rank = rankEvidence(record);
  const degree = highestDegree(record)?.value;
  const status = registered.state === 'known' ? registered.item.legalStatus : undefined;
  return {
    known: span(attestation.known ? 1 : 0),
    ...(registered.state === 'known' ? { employment: code('employment', registered.item.employment) } : {}),
    ...(status !== undefined && knows('legalStatus', status)
      ? { legalStatus: code('legalStatus', status) }
      : {}),
    onUnpaidLeave: span(onUnpaidLeave(record, rules) ? 1 : 0),
    ...(rank === undefined ? {} : { rank: code('rank', rank.grade), rankSince: span(dayNumber(rank.since)) }),
    ...(degree === undefined ? {} : { degree: code('degree', degree) }),
    ...(target.rank === undefined ? {} : { proposedRank: code('rank', target.rank) }),
    leastPredicate: leastPredicate(record, rules),
    examsPassed: atLeast('serviceExam', taken(record, 'service-exam')),
    leadershipTaken: atLeast('leadershipLevel', taken(record, 'leadership')),
    sanctionServed: sanctionServed(record, rules),
    ...(held === undefined ? {} : { postClass: code('postClass', held.class), ...postInputs('held', held) }),
    ...(target.post === undefined ? {} : postInputs('proposed', target.post)),
    ...(held === undefined
      ? {}
      : { samePost: span(held.post === target.post?.id ? 1 : 0), postSince: since(record, held) }),
    ...(attestation.ageInYears === undefined
      ? {}
      : {
          withinAgeLimit: span(
            attestation.ageInYears <= amount(figure('post/jpt-pratama/highest-age', rules.day)) ? 1 : 0,
          ),
        }),
    ...monthsBelow(subject, rules),
  };
}

const code = (domain: string, of: string): Possible => ({
  is: 'code',
  may: 2 ** (codesIn(domain)?.indexOf(of) ?? Number.NaN),
});

function postInputs(which: 'held' | 'proposed', post: PostRank & Readonly<{ echelon?: string }>): Given {
  return {
    [`${which}Class`]: code('postClass', post.class),
    ...(post.functionalLevel === undefined
      ? {}
      : { [`${which}Level`]: code('functionalLevel', post.functionalLevel) }),
    ...(post.echelon === undefined ? {} : { [`${which}Echelon`]: code('echelon', post.echelon) }),
  };
}

const onUnpaidLeave = ({ leaves }: MeritRecord, { day }: Rules): boolean =>
  leaves.some(({ kind, until }) => kind === 'cltn' && (until === undefined || until >= day));

const taken = ({ trainings }: MeritRecord, kind: string): readonly string[] =>
  trainings.flatMap((training) => (training.kind === kind && training.level ? [training.level] : []));

/** No history that is handed over whole lists these: what was shown is certain, anything else stays possible. */
function atLeast(domain: string, shown: readonly string[]): Possible {
  const codes = codesIn(domain) ?? [];
  const must = codesOf(shown.reduce((bits, one) => bits | (2 ** codes.indexOf(one)), 0));
  return must.is === 'codes' ? { ...must, may: everyCode(codes.length) } : must;
}

/** The lowest predicate of the years that are asked for; a year without one may be anything. */
function leastPredicate({ performance }: MeritRecord, { day }: Rules): Possible {
  const years = amount(figure('performance/years', day));
  const all = codesIn('performance')?.length ?? 0;
  const ends = Array.from({ length: years }, (_, back) => {
    const rated = performance
      .filter(({ year }) => year === Number(day.slice(0, 4)) - 1 - back)
      .map(({ predicate }) => orderOf('performance', predicate));
    return rated.length === 0
      ? { low: 0, high: all - 1 }
      : { low: Math.min(...rated), high: Math.max(...rated) };
  });
  return between(Math.min(...ends.map(({ low }) => low)), Math.min(...ends.map(({ high }) => high)));
}

/** The worst sanction being served (the first of the domain is the worst): what is certain, and what may be. */
function sanctionServed({ sanctions, delivered }: MeritRecord, { day }: Rules): Possible {
  const none = orderOf('sanction', 'none');
  const worst = (of: typeof sanctions): number =>
    Math.min(none, ...of.map(({ level }) => orderOf('sanction', level)));
  const maybe = sanctions.filter(({ end }) => end === undefined || end > day);
  const certain = maybe.filter(({ end, annulled }) => end !== undefined && annulled === 'no');
  return between(delivered.discipline.length === 0 ? 0 : worst(maybe), worst(certain));
}

const between = (low: number, high: number): Possible => ({
  is: 'code',
  may: everyCode(high + 1) & ~everyCode(low),
});

function since({ tenures }: MeritRecord, held: MeritRecord['tenures'][number]): Possible {
  const before = tenures.findLastIndex(({ post }) => post !== held.post);
  return span(dayNumber(tenures[before + 1]?.since ?? held.since));
}

function monthsBelow({ record, target }: Case, { day }: Rules): Given {
  const level = target.post === undefined ? undefined : levelOf(target.post, day);
  if (level === undefined) return {};
  const { proven, possible } = experienceAt(level - 1, record, day);
  return { monthsBelow: span(proven, Math.min(possible, 1_200)) };
}
