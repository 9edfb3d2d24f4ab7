import { Controller, Get, Header, Inject, Req, type Type } from '@nestjs/common';
import { HEALTH, METRICS, type HealthRegistry, type Metrics, type Report } from '@jejak/runtime';
import { Action } from './action.js';
import { Describe } from './describe.js';
import { STATE, type HttpRequest } from './request.js';

/** What the document route asks for; bound once the application knows its routes. */
export const OPENAPI = Symbol('OpenApi');
export type OpenApi = { document(): Promise<unknown> };

/** What every service answers about itself; its document stands under its own name. */
export function platformController(service: string): Type {
  @Controller()
  class PlatformController {
    constructor(
      @Inject(HEALTH) private readonly health: HealthRegistry,
      @Inject(METRICS) private readonly metrics: Metrics,
      @Inject(OPENAPI) private readonly openApi: OpenApi,
    ) {}

    @Get('health/live')
    @Action('health.read')
    @Describe({ summary: 'Say that the process answers', answers: { 200: 'It does.' } })
    live(): { status: 'live' } {
      return { status: 'live' };
    }

    @Get('health/ready')
    @Action('health.read')
    @Describe({
      summary: 'Say whether the service can do its work, and how far each reader lags',
      answers: { 200: 'Ready.' },
    })
    async ready(@Req() request: HttpRequest): Promise<Report> {
      const report = await this.health.report();
      if (report.status !== 'ready') request[STATE].status = 503;
      return report;
    }

    @Get('metrics')
    @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
    @Action('metrics.read')
    @Describe({
      summary: 'Give the figures of the service in Prometheus’ text format',
      answers: { 200: { description: 'The figures.', mediaType: 'text/plain', body: { type: 'string' } } },
    })
    figures(): Promise<string> {
      return this.metrics.text();
    }

    @Get(`v1/${service}/openapi.json`)
    @Action('docs.read')
    @Describe({ summary: 'Give this document', answers: { 200: 'An OpenAPI 3.1 document.' } })
    document(): Promise<unknown> {
      return this.openApi.document();
    }
  }
  return PlatformController;
}
