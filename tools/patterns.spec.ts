import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findings, policies, settings, type Policy } from '@jejak/policies';

const page = 'docs/who-enforces-what.md';

describe('the page of who enforces what', () => {
  const patterns = table('Patterns').map(([id = '', service = '', , , rules = '', test = '']) => ({
    id,
    service,
    rules: quoted(rules),
    test: quoted(test)[0] ?? '',
  }));
  const answers = table('Answers an officer confirms').map(([id = '', service = '', why = '']) => ({
    id: quoted(id)[0] ?? '',
    service,
    why,
  }));

  it('names every pattern of the policies and no other', () => {
    const stated = Object.keys(findings).filter((id) => id.startsWith('V-'));
    expect([...new Set(patterns.map(({ id }) => id))].sort()).toEqual(stated.sort());
  });

  it.each(patterns)(
    'is right about $id in $service: the rule stands there, and a test is named after it',
    (row) => {
      const code = sources(`apps/${row.service}/src`, (file) => !file.includes('.spec.'));
      expect(row.rules.filter((rule) => !code.includes(`'${rule}'`) && !emitted(rule))).toEqual([]);
      expect(row.test.startsWith(`apps/${row.service}/src/`)).toBe(true);
      expect(readFileSync(row.test, 'utf8')).toMatch(new RegExp(`(it\\(|\\)\\(|id: )\\s*['"]${row.id}\\b`));
    },
  );

  it('names every question of the settings and no other', () => {
    expect(answers.map(({ id }) => id).sort()).toEqual(Object.keys(settings).sort());
  });

  it.each(answers.filter(({ service }) => service !== 'nobody'))(
    'is right that $service hears $id',
    ({ id, service }) => {
      const code = sources('apps/proposals/src', (file) => !file.includes('.spec.'));
      const [byName, byFormula] = [
        code.includes(id),
        formulasAsking(id).some((policy) => code.includes(`'${policy}'`)),
      ];
      // Merit scoring judges by whole policies, each with the answers in use; proposals name what they ask.
      expect(service === 'merit-scoring' || byName || byFormula || askedByPertek(id)).toBe(true);
    },
  );

  it.each(answers.filter(({ service }) => service === 'nobody'))('says why nobody hears $id', ({ why }) => {
    expect(why.length).toBeGreaterThan(20);
  });
});

/** Patterns that a condition names beside its outcome: the policy of a kind is judged as a whole. */
const emitted = (rule: string): boolean =>
  Object.values<Policy>(policies).some(({ conditions }) =>
    conditions.some(({ findings: beside = {} }) => rule in beside),
  );

const askedByPertek = (id: string): boolean => readFileSync('libs/policies/pertek.yaml', 'utf8').includes(id);

const formulasAsking = (id: string): readonly string[] =>
  Object.values<Policy>(policies)
    .filter((policy) => JSON.stringify(policy).includes(`setting('${id}')`))
    .map((policy) => policy.id);

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
}

/** The rows of the table under a heading, cell by cell. */
function table(heading: string): string[][] {
  const section = readFileSync(page, 'utf8').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function sources(folder: string, wanted: (file: string) => boolean): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && wanted(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}
