import { dictionary } from '../expressions/data.ts'
import { evaluateString } from '../expressions/evaluate.ts'
import { type JobContext, type ReadyStep, type StepEnd, type StepScope, stepScope } from './context.ts'
import type { PreparedAction, PreparedStep } from './prepare.ts'

/** Runs steps in a scope; handed in, since steps and composite actions contain each other. */
export type ExecuteSteps = (
  context: JobContext,
  scope: StepScope,
  steps: readonly PreparedStep[],
  isTopLevel: boolean,
) => Promise<void>

/** A composite action: its steps in a scope of their own. */
export async function runComposite(
  context: JobContext,
  scope: StepScope,
  step: ReadyStep,
  action: PreparedAction & { kind: 'action' },
  inputs: ReadonlyMap<string, string>,
  executeSteps: ExecuteSteps,
): Promise<StepEnd> {
  const { manifest } = action
  if (manifest.runs.kind !== 'composite') throw new Error(`${manifest.name} is no composite action.`)
  const inner: StepScope = {
    steps: new Map(),
    inputs: dictionary(inputs),
    tree: manifest.tree ?? scope.tree,
    environment: [...scope.environment, ...step.environment],
    action: { directory: manifest.directory, repository: action.repository, ref: action.ref },
    status: 'success',
    stop: step.stop,
    // A composite step names its own shell; the job's defaults do not reach it.
    shell: undefined,
    workingDirectory: undefined,
    depth: scope.depth + 1,
  }
  await executeSteps(context, inner, action.steps, false)
  const outputs: Record<string, string> = {}
  const expressions = stepScope(context, inner, { id: step.definition.id, environment: [] })
  for (const { name, value } of manifest.runs.outputs) outputs[name] = evaluateString(value, expressions) ?? ''
  return { status: inner.status, outputs }
}
