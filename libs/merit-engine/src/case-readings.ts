import { codesIn, dayNumber, everyCode, span } from '@jejak/policies';
import type { Case, TargetPost } from './case.js';
import { amount, figure } from './evidence.js';
import {
  examsPassed,
  leadershipTaken,
  leastPredicate,
  monthsBelow,
  sanctionServed,
} from './history-readings.js';
import { codeOf, fact, known, wanting, type Reading, type Readings } from './reading.js';
import { highestDegree, latest, postHeld, postSince, rankHeld, type MeritRecord } from './record.js';
import type { Rules } from './score-sheet.js';

/**
 * Reads a case into the inputs of the policies `rank-promotion`, `position-promotion` and `rotation`; a policy takes what
 * it names. What a policy applies beside its inputs (the years of performance, the limit of age) is applied here.
 */
export function caseReadings(subject: Case, rules: Rules): Readings {
  const { record } = subject;
  return {
    ...ofPerson(subject, rules),
    ...ofPostHeld(subject),
    ...ofPostProposed(subject),
    ...ofRank(record),
    ...ofProposal(subject, rules.day),
    ...ofGround(subject),
    degree: degreeOf(record),
    leastPredicate: leastPredicate(record, rules),
    examsPassed: examsPassed(record),
    leadershipTaken: leadershipTaken(record),
    sanctionServed: sanctionServed(record, rules, subject.kind === 'rotation' ? 'any' : 'barring'),
    monthsBelow: monthsBelow(subject, rules),
    withinAgeLimit: ageOf(subject, rules),
  };
}

function ofPerson({ record, attestation }: Case, { day }: Rules): Readings {
  const employed = latest(record.registrations, ({ employment }) => employment);
  const registered = latest(record.registrations, ({ legalStatus }) => legalStatus);
  const told = (domain: 'employment' | 'legalStatus', of: string, code: string): Reading =>
    codeOf(domain, code, `registration.${domain}`, [fact(`registration.${domain}`, of, code)]);
  const leave = record.leaves.find(
    ({ kind, until }) => kind === 'cltn' && (until === undefined || until >= day),
  );
  return {
    known: attestation.known
      ? { may: span(1) }
      : {
          may: span(0),
          shows: () => ({ facts: [fact('attestation.known', attestation.fact, 'unknown person')] }),
        },
    employment:
      employed.state === 'known'
        ? told('employment', employed.item.fact, employed.item.employment)
        : wanting('registration.employment', employed.state),
    legalStatus:
      registered.state === 'known'
        ? told('legalStatus', registered.item.fact, registered.item.legalStatus)
        : wanting('registration.legalStatus', registered.state),
    onUnpaidLeave:
      leave === undefined
        ? { may: span(0) }
        : {
            may: span(1),
            shows: () => ({ facts: [fact('leave.kind', leave.fact, `cltn ${leave.since}`)] }),
          },
  };
}

/** The post held; while it is not known, that alone is wanting and nothing more of it. */
function ofPostHeld({ kind, record, target, proposal }: Case): Readings {
  const held = postHeld(record);
  if (held.state !== 'known') {
    return {
      heldClass: wanting('position.class', held.state),
      samePost: wanting('position.post'),
      postSince: wanting('position.since'),
    };
  }
  const { fact: of, post, class: inClass, echelon, functionalLevel } = held.item;
  const since = postSince(record, held.item);
  const told = [inClass, echelon, post, since].filter((part) => part !== undefined).join(' ');
  const facts = [fact('position.since', of, told)];
  return {
    heldClass: codeOf('postClass', inClass, 'position.class', [
      fact('position.class', of, described(kind, held.item)),
    ]),
    // Of a post that is known an unstated level is any: what else is known of it still matters.
    heldLevel: {
      may: { is: 'code', may: everyCode(codesIn('functionalLevel')?.length ?? 0) },
      ...codeOf('functionalLevel', functionalLevel, 'position.functionalLevel'),
    },
    heldEchelon: codeOf('echelon', echelon, 'position.echelon'),
    samePost: {
      may: span(target.post?.id === post ? 1 : 0),
      shows: () => ({ facts: [...facts, fact('proposal.post', proposal, target.post?.id ?? '')] }),
    },
    postSince: { may: span(dayNumber(since)), shows: () => ({ facts }) },
  };
}

