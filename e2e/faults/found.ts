import type { Client } from 'pg';

/** One event that a service published, as its own table keeps it. */
export type Published = Readonly<{
  id: string;
  /** Schema of the service that said it. */
  by: string;
  topic: string;
  key: string;
  version: number;
  /** Without the prefix, e.g. `proposal.submitted.v1`. */
  contract: string;
  causation: string | null;
}>;

/** Everything the checker looks at in the databases, read in one transaction. */
export type Found = Readonly<{
  published: readonly Published[];
  /** Entries of the log by event; the log of a house without a contradiction has one each. */
  entries: readonly Readonly<{ id: string; entry: number }>[];
  /** Entries that the log has, and how many of them a signed checkpoint covers. */
  size: number;
  proven: number;
  /** `contract` by group: how many were handled, and how many lie in quarantine or behind something that does. */
  handled: readonly Readonly<{ group: string; contract: string; n: number }>[];
  parked: readonly Readonly<{ group: string; contract: string; n: number }>[];
  /** Events waiting in an outbox, by schema. */
  waiting: readonly Readonly<{ by: string; n: number }>[];
  inForce: readonly string[];
}>;

const SCHEMAS = ['personnel', 'proposals', 'merit_scoring', 'approvals', 'audit'] as const;
const each = (sql: (schema: string) => string): string => SCHEMAS.map(sql).join(' union all ');
const CONTRACT = `regexp_replace(headers->>'type', '^.*[.]merit[.]', '')`;
const PUBLISHED = each(
  (schema) =>
    `select event_id, '${schema}' as by, topic, key, aggregate_version, headers from ${schema}.published`,
);

/** Reads with the client as it is: within a transaction, what that transaction sees. */
export async function find(client: Client): Promise<Found> {
  const rows = async <Row>(sql: string): Promise<Row[]> => (await client.query(sql)).rows as Row[];
  const [checkpoint] = await rows<{ size: number; proven: number }>(
    `select (select size::int from audit.tlog_state) as size,
            (select coalesce(max(size), 0)::int from audit.checkpoint) as proven`,
  );
  return {
    published: await rows(
      `select event_id as id, by, topic, key, aggregate_version as version, ${CONTRACT} as contract,
              headers->>'causationid' as causation from (${PUBLISHED}) p`,
    ),
    entries: await rows(
      'select event_id as id, entry::int as entry from audit.tlog_events_in(0, 2147483647)',
    ),
    size: checkpoint?.size ?? 0,
    proven: checkpoint?.proven ?? 0,
    handled: await rows(
      `with p as (${PUBLISHED})
       select grp as "group", ${CONTRACT} as contract, count(*)::int as n
         from (${each((schema) => `select grp, event_id from ${schema}.inbox`)}) i join p using (event_id)
        group by 1, 2`,
    ),
    parked: await rows(
      `with p as (${PUBLISHED})
       select grp as "group", ${CONTRACT} as contract, count(*)::int as n
         from (${each((schema) => `select grp, event_id from ${schema}.dead_letter where closed_at is null`)}) d
         join p using (event_id) group by 1, 2`,
    ),
    waiting: await rows(
      each((schema) => `select '${schema}' as by, count(*)::int as n from ${schema}.outbox`),
    ),
    inForce: (
      await rows<{ id: string }>(`select proposal as id from proposals.proposal where stage = 'in-force'`)
    ).map(({ id }) => id),
  };
}
