import type { Conclusion } from '../../ports.ts'
import {
  evaluateBoolean,
  evaluateCondition,
  evaluateNumber,
  evaluateString,
  type Scope,
} from '../expressions/evaluate.ts'
import type { StepDefinition } from '../planner/model.ts'
import { isBasicExpression, literal, pairs } from '../planner/tokens.ts'
import { runAction } from './action.ts'
import { type JobContext, type StepEnd, type StepScope, stepScope } from './context.ts'
import type { PreparedStep } from './prepare.ts'
import { runScript } from './run-step.ts'

/** Runs steps in order; each result goes into `scope.steps` and into `scope.status`. */
export async function executeSteps(
  context: JobContext,
  scope: StepScope,
  steps: readonly PreparedStep[],
  isTopLevel: boolean,
): Promise<void> {
  for (const step of steps) {
    if (context.kill.aborted) return
    await executeStep(context, scope, step, isTopLevel)
  }
}

async function executeStep(
  context: JobContext,
  scope: StepScope,
  prepared: PreparedStep,
  isTopLevel: boolean,
): Promise<void> {
  const { definition } = prepared
  const open = isTopLevel ? openRecord(context, scope, prepared) : { name: plainName(definition), end: () => undefined }
  context.log.startStep()
  const settle = (outcome: Conclusion, conclusion: Conclusion, outputs: Readonly<Record<string, string>>): void => {
    scope.steps.set(definition.id, { outcome, conclusion, outputs })
    if (conclusion === 'failure' && scope.status === 'success') scope.status = 'failure'
    if (conclusion === 'cancelled') scope.status = 'cancelled'
    open.end(conclusion)
  }
  let environment: [string, string][]
  let runs: boolean
  try {
    environment = stepEnvironment(context, scope, definition)
    runs = evaluateCondition(definition.condition, stepScope(context, scope, { id: definition.id, environment }))
  } catch (error) {
    report(context, definition.condition.position, error)
    settle('failure', 'failure', {})
    return
  }
  if (!runs) {
    settle('skipped', 'skipped', {})
    return
  }
  const end = await runWithLimits(context, scope, prepared, { name: open.name, environment })
  if (end.status !== 'failure') {
    settle(end.status, end.status, end.outputs)
    return
  }
  settle('failure', continuesOnError(context, scope, definition, environment) ? 'success' : 'failure', end.outputs)
}

function openRecord(context: JobContext, scope: StepScope, step: PreparedStep) {
  const name = displayName(context, scope, step.definition)
  return { name, end: context.records.begin(name) }
}

async function runWithLimits(
  context: JobContext,
  scope: StepScope,
  prepared: PreparedStep,
  step: { readonly name: string; readonly environment: readonly (readonly [string, string])[] },
): Promise<StepEnd> {
  const { definition } = prepared
  const stop = new AbortController()
  const expressions = (): Scope => stepScope(context, scope, { id: definition.id, environment: step.environment })
  // A cancelled job asks each running step again: one with `always()` goes on (docs: "Canceling a workflow").
  const onStop = (): void => {
    scope.status = 'cancelled'
    if (!evaluateCondition(definition.condition, expressions())) stop.abort('cancelled')
  }
  if (!scope.stop.aborted) scope.stop.addEventListener('abort', onStop, { once: true })
  let timer: NodeJS.Timeout | undefined
  try {
    const minutes = evaluateNumber(definition.token.find('timeout-minutes'), expressions(), 'timeout-minutes')
    if (minutes !== undefined && minutes > 0) timer = setTimeout(() => stop.abort('timeout'), minutes * 60_000)
    const ready = {
      definition,
      name: step.name,
      environment: step.environment,
      scope: expressions(),
      stop: stop.signal,
    }
    const end =
      prepared.action === undefined
        ? await runScript(context, scope, ready)
        : await runAction(context, scope, ready, prepared.action, executeSteps)
    if (stop.signal.reason === 'timeout') {
      context.log.annotate({
        level: 'failure',
        message: `The action '${step.name}' has timed out after ${minutes ?? 0} minutes.`,
      })
      return { status: 'failure', outputs: end.outputs }
    }
    return stop.signal.aborted ? { status: 'cancelled', outputs: end.outputs } : end
  } catch (error) {
    report(context, definition.position, error)
    return { status: 'failure', outputs: {} }
  } finally {
    clearTimeout(timer)
    scope.stop.removeEventListener('abort', onStop)
  }
}

/** `env:` of a step, each entry able to see those of the job but not its own neighbours. */
export function stepEnvironment(context: JobContext, scope: StepScope, definition: StepDefinition): [string, string][] {
  const expressions = stepScope(context, scope, { id: definition.id, environment: [] })
  return pairs(definition.token.find('env')).map(({ key, value }) => [key, evaluateString(value, expressions) ?? ''])
}

function continuesOnError(
  context: JobContext,
  scope: StepScope,
  definition: StepDefinition,
  environment: readonly (readonly [string, string])[],
): boolean {
  try {
    const expressions = stepScope(context, scope, { id: definition.id, environment })
    return evaluateBoolean(definition.token.find('continue-on-error'), expressions, 'continue-on-error')
  } catch (error) {
    report(context, definition.position, error)
    return false
  }
}

function report(context: JobContext, at: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  context.log.annotate({ level: 'failure', message: message.includes('(Line:') ? message : `${at}: ${message}` })
}

function displayName(context: JobContext, scope: StepScope, definition: StepDefinition): string {
  const token = definition.token.find('name')
  if (token === undefined) return plainName(definition)
  try {
    return evaluateString(token, stepScope(context, scope, { id: definition.id, environment: [] })) ?? definition.id
  } catch {
    return plainName(definition)
  }
}

export function plainName(definition: StepDefinition): string {
  if (definition.uses !== undefined) return `Run ${definition.uses}`
  const script = definition.token.find('run')
  const text = script === undefined ? '' : isBasicExpression(script) ? asWritten(script) : (literal(script) ?? '')
  return `Run ${text.trim().split('\n')[0] ?? ''}`
}

/** An expression that was put together from text with `${{ }}` in it shows as it stands in the file. */
function asWritten(token: { readonly source: string | undefined; readonly expression: string }): string {
  return token.source ?? `\${{ ${token.expression} }}`
}
