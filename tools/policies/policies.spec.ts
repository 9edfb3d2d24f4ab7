import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { formula } from './formula.mjs';
import { checkShape } from './shape.mjs';
import { inUnits } from './units.mjs';

const yaml = (path: string): Record<string, unknown> =>
  parse(readFileSync(`libs/policies/${path}`, 'utf8'), { merge: true }) as Record<string, unknown>;

describe('a YAML file of the law', () => {
  const parameter = yaml('parameters/acting/months.yaml');
  const policy = yaml('policies/jpm.yaml');

  it.each([
    {
      of: 'a provision without an article',
      path: 'parameters/x.yaml',
      content: {
        ...parameter,
        provisions: [
          { from: '2021-01-14', value: 3, basis: { instrument: 'SE BKN 1/2021' }, certainty: 'recalled' },
        ],
      },
      says: "/provisions/0/basis must have required property 'article'",
    },
    {
      of: 'a figure that nobody knows since when',
      path: 'parameters/x.yaml',
      content: {
        ...parameter,
        provisions: [
          { value: 3, basis: { instrument: 'SE BKN 1/2021', article: 'a' }, certainty: 'recalled' },
        ],
      },
      says: "/provisions/0 must have required property 'from'",
    },
    {
      of: 'a name in one language',
      path: 'parameters/x.yaml',
      content: { ...parameter, label: { id: 'Masa' } },
      says: "/label must have required property 'en'",
    },
    {
      of: 'a sentence that a comma cut in two',
      path: 'policies/x.yaml',
      content: { ...policy, label: { id: 'a', en: 'b', ' or so': null } },
      says: '/label must NOT have additional properties {"additionalProperty":" or so"}',
    },
    {
      of: 'a policy without a worked example',
      path: 'policies/x.yaml',
      content: { ...policy, scenarios: [] },
      says: '/scenarios must NOT have fewer than 1 items',
    },
    {
      of: 'a kind of policy that nobody knows',
      path: 'policies/x.yaml',
      content: { ...policy, kind: 'wish' },
      says: '/kind must be equal to one of the allowed values',
    },
    { of: 'a file of no kind', path: 'wishes/x.yaml', content: {}, says: 'has no schema for its kind' },
  ])('is refused: $of', ({ path, content, says }) => {
    expect(() => checkShape(path, content)).toThrow(says);
  });

  it('is taken as it is otherwise', () => {
    expect(checkShape('policies/jpm.yaml', policy)).toBe(policy);
  });
});

describe('a quantity', () => {
  it('becomes a whole number of its unit, exactly', () => {
    const units = { point: 100, credit: 24_000 };
    expect(inUnits('22.5', 'point', units, 'x')).toBe(2_250);
    expect(inUnits('3.75', 'credit', units, 'x')).toBe(90_000);
    expect(inUnits('III/a', 'rank', units, 'x')).toBe('III/a');
    expect(() => inUnits('0.001', 'point', units, 'tables/x')).toThrow(
      'tables/x: "0.001" is no whole number of 1/100 point',
    );
  });
});

describe('the syntax of a formula', () => {
  it('is plain data, whatever the text', () => {
    expect(formula('a + 1 > 2 ? table("x", b) : -c', 'x').syntax).toEqual([
      'if',
      ['op', '>', ['op', '+', ['name', 'a'], ['value', 1]], ['value', 2]],
      [
        'call',
        'table',
        [
          ['value', 'x'],
          ['name', 'b'],
        ],
      ],
      ['minus', ['name', 'c']],
    ]);
  });

  it.each([
    'a.constructor',
    'a["b"]',
    '{"a": 1}',
    'a.map(x, x)',
    'b"bytes" == a',
    '1.5 + a',
    '7u + a',
    'a / b',
    'a % b',
  ])('refuses %s', (text) => {
    expect(() => formula(text, 'here')).toThrow('here: ');
  });
});
