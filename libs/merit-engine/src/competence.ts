import { addYears, divideHalfUp } from '@jejak/kernel';
import {
  answered,
  codeIn,
  domains,
  type ClassGroup,
  type Competence,
  type LeadershipLevel,
  type PostClass,
} from '@jejak/policies';
import { amount, figure, points, type Figure, type Missing, type ScoreInput } from './evidence.js';
import { postHeld, type MeritRecord, type Tenure } from './record.js';
import { cover, sum, type ComponentScore, type Range, type Rules } from './score-sheet.js';

type Components = readonly [ComponentScore, ...ComponentScore[]];
type Training = MeritRecord['trainings'][number];

/**
 * Competence (up to 40 points): what counts depends on the group of the post held. While the post is not known, or is
 * disputed, the range covers every post it could be.
 */
export function competence(record: MeritRecord, rules: Rules): Components {
  const held = postHeld(record);
  if (held.state === 'known') return ofPost(record, rules, held.item);
  const possible: readonly (Pick<Tenure, 'class' | 'title' | 'fact'> | PostClass)[] =
    held.state === 'disputed' ? held.items : domains.postClass.map(({ code }) => code as PostClass);
  const ranges = possible.map((post) =>
    sum(ofPost(record, rules, typeof post === 'string' ? { class: post, title: '', fact: '' } : post)),
  );
  const [first, ...others] = ranges as [Range, ...Range[]];
  return [
    {
      id: 'post-class',
      ...cover([first, ...others]),
      max: amount(figure('ip-asn/weight/competence', rules.day)),
      inputs:
        held.state === 'disputed'
          ? held.items.map(({ fact, class: of }) => ({ item: 'position.class' as const, fact, value: of }))
          : [],
      figures: [],
      rows: [],
      missing: [{ item: 'position.class', state: held.state === 'disputed' ? 'disputed' : 'not-sent' }],
    },
  ];
}

/** The title is empty while the post is not known; then a waiver is possible and not proven. */
function ofPost(
  record: MeritRecord,
  rules: Rules,
  post: Pick<Tenure, 'class' | 'title' | 'fact'>,
): Components {
  const group = codeIn('ip-asn/class-group', rules.day, { class: post.class }) as ClassGroup;
  const parts: Components = [
    leadership(record, rules, post, group),
    functional(record, rules, post, group),
    technical(record, rules, group),
    seminar(record, rules, group),
  ];
  const [first, ...others] = parts.filter(({ max }) => max > 0);
  return first === undefined ? [parts[0]] : [first, ...others];
}

/** Leadership training counts when it is of the level of the class held; another level gives nothing. */
function leadership(
  record: MeritRecord,
  { day }: Rules,
  post: Pick<Tenure, 'class' | 'fact'>,
  group: ClassGroup,
): ComponentScore {
  const asked = codeIn('ip-asn/leadership-level', day, { class: post.class }) as LeadershipLevel;
  const taken = record.trainings.filter(({ kind }) => kind === 'leadership');
  const matching = taken.filter(({ level }) => level === asked);
  const unlevelled = taken.some(({ level }) => level === undefined);
  return component('leadership', group, day, {
    proven: matching.length > 0,
    possible: unlevelled || record.delivered['leadership-training'].length === 0,
    shown: matching.map(({ fact, level, completedOn }) => ({
      item: 'training.level' as const,
      fact,
      value: `${String(level)} ${completedOn}`,
    })),
    notes: record.delivered['leadership-training'],
    missing: unlevelled ? { item: 'training.level', state: 'not-sent' } : undefined,
    also: post.fact === '' ? [] : [{ item: 'position.class' as const, fact: post.fact, value: post.class }],
  });
}

/** Functional training; some families of posts count as having done it, if the agency so confirms. */
function functional(
  record: MeritRecord,
  { day, settings }: Rules,
  post: Pick<Tenure, 'title' | 'fact'>,
  group: ClassGroup,
): ComponentScore {
  const words = post.title.toLowerCase().split(/[^a-z]+/);
  const waives = answered(settings, 'ip-asn/functional-training-waived') === 'counts-as-done';
  const waived = waives && domains.functionalFamily.some(({ code }) => words.includes(code));
  const taken = record.trainings.filter(({ kind }) => kind === 'functional');
  return component('functional', group, day, {
    proven: waived || taken.length > 0,
    possible: record.delivered['other-training'].length === 0 || (waives && post.title === ''),
    shown: waived
      ? [{ item: 'position.title', fact: post.fact, value: post.title }]
      : taken.map(({ fact, completedOn }) => ({
          item: 'training.kind' as const,
          fact,
          value: `functional ${completedOn}`,
        })),
    notes: record.delivered['other-training'],
    missing: undefined,
    also: [],
  });
}

