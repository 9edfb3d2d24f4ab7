import { execFileSync } from 'node:child_process';
import { defects } from './check.js';
import * as law from './generated/law.js';
import type { DecisionTable } from './shapes.js';

const qualification = law.tables['ip-asn/qualification'];
const years = law.parameters['rank-promotion/years-in-rank'];

describe('the policies', () => {
  it('have no defect', () => {
    expect(defects()).toEqual([]);
  });

  it('are compiled from what the YAML says', () => {
    const run = () =>
      execFileSync(process.execPath, ['tools/policies.mjs', '--check'], { encoding: 'utf8', stdio: 'pipe' });
    expect(run).not.toThrow();
  });
});

describe('the checker of policies', () => {
  it.each([
    {
      finds: 'an instrument no one knows',
      planted: { parameters: figure({ basis: { instrument: 'PP 1/1900', article: 'Pasal 1' } }) },
      defect: /cites "PP 1\/1900", which no one knows/,
    },
    {
      finds: 'a citation without an article',
      planted: { parameters: figure({ basis: { instrument: 'PP 99/2000', article: ' ' } }) },
      defect: /cites PP 99\/2000 without an article/,
    },
    {
      finds: 'a provision that does not follow the one before',
      planted: {
        parameters: {
          ...law.parameters,
          [years.id]: { ...years, provisions: [...years.provisions, ...years.provisions] },
        },
      },
      defect: /rank-promotion\/years-in-rank: the provision of 2000-11-10 does not follow/,
    },
    {
      finds: 'a figure that is no whole number of its unit',
      planted: { parameters: figure({ value: 4.5 }) },
      defect: /rank-promotion\/years-in-rank: 4.5 is no year/,
    },
    {
      finds: 'a degree without a row',
      planted: { tables: rows(({ when }) => !when['degree']?.includes('D3')) },
      defect: /ip-asn\/qualification of 2019-05-15: D3 has 0 rows/,
    },
    {
      finds: 'a score that goes on reading a repealed figure',
      planted: {
        tables: {
          ...law.tables,
          [qualification.id]: {
            ...qualification,
            provisions: qualification.provisions.map((one) => ({
              ...one,
              basis: { instrument: 'UU 5/2014', article: 'Pasal 1' },
            })),
          },
        },
      },
      defect: /ip-asn\/qualification is scored by and rests on UU 5\/2014, repealed 2023-10-31/,
    },
    {
      finds: 'a protected ground among the tie-breaks',
      planted: { tieBreaks: { ...law.tieBreaks, orders: { seniority: ['higher-age', 'drawn-lot'] } } },
      defect: /tie-breaks seniority: Age may not be an input/,
    },
    {
      finds: 'a missing language',
      planted: { reasons: [{ code: 'X', id: 'Alasan', en: ' ', for: ['deviation'] }] },
      defect: /law\/reasons\/0 lacks a language/,
    },
    {
      finds: 'an answer in use that is no alternative',
      planted: {
        settings: {
          ...law.settings,
          'ranking/tie-breaks': { ...law.settings['ranking/tie-breaks'], inUse: 'age' },
        },
      },
      defect: /setting ranking\/tie-breaks: "age" is no alternative/,
    },
    {
      finds: 'a day that has to come before an answer which is none',
      planted: {
        settings: {
          ...law.settings,
          'head/inaugurated-on': { ...law.settings['head/inaugurated-on'], before: ['ranking/tie-breaks'] },
        },
      },
      defect: /setting head\/inaugurated-on: "ranking\/tie-breaks" asks for no day/,
    },
  ])('finds $finds', ({ planted, defect }) => {
    expect(defects({ ...law, ...planted } as unknown as typeof law).join('\n')).toMatch(defect);
  });
});

function figure(change: object): object {
  return {
    ...law.parameters,
    [years.id]: { ...years, provisions: years.provisions.map((provision) => ({ ...provision, ...change })) },
  };
}

function rows(keep: (row: DecisionTable['provisions'][number]['rows'][number]) => boolean): object {
  return {
    ...law.tables,
    [qualification.id]: {
      ...qualification,
      provisions: qualification.provisions.map((provision) => ({
        ...provision,
        rows: provision.rows.filter(keep),
      })),
    },
  };
}
