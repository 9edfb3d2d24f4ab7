import { Inject } from '@nestjs/common';
import { naturalPerson, pageOf, requireWithin, scopeOf, type Page, type Principal } from '@jejak/http';
import { dateInJakarta, type Bilingual, type BrokenRule, type Clock } from '@jejak/kernel';
import { KEYRING, type Keyring } from '@jejak/persistence';
import { approvalRoute, reasonCodes } from '@jejak/policies';
import { CLOCK } from '@jejak/runtime';
import { fold, type Case, type OpenCase, type Request, type RouteStage } from '../../domain/case.js';
import { seatsOn } from '../../domain/delegation.js';
import { barredBy, seatFor, type Acting, type Seat } from '../../domain/seat.js';
import { Readings, type Recorded, type TaskRow } from '../postgres/readings.js';
import { ownSeats } from './official.js';
import { noSuchTask, taskId } from './tasks.dto.js';
import type { BarredTask, TaskDetail, TaskView, VerdictView } from './views.js';

type Opened = Readonly<{ request: Request; route: readonly RouteStage[] }>;

/** Puts tasks together for an official: what waits for them, what they are barred from, and why. */
export class TaskReader {
  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(KEYRING) private readonly keyring: Keyring,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Tasks that fit a seat of the reader, their own or one they fill; a reader without seats of officials (the
   * inspectorate) sees every open task. What they are barred from stands apart, with the rules that bar them.
   */
  async mine(
    principal: Principal,
    query: { limit: number },
    before: readonly [string, string] | undefined,
  ): Promise<Page<TaskView> & { barred: BarredTask[] }> {
    const person = naturalPerson(principal);
    const seats = await this.seats(principal, person);
    const everything = principal.roles.some(({ role }) => role === 'inspector');
    const rows = await this.readings.openTasks(everything ? undefined : seats, before, query.limit + 1);
    const cases = await this.readings.cases(rows.map(({ proposal }) => proposal));
    const page = pageOf(
      rows,
      query,
      ({ proposal, stage }) => [proposal, stage],
      (row) => row,
    );

    const items: TaskView[] = [];
    const barred: BarredTask[] = [];
    for (const row of page.items) {
      const recorded = cases.get(row.proposal) ?? [];
      const now = fold(recorded.map(({ fact }) => fact));
      if (now.stage !== 'open' || now.at.id !== row.stage) continue;
      const acting = await this.acting(now, row.proposal, person, seats);
      const rules = acting.seat === undefined && everything ? [] : barredBy(now, acting);
      const id = taskId(row.proposal, row.stage);
      if (rules.length > 0) barred.push({ id, number: now.request.number, stage: row.stage, rules });
      else items.push(viewOf(row, now, now.at, acting.seat, recorded.length));
    }
    return { items, next: page.next, barred };
  }

  /** @throws Problem 404 when there is no such task, 403 outside the reader's reach */
  async detail(proposal: string, stage: string, principal: Principal): Promise<TaskDetail> {
    const person = naturalPerson(principal);
    const recorded = (await this.readings.cases([proposal])).get(proposal) ?? [];
    const { request, route } = openedAs(recorded);
    const round = recorded.slice(recorded.findLastIndex(({ fact }) => fact.type === 'CaseOpened'));
    const at = route.find(({ id }) => id === stage);
    const reached = round.find(({ fact }) => fact.type === 'StageOpened' && fact.stage === stage);
    if (at === undefined || reached === undefined) throw noSuchTask();

    const seats = await this.seats(principal, person);
    const seat = seatFor(seats, at, request.unit);
    requireWithin(scopeOf(principal, 'tasks.read'), {
      units: [request.unit],
      people: seat?.onBehalfOf === undefined ? [] : [person],
    });
    const now = fold(recorded.map(({ fact }) => fact));
    const row = { proposal, stage, opened_at: reached.at };
    return {
      ...viewOf(row, { request, route }, at, seat, recorded.length),
      state: stateOf(now, round, stage),
      route,
      verdicts: await this.verdicts(recorded),
      recused: recorded.flatMap(({ fact }) => (fact.type === 'ApproverRecused' ? [fact.by] : [])),
      barred: await this.barred(now, at, proposal, person, seats),
      reasonCodes: reasonCodes.map(({ code, id, en, for: uses }) => ({ code, id, en, for: uses })),
    };
  }

