import { topicOf } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { sql, type SqlTx } from '@jejak/persistence';
import { bell } from './bell.js';
import { envelopeOf, type Producer } from './envelope.js';
import { PAYLOAD_LIMIT, PayloadTooLarge, ProjectionPublishes } from './errors.js';
import type { Attributes, Outgoing } from './event.js';
import { partitionOf } from './partition.js';
import type { Schemas } from './schemas.js';

/** Transactions of projections, which must not publish. */
const silent = new WeakSet<Tx>();

/** Runs the work with publishing forbidden in this transaction. */
export async function silently<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  silent.add(tx);
  try {
    return await work();
  } finally {
    silent.delete(tx);
  }
}

/** Rows written by one statement: enough to make round trips rare, few enough to keep statements small. */
const CHUNK = 500;

/**
 * Where a service puts what it has to say, in the transaction that makes it true: published if and only if that
 * transaction commits, at least once, in order per subject. A relay moves it to the log soon after the commit.
 */
export class Outbox {
  constructor(
    private readonly producer: Producer,
    private readonly schemas: Schemas,
  ) {}

  /**
   * @throws ContractBroken when the data breaks the contract, read strictly
   * @throws PayloadTooLarge over 64 KiB
   * @throws ProjectionPublishes in a projection's transaction
   */
  async add<Data>(tx: Tx, event: Outgoing<Data>): Promise<Attributes> {
    const [attributes] = await this.addAll(tx, [event]);
    return attributes!;
  }

  /** As `add`, in the order given, in one round trip per 500 events. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each event is checked by its own contract
  async addAll(tx: Tx, events: readonly Outgoing<any>[]): Promise<Attributes[]> {
    if (silent.has(tx)) throw new ProjectionPublishes();
    if (events.length === 0) return [];
    const rows = events.map((event) => this.#rowOf(event));
    const transaction = sql(tx);
    const added: Attributes[] = [];
    for (let at = 0; at < rows.length; at += CHUNK)
      added.push(...(await insert(transaction, rows.slice(at, at + CHUNK))));
    transaction.afterCommit(() => bell.ring('added'));
    return added;
  }

  #rowOf(event: Outgoing<unknown>): Row {
    const { contract } = event;
    this.schemas.judgePublished(contract, event.data);
    const payload = JSON.stringify(event.data);
    const bytes = Buffer.byteLength(payload, 'utf8');
    if (bytes > PAYLOAD_LIMIT) throw new PayloadTooLarge(contract.type, bytes);
    return { topic: topicOf(contract.area), envelope: envelopeOf(this.producer, event), payload };
  }
}

type Row = { topic: string; envelope: Omit<Attributes, 'aggregateversion'>; payload: string };

/**
 * Takes the next versions of the subjects under their heads' row locks and writes the outbox rows in one
 * statement. The lock comes before the row's `seq` is drawn (each row is joined to its locked head), so that of
 * one subject a lower `seq` is always committed first: the relay depends on it.
 */
async function insert(transaction: SqlTx, rows: readonly Row[]): Promise<Attributes[]> {
  const versions = await transaction.query<{ event_id: string; aggregate_version: number }>(ADD, [
    rows.map(({ envelope }) => envelope.id),
    rows.map(({ topic }) => topic),
    rows.map(({ envelope }) => envelope.subject),
    rows.map(({ envelope }) => partitionOf(envelope.subject)),
    rows.map(({ envelope }) => JSON.stringify(envelope)),
    rows.map(({ payload }) => payload),
  ]);
  const versionOf = new Map(versions.map((row) => [row.event_id, row.aggregate_version]));
  return rows.map(({ envelope }) => ({ ...envelope, aggregateversion: versionOf.get(envelope.id)! }));
}

const ADD = `
with added as (
  select * from unnest($1::uuid[], $2::text[], $3::text[], $4::smallint[], $5::text[], $6::text[])
    with ordinality as a(event_id, topic, key, part, headers, payload, n)),
counted as (select topic, key, count(*) as events from added group by topic, key),
head as (
  insert into stream_head as head (topic, key, version)
  select topic, key, events from counted order by topic, key
  on conflict (topic, key) do update set version = head.version + excluded.version
  returning topic, key, version),
numbered as (
  select added.*, (head.version - counted.events
      + row_number() over (partition by added.topic, added.key order by added.n))::int as version
    from added join counted using (topic, key) join head using (topic, key))
insert into outbox (event_id, topic, key, part, aggregate_version, headers, payload)
select event_id, topic, key, part, version,
       headers::jsonb || jsonb_build_object('aggregateversion', version), convert_to(payload, 'UTF8')
  from numbered order by n
returning event_id, aggregate_version`;
