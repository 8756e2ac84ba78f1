import type { GitHub } from '../../../lib/github/client.ts'
import type { JobContext } from '../../../lib/github/context.ts'
import type { Runner } from '../../../lib/kernel/action.ts'
import type { Clock } from '../../../lib/kernel/clock.ts'
import type { Spawn } from '../../../lib/kernel/process.ts'
import type { Ask } from './ofrep.ts'

/** The edges of the action. */
export interface Ports {
  readonly github: GitHub
  /** A client for another repository, with a token of its own. */
  readonly githubOf: (repository: string, token: string) => GitHub
  readonly context: JobContext
  readonly clock: Clock
  readonly spawn: Spawn
  readonly runner: Runner
  /** How a running service at an address is asked. */
  readonly askAt: (address: string) => Ask
  /** How a provider's API is called. */
  readonly fetch: typeof fetch
}
