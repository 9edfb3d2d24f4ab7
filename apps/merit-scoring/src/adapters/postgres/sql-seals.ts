import { scoringSealBrokenV1 } from '@jejak/contracts';
import type { Cause, Ids, Tx } from '@jejak/kernel';
import type { Outbox } from '@jejak/messaging';
import { sql, type Database, type FactStore, type Keyring, type NewFact } from '@jejak/persistence';
import type { RunOutcome, Seals } from '../../application/ports.js';
import type { ScoringFact } from '../../domain/facts.js';
import type { Breach } from '../../domain/replay.js';
import { system } from './sql-scorings.js';

export type RunRow = Readonly<{
  id: string;
  by: 'nightly' | 'on-demand';
  begunAt: Date;
  finishedAt: Date | null;
  scorings: number | null;
  equal: number | null;
  different: number | null;
  erased: number | null;
}>;

export type BreachRow = Readonly<{
  proposal: string;
  submission: string;
  person: string;
  finding: Breach['finding'];
  foundAt: Date;
}>;

/** Keeps runs and breaches, and tells the house of a breach once. */
export class SqlSeals implements Seals {
  constructor(
    private readonly facts: FactStore,
    private readonly keyring: Keyring,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly database: Database,
  ) {}

  async begin(
    tx: Tx,
    by: 'nightly' | 'on-demand',
    night: string | undefined,
    at: Date,
  ): Promise<string | undefined> {
    const [row] = await sql(tx).query<{ id: string }>(
      `insert into replay_run (id, by, night, begun_at) values ($1, $2, $3, $4)
       on conflict (night) do update set begun_at = excluded.begun_at
         where replay_run.finished_at is null and replay_run.begun_at < excluded.begun_at - interval '2 hours'
       returning id`,
      [this.ids.uuid(), by, night ?? null, at],
    );
    return row?.id;
  }

  async finish(
    tx: Tx,
    run: string,
    { scorings, equal, different, erased }: RunOutcome,
    at: Date,
  ): Promise<void> {
    await sql(tx).query(
      `update replay_run set finished_at = $2, scorings = $3, equal = $4, different = $5, erased = $6 where id = $1`,
      [run, at, scorings, equal, different, erased],
    );
  }

  async found(
    tx: Tx,
    {
      proposal,
      submission,
      by,
    }: Readonly<{ proposal: string; submission: string; by: 'nightly' | 'on-demand' }>,
    breaches: readonly Breach[],
    at: Date,
  ): Promise<void> {
    const known = breaches.map(({ person, finding }) => `${person ?? ''} ${finding}`);
    await sql(tx).query(
      `update seal_breach set gone_at = $2
        where submission = $1 and gone_at is null and not (person || ' ' || finding = any($3::text[]))`,
      [submission, at, known],
    );
    const fresh: Breach[] = [];
    for (const breach of breaches) {
      const [row] = await sql(tx).query(
        `insert into seal_breach as b (submission, person, finding, proposal, found_at) values ($1, $2, $3, $4, $5)
         on conflict (submission, person, finding) do update set found_at = excluded.found_at, gone_at = null
           where b.gone_at is not null returning 1 as fresh`,
        [submission, breach.person ?? '', breach.finding, proposal, at],
      );
      if (row !== undefined) fresh.push(breach);
    }
    if (fresh.length === 0) return;
    const stream = `scoring/${proposal}`;
    const expected = (await this.facts.load(tx, stream)).length;
    const facts = fresh.map(({ finding, person, places }): ScoringFact => ({
      type: 'SealBroken',
      data: { submission, finding, ...(person === undefined ? {} : { person }), pointers: places },
    }));
    await this.facts.append(
      tx,
      stream,
      expected,
      facts.map((fact): NewFact => ({ ...fact, by: system, at })),
    );
    const cause: Cause = { correlationId: this.ids.uuid(), causationId: submission };
    for (const { finding, person, places } of fresh) {
      const reason = await this.keyring.seal(tx, { service: 'merit-scoring' }, JSON.stringify(places));
      await this.outbox.add(tx, {
        contract: scoringSealBrokenV1,
        subject: `proposal/${proposal}`,
        data: {
          proposal,
          reason,
          submission,
          finding,
          foundBy: by,
          ...(person === undefined ? {} : { person }),
        },
        occurred: at,
        cause,
        by: system,
      });
    }
  }

  /** Newest runs first. */
  runs(limit: number): Promise<RunRow[]> {
    return this.database.query<RunRow>(
      `select id, by, begun_at as "begunAt", finished_at as "finishedAt", scorings, equal, different, erased
         from replay_run order by begun_at desc, id desc limit $1`,
      [limit],
    );
  }

  /** The breaches that stand, oldest first. */
  breaches(): Promise<BreachRow[]> {
    return this.database.query<BreachRow>(
      `select proposal, submission, person, finding, found_at as "foundAt" from seal_breach
        where gone_at is null order by found_at, submission, person, finding limit 1000`,
    );
  }
}
