import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Action, Describe, Problem, type HttpRequest } from '@jejak/http';
import { parseTilePath } from '@jejak/tlog';
import type { LogReading } from '../../application/reading.port.js';
import { LOG_READING } from '../../tokens.js';

/** Tiles never change, so whoever has one need not ask again. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The public read side of the log, byte for byte as C2SP tlog-tiles says. It carries hashes, never a person. */
@Controller('log')
export class LogController {
  constructor(@Inject(LOG_READING) private readonly log: LogReading) {}

  @Get('checkpoint')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @Action('log.read')
  @Describe({
    summary: 'Give the last signed checkpoint (C2SP tlog-checkpoint)',
    answers: { 200: { description: 'A signed note.', mediaType: 'text/plain', body: { type: 'string' } } },
  })
  async checkpoint(): Promise<string> {
    const checkpoint = await this.log.lastCheckpoint();
    if (checkpoint === undefined) throw Problem.of('not-found', { headers: { 'retry-after': '1' } });
    return checkpoint.note;
  }

  @Get('tile/*')
  @Action('log.read')
  @Describe({
    summary: 'Give a tile or a bundle of entries (C2SP tlog-tiles)',
    description:
      'tile/<L>/<N>[.p/<W>] and tile/entries/<N>[.p/<W>]. What the log does not have is 404, never anything else.',
    answers: {
      200: {
        description: 'Hashes of 32 bytes, or entries behind their 16-bit lengths.',
        mediaType: 'application/octet-stream',
        body: { type: 'string', format: 'binary' },
      },
    },
  })
  async tile(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    // The address as it came: a decoded or normalised path would serve more than the one way of writing a tile.
    const path = request.url.split('?', 1)[0]!.replace(/^\/log\//, '');
    const tile = parseTilePath(path);
    if (!tile.ok) throw Problem.of('not-found', { messages: tile.fault.messages });
    const bytes = await this.log.tile(tile.value);
    if (bytes === undefined) throw Problem.of('not-found');
    void reply.header('cache-control', FOR_EVER).type('application/octet-stream');
    return Buffer.from(bytes);
  }
}
