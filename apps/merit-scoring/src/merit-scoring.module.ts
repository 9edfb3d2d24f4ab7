import { Module, type DynamicModule } from '@nestjs/common';
import { scoringCommandRefusedV1 } from '@jejak/contracts';
import type { Clock, Ids } from '@jejak/kernel';
import { CommandRefusals, OUTBOX, type Outbox } from '@jejak/messaging';
import { DATABASE, FACTS, KEYRING, type Database, type FactStore, type Keyring } from '@jejak/persistence';
import { CLOCK, IDS, type ServiceDefinition } from '@jejak/runtime';
import { sha256 } from './adapters/digest.js';
import { FactsConsumer } from './adapters/events/facts.consumer.js';
import { ProposalsConsumer } from './adapters/events/proposals.consumer.js';
import { ConfirmationsController } from './adapters/http/confirmations.controller.js';
import { ExplanationsController } from './adapters/http/explanations.controller.js';
import { OpenRangesController } from './adapters/http/open-ranges.controller.js';
import { PoliciesController } from './adapters/http/policies.controller.js';
import { Reach } from './adapters/http/reach.js';
import { ScoringsController } from './adapters/http/scorings.controller.js';
import { SimulationController } from './adapters/http/simulation.controller.js';
import { SealsController } from './adapters/http/seals.controller.js';
import { meritScoringSchema } from './adapters/postgres/schema.js';
import { SqlArchive } from './adapters/postgres/sql-archive.js';
import { SqlConfirmations } from './adapters/postgres/sql-confirmations.js';
import { SqlDossiers } from './adapters/postgres/sql-dossiers.js';
import { SqlKnown } from './adapters/postgres/sql-known.js';
import { SqlPopulation } from './adapters/postgres/sql-population.js';
import { SqlScorings } from './adapters/postgres/sql-scorings.js';
import { SqlSeals } from './adapters/postgres/sql-seals.js';
import { SqlShown } from './adapters/postgres/sql-shown.js';
import { SqlWaiting } from './adapters/postgres/sql-waiting.js';
import { ScoringWorker } from './adapters/scoring.worker.js';
import { SealWatch } from './adapters/seal-watch.js';
import { Confirming } from './application/confirming.js';
import { Explaining } from './application/explaining.js';
import { OpenRanking } from './application/open-ranking.js';
import { Simulating } from './application/simulating.js';
import { SealCheck } from './application/seal-check.js';
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
      controllers: [
        OpenRangesController,
        SealsController,
        ExplanationsController,
        SimulationController,
        ScoringsController,
        ConfirmationsController,
        PoliciesController,
        FactsConsumer,
        ProposalsConsumer,
      ],
      providers: [
        SqlDossiers,
        ScoringWorker,
        SealWatch,
        Reach,
        {
          provide: SqlConfirmations,
          useFactory: (facts: FactStore, keyring: Keyring, outbox: Outbox, database: Database) =>
            new SqlConfirmations(facts, keyring, outbox, database),
          inject: [FACTS, KEYRING, OUTBOX, DATABASE],
        },
        {
          provide: SqlSeals,
          useFactory: (facts: FactStore, keyring: Keyring, outbox: Outbox, ids: Ids, database: Database) =>
            new SqlSeals(facts, keyring, outbox, ids, database),
          inject: [FACTS, KEYRING, OUTBOX, IDS, DATABASE],
        },
        {
          provide: SealCheck,
          useFactory: (replays: Replays, seals: SqlSeals, database: Database, clock: Clock) =>
            new SealCheck(replays, seals, database, clock),
          inject: [Replays, SqlSeals, DATABASE, CLOCK],
        },
        {
          provide: OpenRanking,
          useFactory: (scorings: Scorings, outbox: Outbox) =>
            new OpenRanking(scorings, new CommandRefusals(outbox, scoringCommandRefusedV1)),
          inject: [SCORINGS, OUTBOX],
        },
        {
          provide: Confirming,
          useFactory: (confirmations: SqlConfirmations, outbox: Outbox, ids: Ids) =>
            new Confirming(confirmations, new CommandRefusals(outbox, scoringCommandRefusedV1), ids),
          inject: [SqlConfirmations, OUTBOX, IDS],
        },
        {
          provide: Explaining,
          useFactory: (archive: Archive, confirmations: SqlConfirmations, database: Database) =>
            new Explaining(archive, new SqlKnown(), confirmations, database),
          inject: [ARCHIVE, SqlConfirmations, DATABASE],
        },
        {
          provide: Simulating,
          useFactory: (confirmations: SqlConfirmations, database: Database) =>
            new Simulating(new SqlPopulation(), confirmations, database),
          inject: [SqlConfirmations, DATABASE],
        },
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
          useFactory: (
            waiting: Waiting,
            scorings: Scorings,
            confirmations: SqlConfirmations,
            database: Database,
            clock: Clock,
          ) => new ScoringJob(waiting, scorings, confirmations, database, clock, sha256),
          inject: [WAITING, SCORINGS, SqlConfirmations, DATABASE, CLOCK],
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
