import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Action, Describe } from '@jejak/http';
import type { OfflineVerifier } from '../../application/verifier-release.js';
import { VERIFIER } from '../../tokens.js';

/** Hands out the program by which decision files and receipts are checked without this server. */
@Controller('log')
export class VerifierController {
  constructor(@Inject(VERIFIER) private readonly verifier: OfflineVerifier) {}

  @Get('jejak-verify.mjs')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="jejak-verify.mjs"')
  @Header('cache-control', 'no-cache')
  @Action('log.read')
  @Describe({
    summary: 'Give the offline verifier: one file for Node 18 or newer, without any package',
    description:
      'node jejak-verify.mjs FILE. Its SHA-256 is the ETag, and an entry of the log (audit.verifier-released).',
    answers: {
      200: { description: 'A program.', mediaType: 'text/javascript', body: { type: 'string' } },
    },
  })
  program(@Res({ passthrough: true }) reply: FastifyReply): Buffer {
    void reply.header('etag', `"${this.verifier.sha256}"`);
    return Buffer.from(this.verifier.bytes);
  }
}
