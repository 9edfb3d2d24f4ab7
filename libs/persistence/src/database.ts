import { setTimeout } from 'node:timers/promises';
import type { Tx, UnitsOfWork } from '@jejak/kernel';
import { Pool } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { assertMigrated, type SchemaDefinition } from './schema.js';
import { asTx, opened, type Connection } from './transaction.js';

export type EntityClass = new (...args: never[]) => object;

export interface DatabaseOptions {
  /** `postgres://<role>:<password>@<host>:<port>/<database>`: the service's own login. */
  url: string;
  /** The schema this code was written for; its applied migrations must be exactly these. */
  schema: SchemaDefinition;
  entities?: readonly EntityClass[];
  /** Connections at most; 8 unless told (design, "Connections are a budget"). */
  poolSize?: number;
  /** Shown in pg_stat_activity; the schema's name unless told. */
  applicationName?: string;
}

/** Work that PostgreSQL gave up so that another could go on: the same work may be tried again. */
const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/** One service's database: one pool, transactions as units of work. Open it with `openDatabase`. */
export class Database implements UnitsOfWork {
  readonly #pool: Pool;

  constructor(readonly dataSource: DataSource) {
    this.#pool = (dataSource.driver as unknown as { master: Pool }).master;
  }

  /**
   * Runs the work in one READ COMMITTED transaction: committed when it resolves, rolled back when it rejects.
   * A serialisation failure or deadlock (40001, 40P01) rolls back and runs the whole work again, three times in
   * all, so the work MUST NOT have effects outside its transaction except through `afterCommit`.
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once(work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !RETRIED.has(sqlState(error) ?? '')) throw error;
        await outOfTheWay(attempt);
      }
    }
  }

  /** Rows of one statement outside a transaction of ours. */
  async query<Row = Record<string, unknown>>(
    statement: string,
    params: readonly unknown[] = [],
  ): Promise<Row[]> {
    return (await this.#pool.query(statement, [...params])).rows as Row[];
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  async #once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const connection = (await runner.connect()) as Connection;
    const transaction = opened(runner, connection);
    let result: T;
    let committed = false;
    try {
      await runner.startTransaction();
      result = await work(asTx(transaction));
      await runner.commitTransaction();
      committed = true;
    } catch (error) {
      await rollBack(runner);
      throw error;
    } finally {
      transaction.end();
      await runner.release();
      for (const run of transaction.endings) afterwards(() => run(committed));
    }
    for (const run of transaction.afterwards) afterwards(run);
    return result;
  }
}

/** Lets the one it gave way to go first: an immediate repetition can take the same rows before it wakes. */
const outOfTheWay = (attempt: number): Promise<void> => setTimeout(attempt * (20 + 40 * Math.random()));

/** Only a lost connection cannot be told to roll back: the server does so by itself, and the work's error is the news. */
async function rollBack(runner: QueryRunner): Promise<void> {
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
}

/** The work is over whatever this throws: its outcome must not look different, and the error must not go unseen. */
function afterwards(run: () => void): void {
  try {
    run();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** The SQLSTATE of a driver error, also when TypeORM wrapped it. */
export const sqlState = (error: unknown): string | undefined => {
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string') return code;
  return driverError === undefined ? undefined : sqlState(driverError);
};

/** Connects a service's role to its schema (`search_path` is that schema alone) and refuses another schema version. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { schema } = options.schema;
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    schema,
    entities: [...(options.entities ?? [])],
    synchronize: false,
    logging: false,
    poolSize: options.poolSize ?? 8,
    applicationName: options.applicationName ?? schema,
    extra: { options: `-c search_path=${schema} -c default_transaction_isolation=read\\ committed` },
    installExtensions: false,
  });
  await dataSource.initialize();
  const database = new Database(dataSource);
  try {
    await assertMigrated(options.schema, (statement) => database.query(statement));
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
