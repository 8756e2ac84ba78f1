import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { metric as metricShape } from '../../lib/config/metrics.ts'
import { systemClock } from '../../lib/kernel/clock.ts'
import { readShape } from '../../lib/kernel/shape.ts'
import { createAddressPolicy } from '../../lib/verify/addresses.ts'
import { analyse } from '../../lib/verify/metrics/analysis.ts'
import { readMetric } from '../../lib/verify/metrics/metric.ts'
import { createPrometheus } from '../../lib/verify/metrics/prometheus.ts'
import { fillWith } from '../../lib/verify/metrics/source.ts'
import { createAsk } from '../../lib/verify/request.ts'
import { describeReal } from '../support/real.ts'
import { silent } from '../verify/ports.ts'

/** Two versions side by side: counters that grow while they are scraped, and a latency that moves a little. */
function service(): Server {
  const started = performance.now()
  return createServer((_, response) => {
    const seconds = (performance.now() - started) / 1000
    const lines = ['1.0.0', '2.0.0'].flatMap((version) => {
      const bad = version === '2.0.0'
      const requests = Math.floor(seconds * 200)
      const label = `{version="${version}"}`
      return [
        `shop_requests_total${label} ${requests}`,
        `shop_errors_total${label} ${Math.floor(requests * (bad ? 0.2 : 0.01))}`,
        `shop_latency_seconds${label} ${(bad ? 0.3 : 0.1) * (1 + Math.random() / 5)}`,
      ]
    })
    response.end(`${lines.join('\n')}\n`)
  })
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

describeReal('prometheus', (program) => {
  let folder = ''
  let shop: Server
  let prometheus: ChildProcess
  let url = ''
  const ask = createAsk(createAddressPolicy(['127.0.0.1'], []))
  const source = () => createPrometheus({ url, headers: {}, timeoutMilliseconds: 5000, ask })
  const metric = (config: object) => {
    const reading = readShape(metricShape, { name: 'm', source: 'prom', ...config })
    if ('problems' in reading) throw new Error(reading.problems.join())
    return readMetric(reading.value)
  }
  const judge = (config: object, canary: string, beside: string) =>
    analyse(
      [metric(config)],
      {
        common: { environment: 'production', component: 'shop' },
        canary: { version: canary },
        baseline: { values: { version: beside }, beside: true },
        needsBaseline: true,
        direction: 'back',
        windowMilliseconds: 10_000,
        intervalMilliseconds: 1000,
        stepMilliseconds: 400,
      },
      { sources: new Map([['prom', source()]]), clock: systemClock, log: silent },
    )

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-prometheus-'))
    shop = service()
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
    const { port } = shop.address() as AddressInfo
    const listen = `127.0.0.1:${await freePort()}`
    url = `http://${listen}`
    const config = join(folder, 'prometheus.yml')
    await writeFile(
      config,
      `global: { scrape_interval: 200ms }\nscrape_configs: [{ job_name: shop, static_configs: [{ targets: ["127.0.0.1:${port}"] }] }]\n`,
    )
    const data = `--storage.tsdb.path=${join(folder, 'data')}`
    prometheus = spawn(program, [`--config.file=${config}`, `--web.listen-address=${listen}`, data], {
      stdio: 'ignore',
    })
    // Until a whole window was scraped.
    for (let waited = 0; waited < 60_000; waited += 500) {
      await sleep(500)
      const reading = await source().range('shop_requests_total', fillWith({}), {
        milliseconds: 11_000,
        stepMilliseconds: 400,
        endedMillisecondsAgo: 0,
      })
      if (reading.kind === 'values' && reading.series.every((each) => each.length >= 27)) return
    }
    throw new Error('Prometheus scraped nothing')
  })
  afterAll(async () => {
    const ended = new Promise((resolve) => prometheus.once('exit', resolve))
    prometheus.kill('SIGTERM')
    await ended
    await new Promise((resolve) => shop.close(resolve))
    await rm(folder, { recursive: true, force: true })
  })

  const LATENCY = {
    query: 'shop_latency_seconds{version="${version}"}',
    unit: 's',
    compare: { bad: 'increase', 'min-sample': 5 },
  }
  const ERRORS = {
    query: 'sum(increase(shop_errors_total{version="${version}"}[${window}]))',
    total: 'sum(increase(shop_requests_total{version="${version}"}[${window}]))',
    compare: { bad: 'increase', 'min-difference': '5%' },
  }

  it('gives rates, and knows the past', async () => {
    const rate = await source().now(
      'sum(rate(shop_requests_total{version="${version}"}[4s]))',
      fillWith({ version: '1.0.0' }),
    )
    expect(rate.kind).toBe('values')
    if (rate.kind === 'values') expect(rate.series[0]?.[0]).toBeCloseTo(200, -2)
    const before = await source().now('shop_requests_total{version="1.0.0"}', fillWith({}), 4000)
    const now = await source().now('shop_requests_total{version="1.0.0"}', fillWith({}))
    if (before.kind !== 'values' || now.kind !== 'values') throw new Error('no values')
    expect((now.series[0]?.[0] ?? 0) - (before.series[0]?.[0] ?? 0)).toBeGreaterThan(500)
  })

  it('is judged: a slower version fails, the other way round it passes', async () => {
    expect(await judge(LATENCY, '2.0.0', '1.0.0')).toMatchObject({ verdict: 'fail', results: [{ reason: 'worse' }] })
    expect(await judge(LATENCY, '1.0.0', '2.0.0')).toMatchObject({ verdict: 'pass' })
  })

  it('is judged by counts, too', async () => {
    expect(await judge(ERRORS, '2.0.0', '1.0.0')).toMatchObject({ verdict: 'fail' })
    expect(await judge(ERRORS, '1.0.0', '1.0.0')).toMatchObject({ verdict: 'pass' })
  })

  it('holds thresholds over a window that is past', async () => {
    const held = { query: 'shop_latency_seconds{version="${version}"}', unit: 's', threshold: '<= 200ms' }
    expect(await judge(held, '1.0.0', '2.0.0')).toMatchObject({ verdict: 'pass' })
    expect(await judge(held, '2.0.0', '1.0.0')).toMatchObject({ verdict: 'fail' })
  })

  it('says what is wrong with a query, and never takes silence for well', async () => {
    expect(await judge({ query: 'rate(', threshold: '> 0' }, '1.0.0', '2.0.0')).toMatchObject({
      verdict: 'inconclusive',
      results: [{ verdict: 'error', detail: expect.stringContaining('parse error') }],
    })
    expect(await judge({ query: 'nobody', threshold: '> 0' }, '1.0.0', '2.0.0')).toMatchObject({
      verdict: 'inconclusive',
      results: [{ verdict: 'no-data' }],
    })
  })
})
