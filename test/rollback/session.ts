import { contract } from '../../actions/rollback/src/contract.ts'
import type { FlagKilled, Ports } from '../../actions/rollback/src/ports.ts'
import type { EnvironmentConfig } from '../../lib/config/environment.ts'
import type { RunFacts } from '../../lib/delivery/ledger/trust.ts'
import type { Policy } from '../../lib/delivery/machine/machine.ts'
import type { Session } from '../../lib/delivery/session.ts'
import type { GitHub } from '../../lib/github/client.ts'
import { readInputs } from '../../lib/kernel/inputs.ts'
import type { Environment } from '../delivery/memory.ts'

const OVER: RunFacts = {
  id: 1,
  event: 'push',
  ref: 'main',
  path: '.github/workflows/x.yml',
  referenced: [],
  attempt: 1,
  createdAt: new Date(0),
  sha: 'a'.repeat(40),
  endedAt: new Date(0),
}

export interface SessionSetting {
  readonly settings?: EnvironmentConfig
  readonly down?: readonly string[]
  /** The ledger once something was written. */
  readonly after?: readonly string[]
  /** Git object id of the configuration as it is now. */
  readonly config?: string
  /** Runs behind open records have not ended. */
  readonly busy?: boolean
  readonly policy?: Partial<Policy>
}

/** A session over an environment in memory. */
export function sessionOf(world: Environment, lines: readonly string[], setting: SessionSetting = {}): Session {
  const machine = world.machine(lines, setting.policy)
  return {
    snapshot: {
      defaultBranch: 'main',
      configSha: '',
      configText: undefined,
      configDigest: undefined,
      pages: new Map(),
    },
    config: setting.down === undefined ? undefined : { version: 1, data: { down: setting.down } },
    settings: setting.settings ?? {},
    machine: { ...machine, config: { ...machine.config, digest: setting.config } },
    runs: { facts: async () => (setting.busy === true ? { ...OVER, endedAt: undefined } : OVER) },
    ownTrust: async () => ({ kind: 'trusted' }),
    trustRun: async () => ({ kind: 'trusted' }),
    historyOf: async () => world.machine(lines).history,
    reload: async () => sessionOf(world, setting.after ?? lines, setting),
  }
}

/** Inputs as a job gives them. */
export function inputsOf(given: Readonly<Record<string, string>> = {}) {
  const all = { environment: 'production', because: 'customers cannot pay', ...given }
  return readInputs(
    contract,
    Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  )
}

/** Ports of which only flags do something: each answers as told and is written down. */
export function flagPorts(answers: Readonly<Record<string, FlagKilled>> = {}): { ports: Ports; killed: string[] } {
  const killed: string[] = []
  const killFlag = async (flag: string): Promise<FlagKilled> => {
    killed.push(flag)
    return answers[flag] ?? { kind: 'off' }
  }
  // No environment has reviewers.
  const github = { find: async () => undefined } as unknown as GitHub
  return { ports: { killFlag, github } as unknown as Ports, killed }
}
