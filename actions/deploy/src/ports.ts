import type { GitHub } from '../../../lib/github/client.ts'
import type { JobContext } from '../../../lib/github/context.ts'
import type { Clock } from '../../../lib/kernel/clock.ts'
import type { Environment } from '../../../lib/kernel/inputs.ts'
import type { Log } from '../../../lib/kernel/log.ts'
import type { Spawn } from '../../../lib/kernel/process.ts'
import type { Notices } from '../../../lib/notify/notices.ts'

/** The edges of the action. */
export interface Ports {
  readonly github: GitHub
  readonly context: JobContext
  readonly env: Environment
  readonly log: Log
  readonly clock: Clock
  readonly spawn: Spawn
}

/** The edges, and who is told of what happens. */
export interface Telling extends Ports {
  readonly notices: Notices
}
