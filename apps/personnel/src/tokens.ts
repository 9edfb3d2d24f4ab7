/** Injects the port `Imports`. */
export const IMPORTS = Symbol('Imports');

/** Injects the port `HeldItems`. */
export const HELD_ITEMS = Symbol('HeldItems');

/** Injects the port `IntakeLog`. */
export const INTAKE_LOG = Symbol('IntakeLog');

/** Injects the port `Recordings`. */
export const RECORDINGS = Symbol('Recordings');

/** Injects the port `Registers`. */
export const REGISTERS = Symbol('Registers');

/** Injects the port `Statements`. */
export const STATEMENTS = Symbol('Statements');

/** Injects the port `Entities`. */
export const ENTITIES = Symbol('Entities');

/** Injects the port `Directories`. */
export const DIRECTORIES = Symbol('Directories');

/** Injects the ports `Candidates` and `Holdings`. */
export const CANDIDATES = Symbol('Candidates');

/** Injects the port `ErasureStore`. */
export const ERASURE_STORE = Symbol('ErasureStore');
