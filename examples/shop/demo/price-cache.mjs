const FAILING = `/**
 * Remembers computed prices. There is one price per product, so the cache never has to drop one.
 */
export function createPriceCache(capacity) {
  const prices = new Map()
  let filling = false

  return function remember(key, compute) {
    if (filling) throw new Error('the price cache is being filled')
    filling = true
    const price = prices.get(key) ?? store(key, compute())
    filling = false
    return price
  }

  function store(key, price) {
    if (prices.size >= capacity) throw new RangeError(\`the price cache is full (\${capacity} entries)\`)
    prices.set(key, price)
    return price
  }
}
`

const FAILING_TEST = `import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createPriceCache } from '../../src/price-cache.mjs'

describe('the price cache', () => {
  it('computes a price once', () => {
    const remember = createPriceCache(8)
    let computed = 0
    const compute = () => {
      computed += 1
      return 1250
    }
    assert.deepEqual([remember('cup', compute), remember('cup', compute)], [1250, 1250])
    assert.equal(computed, 1)
  })

  it('has a limit', () => {
    const remember = createPriceCache(1)
    remember('cup', () => 1250)
    assert.throws(() => remember('kettle', () => 5425), /the price cache is full/)
  })
})
`

export const priceCacheEdits = [
  { path: 'src/price-cache.mjs', content: FAILING },
  { path: 'test/unit/price-cache.test.mjs', content: FAILING_TEST },
  {
    path: 'src/pricing.mjs',
    find: "import { findProduct } from './catalogue.mjs'\nimport { RequestError } from './errors.mjs'\n",
    replace:
      "import { findProduct, PRODUCTS } from './catalogue.mjs'\nimport { RequestError } from './errors.mjs'\nimport { createPriceCache } from './price-cache.mjs'\n",
  },
  {
    path: 'src/pricing.mjs',
    find: 'export function createPricing({ rates }) {\n',
    replace: 'export function createPricing({ rates }) {\n  const remember = createPriceCache(PRODUCTS.length)\n\n',
  },
  {
    path: 'src/pricing.mjs',
    find: '    return Math.round(product.cents * rateOf(currency))\n',
    replace:
      '    const rate = rateOf(currency)\n    return remember(`${product.id} ${currency}`, () => Math.round(product.cents * rate))\n',
  },
]

const FIXED = `/** Remembers the latest \`capacity\` computed prices; the oldest makes room for a new one. */
export function createPriceCache(capacity) {
  const prices = new Map()

  return function remember(key, compute) {
    const known = prices.get(key)
    if (known !== undefined) return known
    const price = compute()
    if (prices.size >= capacity) prices.delete(prices.keys().next().value)
    prices.set(key, price)
    return price
  }
}
`

export const priceCacheFixEdits = [
  { path: 'src/price-cache.mjs', content: FIXED },
  {
    path: 'test/unit/price-cache.test.mjs',
    find: `  it('has a limit', () => {
    const remember = createPriceCache(1)
    remember('cup', () => 1250)
    assert.throws(() => remember('kettle', () => 5425), /the price cache is full/)
  })
`,
    replace: `  it('drops the oldest price when it is full', () => {
    const remember = createPriceCache(2)
    for (const [key, price] of [['cup', 1], ['kettle', 2], ['rooibos', 3]]) remember(key, () => price)
    assert.equal(remember('kettle', () => 0), 2)
    assert.equal(remember('cup', () => 4), 4)
  })
`,
  },
  {
    path: 'test/integration/currencies.test.mjs',
    content: `import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readSettings } from '../../src/settings.mjs'
import { startShop } from '../../src/shop.mjs'

describe('the whole catalogue in production', () => {
  it('is listed in every currency, again and again', async () => {
    const settings = readSettings({ PORT: '0', ENVIRONMENT: 'production' })
    const shop = await startShop(settings)
    for (const currency of [...Object.keys(settings.rates), ...Object.keys(settings.rates)]) {
      const response = await fetch(\`\${shop.url}/products?currency=\${currency}\`)
      assert.equal(response.status, 200, currency)
      assert.equal((await response.json()).products.length, 8)
    }
    await shop.close()
  })
})
`,
  },
]
