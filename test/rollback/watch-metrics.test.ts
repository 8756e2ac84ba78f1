import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { pathConfig, startWorld, type World } from '../delivery/world.ts'

/** What the service measured of each version, as its metrics endpoint tells it. */
const measured: Record<string, { errors: number; requests: number } | undefined> = {
  '1.0.0': { errors: 0, requests: 1000 },
  '1.1.0': { errors: 0, requests: 1000 },
}

let world: World
let stats: Server

beforeAll(async () => {
  stats = createServer((request, response) => {
    response.end(JSON.stringify(measured[(request.url ?? '').slice(1)] ?? {}))
  })
  await new Promise<void>((resolve) => stats.listen(0, '127.0.0.1', resolve))
  const { port } = stats.address() as AddressInfo
  const metrics = `verify:
      window: 50ms
      interval: 20ms
      budget: 5s
      sources: { stats: { type: json, url: "http://127.0.0.1:${port}/\${version}" } }
      metrics: [{ name: errors, source: stats, query: errors, total: requests, threshold: < 5% }]
      probes: [{ path: /health, json: { status: ok }, version: version, interval: 5ms, failures: 3 }]
    rollback: { watch: { respond: [rollback] } }`
  world = await startWorld((url) => pathConfig(url).replace(/verify: .*/, metrics))
  await world.deploy(await world.publish('1.0.0'))
  await world.deploy(await world.publish('1.1.0'))
})
afterAll(async () => {
  await world.close()
  await new Promise((resolve) => stats.close(resolve))
})

const watch = () =>
  world.run('rollback', { mode: 'watch', environment: 'dev' }, { event: 'schedule', permissions: { issues: 'write' } })

it('finds all well while the metrics hold', async () => {
  expect((await watch()).outputs).toMatchObject({ result: 'unchanged', 'reason-code': 'healthy' })
})

it('does nothing about metrics that tell nothing', async () => {
  measured['1.1.0'] = undefined
  const { outputs } = await watch()
  expect(outputs['result']).not.toBe('restored')
  expect(await world.serves('dev')).toEqual(['1.1.0 100'])
})

it('takes back what the metrics condemn although every probe answers well', async () => {
  measured['1.1.0'] = { errors: 300, requests: 1000 }
  const { outputs, log, summary } = await watch()
  expect(outputs).toMatchObject({ result: 'restored', version: '1.0.0', 'from-version': '1.1.0' })
  expect(log).toContain('errors')
  expect(summary).toMatch(/\*\*Metrics\*\*[\s\S]*❌ \| errors/)
  const [analysis] = JSON.parse(outputs['report-json'] ?? '').analyses
  expect(analysis).toMatchObject({ verdict: 'fail', metrics: [{ metric: 'errors', verdict: 'fail' }] })
  expect(await world.serves('dev')).toEqual(['1.0.0 100'])
})
