import { toData } from '../expressions/data.ts'
import { evaluateCondition, evaluateJson, evaluateNumber, type Scope } from '../expressions/evaluate.ts'
import { jobStatusFunctions } from '../expressions/status-functions.ts'
import { ancestors } from '../planner/job-graph.ts'
import { type Combination, expandMatrix } from '../planner/matrix.ts'
import type { JobDefinition } from '../planner/model.ts'
import { child } from '../planner/tokens.ts'
import { createCancellation, follow } from './cancellation.ts'
import { runCombination } from './combination.ts'
import { levelContexts, needsContext } from './contexts.ts'
import type { Execution, KeptJob, Level, NodeOutcome, NodeResult } from './execution.ts'
import { plainName } from './names.ts'
import { recordWithoutSteps } from './report.ts'
import { createSlots } from './slots.ts'

/** Runs every job of a workflow file, each as soon as what it needs is over. */
export async function runLevel(execution: Execution, level: Level): Promise<ReadonlyMap<string, NodeOutcome>> {
  const { jobs } = level.file
  const started = new Map<string, Promise<NodeOutcome>>()
  const start = (definition: JobDefinition): Promise<NodeOutcome> => {
    const known = started.get(definition.id)
    if (known !== undefined) return known
    const above = [...ancestors(jobs, definition.id)]
    const outcome = Promise.all(
      above.map(async (id): Promise<[string, NodeOutcome]> => {
        const job = jobs.get(id)
        if (job === undefined) throw new Error(`No job '${id}'.`)
        return [id, await start(job)]
      }),
    ).then((results) => runNode(execution, level, definition, new Map(results)))
    started.set(definition.id, outcome)
    return outcome
  }
  const results = await Promise.all(
    [...jobs.values()].map(async (job): Promise<[string, NodeOutcome]> => [job.id, await start(job)]),
  )
  return new Map(results)
}

async function runNode(
  execution: Execution,
  level: Level,
  definition: JobDefinition,
  above: ReadonlyMap<string, NodeOutcome>,
): Promise<NodeOutcome> {
  const key = `${level.key}${definition.id}`
  const isFresh = level.isFresh || [...above.values()].some((outcome) => outcome.isFresh)
  const contexts = { ...levelContexts(execution, level), needs: needsContext(definition.needs, above) }
  const statuses = new Map([...above].map(([id, outcome]) => [id, outcome.result]))
  const isCancelled = (): boolean => execution.cancellation.stop.aborted
  const scope: Scope = { contexts, functions: jobStatusFunctions(statuses, isCancelled) }
  const holds = (): boolean => evaluateCondition(definition.condition, scope)
  try {
    const kept = isFresh ? undefined : execution.previous.get(key)
    if (kept?.result === 'skipped') return keep(execution, key, kept)
    if (execution.cancellation.kill.aborted || !holds())
      return { ...skip(execution, level, definition, key), isFresh: true }
    const strategy = readStrategy(definition, scope)
    const results = await runCombinations(execution, level, definition, { contexts, strategy, holds, key, isFresh })
    return { ...combine(results.map(({ result }) => result)), isFresh: isFresh || results.some((one) => one.isFresh) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ...fail(execution, level, definition, key, `${definition.condition.position}: ${message}`), isFresh: true }
  }
}

function keep(execution: Execution, key: string, kept: KeptJob): NodeOutcome {
  execution.finished.set(key, kept)
  return { result: kept.result, outputs: kept.outputs, isFresh: false }
}

interface Strategy {
  readonly combinations: readonly (Combination | undefined)[]
  readonly failFast: boolean
  readonly maxParallel: number
}

function readStrategy(definition: JobDefinition, scope: Scope): Strategy {
  const token = definition.token.find('strategy')
  const whole = token === undefined ? undefined : evaluateJson(token, scope)
  const matrix = entryOf(whole, 'matrix')
  const combinations = typeof matrix === 'object' && matrix !== null ? expandMatrix({ ...matrix }) : [undefined]
  const maxParallel = evaluateNumber(child(token, 'max-parallel'), scope, 'max-parallel') ?? combinations.length
  return { combinations, failFast: entryOf(whole, 'fail-fast') !== false, maxParallel: Math.max(1, maxParallel) }
}

function entryOf(record: unknown, key: string): unknown {
  return typeof record === 'object' && record !== null
    ? new Map<string, unknown>(Object.entries(record)).get(key)
    : undefined
}

async function runCombinations(
  execution: Execution,
  level: Level,
  definition: JobDefinition,
  node: {
    readonly contexts: Scope['contexts']
    readonly strategy: Strategy
    readonly holds: () => boolean
    readonly key: string
    readonly isFresh: boolean
  },
): Promise<{ result: NodeResult; isFresh: boolean }[]> {
  const { strategy } = node
  const total = strategy.combinations.length
  const parallel = createSlots(strategy.maxParallel)
  // Cancelled with the run when the job's `if` no longer holds then, and by fail-fast.
  const cancellation = createCancellation()
  const unfollow = follow(cancellation, execution.cancellation, () => !node.holds())
  const finished: { result: NodeResult; isFresh: boolean }[] = []
  await Promise.all(
    strategy.combinations.map(async (combination, index) => {
      const key = combination === undefined ? node.key : `${node.key}#${index}`
      const kept = node.isFresh ? undefined : execution.previous.get(key)
      if (kept?.result === 'success') {
        finished.push({ result: keep(execution, key, kept), isFresh: false })
        return
      }
      const done = await parallel.take(new AbortController().signal)
      const result = await runCombination(execution, level, definition, {
        contexts: {
          ...node.contexts,
          ...(combination === undefined ? {} : { matrix: toData(combination) }),
          strategy: toData({
            'fail-fast': strategy.failFast,
            'job-index': index,
            'job-total': total,
            'max-parallel': strategy.maxParallel,
          }),
        },
        combination,
        key,
        isFresh: node.isFresh,
        runLevel,
        cancellation,
      })
      done()
      finished.push({ result: result.node, isFresh: result.isFresh })
      if (result.node.result === 'failure' && total > 1 && strategy.failFast)
        cancellation.cancel('The strategy configuration was canceled because another job of the matrix failed.')
    }),
  )
  unfollow()
  return finished
}

/** One result for a whole matrix. Of an output that several set, the one that finished last wins. */
function combine(results: readonly NodeResult[]): NodeResult {
  const outputs: Record<string, string> = {}
  for (const { outputs: own } of results) Object.assign(outputs, own)
  const statuses = results.map(({ result }) => result)
  const result = (['failure', 'cancelled', 'success'] as const).find((status) => statuses.includes(status)) ?? 'skipped'
  return { result, outputs }
}

function skip(execution: Execution, level: Level, definition: JobDefinition, key: string): NodeResult {
  const name = `${level.prefix}${plainName(definition)}`
  const job = execution.surroundings.github.actions.createJob(execution.run.id, { name, labels: [] })
  const result = recordWithoutSteps(execution, job, name, 'skipped')
  execution.finished.set(key, { result: 'skipped', outputs: {}, job: result })
  return { result: 'skipped', outputs: {} }
}

function fail(execution: Execution, level: Level, definition: JobDefinition, key: string, message: string): NodeResult {
  const name = `${level.prefix}${plainName(definition)}`
  const job = execution.surroundings.github.actions.createJob(execution.run.id, { name, labels: [] })
  const result = recordWithoutSteps(execution, job, name, 'failure', message)
  execution.finished.set(key, { result: 'failure', outputs: {}, job: result })
  return { result: 'failure', outputs: {} }
}
