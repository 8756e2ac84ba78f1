import { once } from 'node:events'
import { appendFile, chmod, readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { spawnHost, startHost } from '../../examples/targets/process/host.mjs'
import { eventually, isRunning } from '../support/processes.ts'
import { type Built, build, callDriver, copyShop, getJson, sha256, temporaryFolder } from './support.ts'

interface Serving {
  readonly version: string
  readonly digest: string
  readonly weight: number
  readonly pid: number
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let old: Built
let next: Built
beforeAll(async () => {
  folder = await temporaryFolder()
  const shop = await copyShop(join(folder.path, 'shop'))
  old = await build(shop, '1.4.0')
  next = await build(shop, '1.5.0')
})
afterAll(() => folder.remove())

const environment = 'production'
const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const host of opened.splice(0)) await host.close()
})

async function start(name: string, options: { token?: string; log?: (message: string) => void } = {}) {
  const host = await startHost({ directory: join(folder.path, name), environments: { [environment]: {} }, ...options })
  opened.push(host)
  return host
}

async function spawnIn(name: string) {
  const host = await spawnHost({ directory: join(folder.path, name), environments: { [environment]: {} } })
  opened.push(host)
  return host
}

/** The verbs of the driver against one host; a failed verb fails the test. */
function driverOf(host: { readonly adminUrl: string; publicUrl(name: string): string }) {
  async function call(verb: string, fields: object) {
    const { code, answer, errors } = await callDriver(verb, { environment, ...fields }, { TARGET_URL: host.adminUrl })
    if (code !== 0) throw new Error(errors)
    return answer as Record<string, unknown>
  }
  return {
    apply: (candidate: Built, traffic: 'all' | 'none') => call('apply', { candidate, traffic }),
    observe: async () => (await call('observe', { candidate: null }))['serving'],
    shift: (...weights: [Built, number][]) =>
      call('shift', { weights: weights.map(([{ version, digest }, weight]) => ({ version, digest, weight })) }),
    retire: ({ version, digest }: Built) => call('retire', { retire: { version, digest } }),
  }
}

const entry = ({ version, digest }: Built, weight: number) => ({ version, digest, weight })

async function servingOf(adminUrl: string): Promise<readonly Serving[]> {
  const { body } = await getJson(`${adminUrl}/v1/environments/${environment}`)
  return body['serving'] as readonly Serving[]
}

/** How many of `count` requests, one after the other, each version answers. */
async function split(url: string, count: number): Promise<Record<string, number>> {
  const versions: Record<string, number> = {}
  for (let index = 0; index < count; index += 1) {
    const version = String((await getJson(`${url}/health`)).body['version'])
    versions[version] = (versions[version] ?? 0) + 1
  }
  return versions
}

/** Visitors who ask again and again until `stop`, which tells how often each status was answered. */
function visitors(url: string, count: number) {
  const statuses: Record<string, number> = {}
  let stopped = false
  const ask = async () => {
    while (!stopped) {
      const status = await getJson(`${url}/products/cup`).then(
        ({ status }) => String(status),
        (error: Error) => error.message,
      )
      statuses[status] = (statuses[status] ?? 0) + 1
      await sleep(10)
    }
  }
  const asking = Array.from({ length: count }, ask)
  return {
    statuses,
    stop: async () => {
      stopped = true
      await Promise.all(asking)
      return statuses
    },
  }
}