  async seats(principal: Principal, person: string): Promise<Seat[]> {
    const day = dateInJakarta(this.clock.now());
    return seatsOn(ownSeats(principal), await this.readings.delegationsTo(person, day), day);
  }

  private async barred(
    now: Case,
    at: RouteStage,
    proposal: string,
    person: string,
    seats: readonly Seat[],
  ): Promise<readonly BrokenRule[]> {
    if (now.stage !== 'open' || now.at.id !== at.id) return [];
    return barredBy(now, await this.acting(now, proposal, person, seats));
  }

  private async acting(
    now: OpenCase,
    proposal: string,
    person: string,
    seats: readonly Seat[],
  ): Promise<Acting> {
    const seat = seatFor(seats, now.at, now.request.unit);
    const persons = seat?.onBehalfOf === undefined ? [person] : [person, seat.onBehalfOf];
    const conflicts = await this.readings.conflictsOf(persons);
    return {
      by: person,
      conflicts: conflicts.filter((conflict) => conflict.proposal === null || conflict.proposal === proposal),
      ...(seat === undefined ? {} : { seat }),
    };
  }

  private async verdicts(recorded: readonly Recorded[]): Promise<VerdictView[]> {
    const views: VerdictView[] = [];
    for (const { fact, at } of recorded) {
      if (fact.type !== 'VerdictGiven') continue;
      views.push({
        stage: fact.stage,
        act: fact.act,
        verdict: fact.verdict,
        by: fact.by,
        onBehalfOf: fact.onBehalfOf ?? null,
        chosen: fact.chosen ?? null,
        rank: fact.rank ?? null,
        reasonCode: fact.reasonCode ?? null,
        reason: (await this.keyring.open(undefined, fact.reason))?.toString('utf8') ?? null,
        at: at.toISOString(),
      });
    }
    return views;
  }
}

function openedAs(recorded: readonly Recorded[]): Opened {
  const opened = recorded.flatMap(({ fact }) => (fact.type === 'CaseOpened' ? [fact] : [])).at(-1);
  if (opened === undefined) throw noSuchTask();
  return opened;
}

function stateOf(now: Case, round: readonly Recorded[], stage: string): TaskDetail['state'] {
  if (round.some(({ fact }) => fact.type === 'VerdictGiven' && fact.stage === stage)) return 'done';
  return now.stage === 'open' ? 'open' : 'cancelled';
}

function viewOf(
  { proposal, stage, opened_at }: TaskRow,
  { request, route }: Opened,
  at: RouteStage,
  seat: Seat | undefined,
  version: number,
): TaskView {
  return {
    id: taskId(proposal, stage),
    proposal,
    number: request.number,
    kind: request.kind,
    unit: request.unit,
    effectiveDate: request.effectiveDate,
    target: request.target,
    proposedBy: request.proposedBy,
    stage,
    label: labelOf(request, stage, opened_at),
    ordinal: route.findIndex(({ id }) => id === stage) + 1,
    act: at.act,
    role: at.role,
    openedAt: opened_at.toISOString(),
    candidates: request.candidates,
    dossierHash: request.dossierHash,
    openRanges: request.openRanges,
    seat: seat ?? null,
    version,
  };
}

/** By the route of the day the stage was opened; a stage that route does not name is called by its id. */
const labelOf = ({ kind }: Request, stage: string, openedAt: Date): Bilingual =>
  approvalRoute(kind, dateInJakarta(openedAt)).find(({ id }) => id === stage)?.label ?? {
    id: stage,
    en: stage,
  };
