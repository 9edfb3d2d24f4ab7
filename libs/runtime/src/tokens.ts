/** Injects the `Clock`. */
export const CLOCK = Symbol('Clock');

/** Injects the `Ids`. */
export const IDS = Symbol('Ids');

/** Injects the service's `PlatformConfig`. */
export const CONFIG = Symbol('PlatformConfig');

/** Injects the service's pino `Logger`. */
export const LOGGER = Symbol('Logger');

/** Injects the service's `HealthRegistry`. */
export const HEALTH = Symbol('HealthRegistry');

/** Injects the service's `Metrics`. */
export const METRICS = Symbol('Metrics');
