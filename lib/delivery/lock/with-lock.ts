import type { GitHub } from '../../github/client.ts'
import type { JobContext } from '../../github/context.ts'
import type { Clock } from '../../kernel/clock.ts'
import { UserError } from '../../kernel/errors.ts'
import type { Log } from '../../kernel/log.ts'
import { Refusal } from '../reasons.ts'
import { type Claim, lockRef } from './claim.ts'
import type { LockInputs } from './inputs.ts'
import { takeLock } from './lock.ts'
import { ownerState } from './owner.ts'
import { createLockRefs } from './refs.ts'

const DEFAULT_TTL_MILLISECONDS = 15 * 60_000
const SHORTEST_TTL_MILLISECONDS = 60_000

export interface LockWish {
  readonly inputs: LockInputs
  readonly environment: string
  readonly component: string
}

export interface LockEdges {
  readonly github: GitHub
  readonly context: JobContext
  readonly clock: Clock
  readonly log: Log
}

/**
 * Does the work under the lock that the inputs ask for; `guard` throws once the lock is not ours any more. `keep`: the
 * lock stays ours after this outcome, for a later step of the same job.
 */
export async function withLock<T>(
  wish: LockWish,
  edges: LockEdges,
  work: (guard: () => void) => Promise<T>,
  keep: (outcome: T) => boolean = () => false,
): Promise<T> {
  if (wish.inputs.lock === 'concurrency') return work(() => {})
  const { environment, component, inputs } = wish
  const ref = lockRef(prefixOf(inputs['lock-refs']), component, environment)
  const refs = createLockRefs(edges.github, ref)
  const ports = { refs, ownerState: (claim: Claim) => ownerState(claim, edges.github), ...edges }
  const taking = await takeLock(claimOf(wish, edges.context), inputs['wait-for-lock'], ports)
  if (taking.kind === 'unreadable')
    throw new Refusal(
      'lock-unreadable',
      `The lock of ${environment} (refs/${ref} at ${taking.oid}) says nothing that can be read, so nobody knows whether its owner lives. Look at it, and delete it when it is nobody's: git push origin :refs/${ref}`,
    )
  if (taking.kind === 'busy')
    throw new Refusal(
      'change-in-progress',
      `Run ${taking.claim.run} holds the lock of ${environment} (refs/${ref}) and did not end in time; run again, or wait longer ("wait-for-lock").`,
    )
  const { lock } = taking
  let kept = false
  try {
    const outcome = await work(lock.guard)
    kept = keep(outcome)
    return outcome
  } finally {
    await (kept ? lock.leave() : lock.release())
  }
}

function claimOf({ inputs, environment, component }: LockWish, { runId, runAttempt }: JobContext): Claim {
  const checkRun = inputs['check-run']
  if (!/^[1-9]\d{0,15}$/.test(checkRun))
    throw new UserError(
      'invalid-input',
      `"lock: ref" needs the check run of this job, and input "check-run" is ${JSON.stringify(checkRun)}: this runner does not tell job.check_run_id. Use a concurrency group ("lock: concurrency").`,
    )
  const ttl = inputs['lock-ttl'] ?? DEFAULT_TTL_MILLISECONDS
  if (ttl < SHORTEST_TTL_MILLISECONDS)
    throw new UserError('invalid-input', 'input "lock-ttl" is shorter than 1m: a slow answer would lose the lock.')
  return {
    schema: 'sluice/claim@1',
    component,
    environment,
    run: runId,
    attempt: runAttempt,
    'check-run': Number(checkRun),
    'ttl-seconds': Math.min(604_800, Math.round(ttl / 1000)),
    beat: 0,
  }
}

function prefixOf(text: string): string {
  if (
    /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\/[A-Za-z0-9][A-Za-z0-9_-]*)*$/.test(text) &&
    !/^(?:heads|tags|pull)\//.test(`${text}/`)
  )
    return text
  throw new UserError(
    'invalid-input',
    `input "lock-refs" is ${JSON.stringify(text)}, not a place below refs/ such as "sluice/locks" (and neither heads, tags nor pull).`,
  )
}
