import { type Core, finalOf, type Version } from './semver.ts'

/** How much a set of changes moves a version, smallest first. */
export const BUMPS = ['patch', 'minor', 'major'] as const
export type Bump = (typeof BUMPS)[number]

/** A change as far as the version is concerned. */
export interface Change {
  readonly type: string | null
  readonly breaking: boolean
}

/** The bump one change asks for; `undefined` when it needs no release by itself (`docs`, `chore`, unparsed text). */
export function bumpOf(change: Change): Bump | undefined {
  if (change.breaking) return 'major'
  if (change.type === 'feat') return 'minor'
  return change.type === 'fix' || change.type === 'perf' || change.type === 'revert' ? 'patch' : undefined
}

/** The largest bump any of the changes asks for. */
export function highestBump(changes: readonly Change[]): Bump | undefined {
  return changes.map(bumpOf).reduce(larger, undefined)
}

/** Before 1.0.0 anything may change (semver rule 4): a breaking change moves the minor version there. */
export function effectiveBump(bump: Bump, from: Core): Bump {
  return bump === 'major' && from.major === 0 ? 'minor' : bump
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

function larger(a: Bump | undefined, b: Bump | undefined): Bump | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return BUMPS.indexOf(a) >= BUMPS.indexOf(b) ? a : b
}
