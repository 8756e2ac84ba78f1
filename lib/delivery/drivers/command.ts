import { list, object, optional, parsed, required, type Shape, string } from '../../kernel/shape.ts'
import { DIGEST, type Observation, type Served, VERSION } from '../release.ts'
import { COMMAND_ABILITIES } from './capabilities.ts'
import { type CommandOptions, callCommand } from './command-call.ts'
import type { Driver, DriverRequest, Traffic, Verb, VerbOutcome } from './driver.ts'

/** Version of the protocol in docs/command-driver.md. */
const PROTOCOL = 1

export interface CommandDriverOptions extends CommandOptions {
  readonly commands: Readonly<Partial<Record<Verb, readonly string[]>>>
  readonly environment: string
  readonly component: string
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
        url: optional(address, 'Where this version alone can be reached.'),
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
  const call = async <T>(
    verb: Verb,
    request: DriverRequest,
    extra: object,
    shape: Shape<T>,
  ): Promise<VerbOutcome<T>> => {
    const command = commands[verb]
    if (command === undefined) return { kind: 'failed', detail: `the driver has no ${verb}` }
    return callCommand(options, verb, command, { ...body(options, verb, request), ...extra }, shape)
  }
  return {
    name: 'command',
    verbs,
    abilities: COMMAND_ABILITIES,
    async apply({ traffic, file, ...request }) {
      const candidate = request.candidate === undefined ? null : { ...wire(request), file }
      return call('apply', request, { ...wireTraffic(traffic), candidate }, applied)
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
    ...(request.region === undefined ? {} : { region: request.region }),
  }
}

function wireTraffic(traffic: Traffic) {
  return typeof traffic === 'object' ? { traffic: 'share', share: traffic.share } : { traffic }
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
