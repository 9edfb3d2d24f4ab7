import { personnelPostRecordedV1, personnelUnitRecordedV1 } from '@jejak/contracts';
import type { Tx } from '@jejak/kernel';
import type { Outbox, Outgoing } from '@jejak/messaging';
import { sql, type FactStore } from '@jejak/persistence';
import type { Directories, Entities, EntityChange, KnownEntity } from '../../application/imports.port.js';
import type { Context } from '../../application/ports.js';
import type { Entity } from '../../domain/organisation.js';
import type { Directory } from '../../domain/row-statements.js';
import { digestOf, sha256 } from '../digest.js';

const key = (unit: string, title: string): string => `${unit}\n${title.trim().toLowerCase()}`;

/** Units, structures and posts: some hundreds, read whole. */
export class SqlDirectories implements Directories {
  async load(tx: Tx): Promise<Directory> {
    const units = new Map<string, { opd: string; headTitle?: string; headEchelon?: string }>();
    const rows = await sql(tx).query<{
      id: string;
      opd: string;
      head_title: string | null;
      head_echelon: string | null;
    }>('select id, opd, head_title, head_echelon from unit');
    for (const { id, opd, head_title, head_echelon } of rows) {
      units.set(id, {
        opd,
        ...(head_title === null ? {} : { headTitle: head_title }),
        ...(head_echelon === null ? {} : { headEchelon: head_echelon }),
      });
    }
    const posts = new Map<string, string>();
    for (const { id, unit, title } of await sql(tx).query<{ id: string; unit: string; title: string }>(
      'select id, unit, title from post order by id desc',
    )) {
      posts.set(key(unit, title), id);
    }
    const structures = new Map<string, { need: number; jobClass?: number }>();
    for (const { id, need, job_class } of await sql(tx).query<{
      id: string;
      need: number;
      job_class: number | null;
    }>('select id, need, job_class from structure')) {
      structures.set(id, { need, ...(job_class === null ? {} : { jobClass: job_class }) });
    }
    return {
      unit: (id) => units.get(id),
      postAt: (unit, title) => posts.get(key(unit, title)),
      postCode: (unit, title) => `P-${sha256(key(unit, title)).slice(0, 16)}`,
      structure: (id) => structures.get(id),
    };
  }
}

/** Writes units, structures and posts: their stream, read table and announcement. */
export class SqlEntities implements Entities {
  constructor(
    private readonly facts: FactStore,
    private readonly outbox: Outbox,
  ) {}

  digest(entity: Entity): string {
    return digestOf(entity.data);
  }

  async known(
    tx: Tx,
    kind: Entity['kind'],
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, KnownEntity>> {
    const rows = await sql(tx).query<{ id: string; digest: string; version: number }>(
      `select id, digest, version from ${kind} where id = any($1::text[]) order by id for update`,
      [ids],
    );
    return new Map(rows.map(({ id, ...known }) => [id, known]));
  }

  async record(tx: Tx, changes: readonly EntityChange[], { by, cause }: Context, at: Date): Promise<void> {
    if (changes.length === 0) return;
    await this.facts.appendAll(
      tx,
      changes.map(({ entity, version, origin }) => ({
        stream: `${entity.kind}/${entity.id}`,
        expected: version - 1,
        facts: [{ type: `${entity.kind}-recorded`, data: { ...entity.data, origin }, by, at }],
      })),
    );
    for (const kind of ['unit', 'structure', 'post'] as const) {
      const rows = changes
        .filter(({ entity }) => entity.kind === kind)
        .map(({ entity, version, digest }) => ({ ...entity.data, id: entity.id, version, digest }));
      if (rows.length > 0) await sql(tx).query(UPSERTS[kind], [JSON.stringify(rows)]);
    }
    await this.outbox.addAll(
      tx,
      changes.flatMap((change) => announced(change, { by, cause })),
    );
  }
}

/** The structure of the map of posts stays here: it names no unit and nobody else asks for it. */
function announced({ entity, origin }: EntityChange, { by, cause }: Context): Outgoing<unknown>[] {
  if (entity.kind === 'structure') return [];
  const contract = entity.kind === 'unit' ? personnelUnitRecordedV1 : personnelPostRecordedV1;
  return [{ contract, subject: `${entity.kind}/${entity.id}`, data: { ...entity.data, origin }, cause, by }];
}

const UPSERTS = {
  unit: `insert into unit (id, name, parent, opd, head_title, head_echelon, version, digest)
    select id, name, parent, opd, "headTitle", "headEchelon", version, digest
      from jsonb_to_recordset($1::jsonb) as n(id text, name text, parent text, opd text, "headTitle" text, "headEchelon" text, version integer, digest text)
    on conflict (id) do update set name = excluded.name, parent = excluded.parent, opd = excluded.opd,
      head_title = excluded.head_title, head_echelon = excluded.head_echelon, version = excluded.version, digest = excluded.digest`,
  structure: `insert into structure (id, title, code, need, job_class, position, version, digest)
    select id, title, code, need, "jobClass", position, version, digest
      from jsonb_to_recordset($1::jsonb) as n(id text, title text, code text, need integer, "jobClass" integer, position text, version integer, digest text)
    on conflict (id) do update set title = excluded.title, code = excluded.code, need = excluded.need,
      job_class = excluded.job_class, position = excluded.position, version = excluded.version, digest = excluded.digest`,
  post: `insert into post (id, title, class, echelon, functional_level, unit, job_class, need, version, digest)
    select id, title, class, echelon, "functionalLevel", unit, "jobClass", need, version, digest
      from jsonb_to_recordset($1::jsonb) as n(id text, title text, class text, echelon text, "functionalLevel" text, unit text, "jobClass" integer, need integer, version integer, digest text)
    on conflict (id) do update set title = excluded.title, class = excluded.class, echelon = excluded.echelon,
      functional_level = excluded.functional_level, unit = excluded.unit, job_class = excluded.job_class, need = excluded.need,
      version = excluded.version, digest = excluded.digest`,
} as const;
