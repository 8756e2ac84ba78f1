import { expect } from '@jest/globals'
import type { Fault } from '../../rehearsal/github/faults.ts'
import { type Published, pathConfig, startWorld, type World } from '../delivery/world.ts'
import { RecordingDriver } from './recording-driver.ts'

export interface Scenario {
  readonly name: string
  readonly environment: 'dev' | 'production'
  /** Regions of the environment, when it has some. */
  readonly regions?: readonly string[]
  /** Serves, verified, at the start. */
  readonly before?: () => Published
  /** Deployed before that. */
  readonly earlier?: () => Published
  /** Deployed by a run before; it waits at a step. */
  readonly waiting?: () => Published
  /** Absent: a rollback. */
  readonly candidate?: () => Published
  /** What serves in the end, everywhere. */
  readonly serves: string
  /** How the run that goes on may end. */
  readonly results: readonly string[]
  readonly records: readonly string[]
}

/** What GitHub answers on a bad day: an error, nothing at all, or that it is too much. */
export const BAD_DAY: readonly Fault[] = [
  { route: '*', kind: 'error-after', status: 500 },
  { route: '*', kind: 'reset-before' },
  // Longer than is waited for: the run ends.
  { route: '*', kind: 'limit-before', retryAfterSeconds: 3600 },
]

/** The same before and after the call had its effect. */
export const EVERY_BAD_DAY: readonly Fault[] = [
  ...BAD_DAY,
  { route: '*', kind: 'error-before', status: 500 },
  { route: '*', kind: 'reset-after' },
]

type Job = NonNullable<Parameters<World['run']>[2]>

/** Whether the run ends at a call or a verb, and when. */
export interface Point {
  readonly what: 'call' | 'verb'
  readonly nth: number
  readonly moment: 'before' | 'after'
}

/** Tries one change again and again, each time in a component of its own, broken at another point. */
export class Trials {
  readonly world: World
  readonly driver: RecordingDriver
  killed = 0
  failed = 0
  #components = 0
  readonly #inputs: Readonly<Record<string, string>>

  private constructor(world: World, driver: RecordingDriver, inputs: Readonly<Record<string, string>>) {
    this.world = world
    this.driver = driver
    this.#inputs = inputs
  }

