import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findProduct } from '../../src/catalogue.mjs'
import { createPricing } from '../../src/pricing.mjs'

const euro = createPricing({ rates: { EUR: 1 } })
const abroad = createPricing({ rates: { EUR: 1, GBP: 0.86 } })
const code = (expected) => (error) => error.code === expected && error.status === 422

describe('a price', () => {
  it('is the one of the catalogue in euro', () => {
    assert.equal(euro.priceOf(findProduct('cup')), 1250)
  })

  it('is converted and rounded to whole cents', () => {
    assert.equal(abroad.priceOf(findProduct('green-tea'), 'GBP'), 644)
  })

  it('does not exist in a currency that is not sold', () => {
    assert.throws(() => euro.priceOf(findProduct('cup'), 'GBP'), code('unsupported-currency'))
    assert.throws(() => euro.priceOf(findProduct('cup'), 'toString'), code('unsupported-currency'))
  })
})

describe('a quote', () => {
  it('adds up its lines', () => {
    const items = [
      { product: 'cup', quantity: 2 },
      { product: 'kettle', quantity: 1 },
    ]
    assert.deepEqual(euro.quote({ items }), {
      lines: [
        { product: 'cup', quantity: 2, unit: 1250, discount: 0, amount: 2500 },
        { product: 'kettle', quantity: 1, unit: 5425, discount: 0, amount: 5425 },
      ],
      discount: 0,
      total: 7925,
      currency: 'EUR',
    })
  })

  it('takes ten percent off ten pieces of one product', () => {
    const nine = euro.quote({ items: [{ product: 'cup', quantity: 9 }] })
    const ten = euro.quote({ items: [{ product: 'cup', quantity: 10 }] })
    assert.deepEqual([nine.discount, nine.total], [0, 11_250])
    assert.deepEqual([ten.discount, ten.total], [1250, 11_250])
  })

  it('takes a coupon off what is left', () => {
    const { discount, total } = euro.quote({ items: [{ product: 'cup', quantity: 10 }], coupon: 'WELCOME' })
    assert.deepEqual([discount, total], [1813, 10_687])
  })

  it('refuses what is no cart, with the line that is wrong', () => {
    const quoteOf = (items, coupon) => () => euro.quote({ items, coupon })
    assert.throws(quoteOf(undefined), code('invalid-cart'))
    assert.throws(quoteOf([]), code('invalid-cart'))
    assert.throws(quoteOf([{ product: 'car', quantity: 1 }]), code('unknown-product'))
    assert.throws(quoteOf([null]), code('unknown-product'))
    assert.throws(quoteOf([{ product: 'cup', quantity: 0 }]), /items\[0\]\.quantity/)
    assert.throws(quoteOf([{ product: 'cup', quantity: 1.5 }]), code('invalid-quantity'))
    assert.throws(quoteOf([{ product: 'cup', quantity: 1 }], 'FREE'), code('unknown-coupon'))
  })
})
