import type { Git } from '../../../../lib/git/git.ts'
import { isAncestor, mergeBase } from '../../../../lib/git/refs.ts'
import { formatVersion } from '../version/semver.ts'
import type { VersionTag } from '../version/tags.ts'
import type { Ancestry } from './ancestry.ts'
import { type ChosenBy, type Considered, explain, highestFirst, unfit, type Wanted } from './previous.ts'

export interface Previous {
  /** `undefined`: nothing was released before, the range starts with the first commit. */
  readonly tag: VersionTag | undefined
  readonly by: Extract<ChosenBy, 'tag' | 'merge-base' | 'root'>
  readonly considered: readonly Considered[]
  /** Releases of other lines that are not lower than the release before; where it is itself on another line, it too. */
  readonly elsewhere: readonly VersionTag[]
  readonly warnings: readonly string[]
}

/** Lines (1.4, 1.5 …) of other branches that are looked at, from the highest on. */
const MOST_LINES = 8
/** Tags of which git is asked at once: the highest few nearly always have the answer, and old ones cost a long walk. */
const FIRST_BATCH = 32

/**
 * The release before: the highest version tag in the candidate's own history, below the version the notes are for.
 *
 * Where releases are made on branches, their tags are in no later history. Such a release counts when its branch left
 * this history after the highest tag in it, or when there is none: the range then starts where the two histories part.
 */
export async function findPrevious(
  git: Git,
  ancestry: Ancestry,
  tags: readonly VersionTag[],
  wanted: Wanted,
): Promise<Previous> {
  const fit = highestFirst(tags).filter((tag) => unfit(tag, wanted) === undefined)
  const { ancestor, ancestors } = await highestAncestor(ancestry, fit)
  const above = ancestor === undefined ? fit : fit.slice(0, fit.indexOf(ancestor))
  const lines = highestOfLines(above.filter((tag) => !ancestors.has(tag.name)))
  for (const [index, tag] of lines.entries()) {
    const parted = await mergeBase(git, tag.sha, wanted.head)
    if (parted === undefined) continue
    const later = ancestor === undefined || (parted !== ancestor.sha && (await isAncestor(git, ancestor.sha, parted)))
    if (later) {
      const considered = explain(tags, wanted, { previous: tag, ancestors })
      const elsewhere = lines.slice(0, index + 1)
      return { tag, by: 'merge-base', considered, elsewhere, warnings: [branchWarning(tag, parted)] }
    }
  }
  const considered = explain(tags, wanted, { previous: ancestor, ancestors })
  return {
    tag: ancestor,
    by: ancestor === undefined ? 'root' : 'tag',
    considered,
    elsewhere: lines,
    warnings: ancestor === undefined && fit.length > 0 ? [ROOT_WARNING] : [],
  }
}

/** What `findPrevious` says when the highest tag that fits is known to be in the history. */
export function highestIsPrevious(tags: readonly VersionTag[], wanted: Wanted, highest: VersionTag): Previous {
  const considered = explain(tags, wanted, { previous: highest, ancestors: new Set([highest.name]) })
  return { tag: highest, by: 'tag', considered, elsewhere: [], warnings: [] }
}

/** The first of the tags, highest first, that is in the history, and all that were found to be on the way. */
async function highestAncestor(ancestry: Ancestry, fit: readonly VersionTag[]) {
  const ancestors = new Set<string>()
  for (let start = 0, size = FIRST_BATCH; start < fit.length; start += size, size *= 4) {
    const batch = fit.slice(start, start + size)
    for (const name of await ancestry.of(batch)) ancestors.add(name)
    const ancestor = batch.find((tag) => ancestors.has(tag.name))
    if (ancestor !== undefined) return { ancestor, ancestors }
  }
  return { ancestor: undefined, ancestors }
}

function highestOfLines(tags: readonly VersionTag[]): readonly VersionTag[] {
  const lines = new Map<string, VersionTag>()
  for (const tag of tags) {
    const line = `${tag.version.major}.${tag.version.minor}`
    if (!lines.has(line)) lines.set(line, tag)
    if (lines.size === MOST_LINES) break
  }
  return [...lines.values()]
}

const ROOT_WARNING =
  'no earlier release is in this history and none parted from it, so the range starts with the first commit; from-ref names another start'

function branchWarning(tag: VersionTag, parted: string): string {
  return `${tag.name} is not in this history; its line left it at ${parted.slice(0, 12)}, where the range starts. When ${formatVersion(tag.version)} is not the release before, give from-ref`
}
