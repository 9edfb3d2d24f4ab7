export { BITS_OF_ID, Books, hexOfBits, type BookRow, type ClosedBooks, type CountedEvent } from './books.js';
export { BusOperations } from './bus-operations.js';
export type { Blocked, BlockedAfter, BlockedListing, Choice, Preview } from './blocked.js';
export type { BusStatus, LastSaid, TopicLag, TopicState } from './bus-status.js';
export { BusServer } from './bus.server.js';
export {
  Consumer,
  Hears,
  HearsAll,
  HearsAllInBatches,
  HearsInBatches,
  hearingsOf,
  type ConsumerKind,
  type ConsumerOptions,
  type Hearing,
} from './consumer.js';
export {
  BrokerAway,
  BusRefusal,
  ContractBroken,
  OperationRefused,
  PAYLOAD_LIMIT,
  PayloadTooLarge,
  Permanent,
  ProjectionPublishes,
  type Breach,
} from './errors.js';
export type { Attributes, BusEvent, Outgoing } from './event.js';
export { Erasures } from './erasures.js';
export type { EngineCondition } from './engine.js';
export type { KafkaClient, KafkaOptions } from './kafka/clients.js';
export { kafkaTables } from './kafka/kafka-tables.js';
export { messaging, MessagingModule, type Messaging, type MessagingOptions } from './messaging.module.js';
export { Outbox } from './outbox.js';
export { partitionOf } from './partition.js';
export { RETENTION_DAYS } from './postgres/bus-functions.js';
export { busAccess, producers } from './postgres/access.js';
export { busSchema } from './postgres/bus-schema.js';
export { booksTables } from './postgres/books-tables.js';
export { erasureTables } from './postgres/erasure-tables.js';
export { messagingTables } from './postgres/messaging-tables.js';
export { intakeTopicOf, readPublishers, type Publisher } from './publishers.js';
export type { Listing, Quarantined } from './quarantine.js';
export { CommandRefusals } from './refusals.js';
export type { AskedBy, Redriven, RedrivenMany, TellAct } from './redrive.js';
export { PARK_REASONS, type ParkReason } from './retries.js';
export { Schemas } from './schemas.js';
export { BOOKS, BUS_OPERATIONS, BUS_SERVER, ERASURES, OUTBOX } from './tokens.js';
