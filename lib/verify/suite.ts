import { StringDecoder } from 'node:string_decoder'
import type { SuiteConfig } from '../config/suites.ts'
import type { Clock } from '../kernel/clock.ts'
import { formatDuration, parseDuration } from '../kernel/duration.ts'
import { errorMessage } from '../kernel/errors.ts'
import { resolveExecutable, withoutSecrets } from '../kernel/executable.ts'
import type { Log } from '../kernel/log.ts'
import { oneLine } from '../kernel/printing.ts'
import type { Spawn } from '../kernel/process.ts'
import type { Subject, Verification } from './verification.ts'

/** A suite of the configuration, or the command of `verify`, under the name people know it by. */
export interface Suite extends SuiteConfig {
  readonly name: string
}

export interface SuitePorts {
  /** Checkout that holds the executables, and the working directory. */
  readonly workspace: string
  /** Without the inputs of the action: one of them is the token. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly spawn: Spawn
  readonly log: Log
  readonly clock: Clock
  /** What the executable finds in its environment beside what a step has. */
  readonly about: { readonly environment: string; readonly component: string }
}

const DEFAULT_TIMEOUT_MILLISECONDS = parseDuration('5m') ?? 0
/** EX_TEMPFAIL of sysexits.h: try again later. */
const CANNOT_TELL = 75

/**
 * Runs an executable of the checkout against an environment. It tells by its exit code; when it cannot even be started,
 * or is ended by a signal, nothing is known about the environment.
 */
export async function runSuite(suite: Suite, subject: Subject, end: number, ports: SuitePorts): Promise<Verification> {
  const { clock, log, env, workspace } = ports
  const started = clock.monotonic()
  const left = end - started
  if (left <= 0)
    return { kind: 'failed', detail: `${suite.name}: the time was over before it began`, badSince: started }
  log.info(`  suite ${suite.name} against ${subject.base ?? 'no address'}`)
  const last = lastLine((line) => log.info(`    ${line}`))
  const [executable = '', ...args] = suite.run
  let outcome: Awaited<ReturnType<typeof ports.spawn>>
  try {
    outcome = await ports.spawn(await resolveExecutable(executable, suite.run.length, workspace), args, {
      cwd: workspace,
      env: { ...env, ...variables(subject, ports) },
      timeoutMilliseconds: Math.min(suite.timeout ?? DEFAULT_TIMEOUT_MILLISECONDS, left),
      onOutput: last.push,
      onErrorLine: last.line,
    })
  } catch (error) {
    return { kind: 'inconclusive', detail: `${suite.name}: ${errorMessage(error)}` }
  }
  const took = formatDuration(clock.monotonic() - started)
  if (outcome.kind === 'exited' && outcome.code === 0)
    return { kind: 'passed', detail: `${suite.name}: passed in ${took}` }
  const words = last.words()
  const said = words === '' ? '' : `: ${oneLine(withoutSecrets(words, env), 200)}`
  const how = outcome.kind === 'exited' ? `ended with code ${outcome.code}` : outcome.kind.replace('-', ' ')
  const detail = `${suite.name}: ${how} after ${took}${said}`
  const tells = outcome.kind === 'exited' ? outcome.code !== CANNOT_TELL : outcome.kind === 'timed-out'
  return tells ? { kind: 'failed', detail, badSince: clock.monotonic() } : { kind: 'inconclusive', detail }
}

function variables({ base, version }: Subject, { about }: SuitePorts): Readonly<Record<string, string>> {
  return {
    SLUICE_URL: base ?? '',
    SLUICE_VERSION: version,
    SLUICE_ENVIRONMENT: about.environment,
    SLUICE_COMPONENT: about.component,
  }
}

/** Passes complete lines on and keeps the last one with words in it. */
function lastLine(emit: (line: string) => void) {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let words = ''
  const line = (each: string) => {
    emit(each)
    if (each.trim() !== '') words = each.trim()
  }
  return {
    line,
    push(chunk: Buffer) {
      const lines = (rest + decoder.write(chunk)).split('\n')
      rest = (lines.pop() ?? '').slice(-65_536)
      for (const each of lines) line(each)
    },
    words(): string {
      if (rest !== '') line(rest)
      rest = ''
      return words
    },
  }
}
