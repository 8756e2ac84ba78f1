import type { FreezeWindow } from '../../config/freeze.ts'
import { needs } from '../drivers/capabilities.ts'
import type { Ability, Verb } from '../drivers/driver.ts'
import type { Against } from '../evidence/brings.ts'
import type { LockPayload, Note } from '../ledger/notes.ts'
import type { HoldRecord, LedgerRecord } from '../ledger/record.ts'
import type { Trust } from '../ledger/trust.ts'
import { positionOf } from '../path.ts'
import { type Candidate, shortDigest } from '../release.ts'
import { isDurable } from '../store.ts'
import type { StrategyType } from '../strategy.ts'
import { type ApprovalFacts, checkApproval, checkProtection } from './approval.ts'
import { type Check, cannotTell, fail, notAsked, pass } from './checks.ts'
import { checkHold, checkLock } from './closed.ts'
import { checkFreeze } from './freeze.ts'
import { type OverrideFacts, withOverride } from './override.ts'
import type { Ancestry } from './range.ts'
import { checkSoak, checkUpstream, type UpstreamFacts } from './upstream.ts'

/** Everything the proof depends on. Pure data: the same facts always give the same checks. */
export interface ProofFacts {
  readonly environment: string
  readonly component: string
  readonly lane: Lane
  /** Whether the configuration knows it; `undefined`: there is nothing to know it from. */
  readonly known: boolean | undefined
  readonly recoveryOf: string | undefined
  readonly path: readonly string[] | undefined
  /** `undefined`: the change does not come from another environment. */
  readonly from: string | undefined
  readonly now: Date
  readonly candidate: Candidate
  readonly ownRun: Trust
  readonly upstream: UpstreamFacts | undefined
  readonly soakMilliseconds: number
  /** Digest of the file at hand, or why there is none; `undefined`: it was not looked at (the user's own steps bring it). */
  readonly file:
    | { readonly digest: string; readonly expiresAt?: Date }
    | { readonly problem: string; readonly expired?: boolean }
    | undefined
  readonly hold: HoldRecord | undefined
  /** A lock that a person has put on the environment. */
  readonly lock: Note<LockPayload> | undefined
  readonly freezes: readonly FreezeWindow[]
  /** Answers from outside: the gates of `requires`, and the provenance. */
  readonly outside: readonly Check[]
  readonly serving: LedgerRecord | undefined
  /** What was shown before the approval was compared with `sha`; how much of it holds now. Absent: nothing was shown. */
  readonly shown?: (Against & { readonly holds: 'all' | 'part' | 'nothing' }) | undefined
  readonly ancestry: Ancestry
  readonly approval: ApprovalFacts | undefined
  readonly override: OverrideFacts | undefined
  readonly means: Means
}

/** An ordinary change, or a hotfix; `closed`: the configuration has no lane for that, or nobody said why. */
export type Lane = 'ordinary' | 'hotfix' | { readonly closed: string }

/** With what the environment can be changed and looked at. */
export interface Means {
  /** The user's own steps make the change. */
  readonly foreign: boolean
  readonly driver: boolean
  readonly observable: boolean
  readonly strategy: StrategyType
  readonly missing: Verb | Ability | undefined
}

/** The promotion proof: each condition with its verdict, in the order in which a person would ask. */
export function prove(facts: ProofFacts): readonly Check[] {
  const checks = [
    checkRun(facts),
    checkEnvironment(facts),
    checkMeans(facts),
    ...checkLane(facts),
    checkOrder(facts),
    checkUpstream(facts.upstream, facts.candidate),
    checkSoak(facts.upstream, facts.candidate, facts.soakMilliseconds, facts.now),
    checkDurable(facts),
    checkDigest(facts),
    checkHold(facts),
    checkLock(facts.lock, facts.environment),
    checkFreeze({ windows: facts.freezes, component: facts.component, hotfix: facts.lane === 'hotfix' }, facts.now),
    checkAge(facts),
    ...checkShown(facts),
    ...facts.outside,
    checkProtection(facts.approval),
    checkApproval(facts.approval),
  ]
  return withOverride(checks, facts.override)
}

function checkLane({ lane }: ProofFacts): readonly Check[] {
  if (lane === 'ordinary') return []
  return lane === 'hotfix' ? [pass('lane', 'hotfix')] : [fail('lane', 'hotfix-not-allowed', lane.closed)]
}

function checkRun({ ownRun }: ProofFacts): Check {
  return ownRun.kind === 'trusted'
    ? pass('run', 'records of this run count')
    : fail('run', 'foreign-run', `records of this run would not count: ${ownRun.why}`)
}

function checkEnvironment({ environment, known, recoveryOf }: ProofFacts): Check {
  if (recoveryOf !== undefined)
    return fail(
      'environment',
      'forward-in-recovery-environment',
      `${environment} is the recovery environment of ${recoveryOf}: only rollback may use it`,
    )
  if (known === undefined) return notAsked('environment', 'no environments are configured')
  return known
    ? pass('environment', `${environment} is configured`)
    : fail(
        'environment',
        'unknown-environment',
        `${environment} is not among the environments of .github/sluice.yml: check its spelling`,
      )
}

