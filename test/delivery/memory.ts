import type { Ability, Driver, Verb } from '../../lib/delivery/drivers/driver.ts'
import type { ChangePayload, HoldPayload, State } from '../../lib/delivery/ledger/record.ts'
import type { LedgerWriter } from '../../lib/delivery/ledger/writer.ts'
import type { Machine, Policy } from '../../lib/delivery/machine/machine.ts'
import { type Observation, type Served, servesOnly } from '../../lib/delivery/release.ts'
import { ALL_AT_ONCE } from '../../lib/delivery/strategy.ts'
import { createTarget } from '../../lib/delivery/target.ts'
import type { Clock } from '../../lib/kernel/clock.ts'
import type { Verification, Verifier } from '../../lib/verify/verifier.ts'
import { digestOf, historyOf, START, shaOf } from './ledgers.ts'

export const candidateFor = (version: string) => ({
  version,
  digest: digestOf(version),
  sha: shaOf(version),
  store: `release:v${version}/shop.mjs`,
})

const withoutRegions = ''

/** What happens in an environment that exists only in memory, line by line. */
export class Environment {
  /** What is up, by region; an environment without regions has one, of no name. */
  readonly places = new Map<string, Served[]>()
  readonly events: string[] = []
  /** Versions that fail their verification, or about which nobody can tell: where users reach them, beside, or in part. */
  readonly badInPlace = new Set<string>()
  readonly badBeside = new Set<string>()
  readonly unsure = new Set<string>()
  /** Shares at which a verification beside or in part fails, whatever the version. */
  readonly badAt = new Set<number>()
  /** Replaces a verb of the driver: gives why it failed, or `undefined` when it did its work. */
  readonly sabotage = new Map<Verb, (version: string, share: number, region: string) => string | undefined>()
  /** Statuses as they were written: `101 25 %, verifying: B`. */
  readonly descriptions: string[] = []
  /** Stores that no longer give the file, and stores that give another one. */
  readonly gone = new Set<string>()
  readonly swapped = new Set<string>()
  blind = false
  now = START

  constructor(versions: readonly string[], regions: readonly string[] = [withoutRegions]) {
    for (const region of regions)
      this.places.set(
        region,
        versions.map((version, index) => ({ version, digest: digestOf(version), weight: index === 0 ? 100 : 0 })),
      )
  }

  get up(): Served[] {
    return this.places.get(withoutRegions) ?? []
  }

  set up(served: Served[]) {
    this.places.set(withoutRegions, served)
  }

  observation(region = withoutRegions): Observation {
    if (this.blind) return { kind: 'unknown', detail: 'cannot see' }
    return { kind: 'seen', serving: [...(this.places.get(region) ?? [])] }
  }

  /** `B 25, A 75`, or with regions `eu: B 100; us: A 100`; what takes no traffic is left out. */
  shares(): string {
    const line = (served: readonly Served[]) =>
      served.flatMap(({ version, weight }) => (weight > 0 ? [`${version} ${weight}`] : [])).join(', ')
    const places = [...this.places].map(([region, served]) => `${region === '' ? '' : `${region}: `}${line(served)}`)
    return places.join('; ')
  }

  driver(): Driver {
    const attempt = (verb: Verb, version: string, share: number, region: string, work: () => void) => {
      const much = share === 100 || share < 0 ? '' : ` ${share} %`
      this.events.push(`${verb} ${version}${much}${region === '' ? '' : ` in ${region}`}`)
      const trouble = this.sabotage.get(verb)?.(version, share, region)
      if (trouble !== undefined) return { kind: 'failed', detail: trouble } as const
      work()
      return { kind: 'done', answer: { url: `http://beside/${version}` } } as const
    }
    return {
      name: 'memory',
      verbs: new Set<Verb>(['apply', 'observe', 'shift', 'retire']),
      abilities: new Set<Ability>(['divide', 'share', 'regions']),
      apply: async ({ candidate, traffic, region = withoutRegions }) => {
        const { version = '', digest = '' } = candidate ?? {}
        const share = traffic === 'all' ? 100 : traffic === 'none' ? -1 : traffic.share
        return attempt('apply', version, share, region, () => {
          const mine = { version, digest, weight: Math.max(0, share) }
          const others = (this.places.get(region) ?? []).filter((each) => each.version !== version)
          if (share === 100) this.places.set(region, [mine])
          else if (share < 0) this.places.set(region, [...others, mine])
          else this.places.set(region, [...others.slice(0, 1).map((each) => ({ ...each, weight: 100 - share })), mine])
        })
      },
      observe: async ({ region }) => this.observation(region),
      shift: async ({ weights, region = withoutRegions }) => {
        const [first] = weights
        return attempt('shift', first?.version ?? '', first?.weight ?? 0, region, () => {
          const weightOf = (version: string) => weights.find((each) => each.version === version)?.weight ?? 0
          const served = this.places.get(region) ?? []
          this.places.set(
            region,
            served.map((each) => ({ ...each, weight: weightOf(each.version) })),
          )
        })
      },
      retire: async ({ retire, region = withoutRegions }) =>
        attempt('retire', retire.version, -1, region, () => {
          const served = this.places.get(region) ?? []
          this.places.set(
            region,
            served.filter(({ version }) => version !== retire.version),
          )
        }),
    }
  }