  /**
   * `strategy` is production's, `verify` more of its verification; `inputs` go with every run. Without a path: both
   * environments take a candidate directly.
   * With waves every region has an address of its own, and there is none for all of them.
   */
  static async start(
    strategy: (url: string) => string,
    inputs: Readonly<Record<string, string>> = {},
    verify = '',
  ): Promise<Trials> {
    const config = (url: string) =>
      pathConfig(url, [`strategy: ${strategy(url)}`])
        .replace(/^path:.*\n/m, '')
        .replace(strategy(url).includes('waves') ? `    url: ${url}/production\n` : '', '')
        .replaceAll('[node, host.mjs]', '[bash, verb.sh]')
        .replace(/(production:[\s\S]*verify: \{)/, `$1${verify}`)
    const world = await startWorld(config)
    return new Trials(world, await RecordingDriver.start(world), inputs)
  }

  async close(): Promise<void> {
    await this.driver.close()
    await this.world.close()
  }

  /** How many calls and verbs it takes when nothing happens. */
  async measure(scenario: Scenario): Promise<{ calls: number; verbs: number }> {
    const component = await this.#fresh(scenario)
    const from = this.world.github.requests.length
    const whole = await this.#act(scenario, component, {})
    const ended = whole.outputs['result'] ?? ''
    expect(scenario.results.includes(ended) ? 'as it should' : whole.log).toBe('as it should')
    expect(await this.#records(scenario, component)).toEqual(scenario.records)
    const calls = this.world.github.requests.slice(from).filter(({ jobId }) => jobId !== null).length
    return { calls, verbs: this.driver.verbs.length }
  }

  /** Every point at which a change can be killed. */
  async points(scenario: Scenario): Promise<readonly Point[]> {
    const { calls, verbs } = await this.measure(scenario)
    const all = (what: Point['what'], count: number) =>
      Array.from({ length: count }, (_, index) => index + 1).flatMap((nth) =>
        (['before', 'after'] as const).map((moment) => ({ what, nth, moment })),
      )
    return [...all('call', calls), ...all('verb', verbs)]
  }

  /** Kills the process there, runs again, and finds everything as if nothing had happened. */
  async kill(scenario: Scenario, { what, nth, moment }: Point): Promise<void> {
    const component = await this.#fresh(scenario)
    const place = `${scenario.name}: ${what} ${nth}, ${moment}`
    let pid = 0
    const end = () => void process.kill(pid, 'SIGKILL')
    if (what === 'call') this.world.github.faults.inject({ route: '*', nth, kind: `kill-${moment}`, kill: end })
    else this.driver.arm({ moment, nth, kill: end })
    const onStart = (started: number) => {
      pid = started
    }
    const job = await this.#act(scenario, component, { onStart })
    this.world.github.faults.clear()
    this.driver.arm(undefined)
    expect([place, job.code]).toEqual([place, null])
    this.killed++
    await this.#goOn(scenario, component, job.run, place)
  }

  /** Spoils one answer, runs again, and finds the change recorded once. */
  async spoil(scenario: Scenario, fault: Fault): Promise<void> {
    const component = await this.#fresh(scenario)
    this.world.github.faults.inject(fault)
    const job = await this.#act(scenario, component, {})
    this.world.github.faults.clear()
    this.failed++
    await this.#goOn(scenario, component, job.run, `${scenario.name}: call ${fault.nth}, ${fault.kind}`)
  }

  /** A component, records and a state of its own, so that no try sees another. */
  async #fresh(scenario: Scenario): Promise<string> {
    const { environment, regions, before, earlier, waiting } = scenario
    const component = `shop-${++this.#components}`
    const places = regions?.map((region) => `${environment}.${region}`) ?? [environment]
    await this.driver.reset(places)
    const from = before?.()
    if (earlier !== undefined) await this.world.record(environment, component, earlier(), ['success', 'inactive'])
    if (from === undefined) return component
    await this.world.record(environment, component, from, ['success'])
    const { version, digest, content } = from
    for (const place of places) await this.driver.put(place, { version, digest, weight: 100, content })
    if (waiting === undefined) return component
    const paused = await this.#act({ ...scenario, candidate: waiting }, component, {})
    expect([scenario.name, paused.outputs['result']]).toEqual([scenario.name, 'paused'])
    this.driver.arm(undefined)
    return component
  }

  #act({ environment, candidate }: Scenario, component: string, job: Job) {
    const env = { DRIVER_PORT: String(this.driver.port) }
    if (candidate === undefined)
      return this.world.run(
        'rollback',
        { environment, component, because: 'customers cannot pay', ...this.#inputs },
        { ...job, env },
      )
    const { version, digest, candidate: store, sha } = candidate()
    const inputs = { environment, component, version, digest, candidate: store, ...this.#inputs }
    return this.world.run('deploy', inputs, { sha, ...job, env })
  }

  async #goOn(scenario: Scenario, component: string, run: number, place: string): Promise<void> {
    const { environment, regions = [''] } = scenario
    const { outputs, log } = await this.#act(scenario, component, { run, again: true })
    const result = outputs['result'] ?? ''
    expect([place, scenario.results.includes(result) ? 'as it should' : `${result}\n${log}`]).toEqual([
      place,
      'as it should',
    ])
    expect([place, await this.#records(scenario, component)]).toEqual([place, scenario.records])
    for (const region of regions)
      expect([place, await this.world.serves(region === '' ? environment : `${environment}.${region}`)]).toEqual([
        place,
        [scenario.serves],
      ])
    expect([place, await this.world.locks()]).toEqual([place, []])
  }

  async #records({ environment }: Scenario, component: string): Promise<readonly string[]> {
    const all = await this.world.ledger(environment)
    return all
      .filter(({ task }) => task.endsWith(`:${component}`))
      .map(({ kind, version, state }) => `${kind} ${version} ${state}`)
      .sort()
  }
}
