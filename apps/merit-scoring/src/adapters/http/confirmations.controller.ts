import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import {
  Action,
  actorOf,
  causeOf,
  Commands,
  COMMANDS,
  CurrentPrincipal,
  Describe,
  ListQuery,
  naturalPerson,
  pageOf,
  startAfter,
  type HttpRequest,
  type Page,
  type Principal,
} from '@jejak/http';
import type { Clock } from '@jejak/kernel';
import { CLOCK } from '@jejak/runtime';
import { Confirming } from '../../application/confirming.js';
import { SqlConfirmations, type ConfirmationRow } from '../postgres/sql-confirmations.js';

class BasisRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  instrument!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  article!: string;
}

class ConfirmRequest {
  /** An open question, a value that was not read yet, or a value whose basis was repealed. */
  @IsIn(['setting', 'value', 'successor'])
  subject!: 'setting' | 'value' | 'successor';

  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  id!: string;

  /** One of the alternatives of the question; of a value there is none: confirming never changes it. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  answer?: string;

  @IsObject()
  @ValidateNested()
  @Type(() => BasisRequest)
  basis!: BasisRequest;

  /** Where it was read. */
  @IsString()
  @MaxLength(4_000)
  note!: string;
}

/** Who confirmed what the sources leave open, when, and on what basis. */
@Controller('v1/policies/confirmations')
export class ConfirmationsController {
  constructor(
    @Inject(Confirming) private readonly confirming: Confirming,
    @Inject(SqlConfirmations) private readonly confirmations: SqlConfirmations,
    @Inject(COMMANDS) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(201)
  @Action('policies.confirm')
  @Describe({
    summary: 'Confirm an answer or a value that the sources leave open',
    description:
      'New scores use the answer from now on; stored ones keep theirs and replay with it. `GET /v1/policies/settings` lists what awaits confirmation.',
    answers: { 201: 'The confirmation.' },
  })
  confirm(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @Body() { subject, id, answer, basis, note }: ConfirmRequest,
  ): Promise<Readonly<{ id: string; subject: string; of: string }>> {
    const who = {
      by: actorOf(principal),
      person: naturalPerson(principal),
      at: this.clock.now(),
      cause: causeOf(request),
    };
    const sent = {
      subject,
      id,
      basis: { instrument: basis.instrument, article: basis.article },
      note,
      ...(answer === undefined ? {} : { answer }),
    };
    return this.commands.run(request, async (tx) => {
      const done = await this.confirming.confirm(tx, sent, who);
      return done.kind === 'refused' ? done : { status: 201, body: { id: done.id, subject, of: id } };
    });
  }

  @Get()
  @Action('policies.read-confirmations')
  @Describe({
    summary: 'List what was confirmed, newest first',
    description:
      'Who confirmed it (by random person id), when, on what basis, and what the answer was before.',
    answers: { 200: 'A page of confirmations.' },
  })
  async list(@Query() query: ListQuery): Promise<Page<ConfirmationRow>> {
    const [before] = startAfter(query, ['uuid']) ?? [];
    const rows = await this.confirmations.list(
      before === undefined ? undefined : String(before),
      query.limit + 1,
    );
    return pageOf(
      [...rows],
      query,
      ({ id }) => [id],
      (row) => row,
    );
  }
}
