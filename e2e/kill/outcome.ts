import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** What stands in the databases after a demo: what must be the same whether or not something was killed. */
export type Outcome = Readonly<{
  /** `kind effective-date stage` of each proposal, in order of its number. */
  proposals: readonly string[];
  /** Published events by contract. */
  published: Readonly<Record<string, number>>;
  /** What is wrong between what services published and what the log holds; empty when nothing is. */
  faults: readonly string[];
}>;

const logged = ['personnel', 'proposals', 'merit_scoring', 'approvals'] as const;

/** What follows a demo may still be on its way when it ends: the first outcome without a fault, or the last one seen. */
export async function eventuallyFaultless(folder: string): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await outcomeOf(folder);
    if (outcome.faults.length === 0 || attempt === 60) return outcome;
    await pause(250);
  }
}

/** The installation's database as its superuser. */
export async function superuser(folder: string): Promise<pg.Client> {
  const password = readFileSync(join(folder, 'postgres.password'), 'utf8').trim();
  const port = Number(readFileSync(join(folder, 'postgres.port'), 'utf8'));
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'jejak' });
  await client.connect();
  return client;
}

/** Reads the outcome as an administrator would, beside the running system. */
export async function outcomeOf(folder: string): Promise<Outcome> {
  const client = await superuser(folder);
  try {
    const published = (
      await client.query<{ event_id: string; contract: string; source: string }>(
        logged
          .map(
            (schema) =>
              `select event_id, headers->>'type' as contract, '${schema}' as source from ${schema}.published`,
          )
          .join(' union all '),
      )
    ).rows;
    const entries = new Map(
      (
        await client.query<{ event_id: string; times: number }>(
          `select event_id, count(*)::int as times
             from audit.tlog_state cross join lateral audit.tlog_events_in(0, size) group by event_id`,
        )
      ).rows.map(({ event_id, times }) => [event_id, times] as const),
    );
    const waiting = (
      await client.query<{ n: number }>(
        logged.map((schema) => `select count(*)::int as n from ${schema}.outbox`).join(' union all '),
      )
    ).rows;
    const parked = (
      await client.query<{ n: number }>(
        [...logged, 'audit']
          .map((schema) => `select count(*)::int as n from ${schema}.dead_letter`)
          .join(' union all '),
      )
    ).rows;
    const faults = [
      ...published
        .filter(({ event_id }) => entries.get(event_id) !== 1)
        .map(
          ({ event_id, contract }) =>
            `${contract} ${event_id} stands in the log ${String(entries.get(event_id) ?? 0)} times`,
        ),
      ...(waiting.some(({ n }) => n > 0) ? ['an outbox is not empty'] : []),
      ...(parked.some(({ n }) => n > 0) ? ['a message is in quarantine'] : []),
    ];
    const counts: Record<string, number> = {};
    for (const { contract } of published) counts[contract] = (counts[contract] ?? 0) + 1;
    const proposals = (
      await client.query<{ line: string }>(
        "select number || ' ' || kind || ' ' || stage as line from proposals.proposal order by number",
      )
    ).rows.map(({ line }) => line);
    return { proposals, published: counts, faults };
  } finally {
    await client.end();
  }
}
