import { actionInputs } from './action.ts'
import { type JobContext, type StepScope, stepScope } from './context.ts'
import { plainName, stepEnvironment } from './execute.ts'
import { runPre } from './javascript-action.ts'
import type { PreparedStep } from './prepare.ts'

/** `pre` of every JavaScript action of a job, also inside composite ones, in order, before the first step. */
export async function runPres(context: JobContext, scope: StepScope, steps: readonly PreparedStep[]): Promise<void> {
  for (const { definition, action } of steps) {
    if (action?.kind !== 'action') continue
    const { runs } = action.manifest
    if (runs.kind === 'composite') await runPres(context, scope, action.steps)
    if (runs.kind !== 'javascript' || runs.pre === undefined) continue
    const name = `Pre ${plainName(definition)}`
    try {
      const environment = stepEnvironment(context, scope, definition)
      const expressions = stepScope(context, scope, { id: definition.id, environment })
      const step = { definition, name, environment, scope: expressions, stop: scope.stop }
      const inputs = actionInputs(context, scope, step, action)
      const end = context.records.begin(name)
      const result = await runPre(context, scope, step, action, inputs)
      end(result?.status ?? 'skipped')
      if (result?.status === 'failure') scope.status = 'failure'
    } catch (error) {
      context.log.annotate({ level: 'failure', message: error instanceof Error ? error.message : String(error) })
      scope.status = 'failure'
    }
  }
}
