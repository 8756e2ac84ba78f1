/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': '<rootDir>/scripts/strip-types.mjs',
    'node_modules/@actions/workflow-parser/.+\\.js$': '<rootDir>/scripts/json-attributes.mjs',
  },
  transformIgnorePatterns: ['/node_modules/(?!@actions/workflow-parser/)'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/faults/', '<rootDir>/test/real/'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/.rehearsal/'],
  collectCoverageFrom: ['lib/**/*.ts', 'actions/*/src/**/*.ts'],
  coverageReporters: ['lcov', 'text-summary', 'cobertura'],
  maxWorkers: 2,
  // Starting git and bundles from a process costs by its size: a worker that has grown starts anew.
  workerIdleMemoryLimit: '400MB',
  testTimeout: 60_000,
}
