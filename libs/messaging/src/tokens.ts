/** Injects the `Outbox` of the service. */
export const OUTBOX = Symbol('Outbox');
/** Injects the `BusServer`, the strategy to connect as a microservice. */
export const BUS_SERVER = Symbol('BusServer');
/** Injects the `BusOperations`: status, quarantine, redrive, discard, replay, reannounce. */
export const BUS_OPERATIONS = Symbol('BusOperations');
/** Injects the `Books` that the service closes over what it publishes. */
export const BOOKS = Symbol('Books');
/** Injects the `Erasures` that the service has heard and applies. */
export const ERASURES = Symbol('Erasures');
