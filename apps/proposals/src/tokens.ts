/** Ports of the application layer, for the module to bind. */
export const PROPOSALS = Symbol('Proposals');
export const REGISTER = Symbol('Register');
export const NUMBERS = Symbol('Numbers');
export const SEALS = Symbol('Seals');
export const CONFIRMATIONS = Symbol('Confirmations');
export const ANCHORS = Symbol('Anchors');
