import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Action, Describe, HTML_HEADERS } from '@jejak/http';
import { formatVerifierKey, type Policy } from '@jejak/tlog';
import type { OfflineVerifier } from '../../application/verifier-release.js';
import { READERS_POLICY, VERIFIER } from '../../tokens.js';
import { PublicStateReader } from '../postgres/public-state.js';
import { logPage } from './log-page.js';

/** The public face of the log, for people. */
@Controller('log')
export class LogPageController {
  constructor(
    @Inject(PublicStateReader) private readonly reader: PublicStateReader,
    @Inject(READERS_POLICY) private readonly policy: Policy,
    @Inject(VERIFIER) private readonly verifier: OfflineVerifier,
  ) {}

  @Get()
  @Action('log.read')
  @Describe({
    summary: 'Show the log to people: how far it is, who vouches for how much, how to check it',
    description: 'Shown, not proven: what counts is what your own program verifies.',
    answers: { 200: { description: 'A page.', mediaType: 'text/html', body: { type: 'string' } } },
  })
  async show(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { policy, verifier } = this;
    const state = await this.reader.read(policy.witnesses.map(({ key }) => formatVerifierKey(key)));
    void reply.headers({ ...HTML_HEADERS, 'cache-control': 'no-cache' });
    return logPage({ state, policy, verifier: verifier.sha256 });
  }
}
