import type { Review } from '../../ports.ts'
import { currentAttempt, type PendingReview, type RunState } from '../store/runs.ts'
import type { World } from '../store/state.ts'
import { findRun } from './find.ts'

/** Runs wait; when the last of them is answered the run goes on. */
function settle(run: RunState): void {
  const attempt = currentAttempt(run)
  if (attempt.status === 'completed') return
  attempt.status = run.pending.length > 0 ? 'waiting' : 'in_progress'
}

/** Asks the reviewers of an environment; every job of the run that waits for it gets the same answer. */
export function requestReview(world: World, runId: number, environment: string, signal: AbortSignal): Promise<Review> {
  const { run } = findRun(world, runId)
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    const leave = () => {
      const index = run.pending.indexOf(entry)
      if (index !== -1) run.pending.splice(index, 1)
      settle(run)
    }
    const abort = () => {
      leave()
      reject(signal.reason)
    }
    const entry: PendingReview = {
      environment,
      since: world.clock.now(),
      answer: (review) => {
        signal.removeEventListener('abort', abort)
        leave()
        resolve(review)
      },
    }
    signal.addEventListener('abort', abort, { once: true })
    run.pending.push(entry)
    settle(run)
  })
}

/** Records a person's answer for environments of a run and lets the jobs that wait for them go on. */
export function answerReview(run: RunState, environments: readonly string[], review: Review): void {
  run.reviews.push({ ...review, environments })
  const names = new Set(environments.map((name) => name.toLowerCase()))
  for (const entry of run.pending.filter((pending) => names.has(pending.environment.toLowerCase()))) {
    entry.answer(review)
  }
}
