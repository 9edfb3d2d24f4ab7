import type { Client } from 'pg';
import { check, type Breach, type Given } from './checker.js';
import { find } from './found.js';

/**
 * Damages that a service’s bug would do, each in a transaction that is rolled back: a checker that finds nothing in
 * them would find nothing in a real one either.
 */
const plants: readonly Readonly<{ named: Breach['promise']; sql: string }>[] = [
  {
    named: 'acknowledged-in-the-log-once',
    sql: `insert into approvals.published select -seq, gen_random_uuid(), topic, key, part, 1000000 + aggregate_version,
            headers, payload from approvals.published where headers->>'type' like '%verdict-given%' limit 1`,
  },
  {
    named: 'nothing-published-is-missing-from-the-log',
    sql: `delete from audit.tlog_event where event_id = (select event_id from proposals.published limit 1)`,
  },
  {
    named: 'nothing-in-the-log-without-its-cause',
    sql: `insert into audit.tlog_event select gen_random_uuid(), source, 1000000 + entry, sha256
            from audit.tlog_event limit 1`,
  },
  {
    named: 'in-force-with-entry-and-proof',
    sql: `delete from audit.tlog_event where event_id in (
            select event_id from proposals.published where headers->>'type' like '%decree-issued%')`,
  },
  {
    named: 'order-per-subject',
    sql: `update audit.tlog_event e set entry = o.entry
            from (select a.event_id as one, b.event_id as other from proposals.published a
                    join proposals.published b on b.topic = a.topic and b.key = a.key and b.aggregate_version = 2
                   where a.aggregate_version = 1 limit 1) s
            join audit.tlog_event o on o.event_id in (s.one, s.other)
           where e.event_id in (s.one, s.other) and e.event_id <> o.event_id`,
  },
  {
    named: 'published-is-handled-or-quarantined',
    sql: `delete from proposals.inbox where (grp, event_id) = (select grp, event_id from proposals.inbox limit 1)`,
  },
  {
    named: 'nothing-stuck',
    sql: `insert into proposals.outbox (event_id, topic, key, part, aggregate_version, headers, payload)
          select gen_random_uuid(), topic, key, part, 1000000 + aggregate_version, headers, payload
            from proposals.published limit 1`,
  },
  {
    named: 'topics-carry-what-was-published',
    sql: `update proposals.published set event_id = gen_random_uuid()
           where seq = (select min(seq) from proposals.published)`,
  },
];

/** Which event is which entry, in rows alone: there a statement can damage it. */
const EACH_A_ROW = `
  insert into audit.tlog_event select * from audit.tlog_events_in(0, 2147483647) on conflict do nothing;
  update audit.tlog_segment
     set first_id = null, last_id = null, event_ids = null, event_sources = null, event_sha256 = null`;

/** The plants that the checker does not name; empty when it sees. */
export async function unseen(client: Client, given: Omit<Given, 'found'>): Promise<readonly string[]> {
  const missed: string[] = [];
  for (const { named, sql } of plants) {
    if (named === 'topics-carry-what-was-published' && given.records === undefined) continue;
    await client.query('begin');
    try {
      // Guards against change are triggers: a bug below them would not ask them either.
      await client.query('set local session_replication_role = replica');
      await client.query(EACH_A_ROW);
      const { rowCount } = await client.query(sql);
      const breaches = check({ ...given, found: await find(client) });
      if (rowCount === 0 || !breaches.some(({ promise }) => promise === named)) missed.push(named);
    } finally {
      await client.query('rollback');
    }
  }
  return missed;
}
