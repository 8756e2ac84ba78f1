import type { Environment } from '../../ports.ts'
import { matchesFilter } from '../planner/pattern.ts'
import { refName } from './contexts.ts'
import type { Execution } from './execution.ts'

export type Gate =
  | { readonly kind: 'open' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'cancelled' }

/** An unanswered review ends the job after this long (docs: "Reviewing deployments"). */
const REVIEW_LIMIT = 30 * 24 * 3600 * 1000

/** The protection rules of a job's environment: branch policy, then wait timer, then a reviewer's answer. */
export async function passGate(
  execution: Execution,
  environment: Environment,
  job: { readonly id: number; readonly name: string },
  signal: AbortSignal,
): Promise<Gate> {
  const { run, activity, surroundings } = execution
  const name = refName(run.event.ref)
  if (environment.branchPolicy !== null && !matchesFilter(environment.branchPolicy, name))
    return {
      kind: 'refused',
      message: `${run.event.ref.startsWith('refs/tags/') ? 'Tag' : 'Branch'} "${name}" is not allowed to deploy to ${environment.name} due to environment protection rules.`,
    }
  const { clock } = surroundings.github
  const tell = (reason: 'review' | 'wait-timer', detail: string): void => {
    surroundings.github.actions.updateJob(job.id, { status: 'waiting' })
    surroundings.progress({ kind: 'job-waiting', run, job: job.name, reason, detail })
  }
  if (environment.waitTimerMinutes > 0) {
    const until = new Date(clock.now().getTime() + environment.waitTimerMinutes * 60_000)
    tell('wait-timer', until.toISOString())
    await activity.waiting(() => settled(clock.sleepUntil(until, signal)))
    if (signal.aborted) return { kind: 'cancelled' }
  }
  if (environment.reviewers.length === 0) return { kind: 'open' }
  tell('review', `${environment.name}: ${environment.reviewers.join(', ')}`)
  return await activity.waiting(() => review(execution, environment, signal))
}

async function review(execution: Execution, environment: Environment, signal: AbortSignal): Promise<Gate> {
  const { github } = execution.surroundings
  const over = new AbortController()
  const either = AbortSignal.any([signal, over.signal])
  const limit = new Date(github.clock.now().getTime() + REVIEW_LIMIT)
  const asked = github.actions.requestReview(execution.run.id, environment.name, either).then(
    (answer): Gate =>
      answer.state === 'approved'
        ? { kind: 'open' }
        : { kind: 'refused', message: `The deployment was rejected or didn't satisfy other protection rules.` },
    (): Gate => ({ kind: 'cancelled' }),
  )
  const late = settled(github.clock.sleepUntil(limit, either)).then(
    (): Gate =>
      signal.aborted
        ? { kind: 'cancelled' }
        : { kind: 'refused', message: 'Nobody reviewed this deployment within 30 days.' },
  )
  const gate = await Promise.race([asked, late])
  over.abort()
  return gate
}

/** A sleep that ends by its signal is over as well. */
function settled(sleep: Promise<void>): Promise<void> {
  return sleep.catch(() => undefined)
}
