import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findRoute } from '../../src/router.mjs'

const routes = { '/things': { GET: 'list', POST: 'add' }, '/things/:id': { GET: 'show' } }
const refusal = (status) => (error) => error.status === status

describe('the router', () => {
  it('finds the handler and the parameters', () => {
    assert.equal(findRoute(routes, 'POST', '/things').handler, 'add')
    assert.deepEqual(findRoute(routes, 'GET', '/things/a%20b'), {
      route: '/things/:id',
      parameters: { id: 'a b' },
      handler: 'show',
    })
  })

  it('refuses another address, another method and a broken path', () => {
    assert.throws(() => findRoute(routes, 'GET', '/nothing'), refusal(404))
    assert.throws(() => findRoute(routes, 'GET', '/things/1/2'), refusal(404))
    assert.throws(
      () => findRoute(routes, 'DELETE', '/things'),
      (error) => error.status === 405 && error.headers.allow === 'GET, POST',
    )
    assert.throws(() => findRoute(routes, 'toString', '/things'), refusal(405))
    assert.throws(() => findRoute(routes, 'GET', '/things/%ff'), refusal(400))
  })
})
