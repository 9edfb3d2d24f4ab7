import type { Tx } from '@jejak/kernel';
import type { EntityManager, QueryRunner } from 'typeorm';

/** What a driver connection of TypeORM's query runner offers us; `pg`'s client, named by the one method used. */
export interface Connection {
  query(sql: string, params?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** A unit of work as adapters see it: SQL in the open transaction, or TypeORM's manager bound to it. */
export interface SqlTx extends Tx {
  /** Rows of one statement, in this transaction. Throws once the transaction is over. */
  query<Row = Record<string, unknown>>(statement: string, params?: readonly unknown[]): Promise<Row[]>;
  readonly manager: EntityManager;
  /** Runs after the commit, in order of registration, never after a rollback. MUST NOT throw: nothing can be undone. */
  afterCommit(run: () => void): void;
  /**
   * Runs once the transaction is over either way, before what waits for the commit: for what was reserved in memory.
   * `committed` is false also when the connection broke during the commit, and the truth is in the database alone.
   */
  afterEnd(run: (committed: boolean) => void): void;
}

class OpenTransaction {
  readonly afterwards: (() => void)[] = [];
  readonly endings: ((committed: boolean) => void)[] = [];
  #over = false;

  constructor(
    readonly runner: QueryRunner,
    readonly connection: Connection,
  ) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<Row>(statement: string, params: readonly unknown[] = []): Promise<Row[]> {
    if (this.#over)
      throw new Error('this unit of work is over: its transaction was committed or rolled back');
    return (await this.connection.query(statement, [...params])).rows as Row[];
  }

  afterCommit(run: () => void): void {
    this.afterwards.push(run);
  }

  afterEnd(run: (committed: boolean) => void): void {
    this.endings.push(run);
  }

  end(): void {
    this.#over = true;
  }
}

/** Opens the unit of work that a use case carried here: for adapters alone. */
export function sql(tx: Tx): SqlTx {
  if (!(tx instanceof OpenTransaction)) {
    throw new TypeError('this unit of work was not opened by Database.run of @jejak/persistence');
  }
  return tx;
}

export const opened = (runner: QueryRunner, connection: Connection): OpenTransaction =>
  new OpenTransaction(runner, connection);

/** The same object, as the kernel's opaque unit of work. */
export const asTx = (transaction: OpenTransaction): Tx => transaction as unknown as Tx;
