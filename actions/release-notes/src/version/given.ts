import { Refusal } from '../refusal.ts'
import { compareCores, compareVersions, formatVersion, isFinal, type Version } from './semver.ts'
import type { VersionTag } from './tags.ts'

export interface Place {
  readonly tagPrefix: string
  readonly head: string
  readonly tags: readonly VersionTag[]
  /** Names of the tags in the history of `head`. */
  readonly ancestors: ReadonlySet<string>
}

/** A version given by hand must be free, or stand for this very commit, and be higher than what this history has. */
export function checkGiven(version: Version, { tagPrefix, head, tags, ancestors }: Place): void {
  const text = formatVersion(version)
  const same = tags.filter((tag) => compareVersions(tag.version, version) === 0)
  const other = same.find((tag) => tag.sha !== head || tag.name !== `${tagPrefix}${text}`)
  if (other !== undefined)
    throw new Refusal(
      'version-taken',
      other.sha === head
        ? `${other.name} stands for this commit already, and build metadata makes no other version of it (semver rule 10). Give ${other.name.slice(tagPrefix.length)}.`
        : `The tag ${other.name} stands for ${other.sha.slice(0, 12)}, not for ${head.slice(0, 12)}. Give another version; for the notes of that release, give "to-ref: ${other.name}" too.`,
    )
  if (same.length > 0) return
  const higher = tags.find(
    (tag) =>
      ancestors.has(tag.name) &&
      tag.sha !== head &&
      counts(tag.version, version) &&
      compareVersions(tag.version, version) > 0,
  )
  if (higher !== undefined)
    throw new Refusal(
      'version-not-higher',
      `${text} is not higher than ${higher.name}, which is in the history of ${head.slice(0, 12)}. Give a higher version; when it was computed before ${higher.name} came out, run all jobs again.`,
    )
}

/** A prerelease of another version may be ahead: 1.4.1 can be released while 1.5.0-rc.1 waits. */
function counts(earlier: Version, given: Version): boolean {
  return isFinal(earlier) || compareCores(earlier, given) === 0
}

/** A run that is repeated finds its own tag on the commit and gives the same version again. */
export function tagOnHead(tags: readonly VersionTag[], head: string, prerelease: string): Version | undefined {
  return tags
    .filter(({ sha, version }) => sha === head && (version.prerelease[0] ?? '') === prerelease)
    .map((tag) => tag.version)
    .sort(compareVersions)
    .at(-1)
}
