import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Action, Describe, Problem, UuidParam, type HttpRequest } from '@jejak/http';
import { formatReceipt, formatVerifierKey, toBase64, toHex, type NoteSigner, type Policy } from '@jejak/tlog';
import type { IndexReading, LogReading } from '../../application/reading.port.js';
import { INDEX_READING, LOG_READING, READERS_POLICY, SIGNER } from '../../tokens.js';
import { ConsistencyQuery, InclusionQuery } from './audit.dto.js';
import { finalityOf } from './finality.js';
import { checkpointView } from './views.js';

/** Until the next checkpoint, in seconds. */
const SOON = { 'retry-after': '1' };

/** Proofs by themselves: the last checkpoint, receipts, inclusion and consistency. Hashes only. */
@Controller('v1/audit')
export class ProofsController {
  private readonly vkey: string;

  constructor(
    @Inject(LOG_READING) private readonly log: LogReading,
    @Inject(INDEX_READING) private readonly index: IndexReading,
    @Inject(SIGNER) signer: NoteSigner,
    @Inject(READERS_POLICY) private readonly policy: Policy,
  ) {
    this.vkey = formatVerifierKey(signer.key);
  }

  @Get('checkpoint')
  @Action('log.read')
  @Describe({
    summary:
      'Give the last signed checkpoint, the key it is signed with, and whether its witnesses have cosigned it',
    answers: { 200: 'The checkpoint; `state` is signed, witnessed or waiting-for-witness.' },
  })
  async checkpoint(): Promise<object> {
    const last = await this.last();
    return { ...checkpointView(last, this.vkey), ...finalityOf(last.note, this.policy) };
  }

  @Get('receipts/:eventId')
  @Action('audit.read-receipt')
  @Describe({
    summary: 'Give the receipt of an event: proof that it is in the log',
    description:
      'As C2SP tlog-proof text when text/plain is asked for, otherwise as JSON with that text in it. 404 with ' +
      'Retry-After until the event is in the log under a signed checkpoint. Where witnesses are asked for, `state` says ' +
      'whether their quorum has cosigned that checkpoint.',
    answers: { 200: 'The receipt.' },
  })
  async receipt(
    @Req() request: HttpRequest,
    @UuidParam('eventId') eventId: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | string> {
    const entry = await this.index.entryOf(eventId);
    const checkpoint = await this.log.checkpointOver(entry ?? 0);
    if (entry === undefined || checkpoint === undefined || entry >= checkpoint.size) throw notAnchored();
    const [proof] = await this.log.inclusion([entry], checkpoint.size);
    const text = formatReceipt({ index: entry, proof: proof!, checkpoint: checkpoint.note });
    if (accept?.split(',', 1)[0]?.trim().startsWith('text/plain') === true) {
      void reply.type('text/plain; charset=utf-8');
      return text;
    }
    const leaf = (await this.log.leaves([entry])).get(entry);
    return {
      eventId,
      index: entry,
      treeSize: checkpoint.size,
      leaf: Buffer.from(leaf ?? []).toString('utf8'),
      proof: text,
      vkey: this.vkey,
      ...finalityOf(checkpoint.note, this.policy),
      self: request.url,
    };
  }

  @Get('proof/inclusion')
  @Action('audit.read-proof')
  @Describe({
    summary: 'Prove that an entry is in the tree of a size',
    answers: { 200: 'The path, leaf sibling first.' },
  })
  async inclusion(@Query() asked: InclusionQuery): Promise<object> {
    const last = await this.last();
    const [index, size] = [Number(asked.index), asked.size === undefined ? last.size : Number(asked.size)];
    if (size > last.size || index >= size) throw beyond(last.size);
    const [proof] = await this.log.inclusion([index], size);
    return { index, size, root: toHex(await this.log.rootAt(size)), hashes: proof!.map(toBase64) };
  }

  @Get('proof/consistency')
  @Action('audit.read-proof')
  @Describe({
    summary: 'Prove that the tree of one size is the beginning of another',
    answers: { 200: 'The proof.' },
  })
  async consistency(@Query() asked: ConsistencyQuery): Promise<object> {
    const last = await this.last();
    const [from, to] = [Number(asked.from), asked.to === undefined ? last.size : Number(asked.to)];
    if (to > last.size || from > to) throw beyond(last.size);
    const [proof, older, newer] = [
      await this.log.consistency(from, to),
      await this.log.rootAt(from),
      await this.log.rootAt(to),
    ];
    return {
      from: { size: from, root: toHex(older) },
      to: { size: to, root: toHex(newer) },
      hashes: proof.map(toBase64),
    };
  }

  private async last() {
    const checkpoint = await this.log.lastCheckpoint();
    if (checkpoint === undefined) throw Problem.of('not-found', { headers: SOON });
    return checkpoint;
  }
}

const notAnchored = (): Problem =>
  Problem.of('not-found', {
    messages: {
      id: 'Kejadian ini belum ada di log di bawah titik periksa yang ditandatangani. Coba lagi sebentar.',
      en: 'This event is not in the log under a signed checkpoint yet. Try again shortly.',
    },
    headers: SOON,
  });

const beyond = (size: number): Problem =>
  new Problem({
    status: 422,
    code: 'beyond-the-log',
    messages: {
      id: `Log yang ditandatangani berisi ${String(size)} entri; nomor dan ukuran harus di dalamnya, yang lama tidak melebihi yang baru.`,
      en: `The signed log holds ${String(size)} entries; index and sizes must lie within it, the older not beyond the newer.`,
    },
  });
