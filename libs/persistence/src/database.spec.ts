import type { Tx } from '@jejak/kernel';
import { testDatabase, type TestDatabase } from '@jejak/testing';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { openDatabase, type Database } from './database.js';
import { sqlMigration, type SchemaDefinition } from './schema.js';
import { sql } from './transaction.js';

@Entity({ name: 'account' })
class Account {
  @PrimaryColumn('text') id: string;
  @Column('integer') balance: number;
}

const bank: SchemaDefinition = {
  schema: 'bank',
  login: true,
  migrations: [
    sqlMigration('CreateBank1785600000000', [
      'create table bank.account (id text primary key, balance integer not null)',
      'grant select, insert, update, delete on bank.account to bank',
    ]),
  ],
};

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await testDatabase([bank]);
  database = await openDatabase({ url: test.url('bank'), schema: bank, entities: [Account], poolSize: 4 });
});
beforeEach(async () => {
  await database.query('delete from account');
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

const put = (tx: Tx, id: string): Promise<unknown> =>
  sql(tx).query('insert into account (id, balance) values ($1, 100) returning id', [id]);
const ids = async (): Promise<string[]> =>
  (await database.query<{ id: string }>('select id from account order by id')).map(({ id }) => id);

describe('a unit of work', () => {
  it('is committed whole when its work resolves, SQL and TypeORM together', async () => {
    const answer = await database.run(async (tx) => {
      await put(tx, 'a');
      await sql(tx).manager.insert(Account, { id: 'b', balance: 5 });
      expect(await ids()).toEqual([]);
      return 'done';
    });
    expect(answer).toBe('done');
    expect(await ids()).toEqual(['a', 'b']);
  });

  it('is rolled back whole when its work rejects, and the rejection is passed on', async () => {
    const problem = new Error('no');
    const work = database.run(async (tx) => {
      await put(tx, 'a');
      throw problem;
    });
    await expect(work).rejects.toBe(problem);
    expect(await ids()).toEqual([]);
  });

  it('sees what others have committed meanwhile', async () => {
    await database.run(async (tx) => {
      expect(await sql(tx).query('select id from account')).toEqual([]);
      await database.run((other) => put(other, 'a'));
      expect(await sql(tx).query('select id from account')).toEqual([{ id: 'a' }]);
      expect(await sql(tx).query('show transaction_isolation')).toEqual([
        { transaction_isolation: 'read committed' },
      ]);
    });
  });

  it('is of no use once it is over', async () => {
    let kept: Tx | undefined;
    await database.run(async (tx) => {
      kept = tx;
      await put(tx, 'a');
    });
    await expect(put(kept!, 'b')).rejects.toThrow('this unit of work is over');
  });

  it('is opened by Database.run alone', () => {
    expect(() => sql({} as Tx)).toThrow(
      'this unit of work was not opened by Database.run of @jejak/persistence',
    );
  });

  it('is done again as a whole when PostgreSQL gave it up for another', async () => {
    await database.run(async (tx) => {
      await put(tx, 'a');
      await put(tx, 'b');
    });
    let runs = 0;
    const gate = bothHere();
    const transfer = (from: string, to: string): Promise<void> =>
      database.run(async (tx) => {
        runs += 1;
        await sql(tx).query('update account set balance = balance - 10 where id = $1', [from]);
        await gate();
        await sql(tx).query('update account set balance = balance + 10 where id = $1', [to]);
      });
    await Promise.all([transfer('a', 'b'), transfer('b', 'a')]);
    expect(runs).toBeGreaterThanOrEqual(3);
    expect(await database.query('select balance from account')).toEqual([{ balance: 100 }, { balance: 100 }]);
  });

  it('is tried three times at most', async () => {
    let runs = 0;
    const work = database.run(async (tx) => {
      runs += 1;
      await sql(tx).query(
        `do $$ begin raise exception 'gave up' using errcode = 'serialization_failure'; end $$`,
      );
    });
    await expect(work).rejects.toMatchObject({ code: '40001' });
    expect(runs).toBe(3);
  });

  it('tells those who wait for it after its commit, in order, and never after a rollback', async () => {
    const told: string[] = [];
    await database.run(async (tx) => {
      sql(tx).afterCommit(() => told.push('first'));
      sql(tx).afterCommit(() => told.push('second'));
      await put(tx, 'a');
      expect(told).toEqual([]);
    });
    await expect(
      database.run(async (tx) => {
        sql(tx).afterCommit(() => told.push('never'));
        await sql(tx).query('select 1 / 0');
      }),
    ).rejects.toMatchObject({ code: '22012' });
    expect(told).toEqual(['first', 'second']);
  });

  it('tells those who wait for its end how it ended, before those who wait for its commit', async () => {
    const told: string[] = [];
    const wait = (tx: Tx) => {
      sql(tx).afterCommit(() => told.push('after the commit'));
      sql(tx).afterEnd((committed) => told.push(committed ? 'committed' : 'not committed'));
    };
    await database.run(async (tx) => wait(tx));
    await expect(
      database.run(async (tx) => {
        wait(tx);
        await sql(tx).query('select 1 / 0');
      }),
    ).rejects.toMatchObject({ code: '22012' });
    expect(told).toEqual(['committed', 'after the commit', 'not committed']);
  });

  it('that lost its connection says so, and the next one has another', async () => {
    const work = database.run(async (tx) => {
      const [row] = await sql(tx).query<{ pid: number }>('select pg_backend_pid() as pid');
      await database.query('select pg_terminate_backend($1)', [row?.pid]);
      await put(tx, 'a');
    });
    // The server's own sentence, or the driver's when the news had come before the statement was sent.
    await expect(work).rejects.toThrow(/terminating connection|connection error|Connection terminated/);
    await database.run((tx) => put(tx, 'b'));
    expect(await ids()).toEqual(['b']);
  });
});

/** A gate that opens when two have come; who comes later (the repeated one) goes through. */
function bothHere(): () => Promise<void> {
  let come = 0;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    come += 1;
    if (come === 2) open();
    return opened;
  };
}
