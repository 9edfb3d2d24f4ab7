import { Controller, Get, Inject } from '@nestjs/common';
import { Action, Describe } from '@jejak/http';
import type { Watch } from '../../application/monitor.js';
import { WATCH_STORE } from '../../tokens.js';
import type { PostgresWatchStore } from '../postgres/watch-store.js';

const SHOWN = 200;

/** What the monitor of the log has found, for those who answer for it. */
@Controller('v1/audit/monitor')
export class MonitorController {
  constructor(@Inject(WATCH_STORE) private readonly store: PostgresWatchStore) {}

  @Get()
  @Action('audit.verify')
  @Describe({
    summary: 'Say how far the monitor of the log is, and what it has found',
    description:
      'Findings of the cycle under way and of the last whole one, oldest first, 200 at most: code, entry, place, both languages.',
    answers: { 200: 'The state of the monitor, its findings, and the last drill.' },
  })
  async state(): Promise<object> {
    const { cycle, position, last }: Watch = await this.store.watch();
    const { tried, passed } = await this.store.drills();
    return {
      cycle,
      position,
      last: last ?? null,
      drill: { tried: tried ?? null, passed: passed ?? null },
      findings: await this.store.findings(SHOWN),
    };
  }
}
