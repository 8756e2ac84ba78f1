import { bumpBetween, type Change, effectiveBump, highestBump, increment, type Labels } from './bump.ts'
import type { VersionRules } from './rules.ts'
import { compareCores, compareVersions, finalOf, formatVersion, isFinal, type Version } from './semver.ts'
import type { Bump } from './steps.ts'
import type { VersionTag } from './tags.ts'

export interface NextVersion {
  readonly version: Version
  /** What moved since the last final release. `none`: nothing asks for a release. */
  readonly bump: Bump | 'none'
  /** Why it is this one, one sentence per step, for the reader. */
  readonly because: readonly string[]
}

export interface History {
  /** The last final release. */
  readonly previous: Version | undefined
  /** What changed since. */
  readonly changes: readonly Change[]
  readonly labels?: Labels | undefined
  /** Every version tag of the component, in this history or not. */
  readonly tags: readonly VersionTag[]
  /** Names of those above `previous` that are in the history of the candidate. */
  readonly ancestors: ReadonlySet<string>
  readonly rules: VersionRules
}

/**
 * The version the changes ask for. With `prerelease` (an identifier such as `rc`), the next prerelease of that version:
 * numbers go on over all tags there are, and start again at 1 when the changes ask for a higher version.
 */
export function nextVersion(history: History, options: { bump: Bump | undefined; prerelease: string }): NextVersion {
  const because: string[] = []
  const { previous, rules } = history
  const chosen = chooseBump(history, options.bump, because)
  if (chosen === 'none' && previous !== undefined) return nothingNew(previous, history, options.prerelease, because)
  if (chosen === 'none' && history.changes.length === 0) return { version: rules.first, bump: 'none', because }
  const bump = chosen === 'none' ? 'patch' : chosen
  const asked = previous === undefined ? rules.first : increment(previous, bump)
  if (previous === undefined) because.push(`no release before: the first version is ${formatVersion(asked)}`)
  const core = notTaken(notBack(asked, history, because), history, bump, because)
  const version = options.prerelease === '' ? core : notLower(core, options.prerelease, history, because)
  return { version, bump: previous === undefined ? bump : bumpBetween(previous, version), because }
}

/** When all that a prerelease announced was taken back, whoever follows prereleases gets the next one, without it. */
function nothingNew(previous: Version, history: History, prerelease: string, because: string[]): NextVersion {
  const core = finalOf(previous)
  const announced = prerelease === '' ? core : notBack(core, history, because)
  if (announced === core) return { version: core, bump: 'none', because }
  const version = notLower(announced, prerelease, history, because)
  return { version, bump: bumpBetween(previous, announced), because }
}

function chooseBump(history: History, given: Bump | undefined, because: string[]): Bump | 'none' {
  const { previous, changes, rules, labels } = history
  if (given !== undefined) {
    because.push(`the bump was given: ${given}`)
    return given
  }
  if (changes.length === 0) {
    because.push(previous === undefined ? NO_CHANGES : `nothing changed since ${formatVersion(previous)}`)
    return 'none'
  }
  const found = highestBump(changes, rules, labels)
  if (found === 'none') {
    because.push('no change asks for a release')
    return 'none'
  }
  const bump = effectiveBump(found, previous ?? rules.first, rules)
  const source = rules.byLabels ? 'labels and commits ask for' : SOURCES[found]
  if (found === 'patch' && !rules.byLabels && highestBump(changes, { ...rules, others: 'none' }) === 'none')
    because.push('no change asks for a release by its type: a patch, so that what is built has a version of its own')
  else because.push(bump === found ? `${source}: ${bump}` : `${source} before 1.0.0: ${bump}`)
  return bump
}

const NO_CHANGES = 'nothing was released before, and no commit counts; check the paths of the component'
const SOURCES = { major: 'a breaking change', minor: 'a feature', patch: 'a fix' }

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
    tags
      .filter((tag) => isFinal(tag.version) && !ancestors.has(tag.name))
      .map((tag) => formatVersion(finalOf(tag.version))),
  )
  let version = asked
  while (taken.has(formatVersion(version))) {
    because.push(`${formatVersion(version)} is tagged outside this history`)
    version = increment(version, bump)
  }
  return version
}

/**
 * The next prerelease, raised by a patch until it is higher than all this history has: after 1.5.0-rc.1, a `beta` of
 * 1.5.0 would be lower (semver rule 11), so it is one of 1.5.1.
 */
function notLower(core: Version, identifier: string, history: History, because: string[]): Version {
  const { tags, ancestors } = history
  const highest = tags
    .filter((tag) => ancestors.has(tag.name))
    .reduce<Version | undefined>(
      (found, { version }) => (found === undefined || compareVersions(version, found) > 0 ? version : found),
      undefined,
    )
  let version = nextPrerelease(core, identifier, tags)
  while (highest !== undefined && compareVersions(version, highest) <= 0) {
    because.push(`${formatVersion(version)} would be lower than ${formatVersion(highest)}, which is in this history`)
    const raised = notTaken(increment(finalOf(version), 'patch'), history, 'patch', because)
    version = nextPrerelease(raised, identifier, tags)
  }
  return version
}

/** `1.5.0-rc.3` when rc.1 and rc.2 exist. */
function nextPrerelease(core: Version, identifier: string, tags: readonly VersionTag[]): Version {
  const numbers = tags
    .filter(({ version }) => compareCores(version, core) === 0 && version.prerelease[0] === identifier)
    .map(({ version }) => version.prerelease[1] ?? '')
    .filter((number) => /^\d+$/.test(number))
    .map(BigInt)
  const highest = numbers.reduce((a, b) => (a > b ? a : b), 0n)
  return { ...core, prerelease: [identifier, String(highest + 1n)] }
}
