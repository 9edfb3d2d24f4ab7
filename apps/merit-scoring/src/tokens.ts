/** Injects the port `Waiting`. */
export const WAITING = Symbol('Waiting');

/** Injects the port `Scorings`. */
export const SCORINGS = Symbol('Scorings');

/** Injects the port `Archive`. */
export const ARCHIVE = Symbol('Archive');
