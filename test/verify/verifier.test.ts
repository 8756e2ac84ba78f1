import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createAddressPolicy } from '../../lib/verify/addresses.ts'
import { readMetric } from '../../lib/verify/metrics/metric.ts'
import type { MetricSource } from '../../lib/verify/metrics/source.ts'
import { type Probe, problemOf, readProbe } from '../../lib/verify/probe.ts'
import { type Ask, type Asked, BODY_LIMIT_BYTES, createAsk } from '../../lib/verify/request.ts'
import type { Verification } from '../../lib/verify/verification.ts'
import { createVerifier } from '../../lib/verify/verifier.ts'
import { answered, fakeClock, silent as log } from './ports.ts'

const WELL = answered(200, { status: 'ok', version: '1.0.0' })
const BAD = answered(500, {})
const DOWN: Asked = { kind: 'not-reached', detail: 'connect ECONNREFUSED' }

const probe = (more: Partial<Parameters<typeof readProbe>[0]> = {}): Probe =>
  readProbe({ path: '/health', version: 'version', json: new Map([['status', 'ok']]), ...more })

/** Asks get these answers in order; the last one again and again. */
async function verify(answers: readonly Asked[], probes: readonly Probe[], budgetMilliseconds = 60_000) {
  let asked = 0
  const ask: Ask = async () => answers[Math.min(asked++, answers.length - 1)] ?? DOWN
  const clock = fakeClock()
  const verifier = createVerifier({ probes, url: 'https://shop.example', ask, clock, log })
  const subject = { version: '1.0.0', base: 'https://shop.example', scope: 'environment', budgetMilliseconds } as const
  return { ...(await verifier.verify(subject)), asked, took: clock.monotonic() }
}

describe('verification', () => {
  it('needs good answers in a row', async () => {
    expect(await verify([WELL, WELL, BAD, WELL], [probe()])).toMatchObject({ kind: 'passed', asked: 6 })
  })

  it('waits for a service that comes up slowly', async () => {
    expect(await verify([DOWN, DOWN, DOWN, WELL], [probe({ times: 2 })])).toMatchObject({ kind: 'passed', asked: 5 })
  })

  it('gives up after enough bad answers, long before the budget is over', async () => {
    const result = await verify([WELL, BAD], [probe({ failures: 3, interval: 1000 })])
    expect(result).toMatchObject({ kind: 'failed', detail: '/health: answered 500, not 200', asked: 4, badSince: 1000 })
    expect(result.took).toBe(3000)
  })

  it('counts bad answers in between, so that a service that fails now and then does not pass by patience', async () => {
    const flaky = Array.from({ length: 40 }, (_, index) => (index % 3 === 2 ? BAD : WELL))
    expect((await verify(flaky, [probe({ times: 3, failures: 5 })])).kind).toBe('failed')
  })

  it('ends with the budget', async () => {
    expect(await verify([DOWN], [probe({ failures: 1000 })], 5000)).toMatchObject({
      kind: 'failed',
      detail: '/health: 0 of 3 good answers in a row when the time was over',
      asked: 5,
    })
  })

  it('shares one budget among all probes', async () => {
    const second = probe({ path: '/other' })
    expect((await verify([WELL], [probe({ times: 4 }), second], 4000)).kind).toBe('failed')
  })

  it('fails when nothing tells the address', async () => {
    const verifier = createVerifier({
      probes: [probe()],
      url: undefined,
      ask: async () => WELL,
      clock: fakeClock(),
      log,
    })
    const subject = { version: '1.0.0', base: undefined, scope: 'environment', budgetMilliseconds: 1000 } as const
    expect((await verifier.verify(subject)).kind).toBe('failed')
    expect(verifier.readsVersion).toBe(false)
  })

  it('asks only paths of one side, because a fixed address says nothing about it', async () => {
    const asked: string[] = []
    const ask: Ask = async (url) => {
      asked.push(url)
      return WELL
    }
    const probes = [probe({ times: 1 }), readProbe({ url: 'https://shop.example/fixed', times: 1 })]
    const verifier = createVerifier({ probes, url: 'https://shop.example', ask, clock: fakeClock(), log })
    await verifier.verify({ version: '1.0.0', base: 'http://10.0.0.7:81/', scope: 'side', budgetMilliseconds: 1000 })
    expect(asked).toEqual(['http://10.0.0.7:81/health'])
  })
})

