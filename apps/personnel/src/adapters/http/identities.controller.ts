import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import {
  Action,
  actorOf,
  causeOf,
  Commands,
  COMMANDS,
  CurrentPrincipal,
  Describe,
  Problem,
  requireWithin,
  scopeOf,
  UuidParam,
  type HttpRequest,
  type Principal,
} from '@jejak/http';
import { DATABASE, type Database } from '@jejak/persistence';
import { Identities } from '../../application/identities.js';
import type { Context } from '../../application/ports.js';
import { DeclareRelationBody, LinkAccountBody, OpenIdentityBody, RegisterPersonBody } from './people.dto.js';

/** Who a person is, in clear. */
export type IdentityView = Readonly<{
  person: string;
  name: string;
  nip?: string;
  titleBefore?: string;
  titleAfter?: string;
  birthDate?: string;
  sex?: string;
}>;

/** Acts on who people are: each is told to the house under the random id, never by name. */
@Controller('v1/people')
export class IdentitiesController {
  constructor(
    @Inject(Identities) private readonly identities: Identities,
    @Inject(COMMANDS) private readonly commands: Commands,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  @Post()
  @Action('people.register')
  @Describe({
    summary: 'Register a natural person who is no civil servant',
    description: 'For instance the Bupati. Civil servants are registered by publication or import.',
    answers: { 201: 'The random id by which the house knows the person.' },
  })
  register(
    @Body() body: RegisterPersonBody,
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<{ id: string }> {
    return this.commands.run(request, async (tx) => {
      const id = await this.identities.register(tx, { ...body }, contextOf(principal, request));
      return { status: 201, body: { id }, version: 1, headers: { location: `/v1/people/${id}` } };
    });
  }

  @Post(':id/accounts')
  @Action('people.link-account')
  @Describe({
    summary: 'Link an account to its person',
    description: 'The link that was made last stands. Linking again what is linked changes nothing.',
    answers: { 200: 'It was linked already.', 201: 'Linked.' },
  })
  link(
    @UuidParam('id') id: string,
    @Body() { account }: LinkAccountBody,
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<{ person: string; account: string }> {
    return this.commands.run(request, async (tx) => {
      const linked = await this.identities.link(tx, id, account, contextOf(principal, request));
      if (linked === undefined) throw noSuchPerson();
      return { status: linked === 'linked' ? 201 : 200, body: { person: id, account } };
    });
  }

  @Post(':id/relations')
  @Action('people.declare-relation')
  @Describe({
    summary: 'Declare a relation that keeps two persons from deciding on one another',
    description: 'UU 30/2014 art. 43. The house learns the ground, never the family.',
    answers: { 200: 'It was declared already.', 201: 'Declared.' },
  })
  relate(
    @UuidParam('id') id: string,
    @Body() { other, ground }: DeclareRelationBody,
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<{ person: string; other: string; ground: string }> {
    requireWithin(scopeOf(principal, 'people.declare-relation'), { people: [id] });
    return this.commands.run(request, async (tx) => {
      const relation = { a: id, b: other, ground };
      const declared = await this.identities.relate(tx, relation, contextOf(principal, request));
      if (declared === undefined) throw noSuchPerson();
      return { status: declared === 'declared' ? 201 : 200, body: { person: id, other, ground } };
    });
  }

  @Post(':id/identity')
  @Action('people.open-identity')
  @Describe({
    summary: 'Open who a person is, for a stated purpose',
    description: 'The opening is logged with its purpose before the name is shown.',
    answers: { 200: 'The identity in clear.' },
  })
  async open(
    @UuidParam('id') id: string,
    @Body() { purpose }: OpenIdentityBody,
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<IdentityView> {
    // The stored answer names nobody: what is kept for repetitions must not outlive an erasure.
    await this.commands.run(request, async (tx) => {
      const opened = await this.identities.open(tx, id, purpose, contextOf(principal, request));
      if (!opened) throw noSuchPerson();
      return { status: 200, body: { person: id } };
    });
    const [row] = await this.database.query<Record<string, string | null>>(
      `select name, nip, title_before as "titleBefore", title_after as "titleAfter", birth_date::text as "birthDate", sex
         from person where id = $1`,
      [id],
    );
    if (row === undefined) throw noSuchPerson();
    const given = Object.entries(row).filter(([, value]) => value !== null);
    return { person: id, ...(Object.fromEntries(given) as { name: string }) };
  }
}

const contextOf = (principal: Principal, request: HttpRequest): Context => ({
  by: actorOf(principal),
  cause: causeOf(request),
});

const noSuchPerson = (): Problem => Problem.notFound({ id: 'Pegawai', en: 'person' });
