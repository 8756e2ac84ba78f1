/** Semantic Versioning 2.0.0, strict: no `v`, no spaces, no leading zeros, nothing left out. */
export interface Version {
  readonly major: number
  readonly minor: number
  readonly patch: number
  /** Dot-separated identifiers after `-`, as written; empty for a final version. */
  readonly prerelease: readonly string[]
  /** Dot-separated identifiers after `+`; no part of precedence (rule 10). */
  readonly build: readonly string[]
}

export type Core = Pick<Version, 'major' | 'minor' | 'patch'>

/** Longer texts are no versions; the same limit as node-semver. */
const MAX_LENGTH = 256
const NUMBER = /^(?:0|[1-9]\d*)$/
const IDENTIFIER = /^[0-9A-Za-z-]+$/
const DIGITS = /^\d+$/

/** The version, or `undefined` when the text is not one by the rules, or has a number above 2^53 - 1. */
export function parseVersion(text: string): Version | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const [rest, build] = cut(text, '+')
  const [core, prerelease] = cut(rest, '-')
  const numbers = core.split('.')
  if (numbers.length !== 3 || !numbers.every((number) => NUMBER.test(number) && Number.isSafeInteger(Number(number))))
    return undefined
  const before = prerelease?.split('.') ?? []
  const meta = build?.split('.') ?? []
  if (!before.every(isPrereleaseIdentifier) || !meta.every((identifier) => IDENTIFIER.test(identifier)))
    return undefined
  const [major = 0, minor = 0, patch = 0] = numbers.map(Number)
  return { major, minor, patch, prerelease: before, build: meta }
}

export function formatVersion({ major, minor, patch, prerelease, build }: Version): string {
  const before = prerelease.length === 0 ? '' : `-${prerelease.join('.')}`
  const meta = build.length === 0 ? '' : `+${build.join('.')}`
  return `${major}.${minor}.${patch}${before}${meta}`
}

/** Below 0, 0 or above 0 as `a` has lower, the same or higher precedence than `b` (rule 11). */
export function compareVersions(a: Version, b: Version): number {
  return compareCores(a, b) || comparePrereleases(a.prerelease, b.prerelease)
}

export function compareCores(a: Core, b: Core): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch
}

export function isFinal(version: Version): boolean {
  return version.prerelease.length === 0
}

/** The final version that a prerelease leads to. */
export function finalOf({ major, minor, patch }: Core): Version {
  return { major, minor, patch, prerelease: [], build: [] }
}

/** One identifier of a prerelease: `rc`, `beta-2`, `7`; no leading zero in a number (rule 9). */
export function isPrereleaseIdentifier(text: string): boolean {
  return IDENTIFIER.test(text) && (!DIGITS.test(text) || NUMBER.test(text))
}

function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined) return 1
    const difference = compareIdentifiers(left, right)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Numbers by size, whatever their length; numbers below words; words by ASCII. */
function compareIdentifiers(a: string, b: string): number {
  const numeric = [DIGITS.test(a), DIGITS.test(b)]
  if (numeric[0] !== numeric[1]) return numeric[0] === true ? -1 : 1
  if (numeric[0] === true && a.length !== b.length) return a.length - b.length
  return a < b ? -1 : a > b ? 1 : 0
}

function cut(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}
