import { addYears } from '@jejak/kernel';
import { answered, codeIn, codesIn, domains, everyCode, orderOf, span, type Given } from '@jejak/policies';
import { amount, figure, type Evidence, type Figure, type ScoreInput } from './evidence.js';
import { givenOf, known, type Reading, type Readings } from './reading.js';
import { highestDegree, postHeld, type MeritRecord, type Tenure } from './record.js';
import type { Rules } from './score-sheet.js';

type Training = MeritRecord['trainings'][number];
type Post = Readonly<{ class: string }> & Partial<Pick<Tenure, 'title' | 'fact'>>;

/** One person as told to a policy, once for each of several things of which it is not known which holds. */
export type Ways<Of> = readonly [Of, ...Of[]];

/**
 * Reads a record into the inputs of the policy `ip-asn`: what is proven is known, what is wanting is everything it may
 * still be. Several ways when it is not known which post is held, because which training counts depends on the post.
 * The windows and settings that the policy names beside its inputs are applied here, once, for one person and for a
 * nation alike.
 */
export function indexReadings(record: MeritRecord, rules: Rules): Ways<Readings<ScoreInput>> {
  const held = postHeld(record);
  const posts: readonly Post[] =
    held.state === 'known'
      ? [held.item]
      : held.state === 'disputed'
        ? held.items
        : domains.postClass.map(({ code }) => ({ class: code }));
  const [first, ...others] = posts.map((post) => readAs(record, rules, post));
  if (first === undefined) throw new RangeError('there is a post or there are all of them');
  return [first, ...others];
}

/** The same without what shows it, as a population is told. */
export function readingsOf(record: MeritRecord, rules: Rules): Ways<Given> {
  const [first, ...others] = indexReadings(record, rules);
  return [givenOf(first), ...others.map(givenOf)];
}

function readAs(record: MeritRecord, rules: Rules, post: Post): Readings<ScoreInput> {
  const seminar = figure('ip-asn/window/seminar', rules);
  const seminars = record.trainings.filter(
    (training) => training.kind === 'seminar' && within(training, seminar, rules),
  );
  return {
    degree: degreeOf(record),
    postClass: {
      may: known('postClass', post.class),
      shows: () => shownBy('position.class', post, post.class),
    },
    leadershipTaken: leadershipOf(record),
    functionalTaken: happened(
      record,
      'functional',
      record.trainings.filter(({ kind }) => kind === 'functional'),
    ),
    trainedByDegree: trainedBy(post),
    technicalHours: hoursOf(record, rules, post),
    seminarTaken: happened(record, 'seminar', seminars, [seminar]),
    predicate: predicateOf(record, rules),
    worstSanction: sanctionOf(record, rules),
  };
}

const shownBy = (item: ScoreInput, { fact }: Post, value: string) => ({
  facts: fact === undefined ? [] : [{ item, fact, value }],
});

const notesOf = (notes: readonly string[], item: ScoreInput): readonly Evidence<ScoreInput>[] =>
  notes.map((fact) => ({ item, fact, value: 'delivered' }));

function degreeOf(record: MeritRecord): Reading<ScoreInput> {
  const highest = highestDegree(record);
  if (highest === undefined)
    return { shows: () => ({ missing: [{ item: 'education.level', state: 'not-sent' }] }) };
  const { fact, level } = highest;
  return {
    may: known('degree', level),
    told: [orderOf('degree', level)],
    shows: () => ({ facts: [{ item: 'education.level', fact, value: level }] }),
  };
}

/** The levels of leadership training that were shown; any other while the history, or the level of one, is wanting. */
function leadershipOf({ trainings, delivered }: MeritRecord): Reading<ScoreInput> {
  const levels = codesIn('leadershipLevel') ?? [];
  const placeOf = (level: string | undefined): number => (level === undefined ? -1 : levels.indexOf(level));
  const bitOf = (level: string | undefined): number => (placeOf(level) < 0 ? 0 : 2 ** placeOf(level));
  const taken = trainings.filter(({ kind }) => kind === 'leadership');
  const must = taken.reduce((bits, { level }) => bits | bitOf(level), 0);
  const unlevelled = taken.some(({ level }) => level === undefined);
  const notes = delivered['leadership-training'];
  const open = unlevelled || notes.length === 0;
  return {
    may: { is: 'codes', must, may: open ? everyCode(levels.length) : must },
    shows: (lookedFor) => ({
      facts: taken
        .filter(({ level }) => (bitOf(level) & lookedFor) !== 0)
        .map(({ fact, level, completedOn }) => ({
          item: 'training.level',
          fact,
          value: `${String(level)} ${completedOn}`,
        })),
      notes: notesOf(notes, 'training.history'),
      missing: [
        unlevelled
          ? { item: 'training.level', state: 'not-sent' }
          : { item: 'training.history', state: 'not-sent', detail: 'leadership' },
      ],
    }),
  };
}

/** Whether there was a training of a kind: shown by one, excluded by a history that was handed over whole. */
function happened(
  { delivered }: MeritRecord,
  kind: string,
  taken: readonly Training[],
  figures: readonly Figure[] = [],
): Reading<ScoreInput> {
  const notes = delivered['other-training'];
  return {
    may: taken.length > 0 ? span(1) : notes.length > 0 ? span(0) : span(0, 1),
    shows: () => ({
      facts: taken.map(({ fact, completedOn }) => ({
        item: 'training.kind',
        fact,
        value: `${kind} ${completedOn}`,
      })),
      notes: notesOf(notes, 'training.history'),
      figures,
      missing: [{ item: 'training.history', state: 'not-sent', detail: kind }],
    }),
  };
}

