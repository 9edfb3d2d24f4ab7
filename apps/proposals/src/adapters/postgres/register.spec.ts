/** What proposals know of people, posts and numbers, on a real database of the service's own. */
import { busSchema } from '@jejak/messaging';
import { keysSchema, openDatabase, sql, type Database } from '@jejak/persistence';
import { testDatabase, type TestDatabase } from '@jejak/testing';
import { proposalsSchema } from './schema.js';
import { SqlNumbers } from './sql-numbers.js';
import { SqlRegister } from './sql-register.js';

const [ani, budi] = ['0198a3c4-8f00-7000-8000-0000000000b1', '0198a3c4-8f00-7000-8000-0000000000b2'];
const event = (at: number): string => `0198a3c4-8f00-7000-8000-0000000000${at.toString(16).padStart(2, '0')}`;

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await testDatabase([busSchema, keysSchema, proposalsSchema]);
  database = await openDatabase({ url: test.url('proposals'), schema: proposalsSchema });
});
afterAll(async () => {
  await database.close();
  await test.drop();
});
beforeEach(async () => {
  for (const table of ['person_fact', 'post', 'unit']) await database.query(`delete from ${table}`);
});

describe('the register', () => {
  const register = new SqlRegister();
  const peopleOn = (day: string) => database.run((tx) => register.people(tx, [ani, budi], day));
  const seatOn = (day: string) => database.run((tx) => register.seat(tx, 'J-0012', day));

  it('knows a person as the facts of the day tell, whatever order they came in', async () => {
    await know(
      [3, ani, 'rank', '2026-04-01', { grade: 'III/d' }],
      [1, ani, 'registered', '2015-03-01', { employment: 'pns', legalStatus: '01' }],
      [2, ani, 'rank', '2021-04-01', { grade: 'III/c' }],
    );

    expect(await peopleOn('2026-03-31')).toEqual([
      { person: ani, employment: 'pns', legalStatus: '01', grade: 'III/c' },
    ]);
    expect(await peopleOn('2026-04-01')).toEqual([
      { person: ani, employment: 'pns', legalStatus: '01', grade: 'III/d' },
    ]);
    expect(await peopleOn('2015-02-28')).toEqual([]);
  });

  it('forgets what was corrected, and takes the later of two facts of one day', async () => {
    await know(
      [1, ani, 'registered', '2015-03-01', { employment: 'cpns', legalStatus: '01' }],
      [2, ani, 'registered', '2015-03-01', { employment: 'pns', legalStatus: '01' }],
      [3, ani, 'rank', '2021-04-01', { grade: 'IV/a' }],
      [4, ani, 'rank', '2021-04-01', { grade: 'III/c' }, 3],
      [5, ani, 'rank', '2022-04-01', { grade: 'IV/b' }],
      [6, ani, 'rank', '2023-04-01', { grade: 'III/d' }, 5],
    );

    expect(await peopleOn('2022-12-31')).toEqual([
      { person: ani, employment: 'pns', legalStatus: '01', grade: 'III/c' },
    ]);
  });

  it.each([
    { day: '2026-03-31', holders: [ani], because: 'she holds it' },
    { day: '2026-04-30', holders: [ani], because: 'it is her last day' },
    { day: '2026-05-01', holders: [], because: 'she left the day before' },
  ])('on $day the post is held by $holders: $because', async ({ day, holders }) => {
    await post(1);
    await know(
      [1, ani, 'assumed', '2021-01-04', { post: 'J-0012', assignment: 'definitive' }],
      [2, ani, 'left', '2026-04-30', { post: 'J-0012' }],
    );

    expect(await seatOn(day)).toEqual({ known: true, need: 1, holders });
  });

  it.each<{ because: string; facts: Fact[]; holders: string[] }>([
    {
      because: 'its holder moved to another post',
      facts: [
        [1, ani, 'assumed', '2021-01-04', { post: 'J-0012', assignment: 'definitive' }],
        [2, ani, 'assumed', '2026-03-01', { post: 'J-0013', assignment: 'definitive' }],
      ],
      holders: [],
    },
    {
      because: 'its holder’s pension begins that month',
      facts: [
        [1, ani, 'assumed', '2021-01-04', { post: 'J-0012', assignment: 'definitive' }],
        [2, ani, 'retirement', '2026-05-01', {}],
      ],
      holders: [],
    },
    {
      because: 'somebody only acts in it',
      facts: [[1, ani, 'assumed', '2026-01-04', { post: 'J-0012', assignment: 'plt' }]],
      holders: [],
    },
    {
      because: 'its holder acts elsewhere besides',
      facts: [
        [1, ani, 'assumed', '2021-01-04', { post: 'J-0012', assignment: 'definitive' }],
        [2, ani, 'assumed', '2026-03-01', { post: 'J-0013', assignment: 'plt' }],
      ],
      holders: [ani],
    },
    {
      because: 'she left it once and came back',
      facts: [
        [1, ani, 'assumed', '2018-01-04', { post: 'J-0012', assignment: 'definitive' }],
        [2, ani, 'left', '2019-12-31', { post: 'J-0012' }],
        [3, ani, 'assumed', '2024-01-01', { post: 'J-0012', assignment: 'definitive' }],
      ],
      holders: [ani],
    },
    {
      because: 'two hold it',
      facts: [
        [1, ani, 'assumed', '2021-01-04', { post: 'J-0012', assignment: 'definitive' }],
        [2, budi, 'assumed', '2022-01-04', { post: 'J-0012', assignment: 'definitive' }],
      ],
      holders: [ani, budi],
    },
  ])('counts $holders.length definitive holders when $because', async ({ facts, holders }) => {
    await post(2);
    await know(...facts);

    expect(await seatOn('2026-05-01')).toEqual({ known: true, need: 2, holders });
  });

  it('knows no post that was never recorded', async () => {
    expect(await seatOn('2026-05-01')).toEqual({ known: false, need: 0, holders: [] });
    expect(await database.run((tx) => register.post(tx, 'J-0012'))).toBeUndefined();
  });

  it('tells the OPD of a unit and everything above it', async () => {
    await database.query(
      `insert into unit (id, name, parent, opd, version) values
         ('U-00', 'Pemerintah', null, 'U-00', 1), ('U-01', 'Dinas', 'U-00', 'U-01', 1), ('U-07', 'Bidang', 'U-01', 'U-01', 1)`,
    );

    expect(await database.run((tx) => register.unit(tx, 'U-07'))).toEqual({
      opd: 'U-01',
      lineage: ['U-07', 'U-01', 'U-00'],
    });
    expect(await database.run((tx) => register.unit(tx, 'U-99'))).toBeUndefined();
  });
});

