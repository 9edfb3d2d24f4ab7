import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, type Type } from '@nestjs/common';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { isUuid } from '@jejak/kernel';
import {
  BUS_OPERATIONS,
  PARK_REASONS,
  type Blocked,
  type BusOperations,
  type BusStatus,
  type ParkReason,
  type Preview,
  type Quarantined,
  type Redriven,
  type RedrivenMany,
} from '@jejak/messaging';
import { Action, CurrentPrincipal } from './action.js';
import { Commands } from './commands.js';
import { Describe } from './describe.js';
import { cursorOf, ListQuery, startAfter, type Page } from './page.js';
import { actorOf, type Principal } from './principal.js';
import { Problem } from './problem.js';
import { causeOf, type HttpRequest } from './request.js';
import { COMMANDS } from './tokens.js';
import { UuidParam } from './validation.js';

class QuarantineQuery extends ListQuery {
  @IsOptional() @IsString() @MaxLength(200) group?: string;
  /** A subject, e.g. `person/<uuid>`. */
  @IsOptional() @IsString() @MaxLength(200) key?: string;
}

class BlockedQuery extends ListQuery {
  @IsOptional() @IsString() @MaxLength(200) group?: string;
}

/** Messages that fit everything named; nothing named fits all of the group's. */
class ChoiceQuery {
  @IsString() @IsNotEmpty() @MaxLength(200) group!: string;
  /** A subject, e.g. `person/<uuid>`. */
  @IsOptional() @IsString() @MaxLength(200) key?: string;
  /** A type of event, with the deployment's prefix or without. */
  @IsOptional() @IsString() @MaxLength(256) type?: string;
  @IsOptional() @IsIn(PARK_REASONS) reason?: ParkReason;
  @IsOptional() @IsString() @MaxLength(200) errorClass?: string;
}

class RedriveManyRequest extends ChoiceQuery {
  /** What the preview said. */
  @IsInt() @Min(1) @Max(1_000_000_000) subjects!: number;
  @IsInt() @Min(1) @Max(1_000_000_000) messages!: number;
}

class GroupRequest {
  @IsString() @IsNotEmpty() @MaxLength(200) group!: string;
}

class DiscardRequest {
  @IsString() @IsNotEmpty() @MaxLength(2_000) reason!: string;
}

