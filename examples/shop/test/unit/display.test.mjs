import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { showAmount } from '../../src/display.mjs'

describe('an amount', () => {
  it('is a bare number in the classic checkout', () => {
    assert.deepEqual(showAmount(1250, 'EUR', 'classic'), { amount: 1250, currency: 'EUR' })
  })

  it('has a text and its VAT in the new checkout', () => {
    assert.deepEqual(showAmount(1210, 'EUR', 'new'), {
      amount: 1210,
      currency: 'EUR',
      display: '€ 12.10',
      vat: { percent: 21, amount: 210 },
    })
    assert.equal(showAmount(500, 'CHF', 'new').display, 'CHF 5.00')
  })
})
