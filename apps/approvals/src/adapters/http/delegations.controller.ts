import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import {
  Action,
  Commands,
  COMMANDS,
  CurrentPrincipal,
  Describe,
  naturalPerson,
  pageOf,
  Problem,
  requireMatch,
  startAfter,
  UuidParam,
  type HttpRequest,
  type Outcome,
  type Page,
  type Principal,
  type Refusal,
} from '@jejak/http';
import type { Clock, PlainDate } from '@jejak/kernel';
import { KEYRING, type Keyring } from '@jejak/persistence';
import { CLOCK } from '@jejak/runtime';
import { Delegating } from '../../application/delegating.js';
import { Readings, type DelegationRow } from '../postgres/readings.js';
import { officialOf } from './official.js';
import { DelegationRequest, DelegationsQuery, RevocationRequest } from './tasks.dto.js';

export type DelegationView = Readonly<{
  id: string;
  from: string;
  to: string;
  role: string;
  unit: string | null;
  since: PlainDate;
  until: PlainDate;
  /** Null once it was erased. */
  reason: string | null;
  grantedAt: string;
  version: number;
  /** When and why it was taken back; absent while it stands, the reason null once it was erased. */
  revoked?: Readonly<{ at: string; reason: string | null }>;
}>;

export type DelegationReceipt = Readonly<{
  id: string;
  from: string;
  to: string;
  role: string;
  unit: string | null;
  since: PlainDate;
  until: PlainDate;
}>;

/** Who stands in for whom, in what, from when to when. */
@Controller('v1/delegations')
export class DelegationsController {
  constructor(
    @Inject(Delegating) private readonly delegating: Delegating,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(KEYRING) private readonly keyring: Keyring,
    @Inject(COMMANDS) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Action('delegations.grant')
  @Describe({
    summary: 'Name a substitute for one’s own seat, for a time',
    description:
      'A substitute names no further substitute, and the seat of the PPK is not delegated. Both persons count in four eyes.',
    answers: { 201: 'The delegation.' },
  })
  grant(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @Body() { to, role, unit, since, until, reason }: DelegationRequest,
  ): Promise<DelegationReceipt> {
    const official = officialOf(principal, request, this.clock.now());
    const { person } = official;
    const sent = { to, role, ...(unit === undefined ? {} : { unit }), since, until, reason };
    return this.commands.run(request, async (tx): Promise<Outcome<DelegationReceipt> | Refusal> => {
      const settled = await this.delegating.grant(tx, sent, official);
      if (settled.kind === 'refused') return settled;
      const body = { id: settled.id, from: person, to, role, unit: unit ?? null, since, until };
      return { status: 201, body, version: 1 };
    });
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Action('delegations.revoke')
  @Describe({
    summary: 'Take back a delegation one granted',
    description:
      'At once: open tasks leave the substitute’s inbox, and what they decided before stands. Doing it again changes nothing.',
    ifMatch: true,
    answers: { 200: 'It is taken back.' },
  })
  revoke(
    @UuidParam('id') id: string,
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @Body() { reason }: RevocationRequest,
  ): Promise<{ id: string; revoked: true }> {
    const official = officialOf(principal, request, this.clock.now());
    return this.commands.run(
      request,
      async (tx): Promise<Outcome<{ id: string; revoked: true }> | Refusal> => {
        const settled = await this.delegating.revoke(tx, id, reason, official, (version) =>
          requireMatch(request, version),
        );
        if (settled.kind === 'unknown') throw Problem.notFound({ id: 'Delegasi', en: 'delegation' });
        return settled.kind === 'refused' ? settled : { status: 200, body: { id, revoked: true } };
      },
    );
  }

  @Get()
  @Action('delegations.read')
  @Describe({
    summary: 'List delegations, newest first',
    description: 'Those I granted and those that name me; the inspectorate sees all.',
    answers: { 200: 'A page of delegations.' },
  })
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: DelegationsQuery,
  ): Promise<Page<DelegationView>> {
    const person = naturalPerson(principal);
    const everything = principal.roles.some(({ role }) => role === 'inspector');
    const before = startAfter(query, ['uuid'])?.[0] as string | undefined;
    const rows = await this.readings.delegations(everything ? undefined : person, before, query.limit + 1);
    const page = pageOf(
      rows,
      query,
      ({ id }) => [id],
      (row) => row,
    );
    const items: DelegationView[] = [];
    for (const row of page.items) items.push(await this.view(row));
    return { items, next: page.next };
  }

  private async view(row: DelegationRow): Promise<DelegationView> {
    return {
      id: row.id,
      from: row.delegator,
      to: row.substitute,
      role: row.role,
      unit: row.unit,
      since: row.since,
      until: row.until,
      reason: await this.opened(row.reason),
      grantedAt: row.granted_at.toISOString(),
      version: row.revoked_at === null ? 1 : 2,
      ...(row.revoked_at === null
        ? {}
        : { revoked: { at: row.revoked_at.toISOString(), reason: await this.opened(row.revoked_reason!) } }),
    };
  }

  private async opened(sealed: string): Promise<string | null> {
    return (await this.keyring.open(undefined, sealed))?.toString('utf8') ?? null;
  }
}
