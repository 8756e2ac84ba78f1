import { type ChildProcess, spawn as start } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createCommandDriver } from '../../lib/delivery/drivers/command.ts'
import type { Driver } from '../../lib/delivery/drivers/driver.ts'
import type { Machine } from '../../lib/delivery/machine/machine.ts'
import type { Strategy } from '../../lib/delivery/strategy.ts'
import { createTarget } from '../../lib/delivery/target.ts'
import { systemClock } from '../../lib/kernel/clock.ts'
import { spawn } from '../../lib/kernel/process.ts'
import type { Verifier } from '../../lib/verify/verifier.ts'
import { change } from '../delivery/changes.ts'
import { candidateFor, Environment } from '../delivery/memory.ts'
import { describeDriver } from '../drivers/contract.ts'
import { describeReal } from '../support/real.ts'
import { Load } from './load.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/targets/haproxy')
const log = { info() {}, debug() {}, notice() {}, warning() {}, error() {}, mask() {}, group: () => () => {} }

/** A service that says its version in every answer. `broken`: it answers 500 to users, and is healthy all the same. */
const service = (version: string, broken = false) => `
import { createServer } from 'node:http'
const server = createServer((request, response) => {
  const bad = ${broken} && request.url !== '/health'
  response.writeHead(bad ? 500 : 200, { 'content-type': 'application/json' })
  setTimeout(() => response.end(JSON.stringify({ version: ${JSON.stringify(version)} })), request.url === '/slow' ? 200 : 1)
})
server.listen(Number(process.env.PORT), '127.0.0.1')
process.on('SIGTERM', () => server.close(() => process.exit(0)))
`

/** Starts and stops the file of a slot; what a systemd unit does on a real machine. */
const CONTROL = `#!${process.execPath}
const { spawn } = require('node:child_process')
const { readFileSync, rmSync, writeFileSync } = require('node:fs')
const [, , action, slot] = process.argv
const pidFile = \`\${process.env.SLOTS}/\${slot}.pid\`
const alive = (pid) => { try { process.kill(pid, 0); return true } catch { return false } }
let pid = 0
try { pid = Number(readFileSync(pidFile, 'utf8')) } catch {}
if (pid > 0 && alive(pid)) {
  process.kill(pid, 'SIGTERM')
  const end = Date.now() + 3000
  while (alive(pid) && Date.now() < end) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  if (alive(pid)) process.kill(pid, 'SIGKILL')
}
rmSync(pidFile, { force: true })
if (action === 'start') {
  const env = { ...process.env, PORT: process.env['PORT_' + slot] }
  const child = spawn(process.execPath, [\`\${process.env.SLOTS}/\${slot}/app.mjs\`], { env, detached: true, stdio: 'ignore' })
  writeFileSync(pidFile, String(child.pid))
  child.unref()
}
`

interface Haproxy {
  readonly driver: Driver
  readonly directory: string
  readonly url: string
  close(): Promise<void>
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

/** HAProxy with the example's own configuration, moved to free ports of the loopback interface. */
async function startHaproxy(program: string): Promise<Haproxy> {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-haproxy-'))
  const [front = 0, blue = 0, green = 0] = await freePorts(3)
  const socket = join(directory, 'admin.sock')
  const configuration = (await readFile(join(EXAMPLE, 'haproxy.cfg'), 'utf8'))
    .replace('/run/haproxy/admin.sock', socket)
    .replace('bind :8080', `bind 127.0.0.1:${front}`)
    .replace('127.0.0.1:8101', `127.0.0.1:${blue}`)
    .replace('127.0.0.1:8102', `127.0.0.1:${green}`)
    .replaceAll('inter 500ms', 'inter 50ms')
  await writeFile(join(directory, 'haproxy.cfg'), configuration)
  await writeFile(join(directory, 'control'), CONTROL)
  await chmod(join(directory, 'control'), 0o755)
  const haproxy = start(program, ['-db', '-f', join(directory, 'haproxy.cfg')], { stdio: 'ignore' })
  const env = {
    PATH: process.env['PATH'],
    HAPROXY_SOCKET: socket,
    HAPROXY_BACKEND: 'shop',
    SLOTS: directory,
    SLOT_CONTROL: join(directory, 'control'),
    PORT_blue: String(blue),
    PORT_green: String(green),
  }
  const verb = (name: string) => ['node', `ops/${name}.mjs`]
  const driver = createCommandDriver({
    commands: { apply: verb('apply'), observe: verb('observe'), shift: verb('shift'), retire: verb('retire') },
    environment: 'production',
    component: 'shop',
    workspace: EXAMPLE,
    env,
    spawn,
    log,
  })
  const place = { driver, directory, url: `http://127.0.0.1:${front}` }
  await ready(place)
  return { ...place, close: () => stop(haproxy, env, directory) }
}

async function ready({ driver }: Pick<Haproxy, 'driver'>): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const seen = await driver.observe({ deployment: 1, candidate: undefined, serving: [] })
    if (seen.kind === 'seen') return
    await systemClock.sleep(50)
  }
  throw new Error('HAProxy does not start')
}

async function stop(haproxy: ChildProcess, env: NodeJS.ProcessEnv, directory: string): Promise<void> {
  for (const slot of ['blue', 'green']) await spawn(join(directory, 'control'), ['stop', slot], { env })
  const ended = new Promise((resolve) => haproxy.on('exit', resolve))
  haproxy.kill('SIGKILL')
  await ended
  await rm(directory, { recursive: true, force: true })
}

