import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateExpression } from '../expressions/evaluate.ts'
import { type JobContext, type ReadyStep, type Status, type StepEnd, type StepScope, stepScope } from './context.ts'
import type { PreparedAction } from './prepare.ts'
import { runProcess } from './process.ts'
import { beginRun } from './step-run.ts'

type JavaScriptAction = PreparedAction & { kind: 'action' }

/** `INPUT_MY-INPUT` as the toolkit reads it: upper case, spaces as underscores. */
function inputVariables(inputs: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...inputs].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}

/** A JavaScript action's `main`; its `post` is put on the list for after the job's last step. */
export async function runJavaScript(
  context: JobContext,
  scope: StepScope,
  step: ReadyStep,
  action: JavaScriptAction,
  inputs: ReadonlyMap<string, string>,
): Promise<StepEnd> {
  const { manifest } = action
  if (manifest.runs.kind !== 'javascript') throw new Error(`${manifest.name} is no JavaScript action.`)
  const { runs } = manifest
  if (runs.outdated !== undefined)
    context.log.annotate({
      level: 'warning',
      message: `${manifest.name} asks for ${runs.outdated}, which GitHub no longer has; it runs on node24.`,
    })
  const state = stateOf(context, step)
  const place = { directory: scope.action?.directory, repository: action.repository, ref: action.ref }
  const inner: StepScope = { ...scope, action: place }
  const start = (file: string, stop: AbortSignal) =>
    runFile(context, inner, { step, file: join(manifest.directory, file), inputs, state, stop })

  if (runs.post !== undefined) {
    const post = runs.post
    context.posts.push({
      name: `Post ${step.name}`,
      condition: runs.postIf,
      scope,
      run: async (stop) => (await start(post, stop)).status,
    })
  }
  context.log.line(`##[group]${step.name}`)
  for (const [name, value] of inputs) if (value !== '') context.log.line(`  ${name}: ${value}`)
  context.log.line('##[endgroup]')
  return await start(runs.main, step.stop)
}

/** What `pre`, `main` and `post` of one step hand to each other by GITHUB_STATE. */
function stateOf(context: JobContext, step: Pick<ReadyStep, 'definition'>): Map<string, string> {
  const known = context.states.get(step.definition) ?? new Map<string, string>()
  context.states.set(step.definition, known)
  return known
}

/** A JavaScript action's `pre`, before the job's first step. `undefined` when it has none or its `pre-if` says no. */
export async function runPre(
  context: JobContext,
  scope: StepScope,
  step: ReadyStep,
  action: JavaScriptAction,
  inputs: ReadonlyMap<string, string>,
): Promise<StepEnd | undefined> {
  const { runs, directory } = action.manifest
  if (runs.kind !== 'javascript' || runs.pre === undefined || !holds(context, scope, step, runs.preIf)) return undefined
  const place = { directory: scope.action?.directory, repository: action.repository, ref: action.ref }
  const inner: StepScope = { ...scope, action: place }
  const file = join(directory, runs.pre)
  return await runFile(context, inner, { step, file, inputs, state: stateOf(context, step), stop: step.stop })
}

function holds(context: JobContext, scope: StepScope, step: ReadyStep, condition: string): boolean {
  return (
    evaluateExpression(
      condition,
      stepScope(context, scope, { id: step.definition.id, environment: step.environment }),
      RUNS_IF,
    ).coerceString() === 'true'
  )
}

/** What `pre-if` and `post-if` may use (action schema, `runs-if`). */
export const RUNS_IF = [
  'runner',
  'github',
  'job',
  'strategy',
  'matrix',
  'env',
  'inputs',
  'always(0,0)',
  'success(0,0)',
  'failure(0,0)',
  'cancelled(0,0)',
  'hashFiles(1,255)',
]

async function runFile(
  context: JobContext,
  scope: StepScope,
  request: {
    readonly step: ReadyStep
    readonly file: string
    readonly inputs: ReadonlyMap<string, string>
    readonly state: Map<string, string>
    readonly stop: AbortSignal
  },
): Promise<StepEnd> {
  if (!existsSync(request.file)) throw new Error(`File not found: '${request.file}'`)
  const run = beginRun(
    context,
    scope,
    { id: request.step.definition.id, environment: request.step.environment },
    request.state,
  )
  const stateVariables = Object.fromEntries([...request.state].map(([name, value]) => [`STATE_${name}`, value]))
  const end = await runProcess({
    command: process.execPath,
    args: [request.file],
    cwd: context.directories.workspace,
    env: run.environment({ ...inputVariables(request.inputs), ...stateVariables, ...context.runtime }),
    onLine: (line) => run.handler.line(line),
    stop: request.stop,
    kill: context.kill,
    grace: context.grace,
  })
  const collected = run.collect()
  if (end.kind === 'not-started') context.log.annotate({ level: 'failure', message: end.message })
  const ok = end.kind === 'exit' && end.code === 0 && collected && !run.handler.failed
  const status: Status = ok ? 'success' : 'failure'
  return { status, outputs: Object.fromEntries(run.outputs) }
}
