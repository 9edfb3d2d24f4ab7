import base from './jest.config.js';

/** Specs that fill a disk: `npm run test:disk`, as root. */
export default { ...base, testRegex: '[.]disk[.]ts$' };
