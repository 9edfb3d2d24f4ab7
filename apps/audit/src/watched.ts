import type { Provider } from '@nestjs/common';
import type { Clock, Ids } from '@jejak/kernel';
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
  sha256,
} from '@jejak/runtime';
import type { LoggedActs } from './adapters/events/own-acts.js';
import { LoggedWatchActs } from './adapters/events/watch-acts.js';
import { PostgresBooksStore } from './adapters/postgres/books-store.js';
import type { Lease } from './adapters/postgres/lease.js';
import { PostgresWatchStore } from './adapters/postgres/watch-store.js';
import { HttpBooks } from './adapters/services/http-books.js';
import { CopyDrill } from './adapters/verification/copy-drill.js';
import { LogWatch } from './adapters/verification/log-watch.js';
import { WatchLoop } from './adapters/watch-loop.js';
import { BooksComparison } from './application/books-comparison.js';
import type { CheckpointKeeper } from './application/checkpoints.js';
import { Drill } from './application/drill.js';
import { Monitor } from './application/monitor.js';
import type { AuditConfig } from './config.js';
import { CHECKPOINT_KEEPERS, LEASE, OPENED_LOG, OWN_ACTS, WATCH_STORE } from './tokens.js';

/** Everything that watches the log: the monitor, the comparison of books, the drill. */
export const watched = (config: AuditConfig): Provider[] => [
  {
    provide: WATCH_STORE,
    useFactory: (database: Database) => new PostgresWatchStore(database),
    inject: [DATABASE],
  },
  {
    provide: Monitor,
    useFactory: (
      database: Database,
      store: PostgresWatchStore,
      acts: LoggedActs,
      ids: Ids,
      keepers: readonly CheckpointKeeper[],
      clock: Clock,
      logger: Logger,
    ) =>
      new Monitor(
        database,
        new LogWatch(database, primitives, config.kekFile),
        store,
        new LoggedWatchActs(acts, ids),
        keepers,
        clock,
        logger,
      ),
    inject: [DATABASE, WATCH_STORE, OWN_ACTS, IDS, CHECKPOINT_KEEPERS, CLOCK, LOGGER],
  },
  {
    provide: Drill,
    useFactory: (
      database: Database,
      store: PostgresWatchStore,
      acts: LoggedActs,
      ids: Ids,
      monitor: Monitor,
    ) =>
      new Drill(
        database,
        new CopyDrill(database, sha256, config.kekFile),
        store,
        new LoggedWatchActs(acts, ids),
        (finding) => monitor.report(finding),
      ),
    inject: [DATABASE, WATCH_STORE, OWN_ACTS, IDS, Monitor],
  },
  {
    provide: BooksComparison,
    useFactory: (database: Database, monitor: Monitor, clock: Clock, logger: Logger) =>
      new BooksComparison(
        new PostgresBooksStore(database),
        new HttpBooks(config.monitor, logger),
        (finding) => monitor.report(finding),
        clock,
        config.booksPatience,
      ),
    inject: [DATABASE, Monitor, CLOCK, LOGGER],
  },
  {
    provide: WatchLoop,
    useFactory: (
      monitor: Monitor,
      drill: Drill,
      books: BooksComparison,
      store: PostgresWatchStore,
      lease: Lease,
      clock: Clock,
      health: HealthRegistry,
      metrics: Metrics,
      logger: Logger,
    ) => new WatchLoop({ monitor, drill, books, store }, lease, clock, health, metrics, logger),
    inject: [
      Monitor,
      Drill,
      BooksComparison,
      WATCH_STORE,
      LEASE,
      CLOCK,
      HEALTH,
      METRICS,
      LOGGER,
      // It reads what was found to go on.
      OPENED_LOG,
    ],
  },
];
