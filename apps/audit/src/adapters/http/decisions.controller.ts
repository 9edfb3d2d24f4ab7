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
import { primitives } from '@jejak/runtime';
import {
  formatDecisionFile,
  formatNote,
  formatVerifierKey,
  parseNote,
  receiptText,
  utf8,
  verifyDecisionFile,
  withText,
  type Cut,
  type NoteSigner,
  type Policy,
  type VerifierKey,
} from '@jejak/tlog';
import { Entries, type Reader, type ShownEntries } from '../../application/entries.js';
import { Openings } from '../../application/openings.js';
import { READERS_POLICY, SIGNER } from '../../tokens.js';
import { OpenRequest } from './audit.dto.js';
import { readerOf } from './entries.controller.js';

const PROPOSAL = { id: 'Berkas keputusan usulan', en: 'decision file of a proposal' };
const FILE = { mediaType: 'application/json', description: 'A decision file (jejak-decision-file/v2).' };
const OFFLINE = 'It verifies offline: node jejak-verify.mjs FILE.';

/** The decision file: the way of one proposal, to be verified offline by whoever receives it. */
@Controller('v1/audit/decisions/:proposal')
export class DecisionsController {
  private readonly vkey: string;

  constructor(
    @Inject(Entries) private readonly entries: Entries,
    @Inject(Openings) private readonly openings: Openings,
    @Inject(COMMANDS) private readonly commands: Commands,
    @Inject(SIGNER) private readonly signer: NoteSigner,
    @Inject(READERS_POLICY) private readonly policy: Policy,
  ) {
    this.vkey = formatVerifierKey(signer.key);
  }

  @Get('file')
  @Header('content-type', 'application/json; charset=utf-8')
  @Action('audit.read-entry')
  @Describe({
    summary: 'Give the decision file of a proposal',
    description:
      'Every entry of the proposal with its leaf, the openings its reader may see, and the path to one signed ' +
      `checkpoint. Whoever is entitled to their own case gets the entries that concern them. ${OFFLINE}`,
    answers: { 200: FILE },
  })
  async file(
    @UuidParam('proposal') proposal: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<string> {
    return this.fileOf(proposal, readerOf(principal, 'audit.read-entry'));
  }

  @Post('file')
  @HttpCode(200)
  @Header('content-type', 'application/json; charset=utf-8')
  @Action('audit.open-personal-data')
  @Describe({
    summary: 'Give the decision file with the personal data open, with a stated purpose',
    description: 'Logged as personal-data-opened before anything is shown, once for each person.',
    answers: { 200: FILE },
  })
  async openFile(
    @Req() request: HttpRequest,
    @UuidParam('proposal') proposal: string,
    @Body() { purpose }: OpenRequest,
    @CurrentPrincipal() principal: Principal,
  ): Promise<string> {
    const reader: Reader = { ...readerOf(principal, 'audit.open-personal-data'), purpose: true };
    const shown = await this.found(proposal, reader);
    const by = actorOf(principal);
    // Nothing of it leaves before the act is recorded, and it is never kept with the stored answer.
    await this.commands.run(request, async (tx) => {
      await this.openings.record(tx, shown.entries, { purpose, by, cause: causeOf(request) });
      return { status: 200, body: null };
    });
    return this.written(proposal, cutOf(reader), shown);
  }

  @Get('public-file')
  @Header('content-type', 'application/json; charset=utf-8')
  @Action('audit.read-public-file')
  @Describe({
    summary: 'Give the part of a decision file that names nobody',
    description:
      'What was decided, in which order and by which rules, without person, post, unit or reason; for whoever ' +
      `knows the id of the proposal. ${OFFLINE}`,
    answers: { 200: FILE },
  })
  async publicFile(@UuidParam('proposal') proposal: string): Promise<string> {
    return this.fileOf(proposal, { within: { any: true }, cut: 'public' });
  }

  @Get('receipt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Action('audit.read-own-receipt')
  @Describe({
    summary: 'Give a civil servant the receipt of a decision on them',
    description:
      'Sentences to be read, and behind them the file they are made of: their own place, the decision, the decree, ' +
      `that it is in force, and nobody else. ${OFFLINE} It also sees whether the sentences were changed.`,
    answers: { 200: { description: 'The receipt.', mediaType: 'text/plain', body: { type: 'string' } } },
  })
  async receipt(
    @UuidParam('proposal') proposal: string,
    @CurrentPrincipal() { person }: Principal,
  ): Promise<string> {
    if (person === undefined) throw Problem.notFound(PROPOSAL);
    // Only whoever the proposal concerns; what of it their receipt shows is then the same for everybody.
    await this.found(proposal, { person, within: { any: false, person } });
    const file = await this.fileOf(proposal, { person, within: { any: true }, cut: 'receipt' });
    const verdict = await verifyDecisionFile(primitives, utf8(file));
    if (!verdict.ok) throw new Error(verdict.faults.map(({ messages }) => messages.en).join(' '));
    return withText(receiptText(verdict.report), file);
  }

  private async fileOf(proposal: string, reader: Reader): Promise<string> {
    return this.written(proposal, cutOf(reader), await this.found(proposal, reader));
  }

  private async found(proposal: string, reader: Reader): Promise<ShownEntries> {
    const shown = await this.entries.ofProposal(proposal, reader);
    if (shown === undefined || shown.entries.length === 0) throw Problem.notFound(PROPOSAL);
    return shown;
  }

  private written(proposal: string, cut: Cut, { checkpoint, entries }: ShownEntries): string {
    return formatDecisionFile({
      cut,
      proposal,
      vkey: this.vkey,
      ...this.signed(checkpoint.note),
      entries,
    });
  }

  /** The checkpoint with the signatures of the log and of its witnesses, and whose they are: a file names each signer. */
  private signed(text: string): Readonly<{ witnesses: readonly string[]; checkpoint: string }> {
    const note = parseNote(text);
    if (!note.ok) throw new Error(note.fault.messages.en);
    const lineOf = ({ name, id }: VerifierKey) =>
      note.value.signatures.find((signature) => signature.name === name && signature.id === id);
    const witnesses = this.policy.witnesses.map(({ key }) => key).filter((key) => lineOf(key) !== undefined);
    const signatures = [this.signer.key, ...witnesses].map((key) => lineOf(key)!);
    return {
      witnesses: witnesses.map(formatVerifierKey),
      checkpoint: formatNote({ text: note.value.text, signatures }),
    };
  }
}

const cutOf = ({ cut, within }: Reader): Cut => cut ?? (within.any ? 'whole' : 'own');
