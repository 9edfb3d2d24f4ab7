import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Action, Describe } from '@jejak/http';
import { dateInJakarta, type Clock, type PlainDate } from '@jejak/kernel';
import { approvalRoute, type Kind, type Stage } from '@jejak/policies';
import { CLOCK } from '@jejak/runtime';
import { RoutesQuery } from './tasks.dto.js';

const kinds = ['rank-promotion', 'position-promotion', 'rotation'] as const satisfies readonly Kind[];

export type RouteView = Readonly<{ kind: Kind; on: PlainDate; stages: readonly Stage[] }>;

/** The stages each kind of proposal goes through, with the article behind each. */
@Controller('v1/routes')
export class RoutesController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Get()
  @Action('routes.read')
  @Describe({
    summary: 'List the routes of approval by the rules of a day',
    answers: { 200: 'One route per kind. A running case keeps the route it was opened with.' },
  })
  list(@Query() { on = dateInJakarta(this.clock.now()) }: RoutesQuery): { items: RouteView[]; next: null } {
    return { items: kinds.flatMap((kind) => routeOn(kind, on)), next: null };
  }
}

/** Before the first rules there was no route. */
function routeOn(kind: Kind, on: PlainDate): RouteView[] {
  try {
    return [{ kind, on, stages: approvalRoute(kind, on) }];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
