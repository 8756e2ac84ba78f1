import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { pathConfig, startWorld, type World } from '../delivery/world.ts'
import { latencies, normalFrom, randomFrom } from '../verify/judge/samples.ts'

const normal = normalFrom(randomFrom(4))
const latency = (middle: number) => latencies(normal, 40, middle, 0.2)

/** What the service measured of each version, as its metrics endpoint tells it. */
const measured: Record<string, object> = {
  '1.0.0': { latency: latency(0.1), errors: 0, requests: 1000 },
  '1.1.0': { latency: latency(0.1), errors: 0, requests: 1000 },
  '1.2.0': { latency: latency(0.25), errors: 0, requests: 1000 },
  '1.3.0': { latency: [], errors: 0, requests: 1000 },
  '1.4.0': { latency: latency(0.1), errors: 300, requests: 1000 },
  '1.5.0': { latency: latency(0.1), errors: 0, requests: 1000 },
}

const SUITE = `if (process.env.SLUICE_VERSION === '1.5.0') { console.log('the cart is empty'); process.exit(1) }
if (Object.keys(process.env).some((name) => name.startsWith('INPUT_'))) process.exit(2)
`

function config(url: string, stats: string): string {
  const own = `
      window: 50ms
      interval: 20ms
      sources: { stats: { type: json, url: "${stats}/\${version}" } }
      metrics:
        - { name: latency, source: stats, query: latency, unit: s, compare: { bad: increase } }
        - { name: errors, source: stats, query: errors, total: requests, threshold: < 5% }
      probes: [{ path: /health, json: { status: ok }, version: version, interval: 5ms, failures: 3 }]
      budget: 5s`
  return pathConfig(url)
    .replace(/verify: .*/, `strategy: { type: canary, steps: [50, 100] }\n    suites: [smoke]\n    verify:${own}`)
    .replace('environments:', 'suites: { smoke: { run: [node, smoke.mjs] } }\nenvironments:')
}

let world: World
let stats: Server

beforeAll(async () => {
  stats = createServer((request, response) => {
    response.end(JSON.stringify(measured[(request.url ?? '').slice(1)] ?? {}))
  })
  await new Promise<void>((resolve) => stats.listen(0, '127.0.0.1', resolve))
  const { port } = stats.address() as AddressInfo
  world = await startWorld((url) => config(url, `http://127.0.0.1:${port}`))
  await writeFile(join(world.workspace, 'smoke.mjs'), SUITE)
})
afterAll(async () => {
  await world.close()
  await new Promise((resolve) => stats.close(resolve))
})

const analyses = (outputs: Readonly<Record<string, string>>) =>
  (JSON.parse(outputs['report-json'] ?? '{}') as { analyses: { verdict: string; metrics: object[] }[] }).analyses

describe('a canary judged by metrics', () => {
  it('has nothing to compare the first deployment with', async () => {
    const { outputs, summary } = await world.deploy(await world.publish('1.0.0'))
    expect(outputs).toMatchObject({ result: 'deployed' })
    expect(summary).toContain('`no-baseline`')
  })

  it('goes on where harm is ruled out', async () => {
    const { outputs, summary } = await world.deploy(await world.publish('1.1.0'))
    expect(outputs).toMatchObject({ result: 'deployed' })
    expect(analyses(outputs)).toMatchObject([
      {
        verdict: 'pass',
        metrics: [
          { metric: 'errors', verdict: 'pass' },
          { metric: 'latency', 'reason-code': 'no-harm' },
        ],
      },
      { verdict: 'pass', metrics: [{ verdict: 'pass' }, { 'reason-code': 'no-baseline', decides: 'nothing' }] },
    ])
    expect(summary).toMatch(
      /\| ✅ \| latency against baseline \| [▁▂▃▄▅▆▇█]{20} 0\.\d+ s \| [▁▂▃▄▅▆▇█]{20} 0\.\d+ s \|/,
    )
  })

  it('is taken back where it is worse', async () => {
    const { code, outputs, summary } = await world.deploy(await world.publish('1.2.0'))
    expect([code, outputs['result'], outputs['reason-code']]).toEqual([1, 'rolled-back', 'verification-failed'])
    expect(summary).toContain('| ❌ | latency against baseline')
    expect(await world.serves('dev')).toEqual(['1.1.0 100'])
  })

  it('is taken back by a lost threshold, and not even begun when a suite fails beside', async () => {
    const errors = await world.deploy(await world.publish('1.4.0'))
    expect(errors.outputs).toMatchObject({ result: 'rolled-back' })
    // How often it could be measured within those milliseconds is the machine's business.
    expect(errors.log).toMatch(/errors: (\d) of \1 measurements not < 5%/)
    const suite = await world.deploy(await world.publish('1.5.0'))
    expect(suite.outputs).toMatchObject({ result: 'failed', 'reason-code': 'verification-failed' })
    expect(suite.log).toContain('the cart is empty')
    expect(await world.serves('dev')).toEqual(['1.1.0 100'])
  })

  it('pauses where nobody can tell, and takes nothing back', async () => {
    const { code, outputs } = await world.deploy(await world.publish('1.3.0'))
    expect([code, outputs['result'], outputs['reason-code']]).toEqual([1, 'paused', 'inconclusive'])
    expect(await world.serves('dev')).toEqual(['1.1.0 50', '1.3.0 50'])
  })
})
