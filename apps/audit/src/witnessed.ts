import type { Provider } from '@nestjs/common';
import type { Clock, Ids } from '@jejak/kernel';
import { OUTBOX, type Outbox } from '@jejak/messaging';
import { DATABASE, type Database } from '@jejak/persistence';
import {
  CLOCK,
  HEALTH,
  type HealthRegistry,
  IDS,
  type Logger,
  LOGGER,
  type Metrics,
  METRICS,
  primitives,
} from '@jejak/runtime';
import { NO_WITNESSES, type NoteSigner, type Policy } from '@jejak/tlog';
import { OutboxAnnouncements } from './adapters/events/announcements.js';
import type { LoggedActs } from './adapters/events/own-acts.js';
import { LoggedContradictions } from './adapters/events/witness-contradictions.js';
import type { Lease } from './adapters/postgres/lease.js';
import { PostgresCosignatureStore } from './adapters/postgres/witness-store.js';
import { HttpWitness } from './adapters/witness/http-witness.js';
import { WitnessKeeper } from './adapters/witness/witness-keeper.js';
import { tellingOf, WitnessLoop } from './adapters/witness/witness-loop.js';
import type { CheckpointStore } from './application/checkpoints.js';
import type { IndexReading, LogReading, OpeningReading } from './application/reading.port.js';
import { WitnessAppointment } from './application/witness-appointment.js';
import { Witnessing } from './application/witnessing.js';
import type { AuditConfig } from './config.js';
import {
  CHECKPOINT_STORE,
  INDEX_READING,
  LEASE,
  LOG_READING,
  OPENED_LOG,
  OPENING_READING,
  OWN_ACTS,
  READERS_POLICY,
  SIGNER,
  WITNESSES,
} from './tokens.js';

/** Whether readers are shown what a quorum has cosigned rather than what is merely signed. */
export const asksForQuorum = ({ witnesses }: AuditConfig): boolean =>
  (witnesses ?? NO_WITNESSES).quorum !== 'none';

/** Everything between the log and its witnesses. */
export const witnessed = (config: AuditConfig): Provider[] => [
  {
    provide: WITNESSES,
    useFactory: (): readonly HttpWitness[] =>
      (config.witnesses ?? NO_WITNESSES).witnesses.flatMap(({ url, ...witness }) =>
        url === undefined ? [] : [new HttpWitness({ ...witness, url }, primitives)],
      ),
  },
  {
    provide: READERS_POLICY,
    useFactory: ({ key }: NoteSigner): Policy => ({
      ...(config.witnesses ?? NO_WITNESSES),
      logs: [{ key, ...(config.publicUrl === undefined ? {} : { url: `${config.publicUrl}/log` }) }],
    }),
    inject: [SIGNER],
  },
  {
    provide: WitnessKeeper,
    useFactory: (
      witnesses: readonly HttpWitness[],
      { key }: NoteSigner,
      database: Database,
      logger: Logger,
    ) => {
      const store = new PostgresCosignatureStore(database);
      return new WitnessKeeper(witnesses, key, primitives, () => store.newest(), logger);
    },
    inject: [WITNESSES, SIGNER, DATABASE, LOGGER],
  },
  {
    provide: Witnessing,
    useFactory: (
      witnesses: readonly HttpWitness[],
      database: Database,
      checkpoints: CheckpointStore,
      outbox: Outbox,
      acts: LoggedActs,
      log: LogReading,
      clock: Clock,
      ids: Ids,
      metrics: Metrics,
      logger: Logger,
      index: IndexReading,
      openings: OpeningReading,
    ) => {
      const appointment = new WitnessAppointment(database, index, openings, acts, ids);
      return new Witnessing({
        witnesses,
        policy: config.witnesses ?? NO_WITNESSES,
        appoint: (policy) => appointment.of(policy),
        finalWhenWitnessed: config.finalWhenWitnessed,
        work: database,
        store: new PostgresCosignatureStore(database),
        checkpoints,
        announcements: new OutboxAnnouncements(outbox),
        contradictions: new LoggedContradictions(acts, ids),
        log,
        clock,
        told: tellingOf(metrics, logger),
        failed: (error) =>
          logger.error({ err: error }, 'a cosignature could not be had or kept; it is tried again'),
      });
    },
    inject: [
      WITNESSES,
      DATABASE,
      CHECKPOINT_STORE,
      OUTBOX,
      OWN_ACTS,
      LOG_READING,
      CLOCK,
      IDS,
      METRICS,
      LOGGER,
      INDEX_READING,
      OPENING_READING,
      OPENED_LOG,
    ],
  },
  {
    provide: WitnessLoop,
    useFactory: (
      witnessing: Witnessing,
      lease: Lease,
      health: HealthRegistry,
      metrics: Metrics,
      logger: Logger,
    ) => new WitnessLoop(witnessing, lease, health, metrics, logger),
    inject: [Witnessing, LEASE, HEALTH, METRICS, LOGGER],
  },
];
