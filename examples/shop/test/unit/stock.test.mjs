import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { createStock } from '../../src/stock.mjs'

describe('what is in stock', () => {
  let server
  let warehouse
  before(async () => {
    server = createServer((request, response) => {
      response.statusCode = request.url === '/stock/cup' ? 200 : 404
      response.end(JSON.stringify({ pieces: 7 }))
    })
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    warehouse = `http://127.0.0.1:${server.address().port}`
  })
  after(() => server.close())

  it('is asked of the warehouse', async () => {
    assert.equal(await createStock({ warehouse }).piecesOf({ id: 'cup' }), 7)
    await assert.rejects(createStock({ warehouse }).piecesOf({ id: 'car' }), /answered 404 for car/)
  })

  it('is not known without a warehouse', async () => {
    await assert.rejects(createStock({}).piecesOf({ id: 'cup' }), /WAREHOUSE_URL/)
  })
})
