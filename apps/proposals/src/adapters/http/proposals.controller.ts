import { Body, Controller, Get, Inject, Patch, Post, Query, Req } from '@nestjs/common';
import {
  Action,
  Commands,
  COMMANDS,
  CurrentPrincipal,
  Describe,
  pageOf,
  requireWithin,
  scopeOf,
  startAfter,
  tag,
  UuidParam,
  type ActionName,
  type HttpRequest,
  type Outcome,
  type Page,
  type Principal,
  type Refusal,
} from '@jejak/http';
import type { Clock, Tx } from '@jejak/kernel';
import { CLOCK } from '@jejak/runtime';
import { Decrees } from '../../application/decrees.js';
import { Drafting } from '../../application/drafting.js';
import type { DecreeSent, Letter } from '../../application/pattern-watch.js';
import type { Admit, Officer, Register, Wish } from '../../application/ports.js';
import type { Settled } from '../../application/settle.js';
import { Submissions } from '../../application/submissions.js';
import { REGISTER } from '../../tokens.js';
import { Readings } from '../postgres/readings.js';
import { admission, officerOf } from './admission.js';
import { ProposalReader } from './proposal-reader.js';
import {
  aimOf,
  AmendRequest,
  DocumentRequest,
  DraftRequest,
  EndRequest,
  DecreeRequest,
  LetterRequest,
  ProposalsQuery,
  unknownUnit,
} from './proposals.dto.js';
import { summaryOf, type ProposalView, type Summary } from './views.js';

const SUMMARY = 'The proposal as it is now: where it stands, whose move it is, and its version in the ETag.';

/** Proposals from draft to decree. Translates only: every rule lives in `domain`. */
@Controller('v1/proposals')
export class ProposalsController {
  constructor(
    @Inject(Drafting) private readonly drafting: Drafting,
    @Inject(Submissions) private readonly submissions: Submissions,
    @Inject(Decrees) private readonly decrees: Decrees,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(ProposalReader) private readonly reader: ProposalReader,
    @Inject(REGISTER) private readonly register: Register,
    @Inject(COMMANDS) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Action('proposals.draft')
  @Describe({
    summary: 'Draft a proposal',
    description:
      'Numbered USL-<year>-<number> without a gap. What submitting it would meet is told by reading it.',
    answers: { 201: SUMMARY },
  })
  draft(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @Body() body: DraftRequest,
  ): Promise<Summary> {
    const officer = officerOf(principal, request, this.clock);
    const aim = aimOf(body.kind, body.target);
    return this.commands.run(request, async (tx) => {
      const unit = await this.proposing(tx, body.unit, principal, 'proposals.draft');
      const { effectiveDate, route, candidates, documents = [] } = body;
      const settled = await this.drafting.draft(
        tx,
        { aim, unit, effectiveDate, ...(route === undefined ? {} : { route }), candidates, documents },
        officer,
      );
      return this.answer(tx, settled, 201);
    });
  }

  @Get()
  @Action('proposals.list')
  @Describe({
    summary: 'List proposals, newest first',
    description: 'Within the reader’s reach; a civil servant sees the cases they are a candidate in.',
    answers: { 200: 'A page of proposals, each with where it stands.' },
  })
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ProposalsQuery,
  ): Promise<Page<Summary>> {
    const scope = scopeOf(principal, 'proposals.list');
    const { limit, after: _, ...filters } = query;
    const before = startAfter(query, ['uuid'])?.[0] as string | undefined;
    const rows = await this.readings.list(scope, filters, before, limit + 1);
    return pageOf(
      rows,
      query,
      ({ proposal }) => [proposal],
      (row) => summaryOf(row, row.official ? undefined : scope.own),
    );
  }

  @Get(':id')
  @Action('proposals.read')
  @Describe({
    summary: 'Read a proposal with its timeline',
    description: 'Of a draft, `checks` names every rule that submitting it would break now.',
    answers: { 200: 'The proposal; its version in the ETag.' },
  })
  async read(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @UuidParam('id') id: string,
  ): Promise<ProposalView> {
    const view = await this.reader.view(id, principal);
    tag(request, view.version);
    return view;
  }

  @Patch(':id')
  @Action('proposals.amend')
  @Describe({
    summary: 'Change a draft',
    description: 'What is given replaces what the draft has. `kind` and `target` come together.',
    ifMatch: true,
    answers: { 200: SUMMARY },
  })
  amend(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @UuidParam('id') id: string,
    @Body() body: AmendRequest,
  ): Promise<Summary> {
    const { kind, target, unit, ...rest } = stated(body);
    const aim = kind === undefined && target === undefined ? undefined : aimOf(kind, target);
    return this.act(request, principal, 'proposals.amend', async (tx, officer, admit) => {
      const change: Partial<Wish> = {
        ...rest,
        ...(aim === undefined ? {} : { aim }),
        ...(unit === undefined ? {} : { unit: await this.proposing(tx, unit, principal, 'proposals.amend') }),
      };
      return this.drafting.amend(tx, id, change, officer, admit);
    });
  }

  @Post(':id/evidence')
  @Action('proposals.attach-evidence')
  @Describe({
    summary: 'Attach a document to a draft',
    description: 'By SHA-256 and, where it lies somewhere, its link. The document itself is not sent.',
    ifMatch: true,
    answers: { 200: SUMMARY },
  })
  attach(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @UuidParam('id') id: string,
    @Body() document: DocumentRequest,
  ): Promise<Summary> {
    return this.act(request, principal, 'proposals.attach-evidence', (tx, officer, admit) =>
      this.drafting.attach(tx, id, { ...document }, officer, admit),
    );
  }

