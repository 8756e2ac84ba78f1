import type { GitHub } from '../../../lib/github/client.ts'
import type { JobContext } from '../../../lib/github/context.ts'
import type { Clock } from '../../../lib/kernel/clock.ts'
import type { Environment } from '../../../lib/kernel/inputs.ts'
import type { Log } from '../../../lib/kernel/log.ts'
import type { Spawn } from '../../../lib/kernel/process.ts'

/** The edges of the action. */
export interface Ports {
  readonly github: GitHub
  readonly context: JobContext
  readonly env: Environment
  readonly log: Log
  readonly clock: Clock
  readonly spawn: Spawn
  /** Turns one flag off in the environment, by the same steps as `flag-toggle`. */
  readonly killFlag: (flag: string, because: string) => Promise<FlagKilled>
}

/**
 * `off`: it was on and is off. `was-off`: nothing to do. `unproven`: written, but nobody can tell whether the service
 * knows. `stays`: it could not be turned off.
 */
export type FlagKilled =
  | { readonly kind: 'off' | 'was-off' }
  | { readonly kind: 'unproven' | 'stays'; readonly why: string }
