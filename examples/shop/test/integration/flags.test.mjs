import assert from 'node:assert/strict'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { readSettings } from '../../src/settings.mjs'
import { startShop } from '../../src/shop.mjs'

const percent = (on) => ({
  state: 'ENABLED',
  variants: { on: true, off: false },
  defaultVariant: 'off',
  targeting: {
    fractional: [
      ['on', on],
      ['off', 100 - on],
    ],
  },
})

describe('the new checkout', () => {
  let folder
  let file
  let shop
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shop-flags-'))
    file = join(folder, 'flags.json')
    shop = await startShop(readSettings({ PORT: '0', FLAGS_FILE: file }), { pollMilliseconds: 10 })
  })
  after(async () => {
    await shop.close()
    await rm(folder, { recursive: true })
  })

  async function deliver(flags) {
    await writeFile(`${file}.new`, typeof flags === 'string' ? flags : JSON.stringify({ flags }))
    await rename(`${file}.new`, file)
  }

  async function evaluate(context, key = 'new-checkout') {
    const response = await fetch(`${shop.url}/ofrep/v1/evaluate/flags/${key}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ context }),
    })
    return { status: response.status, ...(await response.json()) }
  }

  async function eventually(isTrue) {
    const end = Date.now() + 3000
    while (!(await isTrue())) {
      if (Date.now() > end) assert.fail('The change did not arrive within 3 s.')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  async function checkout(customer) {
    const headers = customer === undefined ? {} : { 'x-customer-id': customer }
    return (await (await fetch(`${shop.url}/products/cup`, { headers })).json()).checkout
  }

  it('is off while there is no flag file, and the shop is well', async () => {
    assert.equal((await fetch(`${shop.url}/health`)).status, 200)
    assert.equal(await checkout('anna'), 'classic')
    assert.equal((await evaluate({ targetingKey: 'anna' })).errorCode, 'FLAG_NOT_FOUND')
  })

  it('follows the flag while the shop runs, and is killed by disabling it', async () => {
    await deliver({ 'new-checkout': percent(100) })
    await eventually(async () => (await checkout('anna')) === 'new')
    assert.equal(await checkout(undefined), 'classic')
    const { reason, ...answer } = await evaluate({ targetingKey: 'anna' })
    assert.deepEqual(answer, { status: 200, key: 'new-checkout', value: true, variant: 'on', metadata: {} })
    assert.equal(reason, 'TARGETING_MATCH')
    const product = await (await fetch(`${shop.url}/products/cup`, { headers: { 'x-customer-id': 'anna' } })).json()
    assert.equal(product.price.display, '€ 12.50')

    await deliver({ 'new-checkout': { ...percent(100), state: 'DISABLED' } })
    await eventually(async () => (await checkout('anna')) === 'classic')
    assert.deepEqual(await evaluate({ targetingKey: 'anna' }), {
      status: 200,
      key: 'new-checkout',
      value: false,
      reason: 'DISABLED',
      metadata: {},
    })
  })

  it('tells what is in stock behind a flag of its own, and counts that this failed', async () => {
    await deliver({ 'live-stock': percent(100) })
    const product = (customer) => fetch(`${shop.url}/products/cup`, { headers: { 'x-customer-id': customer } })
    await eventually(async () => (await product('anna')).status === 500)
    const { requests, failed } = await (await fetch(`${shop.url}/outcomes/live-stock?variant=on`)).json()
    assert.ok(failed > 0 && failed === requests)
  })

  it('keeps the flags it has when the file is broken, and says so', async () => {
    await deliver({
      'new-checkout': percent(100),
      broken: { ...percent(1), targeting: { fractional: [['gone', 100]] } },
    })
    await eventually(async () => (await checkout('anna')) === 'new')
    assert.equal((await evaluate({ targetingKey: 'anna' }, 'broken')).status, 400)
    await deliver('{ this is no JSON')
    await eventually(async () => (await (await fetch(`${shop.url}/metrics`)).text()).includes('{result="invalid"} 1'))
    assert.equal(await checkout('anna'), 'new')
  })
})