describe('the stages of a verification', () => {
  const SUBJECT = {
    version: '1.0.0',
    base: 'https://shop.example',
    scope: 'environment',
    budgetMilliseconds: 60_000,
  } as const
  const PASSED: Verification = { kind: 'passed', detail: 'smoke: passed' }

  /** Everything that can be asked, and what was. */
  function staged(suite: Verification, value: number | undefined) {
    const events: string[] = []
    const source: MetricSource = {
      remembers: true,
      now: async (query, fill) => {
        events.push(fill(query))
        return value === undefined ? { kind: 'empty', detail: 'none' } : { kind: 'values', series: [[value]] }
      },
      range: async () => ({ kind: 'empty', detail: 'none' }),
    }
    const verifier = createVerifier({
      probes: [probe({ times: 1 })],
      suites: [
        async ({ scope }) => {
          events.push(`suite ${scope}`)
          return suite
        },
      ],
      measuring: {
        metrics: [
          readMetric({
            name: 'errors',
            source: 'prom',
            query: 'e ${version} ${environment}',
            threshold: { operator: '<', limit: { value: { digits: 1n, scale: 0 }, unit: '' }, text: '< 1' },
          }),
        ],
        sources: new Map([['prom', source]]),
        common: { environment: 'production', component: 'shop' },
        windowMilliseconds: 10_000,
        intervalMilliseconds: 10_000,
        stepMilliseconds: 1000,
      },
      url: 'https://shop.example',
      ask: async () => WELL,
      clock: fakeClock(),
      log,
    })
    return { verifier, events }
  }

  it('come one after the other', async () => {
    const { verifier, events } = staged(PASSED, 0)
    expect(await verifier.verify({ ...SUBJECT, measure: {} })).toMatchObject({ kind: 'passed' })
    expect(events).toEqual(['suite environment', 'e 1.0.0 production', 'e 1.0.0 production'])
    expect(verifier.analyses).toMatchObject([{ verdict: 'pass' }])
  })

  it('end with the first that does not pass', async () => {
    const failed = staged({ kind: 'failed', detail: 'smoke: code 1', badSince: 0 }, 0)
    expect(await failed.verifier.verify({ ...SUBJECT, measure: {} })).toMatchObject({ kind: 'failed' })
    expect(failed.events).toEqual(['suite environment'])
    const unsure = staged({ kind: 'inconclusive', detail: 'smoke: cannot tell' }, 0)
    expect(await unsure.verifier.verify({ ...SUBJECT, measure: {} })).toMatchObject({ kind: 'inconclusive' })
  })

  it('are as sure as the metrics are', async () => {
    expect(await staged(PASSED, 5).verifier.verify({ ...SUBJECT, measure: {} })).toMatchObject({ kind: 'failed' })
    expect(await staged(PASSED, undefined).verifier.verify({ ...SUBJECT, measure: {} })).toMatchObject({
      kind: 'inconclusive',
    })
  })

  it('look back where the window is over', async () => {
    const { verifier, events } = staged(PASSED, 0)
    await verifier.verify({ ...SUBJECT, measure: { looksBack: true } })
    expect(verifier.analyses).toMatchObject([{ verdict: 'inconclusive', results: [{ reason: 'no-canary-data' }] }])
    expect(events).toEqual(['suite environment'])
  })

  it('measure nothing where nobody asks for it', async () => {
    const { verifier, events } = staged(PASSED, 5)
    expect(await verifier.verify(SUBJECT)).toMatchObject({ kind: 'passed' })
    expect(events).toEqual(['suite environment'])
  })

  it('run suites once for what stands, and never where others answer, too', async () => {
    const { verifier, events } = staged(PASSED, 0)
    await verifier.verify(SUBJECT)
    await verifier.verify(SUBJECT)
    await verifier.verify({ ...SUBJECT, scope: 'share' })
    await verifier.verify({ ...SUBJECT, scope: 'side' })
    expect(events).toEqual(['suite environment', 'suite side'])
  })

  it('ask no version where others answer, too', async () => {
    const { verifier } = staged(PASSED, 0)
    const other = { ...SUBJECT, version: '2.0.0', budgetMilliseconds: 5000 }
    expect(await verifier.verify({ ...other, scope: 'share' })).toMatchObject({ kind: 'passed' })
    expect(await verifier.verify(other)).toMatchObject({ kind: 'failed' })
  })
})

describe('one answer', () => {
  it.each<[string, Asked, Partial<Parameters<typeof readProbe>[0]>, string | undefined]>([
    ['good', WELL, {}, undefined],
    ['another version', answered(200, { status: 'ok', version: '0.9.0' }), {}, 'version is "0.9.0", not "1.0.0"'],
    ['a number where a text is asked', answered(200, { status: 'ok', version: 1 }), {}, 'version is 1, not "1.0.0"'],
    ['no such field', answered(200, { version: '1.0.0' }), {}, 'status is missing, not "ok"'],
    [
      'inherited fields are none',
      answered(200, {}),
      { json: new Map([['constructor.name', 'Object']]) },
      'constructor.name is missing, not "Object"',
    ],
    [
      'a step into a list',
      answered(200, { status: 'ok', version: '1.0.0', up: [{ db: true }] }),
      { json: new Map([['up.0.db', true]]) },
      undefined,
    ],
    ['not JSON', answered(200, '<html>'), {}, 'the answer is not JSON'],
    ['a status that is asked for', answered(204, ''), { status: 204, json: new Map(), version: '' }, undefined],
    [
      'a header',
      answered(200, { status: 'ok', version: '1.0.0' }, { 'x-cache': 'no' }),
      { headers: new Map([['X-Cache', 'no']]) },
      undefined,
    ],
    ['no such header', WELL, { headers: new Map([['X-Cache', 'no']]) }, 'header X-Cache is missing, not "no"'],
    ['too slow', WELL, { latency: 4 }, 'took 5ms, more than 4ms'],
    ['fast enough', WELL, { latency: 5 }, undefined],
    ['not reached', DOWN, {}, 'connect ECONNREFUSED'],
  ])('%s', (_, asked, config, problem) => {
    const made = probe(config)
    expect(problemOf(config.version === '' ? { ...made, version: undefined } : made, asked, '1.0.0')).toBe(problem)
  })
})

