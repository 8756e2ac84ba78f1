import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { booleanFlag, fileText } from '../flags.ts'
import { type MemoryOptions, MemoryWorld } from '../memory-world.ts'
import { startService } from '../world.ts'

export const HOUR = 3_600_000

const EVALUATORS = { employees: { ends_with: [{ var: 'email' }, '@acme.example'] } }
const definitions = fileText({ 'new-checkout': booleanFlag(), 'dark-mode': booleanFlag() }, { $evaluators: EVALUATORS })

/** What the metrics of the two variants are. */
export interface Numbers {
  on: unknown
  off: unknown
}

const GOOD = { errors: 0.001, latency: Array.from({ length: 40 }, (_, index) => 100 + (index % 7)) }
export const BAD = { errors: 0.2, latency: GOOD.latency }
export const SLOW = { errors: 0.001, latency: GOOD.latency.map((each) => each * 2) }

export const STEPS = `
        - { segment: employees, hold: 1h }
        - { percent: 1, hold: 1h }
        - { percent: 10, hold: 2h }
        - { percent: 50, hold: 1h, approval: true }
        - { percent: 100, hold: 1h }`

/** A repository in memory with a ramp, the running service, and the numbers its guards see. */
export async function startRampWorld(steps = STEPS) {
  const numbers: Numbers & { down?: boolean } = { on: GOOD, off: GOOD }
  const server = createServer((request, response) => {
    const variant = new URL(request.url ?? '/', 'http://x').searchParams.get('variant')
    response
      .writeHead(numbers.down === true ? 503 : 200)
      .end(JSON.stringify(variant === 'on' ? numbers.on : numbers.off))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const service = await startService()
  const config = (way: string) => `version: 1
environments:
  production:
    verify:
      sources: { numbers: { type: json, url: "${address}/?variant=\${variant}" } }
flags:
  provider: flagd-file
  deliver: { verb: [node, deliver.mjs] }
  read-back: { production: { ofrep: "${service.url}", budget: 20s } }
  ramps:
    - flag: new-checkout
      environment: production
      steps:${way}
      guards:
        - { name: errors, source: numbers, query: errors, threshold: < 5% }
        - { name: latency, source: numbers, query: latency, unit: ms, compare: { bad: increase } }
      read-out:
        after: 3h
        metrics: [{ name: waiting, source: numbers, query: latency, unit: ms, compare: { bad: increase } }]
`
  const world = new MemoryWorld({ '.github/sluice.yml': config(steps), '.github/flags.flagd.json': definitions })
  const ramp = (command: string, options: MemoryOptions = {}, inputs: Record<string, string> = {}) =>
    world.toggle({ mode: 'ramp', ramp: command, ...inputs }, { spawn: service.spawn, ...options })
  return {
    world,
    service,
    numbers,
    ramp,
    advance(milliseconds: number) {
      world.repository.now = new Date(world.repository.now.getTime() + milliseconds)
    },
    reconfigure: (way: string) => world.commit({ '.github/sluice.yml': config(way) }),
    /** A change of the flag by hand. */
    toggle: (inputs: Record<string, string>) => world.toggle(inputs, { spawn: service.spawn }),
    state(): Record<string, unknown> & { events: { what: string; step: number }[] } {
      return JSON.parse(world.flagFile('production.ramps.json')).ramps['new-checkout']
    },
    async close() {
      await service.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type RampWorld = Awaited<ReturnType<typeof startRampWorld>>
