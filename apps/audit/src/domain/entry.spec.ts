import { partsOf, type Disclosure, type Happening } from './entry.js';

const ANI = '0198a3c4-8f00-7000-8000-0000000000a1';
const BUDI = '0198a3c4-8f00-7000-8000-0000000000b2';
const PROPOSAL = '0198a3c4-8f00-7000-8000-000000000001';

const happening = (subject: string, json: unknown, disclosure?: Disclosure): Happening => ({
  attributes: { id: 'e-1', type: 't', subject, partitionkey: subject, authid: BUDI, traceparent: undefined },
  data: { json },
  ...(disclosure === undefined ? {} : { disclosure }),
});
const pointers = (given: Happening) =>
  partsOf(given).map(({ under, fields }) => [under, fields.map(({ pointer }) => pointer)]);

describe('an entry', () => {
  it('commits to each attribute and each member of the data by itself', () => {
    const given = happening(`proposal/${PROPOSAL}`, { rank: 1, 'a/b~c': [1, 2] }, { about: 'none' });
    expect(partsOf(given)).toEqual([
      {
        under: 'clear',
        fields: [
          { pointer: '/id', value: 'e-1' },
          { pointer: '/type', value: 't' },
          { pointer: '/subject', value: `proposal/${PROPOSAL}` },
          { pointer: '/partitionkey', value: `proposal/${PROPOSAL}` },
          { pointer: '/authid', value: BUDI },
          { pointer: '/data/rank', value: 1 },
          { pointer: '/data/a~1b~0c', value: [1, 2] },
        ],
      },
    ]);
  });

  it('about its subject opens with that person’s key, their name in the envelope included', () => {
    const given = happening(
      `person/${ANI}`,
      { level: 'light' },
      { about: 'subject', retention: 'personnel-fact' },
    );
    expect(pointers(given)).toEqual([
      ['clear', ['/id', '/type', '/authid']],
      [{ person: ANI, retention: 'personnel-fact' }, ['/subject', '/partitionkey', '/data/level']],
    ]);
  });

  it('about a person named in the data opens with that person’s key', () => {
    const disclosure = { about: '/person', retention: 'decision-record' } as const;
    const given = happening(`proposal/${PROPOSAL}`, { person: ANI, decree: 1 }, disclosure);
    expect(pointers(given)).toEqual([
      ['clear', ['/id', '/type', '/subject', '/partitionkey', '/authid']],
      [{ person: ANI, retention: 'decision-record' }, ['/data/person', '/data/decree']],
    ]);
  });

  it('about several opens element by element, each with its own person’s key', () => {
    const ranking = [{ person: ANI, rank: 1 }, { person: BUDI, rank: 2 }, { rank: 3 }];
    const disclosure = { about: 'none', split: ['/ranking'], retention: 'decision-record' } as const;
    const given = happening(`proposal/${PROPOSAL}`, { ranking, empty: [] }, disclosure);
    expect(pointers(given).slice(1)).toEqual([
      [{ person: ANI, retention: 'decision-record' }, ['/data/ranking/0']],
      [{ person: BUDI, retention: 'decision-record' }, ['/data/ranking/1']],
      ['service', ['/data/ranking/2']],
    ]);
  });

  it.each([
    {
      what: 'of a person, with that person’s key',
      subject: `person/${ANI}`,
      under: { person: ANI, retention: 'personnel-fact' },
    },
    { what: 'of anything else, with the service’s key', subject: `proposal/${PROPOSAL}`, under: 'service' },
  ])('of an unknown type is one commitment, opened $what', ({ subject, under }) => {
    const parts = partsOf(happening(subject, { a: 1, b: 2 }));
    expect(parts.find(({ fields }) => fields.some(({ pointer }) => pointer === '/data'))).toMatchObject({
      under,
    });
    expect(
      parts.flatMap(({ fields }) => fields).filter(({ pointer }) => pointer.startsWith('/data/')),
    ).toEqual([]);
  });

  it('with more members than a leaf holds is one commitment', () => {
    const many = Object.fromEntries(Array.from({ length: 1100 }, (_, at) => [`m${String(at)}`, at]));
    const [clear] = partsOf(happening('unit/U-01', many, { about: 'none' }));
    expect(clear!.fields.at(-1)).toEqual({ pointer: '/data', value: many });
  });

  it('whose data is no object, or no JSON, is one commitment all the same', () => {
    expect(pointers(happening('unit/U-01', [1], { about: 'none' })).at(-1)![1]).toContain('/data');
    const bytes = { ...happening('unit/U-01', undefined), data: { base64: 'AAE=' } };
    expect(pointers(bytes).at(-1)).toEqual(['service', ['/data_base64']]);
  });
});
