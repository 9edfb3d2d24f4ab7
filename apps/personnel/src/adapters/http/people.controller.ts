import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import {
  Action,
  CurrentPrincipal,
  Describe,
  pageOf,
  Problem,
  requireWithin,
  scopeOf,
  startAfter,
  tag,
  UuidParam,
  type HttpRequest,
  type Page,
  type Principal,
} from '@jejak/http';
import { dateInJakarta, type Clock } from '@jejak/kernel';
import { CLOCK } from '@jejak/runtime';
import { standing, timeline, type Standing, type TimelineEntry } from '../../domain/timeline.js';
import { People, type PersonItem } from '../postgres/people.js';
import { PeopleQuery, PersonQuery } from './people.dto.js';

/** A person with everything known of them, in both times. */
export type PersonView = PersonItem &
  Readonly<{
    version: number;
    /** The version of the last fact announced to the house. */
    factsVersion: number;
    asOf: string;
    knownAt: string;
    standing: Standing;
    timeline: readonly TimelineEntry[];
  }>;

/** Reads of people. Numbers are masked; who needs one opens the identity with a purpose. */
@Controller('v1/people')
export class PeopleController {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Action('people.list')
  @Describe({
    summary: 'List people as they stand now',
    description: 'A role held for a unit sees that unit and what lies below it.',
    answers: { 200: 'A page of people in the order of their names.' },
  })
  async list(
    @Query() query: PeopleQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<Page<PersonItem>> {
    const scope = scopeOf(principal, 'people.list');
    const after = startAfter(query, ['text', 'uuid']) as readonly [string, string] | undefined;
    const { limit, nip, name, unit, post, grade } = query;
    const rows = await this.people.list({
      limit,
      ...(nip === undefined ? {} : { nip }),
      ...(name === undefined ? {} : { name }),
      ...(unit === undefined ? {} : { unit }),
      ...(post === undefined ? {} : { post }),
      ...(grade === undefined ? {} : { grade }),
      ...(scope.any ? {} : { within: scope.units }),
      ...(after === undefined ? {} : { after }),
    });
    return pageOf(
      rows,
      query,
      ({ key }) => key,
      ({ item }) => item,
    );
  }

  @Get(':id')
  @Action('people.read')
  @Describe({
    summary: 'Read a person and the facts about them',
    description: 'As of a day, and as it was known at an instant: the two times of every fact.',
    answers: { 200: 'The person, how they stood, and the timeline.' },
  })
  async read(
    @UuidParam('id') id: string,
    @Query() query: PersonQuery,
    @CurrentPrincipal() principal: Principal,
    @Req() request: HttpRequest,
  ): Promise<PersonView> {
    const found = await this.people.find(id);
    if (found === undefined) throw Problem.notFound({ id: 'Pegawai', en: 'person' });
    const { unit } = found.item;
    const units = unit === undefined ? [] : await this.people.unitsAbove(unit);
    requireWithin(scopeOf(principal, 'people.read'), { units, people: [id] });
    const now = this.clock.now();
    const asOf = query.as_of ?? dateInJakarta(now);
    const knownAt = query.known_at === undefined ? now.toISOString() : new Date(query.known_at).toISOString();
    const entries = timeline(await this.people.facts(id), asOf, knownAt);
    tag(request, found.version);
    const { version, factsVersion, item } = found;
    return { ...item, version, factsVersion, asOf, knownAt, standing: standing(entries), timeline: entries };
  }
}
