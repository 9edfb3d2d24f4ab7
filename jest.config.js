/** Specs run as ES modules on the project's own Node; `npm test` starts one PostgreSQL for all of them. */
export default {
  testRegex: '[.]spec[.]ts$',
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.data/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
  testTimeout: 180_000,
  transform: {
    '^.+[.]ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^@jejak/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@jejak/([^/]+)/([^/]+)$': '<rootDir>/libs/$1/src/$2.ts',
    '^([.]{1,2}/.*)[.]js$': '$1',
  },
};
