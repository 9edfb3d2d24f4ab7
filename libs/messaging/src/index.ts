export { BusOperations, type BusStatus, type TopicLag } from './bus-operations.js';
export { BusServer } from './bus.server.js';
export {
  Consumer,
  Hears,
  HearsAll,
  HearsAllInBatches,
  HearsInBatches,
  type ConsumerKind,
  type ConsumerOptions,
} from './consumer.js';
export {
  BusRefusal,
  ContractBroken,
  OperationRefused,
  PayloadTooLarge,
  Permanent,
  ProjectionPublishes,
  type Breach,
} from './errors.js';
export type { Attributes, BusEvent, Outgoing } from './event.js';
export { messaging, MessagingModule, type Messaging, type MessagingOptions } from './messaging.module.js';
export { Outbox } from './outbox.js';
export { partitionOf } from './partition.js';
export { busAccess, producers } from './postgres/access.js';
export { busSchema } from './postgres/bus-schema.js';
export { messagingTables } from './postgres/messaging-tables.js';
export type { Listing, Quarantined } from './quarantine.js';
export type { AskedBy, Redriven } from './redrive.js';
export type { ParkReason } from './retries.js';
export { Schemas } from './schemas.js';
export { BUS_OPERATIONS, BUS_SERVER, OUTBOX } from './tokens.js';
