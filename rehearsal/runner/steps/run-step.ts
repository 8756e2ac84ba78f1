import { randomUUID } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { evaluateString } from '../expressions/evaluate.ts'
import type { JobContext, ReadyStep, StepEnd, StepScope } from './context.ts'
import { runProcess } from './process.ts'
import { resolveShell } from './shell.ts'
import { beginRun } from './step-run.ts'

/** A `run:` step: its script in a file, through the shell it asks for. */
export async function runScript(context: JobContext, scope: StepScope, step: ReadyStep): Promise<StepEnd> {
  const script = evaluateString(step.definition.token.find('run'), step.scope) ?? ''
  const shellName = evaluateString(step.definition.token.find('shell'), step.scope) ?? scope.shell
  const folder = evaluateString(step.definition.token.find('working-directory'), step.scope) ?? scope.workingDirectory
  const run = beginRun(context, scope, { id: step.definition.id, environment: step.environment }, new Map())
  // The token that `id-token: write` grants is all that a script gets of ACTIONS_*.
  const env = run.environment(idTokenVariables(context))
  const shell = resolveShell(shellName, env['PATH'] ?? '')
  if (shell.kind === 'refused') throw new Error(shell.message)
  const cwd =
    folder === undefined || folder === ''
      ? context.directories.workspace
      : resolve(context.directories.workspace, folder)
  if (!existsSync(cwd))
    throw new Error(
      `An error occurred trying to start process '${shell.command}' with working directory '${cwd}'. No such file or directory`,
    )
  const file = join(context.directories.temp, `${randomUUID()}${shell.extension}`)
  writeFileSync(file, shell.contents(script), { mode: 0o700 })
  announce(context, script, shellName)
  const end = await runProcess({
    command: shell.command,
    args: shell.args.map((arg) => arg.replaceAll('{0}', file)),
    cwd,
    env,
    onLine: (line) => run.handler.line(line),
    stop: step.stop,
    kill: context.kill,
    grace: context.grace,
  })
  rmSync(file, { force: true })
  const collected = run.collect()
  if (end.kind === 'not-started') context.log.annotate({ level: 'failure', message: end.message })
  else if (end.kind === 'exit' && end.code !== 0)
    context.log.annotate({ level: 'failure', message: `Process completed with exit code ${end.code}.` })
  else if (end.kind === 'signal' && !step.stop.aborted)
    context.log.annotate({ level: 'failure', message: `The process was ended by ${end.signal}.` })
  const ok = end.kind === 'exit' && end.code === 0 && collected && !run.handler.failed
  return { status: ok ? 'success' : 'failure', outputs: Object.fromEntries(run.outputs) }
}

function idTokenVariables(context: JobContext): Record<string, string> {
  return Object.fromEntries(Object.entries(context.runtime).filter(([name]) => name.startsWith('ACTIONS_ID_TOKEN_')))
}

function announce(context: JobContext, script: string, shell: string | undefined): void {
  const lines = script.trimEnd().split('\n')
  context.log.line(`##[group]Run ${lines[0] ?? ''}`)
  for (const line of lines) context.log.line(line)
  context.log.line(`shell: ${shell ?? 'bash -e {0}'}`)
  context.log.line('##[endgroup]')
}
