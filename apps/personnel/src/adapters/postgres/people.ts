import type { Database } from '@jejak/persistence';
import { maskedNip } from '../../domain/nip.js';
import type { TimelineFact } from '../../domain/timeline.js';
import type { FactKind } from '../../domain/person-fact.js';

/** A person in a list: who is meant, but not the number by which the state knows them. */
export type PersonItem = Readonly<{
  id: string;
  name: string;
  maskedNip?: string;
  employment?: string;
  legalStatus?: string;
  grade?: string;
  gradeSince?: string;
  post?: Readonly<{
    id: string;
    title: string;
    class: string;
    echelon?: string;
    functionalLevel?: string;
    since: string;
  }>;
  unit?: string;
}>;

export type PeopleFilter = Readonly<{
  nip?: string;
  name?: string;
  unit?: string;
  post?: string;
  grade?: string;
  /** Only who works in these units or below; everybody when left out. */
  within?: readonly string[];
  after?: readonly [name: string, id: string];
  limit: number;
}>;

type Row = Readonly<{
  id: string;
  name: string;
  name_key: string;
  nip: string | null;
  employment: string | null;
  legal_status: string | null;
  grade: string | null;
  grade_since: string | null;
  post: string | null;
  title: string | null;
  class: string | null;
  echelon: string | null;
  functional_level: string | null;
  post_since: string | null;
  unit: string | null;
}>;

/** The person as they stand now, by the facts that hold. */
const STANDING = `
  select p.id, p.nip, lower(p.name) as name_key,
         concat_ws(', ', concat_ws(' ', p.title_before, p.name), p.title_after) as name,
         g.data ->> 'employment' as employment, g.data ->> 'legalStatus' as legal_status,
         r.data ->> 'grade' as grade, r.valid_from::text as grade_since,
         h.post, h.title, h.class, h.echelon, h.functional_level, h.since::text as post_since,
         coalesce(h.unit, u.data ->> 'unit') as unit
    from person p
    left join lateral (select data from person_fact f where f.person = p.id and f.kind = 'person-registered'
                        and f.corrected_by is null order by f.valid_from desc, f.version desc limit 1) g on true
    left join lateral (select data, valid_from from person_fact f where f.person = p.id and f.kind = 'rank-changed'
                        and f.corrected_by is null order by f.valid_from desc, f.version desc limit 1) r on true
    left join lateral (select data from person_fact f where f.person = p.id and f.kind = 'unit-changed'
                        and f.corrected_by is null order by f.valid_from desc, f.version desc limit 1) u on true
    left join lateral (select * from holding h where h.person = p.id and h.assignment = 'definitive' limit 1) h on true`;

const BELOW = `
  with recursive below(root, id) as (
    select id, id from unit where id = any($1::text[])
    union select b.root, u.id from unit u join below b on u.parent = b.id)`;

/** Reads of people, in the order of their names. */
export class People {
  constructor(private readonly database: Database) {}

  /** At most `limit` rows and one more, with the key that each page goes on by. */
  async list(
    filter: PeopleFilter,
  ): Promise<readonly Readonly<{ key: readonly [string, string]; item: PersonItem }>[]> {
    const { nip, name, unit, post, grade, within, after, limit } = filter;
    const roots = [...(unit === undefined ? [] : [unit]), ...(within ?? [])];
    const rows = await this.database.query<Row>(
      `${BELOW} select * from (${STANDING}) s
        where ($2::text is null or s.nip = $2) and ($3::text is null or s.name_key like $3)
          and ($4::text is null or exists (select from below b where b.root = $4 and b.id = s.unit))
          and ($5::text is null or s.post = $5) and ($6::text is null or s.grade = $6)
          and ($7::text[] is null or exists (select from below b where b.root = any($7) and b.id = s.unit))
          and ($8::text is null or (s.name_key, s.id) > ($8, $9::uuid))
        order by s.name_key, s.id limit $10`,
      [
        roots,
        nip ?? null,
        name === undefined ? null : `${name.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`,
        unit ?? null,
        post ?? null,
        grade ?? null,
        within ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    );
    return rows.map((row) => ({ key: [row.name_key, row.id], item: itemOf(row) }));
  }

  async find(
    id: string,
  ): Promise<Readonly<{ item: PersonItem; version: number; factsVersion: number }> | undefined> {
    const [row] = await this.database.query<Row & { version: number; facts_version: number }>(
      `select s.*, p.version, p.facts_version from (${STANDING}) s join person p using (id) where s.id = $1`,
      [id],
    );
    return row && { item: itemOf(row), version: row.version, factsVersion: row.facts_version };
  }

  /** The unit and those above it. */
  async unitsAbove(unit: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      `with recursive above(id, parent) as (
         select id, parent from unit where id = $1 union select u.id, u.parent from unit u join above a on u.id = a.parent)
       select id from above`,
      [unit],
    );
    return rows.map(({ id }) => id);
  }

  async facts(id: string): Promise<readonly TimelineFact[]> {
    const rows = await this.database.query<{
      event_id: string;
      kind: FactKind;
      version: number;
      valid_from: string;
      valid_to: string | null;
      recorded_at: Date;
      corrects: string | null;
      data: Record<string, unknown>;
      source: string;
      source_id: string;
    }>(
      `select event_id, kind, version, valid_from::text, valid_to::text, recorded_at, corrects, data, source, source_id
         from person_fact where person = $1 order by version`,
      [id],
    );
    return rows.map((row) => ({
      event: row.event_id,
      kind: row.kind,
      version: row.version,
      validFrom: row.valid_from,
      ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
      recordedAt: row.recorded_at.toISOString(),
      ...(row.corrects === null ? {} : { corrects: row.corrects }),
      data: row.data,
      source: row.source,
      sourceId: row.source_id,
    }));
  }
}

function itemOf(row: Row): PersonItem {
  const some = <Name extends string>(name: Name, value: string | null): { [key in Name]?: string } =>
    (value === null ? {} : { [name]: value }) as { [key in Name]?: string };
  return {
    id: row.id,
    name: row.name,
    ...some('maskedNip', row.nip && maskedNip(row.nip)),
    ...some('employment', row.employment),
    ...some('legalStatus', row.legal_status),
    ...some('grade', row.grade),
    ...some('gradeSince', row.grade_since),
    ...(row.post === null
      ? {}
      : {
          post: {
            id: row.post,
            title: row.title!,
            class: row.class!,
            ...some('echelon', row.echelon),
            ...some('functionalLevel', row.functional_level),
            since: row.post_since!,
          },
        }),
    ...some('unit', row.unit),
  };
}
