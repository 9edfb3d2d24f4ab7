import { policies } from '../generated/law.js';
import { scenarios } from '../generated/scenarios.js';
import type { PolicyId } from '../generated/law.js';
import type { Severity } from '../shapes.js';
import { givenBy, holds, judge, policyCalled } from './index.js';
import { lawOf } from '../expression/index.js';
import { settingsInUse } from '../setting.js';

/** Each pattern, how it is met, and the examples that show it beside those that must not. */
const patterns: readonly Readonly<{ id: string; policy: PolicyId; severity: Severity; sentence: string }>[] =
  [
    {
      id: 'V-01',
      policy: 'appointments',
      severity: 'reason',
      sentence: 'chosen though others ranked higher, and no reason is written',
    },
    {
      id: 'V-02',
      policy: 'appointments',
      severity: 'block',
      sentence: 'the chosen one is not among the best three',
    },
    {
      id: 'V-03',
      policy: 'appointments',
      severity: 'block',
      sentence: 'appointed by the talent route from outside boxes 7 to 9',
    },
    {
      id: 'V-04',
      policy: 'appointments',
      severity: 'block',
      sentence: 'a requirement is not met on the effective date',
    },
    {
      id: 'V-05',
      policy: 'mutation',
      severity: 'block',
      sentence: 'moved before two years in the post without a ground',
    },
    {
      id: 'V-06',
      policy: 'mutation',
      severity: 'block',
      sentence: 'a high official is replaced within two years of inauguration',
    },
    {
      id: 'V-07',
      policy: 'mutation',
      severity: 'block',
      sentence: 'lowered without sanction, own request or reorganisation',
    },
    {
      id: 'V-09',
      policy: 'head-windows',
      severity: 'block',
      sentence: 'an official is replaced in the election window',
    },
    {
      id: 'V-10',
      policy: 'head-windows',
      severity: 'block',
      sentence: 'an official is replaced in the first six months of a new head',
    },
    {
      id: 'V-11',
      policy: 'conflict-of-interest',
      severity: 'block',
      sentence: 'who decides is kin to the candidate',
    },
    {
      id: 'V-12',
      policy: 'conflict-of-interest',
      severity: 'block',
      sentence: 'an official decides the own case or that of the superior',
    },
    {
      id: 'V-13',
      policy: 'conflict-of-interest',
      severity: 'block',
      sentence: 'fewer than three persons propose, verify and decide',
    },
    {
      id: 'V-18',
      policy: 'appointments',
      severity: 'block',
      sentence: 'promoted while a medium or severe sanction is served or examined',
    },
    {
      id: 'V-19',
      policy: 'appointments',
      severity: 'block',
      sentence: 'promoted with a predicate below Good in two years',
    },
    {
      id: 'V-22',
      policy: 'acting-officers',
      severity: 'reason',
      sentence: 'acting beyond three and three months, or in a chain',
    },
    {
      id: 'V-23',
      policy: 'acting-officers',
      severity: 'block',
      sentence: 'a personnel decree is signed by an acting officer',
    },
    {
      id: 'V-24',
      policy: 'decrees',
      severity: 'block',
      sentence: 'a decree before or without the consideration of BKN',
    },
    {
      id: 'V-25',
      policy: 'decrees',
      severity: 'block',
      sentence: 'inaugurated before the decree, or dated back',
    },
    {
      id: 'V-26',
      policy: 'decrees',
      severity: 'block',
      sentence: 'the post is not on the map or is already filled',
    },
    { id: 'V-29', policy: 'position-promotion', severity: 'block', sentence: 'a class of posts is skipped' },
  ];

describe.each(patterns)('$id: $sentence', ({ id, policy, severity }) => {
  const shown = scenarios[policy].map(({ day, given, settings, ...example }) => {
    const law = lawOf(day, { ...settingsInUse(), ...settings });
    const compiled = policyCalled(policy);
    return {
      example: example.id,
      holds: holds(judge(compiled, law, givenBy(compiled, given)).patterns[id]!),
    };
  });

  it('is noticed where it is named, and nowhere else', () => {
    const named = scenarios[policy]
      .filter(({ expect: expected }) => expected[id] === 'yes')
      .map((one) => one.id);
    expect(named.length).toBeGreaterThan(0);
    expect(shown.flatMap((one) => (one.holds === 'yes' ? [one.example] : []))).toEqual(named);
    expect(shown.some((one) => one.holds === 'no')).toBe(true);
  });

  it('is stated in both languages with its articles and says what follows', () => {
    const pattern = policies[policy].patterns.find((one) => one.id === id);
    expect(pattern?.severity).toBe(severity);
    expect(pattern?.basis.length).toBeGreaterThan(0);
  });

  it('is neither noticed nor excluded while nothing is known', () => {
    const nothing = judge(policyCalled(policy), lawOf('2026-04-01', settingsInUse()), {});
    expect(holds(nothing.patterns[id]!)).toBe('unknown');
  });
});