/** What operators do with a service's bus. What each operation promises stands at `BusOperations`. */
export function busController(service: string): Type {
  @Controller(`v1/${service}`)
  class BusController {
    constructor(
      @Inject(BUS_OPERATIONS) private readonly bus: BusOperations,
      @Inject(COMMANDS) private readonly commands: Commands,
    ) {}

    @Get('bus')
    @Action('bus.read')
    @Describe({
      summary: 'Say how far each group is behind, and what is blocked',
      answers: {
        200: 'Topics heard; lag, generation and quarantine per group; what waits in the outbox; what was said last.',
      },
    })
    status(): Promise<BusStatus> {
      return this.bus.status();
    }

    @Get('bus/blocked')
    @Action('bus.read')
    @Describe({
      summary: 'List blocked subjects, by group',
      description: 'A subject waits behind its first message in quarantine; other subjects go on.',
      answers: { 200: 'A page of subjects, each with why and since when.' },
    })
    async blocked(@Query() query: BlockedQuery): Promise<Page<Blocked>> {
      const after = startAfter(query, ['text', 'text']) as readonly [string, string] | undefined;
      const { items, next } = await this.bus.blocked({
        limit: query.limit,
        ...(query.group === undefined ? {} : { group: query.group }),
        ...(after === undefined ? {} : { after: { group: after[0], subject: after[1] } }),
      });
      return { items, next: next === null ? null : cursorOf([next.group, next.subject]) };
    }

    @Post('bus/replay')
    @HttpCode(202)
    @Action('bus.replay')
    @Describe({
      summary: 'Rebuild a projection from its topics',
      description: 'Reactions are never replayed; retention that has cut a topic is a refusal too.',
      answers: { 202: 'Emptied; the events come again.' },
    })
    replay(@Req() request: HttpRequest, @Body() { group }: GroupRequest): Promise<{ group: string }> {
      return this.commands.runRepeatable(request, async () => {
        await this.bus.replay(group);
        return { status: 202, body: { group } };
      });
    }

    @Post('bus/reannounce')
    @HttpCode(202)
    @Action('bus.replay')
    @Describe({
      summary: 'Announce every event this service ever published once more',
      answers: { 202: 'How many.' },
    })
    reannounce(@Req() request: HttpRequest): Promise<{ events: number }> {
      return this.commands.runRepeatable(request, async () => ({
        status: 202,
        body: { events: await this.bus.reannounce() },
      }));
    }

    @Get('quarantine')
    @Action('quarantine.read')
    @Describe({
      summary: 'List messages in quarantine, oldest first',
      description: 'Never their payload: where they break their contract, and the class of the error.',
      answers: { 200: 'A page of messages.' },
    })
    async quarantined(@Query() { limit, after, group, key }: QuarantineQuery): Promise<Page<Quarantined>> {
      if (after !== undefined && !isUuid(after)) throw Problem.of('unreadable-cursor');
      return this.bus.quarantined({
        limit,
        ...(after === undefined ? {} : { after }),
        ...(group === undefined ? {} : { group }),
        ...(key === undefined ? {} : { key }),
      });
    }

    @Get('quarantine/preview')
    @Action('quarantine.read')
    @Describe({
      summary: 'Count what redriving these would hand out',
      description: 'The subjects with a message that fits, and all messages that wait there.',
      answers: { 200: 'How many subjects and messages.' },
    })
    preview(@Query() { group, ...choice }: ChoiceQuery): Promise<Preview> {
      return this.bus.preview(group, choice);
    }

    @Post('quarantine/redrive')
    @HttpCode(200)
    @Action('quarantine.redrive')
    @Describe({
      summary: 'Redrive many, as previewed',
      description:
        'Subject by subject, each in order; one that fails again stays where it is. Refused when quarantine is no longer what the preview said. A call ends after about 1,000 messages: `left` says how many it did not come to.',
      answers: { 200: 'How many went through, failed again, and are left.' },
    })
    redriveMany(
      @Req() request: HttpRequest,
      @Body() { group, subjects, messages, ...choice }: RedriveManyRequest,
      @CurrentPrincipal() principal: Principal,
    ): Promise<RedrivenMany> {
      const asked = { by: actorOf(principal), cause: causeOf(request) };
      return this.commands.runRepeatable(request, async () => ({
        status: 200,
        body: await this.bus.redriveMany(group, choice, { subjects, messages }, asked),
      }));
    }

    @Post('quarantine/:id/redrive')
    @HttpCode(200)
    @Action('quarantine.redrive')
    @Describe({
      summary: 'Hand the messages of this one’s subject to their handler again, in order',
      answers: { 200: 'Which went through, and where it stopped.' },
    })
    redrive(
      @Req() request: HttpRequest,
      @UuidParam('id') id: string,
      @Body() { group }: GroupRequest,
      @CurrentPrincipal() principal: Principal,
    ): Promise<Redriven> {
      return this.commands.runRepeatable(request, async () => ({
        status: 200,
        body: await this.bus.redrive(group, { id }, { by: actorOf(principal), cause: causeOf(request) }),
      }));
    }

    @Post('quarantine/:id/discard')
    @HttpCode(200)
    @Action('quarantine.discard')
    @Describe({
      summary: 'Give a message up, with a reason',
      description:
        'The reason is kept sealed, and the act is published. Those behind it stay until redriven.',
      answers: { 200: 'Discarded.' },
    })
    discard(
      @Req() request: HttpRequest,
      @UuidParam('id') id: string,
      @Body() { reason }: DiscardRequest,
      @CurrentPrincipal() principal: Principal,
    ): Promise<{ id: string }> {
      return this.commands.runRepeatable(request, async () => {
        await this.bus.discard(id, reason, { by: actorOf(principal), cause: causeOf(request) });
        return { status: 200, body: { id } };
      });
    }
  }
  return BusController;
}
