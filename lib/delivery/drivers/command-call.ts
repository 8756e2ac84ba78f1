import { parseDuration } from '../../kernel/duration.ts'
import { errorMessage } from '../../kernel/errors.ts'
import { resolveExecutable, withoutSecrets } from '../../kernel/executable.ts'
import type { Log } from '../../kernel/log.ts'
import { oneLine } from '../../kernel/printing.ts'
import type { Spawn } from '../../kernel/process.ts'
import { readShape, type Shape } from '../../kernel/shape.ts'
import type { VerbOutcome } from './driver.ts'

const DEFAULT_TIMEOUT_MILLISECONDS = parseDuration('10m') ?? 0
const ANSWER_LIMIT_BYTES = 1024 * 1024

/** Where and how the user's executables run. */
export interface CommandOptions {
  /** Checkout that holds the executables, and the working directory. */
  readonly workspace: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly timeoutMilliseconds?: number
  readonly spawn: Spawn
  readonly log: Log
}

/** Runs one of the user's executables: the request on standard input, the answer on standard output. Never throws. */
export async function callCommand<T>(
  options: CommandOptions,
  verb: string,
  command: readonly string[],
  request: object,
  shape: Shape<T>,
): Promise<VerbOutcome<T>> {
  const timeoutMilliseconds = options.timeoutMilliseconds ?? DEFAULT_TIMEOUT_MILLISECONDS
  try {
    const [executable = '', ...args] = command
    const program = await resolveExecutable(executable, command.length, options.workspace)
    const outcome = await options.spawn(program, args, {
      cwd: options.workspace,
      env: options.env,
      input: `${JSON.stringify(request)}\n`,
      timeoutMilliseconds,
      maxOutputBytes: ANSWER_LIMIT_BYTES,
      onErrorLine: (line) => options.log.info(`  ${verb}: ${line}`),
    })
    const quoted = (text: string) => withoutSecrets(text, options.env)
    const said = quoted(outcome.stderr)
    if (outcome.kind !== 'exited') return failed(verb, outcome.detail.replaceAll(program, executable), said)
    if (outcome.code !== 0) return failed(verb, `ended with code ${outcome.code}`, said)
    return answer(verb, outcome.stdout, shape, quoted)
  } catch (error) {
    return failed(verb, errorMessage(error), '')
  }
}

function answer<T>(verb: string, stdout: string, shape: Shape<T>, quoted: (text: string) => string): VerbOutcome<T> {
  let value: unknown = {}
  try {
    if (stdout.trim() !== '') value = JSON.parse(stdout)
  } catch {
    return failed(
      verb,
      `standard output is not one JSON object (words for people go to standard error): ${oneLine(quoted(stdout), 100)}`,
      '',
    )
  }
  const reading = readShape(shape, value)
  if ('problems' in reading) return failed(verb, `gave a wrong answer: ${quoted(reading.problems.join('; '))}`, '')
  return { kind: 'done', answer: reading.value }
}

function failed(verb: string, detail: string, stderr: string): { kind: 'failed'; detail: string } {
  const said = stderr.trim().split('\n').slice(-5).join('; ')
  return {
    kind: 'failed',
    detail: oneLine(`${verb}: ${detail.replace(/\.$/, '')}${said === '' ? '' : `: ${said}`}`, 500),
  }
}
