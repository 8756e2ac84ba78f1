import type { Run } from '../ports.ts'
import type { Progress } from '../runner/ports.ts'

/** Finds the runs that a push or a dispatch starts; each is handed out once. */
export class RunWatch {
  readonly #created: Run[] = []
  readonly #waiting: { matches: (run: Run) => boolean; resolve: (run: Run) => void }[] = []

  onProgress(progress: Progress): void {
    if (progress.kind !== 'run-created') return
    const index = this.#waiting.findIndex(({ matches }) => matches(progress.run))
    if (index < 0) this.#created.push(progress.run)
    else this.#waiting.splice(index, 1)[0]?.resolve(progress.run)
  }

  /** The next run of a workflow file (`pipeline.yml`) that nobody has taken yet. */
  next(workflow: string, timeoutMilliseconds = 30_000): Promise<Run> {
    const matches = (run: Run) => run.workflowPath.endsWith(`/${workflow}`)
    const index = this.#created.findIndex(matches)
    const found = index < 0 ? undefined : this.#created.splice(index, 1)[0]
    if (found !== undefined) return Promise.resolve(found)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no run of ${workflow} was started`)), timeoutMilliseconds)
      this.#waiting.push({
        matches,
        resolve: (run) => {
          clearTimeout(timer)
          resolve(run)
        },
      })
    })
  }
}

/** Tells when a run waits for its reviewers. */
export class ReviewWatch {
  readonly #waiting = new Set<number>()
  readonly #listeners: ((runId: number) => void)[] = []

  onProgress(progress: Progress): void {
    if (progress.kind !== 'job-waiting' || progress.reason !== 'review') return
    this.#waiting.add(progress.run.id)
    for (const listener of this.#listeners) listener(progress.run.id)
  }

  /** Resolves to `true` once the run waits, or has waited, for a review. */
  seen(runId: number): Promise<true> {
    if (this.#waiting.has(runId)) return Promise.resolve(true)
    return new Promise((resolve) => {
      this.#listeners.push((waiting) => {
        if (waiting === runId) resolve(true)
      })
    })
  }
}
