import { type Bump, bumpBetween, type Change, effectiveBump, highestBump, increment } from './bump.ts'
import { compareCores, finalOf, formatVersion, isFinal, type Version } from './semver.ts'
import type { VersionTag } from './tags.ts'

/** The version of a component that has never been released: the usual start of development (semver.org, FAQ). */
export const FIRST_VERSION: Version = { major: 0, minor: 1, patch: 0, prerelease: [], build: [] }

export interface NextVersion {
  readonly version: Version
  /** `none`: nothing changed since the release before. */
  readonly bump: Bump | 'none'
  /** Why it is this one, one sentence per step, for the reader. */
  readonly because: readonly string[]
}

export interface History {
  /** Release before: highest final version among the ancestors. */
  readonly previous: Version | undefined
  readonly changes: readonly Change[]
  /** Every version tag of the component, in this history or not. */
  readonly tags: readonly VersionTag[]
  /** Names of those in the history of the candidate. */
  readonly ancestors: ReadonlySet<string>
}

/**
 * The version the changes ask for. With `prerelease` (an identifier such as `rc`), the next prerelease of that version:
 * numbers go on over all tags there are, and start again at 1 when the changes ask for a higher version.
 */
export function nextVersion(history: History, options: { bump: Bump | undefined; prerelease: string }): NextVersion {
  const because: string[] = []
  const { previous, changes } = history
  if (changes.length === 0 && options.bump === undefined && previous !== undefined)
    return { version: previous, bump: 'none', because: [`nothing changed since ${formatVersion(previous)}`] }
  const bump = chooseBump(history, options.bump, because)
  const asked = previous === undefined ? FIRST_VERSION : increment(previous, bump)
  if (previous === undefined) because.push(`no release before: the first version is ${formatVersion(asked)}`)
  const core = notTaken(notBack(asked, history, because), history, bump, because)
  const moved = previous === undefined ? bump : bumpBetween(previous, core)
  if (options.prerelease === '') return { version: core, bump: moved, because }
  return { version: nextPrerelease(core, options.prerelease, history.tags), bump: moved, because }
}

function chooseBump({ previous, changes }: History, given: Bump | undefined, because: string[]): Bump {
  if (given !== undefined) {
    because.push(`the bump was given: ${given}`)
    return given
  }
  const found = highestBump(changes)
  if (found === undefined) {
    because.push('no change asks for a release by its type: a patch, so that what is built has a version of its own')
    return 'patch'
  }
  const bump = effectiveBump(found, previous ?? FIRST_VERSION)
  const sources = { major: 'a breaking change', minor: 'a feature', patch: 'a fix' }
  because.push(bump === found ? `${sources[found]}: ${bump}` : `${sources[found]} before 1.0.0: ${bump}`)
  return bump
}

/** A version that a prerelease in this history already announced is kept, even when the change behind it was reverted. */
function notBack(asked: Version, { previous, tags, ancestors }: History, because: string[]): Version {
  const announced = tags
    .filter((tag) => ancestors.has(tag.name) && !isFinal(tag.version))
    .map((tag) => finalOf(tag.version))
    .filter((core) => previous === undefined || compareCores(core, previous) > 0)
    .reduce((highest, core) => (compareCores(core, highest) > 0 ? core : highest), asked)
  if (announced !== asked) because.push(`a prerelease of ${formatVersion(announced)} is in this history already`)
  return announced
}

/** A final version tagged outside this history (a hotfix branch, say) is stepped over: two commits never share a version. */
function notTaken(asked: Version, { tags, ancestors }: History, bump: Bump, because: string[]): Version {
  const taken = new Set(
    tags.filter((tag) => isFinal(tag.version) && !ancestors.has(tag.name)).map((tag) => formatVersion(tag.version)),
  )
  let version = asked
  while (taken.has(formatVersion(version))) {
    because.push(`${formatVersion(version)} is tagged outside this history`)
    version = increment(version, bump)
  }
  return version
}

/** `1.5.0-rc.3` when rc.1 and rc.2 exist. */
function nextPrerelease(core: Version, identifier: string, tags: readonly VersionTag[]): Version {
  const numbers = tags
    .filter(({ version }) => compareCores(version, core) === 0 && version.prerelease[0] === identifier)
    .map(({ version }) => (version.prerelease.length === 2 ? Number(version.prerelease[1]) : 0))
    .filter(Number.isSafeInteger)
  return { ...core, prerelease: [identifier, String(Math.max(0, ...numbers) + 1)] }
}
