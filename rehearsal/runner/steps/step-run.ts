import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { parseEnvFile, parsePathFile, SUMMARY_LIMIT } from '../commands/env-files.ts'
import { createOutputHandler, type OutputHandler } from '../commands/output-handler.ts'
import type { JobContext, StepScope } from './context.ts'

const FILES = {
  GITHUB_ENV: 'set_env',
  GITHUB_PATH: 'add_path',
  GITHUB_OUTPUT: 'set_output',
  GITHUB_STATE: 'save_state',
  GITHUB_STEP_SUMMARY: 'step_summary',
} as const
type FileVariable = keyof typeof FILES

/** One process of one step: its command files, what it said, and what came of it. */
export interface StepRun {
  readonly outputs: Map<string, string>
  readonly state: Map<string, string>
  readonly handler: OutputHandler
  /** Environment of the process. */
  environment(extra: Readonly<Record<string, string>>): Record<string, string>
  /** Reads the command files; `false` when one of them was wrong, which fails the step. */
  collect(): boolean
}

export function beginRun(
  context: JobContext,
  scope: StepScope,
  step: { readonly id: string; readonly environment: readonly (readonly [string, string])[] },
  state: Map<string, string>,
): StepRun {
  const folder = join(context.directories.temp, '_runner_file_commands')
  mkdirSync(folder, { recursive: true })
  const id = randomUUID()
  const pathOf = (variable: FileVariable): string => join(folder, `${FILES[variable]}_${id}`)
  const variables = Object.keys(FILES) as FileVariable[]
  for (const variable of variables) writeFileSync(pathOf(variable), '', { mode: 0o600 })
  const outputs = new Map<string, string>()
  const handler = createOutputHandler({
    log: context.log,
    masker: context.masker,
    setOutput: (name, value) => outputs.set(name, value),
    saveState: (name, value) => state.set(name, value),
  })
  return {
    outputs,
    state,
    handler,
    environment(extra) {
      const environment: Record<string, string> = {
        ...context.machine,
        ...Object.fromEntries(context.environment),
        ...Object.fromEntries(scope.environment),
        ...Object.fromEntries(step.environment),
        ...extra,
        ...context.defaults,
        GITHUB_ACTION: step.id,
      }
      if (scope.action !== undefined) {
        if (scope.action.directory !== undefined) environment['GITHUB_ACTION_PATH'] = scope.action.directory
        environment['GITHUB_ACTION_REPOSITORY'] = scope.action.repository
        environment['GITHUB_ACTION_REF'] = scope.action.ref
      }
      for (const variable of variables) environment[variable] = pathOf(variable)
      environment['PATH'] = [...context.paths, environment['PATH'] ?? ''].filter((part) => part !== '').join(delimiter)
      return environment
    },
    collect() {
      let ok = true
      for (const variable of variables) {
        try {
          readCommandFile(context, variable, pathOf(variable), outputs, state)
        } catch (error) {
          ok = false
          const reason = error instanceof Error ? error.message : String(error)
          context.log.annotate({
            level: 'failure',
            message: `Unable to process file command '${FILES[variable].replace('set_', '').replace('save_', '')}' successfully.`,
          })
          context.log.annotate({ level: 'failure', message: reason })
        }
        rmSync(pathOf(variable), { force: true })
      }
      return ok
    },
  }
}

function readCommandFile(
  context: JobContext,
  variable: FileVariable,
  path: string,
  outputs: Map<string, string>,
  state: Map<string, string>,
): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return
  if (variable === 'GITHUB_STEP_SUMMARY') {
    readSummary(context, path, size)
    return
  }
  const content = readFileSync(path, 'utf8')
  switch (variable) {
    case 'GITHUB_PATH':
      for (const entry of parsePathFile(content)) prepend(context.paths, entry)
      return
    case 'GITHUB_OUTPUT':
      for (const { name, value } of parseEnvFile(content)) outputs.set(name, value)
      return
    case 'GITHUB_STATE':
      for (const { name, value } of parseEnvFile(content)) state.set(name, value)
      return
    case 'GITHUB_ENV':
      for (const { name, value } of parseEnvFile(content)) setEnvironment(context, name, value)
  }
}

function prepend(paths: string[], entry: string): void {
  const known = paths.indexOf(entry)
  if (known >= 0) paths.splice(known, 1)
  paths.unshift(entry)
}

/** NODE_OPTIONS would let one step take over every later JavaScript action (runner: `_setEnvBlockList`). */
function setEnvironment(context: JobContext, name: string, value: string): void {
  if (name.toUpperCase() === 'NODE_OPTIONS')
    context.log.annotate({
      level: 'failure',
      message: `Can't store ${name.toUpperCase()} output parameter using '$GITHUB_ENV' command.`,
    })
  else context.environment.set(name, value)
}

function readSummary(context: JobContext, path: string, size: number): void {
  if (size > SUMMARY_LIMIT) {
    context.log.annotate({
      level: 'failure',
      message: `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${SUMMARY_LIMIT / 1024}k, got ${Math.ceil(size / 1024)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`,
    })
    return
  }
  context.summaries.push(context.masker.mask(readFileSync(path, 'utf8')))
}
