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

/** What happens in an environment that exists only in memory, line by line. */
export class Environment {
  up: Served[]
  readonly events: string[] = []
  /** Versions that fail their verification, where users reach them or beside. */
  readonly badInPlace = new Set<string>()
  readonly badBeside = new Set<string>()
  /** Replaces a verb of the driver: gives why it failed, or `undefined` when it did its work. */
  readonly sabotage = new Map<Verb, (version: string) => string | undefined>()
  blind = false

  constructor(versions: readonly string[]) {
    this.up = versions.map((version, index) => ({ version, digest: digestOf(version), weight: index === 0 ? 100 : 0 }))
  }

  observation(): Observation {
    return this.blind ? { kind: 'unknown', detail: 'cannot see' } : { kind: 'seen', serving: [...this.up] }
  }

  driver(): Driver {
    const attempt = (verb: Verb, version: string, work: () => void) => {
      this.events.push(`${verb} ${version}`)
      const trouble = this.sabotage.get(verb)?.(version)
      if (trouble !== undefined) return { kind: 'failed', detail: trouble } as const
      work()
      return { kind: 'done', answer: { url: `http://beside/${version}` } } as const
    }
    return {
      name: 'memory',
      verbs: new Set<Verb>(['apply', 'observe', 'shift', 'retire']),
      abilities: new Set<Ability>(['divide', 'share', 'regions']),
      apply: async ({ candidate, traffic }) => {
        const { version = '', digest = '' } = candidate ?? {}
        return attempt('apply', version, () => {
          const mine = { version, digest, weight: traffic === 'all' ? 100 : 0 }
          const others = this.up.filter((each) => each.version !== version)
          this.up = traffic === 'all' ? [mine] : [...others, mine]
        })
      },
      observe: async () => this.observation(),
      shift: async ({ weights }) => {
        const to = weights.find(({ weight }) => weight === 100)?.version ?? ''
        return attempt('shift', to, () => {
          this.up = this.up.map((each) => ({ ...each, weight: each.version === to ? 100 : 0 }))
        })
      },
      retire: async ({ retire }) =>
        attempt('retire', retire.version, () => {
          this.up = this.up.filter(({ version }) => version !== retire.version)
        }),
    }
  }

  verifier(): Verifier {
    return {
      readsVersion: false,
      readVersion: async () => ({ kind: 'unknown', detail: '' }),
      verify: async ({ version, scope }): Promise<Verification> => {
        this.events.push(`verify ${version} ${scope}`)
        const bad = scope === 'side' ? this.badBeside : this.badInPlace
        return bad.has(version)
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
      status: async (record: number, { state }: { state: State }) => {
        this.events.push(`status ${record} ${state}`)
      },
      hold: async (_environment: string, _production: boolean, hold: HoldPayload) => {
        this.events.push(`${hold.kind} ${hold.version}`)
        return ++id
      },
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
      target: createTarget(this.driver(), verifier),
      verifier,
      ledger: this.ledger(),
      history: historyOf(lines),
      obtain: async () => ({ kind: 'file', file: 'candidate' }),
      recheck: async (file) => ({ kind: 'file', file }),
      clock: steppingClock(),
      log: { info() {}, debug() {}, notice() {}, warning() {}, error() {}, mask() {}, group: () => () => {} },
      now: async () => START,
      run: { id: 99, attempt: 1 },
      actor: 'ann',
      config: { sha: shaOf('config'), digest: undefined },
    }
  }

  serves(version: string): boolean {
    return servesOnly(this.observation(), candidateFor(version))
  }
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
