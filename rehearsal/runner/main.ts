import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Repository, RepositoryRef, Run, WorkflowEvent } from '../ports.ts'
import { createActivity } from './jobs/activity.ts'
import { type ConcurrencyGroups, createConcurrencyGroups } from './jobs/concurrency.ts'
import type { Surroundings } from './jobs/execution.ts'
import { machineEnvironment } from './jobs/machine.ts'
import { createSlots } from './jobs/slots.ts'
import { firstCron } from './planner/events.ts'
import type { Runner, RunnerOptions } from './ports.ts'
import { createRuns } from './runs.ts'
import { gitTry } from './sources/git.ts'
import { createSources, type Sources } from './sources/sources.ts'
import { workflowsFor } from './sources/workflows.ts'

const DEFAULT_CONCURRENCY = 4
/** GitHub's own, in milliseconds. */
const DEFAULT_GRACE = { interrupt: 7500, terminate: 2500 }

/** Starts a workflow runner over an emulated GitHub: it listens to its events and commands until it is closed. */
export async function startRunner(options: RunnerOptions): Promise<Runner> {
  const { github } = options
  const directory = resolve(options.directory)
  mkdirSync(directory, { recursive: true })
  const groups = new Map<string, ConcurrencyGroups>()
  const activity = createActivity()
  const surroundings: Surroundings = {
    github,
    directory,
    machine: machineEnvironment(directory, options.machineEnvironment ?? {}),
    sources: createSources({
      directory,
      repositories: options.repositories,
      repository: (owner, name) => find(github.repository, { owner, name }),
    }),
    slots: createSlots(options.concurrency ?? DEFAULT_CONCURRENCY),
    groups: ({ fullName }) => {
      const known = groups.get(fullName) ?? createConcurrencyGroups()
      groups.set(fullName, known)
      return known
    },
    grace: options.cancelGrace ?? DEFAULT_GRACE,
    progress: options.onProgress ?? (() => undefined),
  }
  const runs = createRuns(surroundings, activity)
  const trigger = (event: WorkflowEvent): readonly Run[] => {
    const repository = github.repository(event.repository)
    return workflowsFor(event, repository, surroundings.sources).map((workflow) =>
      runs.start(event, repository, workflow),
    )
  }
  const unsubscribe = [
    github.actions.onEvent((event) => {
      trigger(event)
      const ended = completedRun(event)
      if (ended !== undefined) runs.announce(ended)
    }),
    github.actions.onCommand((command) => {
      if (command.kind === 'cancel') runs.cancel(command.runId, command.force)
      else runs.rerun(command.runId, command.only, command.actor)
    }),
  ]
  return {
    results: runs.results,
    completed: (runId) => runs.completed(runId),
    trigger,
    schedule: async (ref, workflow) => {
      const repository = github.repository(ref)
      const [run] = trigger(scheduleEvent(repository, workflow, surroundings.sources))
      if (run === undefined) throw new Error(`${repository.fullName} has no scheduled workflow ${workflow}.`)
      return await runs.completed(run.id)
    },
    idle: () => activity.idle(),
    close: async () => {
      for (const stop of unsubscribe) stop()
      await runs.close()
      rmSync(join(directory, 'work'), { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

function completedRun(event: WorkflowEvent): number | undefined {
  const run = event.payload['workflow_run']
  if (event.name !== 'workflow_run' || event.payload['action'] !== 'completed') return undefined
  return typeof run === 'object' && run !== null && 'id' in run && typeof run.id === 'number' ? run.id : undefined
}

function find(lookUp: (ref: RepositoryRef) => Repository, ref: RepositoryRef): Repository | undefined {
  try {
    return lookUp(ref)
  } catch {
    return undefined
  }
}

/** A schedule runs on the tip of the default branch. */
function scheduleEvent(repository: Repository, workflow: string, sources: Sources): WorkflowEvent {
  const ref = `refs/heads/${repository.defaultBranch}`
  const sha = gitTry([`--git-dir=${repository.gitDirectory}`, 'rev-parse', '--verify', '--quiet', ref])
  if (sha === undefined) throw new Error(`${repository.fullName} has no branch ${repository.defaultBranch}.`)
  const base = {
    name: 'schedule',
    repository: { owner: repository.owner, name: repository.name },
    sha,
    ref,
    actor: 'github-actions[bot]',
    payload: {},
    workflow,
  }
  const [file] = workflowsFor(base, repository, sources)
  const schedule = file !== undefined && 'jobs' in file ? firstCron(file) : ''
  // No webhook stands behind it: GitHub gives the cron line and nothing else, not even the repository.
  return { ...base, payload: { schedule } }
}
