import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readSettings } from '../../src/settings.mjs'

describe('settings', () => {
  it('have defaults for a developer', () => {
    assert.deepEqual(readSettings({}), {
      port: 8080,
      host: '127.0.0.1',
      environment: 'development',
      flagsFile: undefined,
      warehouse: undefined,
      rates: { EUR: 1 },
    })
  })

  it('sell abroad in production only', () => {
    assert.deepEqual(Object.keys(readSettings({ ENVIRONMENT: 'production' }).rates), ['EUR', 'GBP', 'CHF'])
    assert.deepEqual(Object.keys(readSettings({ ENVIRONMENT: 'staging' }).rates), ['EUR'])
  })

  it('refuse a port that is none', () => {
    assert.throws(() => readSettings({ PORT: 'http' }), /PORT must be a number/)
    assert.throws(() => readSettings({ PORT: '70000' }), /PORT must be a number/)
  })
})
