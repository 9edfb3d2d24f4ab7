import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import {
  Action,
  Commands,
  COMMANDS,
  CurrentPrincipal,
  Describe,
  requireMatch,
  startAfter,
  tag,
  type HttpRequest,
  type Outcome,
  type Page,
  type Principal,
  type Refusal,
} from '@jejak/http';
import type { Clock } from '@jejak/kernel';
import { CLOCK } from '@jejak/runtime';
import type { Admit } from '../../application/ports.js';
import { Verdicts, type Settled } from '../../application/verdicts.js';
import { officialOf } from './official.js';
import { TaskReader } from './task-reader.js';
import {
  dossierChanged,
  noSuchTask,
  RecusalRequest,
  taskNamed,
  TasksQuery,
  VerdictRequest,
} from './tasks.dto.js';
import type { BarredTask, TaskDetail, TaskView } from './views.js';

/** What followed from a verdict: the stage that waits now, or how the case ended. */
export type VerdictReceipt = Readonly<{
  task: string;
  proposal: string;
  stage: string;
  verdict: string;
  chosen: string | null;
  rank: number | null;
  deviates: boolean;
  onBehalfOf: string | null;
  nextStage: string | null;
  /** The PPK's decision; it has no effect before it is in the log with a proof. */
  decided: boolean;
  version: number;
}>;

export type RecusalReceipt = Readonly<{ task: string; proposal: string; stage: string; version: number }>;

/** Where officials find what waits for them and give their verdicts. Every rule lives in `domain`. */
@Controller('v1/tasks')
export class TasksController {
  constructor(
    @Inject(Verdicts) private readonly verdicts: Verdicts,
    @Inject(TaskReader) private readonly reader: TaskReader,
    @Inject(COMMANDS) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Action('tasks.read')
  @Describe({
    summary: 'List the tasks that wait for me',
    description:
      'By my roles and units, and those of officials I stand in for. Cases I am barred from stand under `barred`, with the rules that bar me.',
    answers: { 200: 'A page of tasks, newest proposal first.' },
  })
  list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: TasksQuery,
  ): Promise<Page<TaskView> & { barred: BarredTask[] }> {
    const before = startAfter(query, ['uuid', 'text']) as readonly [string, string] | undefined;
    return this.reader.mine(principal, query, before);
  }

  @Get(':id')
  @Action('tasks.read')
  @Describe({
    summary: 'Read a task',
    description: 'What you see is what you sign: the dossier’s hash here is the one a verdict must carry.',
    answers: { 200: 'The task with its case, the verdicts so far, and why I may not act, if so.' },
  })
  async read(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
  ): Promise<TaskDetail> {
    const { proposal, stage } = taskNamed(id);
    const detail = await this.reader.detail(proposal, stage, principal);
    tag(request, detail.version);
    return detail;
  }

  @Post(':id/verdict')
  @HttpCode(200)
  @Action('tasks.decide')
  @Describe({
    summary: 'Give the verdict of a stage',
    description:
      '409 `dossier-changed` when the dossier is not the one that was seen. Choosing anyone but rank one asks for a reason code.',
    ifMatch: true,
    answers: { 200: 'What was recorded, and what follows.' },
  })
  give(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: VerdictRequest,
  ): Promise<VerdictReceipt> {
    const { proposal, stage } = taskNamed(id);
    const official = officialOf(principal, request, this.clock.now());
    const { verdict, chosen, reasonCode, reason, dossierHash, onBehalfOf } = body;
    const sent = {
      stage,
      verdict,
      ...(chosen === undefined ? {} : { chosen }),
      ...(reasonCode === undefined ? {} : { reasonCode }),
      reason,
      dossierHash,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    };
    return this.commands.run(request, async (tx): Promise<Outcome<VerdictReceipt> | Refusal> => {
      const admit = seen(request, stage, dossierHash);
      const settled = await this.verdicts.give(tx, proposal, sent, official, admit);
      return settled.kind === 'refused' ? settled : answer(receiptOf(id, proposal, settled));
    });
  }

  @Post(':id/recuse')
  @HttpCode(200)
  @Action('tasks.recuse')
  @Describe({
    summary: 'Step back from a case',
    description: 'For good, and with the reason; another official of the stage takes it.',
    ifMatch: true,
    answers: { 200: 'What was recorded.' },
  })
  recuse(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { reason }: RecusalRequest,
  ): Promise<RecusalReceipt> {
    const { proposal, stage } = taskNamed(id);
    const official = officialOf(principal, request, this.clock.now());
    return this.commands.run(request, async (tx): Promise<Outcome<RecusalReceipt> | Refusal> => {
      const settled = await this.verdicts.recuse(tx, proposal, stage, reason, official, seen(request, stage));
      if (settled.kind === 'refused') return settled;
      return answer({ task: id, proposal, stage, version: settled.version });
    });
  }
}

/**
 * The task exists, is the version that was seen, and so is the dossier.
 *
 * @throws Problem 404, 412, 428, or 409 `dossier-changed`
 */
const seen =
  (request: HttpRequest, stage: string, dossierHash?: string): Admit =>
  ({ case: now, version }) => {
    if (now.stage === 'unopened') throw noSuchTask();
    if (now.stage === 'open' && !now.route.some(({ id }) => id === stage)) throw noSuchTask();
    requireMatch(request, version);
    if (dossierHash !== undefined && dossierHash !== now.request.dossierHash) {
      throw dossierChanged(dossierHash, now.request.dossierHash);
    }
  };

const answer = <Body extends { version: number }>(body: Body): Outcome<Body> => ({
  status: 200,
  body,
  version: body.version,
});

function receiptOf(
  task: string,
  proposal: string,
  { facts, version }: Extract<Settled, { kind: 'done' }>,
): VerdictReceipt {
  const given = facts.flatMap((fact) => (fact.type === 'VerdictGiven' ? [fact] : []))[0];
  if (given === undefined) throw new Error(`a verdict on ${task} was accepted and recorded no verdict`);
  const next = facts.flatMap((fact) => (fact.type === 'StageOpened' ? [fact.stage] : []))[0];
  return {
    task,
    proposal,
    stage: given.stage,
    verdict: given.verdict,
    chosen: given.chosen ?? null,
    rank: given.rank ?? null,
    deviates: facts.some(({ type }) => type === 'DeviationJustified'),
    onBehalfOf: given.onBehalfOf ?? null,
    nextStage: next ?? null,
    decided: facts.some(({ type }) => type === 'DecisionGiven'),
    version,
  };
}
