import { evaluateString } from '../expressions/evaluate.ts'
import { runBuiltin } from './builtin-step.ts'
import { type ExecuteSteps, runComposite } from './composite-action.ts'
import { type JobContext, type ReadyStep, type StepEnd, type StepScope, stepScope } from './context.ts'
import { givenInputs } from './inputs.ts'
import { runJavaScript } from './javascript-action.ts'
import { type PreparedAction, prepareWorkspaceAction } from './prepare.ts'

/** A `uses:` step. */
export async function runAction(
  context: JobContext,
  scope: StepScope,
  step: ReadyStep,
  action: PreparedAction,
  executeSteps: ExecuteSteps,
): Promise<StepEnd> {
  switch (action.kind) {
    case 'workspace': {
      const found = prepareWorkspaceAction(
        context.directories.workspace,
        action.path,
        scope.tree,
        context.sources,
        scope.depth,
      )
      return await runAction(context, scope, step, found, executeSteps)
    }
    case 'builtin':
      return await runBuiltin(context, scope, step, action.builtin)
    case 'action': {
      const inputs = actionInputs(context, scope, step, action)
      return action.manifest.runs.kind === 'javascript'
        ? await runJavaScript(context, scope, step, action, inputs)
        : await runComposite(context, scope, step, action, inputs, executeSteps)
    }
  }
}

/** Inputs with their defaults. GitHub warns about unknown ones and does not check required ones. */
export function actionInputs(
  context: JobContext,
  scope: StepScope,
  step: ReadyStep,
  action: PreparedAction & { kind: 'action' },
): Map<string, string> {
  const { manifest } = action
  const given = givenInputs(step)
  const known = manifest.inputs.map((input) => input.name.toLowerCase())
  const unexpected = [...given.keys()].filter((name) => !known.includes(name))
  if (unexpected.length > 0)
    context.log.annotate({
      level: 'warning',
      message: `Unexpected input(s) ${unexpected.map((name) => `'${name}'`).join(', ')}, valid inputs are [${known
        .map((name) => `'${name}'`)
        .join(', ')}]`,
    })
  const defaults = stepScope(context, scope, { id: step.definition.id, environment: step.environment })
  const inputs = new Map<string, string>()
  for (const input of manifest.inputs) {
    const name = input.name.toLowerCase()
    const value = given.get(name)
    if (value !== undefined && input.deprecation !== undefined)
      context.log.annotate({
        level: 'warning',
        message: `Input '${input.name}' has been deprecated with message: ${input.deprecation}`,
      })
    inputs.set(name, value ?? evaluateString(input.default, defaults) ?? '')
  }
  for (const name of unexpected) inputs.set(name, given.get(name) ?? '')
  return inputs
}
