/** Injection tokens of what every service has from this library. */
export const DATABASE = Symbol('Database');
export const FACTS = Symbol('FactStore');
export const KEYRING = Symbol('Keyring');