  verifier(): Verifier {
    return {
      readsVersion: false,
      measures: false,
      analyses: [],
      readVersion: async () => ({ kind: 'unknown', detail: '' }),
      verify: async ({ version, scope }): Promise<Verification> => {
        this.events.push(`verify ${version} ${scope}`)
        if (this.unsure.has(version)) return { kind: 'inconclusive', detail: 'no data' }
        const share = this.up.find((each) => each.version === version)?.weight ?? 0
        const bad = scope === 'environment' ? this.badInPlace.has(version) : this.badBeside.has(version)
        return bad || (scope !== 'environment' && this.badAt.has(share))
          ? { kind: 'failed', detail: 'answers badly', badSince: 0 }
          : { kind: 'passed', detail: '' }
      },
    }
  }

  /** A ledger that writes into `events`: `open deploy B`, `status 2 success`, `hold B`. */
  ledger(): LedgerWriter {
    let id = 100
    return {
      open: async (_environment: string, _production: boolean, change: ChangePayload) => {
        this.events.push(`open ${change.kind} ${change.version}`)
        return ++id
      },
      status: async (record: number, { state, description }: { state: State; description: string }) => {
        this.events.push(`status ${record} ${state}`)
        this.descriptions.push(`${record} ${description}`)
      },
      hold: async (_environment: string, _production: boolean, hold: HoldPayload) => {
        this.events.push(`${hold.kind} ${hold.version}`)
        return ++id
      },
      lock: async () => ++id,
      signOff: async () => ++id,
      closeHold: async () => {},
    }
  }

  machine(lines: readonly string[], policy: Partial<Policy> = {}): Machine {
    const verifier = this.verifier()
    return {
      policy: {
        environment: 'production',
        component: 'shop',
        production: true,
        url: 'http://shop.example',
        strategy: ALL_AT_ONCE,
        budgetMilliseconds: 1000,
        automaticReturn: true,
        ...policy,
      },
      target: createTarget(this.driver(), verifier, regionsOf(policy.strategy)),
      verifier,
      ledger: this.ledger(),
      history: historyOf(lines),
      obtain: async (store) => {
        if (this.gone.has(store)) return { kind: 'unavailable', detail: 'there is no such asset' }
        if (this.swapped.has(store))
          return { kind: 'digest-mismatch', actual: 'sha256:0', detail: 'it is another file' }
        return { kind: 'file', file: 'candidate' }
      },
      recheck: async (file) => ({ kind: 'file', file }),
      clock: steppingClock(),
      log: { info() {}, debug() {}, notice() {}, warning() {}, error() {}, mask() {}, group: () => () => {} },
      now: async () => this.now,
      run: { id: 99, attempt: 1 },
      actor: 'ann',
      config: { sha: shaOf('config'), digest: undefined },
    }
  }

  serves(version: string): boolean {
    return servesOnly(this.observation(), candidateFor(version))
  }
}

function regionsOf(strategy: Policy['strategy'] | undefined): readonly string[] {
  return strategy?.type === 'waves' ? strategy.waves.flat() : []
}

function steppingClock(): Clock {
  let time = 0
  return {
    monotonic: () => time,
    async sleep(milliseconds) {
      time += milliseconds
    },
  }
}