function checkMeans({ means, environment }: ProofFacts): Check {
  const { foreign, driver, observable, strategy, missing } = means
  if (!foreign && !driver)
    return fail(
      'means',
      'no-driver',
      `${environment} has no "target" in the configuration: add one, or put your own steps between "mode: begin" and "mode: finish"`,
    )
  if (!observable)
    return fail(
      'means',
      'no-observation',
      `nothing tells what serves in ${environment}: add "target.observe", or a "url" and a probe with "version"`,
    )
  if (foreign) return pass('means', 'your own steps change it')
  if (missing !== undefined) return fail('means', 'strategy-needs-verb', needs(strategy, missing))
  return pass('means', strategy)
}

function checkOrder({ path, environment, from }: ProofFacts): Check {
  const position = positionOf(path, environment)
  if (position.kind === 'no-path') return notAsked('order', 'no path is configured')
  if (position.kind === 'off-path') return notAsked('order', `${environment} is not in the path`)
  if (position.before === undefined) {
    return from === undefined
      ? pass('order', `${environment} is the first environment of the path`)
      : fail(
          'order',
          'wrong-order',
          `${environment} is the first environment of the path: nothing is promoted into it, use "mode: deploy"`,
        )
  }
  if (from === position.before) return pass('order', `${from} comes right before ${environment}`)
  return fail(
    'order',
    'wrong-order',
    from === undefined
      ? `${environment} takes candidates from ${position.before} only: use "mode: promote"`
      : `${environment} takes candidates from ${position.before}, not from ${from}`,
  )
}

function checkDurable({ upstream, candidate, means, path, environment }: ProofFacts): Check {
  if (isDurable(candidate.store)) return pass('durable', `lies in ${candidate.store}`)
  if (means.foreign) return notAsked('durable', 'your own steps bring it')
  const position = positionOf(path, environment)
  const later = position.kind === 'on-path' && position.before !== undefined
  if (upstream === undefined && !later) {
    const until =
      candidate.expires === undefined ? '' : `; ${candidate.store} is gone after ${candidate.expires.slice(0, 10)}`
    return notAsked('durable', `the first environment takes a candidate from anywhere${until}`)
  }
  return fail(
    'durable',
    'candidate-not-durable',
    `${candidate.version} lies in no lasting place: publish it as an asset of a prerelease and name it by "store"`,
  )
}

function checkDigest({ file, candidate }: ProofFacts): Check {
  if (file === undefined) return notAsked('digest', 'the candidate is brought by your own steps')
  if ('problem' in file)
    return file.expired === true
      ? fail('digest', 'candidate-expired', file.problem)
      : cannotTell('digest', 'candidate-unavailable', file.problem)
  return file.digest === candidate.digest
    ? pass('digest', shortDigest(candidate.digest))
    : fail(
        'digest',
        'digest-mismatch',
        `the file is ${shortDigest(file.digest)}, the candidate ${shortDigest(candidate.digest)}`,
      )
}

function checkAge({ serving, ancestry, candidate }: ProofFacts): Check {
  const name = serving?.change.version ?? ''
  switch (ancestry) {
    case 'first':
      return notAsked('age', 'nothing serves yet')
    case 'same':
      return pass('age', `built from the same commit as ${name}`)
    case 'descendant':
      return pass('age', `built from a later commit than ${name}`)
    case 'older':
      return fail(
        'age',
        'older-than-serving',
        `${candidate.version} is older than ${name}, which serves; to go back use rollback`,
      )
    case 'diverged':
      return fail(
        'age',
        'diverged-from-serving',
        `${name}, which serves, has commits that ${candidate.version} does not have: merge them, or override "diverged"`,
      )
    case 'unknown':
      return cannotTell(
        'age',
        'older-than-serving',
        `the commits of ${candidate.version} and ${name} cannot be compared`,
      )
  }
}

/** An approval is of what was shown: after a rollback, say, the candidate brings more than that. */
function checkShown({ shown, serving }: ProofFacts): readonly Check[] {
  switch (shown?.holds) {
    case undefined:
      return []
    case 'all':
      return [pass('shown', 'what it brings is what was shown before the approval')]
    case 'part':
      return [pass('shown', `a part of what was shown has come with ${serving?.change.version ?? ''} meanwhile`)]
    case 'nothing': {
      const before = shown?.sha === undefined ? 'nothing served' : `${shown.sha.slice(0, 12)} served`
      const since = serving === undefined ? 'nothing does' : `${serving.change.version} does`
      return [
        fail(
          'shown',
          'serving-changed',
          `${before} when it was shown what the candidate brings, and by now ${since}: run again, to show it anew`,
        ),
      ]
    }
  }
}
