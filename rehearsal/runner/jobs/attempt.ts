import type { Conclusion } from '../../ports.ts'
import type { InputValue } from '../planner/model.ts'
import { defaultPermissions } from '../planner/permissions.ts'
import { literal } from '../planner/tokens.ts'
import type { RunResult } from '../ports.ts'
import { readConcurrency } from './concurrency-settings.ts'
import { levelContexts } from './contexts.ts'
import type { Execution, Level, NodeResult } from './execution.ts'
import { asCacheMode } from './job-context.ts'
import { runLevel } from './scheduler.ts'

/** Runs one attempt of a run to its end. Never rejects for what a workflow does wrong. */
export async function runAttempt(
  execution: Execution,
  inputs: Readonly<Record<string, InputValue>>,
): Promise<RunResult> {
  const { surroundings, run, activity, cancellation } = execution
  const { actions } = surroundings.github
  const level = topLevel(execution, inputs)
  const scope = { contexts: levelContexts(execution, level), functions: [] }
  const group = readConcurrency(execution.file.root.find('concurrency'), scope)
  if (group === undefined) return await start(execution, level)
  const place = await activity.task(() =>
    activity.waiting(() =>
      surroundings.groups(execution.repository).acquire({
        ...group,
        signal: cancellation.stop,
        onCancel: (message) => cancellation.cancel(message),
        onWait: () => actions.updateRun(run.id, { status: 'pending' }),
      }),
    ),
  )
  if (place.kind === 'cancelled') return finish(execution, 'cancelled', place.message)
  try {
    return await start(execution, { ...level, groups: [group.group] })
  } finally {
    place.release()
  }
}

function topLevel(execution: Execution, inputs: Readonly<Record<string, InputValue>>): Level {
  const { file, repository } = execution
  return {
    file,
    inputs,
    cap: defaultPermissions(repository.defaultPermissions),
    cacheMode: asCacheMode(literal(file.root.find('cache-mode'))) ?? 'write',
    prefix: '',
    key: '',
    caller: undefined,
    groups: [],
    isFresh: false,
  }
}

async function start(execution: Execution, level: Level): Promise<RunResult> {
  const { surroundings, run } = execution
  surroundings.github.actions.updateRun(run.id, { status: 'in_progress' })
  const results = await runLevel(execution, level)
  return finish(execution, conclude(execution, [...results.values()]))
}

function conclude(execution: Execution, results: readonly NodeResult[]): Conclusion {
  const statuses = results.map(({ result }) => result)
  if (statuses.includes('failure')) return 'failure'
  if (statuses.includes('cancelled') || execution.cancellation.stop.aborted) return 'cancelled'
  return statuses.includes('success') ? 'success' : 'skipped'
}

function finish(execution: Execution, conclusion: Conclusion, message?: string): RunResult {
  const run = { ...execution.run, status: 'completed' as const, conclusion }
  return {
    run,
    conclusion,
    jobs: [...execution.finished.values()].map(({ job }) => job),
    ...(message === undefined ? {} : { message }),
  }
}
