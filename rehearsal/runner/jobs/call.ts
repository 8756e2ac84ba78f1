import { dictionary, fromData } from '../expressions/data.ts'
import { evaluateString, evaluateToken, type Scope } from '../expressions/evaluate.ts'
import { coerceInput, emptyInput } from '../planner/inputs.ts'
import type { InputValue, JobDefinition } from '../planner/model.ts'
import { type CalledWorkflow, grantedTo } from '../planner/reusable.ts'
import { literal, pairs } from '../planner/tokens.ts'
import type { CombinationEnd, CombinationRequest } from './combination-request.ts'
import { deadlockMessage, isHeld, readConcurrency } from './concurrency-settings.ts'
import { levelContexts } from './contexts.ts'
import type { Execution, Level, NodeOutcome, NodeResult } from './execution.ts'
import { asCacheMode } from './job-context.ts'
import { recordWithoutSteps } from './report.ts'

type Call = CombinationRequest & { readonly name: string; readonly scope: Scope }

/** A job that calls a workflow: its inputs, that workflow's jobs, its outputs. */
export async function runCall(
  execution: Execution,
  level: Level,
  definition: JobDefinition,
  request: Call,
): Promise<CombinationEnd> {
  const called = execution.calls.get(definition)
  if (called === undefined) throw new Error(`'${definition.id}' calls nothing that was loaded.`)
  let inputs: Record<string, InputValue>
  try {
    inputs = callInputs(execution, definition, called, request.scope)
  } catch (error) {
    return refuse(execution, request, 'failure', error instanceof Error ? error.message : String(error))
  }
  const inner: Level = {
    file: called.file,
    inputs,
    cap: grantedTo(definition, level.cap),
    cacheMode:
      asCacheMode(literal(definition.token.find('cache-mode')) ?? literal(level.file.root.find('cache-mode'))) ??
      level.cacheMode,
    prefix: `${request.name} / `,
    key: `${request.key}/`,
    caller: { level, job: definition, contexts: request.contexts },
    groups: level.groups,
    isFresh: request.isFresh,
  }
  const group = readConcurrency(called.file.root.find('concurrency'), {
    contexts: levelContexts(execution, inner),
    functions: [],
  })
  if (group === undefined) return await runInner(execution, called, inner, request)
  if (isHeld(level.groups, group.group))
    return refuse(execution, request, 'cancelled', deadlockMessage(group.group, request.name))
  const { activity, surroundings, repository } = execution
  const place = await activity.task(() =>
    activity.waiting(() =>
      surroundings.groups(repository).acquire({
        ...group,
        signal: request.cancellation.stop,
        onCancel: (message) => request.cancellation.cancel(message),
        onWait: () => undefined,
      }),
    ),
  )
  if (place.kind === 'cancelled') return refuse(execution, request, 'cancelled', place.message)
  try {
    return await runInner(execution, called, { ...inner, groups: [...inner.groups, group.group] }, request)
  } finally {
    place.release()
  }
}

async function runInner(
  execution: Execution,
  called: CalledWorkflow,
  inner: Level,
  request: Call,
): Promise<CombinationEnd> {
  const results = await request.runLevel({ ...execution, cancellation: request.cancellation }, inner)
  const outcomes = [...results.values()]
  const node = { result: overall(outcomes), outputs: callOutputs(execution, called, inner, results) }
  return { node, isFresh: outcomes.some((outcome) => outcome.isFresh) }
}

/** Inputs in the types that the called workflow declares. Throws an Error that names the one that does not fit. */
function callInputs(
  execution: Execution,
  definition: JobDefinition,
  called: CalledWorkflow,
  scope: Scope,
): Record<string, InputValue> {
  const given = new Map(pairs(definition.token.find('with')).map(({ key, value }) => [key.toLowerCase(), value]))
  const inputs: Record<string, InputValue> = Object.create(null)
  const defaults: Scope = {
    contexts: { github: scope.contexts['github'], vars: dictionary(execution.repository.variables) },
    functions: [],
  }
  for (const input of called.inputs) {
    const token = given.get(input.name.toLowerCase())
    const source = token ?? input.default
    if (source === undefined) {
      inputs[input.name] = emptyInput(input)
      continue
    }
    const value = fromData(evaluateToken(source, token === undefined ? defaults : scope))
    const coerced = coerceInput(input, value ?? '')
    if (coerced === undefined)
      throw new Error(
        `${definition.position}: Input '${input.name}' of ${called.reference} must be a ${input.type}, and is ${JSON.stringify(value)}.`,
      )
    inputs[input.name] = coerced
  }
  return inputs
}

function callOutputs(
  execution: Execution,
  called: CalledWorkflow,
  inner: Level,
  results: ReadonlyMap<string, NodeOutcome>,
): Record<string, string> {
  const jobs = dictionary([...results].map(([id, { result, outputs }]) => [id, { result, outputs }]))
  const scope: Scope = { contexts: { ...levelContexts(execution, inner), jobs }, functions: [] }
  const outputs: Record<string, string> = {}
  for (const { name, value } of called.outputs) {
    const text = evaluateString(value, scope) ?? ''
    if (text !== '') outputs[name] = text
  }
  return outputs
}

/** A call is as good as its jobs; skipped only when all of them were. */
function overall(outcomes: readonly NodeResult[]): NodeResult['result'] {
  const results = outcomes.map(({ result }) => result)
  return (['failure', 'cancelled', 'success'] as const).find((status) => results.includes(status)) ?? 'skipped'
}

function refuse(execution: Execution, request: Call, result: 'failure' | 'cancelled', message: string): CombinationEnd {
  const { actions } = execution.surroundings.github
  const job = actions.createJob(execution.run.id, { name: request.name, labels: [] })
  const record = recordWithoutSteps(execution, job, request.name, result, message)
  execution.finished.set(request.key, { result, outputs: {}, job: record })
  return { node: { result, outputs: {} }, isFresh: true }
}
