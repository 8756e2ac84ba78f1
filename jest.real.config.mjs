import base from './jest.config.mjs'

/** Tests against real programs (haproxy, Prometheus, Unleash …): `npm run test:real`. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/real/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
}
