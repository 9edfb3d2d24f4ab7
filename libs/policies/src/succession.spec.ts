import { findings } from './generated/law.js';
import { provisionOn } from './parameter.js';
import { noticed } from './policy/index.js';
import { contradictions, settingsInUse, type SettingsInUse } from './setting.js';
import { mayRefuse, repealedBases, successorKey } from './succession.js';

const article = 'UU 5/2014, Pasal 116';
const [repealed, standing] = [
  { instrument: 'UU 5/2014', article: 'Pasal 116' },
  { instrument: 'PerBKN 5/2019', article: 'Pasal 2' },
];
const confirmed: SettingsInUse = { ...settingsInUse(), [successorKey(article)]: 'UU 20/2023, Pasal 63' };
const unconfirmed = settingsInUse();

describe('a rule that rests on repealed articles alone', () => {
  it.each([
    { when: 'the article is repealed', basis: [repealed], day: '2023-10-31', inUse: unconfirmed, may: false },
    {
      when: 'it is the day before the repeal',
      basis: [repealed],
      day: '2023-10-30',
      inUse: unconfirmed,
      may: true,
    },
    {
      when: 'an officer confirmed the successor',
      basis: [repealed],
      day: '2026-04-01',
      inUse: confirmed,
      may: true,
    },
    {
      when: 'another article carries it too',
      basis: [repealed, standing],
      day: '2026-04-01',
      inUse: unconfirmed,
      may: true,
    },
  ])('may refuse: $may when $when', ({ basis, day, inUse, may }) => {
    expect(mayRefuse(basis, day, inUse)).toBe(may);
  });

  it('is shown without refusing, and blocks once its successor is confirmed: V-06', () => {
    const given = { heldClass: 'jpt-pratama', postSince: '2025-02-01' };
    const judged = (inUse: SettingsInUse, day = '2026-04-01') =>
      noticed('mutation', ['V-06'], day, inUse, given);
    expect(findings['V-06'].basis).toEqual([repealed]);
    expect(judged(unconfirmed)).toEqual([{ id: 'V-06', holds: 'yes', severity: 'watch' }]);
    expect(judged(confirmed)).toEqual([{ id: 'V-06', holds: 'yes', severity: 'block' }]);
  });
});

describe('a provision that was set on an article already repealed', () => {
  const rule = {
    id: 'post/planted',
    provisions: [
      { from: '2020-01-01', basis: standing, value: 2 },
      { from: '2024-01-01', basis: repealed, value: 3 },
    ],
  };

  it('sleeps until the successor is confirmed, and the one before goes on', () => {
    expect(provisionOn(rule, '2026-04-01').value).toBe(2);
    expect(provisionOn(rule, '2026-04-01', unconfirmed).value).toBe(2);
    expect(provisionOn(rule, '2026-04-01', confirmed).value).toBe(3);
  });

  it('does not touch one that was set while its article was in force', () => {
    const old = { id: 'post/old', provisions: [{ from: '2014-01-15', basis: repealed, value: 2 }] };
    expect(provisionOn(old, '2026-04-01', unconfirmed).value).toBe(2);
  });
});

it('names every repealed article the law still rests on, with what rests on it', () => {
  const bases = repealedBases();
  expect(bases.map(({ id }) => id)).toContain(article);
  const { repealedFrom, by, resting } = bases.find(({ id }) => id === article)!;
  expect([repealedFrom, by]).toEqual(['2023-10-31', 'UU 20/2023']);
  expect(resting.map(({ id, alone }) => [id, alone])).toEqual([
    ['post/jpt/years-before-replacement', true],
    ['V-06', true],
    ['rotation/time-in-post', false],
  ]);
});

it.each([
  { days: { 'head/inaugurated-on': '2025-02-20', 'head/term-ends-on': '2030-02-20' }, wrong: [] },
  {
    days: { 'head/inaugurated-on': '2030-02-20', 'head/term-ends-on': '2025-02-20' },
    wrong: [{ earlier: 'head/inaugurated-on', later: 'head/term-ends-on' }],
  },
  {
    days: { 'election/determined-on': '2030-09-22', 'head/term-ends-on': '2030-02-20' },
    wrong: [{ earlier: 'election/determined-on', later: 'head/term-ends-on' }],
  },
])('answers $days contradict each other in $wrong.length ways', ({ days, wrong }) => {
  expect(contradictions({ ...settingsInUse(), ...days })).toEqual(wrong);
});
