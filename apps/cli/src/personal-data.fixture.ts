import { readFileSync } from 'node:fs';
import pg from 'pg';
import { EmbeddedPostgres } from '@jejak/persistence';
import type { DataFolder } from '@jejak/runtime';

/** A person of the installation, as personnel alone knows them. */
export type Known = Readonly<{ id: string; nip: string; name: string; siasnId: string; birthDate: string }>;

/** Columns of personnel that are there to know people by. */
const AT_HOME = /^personnel[.]person[.](nip|name|siasn_id|birth_date)$/;

/**
 * Reads a running installation as its superuser could, for what must not be there (design, invariant 7): every
 * row of every table, and the log of the database server.
 */
export class Inspection {
  private constructor(
    private readonly folder: DataFolder,
    private readonly client: pg.Client,
  ) {}

  static async of(folder: DataFolder): Promise<Inspection> {
    const server = await EmbeddedPostgres.start({ folder: folder.path });
    const client = new pg.Client({ connectionString: server.url('jejak') });
    await client.connect();
    return new Inspection(folder, client);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  async people(): Promise<readonly Known[]> {
    const { rows } = await this.client.query<Known>(
      `select id, nip, name, siasn_id as "siasnId", to_char(birth_date, 'YYYY-MM-DD') as "birthDate"
         from personnel.person where nip is not null order by nip`,
    );
    return rows;
  }

  /** Where any of the texts stands in clear, as `schema.table.column: text`, those columns at home left out unless asked. */
  async traces(texts: readonly string[], { home = false } = {}): Promise<readonly string[]> {
    const sought = new RegExp(texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
    const { rows: tables } = await this.client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1`,
    );
    const found = new Set<string>();
    for (const { name } of tables) {
      const { rows } = await this.client.query<Record<string, unknown>>(`select * from ${name}`);
      for (const row of rows) {
        for (const [column, value] of Object.entries(row)) {
          const place = `${name}.${column}`;
          const text = sought.exec(written(value))?.[0];
          if (text !== undefined && (home || !AT_HOME.test(place))) found.add(`${place}: ${text}`);
        }
      }
    }
    const inLog = sought.exec(readFileSync(this.folder.inside('postgres.log'), 'utf8'))?.[0];
    return inLog === undefined ? [...found] : [...found, `postgres.log: ${inLog}`];
  }

  /** What is written of this person in personnel's facts and of nobody else, long enough to be looked for, ids aside. */
  async onlyOf(person: string): Promise<readonly string[]> {
    const { rows } = await this.client.query<{ text: string }>(
      `select text from (
         select f.person, v.value as text from personnel.person_fact f, jsonb_each_text(f.data) v
          where length(v.value) >= 12
         union select f.person, f.source_id from personnel.person_fact f where length(f.source_id) >= 12) said
        where text !~ '^[0-9a-f]{8}-[0-9a-f]{4}-'
        group by text having array_agg(distinct person) = array[$1::uuid]`,
      [person],
    );
    return rows.map(({ text }) => text);
  }

  /** A hundred days pass for what lies on the topics, and the bus looks after itself as it does each hour. */
  async ageTopics(): Promise<void> {
    await this.client.query(`update bus.log set appended_at = appended_at - interval '100 days'`);
    await this.client.query('select bus.maintain()');
    await this.client.query('select bus.maintain()');
  }

  /** Rows of one question, as the superuser. */
  async rows<Row>(statement: string, params: readonly unknown[] = []): Promise<readonly Row[]> {
    return (await this.client.query(statement, [...params])).rows as Row[];
  }

  /** What the log must tell nobody: who people are, which units there are, what happened, who acted. */
  async secretsOfTheLog(): Promise<
    Readonly<{ people: string[]; units: string[]; actors: string[]; types: string[] }>
  > {
    const texts = async (query: string): Promise<string[]> =>
      (await this.client.query<{ text: string }>(query)).rows.map(({ text }) => text);
    return {
      people: await texts(
        `select unnest(array[id::text, nip, name, siasn_id]) as text from personnel.person where nip is not null`,
      ),
      units: await texts('select id as text from personnel.unit'),
      actors: await texts('select distinct actor as text from audit.entry_index where actor is not null'),
      types: await texts(
        `select distinct regexp_replace(contract, '[.]v[0-9]+$', '') as text from audit.entry_index`,
      ),
    };
  }
}

function written(value: unknown): string {
  if (Buffer.isBuffer(value)) return value.toString('utf8');
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}
