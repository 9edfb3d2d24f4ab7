import { setTimeout as pause } from 'node:timers/promises';
import { sql, type Database } from '@jejak/persistence';
import { timed } from './figure.js';

/** The least a queue on PostgreSQL does: one reader takes up to 200 rows a transaction and leaves an effect for each. */
export async function bareQueue(
  database: Database,
  events: number,
  aSecond: number,
  seconds: number,
): Promise<{ throughput: number; latency: readonly number[] }> {
  const { ms } = await timed(async () => {
    for (let at = 0; at < events; at += 500) await put(database, 500, 0);
    for (let taken = 0; taken < events; taken += (await take(database)).length);
  });
  const latency: number[] = [];
  let reading = true;
  const reader = (async () => {
    while (reading) {
      const taken = await take(database);
      for (const at of taken) latency.push(performance.now() - at);
      if (taken.length === 0) await pause(1);
    }
  })();
  const start = performance.now();
  const under: Promise<unknown>[] = [];
  for (let n = 0; n < aSecond * seconds; n++) {
    const ahead = start + (n / aSecond) * 1_000 - performance.now();
    if (ahead > 0) await pause(ahead);
    under.push(put(database, 1, performance.now()));
  }
  await Promise.all(under);
  while (latency.length < aSecond * seconds) await pause(5);
  reading = false;
  await reader;
  return { throughput: (events / ms) * 1_000, latency };
}

const put = (database: Database, count: number, at: number): Promise<unknown> =>
  database.run((tx) =>
    sql(tx).query(
      `insert into queue (payload) select jsonb_build_object('at', $2::float8) from generate_series(1, $1)`,
      [count, at],
    ),
  );

const take = (database: Database): Promise<readonly number[]> =>
  database.run(async (tx) => {
    const rows = await sql(tx).query<{ at: number }>(
      `with taken as (
         delete from queue where n in (select n from queue order by n limit 200 for update skip locked)
         returning n, (payload->>'at')::float8 as at
       ), kept as (insert into effect (grp, event_id) select 'bare', gen_random_uuid() from taken)
       select at from taken order by n`,
    );
    return rows.map(({ at }) => at);
  });
