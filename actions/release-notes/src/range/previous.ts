import { compareVersions, isFinal, type Version } from '../version/semver.ts'
import type { VersionTag } from '../version/tags.ts'

/** Why a tag is not the release before. */
export const DROPPED = {
  'not-an-ancestor': 'its commit is not in the history of this one',
  prerelease: 'it is a prerelease, and the release before a final version is a final one',
  'not-lower': 'it is not lower than the version the notes are for',
  'same-commit': 'it stands for the very commit the notes are for',
  lower: 'another one is higher',
} as const
export type DropReason = keyof typeof DROPPED

/** How the start of the range was found. */
export const CHOSEN_BY = {
  'from-ref': 'it was given as `from-ref`',
  deployment: 'it is what the environment serves, by the record of its deployments',
  tag: 'it is the highest version tag in the history of this commit',
  'merge-base': 'it is the highest release below; its line left this history at the commit the range starts after',
  root: 'nothing was released before in this history, so the range starts with the first commit',
} as const
export type ChosenBy = keyof typeof CHOSEN_BY

export interface Considered {
  readonly tag: string
  readonly sha: string
  readonly dropped: DropReason | null
}

/** What the notes are for, as far as the release before goes. */
export interface Wanted {
  readonly head: string
  /** The version, when it is known already. */
  readonly below: Version | undefined
  /** The version will be a prerelease: the one before may be one too. */
  readonly prerelease: boolean
}

/** Why a tag cannot be the release before, whatever the history says. */
export function unfit(tag: VersionTag, { head, below, prerelease }: Wanted): DropReason | undefined {
  if (!prerelease && !isFinal(tag.version)) return 'prerelease'
  if (below === undefined) return undefined
  if (compareVersions(tag.version, below) >= 0) return 'not-lower'
  return tag.sha === head ? 'same-commit' : undefined
}

/** Highest precedence first; of two that differ in build metadata only, the order is by name. */
export function highestFirst(tags: readonly VersionTag[]): readonly VersionTag[] {
  return [...tags].sort((a, b) => compareVersions(b.version, a.version) || (a.name < b.name ? -1 : 1))
}

const KEPT = 20

/** The tags looked at, highest first, each with why it is not the one; at most `KEPT`, always with the one chosen. */
export function explain(
  tags: readonly VersionTag[],
  wanted: Wanted,
  choice: {
    readonly previous: VersionTag | undefined
    readonly ancestors: ReadonlySet<string>
  },
): readonly Considered[] {
  const considered: Considered[] = []
  let chosen = choice.previous === undefined
  for (const tag of highestFirst(tags)) {
    if (considered.length >= KEPT && chosen) break
    const isChosen = tag.name === choice.previous?.name
    const isLower = choice.previous !== undefined && chosen
    const dropped = isChosen
      ? null
      : (unfit(tag, wanted) ?? (isLower || choice.ancestors.has(tag.name) ? 'lower' : 'not-an-ancestor'))
    if (considered.length < KEPT || isChosen) considered.push({ tag: tag.name, sha: tag.sha, dropped })
    chosen ||= isChosen
  }
  return considered
}
