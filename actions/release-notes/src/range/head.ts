import { completeHistory, completeTags, findCommit, isShallow } from '../../../../lib/git/complete.ts'
import type { Git } from '../../../../lib/git/git.ts'
import { isSha, listTags, resolveCommit } from '../../../../lib/git/refs.ts'
import { Refusal } from '../refusal.ts'
import { parseVersion } from '../version/semver.ts'
import { type VersionTag, versionTags } from '../version/tags.ts'
import type { Component } from './component.ts'

export interface Resolved {
  readonly head: string
  readonly tags: readonly VersionTag[]
  /** What could not be found out about the tags. */
  readonly warnings: readonly string[]
}

/** The id of a commit, with the whole history behind it, and every tag of the component that is a version. */
export async function resolveSite(
  git: Git,
  request: { readonly component: Component; readonly toRef: string },
  others: readonly string[] = [],
): Promise<Resolved> {
  const { tagPrefix } = request.component
  // Nearly always the clone is whole, so the tags are read meanwhile; first, because they take longest.
  const [tags, found] = await Promise.all([listTags(git, tagPrefix), resolveHead(git, request, others)])
  const versions = async () => versionTags(await listTags(git, tagPrefix), tagPrefix).versions
  if (found.fetched) return { head: found.sha, tags: await versions(), warnings: [] }
  const known = versionTags(tags, tagPrefix).versions
  if (known.some((tag) => tag.sha !== found.sha)) return { head: found.sha, tags: known, warnings: [] }
  const completion = await completeTags(git, tagPrefix)
  const all = completion.kind === 'completed' ? await versions() : known
  const warnings = [
    ...(completion.kind === 'incomplete' ? [noTags(completion.problem)] : []),
    ...(all.length === 0 ? await otherPrefixes(git, request.component) : []),
  ]
  return { head: found.sha, tags: all, warnings }
}

function noTags(problem: string): string {
  return `this clone has no tag of an earlier release, and its remote could not be asked for one (${problem}); when there is one, set "fetch-depth: 0" on actions/checkout`
}

/** A repository whose tags are of another form looks as if nothing was ever released. */
async function otherPrefixes(git: Git, { tagPrefix, paths }: Component): Promise<readonly string[]> {
  // A component is released for the first time while others have their tags.
  if (paths.length > 0) return []
  const versions = (await listTags(git, '')).map(({ name }) => name).filter(endsWithVersion)
  const [one] = versions
  if (one === undefined) return []
  const more = versions.length === 1 ? '' : ` and ${versions.length - 1} more`
  return [
    `no tag is ${JSON.stringify(tagPrefix)} and a version, but ${one}${more} may be versions of another form: set "release.tag-prefix" in the configuration, or name a component`,
  ]
}

function endsWithVersion(name: string): boolean {
  const start = name.slice(0, 100).search(/(?<![\d.])\d+\.\d+\.\d+/)
  return start >= 0 && parseVersion(name.slice(start)) !== undefined
}

async function resolveHead(
  git: Git,
  { component, toRef }: { readonly component: Component; readonly toRef: string },
  others: readonly string[],
): Promise<{ readonly sha: string; readonly fetched: boolean }> {
  const [{ commit: local, shallow }, ...found] = await Promise.all([
    lookUp(git, toRef),
    ...others.map((sha) => resolveCommit(git, sha)),
  ])
  const known = local ?? (isSha(toRef) ? toRef : undefined)
  const completion = await completeHistory(git, {
    commits: [...(known === undefined ? [] : [known]), ...others],
    missing: (local === undefined && known !== undefined) || found.includes(undefined),
    shallow,
    tagPrefix: component.tagPrefix,
  })
  if (completion.kind === 'incomplete')
    throw new Refusal(
      'shallow-clone',
      `The clone lacks history, and fetching it failed (${completion.problem}). Set "fetch-depth: 0" on actions/checkout; a part of the range would look like the whole.`,
      'error',
    )
  if (local !== undefined) return { sha: local, fetched: completion.kind === 'completed' }
  // What is named may be a tag that the clone was made without.
  const { kind } = completion.kind === 'complete' ? await completeTags(git, component.tagPrefix) : completion
  return { sha: await resolveRef(git, toRef, 'to-ref'), fetched: kind === 'completed' }
}

async function lookUp(git: Git, ref: string): Promise<Awaited<ReturnType<typeof findCommit>>> {
  if (isSha(ref)) return findCommit(git, ref)
  const [commit, shallow] = await Promise.all([resolveCommit(git, ref), isShallow(git)])
  return { commit, shallow }
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
