// Four commits a team could make to the shop, as data: what the rehearsal pushes to a fresh repository.
// An edit either writes a whole file ({ path, content }) or replaces one passage that occurs exactly once
// ({ path, find, replace }).
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { priceCacheEdits, priceCacheFixEdits } from './price-cache.mjs'
import { untestedVouchersEdits } from './vouchers.mjs'

/** A good feature with its tests: orders from 50 euro are delivered free of charge. */
export const freeDelivery = {
  name: 'free-delivery',
  message: 'feat(cart): deliver orders from 50 euro free of charge',
  edits: [
    {
      path: 'src/pricing.mjs',
      find: 'const MAX_LINES = 50\n',
      replace: 'const DELIVERY = { cents: 495, freeFrom: 5000 }\nconst MAX_LINES = 50\n',
    },
    {
      path: 'src/pricing.mjs',
      find: '    const total = goods - couponDiscount\n    return { lines, discount, total, currency }\n',
      replace: [
        '    const payable = goods - couponDiscount',
        '    const free = payable >= Math.round(DELIVERY.freeFrom * rateOf(currency))',
        '    const delivery = free ? 0 : Math.round(DELIVERY.cents * rateOf(currency))',
        '    return { lines, discount, delivery, total: payable + delivery, currency }',
        '',
      ].join('\n'),
    },
    {
      path: 'src/pricing.mjs',
      find: '`{ lines, discount, total, currency }`',
      replace: '`{ lines, discount, delivery, total, currency }`',
    },
    {
      path: 'test/unit/pricing.test.mjs',
      find: '      discount: 0,\n      total: 7925,',
      replace: '      discount: 0,\n      delivery: 0,\n      total: 7925,',
    },
    {
      path: 'test/unit/delivery.test.mjs',
      content: `import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createPricing } from '../../src/pricing.mjs'

const pricing = createPricing({ rates: { EUR: 1, CHF: 0.94 } })
const deliveryOf = (quantity, currency) => pricing.quote({ items: [{ product: 'cup', quantity }], currency }).delivery

describe('delivery', () => {
  it('is free from 50 euro', () => {
    assert.deepEqual([deliveryOf(3, 'EUR'), deliveryOf(4, 'EUR')], [495, 0])
  })

  it('is counted in the currency of the cart and added to the total', () => {
    assert.deepEqual([deliveryOf(3, 'CHF'), deliveryOf(4, 'CHF')], [465, 0])
    assert.equal(pricing.quote({ items: [{ product: 'cup', quantity: 1 }] }).total, 1745)
  })
})
`,
    },
  ],
}

/** A pull request with a new feature that no test reaches: line coverage falls below 80 %. Not meant to be merged. */
export const untestedVouchers = {
  name: 'untested-vouchers',
  message: 'feat(cart): pay with gift vouchers',
  edits: untestedVouchersEdits,
}

/** The same pull request's attempt to lower the bar in its own policy file. */
export const lowerThreshold = {
  name: 'lower-threshold',
  message: 'ci: lower the coverage threshold for now',
  edits: [{ path: '.github/sluice.yml', find: 'coverage-threshold: 80', replace: 'coverage-threshold: 10' }],
}

/**
 * A cache for prices whose unit and integration tests pass. It is sized for one price per product; in production, the
 * only place with more than one currency, it overflows once visitors saw more than eight prices (the list in euro and
 * one product in francs are enough) and then stays locked: every request for a price answers 500, while `/health` is
 * well. One product asked again and again, as a probe does, works until then.
 */
export const priceCache = {
  name: 'price-cache',
  message: 'perf(pricing): compute each price only once',
  edits: priceCacheEdits,
}

/** The fix, forward: the cache drops its oldest entry, and a test lists products in every currency. */
export const priceCacheFix = {
  name: 'price-cache-fix',
  message: 'fix(pricing): make room in the price cache instead of failing',
  edits: priceCacheFixEdits,
}

/** All of them, in an order in which each applies cleanly. `untestedVouchers` and `lowerThreshold` may be left out. */
export const changes = [freeDelivery, untestedVouchers, lowerThreshold, priceCache, priceCacheFix]

/**
 * Applies a change to a checkout of the shop and returns the paths it wrote.
 * Throws when a passage to replace does not occur exactly once.
 */
export async function applyChange(directory, change) {
  for (const { path, content, find, replace } of change.edits) {
    const file = join(directory, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(
      file,
      content ?? replaceOnce(await readFile(file, 'utf8'), find, replace, `${change.name}: ${path}`),
    )
  }
  return [...new Set(change.edits.map(({ path }) => path))]
}

function replaceOnce(text, find, replace, where) {
  const parts = text.split(find)
  if (parts.length !== 2)
    throw new Error(`${where}: the passage to replace occurs ${parts.length - 1} times, not once.`)
  return parts.join(replace)
}
