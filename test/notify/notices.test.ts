import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import type { NotifyConfig, WebhookConfig } from '../../lib/config/notify.ts'
import type { JobContext } from '../../lib/github/context.ts'
import { signatureHeaders } from '../../lib/notify/cloud-event.ts'
import type { Told } from '../../lib/notify/milestone.ts'
import { withNotices } from '../../lib/notify/notices.ts'
import { slackText } from '../../lib/notify/text.ts'
import { fakeClock, silent } from '../verify/ports.ts'

interface Received {
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

const received: Received[] = []
/** Statuses that are answered before 204. */
let troubles: number[] = []
let server: Server
let url = ''

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() })
    response.writeHead(troubles.shift() ?? 204, { 'retry-after': '2' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  received.length = 0
  troubles = []
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const NOW = new Date('2026-11-26T21:00:00Z')
const context = {
  owner: 'acme',
  repository: 'shop',
  serverUrl: 'https://github.example',
  runId: 7,
  runAttempt: 2,
  actor: 'ann',
} as JobContext
const VERIFIED: Told = {
  happening: 'verified',
  detail: '1.2.0: verified',
  component: 'shop',
  environment: 'production',
  version: '1.2.0',
  'deployment-id': 12,
}

/** Tells milestones to webhooks; gives the warnings and the time that passed. */
async function tell(
  webhooks: readonly Partial<WebhookConfig>[],
  told: readonly Told[],
  more: { env?: Record<string, string>; addresses?: readonly string[] } = {},
) {
  const warnings: string[] = []
  const masked: string[] = []
  const clock = fakeClock()
  const log = {
    ...silent,
    warning: (message: string) => void warnings.push(message),
    mask: (secret: string) => void masked.push(secret),
  }
  const config = { webhooks: webhooks.map((each) => ({ name: 'audit', ...each })), ...more } as NotifyConfig
  const ports = { env: more.env ?? {}, context, log, clock, github: { now: async () => NOW } }
  await withNotices(ports, async (notices) => {
    notices.use(config)
    for (const each of told) notices.tell(each)
  })
  return { warnings, masked, took: clock.monotonic() }
}

const bodies = () => received.map(({ body }) => JSON.parse(body) as { [key: string]: unknown })

describe('a webhook', () => {
  it('gets milestones as CloudEvents of the published schema, in their order', async () => {
    const { warnings } = await tell([{ url }], [{ ...VERIFIED, happening: 'started' }, VERIFIED])
    expect(warnings).toEqual([])
    const [first, second] = bodies()
    expect(first?.['type']).toBe('sluice.started')
    expect(second).toMatchObject({
      specversion: '1.0',
      source: 'https://github.example/acme/shop',
      type: 'sluice.verified',
      subject: 'production/shop',
      time: '2026-11-26T21:00:00.000Z',
      data: { version: '1.2.0', run: { id: 7, attempt: 2, url: 'https://github.example/acme/shop/actions/runs/7' } },
    })
    expect(first?.['id']).not.toBe(second?.['id'])
    expect(received[0]?.headers['content-type']).toBe('application/cloudevents+json; charset=UTF-8')
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../schema/event.schema.json'), 'utf8'),
    ) as object
    const valid = new Ajv({ strict: false }).compile(schema)
    for (const body of bodies()) expect([valid(body), valid.errors]).toEqual([true, null])
  })

  it('is signed so that a receiver can prove it, the same at every try', async () => {
    troubles = [500]
    const secret = `whsec_${Buffer.from('a secret of the receiver').toString('base64')}`
    const { masked } = await tell([{ url, 'secret-env': 'SECRET' }], [VERIFIED], { env: { SECRET: secret } })
    expect(received).toHaveLength(2)
    const [first, again] = received as [Received, Received]
    const { headers, body } = first
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const expected = createHmac('sha256', 'a secret of the receiver').update(signed).digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${expected}`)
    expect(headers['webhook-id']).toBe((JSON.parse(body) as { id: string }).id)
    expect(again.headers['webhook-signature']).toBe(headers['webhook-signature'])
    expect(masked).toEqual([secret])
  })

  it('is tried again after trouble that passes, and not after a no', async () => {
    troubles = [503, 429]
    expect(await tell([{ url }], [VERIFIED])).toMatchObject({ warnings: [], took: 4000 })
    expect(received).toHaveLength(3)
    received.length = 0
    troubles = [403]
    const { warnings } = await tell([{ url }], [VERIFIED])
    expect(received).toHaveLength(1)
    expect(warnings).toEqual(['Webhook audit was not told of 1 milestone(s): answered 403.'])
  })

  it('that is down fails nothing, holds up nothing for long, and is told of without its address', async () => {
    const dead = 'http://127.0.0.1:1/hooks/geheim'
    const { warnings, took } = await tell([{ 'url-env': 'HOOK' }], Array(30).fill(VERIFIED), {
      env: { HOOK: dead },
      addresses: ['127.0.0.1'],
    })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/^Webhook audit was not told of 30 milestone\(s\): .*ECONNREFUSED/)
    expect(warnings[0]).not.toContain('geheim')
    expect(took).toBeLessThan(40_000)
  })

  it('is refused at a private address that nobody named', async () => {
    const { warnings } = await tell([{ 'url-env': 'HOOK' }], [VERIFIED], { env: { HOOK: url } })
    expect(received).toEqual([])
    expect(warnings[0]).toContain('private address')
  })

  it('without its variables says which one is empty', async () => {
    const { warnings } = await tell(
      [{ 'url-env': 'HOOK' }, { name: 'signed', url, 'secret-env': 'SECRET' }],
      [VERIFIED],
    )
    expect(warnings.join()).toContain('HOOK is empty')
    expect(warnings.join()).toContain('SECRET is empty, so it cannot be signed')
    expect(received).toEqual([])
  })

  it('hears only what it asks for', async () => {
    const staging = { ...VERIFIED, environment: 'staging' }
    await tell([{ url, on: ['failed'] }], [VERIFIED])
    await tell([{ url, environments: ['production'] }], [staging])
    await tell([{ url, format: 'slack' }], [{ ...VERIFIED, happening: 'progressed' }])
    expect(received).toEqual([])
  })
})

describe('a chat', () => {
  it('gets one line that calls nobody and links only to the run', async () => {
    const detail = '<!channel> @here <https://evil.example|click> & *bold*'
    await tell([{ url, format: 'slack' }], [{ ...VERIFIED, detail }])
    const { text } = JSON.parse(received[0]?.body ?? '{}') as { text: string }
    expect(text).toMatch(/^✅ \*shop\* in production: /)
    expect(text).not.toMatch(/<(?!https:\/\/github\.example\/acme\/shop\/actions\/runs\/7\|run>)/)
    expect(text).not.toMatch(/@[a-z]/)
  })

  it('is the same for what has no environment', () => {
    const milestone = {
      ...VERIFIED,
      happening: 'held',
      schema: 'sluice/milestone@1',
      repository: 'acme/shop',
      actor: 'ann',
    }
    const run = { id: 7, attempt: 1, url: 'https://x/7' }
    const { environment, ...rest } = { ...milestone, run } as Parameters<typeof slackText>[0]
    expect(environment).toBe('production')
    expect(slackText(rest)).toBe('🔒 *shop*: 1.2.0: verified (<https://x/7|run>)')
  })
})

describe('Grafana', () => {
  it('gets an annotation with tags, and a token', async () => {
    await tell([{ url: `${url}/api/annotations`, format: 'grafana', 'token-env': 'GRAFANA' }], [VERIFIED], {
      env: { GRAFANA: 'glsa_x' },
    })
    expect(received[0]).toMatchObject({ path: '/api/annotations', headers: { authorization: 'Bearer glsa_x' } })
    expect(bodies()[0]).toEqual({
      time: NOW.getTime(),
      tags: ['sluice', 'verified', 'shop', 'production', '1.2.0'],
      text: 'shop: 1.2.0: verified',
    })
  })
})

describe('the signature', () => {
  it('is that of Standard Webhooks: the vector of its own test suite', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
    const at = new Date(1_614_265_330_000)
    expect(signatureHeaders(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', at, '{"test": 2432232314}')).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })
})
