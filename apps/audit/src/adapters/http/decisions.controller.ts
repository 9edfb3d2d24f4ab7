import { Body, Controller, Get, Header, HttpCode, Inject, Post, Req } from '@nestjs/common';
import {
  Action,
  actorOf,
  causeOf,
  Commands,
  COMMANDS,
  CurrentPrincipal,
  Describe,
  Problem,
  UuidParam,
  type HttpRequest,
  type Principal,
} from '@jejak/http';
import { formatDecisionFile, formatVerifierKey, type NoteSigner } from '@jejak/tlog';
import { Entries, type ShownEntries } from '../../application/entries.js';
import { Openings } from '../../application/openings.js';
import { SIGNER } from '../../tokens.js';
import { OpenRequest } from './audit.dto.js';
import { readerOf } from './entries.controller.js';

const PROPOSAL = { id: 'Berkas keputusan usulan', en: 'decision file of a proposal' };
const FILE = { mediaType: 'application/json', description: 'A decision file (jejak-decision-file/v1).' };

/** The decision file: the whole way of one proposal, to be verified offline by whoever receives it. */
@Controller('v1/audit/decisions/:proposal')
export class DecisionsController {
  constructor(
    @Inject(Entries) private readonly entries: Entries,
    @Inject(Openings) private readonly openings: Openings,
    @Inject(COMMANDS) private readonly commands: Commands,
    @Inject(SIGNER) private readonly signer: NoteSigner,
  ) {}

  @Get('file')
  @Header('content-type', 'application/json; charset=utf-8')
  @Action('audit.read-entry')
  @Describe({
    summary: 'Give the decision file of a proposal',
    description:
      'Every entry of the proposal with its leaf, the openings its reader may see, and the path to one signed ' +
      'checkpoint. It verifies offline: jejak verify-file.',
    answers: { 200: FILE },
  })
  async file(
    @UuidParam('proposal') proposal: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<string> {
    return this.written(
      proposal,
      await this.entries.ofProposal(proposal, readerOf(principal, 'audit.read-entry')),
    );
  }

  @Post('file')
  @HttpCode(200)
  @Header('content-type', 'application/json; charset=utf-8')
  @Action('audit.open-personal-data')
  @Describe({
    summary: 'Give the decision file with the personal data open, with a stated purpose',
    description: 'Logged as personal-data-opened before the file is made, once for each person.',
    answers: { 200: FILE },
  })
  async openFile(
    @Req() request: HttpRequest,
    @UuidParam('proposal') proposal: string,
    @Body() { purpose }: OpenRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<string> {
    const reader = readerOf(principal, 'audit.open-personal-data');
    const closed = await this.entries.ofProposal(proposal, reader);
    if (closed === undefined || closed.entries.length === 0) throw Problem.notFound(PROPOSAL);
    const by = actorOf(principal);
    await this.commands.run(request, async (tx) => {
      await this.openings.record(tx, closed.entries, { purpose, by, cause: causeOf(request) });
      return { status: 200, body: null };
    });
    return this.written(proposal, await this.entries.ofProposal(proposal, { ...reader, purpose: true }));
  }

  private written(proposal: string, shown: ShownEntries | undefined): string {
    if (shown === undefined || shown.entries.length === 0) throw Problem.notFound(PROPOSAL);
    return formatDecisionFile({
      proposal,
      vkey: formatVerifierKey(this.signer.key),
      checkpoint: shown.checkpoint.note,
      entries: shown.entries,
    });
  }
}
