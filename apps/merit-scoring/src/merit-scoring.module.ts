import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock, Ids } from '@jejak/kernel';
import { OUTBOX, type Outbox } from '@jejak/messaging';
import { DATABASE, FACTS, KEYRING, type Database, type FactStore, type Keyring } from '@jejak/persistence';
import { CLOCK, IDS, type ServiceDefinition } from '@jejak/runtime';
import { sha256 } from './adapters/digest.js';
import { FactsConsumer } from './adapters/events/facts.consumer.js';
import { ProposalsConsumer } from './adapters/events/proposals.consumer.js';
import { PoliciesController } from './adapters/http/policies.controller.js';
import { ScoringsController } from './adapters/http/scorings.controller.js';
import { meritScoringSchema } from './adapters/postgres/schema.js';
import { SqlArchive } from './adapters/postgres/sql-archive.js';
import { SqlDossiers } from './adapters/postgres/sql-dossiers.js';
import { SqlScorings } from './adapters/postgres/sql-scorings.js';
import { SqlShown } from './adapters/postgres/sql-shown.js';
import { SqlWaiting } from './adapters/postgres/sql-waiting.js';
import { ScoringWorker } from './adapters/scoring.worker.js';
import type { Archive, Scorings, Waiting } from './application/ports.js';
import { Replays } from './application/replays.js';
import { ScoringJob } from './application/scoring.js';
import { readMeritScoringConfig, type MeritScoringConfig } from './config.js';
import { ARCHIVE, SCORINGS, WAITING } from './tokens.js';

export { meritScoringSchema } from './adapters/postgres/schema.js';

@Module({})
export class MeritScoringModule {
  static forRoot(_config: MeritScoringConfig): DynamicModule {
    return {
      module: MeritScoringModule,
      controllers: [ScoringsController, PoliciesController, FactsConsumer, ProposalsConsumer],
      providers: [
        SqlDossiers,
        ScoringWorker,
        {
          provide: SqlShown,
          useFactory: (database: Database) => new SqlShown(database),
          inject: [DATABASE],
        },
        {
          provide: WAITING,
          useFactory: (dossiers: SqlDossiers) => new SqlWaiting(dossiers),
          inject: [SqlDossiers],
        },
        {
          provide: SCORINGS,
          useFactory: (facts: FactStore, keyring: Keyring, outbox: Outbox, ids: Ids) =>
            new SqlScorings(facts, keyring, outbox, ids),
          inject: [FACTS, KEYRING, OUTBOX, IDS],
        },
        {
          provide: ARCHIVE,
          useFactory: (facts: FactStore, keyring: Keyring, dossiers: SqlDossiers) =>
            new SqlArchive(facts, keyring, dossiers),
          inject: [FACTS, KEYRING, SqlDossiers],
        },
        {
          provide: ScoringJob,
          useFactory: (waiting: Waiting, scorings: Scorings, database: Database, clock: Clock) =>
            new ScoringJob(waiting, scorings, database, clock, sha256),
          inject: [WAITING, SCORINGS, DATABASE, CLOCK],
        },
        {
          provide: Replays,
          useFactory: (archive: Archive, database: Database) => new Replays(archive, database, sha256),
          inject: [ARCHIVE, DATABASE],
        },
      ],
    };
  }
}

export const service: ServiceDefinition<MeritScoringConfig> = {
  name: 'merit-scoring',
  title: 'Jejak: merit scoring',
  prefixes: ['scorings', 'policies', 'talent'],
  schema: meritScoringSchema,
  readConfig: readMeritScoringConfig,
  module: (config) => MeritScoringModule.forRoot(config),
};
