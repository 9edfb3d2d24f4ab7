import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { BUS_OPERATIONS, OUTBOX, type BusOperations, type Outbox } from '@jejak/messaging';
import { DATABASE, KEYRING, type Database, type Keyring } from '@jejak/persistence';
import {
  CLOCK,
  HEALTH,
  type HealthRegistry,
  IDS,
  type Logger,
  LOGGER,
  primitives,
  random,
  type ServiceDefinition,
  sha256,
} from '@jejak/runtime';
import type { Clock, Ids } from '@jejak/kernel';
import { formatVerifierKey, type NoteSigner } from '@jejak/tlog';
import { AnnouncedVerifier } from './adapters/announced-verifier.js';
import { CheckpointLoop } from './adapters/checkpoint-loop.js';
import { OutboxAnnouncements } from './adapters/events/announcements.js';
import { LoggedActs } from './adapters/events/own-acts.js';
import { SequencerConsumer } from './adapters/events/sequencer.consumer.js';
import { LastCheckpoint } from './adapters/files/last-checkpoint.js';
import { offlineVerifier } from './adapters/files/offline-verifier.js';
import { logSigner } from './adapters/files/log-key.js';
import { DecisionsController } from './adapters/http/decisions.controller.js';
import { EntriesController } from './adapters/http/entries.controller.js';
import { LogPageController } from './adapters/http/log-page.controller.js';
import { LogController } from './adapters/http/log.controller.js';
import { MonitorController } from './adapters/http/monitor.controller.js';
import { ProofsController } from './adapters/http/proofs.controller.js';
import { VerifierController } from './adapters/http/verifier.controller.js';
import { KeyringSeals } from './adapters/keys/keyring-seals.js';
import { PostgresCheckpointStore } from './adapters/postgres/checkpoint-store.js';
import { PostgresEntryIndex } from './adapters/postgres/entry-index.js';
import { PostgresIndexReader } from './adapters/postgres/index-reader.js';
import { HeldLease } from './adapters/held-lease.js';
import type { Lease } from './adapters/postgres/lease.js';
import { PostgresLogReader } from './adapters/postgres/log-reader.js';
import { PostgresLogStore } from './adapters/postgres/log-store.js';
import { PostgresOpeningReader } from './adapters/postgres/opening-reader.js';
import { auditSchema } from './adapters/postgres/schema.js';
import { assertLogGoesOn } from './adapters/postgres/start-check.js';
import type { Query } from './adapters/postgres/tiles.js';
import { WitnessKeeper } from './adapters/witness/witness-keeper.js';
import { Appender } from './application/appender.js';
import { Checkpoints, type CheckpointKeeper, type CheckpointStore } from './application/checkpoints.js';
import { Entries } from './application/entries.js';
import { Openings } from './application/openings.js';
import type { IndexReading, LogReading, OpeningReading } from './application/reading.port.js';
import { Searches, type OwnActs } from './application/searches.js';
import { Sequencing } from './application/sequencing.js';
import { VerifierRelease, type OfflineVerifier } from './application/verifier-release.js';
import { asksForQuorum, witnessed } from './witnessed.js';
import { served } from './served.js';
import { watched } from './watched.js';
import { hostOf, readAuditConfig, type AuditConfig } from './config.js';
import {
  CHECKPOINT_KEEPERS,
  CHECKPOINT_STORE,
  INDEX_READING,
  LEASE,
  LOG_READING,
  OPENED_LOG,
  OPENING_READING,
  OWN_ACTS,
  SIGNER,
  VERIFIER,
} from './tokens.js';

export { auditSchema } from './adapters/postgres/schema.js';
export { LogRefused } from './adapters/postgres/start-check.js';
export { verifyLog, type VerifyOptions, type VerifyReport } from './adapters/verification/verify-log.js';
export type { LogFault, LogFaultCode } from './adapters/verification/log-faults.js';

const asking =
  (database: Database): Query =>
  (statement, params) =>
    database.query(statement, params);

/** Decides which adapter fills which port of audit. */
@Module({})
export class AuditModule {
  static forRoot(config: AuditConfig): DynamicModule {
    return {
      module: AuditModule,
      controllers: [
        EntriesController,
        DecisionsController,
        ProofsController,
        LogPageController,
        LogController,
        MonitorController,
        VerifierController,
        SequencerConsumer,
      ],
      providers: [
        ...writing(config),
        ...witnessed(config),
        ...watched(config),
        ...reading(config),
        ...served(config),
      ],
    };
  }
}

