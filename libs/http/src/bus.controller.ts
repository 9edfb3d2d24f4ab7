import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, type Type } from '@nestjs/common';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { isUuid } from '@jejak/kernel';
import {
  BUS_OPERATIONS,
  type BusOperations,
  type BusStatus,
  type Quarantined,
  type Redriven,
} from '@jejak/messaging';
import { Action, CurrentPrincipal } from './action.js';
import { Commands } from './commands.js';
import { Describe } from './describe.js';
import { ListQuery, type Page } from './page.js';
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
      answers: { 200: 'Lag, generation and quarantine per group, and what waits in the outbox.' },
    })
    status(): Promise<BusStatus> {
      return this.bus.status();
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
