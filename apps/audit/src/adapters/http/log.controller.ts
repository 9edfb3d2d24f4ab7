import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Action, Describe, Problem, type HttpRequest } from '@jejak/http';
import { formatPolicy, parseTilePath, type Policy } from '@jejak/tlog';
import type { LogReading } from '../../application/reading.port.js';
import type { ServedTiles } from '../../application/tile-follower.js';
import { LOG_READING, READERS_POLICY, SERVED_TILES } from '../../tokens.js';

/** Tiles never change, so whoever has one need not ask again. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The public read side of the log, byte for byte as C2SP tlog-tiles says. It carries hashes, never a person. */
@Controller('log')
export class LogController {
  constructor(
    @Inject(LOG_READING) private readonly log: LogReading,
    @Inject(READERS_POLICY) private readonly policy: Policy,
    @Inject(SERVED_TILES) private readonly tiles: ServedTiles,
  ) {}

  @Get('checkpoint')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @Action('log.read')
  @Describe({
    summary: 'Give the last checkpoint, with the cosignatures of its witnesses (C2SP tlog-checkpoint)',
    description:
      'Where witnesses are asked for: the last one that their quorum has cosigned, once there is one.',
    answers: { 200: { description: 'A signed note.', mediaType: 'text/plain', body: { type: 'string' } } },
  })
  async checkpoint(): Promise<string> {
    const checkpoint = await this.log.checkpointOver(0);
    if (checkpoint === undefined) throw Problem.of('not-found', { headers: { 'retry-after': '1' } });
    return checkpoint.note;
  }

  @Get('witnesses')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Action('log.read')
  @Describe({
    summary: 'Give what to verify this log by: its key, its witnesses and their quorum (C2SP tlog-policy)',
    description: 'Compare the keys with those you know from elsewhere: a policy proves nothing by itself.',
    answers: { 200: { description: 'A policy file.', mediaType: 'text/plain', body: { type: 'string' } } },
  })
  witnesses(): string {
    return formatPolicy(this.policy);
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
    const bytes = await this.tiles.tile(tile.value);
    if (bytes === undefined) throw absent(path);
    void reply.header('cache-control', FOR_EVER).type('application/octet-stream');
    return Buffer.from(bytes);
  }
}

const absent = (path: string): Problem =>
  Problem.of('not-found', {
    messages: {
      id: `Log ini tidak memiliki ${path}: titik periksa mengatakan berapa banyak entrinya.`,
      en: `This log does not have ${path}: its checkpoint says how many entries there are.`,
    },
  });