describe('the numbers of a year', () => {
  const numbers = new SqlNumbers();
  const taken = (year: number, keep = true) =>
    database.run(async (tx) => {
      const number = await numbers.next(tx, year);
      if (keep) await numbers.take(tx, year);
      return number;
    });

  it('have no gap, however many draft at once and whatever is refused or fails', async () => {
    const attempts = Array.from({ length: 24 }, (_, at) =>
      at % 3 === 0
        ? taken(2026, false).then(() => undefined)
        : at % 3 === 1
          ? taken(2026)
          : database
              .run(async (tx) => {
                await numbers.next(tx, 2026);
                await numbers.take(tx, 2026);
                await sql(tx).query('select 1 / 0');
              })
              .then(
                () => undefined,
                () => undefined,
              ),
    );
    const given = (await Promise.all(attempts)).filter((number) => number !== undefined).sort();

    expect(given).toEqual(Array.from({ length: 8 }, (_, at) => `USL-2026-000${String(at + 1)}`));
  });

  it('begin anew each year, and go on past four digits', async () => {
    expect(await taken(2027)).toBe('USL-2027-0001');
    await database.query('insert into numbering (year, last) values (2028, 9999)');
    expect(await taken(2028)).toBe('USL-2028-10000');
  });
});

type Fact = [
  at: number,
  person: string,
  kind: string,
  since: string,
  data: Record<string, string>,
  corrects?: number,
];

async function know(...facts: readonly Fact[]): Promise<void> {
  for (const [at, person, kind, since, data, corrects] of facts) {
    await database.query(
      `insert into person_fact (event, person, kind, since, version, corrects, data) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        event(at),
        person,
        kind,
        since,
        at,
        corrects === undefined ? null : event(corrects),
        JSON.stringify(data),
      ],
    );
  }
}

const post = (need: number) =>
  database.query(
    `insert into post (id, title, class, unit, need, version) values ('J-0012', 'Kepala Seksi', 'pengawas', 'U-07', $1, 1)`,
    [need],
  );
