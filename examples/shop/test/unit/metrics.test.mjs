import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createMetrics } from '../../src/metrics.mjs'

describe('metrics', () => {
  it('say which version runs where, and escape what they print', () => {
    const text = createMetrics({ version: '1.4.0', environment: 'a"b\\c\nd' }).text()
    assert.match(text, /^shop_build_info\{version="1\.4\.0",environment="a\\"b\\\\c\\nd"\} 1$/m)
  })

  it('count requests by method, route and code', () => {
    const metrics = createMetrics({ version: '1', environment: 'dev' })
    for (const code of [200, 200, 500]) metrics.observeRequest({ method: 'GET', route: '/health', code, seconds: 0.02 })
    const text = metrics.text()
    assert.match(text, /^http_requests_total\{method="GET",route="\/health",code="200"\} 2$/m)
    assert.match(text, /^http_requests_total\{method="GET",route="\/health",code="500"\} 1$/m)
  })

  it('keep a cumulative histogram of durations', () => {
    const metrics = createMetrics({ version: '1', environment: 'dev' })
    for (const seconds of [0.004, 0.02, 9]) metrics.observeRequest({ method: 'GET', route: '/a', code: 200, seconds })
    const buckets = [...metrics.text().matchAll(/_bucket\{method="GET",route="\/a",le="([^"]+)"\} (\d+)/g)]
    assert.deepEqual(
      buckets.map(([, bound, count]) => `${bound}:${count}`).filter((_, index) => [0, 1, 2, 9].includes(index)),
      ['0.005:1', '0.01:1', '0.025:2', '+Inf:3'],
    )
    assert.match(metrics.text(), /^http_request_duration_seconds_count\{method="GET",route="\/a"\} 3$/m)
  })

  it('count what a flag answered and how often its file was read', () => {
    const metrics = createMetrics({ version: '1', environment: 'dev' })
    metrics.observeEvaluation('new-checkout', 'on')
    metrics.observeReload('ok')
    assert.match(metrics.text(), /^shop_flag_evaluations_total\{flag="new-checkout",variant="on"\} 1$/m)
    assert.match(metrics.text(), /^shop_flag_reloads_total\{result="ok"\} 1$/m)
  })
})
