import { parseDuration } from '../../kernel/duration.ts'
import { errorMessage } from '../../kernel/errors.ts'
import type { Log } from '../../kernel/log.ts'
import { resolveInside } from '../../kernel/paths.ts'
import { oneLine } from '../../kernel/printing.ts'
import type { Spawn } from '../../kernel/process.ts'
import { list, object, optional, parsed, readShape, required, type Shape, string } from '../../kernel/shape.ts'
import { DIGEST, type Observation, type Served, VERSION } from '../release.ts'
import type { Driver, DriverRequest, Verb, VerbOutcome } from './driver.ts'

/** Version of the protocol in docs/command-driver.md. */
const PROTOCOL = 1
const DEFAULT_TIMEOUT_MILLISECONDS = parseDuration('10m') ?? 0
const ANSWER_LIMIT_BYTES = 1024 * 1024

export interface CommandDriverOptions {
  readonly commands: Readonly<Partial<Record<Verb, readonly string[]>>>
  readonly environment: string
  readonly component: string
  /** Checkout that holds the executables, and the working directory. */
  readonly workspace: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly timeoutMilliseconds?: number
  readonly spawn: Spawn
  readonly log: Log
}

const address = string({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' })
const weight = parsed({ type: 'number', minimum: 0, maximum: 100 }, (text) => {
  const value = Number(text)
  return value >= 0 && value <= 100 ? { ok: true, value } : { ok: false, problem: 'is not a weight from 0 to 100' }
})
const applied = object({ url: optional(address, 'Where this version alone can be reached.') })
const observed = object({
  serving: required(
    list(
      object({
        version: required(string({ pattern: VERSION, what: 'a version' }), 'Version.'),
        digest: required(string({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest of its candidate.'),
        weight: required(weight, 'Percent of the traffic.'),
      }),
    ),
    'Everything that is up.',
  ),
  url: optional(address, 'Where users reach the environment.'),
})
const nothing = object({})

/** The user's own executables: JSON in, JSON out (docs/command-driver.md). */
export function createCommandDriver(options: CommandDriverOptions): Driver {
  const { commands } = options
  const verbs = new Set((Object.keys(commands) as Verb[]).filter((verb) => commands[verb] !== undefined))
  const call = <T>(verb: Verb, request: DriverRequest, extra: object, shape: Shape<T>) =>
    run(options, verb, { ...body(options, verb, request), ...extra }, shape)
  return {
    name: 'command',
    verbs,
    async apply({ traffic, file, ...request }) {
      const candidate = request.candidate === undefined ? null : { ...wire(request), file }
      return call('apply', request, { traffic, candidate }, applied)
    },
    async observe(request) {
      const outcome = await call('observe', request, {}, observed)
      if (outcome.kind === 'failed') return { kind: 'unknown', detail: outcome.detail }
      return weighed(outcome.answer.serving, outcome.answer.url)
    },
    async shift({ weights, ...request }) {
      return call('shift', request, { weights }, nothing)
    },
    async retire({ retire, ...request }) {
      return call('retire', request, { retire: { version: retire.version, digest: retire.digest } }, nothing)
    },
  }
}

function body(options: CommandDriverOptions, verb: Verb, request: DriverRequest) {
  return {
    protocol: PROTOCOL,
    verb,
    environment: options.environment,
    component: options.component,
    deployment: request.deployment === undefined ? null : String(request.deployment),
    candidate: request.candidate === undefined ? null : wire(request),
    serving: request.serving,
  }
}

function wire({ candidate }: DriverRequest) {
  return { version: candidate?.version, digest: candidate?.digest, sha: candidate?.sha }
}

/** Weights that do not make a whole are no answer. */
function weighed(serving: readonly Served[], url: string | undefined): Observation {
  const sum = serving.reduce((total, each) => total + each.weight, 0)
  if (serving.length > 0 && Math.abs(sum - 100) > 0.001)
    return { kind: 'unknown', detail: `observe: the weights sum to ${sum}, not to 100` }
  return { kind: 'seen', serving, ...(url === undefined ? {} : { url }) }
}

async function run<T>(
  options: CommandDriverOptions,
  verb: Verb,
  request: object,
  shape: Shape<T>,
): Promise<VerbOutcome<T>> {
  const command = options.commands[verb]
  if (command === undefined) return { kind: 'failed', detail: `the driver has no ${verb}` }
  const timeoutMilliseconds = options.timeoutMilliseconds ?? DEFAULT_TIMEOUT_MILLISECONDS
  try {
    const [executable = '', ...args] = command
    const program = await resolveProgram(executable, command.length, options.workspace)
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

const SECRET_NAME = /TOKEN|SECRET|PASSWORD|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_?KEY/i
const SHORTEST_SECRET = 6

/**
 * What a verb said, without the secrets it was given: the runner masks them in the log, but nobody does in a status, a
 * summary or a record, where the last words of a failed verb go.
 */
function withoutSecrets(text: string, env: Readonly<Record<string, string | undefined>>): string {
  const secrets = Object.entries(env)
    .filter(([name]) => SECRET_NAME.test(name))
    .flatMap(([, value = '']) => [value, ...value.split(/\r?\n/)])
    .filter((value) => value.trim().length >= SHORTEST_SECRET)
    .sort((a, b) => b.length - a.length)
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
}

/** A bare name in a list (`[node, ops/apply.mjs]`) is a program of the machine; everything else lies in the checkout. */
async function resolveProgram(executable: string, parts: number, workspace: string): Promise<string> {
  if (parts > 1 && !executable.includes('/') && !executable.includes('\\')) return executable
  return resolveInside(workspace, executable, 'target in the configuration')
}

function answer<T>(verb: Verb, stdout: string, shape: Shape<T>, quoted: (text: string) => string): VerbOutcome<T> {
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

function failed(verb: Verb, detail: string, stderr: string): { kind: 'failed'; detail: string } {
  const said = stderr.trim().split('\n').slice(-5).join('; ')
  return {
    kind: 'failed',
    detail: oneLine(`${verb}: ${detail.replace(/\.$/, '')}${said === '' ? '' : `: ${said}`}`, 500),
  }
}
