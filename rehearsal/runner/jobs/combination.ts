import type { Job, Permissions } from '../../ports.ts'
import { evaluateBoolean, evaluateJson, evaluateString, type Scope } from '../expressions/evaluate.ts'
import type { JobDefinition } from '../planner/model.ts'
import { readOnly } from '../planner/permissions.ts'
import { grantedTo } from '../planner/reusable.ts'
import { child, mapping } from '../planner/tokens.ts'
import { runCall } from './call.ts'
import { createCancellation, follow } from './cancellation.ts'
import type { CombinationEnd, CombinationRequest } from './combination-request.ts'
import { type ConcurrencySettings, deadlockMessage, isHeld, readConcurrency } from './concurrency-settings.ts'
import { passGate } from './environment-gate.ts'
import type { Execution, Level, NodeResult } from './execution.ts'
import { runJob } from './job.ts'
import type { JobRequest } from './job-request.ts'
import { jobName, plainName } from './names.ts'
import { recordWithoutSteps } from './report.ts'

/** One job, or one call, with one combination of its matrix: its concurrency group first, then what it does. */
export async function runCombination(
  execution: Execution,
  level: Level,
  definition: JobDefinition,
  request: CombinationRequest,
): Promise<CombinationEnd> {
  const cancellation = createCancellation()
  const unfollow = follow(cancellation, request.cancellation, () => true)
  const scope: Scope = { contexts: request.contexts, functions: [] }
  const plain = { ...request, cancellation, name: `${level.prefix}${plainName(definition)}`, scope }
  try {
    const one = { ...plain, name: `${level.prefix}${jobName(definition, request.combination, scope)}` }
    const group = readConcurrency(definition.token.find('concurrency'), scope)
    const run = (groups: readonly string[]): Promise<CombinationEnd> =>
      definition.uses === undefined
        ? execution.activity.task(() => runPlainJob(execution, level, definition, one))
        : runCall(execution, { ...level, groups }, definition, one)
    if (group === undefined) return await run(level.groups)
    return await inGroup(execution, level, definition, one, group, run)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return without(execution, level, definition, plain, 'failure', `${definition.position}: ${message}`)
  } finally {
    unfollow()
  }
}

type One = CombinationRequest & { readonly name: string; readonly scope: Scope }

async function inGroup(
  execution: Execution,
  level: Level,
  definition: JobDefinition,
  one: One,
  group: ConcurrencySettings,
  run: (groups: readonly string[]) => Promise<CombinationEnd>,
): Promise<CombinationEnd> {
  const { surroundings, activity } = execution
  if (isHeld(level.groups, group.group))
    return without(execution, level, definition, one, 'cancelled', deadlockMessage(group.group, one.name))
  const place = await activity.task(() =>
    activity.waiting(() =>
      surroundings.groups(execution.repository).acquire({
        ...group,
        signal: one.cancellation.stop,
        onCancel: (message) => one.cancellation.cancel(message),
        onWait: () =>
          surroundings.progress({
            kind: 'job-waiting',
            run: execution.run,
            job: one.name,
            reason: 'concurrency',
            detail: group.group,
          }),
      }),
    ),
  )
  if (place.kind === 'cancelled') return without(execution, level, definition, one, 'cancelled', place.message)
  try {
    return await run([...level.groups, group.group])
  } finally {
    place.release()
  }
}

function without(
  execution: Execution,
  level: Level,
  definition: JobDefinition,
  one: One,
  result: 'cancelled' | 'failure',
  message: string,
  made?: Job,
): CombinationEnd {
  const job = made ?? createJob(execution, definition, one, undefined)
  const record = recordWithoutSteps(
    execution,
    job,
    one.name,
    result,
    message,
    permissionsOf(execution, level, definition),
  )
  execution.finished.set(one.key, { result, outputs: {}, job: record })
  return { node: { result, outputs: {} }, isFresh: true }
}

function createJob(execution: Execution, definition: JobDefinition, one: One, environment: string | undefined): Job {
  const labels = readLabels(definition, one.scope)
  return execution.surroundings.github.actions.createJob(execution.run.id, {
    name: one.name,
    labels,
    ...(environment === undefined ? {} : { environment }),
  })
}

/** `runs-on` is shown and otherwise without effect: there is one machine. */
function readLabels(definition: JobDefinition, scope: Scope): string[] {
  try {
    const labels = evaluateJson(definition.token.find('runs-on'), scope)
    return typeof labels === 'string' ? [labels] : Array.isArray(labels) ? labels.map(String) : []
  } catch {
    return []
  }
}

function permissionsOf(execution: Execution, level: Level, definition: JobDefinition): Permissions {
  const permissions = grantedTo(definition, level.cap)
  return execution.run.event.untrusted === true ? readOnly(permissions) : permissions
}

async function runPlainJob(
  execution: Execution,
  level: Level,
  definition: JobDefinition,
  one: One,
): Promise<CombinationEnd> {
  const { surroundings, repository } = execution
  const environment = readEnvironment(definition, one.scope)
  const job = createJob(execution, definition, one, environment?.name)
  const settings =
    environment === undefined ? undefined : surroundings.github.actions.environment(repository, environment.name)
  if (settings !== undefined) {
    const gate = await passGate(execution, settings, { id: job.id, name: one.name }, one.cancellation.stop)
    if (gate.kind === 'cancelled')
      return without(execution, level, definition, one, 'cancelled', cancelMessage(one), job)
    if (gate.kind === 'refused') return without(execution, level, definition, one, 'failure', gate.message, job)
  }
  let release: () => void
  try {
    release = await surroundings.slots.take(one.cancellation.stop)
  } catch {
    return without(execution, level, definition, one, 'cancelled', cancelMessage(one), job)
  }
  const request: JobRequest = {
    execution,
    level,
    definition,
    job,
    name: one.name,
    key: one.key,
    contexts: one.contexts,
    permissions: permissionsOf(execution, level, definition),
    environment: settings === undefined ? undefined : { settings, records: environment?.records ?? true },
    cancellation: one.cancellation,
  }
  try {
    const end = await runJob(request)
    const tolerated = end.status === 'failure' && continuesOnError(definition, one.scope)
    const node: NodeResult = { result: tolerated ? 'success' : end.status, outputs: end.result.outputs }
    execution.finished.set(one.key, { ...node, result: node.result, job: end.result })
    return { node, isFresh: true }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return without(execution, level, definition, one, 'failure', message, job)
  } finally {
    release()
  }
}

function cancelMessage(one: One): string {
  return one.cancellation.reason === '' ? 'The operation was canceled.' : one.cancellation.reason
}

function continuesOnError(definition: JobDefinition, scope: Scope): boolean {
  return evaluateBoolean(definition.token.find('continue-on-error'), scope, 'continue-on-error')
}

/** `environment:` as a name or a mapping; an empty name is none. `deployment: false` leaves no record. */
function readEnvironment(
  definition: JobDefinition,
  scope: Scope,
): { readonly name: string; readonly records: boolean } | undefined {
  const token = definition.token.find('environment')
  if (token === undefined) return undefined
  const name = mapping(token) === undefined ? evaluateString(token, scope) : evaluateString(child(token, 'name'), scope)
  if (name === undefined || name === '') return undefined
  const deployment = child(token, 'deployment')
  return { name, records: deployment === undefined || evaluateBoolean(deployment, scope, 'deployment') }
}
