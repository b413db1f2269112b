/** Nest 12 is ESM only, so Jest runs on vm modules (see scripts/test.mjs for the flag). */
export default {
  rootDir: '.',
  testEnvironment: 'node',
  // A machine that is busy with something else must not make a test fail.
  testTimeout: 30_000,
  // Most specs wait for a database or a server, so two at once are nearly twice as fast on two cores.
  maxWorkers: 2,
  // Modules of a spec stay in memory after it: a worker that has grown makes way for a new one.
  workerIdleMemoryLimit: '1GB',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@openfloor/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
