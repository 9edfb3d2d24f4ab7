import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { systemClock, uuids, type Clock, type Ids } from '@jejak/kernel';
import { DATABASE, KEYRING, type Database, type Keyring } from '@jejak/persistence';
import { randomFillSync } from 'node:crypto';
import { topicOf, type Area } from '@jejak/contracts';
import { Books } from './books.js';
import { BusOperations } from './bus-operations.js';
import { BusServer } from './bus.server.js';
import { Delivery } from './delivery.js';
import { Dispatcher } from './dispatcher.js';
import type { Engine } from './engine.js';
import { Erasures } from './erasures.js';
import { Groups } from './groups.js';
import { Housekeeping } from './housekeeping.js';
import { Keeper, type Chore } from './keeper.js';
import { kafkaDriver, type KafkaOptions } from './kafka/clients.js';
import { KafkaEngine } from './kafka/kafka-engine.js';
import { Outbox } from './outbox.js';
import { producers } from './postgres/access.js';
import { PostgresEngine } from './postgres/postgres-engine.js';
import { Presence } from './presence.js';
import { Quarantine } from './quarantine.js';
import { Relay } from './relay.js';
import { Schemas } from './schemas.js';
import { BOOKS, BUS_OPERATIONS, BUS_SERVER, ERASURES, OUTBOX } from './tokens.js';

export interface MessagingOptions {
  /** As in paths and groups, e.g. `merit-scoring`. */
  service: string;
  /** CloudEvents `source` of what it publishes: `//<host>/jejak/<service>`. */
  source: string;
  /** What stands before every contract's type on the wire. */
  prefix: string;
  /** Where events lie: in PostgreSQL unless told. */
  engine?: 'postgres' | KafkaOptions;
  /** On Kafka, the topics of the area `intake`, one of each publisher; nobody else's records are foreign. */
  intakeTopics?: readonly string[];
  clock?: Clock;
  ids?: Ids;
  /** Transactions of consumers at a time, each a connection of the service's pool; 3 unless told. */
  concurrency?: number;
  /** Milliseconds between looks when nobody in this process rings; 100 unless told. */
  poll?: number;
  /** From 0 to below 1: scatters retries. */
  random?: () => number;
}

/** The parts of one service's bus, put together. */
export interface Messaging {
  outbox: Outbox;
  server: BusServer;
  operations: BusOperations;
  books: Books;
  erasures: Erasures;
}

/** Puts the parts together, for modules and for whoever needs a bus without a Nest application. */
export function messaging(options: MessagingOptions, database: Database, keyring: Keyring): Messaging {
  const { service, source, prefix, concurrency = 3, poll = 100, random = Math.random } = options;
  const clock = options.clock ?? systemClock;
  const ids =
    options.ids ??
    uuids(
      () => clock.now().getTime(),
      (bytes) => randomFillSync(bytes),
    );
  const area = (Object.keys(producers) as Area[]).find((one) => producers[one] === service);
  if (area === undefined)
    throw new Error(
      `${service} speaks in no area: libs/messaging/src/postgres/access.ts names those that do`,
    );
  const log = new Logger(`Bus ${service}`);
  const schemas = new Schemas();
  const outbox = new Outbox({ source, prefix, clock, ids }, schemas);
  const engine = engineOf(options, area, database, log);
  const intake = typeof options.engine === 'object' ? (options.intakeTopics ?? []) : [];
  const groups = new Groups(service, prefix, intake);
  const delivery = new Delivery(schemas, prefix);
  const quarantine = new Quarantine(service, database, keyring, clock, ids);
  const presence = new Presence(database, clock, ids);
  return {
    outbox,
    books: new Books({ service, area, prefix, database, outbox, clock, ids }),
    erasures: new Erasures({ service, area, prefix, database, engine, groups, keyring, outbox, clock }),
    server: new BusServer({
      engine,
      groups,
      dispatcher: new Dispatcher({
        engine,
        database,
        delivery,
        quarantine,
        groups,
        log,
        concurrency,
        poll,
        random,
      }),
      relay: new Relay(engine, log, poll),
      presence,
      housekeeping: new Housekeeping(engine, database, presence, groups, clock, log),
    }),
    operations: new BusOperations({
      service,
      area,
      engine,
      database,
      groups,
      delivery,
      quarantine,
      outbox,
      keyring,
    }),
  };
}

function engineOf(
  { engine = 'postgres' }: MessagingOptions,
  area: Area,
  database: Database,
  log: Logger,
): Engine {
  if (engine === 'postgres') return new PostgresEngine(database);
  const areas = (Object.keys(producers) as Area[]).filter((one) => producers[one] !== undefined);
  return new KafkaEngine({
    database,
    log,
    driver: kafkaDriver(engine),
    speaksOn: topicOf(area),
    ours: new Set(areas.map(topicOf)),
  });
}

/** Closes the books of every hour that is over. What failed was not said: the next look counts the same span again. */
const closing = (books: Books): Chore => ({
  name: 'Books',
  every: 60_000,
  look: () => books.close(),
  failed: 'the books could not be closed, and are tried again',
});

/** Applies erasures, those heard before the service was last stopped too. */
const applying = (erasures: Erasures): Chore => ({
  name: 'Erasures',
  every: 2_000,
  look: () => erasures.apply(),
  failed: 'an erasure could not be applied, and is tried again',
});

const PARTS = Symbol('Messaging');

/**
 * Gives a service its `OUTBOX`, its `BUS_SERVER` (to connect as a microservice), its `BUS_OPERATIONS`, its `BOOKS`,
 * which are closed while it runs, and its `ERASURES`, which are applied while it runs. Needs `DATABASE` and `KEYRING` from a global module.
 */
@Module({})
export class MessagingModule {
  static forRoot(options: MessagingOptions): DynamicModule {
    const part = (token: symbol, name: keyof Messaging) => {
      return { provide: token, useFactory: (parts: Messaging) => parts[name], inject: [PARTS] };
    };
    const kept = <Kept>(token: symbol, chore: (kept: Kept) => Chore) => {
      return { provide: Symbol('Keeper'), useFactory: (it: Kept) => new Keeper(chore(it)), inject: [token] };
    };
    return {
      module: MessagingModule,
      global: true,
      providers: [
        {
          provide: PARTS,
          useFactory: (database: Database, keyring: Keyring) => messaging(options, database, keyring),
          inject: [DATABASE, KEYRING],
        },
        part(OUTBOX, 'outbox'),
        part(BOOKS, 'books'),
        part(ERASURES, 'erasures'),
        kept(BOOKS, closing),
        kept(ERASURES, applying),
        part(BUS_SERVER, 'server'),
        part(BUS_OPERATIONS, 'operations'),
      ],
      exports: [OUTBOX, BOOKS, ERASURES, BUS_SERVER, BUS_OPERATIONS],
    };
  }
}
