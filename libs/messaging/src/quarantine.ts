import { inspect } from 'node:util';
import type { Clock, Ids, Tx } from '@jejak/kernel';
import { sql, type Database, type Keyring } from '@jejak/persistence';
import { ContractBroken } from './errors.js';
import type { Received } from './event.js';
import { classOf, type ParkReason } from './retries.js';

/** A parked message as operators see it: never its payload, nor an error's words, which may quote it. */
export type Quarantined = Readonly<{
  id: string;
  group: string;
  topic: string;
  partition: number;
  pos: string;
  /** The subject that is blocked. */
  key: string;
  eventId: string;
  type: string;
  reason: ParkReason;
  errorClass: string;
  /** Where the data breaks its contract: JSON pointers and keywords. */
  places: readonly Readonly<{ pointer: string; keyword: string }>[];
  attempts: number;
  parkedAt: string;
}>;

export interface Parking {
  reason: ParkReason;
  error: unknown;
  attempts: number;
}

/** Messages a group could not take, kept sealed in `dead_letter` until redriven or discarded with a reason. */
export class Quarantine {
  constructor(
    private readonly service: string,
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Parks messages of a group, in order. Their ids leave its inbox, so that a redrive passes through it again. */
  async park(
    tx: Tx,
    group: string,
    records: readonly Received[],
    { reason, error, attempts }: Parking,
  ): Promise<void> {
    if (records.length === 0) return;
    const places =
      error instanceof ContractBroken
        ? error.breaches.map(({ pointer, keyword }) => ({ pointer, keyword }))
        : [];
    const sealed: string[] = [];
    for (const record of records)
      sealed.push(await this.keyring.seal(tx, { service: this.service }, packed(record, error)));
    await sql(tx).query(
      `with gone as (delete from inbox where grp = $1 and event_id = any ($7::uuid[]))
       insert into dead_letter (id, grp, topic, part, pos, key, event_id, type, reason, error_class, places, attempts,
                                parked_at, sealed)
       select p.id, $1, p.topic, p.part, p.pos, p.key, p.event_id, p.type, $9, $10, $11, $12, $13, p.sealed
         from unnest($2::uuid[], $3::text[], $4::smallint[], $5::bigint[], $6::text[], $7::uuid[], $8::text[], $14::text[])
              as p(id, topic, part, pos, key, event_id, type, sealed)
       on conflict (grp, event_id) where closed_at is null do nothing`,
      [
        group,
        records.map(() => this.ids.uuid()),
        records.map(({ topic }) => topic),
        records.map(({ partition }) => partition),
        records.map(({ pos }) => pos),
        records.map(({ key }) => key),
        records.map(({ eventId }) => eventId),
        records.map(({ attributes }) => (typeof attributes.type === 'string' ? attributes.type : '')),
        reason,
        error === undefined ? '' : classOf(error),
        JSON.stringify(places),
        attempts,
        this.clock.now(),
        sealed,
      ],
    );
  }

  /** Open messages, oldest first. */
  async list({ group, key, after, limit = 100 }: Listing = {}): Promise<{
    items: Quarantined[];
    next: string | null;
  }> {
    const rows = await this.database.query<DeadLetter>(
      `select ${COLUMNS} from dead_letter
        where closed_at is null and ($1::text is null or grp = $1) and ($2::text is null or key = $2)
          and ($3::uuid is null or id > $3)
        order by id limit $4`,
      [group ?? null, key ?? null, after ?? null, limit + 1],
    );
    const items = rows.slice(0, limit).map(quarantinedOf);
    return { items, next: rows.length > limit ? items[items.length - 1]!.id : null };
  }

  async blocked(): Promise<{ group: string; subjects: number; messages: number }[]> {
    const rows = await this.database.query<{ grp: string; subjects: string; messages: string }>(
      `select grp, count(distinct key) as subjects, count(*) as messages from dead_letter
        where closed_at is null group by grp order by grp`,
    );
    return rows.map(({ grp, subjects, messages }) => {
      return { group: grp, subjects: Number(subjects), messages: Number(messages) };
    });
  }

  /**
   * The first open message of a subject, locked together with the subject against the group's own deliveries, or
   * undefined when none is left.
   */
  async first(tx: Tx, group: string, key: string): Promise<Opened | undefined> {
    await sql(tx).query(`select pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 0))`, [group, key]);
    const [row] = await sql(tx).query<DeadLetter & { sealed: string }>(
      `select ${COLUMNS}, sealed from dead_letter where grp = $1 and key = $2 and closed_at is null
        order by pos limit 1 for update`,
      [group, key],
    );
    if (row === undefined) return undefined;
    const entry = quarantinedOf(row);
    const bytes = await this.keyring.open(tx, row.sealed);
    if (bytes === undefined) throw new Error(`quarantine ${entry.id}: the key of ${this.service} is gone`);
    return { entry, record: unpacked(entry, bytes) };
  }

  /** One open message, its subject locked; undefined when there is none of that id. */
  async find(tx: Tx, id: string): Promise<Quarantined | undefined> {
    const [found] = await sql(tx).query<{ grp: string; key: string }>(
      'select grp, key from dead_letter where id = $1 and closed_at is null',
      [id],
    );
    if (found === undefined) return undefined;
    await sql(tx).query(`select pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 0))`, [
      found.grp,
      found.key,
    ]);
    const [row] = await sql(tx).query<DeadLetter>(
      `select ${COLUMNS} from dead_letter where id = $1 and closed_at is null for update`,
      [id],
    );
    return row === undefined ? undefined : quarantinedOf(row);
  }

  /** The subject of an open message. */
  async keyOf(group: string, id: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ key: string }>(
      'select key from dead_letter where grp = $1 and id = $2 and closed_at is null',
      [group, id],
    );
    return row?.key;
  }

