/** Injects the `Commands`. */
export const COMMANDS = Symbol('Commands');

/** Injects the `AccountDirectory`. */
export const ACCOUNTS = Symbol('AccountDirectory');
