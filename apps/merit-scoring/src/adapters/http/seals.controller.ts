import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { Action, Commands, COMMANDS, Describe, type HttpRequest } from '@jejak/http';
import { SealCheck } from '../../application/seal-check.js';
import type { RunOutcome } from '../../application/ports.js';
import { SqlSeals, type BreachRow, type RunRow } from '../postgres/sql-seals.js';

/** Whether every stored score is still what its frozen dossier gives. */
@Controller('v1/scorings')
export class SealsController {
  constructor(
    @Inject(SealCheck) private readonly check: SealCheck,
    @Inject(SqlSeals) private readonly seals: SqlSeals,
    @Inject(COMMANDS) private readonly commands: Commands,
  ) {}

  @Post('replays')
  @HttpCode(201)
  @Action('scorings.replay')
  @Describe({
    summary: 'Compute every stored score again and record what is found',
    description:
      'As every night. Scores whose facts were erased by law are counted apart. A difference is published as ' +
      '`scoring.seal-broken`, once, and keeps the service from being ready until it is gone.',
    answers: { 201: 'The run with its counts.' },
  })
  run(@Req() request: HttpRequest): Promise<Readonly<{ run: string } & RunOutcome>> {
    return this.commands.runRepeatable(request, async () => ({ status: 201, body: await this.check.now() }));
  }

  @Get('replays')
  @Action('scorings.replay')
  @Describe({
    summary: 'Show the last runs, and the seals that are broken now',
    description: 'The newest thirty runs.',
    answers: { 200: 'Runs and breaches.' },
  })
  async runs(): Promise<Readonly<{ runs: readonly RunRow[]; broken: readonly BreachRow[] }>> {
    const [runs, broken] = await Promise.all([this.seals.runs(30), this.seals.breaches()]);
    return { runs, broken };
  }
}
