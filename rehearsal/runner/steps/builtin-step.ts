import type { Builtin } from '../builtin/index.ts'
import type { JobContext, ReadyStep, StepEnd, StepScope } from './context.ts'
import { givenInputs } from './inputs.ts'

/** One of the widely used actions that the rehearsal provides itself. */
export async function runBuiltin(
  context: JobContext,
  scope: StepScope,
  step: ReadyStep,
  builtin: Builtin,
): Promise<StepEnd> {
  const given = givenInputs(step)
  const outputs: Record<string, string> = {}
  const unknown = [...given.keys()].filter((name) => !Object.hasOwn(builtin.inputs, name))
  if (unknown.length > 0)
    context.log.annotate({
      level: 'warning',
      message: `Unexpected input(s) ${unknown.map((name) => `'${name}'`).join(', ')} of ${builtin.name}: the rehearsal's equivalent does not know them.`,
    })
  const request = {
    context,
    input: (name: string): string => given.get(name) ?? builtin.inputs[name] ?? '',
    setOutput: (name: string, value: string): void => {
      outputs[name] = value
    },
    log: (line: string): void => context.log.line(line),
    warn: (message: string): void => context.log.annotate({ level: 'warning', message }),
    stop: step.stop,
  }
  context.log.line(`${step.name} (the rehearsal's equivalent)`)
  let post: (() => Promise<void>) | undefined
  try {
    post = await builtin.run(request)
  } catch (error) {
    context.log.annotate({ level: 'failure', message: error instanceof Error ? error.message : String(error) })
    return { status: 'failure', outputs }
  }
  if (post !== undefined)
    context.posts.push({
      name: `Post ${step.name}`,
      condition: builtin.postIf ?? 'always()',
      scope,
      run: async () => {
        await post()
        return 'success'
      },
    })
  return { status: 'success', outputs }
}