describe('addresses', () => {
  const policy = createAddressPolicy(['10.1.0.0/16'], ['http://127.0.0.1:4000/x'])
  it.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1::1', true],
    ['10.1.2.3', true],
    ['10.2.0.1', false],
    ['127.0.0.1', true],
    ['127.0.0.2', false],
    ['169.254.169.254', false],
    ['192.168.1.1', false],
    ['172.20.0.1', false],
    ['[::1]', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['::ffff:10.2.0.1', false],
    ['::ffff:a02:1', false],
    ['::ffff:127.0.0.1', true],
    ['::10.2.0.1', false],
    ['::ffff:0:10.2.0.1', false],
    ['64:ff9b::169.254.169.254', false],
    ['64:ff9b::93.184.216.34', true],
    ['64:ff9b:1::a9fe:a9fe', false],
    ['2002:a02:1::1', false],
    ['fe80::1%eth0', false],
    ['fec0::1', false],
    ['0.0.0.0', false],
    ['not an address', false],
  ])('%s: %s', (address, allowed) => {
    expect(policy.allows(address)).toBe(allowed)
  })
})

describe('asking for real', () => {
  let server: Server
  let base = ''
  const pages: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
    '/ok': (_, response) => response.end('{}'),
    '/headers': (request, response) =>
      response.writeHead(200, { 'X-Served-By': 'blue' }).end(request.headers.authorization),
    '/moved': (_, response) => response.writeHead(302, { location: '/ok' }).end(),
    '/away': (_, response) => response.writeHead(302, { location: 'http://example.com/' }).end(),
    '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
    '/big': (_, response) => response.end('x'.repeat(BODY_LIMIT_BYTES + 1)),
    '/slow': () => {},
    '/drip': (_, response) => response.write('x'),
    '/torn': (request) => request.socket.destroy(),
    '/nowhere': (_, response) => response.writeHead(302, { location: 'http://[' }).end(),
  }
  beforeAll(async () => {
    server = createServer((request, response) => pages[request.url ?? '']?.(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const named = createAsk(createAddressPolicy([], ['http://127.0.0.1/']))

  it('follows a redirect on the same host only', async () => {
    expect(await named(`${base}/moved`, 5000)).toMatchObject({ kind: 'answered', answer: { status: 200 } })
    expect(await named(`${base}/away`, 5000)).toMatchObject({
      kind: 'unusable',
      detail: expect.stringContaining('example.com'),
    })
    expect(await named(`${base}/round`, 5000)).toMatchObject({ kind: 'unusable', detail: 'more than 5 redirects' })
  })

  it('reads no more than the limit and waits no longer than told', async () => {
    expect(await named(`${base}/big`, 5000)).toMatchObject({
      kind: 'unusable',
      detail: expect.stringContaining('larger'),
    })
    expect(await named(`${base}/slow`, 50.5)).toMatchObject({ kind: 'unusable', detail: 'no answer in time' })
  })

  it('survives a redirect to no address, and an answer that never ends', async () => {
    expect(await named(`${base}/nowhere`, 5000)).toMatchObject({ kind: 'unusable' })
    expect(await named(`${base}/drip`, 50)).toMatchObject({ kind: 'unusable' })
  })

  it('says that nobody listens only when the connection was refused', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    expect(await named(`http://127.0.0.1:${port}/`, 5000)).toMatchObject({ kind: 'not-reached' })
    expect(await named(`${base}/torn`, 5000)).toMatchObject({ kind: 'unusable' })
  })

  it('refuses an address that nobody named, also behind a name', async () => {
    const strict = createAsk(createAddressPolicy([], []))
    const port = new URL(base).port
    expect(await strict(`${base}/ok`, 5000)).toMatchObject({
      kind: 'unusable',
      detail: expect.stringContaining('private'),
    })
    expect(await strict(`http://localhost:${port}/ok`, 5000)).toMatchObject({
      kind: 'unusable',
      detail: expect.stringContaining('private'),
    })
  })

  it('gives headers of its own and the headers of the answer', async () => {
    const asked = await named(`${base}/headers`, 5000, { authorization: 'Bearer x' })
    expect(asked).toMatchObject({ answer: { body: 'Bearer x', headers: { 'x-served-by': 'blue' } } })
  })

  it('speaks http and https only', async () => {
    expect(await named('file:///etc/passwd', 100)).toMatchObject({ kind: 'unusable' })
    expect(await named('nonsense', 100)).toMatchObject({ kind: 'unusable' })
  })
})
