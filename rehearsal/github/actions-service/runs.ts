import type { ActionsService, NewRun, Run } from '../../ports.ts'
import { emitAtDefaultBranch } from '../events/emit.ts'
import { readCommits } from '../git/history.ts'
import { runShape } from '../shapes/run.ts'
import { workflowShape } from '../shapes/workflow.ts'
import { type Attempt, currentAttempt, type RunState, type Workflow } from '../store/runs.ts'
import { newId, type RepositoryState, requireRepository, type World } from '../store/state.ts'
import { findRun } from './find.ts'

/** The workflow of a path; it gets its id when it is first seen. */
export function workflowOf(world: World, repository: RepositoryState, path: string): Workflow {
  const known = repository.workflows.get(path)
  if (known !== undefined) return known
  const workflow = { id: newId(world), path, createdAt: world.clock.now() }
  repository.workflows.set(path, workflow)
  return workflow
}

function newAttempt(world: World, number: number, actor: string): Attempt {
  const now = world.clock.now()
  return {
    number,
    status: 'queued',
    conclusion: null,
    startedAt: now,
    updatedAt: now,
    triggeringActor: actor,
    referencedWorkflows: [],
  }
}

export function createRun(world: World, facts: NewRun): Run {
  const repository = requireRepository(world, facts.event.repository)
  const workflow = workflowOf(world, repository, facts.workflowPath)
  const number = [...repository.runs.values()].filter((run) => run.workflowId === workflow.id).length + 1
  const attempts = [newAttempt(world, 1, facts.event.actor)]
  const run: RunState = {
    ...facts,
    id: newId(world),
    number,
    repositoryId: repository.id,
    workflowId: workflow.id,
    checkSuiteId: newId(world),
    attempts,
    jobIds: [],
    pending: [],
    reviews: [],
    createdAt: world.clock.now(),
    displayTitle: facts.displayTitle,
    get attempt() {
      return currentAttempt(run).number
    },
    get status() {
      return currentAttempt(run).status
    },
    get conclusion() {
      return currentAttempt(run).conclusion
    },
    get startedAt() {
      return currentAttempt(run).startedAt
    },
  }
  repository.runs.set(run.id, run)
  return run
}

export function startAttempt(world: World, runId: number, actor: string): Run {
  const { run } = findRun(world, runId)
  if (currentAttempt(run).status !== 'completed') throw new Error(`Run ${runId} is not over; it cannot start again.`)
  run.attempts.push(newAttempt(world, run.attempts.length + 1, actor))
  return run
}

export function updateRun(
  world: World,
  runId: number,
  patch: Parameters<ActionsService['updateRun']>[1],
  background: (work: () => Promise<void>) => void,
): void {
  const { repository, run } = findRun(world, runId)
  const attempt = currentAttempt(run)
  const before = attempt.status
  if (patch.status !== undefined) attempt.status = patch.status
  if (patch.conclusion !== undefined) attempt.conclusion = patch.conclusion
  if (patch.displayTitle !== undefined) run.displayTitle = patch.displayTitle
  if (patch.referencedWorkflows !== undefined) {
    attempt.referencedWorkflows.splice(0, attempt.referencedWorkflows.length, ...patch.referencedWorkflows)
  }
  attempt.updatedAt = world.clock.now()
  const action = patch.status === undefined || patch.status === before ? undefined : ACTIONS[patch.status]
  if (action === undefined) return
  const then = { ...attempt, referencedWorkflows: [...attempt.referencedWorkflows] }
  background(() => emitWorkflowRun(world, repository, run, then, action))
}

const ACTIONS: Readonly<Record<string, string>> = { in_progress: 'in_progress', completed: 'completed' }

/** `workflow_run` comes from GitHub itself, whoever started the run. */
async function emitWorkflowRun(
  world: World,
  repository: RepositoryState,
  run: RunState,
  attempt: Attempt,
  action: string,
): Promise<void> {
  const commits = await readCommits(repository.gitDirectory, [run.headSha])
  const shape = runShape(world, repository, run, attempt, commits.get(run.headSha) ?? null)
  const workflow = workflowShape(world, repository, workflowOf(world, repository, run.workflowPath), run.workflowName)
  const cause = { kind: 'user', login: run.event.actor } as const
  await emitAtDefaultBranch(world, repository, cause, 'workflow_run', { action, workflow_run: shape, workflow })
}
