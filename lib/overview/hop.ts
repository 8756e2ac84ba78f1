import type { Config } from '../config/config.ts'
import type { EnvironmentConfig } from '../config/environment.ts'
import { capabilitiesOf, missingFor } from '../delivery/drivers/capabilities.ts'
import { justFailed } from '../delivery/ledger/history.ts'
import type { LedgerRecord } from '../delivery/ledger/record.ts'
import { candidateOf } from '../delivery/machine/machine.ts'
import { type Check, cannotTell, fail, refusals } from '../delivery/proof/checks.ts'
import { type Means, type ProofFacts, prove } from '../delivery/proof/proof.ts'
import { readUpstream } from '../delivery/proof/upstream.ts'
import type { Candidate } from '../delivery/release.ts'
import { strategyOf } from '../delivery/strategy.ts'
import type { GitHub } from '../github/client.ts'
import { addressOf, readProbe } from '../verify/probe.ts'
import { ancestryOf } from './ancestry.ts'
import type { GitHubEnvironment } from './github-environments.ts'
import type { ReadEnvironment } from './ledger-reader.ts'

/** From one environment of the path to the next: what may move, and what holds it back. */
export interface Hop {
  readonly from: string
  readonly to: string
  /** What serves, verified, before; `undefined`: nothing does. */
  readonly candidate: Candidate | undefined
  /**
   * `ready`: moves without people. `needs-approval`: everything else is proven. `serving`: it serves there already.
   * `nothing`: there is no candidate. `unreadable`: one of the two environments cannot be read.
   */
  readonly verdict: 'ready' | 'needs-approval' | 'held-back' | 'serving' | 'nothing' | 'unreadable'
  /** The promotion proof as far as it can be given ahead of a promotion; empty without a candidate. */
  readonly checks: readonly Check[]
}

export interface HopSource {
  readonly github: GitHub
  readonly config: Config
  /** `undefined`: they could not be read. */
  readonly environments: readonly GitHubEnvironment[] | undefined
}

/** Parts of the proof that only the promotion itself can give: its own run, the file at hand, the approval of the run. */
const LATER: readonly string[] = ['run', 'digest', 'approval']

/** Judges the newest candidate of `before` for `target`. */
export async function judgeHop(source: HopSource, before: ReadEnvironment, target: ReadEnvironment): Promise<Hop> {
  const hop = { from: before.name, to: target.name, checks: [] }
  if (before.history === undefined || target.history === undefined || target.state.kind === 'unreadable')
    return { ...hop, candidate: undefined, verdict: 'unreadable' }
  const upstream = await readUpstream(before.history, undefined)
  const candidate = upstream.serving && candidateOf(upstream.serving)
  if (candidate === undefined) return { ...hop, candidate, verdict: 'nothing' }
  const { serving, failed } = target.state
  if (serving?.change.digest === candidate.digest && failed === undefined)
    return { ...hop, candidate, verdict: 'serving' }

  const { github, config, environments } = source
  const settings = config.environments?.get(target.name) ?? {}
  const now = await github.now()
  const proof = prove({
    environment: target.name,
    component: target.history.component,
    lane: 'ordinary',
    known: config.environments?.has(target.name),
    recoveryOf: recoveryOf(config, target.name),
    path: config.path,
    from: before.name,
    now,
    candidate,
    ownRun: { kind: 'trusted' },
    upstream,
    soakMilliseconds: settings.soak ?? 0,
    file: undefined,
    hold: await target.history.holdOn(candidate.digest),
    lock: await target.history.lock(now),
    freezes: settings.freeze ?? [],
    outside: [],
    override: undefined,
    serving,
    ancestry: await ancestryOf(github, candidate.sha, serving),
    approval: approvalAhead(settings, environments),
    means: meansOf(settings),
  })
  const checks = [
    ...proof.filter(({ check }) => !LATER.includes(check)).map((check) => protectionSeen(check, environments)),
    ...occupied(target),
    ...failedBefore(target.name, await justFailed(target.history, candidate.digest)),
  ]
  const free = settings.approval === undefined ? 'ready' : 'needs-approval'
  return { ...hop, candidate, checks, verdict: refusals(checks).length > 0 ? 'held-back' : free }
}

/** With what the environment is changed, as far as the configuration tells; without `target` by steps of the user's own. */
function meansOf({ target, url, verify, strategy }: EnvironmentConfig): Means {
  const capabilities = capabilitiesOf(target)
  const probes = (verify?.probes ?? []).map(readProbe)
  const readsVersion = probes.some((probe) => probe.version !== undefined && addressOf(probe, url) !== undefined)
  const means = strategyOf(strategy)
  return {
    foreign: target === undefined,
    driver: target !== undefined,
    observable: capabilities.verbs.has('observe') || readsVersion,
    strategy: means.type,
    missing: missingFor(means, capabilities),
  }
}

/** Nobody can have approved a promotion that has not begun; what can be told is whether anybody will be asked. */
function approvalAhead(
  { approval }: EnvironmentConfig,
  environments: HopSource['environments'],
): ProofFacts['approval'] {
  if (approval === undefined) return undefined
  return {
    environment: approval.environment,
    notBy: approval['not-by'] ?? [],
    requiredReviewers: environments?.find(({ name }) => name === approval.environment)?.reviewers,
    approvedBy: [],
    rejectedBy: [],
    named: false,
    later: true,
    actors: [],
    authors: undefined,
  }
}

function protectionSeen(check: Check, environments: HopSource['environments']): Check {
  if (environments !== undefined || check.check !== 'protection' || check.verdict === 'not-asked') return check
  return cannotTell('protection', 'environment-unprotected', 'the environments of the repository could not be read')
}

/** What a promotion would meet before any proof: somebody else's change, or records that nobody can believe. */
function occupied({ name, state, foreign }: ReadEnvironment): readonly Check[] {
  if (state.kind === 'unreadable') return []
  if (state.kind === 'foreign')
    return [
      fail(
        'occupied',
        'foreign-record',
        `${name} has only records that cannot be believed (deployment ${foreign[0]?.id ?? 0}: ${foreign[0]?.why ?? ''}); look at them before anything moves by itself`,
      ),
    ]
  const [open] = state.open
  if (open === undefined) return []
  const { change } = open.record
  const detail =
    waitsAt(open.record) ??
    (open.abandoned
      ? `run ${change.run.id} ended half way to ${change.version}; reconcile ${name} first`
      : `run ${change.run.id} is changing ${name} to ${change.version}`)
  return [fail('occupied', 'change-in-progress', detail)]
}

/** A change that waits at a step, in words. */
function waitsAt({ environment, description, progress, change }: LedgerRecord): string | undefined {
  if (progress?.paused === undefined) return undefined
  return `${change.version} is paused in ${environment} (${description}); promote it once more, or roll back`
}

function failedBefore(name: string, failed: LedgerRecord | undefined): readonly Check[] {
  if (failed === undefined) return []
  const detail = `${failed.change.version} failed in ${name} (record ${failed.id}): ${failed.description}; it is not tried again by itself`
  return [fail('failed', 'verification-failed', detail)]
}

function recoveryOf(config: Config, name: string): string | undefined {
  return [...(config.environments ?? [])].find(
    ([own, each]) => own !== name && each['recovery-environment'] === name,
  )?.[0]
}