/** Whether the post is of a family whose degree is its training; open while its title is not known. */
function trainedBy(post: Post): Reading<ScoreInput> {
  const { title } = post;
  if (title === undefined || title === '') return { may: span(0, 1) };
  const words = title.toLowerCase().split(/[^a-z]+/);
  return domains.functionalFamily.some(({ code }) => words.includes(code))
    ? { may: span(1), shows: () => shownBy('position.title', post, title) }
    : { may: span(0) };
}

/** Hours within the window; more are possible while some are not stated or the history was not handed over whole. */
function hoursOf(record: MeritRecord, rules: Rules, post: Post): Reading<ScoreInput> {
  const { day, settings } = rules;
  const window = figure('ip-asn/window/technical', rules);
  const unlimited =
    answered(settings, 'ip-asn/technical-window') === 'none' &&
    codeIn('ip-asn/class-group', day, { class: post.class }) !== 'pelaksana';
  const taken = record.trainings.filter(
    (training) => training.kind === 'technical' && (unlimited || within(training, window, rules)),
  );
  const stated = taken.map(({ hours }) => hours ?? 0);
  const hours =
    answered(settings, 'ip-asn/technical-hours-counting') === 'sum'
      ? stated.reduce((total, of) => total + of, 0)
      : Math.max(0, ...stated);
  const unstated = taken.some((training) => training.hours === undefined);
  const notes = record.delivered['other-training'];
  return {
    may: unstated || notes.length === 0 ? span(hours, MOST_HOURS) : span(hours),
    shows: () => ({
      facts: taken.map(({ fact, hours: of, completedOn }) => ({
        item: 'training.hours',
        fact,
        value: `${of === undefined ? '?' : String(of)} ${completedOn}`,
      })),
      notes: notesOf(notes, 'training.history'),
      figures: unlimited ? [] : [window],
      missing: [{ item: unstated ? 'training.hours' : 'training.history', state: 'not-sent' }],
    }),
  };
}

/** The most hours the policy counts, as its input declares. */
const MOST_HOURS = 100_000;

/** Whether a training lies in the last years before the day: day by day, or by calendar year with the day's own. */
function within({ completedOn }: Training, window: Figure, { day, settings }: Rules): boolean {
  if (answered(settings, 'ip-asn/training-window-counting') === 'calendar-years') {
    return Number(completedOn.slice(0, 4)) > Number(day.slice(0, 4)) - amount(window);
  }
  return completedOn > addYears(day, -amount(window));
}

/** The predicate of the last full year; contradicting appraisals of it stay open until one is corrected. */
function predicateOf({ performance }: MeritRecord, rules: Rules): Reading<ScoreInput> {
  const { day } = rules;
  const back = figure('ip-asn/performance-years-back', rules);
  const year = Number(day.slice(0, 4)) - amount(back);
  const rated = performance.filter((rating) => rating.year === year);
  const told = rated.map(({ predicate }) => orderOf('performance', predicate));
  return {
    ...(rated.length === 0
      ? {}
      : { may: { is: 'code', may: told.reduce((bits, place) => bits | (2 ** place), 0) } }),
    told,
    shows: () => ({
      facts: rated.map(({ fact, predicate }) => ({
        item: 'performance.predicate',
        fact,
        value: `${String(year)} ${predicate}`,
      })),
      figures: [back],
      missing: [
        {
          item: 'performance.predicate',
          state: rated.length === 0 ? 'not-sent' : 'disputed',
          detail: String(year),
        },
      ],
    }),
  };
}

/** The worst one within the window: no better than what is proven, no worse than all that may stand. */
function sanctionOf({ sanctions, delivered }: MeritRecord, rules: Rules): Reading<ScoreInput> {
  const { day } = rules;
  const window = figure('ip-asn/window/discipline', rules);
  const firstYear = Number(day.slice(0, 4)) - amount(window) + 1;
  const counted = sanctions.filter(({ since }) => Number(since.slice(0, 4)) >= firstYear);
  const worst = (of: typeof counted): number =>
    Math.min(orderOf('sanction', 'none'), ...of.map(({ level }) => orderOf('sanction', level)));
  const atBest = worst(counted.filter(({ annulled }) => annulled === 'no'));
  const atWorst = worst(counted);
  const notes = delivered.discipline;
  const least = notes.length > 0 ? atWorst : 0;
  return {
    may: { is: 'code', may: everyCode(atBest + 1) & ~everyCode(least) },
    told: atBest === atWorst ? [atBest] : [atWorst, atBest],
    shows: () => ({
      // That there was none at all is what the notes show, so they stand with the facts.
      facts: [
        ...counted.map(({ fact, level, since }) => ({
          item: 'discipline.level' as const,
          fact,
          value: `${level} ${since}`,
        })),
        ...notesOf(notes, 'discipline.history'),
      ],
      figures: [window],
      missing: [
        ...(notes.length === 0 ? [{ item: 'discipline.history', state: 'not-sent' } as const] : []),
        ...(atWorst < atBest
          ? [{ item: 'discipline.level', state: 'disputed', detail: 'annulment' } as const]
          : []),
      ],
    }),
  };
}
