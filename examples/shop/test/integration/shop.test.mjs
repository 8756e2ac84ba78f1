import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { readSettings } from '../../src/settings.mjs'
import { startShop } from '../../src/shop.mjs'

const start = (env) => startShop(readSettings({ PORT: '0', ...env }), { version: '1.2.3' })

describe('the shop over HTTP', () => {
  let shop
  before(async () => {
    shop = await start({})
  })
  after(() => shop.close())

  const get = (path, headers = {}) => fetch(`${shop.url}${path}`, { headers })
  const post = (path, body, headers = { 'content-type': 'application/json' }) =>
    fetch(`${shop.url}${path}`, { method: 'POST', headers, body })
  const quote = (cart) => post('/cart/quote', JSON.stringify(cart))
  const refusal = async (response) => [response.status, (await response.json()).error.code]

  it('says that it is well and which version it is', async () => {
    const response = await get('/health')
    assert.equal(response.headers.get('cache-control'), 'no-store')
    assert.deepEqual(await response.json(), { status: 'ok', version: '1.2.3' })
  })

  it('lists products, all or of one category', async () => {
    const { checkout, products } = await (await get('/products')).json()
    assert.equal(checkout, 'classic')
    assert.equal(products.length, 8)
    const tea = await (await get('/products?category=tea')).json()
    assert.deepEqual(
      tea.products.map(({ id }) => id),
      ['green-tea', 'rooibos'],
    )
  })

  it('shows one product', async () => {
    const product = await (await get('/products/cup')).json()
    assert.deepEqual(product.price, { amount: 1250, currency: 'EUR' })
    assert.deepEqual(await refusal(await get('/products/car')), [404, 'unknown-product'])
    assert.deepEqual(await refusal(await get('/products/cup?currency=GBP')), [422, 'unsupported-currency'])
  })

  it('quotes a cart', async () => {
    const answer = await (await quote({ items: [{ product: 'cup', quantity: 10 }] })).json()
    assert.deepEqual(answer.total, { amount: 11_250, currency: 'EUR' })
    assert.equal(answer.discount, 1250)
    assert.deepEqual(await refusal(await quote({ items: [] })), [422, 'invalid-cart'])
  })

  it('refuses what it cannot read', async () => {
    assert.deepEqual(await refusal(await get('/nothing')), [404, 'not-found'])
    assert.deepEqual(await refusal(await post('/products', '{}')), [405, 'method-not-allowed'])
    assert.deepEqual(await refusal(await post('/cart/quote', '{')), [400, 'invalid-json'])
    assert.deepEqual(await refusal(await post('/cart/quote', '[]')), [400, 'invalid-json'])
    assert.deepEqual(await refusal(await post('/cart/quote', '{}', {})), [415, 'unsupported-media-type'])
    assert.deepEqual(await refusal(await quote({ text: 'x'.repeat(20_000) })), [413, 'body-too-large'])
  })

  it('answers a request target that is no address, and goes on', async () => {
    const status = await new Promise((resolve, reject) => {
      const { hostname, port } = new URL(shop.url)
      request({ hostname, port, path: '//', agent: false }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end()
    })
    assert.equal(status, 400)
    assert.equal((await get('/health')).status, 200)
  })

  it('counts answers by the variant that the user has', async () => {
    const before = await (await get('/outcomes/new-checkout?variant=off')).json()
    await get('/products/cup', { 'x-customer-id': 'anna' })
    const after = await (await get('/outcomes/new-checkout?variant=off')).json()
    assert.deepEqual(after, { requests: before.requests + 1, failed: 0 })
    assert.deepEqual(await (await get('/outcomes/new-checkout?variant=on')).json(), { requests: 0, failed: 0 })
    assert.deepEqual(await refusal(await get('/outcomes/new-checkout')), [422, 'unknown-variant'])
  })

  it('counts what it answered', async () => {
    await get('/products/cup')
    const response = await get('/metrics')
    assert.match(response.headers.get('content-type'), /^text\/plain; version=0\.0\.4/)
    const text = await response.text()
    assert.match(text, /^shop_build_info\{version="1\.2\.3",environment="development"\} 1$/m)
    assert.match(text, /^http_requests_total\{method="GET",route="\/products\/:id",code="200"\} \d+$/m)
  })
})

describe('the shop in production', () => {
  it('sells in the currencies of the countries it delivers to', async () => {
    const shop = await start({ ENVIRONMENT: 'production' })
    const product = await (await fetch(`${shop.url}/products/cup?currency=CHF`)).json()
    assert.deepEqual(product.price, { amount: 1175, currency: 'CHF' })
    await shop.close()
  })
})

describe('a caller that goes away', () => {
  it('is counted as 400 and not as a failure of the shop', async () => {
    const shop = await start({})
    const metrics = async () => (await fetch(`${shop.url}/metrics`)).text()
    const { hostname, port } = new URL(shop.url)
    const headers = { 'content-type': 'application/json', 'content-length': '100' }
    const call = request({ hostname, port, path: '/cart/quote', method: 'POST', headers }).on('error', () => {})
    call.write('{')
    await metrics()
    call.destroy()
    let text = await metrics()
    for (let tries = 0; tries < 500 && !text.includes('/cart/quote'); tries += 1) text = await metrics()
    assert.match(text, /^http_requests_total\{method="POST",route="\/cart\/quote",code="400"\} 1$/m)
    await shop.close()
  })
})
