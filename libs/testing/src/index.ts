export { builtVerifier } from './built-verifier.js';
export { eventually, NeverHappened } from './eventually.js';
export { dropDatabase, testDatabase, type TestDatabase } from './test-database.js';
export { testIssuer, type TestIssuer } from './issuer.js';
export { busContract, type BusEngine } from './bus.contract.js';
export { kafkaContract } from './kafka.contract.js';
export { logged, Neighbour, neighbourSchema, type Logged, type Said } from './neighbour.js';
export { schemaSnapshot } from './schema-snapshot.js';