  @Post(':id/submit')
  @Action('proposals.submit')
  @Describe({
    summary: 'Submit a draft, or submit anew before officials are asked',
    description:
      'From here on merit is scored and officials decide; nothing in the file changes any more. While a ranking is held ' +
      'for missing evidence, or nobody qualified, submitting anew freezes new dossiers with all that is known by now; ' +
      'earlier scores stay.',
    ifMatch: true,
    answers: { 200: SUMMARY },
  })
  submit(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @UuidParam('id') id: string,
  ): Promise<Summary> {
    return this.act(request, principal, 'proposals.submit', (tx, officer, admit) =>
      this.submissions.submit(tx, id, officer, admit),
    );
  }

  @Post(':id/withdraw')
  @Action('proposals.withdraw')
  @Describe({
    summary: 'Withdraw a proposal before the PPK decides',
    ifMatch: true,
    answers: { 200: SUMMARY },
  })
  withdraw(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @UuidParam('id') id: string,
    @Body() { reason }: EndRequest,
  ): Promise<Summary> {
    return this.act(request, principal, 'proposals.withdraw', (tx, officer, admit) =>
      this.submissions.withdraw(tx, id, reason, officer, admit),
    );
  }

  @Post(':id/annul')
  @Action('proposals.annul')
  @Describe({
    summary: 'Annul a proposal, or a decision in force',
    description: 'A new fact; what was recorded stays readable.',
    ifMatch: true,
    answers: { 200: SUMMARY },
  })
  annul(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @UuidParam('id') id: string,
    @Body() { reason }: EndRequest,
  ): Promise<Summary> {
    return this.act(request, principal, 'proposals.annul', (tx, officer, admit) =>
      this.submissions.annul(tx, id, reason, officer, admit),
    );
  }

  @Post(':id/pertek')
  @Action('proposals.record-pertek')
  @Describe({
    summary: 'Record the number and date of BKN’s pertek',
    description: 'Where the kind asks for one, there is no decree without it.',
    ifMatch: true,
    answers: { 200: SUMMARY },
  })
  pertek(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @UuidParam('id') id: string,
    @Body() { number, date }: LetterRequest,
  ): Promise<Summary> {
    return this.act(request, principal, 'proposals.record-pertek', (tx, officer, admit) =>
      this.decrees.recordPertek(tx, id, { number, date }, officer, admit),
    );
  }

  @Post(':id/decree')
  @Action('proposals.issue-decree')
  @Describe({
    summary: 'Issue the decree',
    description:
      'Only once the decision is in the log with a proof. It takes effect once its own entry is, at 00:00 WIB of the effective date. ' +
      'What the law’s patterns would need and was not stated (who signed, the Minister’s consent) is flagged, never assumed.',
    ifMatch: true,
    answers: { 200: SUMMARY },
  })
  decree(
    @Req() request: HttpRequest,
    @CurrentPrincipal() principal: Principal,
    @UuidParam('id') id: string,
    @Body() body: DecreeRequest,
  ): Promise<Summary> {
    return this.act(request, principal, 'proposals.issue-decree', (tx, officer, admit) =>
      this.decrees.issue(tx, id, sentOf(body), officer, admit),
    );
  }

  private act(
    request: HttpRequest,
    principal: Principal,
    action: ActionName,
    work: (tx: Tx, officer: Officer, admit: Admit) => Promise<Settled>,
  ): Promise<Summary> {
    const officer = officerOf(principal, request, this.clock);
    return this.commands.run(request, async (tx) => {
      const admit = admission(tx, this.register, principal, action, request);
      return this.answer(tx, await work(tx, officer, admit), 200);
    });
  }

  private async answer(tx: Tx, settled: Settled, status: 200 | 201): Promise<Outcome<Summary> | Refusal> {
    if (settled.kind === 'refused') return settled;
    const body = summaryOf(await this.readings.rowIn(tx, settled.id));
    const location = status === 201 ? { headers: { location: `/v1/proposals/${settled.id}` } } : {};
    return { status, body, version: settled.version, ...location };
  }

  /**
   * The OPD of the unit that proposes.
   *
   * @throws Problem 422 when there is no such unit, 403 outside the proposer's reach
   */
  private async proposing(tx: Tx, id: string, principal: Principal, action: ActionName): Promise<string> {
    const unit = await this.register.unit(tx, id);
    if (unit === undefined) throw unknownUnit();
    requireWithin(scopeOf(principal, action), { units: unit.lineage });
    return unit.opd;
  }
}

const sentOf = ({ number, date, signer, ministerApproval, bknConsent }: DecreeRequest): DecreeSent => ({
  number,
  date,
  ...(signer === undefined ? {} : { signer }),
  ...(ministerApproval === undefined ? {} : { ministerApproval: letterOf(ministerApproval) }),
  ...(bknConsent === undefined ? {} : { bknConsent: letterOf(bknConsent) }),
});

const letterOf = ({ number, date }: LetterRequest): Letter => ({ number, date });

/** Only the members that were sent: a member that was left out must not replace what the draft has. */
const stated = <Body extends object>(body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Body;
