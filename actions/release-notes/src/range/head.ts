import { completeHistory } from '../../../../lib/git/complete.ts'
import type { Git } from '../../../../lib/git/git.ts'
import { isSha, resolveCommit } from '../../../../lib/git/refs.ts'
import { Refusal } from '../refusal.ts'
import type { Component } from './component.ts'

/** The id of a commit, with the whole history behind it. */
export async function resolveHead(
  git: Git,
  { component, toRef }: { readonly component: Component; readonly toRef: string },
  others: readonly string[] = [],
): Promise<string> {
  const local = await resolveCommit(git, toRef)
  const known = local ?? (isSha(toRef) ? toRef : undefined)
  const lacking = await Promise.all(others.map(async (sha) => (await resolveCommit(git, sha)) === undefined))
  const completion = await completeHistory(git, {
    commits: [...(known === undefined ? [] : [known]), ...others],
    missing: (local === undefined && known !== undefined) || lacking.includes(true),
    tagPrefix: component.tagPrefix,
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
