import { completeHistory } from '../../../../lib/git/complete.ts'
import type { Git } from '../../../../lib/git/git.ts'
import { readCommits } from '../../../../lib/git/history.ts'
import { isSha, listTags, resolveCommit } from '../../../../lib/git/refs.ts'
import { type Entries, readEntries } from '../commits/entries.ts'
import { Refusal } from '../refusal.ts'
import { type Bump, bumpBetween } from '../version/bump.ts'
import { nextVersion } from '../version/next.ts'
import { compareVersions, formatVersion, isFinal, type Version } from '../version/semver.ts'
import { type VersionTag, versionTags } from '../version/tags.ts'
import type { Component } from './component.ts'
import { type Considered, choosePrevious } from './previous.ts'

export interface PlanRequest {
  readonly component: Component
  readonly toRef: string
  /** Empty: the release before. */
  readonly fromRef: string
  /** Given by hand, or `undefined`: the changes decide. */
  readonly version: Version | undefined
  readonly prerelease: string
  readonly bump: Bump | undefined
}

/** A range of commits, what it brings, and the version that makes of it. */
export interface Plan extends Entries {
  readonly component: Component
  readonly head: string
  readonly base: string | undefined
  /** The name the base goes by: a tag, or what the user gave. */
  readonly baseRef: string | undefined
  readonly commits: number
  readonly previous: VersionTag | undefined
  readonly considered: readonly Considered[]
  readonly version: Version
  readonly tag: string
  readonly bump: Bump | 'none'
  readonly because: readonly string[]
  /** Every version tag of the component. */
  readonly tags: readonly VersionTag[]
}

/** Finds the range and the version. Throws a `Refusal` for anything that would make the answer a guess. */
export async function planRelease(git: Git, request: PlanRequest): Promise<Plan> {
  const { component } = request
  const head = await resolveHead(git, request)
  const [all, reachable] = await Promise.all([
    listTags(git, component.tagPrefix),
    listTags(git, component.tagPrefix, head),
  ])
  const tags = versionTags(all, component.tagPrefix).versions
  const ancestors = new Set(reachable.map((tag) => tag.name))
  const known = request.version ?? tagOnHead(tags, head, request.prerelease)
  if (request.version !== undefined) checkGiven(request.version, { component, head, tags, ancestors })

  const { previous, considered } = choosePrevious(tags, ancestors, known)
  const base = request.fromRef === '' ? previous?.sha : await resolveRef(git, request.fromRef, 'from-ref')
  const commits = await readCommits(git, { base, head, paths: component.paths })
  const entries = readEntries(commits, head)
  const next =
    known === undefined
      ? nextVersion({ previous: previous?.version, changes: entries.entries, tags, ancestors }, request)
      : knownVersion(known, previous, request.version !== undefined)
  return {
    ...entries,
    component,
    head,
    base,
    baseRef: request.fromRef === '' ? previous?.name : request.fromRef,
    commits: commits.length,
    previous,
    considered,
    version: next.version,
    tag: `${component.tagPrefix}${formatVersion(next.version)}`,
    bump: next.bump,
    because: next.because,
    tags,
  }
}

/** The id of a commit, with the whole history behind it. */
export async function resolveHead(
  git: Git,
  { component, toRef }: Pick<PlanRequest, 'component' | 'toRef'>,
  others: readonly string[] = [],
): Promise<string> {
  const local = await resolveCommit(git, toRef)
  const known = local ?? (isSha(toRef) ? toRef : undefined)
  const lacking = await Promise.all(others.map(async (sha) => (await resolveCommit(git, sha)) === undefined))
  const completion = await completeHistory(git, {
    commits: [...(known === undefined ? [] : [known]), ...others],
    missing: (local === undefined && known !== undefined) || lacking.includes(true),
    tagPrefix: component.tagPrefix,
    withTrees: component.paths.length > 0,
  })
  if (completion.kind === 'incomplete')
    throw new Refusal(
      'shallow-clone',
      `The clone lacks history, and fetching it failed (${completion.problem}). Set "fetch-depth: 0" on actions/checkout; a part of the range would look like the whole.`,
      'error',
    )
  return local ?? resolveRef(git, toRef, 'to-ref')
}

export async function resolveRef(git: Git, ref: string, input: string): Promise<string> {
  const sha = await resolveCommit(git, ref)
  if (sha !== undefined) return sha
  throw new Refusal(
    'unknown-ref',
    `${input}: ${JSON.stringify(ref)} is no branch, tag or commit of this clone. Check its spelling, and that actions/checkout has "fetch-depth: 0".`,
    'error',
  )
}

/** A run that is repeated finds its own tag on the commit and gives the same version again. */
function tagOnHead(tags: readonly VersionTag[], head: string, prerelease: string): Version | undefined {
  return tags
    .filter(({ sha, version }) => sha === head && (version.prerelease[0] ?? '') === prerelease)
    .map((tag) => tag.version)
    .sort(compareVersions)
    .at(-1)
}

function checkGiven(
  version: Version,
  { component, head, tags, ancestors }: Pick<Plan, 'component' | 'head' | 'tags'> & { ancestors: ReadonlySet<string> },
): void {
  const text = formatVersion(version)
  const same = tags.find((tag) => tag.name === `${component.tagPrefix}${text}`)
  if (same !== undefined && same.sha !== head)
    throw new Refusal(
      'version-taken',
      `The tag ${same.name} stands for ${same.sha.slice(0, 12)}, not for ${head.slice(0, 12)}. Give another version.`,
    )
  const higher = tags.find(
    (tag) =>
      ancestors.has(tag.name) && tag.sha !== head && isFinal(tag.version) && compareVersions(tag.version, version) >= 0,
  )
  if (higher !== undefined && same === undefined)
    throw new Refusal(
      'version-not-higher',
      `${text} is not higher than ${higher.name}, which is in the history of ${head.slice(0, 12)}. Give a higher version; when it was computed before ${higher.name} came out, run all jobs again.`,
    )
}

function knownVersion(version: Version, previous: VersionTag | undefined, given: boolean) {
  const bump = previous === undefined ? 'minor' : bumpBetween(previous.version, version)
  return { version, bump, because: [given ? 'the version was given' : 'the commit carries the tag already'] } as const
}
