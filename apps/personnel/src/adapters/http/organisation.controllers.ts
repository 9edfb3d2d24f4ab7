import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { Action, Describe, pageOf, Problem, startAfter, tag, type HttpRequest, type Page } from '@jejak/http';
import { DATABASE, type Database } from '@jejak/persistence';
import { PositionsQuery, UnitsQuery } from './organisation.dto.js';

export type UnitView = Readonly<{
  id: string;
  name: string;
  parent: string | null;
  opd: string;
  headTitle: string | null;
  headEchelon: string | null;
}>;

export type PositionView = Readonly<{
  id: string;
  title: string;
  class: string;
  echelon: string | null;
  functionalLevel: string | null;
  unit: string;
  jobClass: number | null;
  /** How many are needed (ABK). */
  need: number;
  holders: readonly Readonly<{ person: string; since: string; assignment: string }>[];
  /** The need less the definitive holders; acting ones fill no vacancy. Never below zero. */
  vacancy: number;
}>;

const UNIT = `select id, name, parent, opd, head_title as "headTitle", head_echelon as "headEchelon", version from unit`;

/** The units of the organisation. */
@Controller('v1/units')
export class UnitsController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @Action('units.read')
  @Describe({ summary: 'List units', answers: { 200: 'A page of units in the order of their ids.' } })
  async list(@Query() query: UnitsQuery): Promise<Page<UnitView>> {
    const [after] = startAfter(query, ['text']) ?? [null];
    const rows = await this.database.query<UnitView & { version: number }>(
      `${UNIT} where ($1::text is null or id > $1) and ($2::text is null or parent = $2) and ($3::text is null or opd = $3)
        order by id limit $4`,
      [after, query.parent ?? null, query.opd ?? null, query.limit + 1],
    );
    return pageOf(
      rows,
      query,
      ({ id }) => [id],
      ({ version: _, ...unit }) => unit,
    );
  }

  @Get(':id')
  @Action('units.read')
  @Describe({ summary: 'Read a unit', answers: { 200: 'The unit.' } })
  async read(@Param('id') id: string, @Req() request: HttpRequest): Promise<UnitView> {
    const [row] = await this.database.query<UnitView & { version: number }>(`${UNIT} where id = $1`, [id]);
    if (row === undefined) throw Problem.notFound({ id: 'Unit organisasi', en: 'unit' });
    const { version, ...unit } = row;
    tag(request, version);
    return unit;
  }
}

const POSITION = `
  select p.id, p.title, p.class, p.echelon, p.functional_level as "functionalLevel", p.unit, p.job_class as "jobClass",
         p.need, p.version, coalesce(h.holders, '[]'::jsonb) as holders,
         greatest(p.need - coalesce(h.definitive, 0), 0)::int as vacancy
    from post p left join lateral (
      select jsonb_agg(jsonb_build_object('person', person, 'since', since, 'assignment', assignment) order by since, person) as holders,
             count(*) filter (where assignment = 'definitive') as definitive
        from holding where post = p.id) h on true`;

/** The posts with need, holders and vacancy. */
@Controller('v1/positions')
export class PositionsController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @Action('positions.read')
  @Describe({ summary: 'List posts with need, holders and vacancy', answers: { 200: 'A page of posts.' } })
  async list(@Query() query: PositionsQuery): Promise<Page<PositionView>> {
    const [after] = startAfter(query, ['text']) ?? [null];
    const rows = await this.database.query<PositionView & { version: number }>(
      `with recursive below(id) as (
         select id from unit where id = $2 union select u.id from unit u join below b on u.parent = b.id)
       select * from (${POSITION}) s
        where ($1::text is null or s.id > $1) and ($2::text is null or s.unit in (select id from below))
          and ($3::text is null or s.class = $3) and ($4::boolean is null or (s.vacancy > 0) = $4)
        order by s.id limit $5`,
      [after, query.unit ?? null, query.class ?? null, query.vacant ?? null, query.limit + 1],
    );
    return pageOf(
      rows,
      query,
      ({ id }) => [id],
      ({ version: _, ...position }) => position,
    );
  }

  @Get(':id')
  @Action('positions.read')
  @Describe({ summary: 'Read a post', answers: { 200: 'The post.' } })
  async read(@Param('id') id: string, @Req() request: HttpRequest): Promise<PositionView> {
    const [row] = await this.database.query<PositionView & { version: number }>(
      `select * from (${POSITION}) s where s.id = $1`,
      [id],
    );
    if (row === undefined) throw Problem.notFound({ id: 'Jabatan', en: 'post' });
    const { version, ...position } = row;
    tag(request, version);
    return position;
  }
}