/** The writing side. It is not there before the log was found to go on where it ended. */
const writing = (config: AuditConfig): Provider[] => [
  { provide: SIGNER, useFactory: () => logSigner(config.dataDir, hostOf(config)) },
  {
    provide: LEASE,
    useFactory: (database: Database, logger: Logger) => HeldLease.of(database, logger),
    inject: [DATABASE, LOGGER],
  },
  HeldLease,
  {
    provide: CHECKPOINT_KEEPERS,
    useFactory: (keeper: WitnessKeeper): readonly CheckpointKeeper[] => [
      new LastCheckpoint(config.dataDir),
      keeper,
    ],
    inject: [WitnessKeeper],
  },
  {
    provide: OPENED_LOG,
    useFactory: async (
      database: Database,
      signer: NoteSigner,
      logger: Logger,
      keepers: readonly CheckpointKeeper[],
      lease: Lease,
    ) => {
      try {
        const known = await Promise.all(keepers.map((keeper) => keeper.knownCheckpoints()));
        const { size } = await assertLogGoesOn(asking(database), primitives, signer.key, known.flat());
        logger.info(
          { origin: signer.key.name, vkey: formatVerifierKey(signer.key), size },
          'the log goes on',
        );
        return { size };
      } catch (error) {
        // Whoever may not go on keeps nobody else from it.
        await lease.stop();
        throw error;
      }
    },
    // The lease comes first: nobody else may write while the log is looked at.
    inject: [DATABASE, SIGNER, LOGGER, CHECKPOINT_KEEPERS, LEASE],
  },
  {
    provide: Appender,
    useFactory: (keyring: Keyring, lease: Lease) =>
      new Appender(new PostgresLogStore(), new KeyringSeals(keyring), sha256, random, () => lease.epoch),
    inject: [KEYRING, LEASE, OPENED_LOG],
  },
  {
    provide: Sequencing,
    useFactory: (appender: Appender, keyring: Keyring) =>
      new Sequencing(appender, new PostgresEntryIndex(), new KeyringSeals(keyring)),
    inject: [Appender, KEYRING],
  },
  {
    provide: OWN_ACTS,
    useFactory: (outbox: Outbox, appender: Appender, keyring: Keyring, operations: BusOperations) => {
      const acts = new LoggedActs(outbox, appender, keyring);
      operations.tellActsBy((tx, act) => acts.record(tx, act));
      return acts;
    },
    inject: [OUTBOX, Appender, KEYRING, BUS_OPERATIONS],
  },
  {
    provide: CHECKPOINT_STORE,
    useFactory: (database: Database) => new PostgresCheckpointStore(database),
    inject: [DATABASE],
  },
  {
    provide: Checkpoints,
    useFactory: (
      database: Database,
      store: CheckpointStore,
      outbox: Outbox,
      signer: NoteSigner,
      clock: Clock,
    ) =>
      new Checkpoints(
        database,
        store,
        new OutboxAnnouncements(outbox),
        new LastCheckpoint(config.dataDir),
        signer,
        clock,
        !config.finalWhenWitnessed,
      ),
    inject: [DATABASE, CHECKPOINT_STORE, OUTBOX, SIGNER, CLOCK, OPENED_LOG],
  },
  {
    provide: CheckpointLoop,
    useFactory: (
      checkpoints: Checkpoints,
      store: CheckpointStore,
      lease: Lease,
      health: HealthRegistry,
      logger: Logger,
    ) => new CheckpointLoop(checkpoints, store, lease, health, logger),
    inject: [Checkpoints, CHECKPOINT_STORE, LEASE, HEALTH, LOGGER],
  },
  { provide: VERIFIER, useFactory: () => offlineVerifier(config.verifier) },
  {
    provide: AnnouncedVerifier,
    useFactory: (
      verifier: OfflineVerifier,
      database: Database,
      index: IndexReading,
      openings: OpeningReading,
      acts: OwnActs,
      ids: Ids,
    ) => new AnnouncedVerifier(new VerifierRelease(database, index, openings, acts, ids), verifier),
    inject: [VERIFIER, DATABASE, INDEX_READING, OPENING_READING, OWN_ACTS, IDS],
  },
];

const reading = (config: AuditConfig): Provider[] => [
  {
    provide: LOG_READING,
    useFactory: (database: Database) =>
      new PostgresLogReader(asking(database), sha256, asksForQuorum(config)),
    inject: [DATABASE],
  },
  {
    provide: INDEX_READING,
    useFactory: (database: Database) => new PostgresIndexReader(asking(database)),
    inject: [DATABASE],
  },
  {
    provide: OPENING_READING,
    useFactory: (database: Database, keyring: Keyring) =>
      new PostgresOpeningReader(asking(database), keyring),
    inject: [DATABASE, KEYRING],
  },
  {
    provide: Entries,
    useFactory: (log: LogReading, index: IndexReading, openings: OpeningReading) =>
      new Entries(log, index, openings),
    inject: [LOG_READING, INDEX_READING, OPENING_READING],
  },
  {
    provide: Searches,
    useFactory: (database: Database, log: LogReading, index: IndexReading, acts: OwnActs) =>
      new Searches(database, log, index, acts),
    inject: [DATABASE, LOG_READING, INDEX_READING, OWN_ACTS],
  },
  { provide: Openings, useFactory: (acts: OwnActs) => new Openings(acts), inject: [OWN_ACTS] },
];

/** Audit as launchers see it. `/log/`, the public read side, is led here by the door. */
export const service: ServiceDefinition<AuditConfig> = {
  name: 'audit',
  title: 'Jejak: audit',
  prefixes: [],
  schema: auditSchema,
  readConfig: readAuditConfig,
  module: (config) => AuditModule.forRoot(config),
};