describeReal('haproxy', (program) => {
  describeDriver('haproxy example', () => startHaproxy(program), { abilities: ['divide'], content: service })

  describe('under load', () => {
    let haproxy: Haproxy
    beforeAll(async () => {
      haproxy = await startHaproxy(program)
      await machine([], { type: 'all-at-once' }).then((made) => deploy(made, '1.0.0'))
    })
    afterAll(() => haproxy.close())

    /** The machine that the actions use, with HAProxy for a target and a ledger in memory. */
    async function machine(lines: readonly string[], strategy: Strategy): Promise<Machine> {
      const made = new Environment([]).machine(lines, { strategy, url: haproxy.url, budgetMilliseconds: 20_000 })
      const verifier = {
        ...made.verifier,
        verify: async ({ base, scope }: { base: string | undefined; scope: string }) => {
          const { status } = await fetch(`${base ?? haproxy.url}/price`)
          return status === 200
            ? ({ kind: 'passed', detail: '' } as const)
            : ({ kind: 'failed', detail: `${scope} answered ${status}`, badSince: 0 } as const)
        },
      }
      const target = createTarget(haproxy.driver, verifier)
      const obtain = async (store: string) => ({
        kind: 'file' as const,
        file: await fileOf(/v(.+)\//.exec(store)?.[1] ?? ''),
      })
      return { ...made, target, verifier, clock: systemClock, obtain }
    }

    async function fileOf(version: string): Promise<string> {
      const file = join(haproxy.directory, `${version}.mjs`)
      await writeFile(file, service(version, version.endsWith('-broken')))
      return file
    }

    async function deploy(made: Machine, version: string) {
      return change(made, version, await fileOf(version))
    }

    const canary = (steps: readonly number[]): Strategy => ({
      type: 'canary',
      steps,
      pace: { holdMilliseconds: 0, continue: 'automatic' },
      keepOld: false,
    })

    it.each<[string, string, Strategy]>([
      ['blue-green', '1.1.0', { type: 'blue-green', keepOld: true }],
      ['canary', '1.2.0', canary([10, 50, 100])],
    ])('a %s deployment loses no request', async (_, version, strategy) => {
      const load = new Load(`${haproxy.url}/price`, 8)
      const slow = new Load(`${haproxy.url}/slow`, 2)
      const made = await machine([], strategy)
      const ending = await deploy(made, version)
      await systemClock.sleep(300)
      const [told, toldSlow] = [await load.stop(), await slow.stop()]
      expect(ending).toMatchObject({ result: 'deployed', serves: version })
      expect([told.failures, toldSlow.failures]).toEqual([[], []])
      expect(told.answers.size).toBe(2)
      expect(told.answers.get(version)).toBeGreaterThan(10)
    })

    it('a canary that fails beside takes no traffic, and loses no request', async () => {
      const load = new Load(`${haproxy.url}/price`, 8)
      const made = await machine(['1 deploy 1.2.0 success'], canary([50, 100]))
      const ending = await deploy(made, '1.3.0-broken')
      const told = await load.stop()
      expect(ending).toMatchObject({ result: 'failed', serves: '1.2.0' })
      expect(told).toMatchObject({ failures: [], answers: new Map([['1.2.0', expect.any(Number)]]) })
    })

    it('a canary that is taken back from half of the traffic loses no request', async () => {
      const load = new Load(`${haproxy.url}/price`, 8)
      const made = await machine(['1 deploy 1.2.0 success'], canary([50, 100]))
      let asked = 0
      const verify: Verifier['verify'] = async (subject) =>
        subject.version === '1.4.0' && ++asked === 2
          ? { kind: 'failed', detail: 'customers complain', badSince: 0 }
          : made.verifier.verify(subject)
      const ending = await deploy({ ...made, verifier: { ...made.verifier, verify } }, '1.4.0')
      const told = await load.stop()
      expect(ending).toMatchObject({ result: 'rolled-back', serves: '1.2.0' })
      expect(told.failures).toEqual([])
      expect(told.answers.get('1.4.0')).toBeGreaterThan(0)
    })

    it('gives each version the share that was asked for', async () => {
      const { driver } = haproxy
      const seen = await driver.observe({ deployment: 1, candidate: undefined, serving: [] })
      const [one] = seen.kind === 'seen' ? seen.serving : []
      const candidate = candidateFor('2.0.0')
      const request = { deployment: 1, candidate, serving: [] }
      await driver.apply({ ...request, traffic: 'none', file: await fileOf('2.0.0') })
      await driver.shift({
        ...request,
        weights: [
          { version: '2.0.0', digest: candidate.digest, weight: 20 },
          { version: one?.version ?? '', digest: one?.digest ?? '', weight: 80 },
        ],
      })
      const versions: string[] = []
      for (let count = 0; count < 100; count++) {
        const answer = (await (await fetch(`${haproxy.url}/price`)).json()) as { version: string }
        versions.push(answer.version)
      }
      const share = versions.filter((version) => version === '2.0.0').length
      expect(share).toBeGreaterThanOrEqual(18)
      expect(share).toBeLessThanOrEqual(22)
    })
  })
})