/** Technical training of the hours the law asks, within its window. Hours nobody stated stay open. */
function technical(record: MeritRecord, rules: Rules, group: ClassGroup): ComponentScore {
  const { day, settings } = rules;
  const asked = figure('ip-asn/technical-hours', day);
  const window = figure('ip-asn/window/technical', day);
  const unlimited = group !== 'pelaksana' && answered(settings, 'ip-asn/technical-window') === 'none';
  const taken = record.trainings.filter(
    (training) => training.kind === 'technical' && (unlimited || within(training, window, rules)),
  );
  const stated = taken.map(({ hours }) => hours ?? 0);
  const hours =
    answered(settings, 'ip-asn/technical-hours-counting') === 'sum'
      ? stated.reduce((total, of) => total + of, 0)
      : Math.max(0, ...stated);
  const { row, points: full } = points('ip-asn/competence', day, { group, component: 'technical' });
  const proportional = answered(settings, 'ip-asn/technical-credit') === 'proportional';
  const proven = hours >= amount(asked) ? full : proportional ? divideHalfUp(full * hours, amount(asked)) : 0;
  const unstated = taken.some((training) => training.hours === undefined);
  const notes = record.delivered['other-training'];
  const open = proven < full && (unstated || notes.length === 0);
  return {
    id: 'technical',
    low: proven,
    high: open ? full : proven,
    max: full,
    inputs: [
      ...taken.map(({ fact, hours: of, completedOn }) => ({
        item: 'training.hours' as const,
        fact,
        value: `${of === undefined ? '?' : String(of)} ${completedOn}`,
      })),
      ...(proven < full
        ? notes.map((fact) => ({ item: 'training.history' as const, fact, value: 'delivered' }))
        : []),
    ],
    figures: unlimited ? [asked] : [asked, window],
    rows: [row],
    missing: open ? [{ item: unstated ? 'training.hours' : 'training.history', state: 'not-sent' }] : [],
  };
}

/** A seminar, workshop or the like within its window. */
function seminar(record: MeritRecord, rules: Rules, group: ClassGroup): ComponentScore {
  const window = figure('ip-asn/window/seminar', rules.day);
  const taken = record.trainings.filter(
    (training) => training.kind === 'seminar' && within(training, window, rules),
  );
  const scored = component('seminar', group, rules.day, {
    proven: taken.length > 0,
    possible: record.delivered['other-training'].length === 0,
    shown: taken.map(({ fact, completedOn }) => ({
      item: 'training.kind' as const,
      fact,
      value: `seminar ${completedOn}`,
    })),
    notes: record.delivered['other-training'],
    missing: undefined,
    also: [],
  });
  return { ...scored, figures: [window] };
}

/** Whether a training lies in the last years before the day: day by day, or by calendar year with the day's own. */
export function within({ completedOn }: Training, window: Figure, { day, settings }: Rules): boolean {
  if (answered(settings, 'ip-asn/training-window-counting') === 'calendar-years') {
    return Number(completedOn.slice(0, 4)) > Number(day.slice(0, 4)) - amount(window);
  }
  return completedOn > addYears(day, -amount(window));
}

/** All or nothing: proven, possible while evidence is wanting, or answered with no by a delivered history. */
function component(
  id: Competence,
  group: ClassGroup,
  day: string,
  found: Readonly<{
    proven: boolean;
    possible: boolean;
    shown: ComponentScore['inputs'];
    notes: readonly string[];
    missing: Missing<ScoreInput> | undefined;
    also: ComponentScore['inputs'];
  }>,
): ComponentScore {
  const { row, points: full } = points('ip-asn/competence', day, { group, component: id });
  const open = !found.proven && found.possible && full > 0;
  const asked: Missing<ScoreInput> = found.missing ?? {
    item: 'training.history',
    state: 'not-sent',
    detail: id,
  };
  return {
    id,
    low: found.proven ? full : 0,
    high: found.proven || open ? full : 0,
    max: full,
    inputs: found.proven
      ? [...found.also, ...found.shown]
      : [
          ...found.also,
          ...found.notes.map((fact) => ({ item: 'training.history' as const, fact, value: 'delivered' })),
        ],
    figures: [],
    rows: [row],
    missing: open ? [asked] : [],
  };
}