describe('the process host by its driver', () => {
  it('takes a second version into service and the first out of it without one failed request', async () => {
    const host = await start('blue-green')
    const driver = driverOf(host)
    const url = host.publicUrl(environment)
    expect(await driver.observe()).toEqual([])
    await driver.apply(old, 'none')
    expect(await driver.observe()).toEqual([entry(old, 0)])
    expect((await getJson(url)).status).toBe(503)
    await driver.shift([old, 100])
    const traffic = visitors(url, 4)

    const { url: alone } = await driver.apply(next, 'none')
    expect((await getJson(`${alone}/health`)).body['version']).toBe('1.5.0')
    expect(await driver.observe()).toEqual([entry(old, 100), entry(next, 0)])
    await driver.shift([old, 90], [next, 10])
    expect(await driver.observe()).toEqual([entry(old, 90), entry(next, 10)])
    await driver.shift([old, 50], [next, 50])
    await driver.shift([next, 100])
    await driver.retire(old)
    await driver.retire(old)
    expect(await driver.observe()).toEqual([entry(next, 100)])
    await driver.apply(old, 'all')
    await driver.apply(old, 'all')
    expect(await driver.observe()).toEqual([entry(old, 100)])

    const statuses = await traffic.stop()
    expect(Object.keys(statuses)).toEqual(['200'])
    expect(statuses['200']).toBeGreaterThan(200)
    expect(host.pids()).toHaveLength(1)
  })

  it('splits traffic as weighted', async () => {
    const host = await start('split')
    const driver = driverOf(host)
    await driver.apply(old, 'all')
    await driver.apply(next, 'none')
    await driver.shift([old, 90], [next, 10])
    expect(await split(host.publicUrl(environment), 200)).toEqual({ '1.4.0': 180, '1.5.0': 20 })
  })

  it('lets a running request end before it stops the release', async () => {
    const host = await start('drain')
    const driver = driverOf(host)
    await driver.apply(old, 'all')
    await driver.apply(next, 'none')
    const body = '{"items":[{"product":"cup","quantity":2}]}'
    const socket = connect(Number(new URL(host.publicUrl(environment)).port), '127.0.0.1').setEncoding('utf8')
    socket.write(
      `POST /cart/quote HTTP/1.1\r\nhost: shop\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
    )
    await getJson(`${host.publicUrl(environment)}/health`)
    await driver.shift([next, 100])
    const retired = driver.retire(old)
    const first = await Promise.race([retired, new Promise((resolve) => setTimeout(resolve, 300, 'still there'))])
    expect(first).toBe('still there')
    socket.write(body)
    let answer = ''
    for await (const text of socket) answer += String(text)
    expect(answer).toMatch(/^HTTP\/1\.1 200 .*"amount":2500/s)
    await retired
    expect(await driver.observe()).toEqual([entry(next, 100)])
  })

  it('refuses, with the reason, what would harm', async () => {
    const host = await start('refusals', { token: 'secret' })
    const call = (verb: string, fields: object, token = 'secret') =>
      callDriver(verb, { environment, ...fields }, { TARGET_URL: host.adminUrl, TARGET_TOKEN: token })
    const broken = join(folder.path, 'broken.mjs')
    await appendFile(broken, 'throw new Error("I cannot start")')
    const digest = 'sha256:c1c6bbf0bb2ac7e45afce5a1cfe3ecd9d7e4d02d4ecd8b35a4c8ef0c2d4a4f2b'
    const wrong = { candidate: { ...old, digest }, traffic: 'all' }
    const failed = async (outcome: ReturnType<typeof call>) => {
      const { code, errors } = await outcome
      expect(code).toBe(1)
      return errors
    }
    expect(await failed(call('apply', wrong))).toMatch(/apply: production: The file sent has the digest sha256:/)
    expect(await failed(call('apply', { candidate: old, traffic: 'all' }, 'guess'))).toMatch(/unauthorized/)
    expect(await failed(call('observe', { environment: 'prod' }))).toMatch(/no environment "prod" here, only: produc/)
    expect(await call('apply', { candidate: old, traffic: 'all' })).toMatchObject({ code: 0 })
    expect(await failed(call('retire', { retire: old }))).toMatch(/has weight 100; shift its traffic away first/)
    expect(await failed(call('shift', { weights: [entry(next, 100)] }))).toMatch(/not installed here/)
    expect(await failed(call('shift', { weights: [entry(old, 90)] }))).toMatch(/sum to 90, not to 100/)
    const candidate = { version: '9', digest: `sha256:${sha256(await readFile(broken))}`, file: broken }
    expect(await failed(call('apply', { candidate, traffic: 'all' }))).toMatch(/did not become healthy[\s\S]*I cannot/)
    expect((await getJson(`${host.publicUrl(environment)}/health`)).body['version']).toBe('1.4.0')
    const lost = await callDriver('observe', { environment }, { TARGET_URL: '' })
    expect(lost).toMatchObject({ code: 1, errors: expect.stringMatching(/TARGET_URL is not set/) })
  })
})

describe('a host that stops', () => {
  it('brings up what served, at the same address, and nothing whose file was changed', async () => {
    const before = await start('restart')
    const driver = driverOf(before)
    await driver.apply(old, 'all')
    await driver.apply(next, 'none')
    await driver.shift([old, 75], [next, 25])
    const pids = before.pids()
    await before.close()
    expect(pids.filter(isRunning)).toEqual([])

    const again = await start('restart')
    expect(again.publicUrl(environment)).toBe(before.publicUrl(environment))
    expect(await driverOf(again).observe()).toEqual([entry(old, 75), entry(next, 25)])
    expect(await split(again.publicUrl(environment), 8)).toEqual({ '1.4.0': 6, '1.5.0': 2 })
    await expect(start('restart')).rejects.toThrow(/EADDRINUSE/)
    await again.close()

    const releases = join(folder.path, 'restart/environments', environment, 'releases')
    const file = join(releases, next.digest.slice(7), 'candidate.mjs')
    await chmod(file, 0o644)
    await appendFile(file, '// changed')
    const logged: string[] = []
    const last = await start('restart', { log: (message) => logged.push(message) })
    expect(await split(last.publicUrl(environment), 8)).toEqual({ '1.4.0': 8 })
    expect(await driverOf(last).observe()).toEqual([entry(old, 100)])
    expect(logged).toEqual([expect.stringMatching(/was not brought back: the file was changed/)])
  })

  it('starts a process again that ended by itself', async () => {
    const host = await start('crash')
    await driverOf(host).apply(old, 'all')
    const [pid = 0] = host.pids()
    process.kill(pid, 'SIGKILL')
    await eventually('another process', () => host.pids().some((other) => other !== pid))
    expect(await split(host.publicUrl(environment), 2)).toEqual({ '1.4.0': 2 })
  })

  it.each(['SIGTERM', 'SIGKILL'] as const)('leaves no process at %s', async (signal) => {
    const host = await spawnIn(signal)
    await driverOf(host).apply(old, 'all')
    const pids = (await servingOf(host.adminUrl)).map(({ pid }) => pid)
    expect(pids.filter(isRunning)).toHaveLength(1)
    const exit = once(host.process, 'exit')
    host.process.kill(signal)
    await exit
    await eventually('the end of its processes', () => !pids.some(isRunning))
  })

  it('ends with the process that started it', async () => {
    const host = await spawnIn('orphan')
    await driverOf(host).apply(old, 'all')
    const pids = (await servingOf(host.adminUrl)).map(({ pid }) => pid)
    const exit = once(host.process, 'exit')
    host.process.disconnect()
    expect(await exit).toEqual([0, null])
    expect(pids.filter(isRunning)).toEqual([])
  })
})