/** The post proposed. */
function ofPostProposed({ kind, target: { post }, proposal }: Case): Readings {
  if (post === undefined) return { proposedClass: wanting('proposal.post') };
  const facts = [fact('proposal.post', proposal, described(kind, post))];
  return {
    proposedClass: codeOf('postClass', post.class, 'proposal.post', facts),
    proposedLevel: codeOf('functionalLevel', post.functionalLevel, 'position.functionalLevel', facts),
    proposedEchelon: ['pelaksana', 'functional'].includes(post.class)
      ? {}
      : codeOf('echelon', post.echelon, 'position.echelon', facts),
  };
}

/** A post in the words that matter for what is proposed. */
const described = (
  kind: Case['kind'],
  { class: of, echelon, functionalLevel }: Omit<TargetPost, 'id'>,
): string =>
  [of, ...(kind === 'rank-promotion' ? [] : [echelon]), ...(kind === 'rotation' ? [functionalLevel] : [])]
    .join(' ')
    .trim();

function ofRank(record: MeritRecord): Readings {
  const rank = rankHeld(record);
  if (rank === undefined) return { rank: wanting('rank.grade'), rankSince: wanting('rank.since') };
  const { fact: of, grade, since } = rank;
  const shows = () => ({ facts: [fact('rank.grade', of, `${grade} ${since}`)] });
  return {
    rank: { may: known('rank', grade), shows },
    rankSince: { may: span(dayNumber(since)), shows },
  };
}

/** What the proposal asks for; the day it asks for is the day whose law counts. */
const ofProposal = ({ target, proposal }: Case, day: string): Readings => ({
  proposedRank: codeOf('rank', target.rank, 'proposal.rank', [
    fact('proposal.rank', proposal, target.rank ?? ''),
  ]),
  day: { shows: () => ({ facts: [fact('proposal.effectiveDate', proposal, day)] }) },
  superiorRank: wanting('superior.rank'),
});

/** Why the candidate is to move. A ground that is stated without what shows it stays open: it is neither taken nor refused. */
function ofGround({ ground, proposal }: Case): Readings {
  if (ground === undefined) return { ground: { may: known('moveGround', 'none') } };
  const { code, document } = ground;
  const stated = fact('proposal.ground', proposal, code);
  return {
    ground: codeOf('moveGround', code, 'proposal.ground', [stated]),
    groundDocument:
      document === undefined
        ? wanting('proposal.ground', 'not-sent', { detail: code })
        : {
            may: span(1),
            shows: () => ({ facts: [fact('proposal.ground', proposal, `${code} ${document}`)] }),
          },
  };
}

function degreeOf(record: MeritRecord): Reading {
  const highest = highestDegree(record);
  return highest === undefined
    ? wanting('education.highest')
    : codeOf('degree', highest.level, 'education.highest', [
        fact('education.highest', highest.fact, highest.level),
      ]);
}

/** The one place where age counts: within the bound the law names or beyond it, the age itself is never shown. */
function ageOf({ attestation: { fact: attested, ageInYears } }: Case, rules: Rules): Reading {
  const highest = figure('post/jpt-pratama/highest-age', rules);
  if (ageInYears === undefined)
    return {
      shows: () => ({ figures: [highest], missing: [{ item: 'attestation.age', state: 'not-sent' }] }),
    };
  const within = ageInYears <= amount(highest);
  return {
    may: span(within ? 1 : 0),
    shows: () => ({
      facts: [fact('attestation.age', attested, within ? 'within' : 'beyond')],
      figures: [highest],
    }),
  };
}
