import { completeHistory, findCommit, isShallow } from '../../../../lib/git/complete.ts'
import type { Git } from '../../../../lib/git/git.ts'
import { isSha, listTags, resolveCommit } from '../../../../lib/git/refs.ts'
import { Refusal } from '../refusal.ts'
import { type VersionTag, versionTags } from '../version/tags.ts'
import type { Component } from './component.ts'

/** The id of a commit, with the whole history behind it, and every tag of the component that is a version. */
export async function resolveSite(
  git: Git,
  request: { readonly component: Component; readonly toRef: string },
  others: readonly string[] = [],
): Promise<{ readonly head: string; readonly tags: readonly VersionTag[] }> {
  const { tagPrefix } = request.component
  // Nearly always the clone is whole, so the tags are read meanwhile; first, because they take longest.
  const [tags, found] = await Promise.all([listTags(git, tagPrefix), resolveHead(git, request, others)])
  const all = found.fetched ? await listTags(git, tagPrefix) : tags
  return { head: found.sha, tags: versionTags(all, tagPrefix).versions }
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
  return { sha: local ?? (await resolveRef(git, toRef, 'to-ref')), fetched: completion.kind === 'completed' }
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
