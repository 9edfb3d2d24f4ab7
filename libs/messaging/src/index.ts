export {
  Consumer,
  Hears,
  HearsAll,
  HearsAllInBatches,
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
export { Outbox } from './outbox.js';
export { partitionOf } from './partition.js';
export { Schemas } from './schemas.js';
export { BUS_OPERATIONS, BUS_SERVER, OUTBOX } from './tokens.js';
