import type { JobDefinition } from './model.ts'

type Jobs = ReadonlyMap<string, JobDefinition>

/** Errors of `needs`: unknown jobs, circles, no job to begin with. */
export function checkGraph(jobs: Jobs): string[] {
  const errors: string[] = []
  for (const job of jobs.values())
    for (const need of job.needs)
      if (!jobs.has(need)) errors.push(`${job.position}: Job '${job.id}' depends on unknown job '${need}'.`)
  if (errors.length > 0) return errors
  if ([...jobs.values()].every((job) => job.needs.length > 0))
    return ['The workflow must contain at least one job with no dependencies.']
  for (const job of jobs.values())
    if (ancestors(jobs, job.id).has(job.id))
      errors.push(`${job.position}: Job '${job.id}' depends on itself through a circle of needs.`)
  return errors
}

/** All jobs that `id` needs, directly or through others. `success()` and `failure()` look at all of them. */
export function ancestors(jobs: Jobs, id: string): Set<string> {
  const found = new Set<string>()
  const open = [...(jobs.get(id)?.needs ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(jobs.get(next)?.needs ?? []))
  }
  return found
}