  /** Closes a message; its sealed bytes go. */
  async close(
    tx: Tx,
    id: string,
    closing: 'redriven' | 'discarded',
    by: string,
    reason?: string,
  ): Promise<void> {
    await sql(tx).query(
      `update dead_letter set closed_at = $2, closing = $3, closed_by = $4, closing_reason = $5, sealed = null where id = $1`,
      [id, this.clock.now(), closing, by, reason ?? null],
    );
  }

  /** Closes all of a projection that is about to get every message again. */
  async closeReplayed(tx: Tx, group: string): Promise<void> {
    await sql(tx).query(
      `update dead_letter set closed_at = $2, closing = 'replayed', closed_by = $3, sealed = null
        where grp = $1 and closed_at is null`,
      [group, this.clock.now(), `system/${this.service}`],
    );
  }

  async failedAgain(id: string, error: unknown): Promise<void> {
    await this.database.query(
      'update dead_letter set attempts = attempts + 1, error_class = $2 where id = $1',
      [id, classOf(error)],
    );
  }
}

export interface Listing {
  group?: string;
  key?: string;
  /** `next` of the page before. */
  after?: string;
  limit?: number;
}

export type Opened = Readonly<{ entry: Quarantined; record: Received }>;

const COLUMNS =
  'id, grp, topic, part, pos, key, event_id, type, reason, error_class, places, attempts, parked_at';

type DeadLetter = {
  id: string;
  grp: string;
  topic: string;
  part: number;
  pos: string;
  key: string;
  event_id: string;
  type: string;
  reason: ParkReason;
  error_class: string;
  places: { pointer: string; keyword: string }[];
  attempts: number;
  parked_at: Date;
};

const quarantinedOf = (row: DeadLetter): Quarantined => ({
  id: row.id,
  group: row.grp,
  topic: row.topic,
  partition: row.part,
  pos: row.pos,
  key: row.key,
  eventId: row.event_id,
  type: row.type,
  reason: row.reason,
  errorClass: row.error_class,
  places: row.places,
  attempts: row.attempts,
  parkedAt: row.parked_at.toISOString(),
});

/** Envelope, bytes and the error's words, to be sealed together; of what is too large length and SHA-256 alone. */
const packed = ({ attributes, bytes, foreign, tooLarge }: Received, error: unknown): string =>
  JSON.stringify({
    attributes,
    bytes: bytes.toString('base64'),
    foreign,
    tooLarge,
    ...(error === undefined ? {} : { error: inspect(error) }),
  });

type Kept = Pick<Received, 'attributes' | 'foreign' | 'tooLarge'> & { bytes: string };

function unpacked({ topic, partition, pos, key, eventId }: Quarantined, sealed: Buffer): Received {
  const { attributes, bytes, foreign, tooLarge } = JSON.parse(sealed.toString('utf8')) as Kept;
  return {
    ...{ topic, partition, pos, key, eventId, attributes, bytes: Buffer.from(bytes, 'base64') },
    ...(foreign === undefined ? {} : { foreign }),
    ...(tooLarge === undefined ? {} : { tooLarge }),
  };
}
