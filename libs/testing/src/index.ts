export { eventually, NeverHappened } from './eventually.js';
export { dropDatabase, testDatabase, type TestDatabase } from './test-database.js';
export { testIssuer, type TestIssuer } from './issuer.js';
