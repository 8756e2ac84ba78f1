import type { VersionRules } from './rules.ts'
import { type Core, finalOf, type Version } from './semver.ts'
import { type Asked, BUMPS, type Bump } from './steps.ts'

/** A change as far as the version is concerned. */
export interface Change {
  readonly type: string | null
  readonly breaking: boolean
  /** Its commit, by which its labels are found. */
  readonly sha?: string
}

/** Commit → the labels of its pull request, for those that have any. */
export type Labels = ReadonlyMap<string, readonly string[]>

/** What one change asks for by its labels, else by its commit. */
export function askedBy(change: Change, rules: VersionRules, labels?: Labels): Asked {
  const found = rules.byLabels ? byLabels(change, rules, labels) : undefined
  if (found !== undefined) return found
  return change.breaking ? 'major' : (rules.types.get(change.type ?? '') ?? rules.others)
}

/** The largest bump any of the changes asks for; `none` when none asks for a release. */
export function highestBump(changes: readonly Change[], rules: VersionRules, labels?: Labels): Asked {
  return changes.map((change) => askedBy(change, rules, labels)).reduce(larger, 'none')
}

/** Before 1.0.0 anything may change (semver rule 4): the rules say how far a version moves there. */
export function effectiveBump(bump: Bump, from: Core, { beforeOne }: Pick<VersionRules, 'beforeOne'>): Bump {
  return from.major > 0 || bump === 'patch' ? bump : beforeOne[bump]
}

/** The next final version. A prerelease that already stands for that step is only completed: 1.5.0-rc.2 + minor is 1.5.0. */
export function increment(version: Version, bump: Bump): Version {
  const { major, minor, patch } = version
  const pending = version.prerelease.length > 0
  switch (bump) {
    case 'major':
      return finalOf(
        pending && minor === 0 && patch === 0
          ? { major, minor: 0, patch: 0 }
          : { major: major + 1, minor: 0, patch: 0 },
      )
    case 'minor':
      return finalOf(pending && patch === 0 ? { major, minor, patch: 0 } : { major, minor: minor + 1, patch: 0 })
    case 'patch':
      return finalOf(pending ? { major, minor, patch } : { major, minor, patch: patch + 1 })
  }
}

/** Which number moved from one release to a later one. */
export function bumpBetween(from: Core, to: Core): Bump {
  if (from.major !== to.major) return 'major'
  return from.minor !== to.minor ? 'minor' : 'patch'
}

function byLabels({ sha }: Change, rules: VersionRules, labels: Labels | undefined): Asked | undefined {
  const own = sha === undefined ? [] : (labels?.get(sha) ?? [])
  const asked = own.flatMap((label) => rules.labels.get(label.toLowerCase()) ?? [])
  return asked.length === 0 ? undefined : asked.reduce(larger)
}

function larger(a: Asked, b: Asked): Asked {
  return rank(a) >= rank(b) ? a : b
}

/** `none` is below all. */
function rank(asked: Asked): number {
  return asked === 'none' ? -1 : BUMPS.indexOf(asked)
}
