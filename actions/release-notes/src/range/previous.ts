import { compareVersions, isFinal, type Version } from '../version/semver.ts'
import type { VersionTag } from '../version/tags.ts'

/** Why a tag is not the previous release. */
export const DROPPED = {
  'not-an-ancestor': 'its commit is not in the history of this one',
  prerelease: 'it is a prerelease, and the previous release of a version is a final one',
  'not-lower': 'it is not lower than the version the notes are for',
  lower: 'another one is higher',
} as const
export type DropReason = keyof typeof DROPPED

export interface Considered {
  readonly tag: string
  readonly sha: string
  readonly dropped: DropReason | null
}

export interface PreviousChoice {
  /** `undefined`: nothing was released before, the range starts at the root. */
  readonly previous: VersionTag | undefined
  /** The tags looked at, highest first; at most `KEPT` of them. */
  readonly considered: readonly Considered[]
}

const KEPT = 20

/**
 * The release before: the highest final version tag in the candidate's own history, below the version the notes are for.
 *
 * Neither dates nor the distance in commits decide: tags can be made late, on other lines, or several on one commit.
 */
export function choosePrevious(
  tags: readonly VersionTag[],
  ancestors: ReadonlySet<string>,
  below: Version | undefined,
): PreviousChoice {
  const sorted = [...tags].sort((a, b) => compareVersions(b.version, a.version))
  let previous: VersionTag | undefined
  const considered = sorted.map((tag): Considered => {
    const dropped = whyDropped(tag, ancestors, below) ?? (previous === undefined ? null : 'lower')
    if (dropped === null) previous = tag
    return { tag: tag.name, sha: tag.sha, dropped }
  })
  const end = Math.max(KEPT, considered.findIndex((each) => each.dropped === null) + 1)
  return { previous, considered: considered.slice(0, end) }
}

function whyDropped(
  tag: VersionTag,
  ancestors: ReadonlySet<string>,
  below: Version | undefined,
): DropReason | undefined {
  if (!ancestors.has(tag.name)) return 'not-an-ancestor'
  if (!isFinal(tag.version)) return 'prerelease'
  return below !== undefined && compareVersions(tag.version, below) >= 0 ? 'not-lower' : undefined
}
