/** Ports of the application layer, for the module to bind. */
export const CASES = Symbol('Cases');
export const DELEGATIONS = Symbol('Delegations');
export const CONFLICTS = Symbol('Conflicts');
export const REFUSALS = Symbol('Refusals');
export const SEALS = Symbol('Seals');
