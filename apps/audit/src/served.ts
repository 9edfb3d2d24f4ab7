import type { Provider } from '@nestjs/common';
import { DATABASE, type Database } from '@jejak/persistence';
import { LOGGER, type Logger, sha256 } from '@jejak/runtime';
import { StaticTiles } from './adapters/files/static-tiles.js';
import { FollowerLoop } from './adapters/follower-loop.js';
import { PublicStateReader } from './adapters/postgres/public-state.js';
import type { LogReading } from './application/reading.port.js';
import { ServedTiles, TileFollower, type TileFiles } from './application/tile-follower.js';
import type { AuditConfig } from './config.js';
import { LOG_READING, SERVED_TILES, TILE_FILES } from './tokens.js';

/** The public read side: full tiles as files, the right edge from the log, and a page for people. */
export const served = (config: AuditConfig): Provider[] => [
  { provide: TILE_FILES, useFactory: () => new StaticTiles(config.dataDir) },
  {
    provide: SERVED_TILES,
    useFactory: (files: TileFiles, log: LogReading) => new ServedTiles(files, log),
    inject: [TILE_FILES, LOG_READING],
  },
  {
    provide: PublicStateReader,
    useFactory: (database: Database) => new PublicStateReader(database),
    inject: [DATABASE],
  },
  {
    provide: FollowerLoop,
    useFactory: (files: TileFiles, log: LogReading, logger: Logger) =>
      new FollowerLoop(new TileFollower(log, files, sha256), logger),
    inject: [TILE_FILES, LOG_READING, LOGGER],
  },
];
