import type { JobState, RunState } from '../store/runs.ts'
import type { RepositoryState, World } from '../store/state.ts'

export interface FoundRun {
  readonly repository: RepositoryState
  readonly run: RunState
}

/** The run of an id; ids are unique over all repositories. Throws for an unknown one. */
export function findRun(world: World, runId: number): FoundRun {
  for (const repository of world.repositories.values()) {
    const run = repository.runs.get(runId)
    if (run !== undefined) return { repository, run }
  }
  throw new Error(`The emulated GitHub knows no run ${runId}.`)
}

export function findJob(world: World, jobId: number): FoundRun & { readonly job: JobState } {
  for (const repository of world.repositories.values()) {
    const job = repository.jobs.get(jobId)
    const run = job === undefined ? undefined : repository.runs.get(job.runId)
    if (job !== undefined && run !== undefined) return { repository, run, job }
  }
  throw new Error(`The emulated GitHub knows no job ${jobId}.`)
}
