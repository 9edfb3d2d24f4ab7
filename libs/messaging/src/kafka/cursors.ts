import { PARTITIONS } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import { sql, type Database } from '@jejak/persistence';
import type { Group, Lane } from '../engine.js';

/** Where a group stands in a partition, as the database says: the truth. */
export type Cursor = Lane &
  Readonly<{
    group: string;
    /** The last offset handled; -1 at the start. */
    pos: bigint;
    generation: number;
    /** Milliseconds for which nothing is to be taken. */
    rest: number;
  }>;

type Row = { grp: string; topic: string; part: number; pos: string; generation: number; rest: number };

const COLUMNS = `grp, topic, part, pos, generation,
  greatest(0, ceil(extract(epoch from not_before - clock_timestamp()) * 1000))::float8 as rest`;

/** The cursors of a service's groups in Kafka's partitions, in its own schema. */
export class Cursors {
  constructor(private readonly database: Database) {}

  /** Makes those of our own topics, at the start, and drops those of topics a group no longer reads. */
  async subscribe({ name, topics }: Group, own: readonly string[]): Promise<void> {
    const parts = Array.from({ length: PARTITIONS }, (_, partition) => partition);
    const lanes = own.flatMap((topic) => parts.map((partition) => ({ topic, partition })));
    await this.#make(name, lanes);
    await this.database.query('delete from cursor where grp = $1 and topic <> all ($2)', [name, topics]);
  }

  async of(group: string, lanes: readonly Lane[]): Promise<Cursor[]> {
    await this.#make(group, lanes);
    const rows = await this.database.query<Row>(
      `select ${COLUMNS} from cursor
         join unnest($2::text[], $3::integer[]) as l(topic, part) using (topic, part) where grp = $1`,
      [group, lanes.map(({ topic }) => topic), lanes.map(({ partition }) => partition)],
    );
    return rows.map(cursorOf);
  }

  async all(groups: readonly string[]): Promise<Cursor[]> {
    const rows = await this.database.query<Row>(
      `select ${COLUMNS} from cursor where grp = any ($1) order by grp, topic, part`,
      [groups],
    );
    return rows.map(cursorOf);
  }

  /** Of every group of the service, those included that nobody binds any more. */
  async everything(): Promise<Cursor[]> {
    const rows = await this.database.query<Row>(`select ${COLUMNS} from cursor order by grp, topic, part`);
    return rows.map(cursorOf);
  }

  /** Sets all cursors of a group, in a new generation; waits for whoever delivers to it now. */
  async rewind(tx: Tx, group: string, starts: readonly (Lane & { begin: bigint })[]): Promise<void> {
    const transaction = sql(tx);
    await transaction.query('select from cursor where grp = $1 order by topic, part for update', [group]);
    await transaction.query(
      `update cursor c set generation = c.generation + 1, not_before = '-infinity', pos = coalesce(
         (select s.pos from unnest($2::text[], $3::integer[], $4::bigint[]) as s(topic, part, pos)
           where s.topic = c.topic and s.part = c.part), -1)
        where c.grp = $1`,
      [
        group,
        starts.map(({ topic }) => topic),
        starts.map(({ partition }) => partition),
        starts.map(({ begin }) => String(begin - 1n)),
      ],
    );
  }

  async #make(group: string, lanes: readonly Lane[]): Promise<void> {
    if (lanes.length === 0) return;
    await this.database.query(
      `insert into cursor (grp, topic, part, generation)
       select $1, l.topic, l.part, coalesce((select max(c.generation) from cursor c where c.grp = $1), 1)
         from unnest($2::text[], $3::integer[]) as l(topic, part)
       on conflict do nothing`,
      [group, lanes.map(({ topic }) => topic), lanes.map(({ partition }) => partition)],
    );
  }
}

const cursorOf = ({ grp, topic, part, pos, generation, rest }: Row): Cursor => {
  return { group: grp, topic, partition: part, pos: BigInt(pos), generation, rest };
};
