import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { BenchEvent, Carrier } from './carrier.js';

/** Connections of a peer: what one of our services has. */
const CONNECTIONS = 8;

/** The table where a peer's handlers leave what they did, as ours do. */
const EFFECT = `create table if not exists public.peer_effect (
  n bigint generated always as identity primary key, grp text not null, event_id uuid not null)`;

async function poolOf(url: string): Promise<pg.Pool> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  pool.on('error', (error) => console.error(error));
  pool.on('connect', (client) => void client.on('error', (error) => console.error(error)));
  await pool.query(EFFECT);
  return pool;
}

const PAYLOAD = { proposal: '0198a3c4-8f00-7000-8000-000000000001', stage: 'opd-verification' };

/**
 * pg-boss in the mode that keeps order per key: a queue with policy `key_strict_fifo` for each group, the subject as
 * singletonKey, woken by NOTIFY. It copies a job into each queue, and keeps no record of what a group has had.
 */
export async function pgBoss(url: string, groups: readonly string[]): Promise<Carrier> {
  const pool = await poolOf(url);
  const boss = new PgBoss({
    connectionString: url,
    max: CONNECTIONS,
    schema: 'pgboss',
    useListenNotify: true,
  });
  boss.on('error', (error) => console.error(error));
  await boss.start();
  const carrier = {
    groups: groups.length,
    onEffect: (_id: string): void => undefined,
    publish: async (events: readonly BenchEvent[]) => {
      for (const group of groups)
        await boss.insert(
          group,
          events.map(({ id, subject }) => ({ data: { id, ...PAYLOAD }, singletonKey: subject })),
        );
    },
    close: async () => {
      await boss.stop({ graceful: true });
      await pool.end();
    },
  };
  for (const group of groups) {
    await boss.createQueue(group, { policy: 'key_strict_fifo', notify: true });
    const options = {
      batchSize: 100,
      localConcurrency: 2,
      pollingIntervalSeconds: 0.5,
      notifyPollingIntervalSeconds: 0.5,
      burstWhenBatchFull: true,
    };
    await boss.work<{ id: string }>(group, options, async (jobs) => {
      const ids = jobs.map(({ data }) => data.id);
      await pool.query('insert into public.peer_effect (grp, event_id) select $1, unnest($2::uuid[])', [
        group,
        ids,
      ]);
      for (const id of ids) carrier.onEffect(id);
    });
  }
  return carrier;
}

/**
 * graphile-worker in the mode that keeps order per key: a named queue for each group and subject. It has a job for
 * each group, and keeps no record of what a group has had.
 */
export async function graphileWorker(url: string, groups: readonly string[]): Promise<Carrier> {
  const pool = await poolOf(url);
  const quiet = new Logger(() => () => undefined);
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quiet });
  await utils.migrate();
  const carrier = {
    groups: groups.length,
    onEffect: (_id: string): void => undefined,
    publish: (events: readonly BenchEvent[]) =>
      utils.addJobs(
        events.flatMap(({ id, subject }) =>
          groups.map((group) => ({
            identifier: 'effect',
            payload: { group, id, ...PAYLOAD },
            queueName: `${group} ${subject}`,
          })),
        ),
      ),
    close: async () => {
      await runner.stop();
      await utils.release();
      await pool.end();
    },
  };
  const runner = await run({
    pgPool: pool,
    logger: quiet,
    concurrency: 12,
    pollInterval: 100,
    noHandleSignals: true,
    taskList: {
      effect: async (payload, helpers) => {
        const { group, id } = payload as { group: string; id: string };
        await helpers.query('insert into public.peer_effect (grp, event_id) values ($1, $2)', [group, id]);
        carrier.onEffect(id);
      },
    },
  });
  return carrier;
}
