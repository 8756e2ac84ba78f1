import type { Config } from '../../config/config.ts'
import type { EnvironmentConfig } from '../../config/environment.ts'
import type { GitHub } from '../../github/client.ts'
import type { JobContext } from '../../github/context.ts'
import type { Environment } from '../../kernel/inputs.ts'
import type { Log } from '../../kernel/log.ts'
import type { Spawn } from '../../kernel/process.ts'
import type { Provenance } from '../../provenance/read.ts'
import { createAddressPolicy } from '../../verify/addresses.ts'
import { missingFor } from '../drivers/capabilities.ts'
import type { Against } from '../evidence/brings.ts'
import { type History, servingEntry } from '../ledger/history.ts'
import type { LedgerRecord } from '../ledger/record.ts'
import type { Candidate } from '../release.ts'
import type { Session } from '../session.ts'
import { forVerbs } from '../verb-environment.ts'
import { askGates } from './gates.ts'
import type { Overridable } from './override.ts'
import { createPeople } from './people.ts'
import type { Lane, ProofFacts } from './proof.ts'
import { askProvenance, checkProvenance } from './provenance.ts'
import { follows, type Range, readRange } from './range.ts'
import type { UpstreamFacts } from './upstream.ts'

export interface Asked {
  readonly candidate: Candidate
  readonly from: string | undefined
  readonly upstream: UpstreamFacts | undefined
  /** History of the environment before. */
  readonly source: History | undefined
  readonly file: ProofFacts['file']
  /** Where the file was fetched from, as inputs and ledger spell it; empty: it was not. */
  readonly place: string
  readonly foreign: boolean
  readonly hotfix: boolean
  readonly override: readonly Overridable[]
  readonly because: string
  /** Whether the inputs say which candidate is meant. */
  readonly named: boolean
  readonly dryRun: boolean
  /** What served when whoever approved was shown what the candidate brings. */
  readonly against?: Against | undefined
}

/** The edges that the proof is asked through. */
export interface ProofPorts {
  readonly github: GitHub
  readonly context: JobContext
  readonly env: Environment
  readonly spawn: Spawn
  readonly log: Log
}

/** The facts, and what else was learnt on the way that a record of the promotion wants. */
export interface Gathered extends ProofFacts {
  /** Logins of the authors of what the change brings; `undefined`: not all are known. */
  readonly authors: readonly string[] | undefined
  readonly range: Range
  readonly because: string
  /** Who built the candidate; `undefined`: the configuration does not ask. */
  readonly provenance: Provenance | undefined
  /** Policy that was applied: its commit, and the file's git object. */
  readonly config: { readonly sha: string; readonly digest?: string }
}

/** Asks GitHub, and the gates outside, for everything the proof depends on, and for nothing else. */
export async function gatherFacts(session: Session, asked: Asked, ports: ProofPorts): Promise<Gathered> {
  const { machine, settings, config } = session
  const { history, policy, target } = machine
  const { environment, component, strategy } = policy
  const { candidate, dryRun: later, named } = asked
  const lane = laneOf(asked, settings, environment)
  const approval = lane === 'hotfix' ? (settings.hotfix?.approval ?? settings.approval) : settings.approval
  const serving = (await servingEntry(history))?.record
  const needAuthors = asked.override.length > 0 || needsAuthors(approval, settings)
  // A promotion leaves evidence of every commit that it brings; a plan does not.
  const whole = !later && (asked.from !== undefined || lane === 'hotfix')
  const range = await readRange(ports.github, serving, candidate, { whole, authors: needAuthors })
  const { ancestry, authors } = range
  const people = createPeople(ports.github, ports.context, ports.env)
  const circumstances = { named, later, authors }
  const provenance = await askProvenance(session, asked, ports)
  const overriding = settings.override?.environment ?? approval?.environment
  return {
    environment,
    component,
    lane,
    known: isKnown(config, environment),
    recoveryOf: recoveryOf(session, environment),
    path: config?.path,
    from: asked.from,
    candidate,
    ownRun: await session.ownTrust(),
    upstream: asked.upstream,
    soakMilliseconds: (lane === 'hotfix' ? settings.hotfix?.soak : undefined) ?? settings.soak ?? 0,
    file: asked.file,
    hold: await history.holdOn(candidate.digest),
    lock: await history.lock(await machine.now()),
    freezes: settings.freeze ?? [],
    outside: [
      ...(provenance === undefined ? [] : [checkProvenance(provenance)]),
      ...(await askGates(settings.requires ?? [], gateAccess(session, asked, authors, ports))),
    ],
    provenance,
    serving,
    shown: await shownOf(asked.against, serving, ports),
    ancestry,
    authors,
    range,
    because: asked.because,
    config: {
      sha: machine.config.sha,
      ...(machine.config.digest === undefined ? {} : { digest: machine.config.digest }),
    },
    approval: await people.approval(approval, circumstances),
    override: await people.override(
      { what: asked.override, because: asked.because, environment: overriding },
      circumstances,
    ),
    means: {
      foreign: asked.foreign,
      driver: target.driver !== undefined,
      observable: target.observable,
      strategy: strategy.type,
      missing: missingFor(strategy, target),
    },
    now: await machine.now(),
  }
}

/** What is served by now may be a later candidate of the same line: then this one brings less than was shown. */
async function shownOf(
  against: Against | undefined,
  serving: LedgerRecord | undefined,
  { github }: ProofPorts,
): Promise<ProofFacts['shown']> {
  if (against === undefined) return undefined
  const now = serving?.change.sha
  if (against.sha === now) return { ...against, holds: 'all' }
  const isLess = against.sha !== undefined && now !== undefined && (await follows(github, against.sha, now))
  return { ...against, holds: isLess ? 'part' : 'nothing' }
}

function laneOf({ hotfix, because }: Asked, settings: EnvironmentConfig, environment: string): Lane {
  if (!hotfix) return 'ordinary'
  if (settings.hotfix === undefined)
    return { closed: `${environment} has no lane for hotfixes: configure "hotfix" for it, or go the ordinary way` }
  return because === '' ? { closed: 'a hotfix needs "because": say why it cannot wait' } : 'hotfix'
}

function needsAuthors(approval: EnvironmentConfig['approval'], { requires }: EnvironmentConfig): boolean {
  return (
    approval?.['not-by']?.includes('authors') === true || (requires ?? []).some((gate) => gate['not-by'] !== undefined)
  )
}

function gateAccess(
  { machine, settings }: Session,
  { candidate, source }: Asked,
  authors: readonly string[] | undefined,
  { github, context, env, spawn, log }: ProofPorts,
) {
  const { environment, component } = machine.policy
  const named = [settings.url, ...(settings.requires ?? []).map(({ http }) => http)].filter((url) => url !== undefined)
  return {
    github,
    addresses: createAddressPolicy(settings.verify?.addresses ?? [], named),
    commands: { workspace: context.workspace, env: forVerbs(env), spawn, log },
    environment,
    component,
    candidate,
    tried: [...(source === undefined ? [] : [source]), machine.history],
    authors,
  }
}

/** `undefined`: the configuration names no environments at all. */
function isKnown(config: Config | undefined, environment: string): boolean | undefined {
  if (config?.environments !== undefined) return config.environments.has(environment)
  return config?.path?.includes(environment)
}

/** Environment whose configuration names this one as its way back. */
function recoveryOf({ config }: Session, environment: string): string | undefined {
  for (const [name, each] of config?.environments ?? [])
    if (name !== environment && each['recovery-environment'] === environment) return name
  return undefined
}
