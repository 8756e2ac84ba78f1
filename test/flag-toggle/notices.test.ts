import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { MemoryWorld } from './memory-world.ts'
import { DEFINITIONS } from './world.ts'

interface Event {
  readonly type: string
  readonly subject: string
  readonly data: Readonly<Record<string, unknown>>
}

describe('what webhooks hear of flags', () => {
  const events: Event[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      events.push(JSON.parse(Buffer.concat(chunks).toString()) as Event)
      response.end()
    })
  })
  let world: MemoryWorld
  beforeEach(async () => {
    events.length = 0
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    world = new MemoryWorld({
      '.github/flags.flagd.json': DEFINITIONS,
      '.github/sluice.yml': `version: 1\npath: [staging, production]\nflags: { provider: flagd-file }\nnotify: { webhooks: [{ name: audit, url: "${url}" }] }\n`,
    })
  })
  afterEach(async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  })

  it('is each change, with who, when, why, before and after; and nothing else', async () => {
    await world.toggle({ mode: 'percent', percent: '10', because: 'first tenth' })
    await world.toggle({ mode: 'percent', percent: '10' })
    await world.toggle({ mode: 'kill', 'dry-run': 'true' })
    expect(events).toMatchObject([
      {
        type: 'sluice.flag-changed',
        subject: 'production/shop',
        data: {
          detail: 'new-checkout in production: "absent" becomes "percent 10": first tenth',
          environment: 'production',
          flag: 'new-checkout',
          before: 'absent',
          after: 'percent 10',
          because: 'first tenth',
          actor: 'ann',
        },
      },
    ])
  })

  it('is each flag of a promotion, in the environment that was changed', async () => {
    await world.toggle({ mode: 'off', environment: 'production' })
    await world.toggle({ mode: 'on', environment: 'staging' })
    await world.toggle({ mode: 'on', environment: 'staging', flag: 'dark-mode' })
    events.length = 0
    await world.toggle({ mode: 'promote', flag: '', environment: 'staging', 'to-environment': 'production' })
    expect(events.map(({ data }) => [data['environment'], data['flag'], data['after']])).toEqual([
      ['production', 'new-checkout', 'on'],
      ['production', 'dark-mode', 'on'],
    ])
  })
})
