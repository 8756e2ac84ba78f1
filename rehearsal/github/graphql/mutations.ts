import { canSee } from '../access/authorize.ts'
import { assertMayMoveTo } from '../access/workflow-files.ts'
import { refMoved } from '../events/ref-moved.ts'
import { isAncestor, readCommit } from '../git/history.ts'
import { resolveObject, type TreeChange, writeBlob, writeCommit, writeTree } from '../git/objects.ts'
import { changeRefs, isValidRef, readRef } from '../git/refs.ts'
import { objectType } from '../git/types.ts'
import { personSignature, webFlow } from '../pulls/refresh.ts'
import { loginOf, type RepositoryState } from '../store/state.ts'
import type { GraphqlContext } from './context.ts'
import { refuse } from './errors.ts'
import { refNode, repositoryNodeId } from './repository.ts'

const NOTHING = '0'.repeat(40)

export interface RefUpdate {
  readonly name: string
  readonly afterOid: string
  readonly beforeOid?: string | null
  readonly force?: boolean | null
}

interface UpdateRefsInput {
  readonly clientMutationId?: string | null
  readonly repositoryId: string
  readonly refUpdates: readonly RefUpdate[]
}

function writable(
  context: GraphqlContext,
  is: (repository: RepositoryState) => boolean,
  what: string,
): RepositoryState {
  const repository = [...context.world.repositories.values()].find(is)
  if (repository === undefined || !canSee(context.identity, repository)) {
    throw refuse('NOT_FOUND', `Could not resolve to ${what}.`)
  }
  context.demand(repository, 'contents', 'write')
  return repository
}

/** Whether one update may happen; the reason when not. */
async function checkUpdate(context: GraphqlContext, repository: RepositoryState, update: RefUpdate): Promise<void> {
  const directory = repository.gitDirectory
  const unprocessable = (message: string) => refuse('UNPROCESSABLE', message)
  if (!update.name.startsWith('refs/') || !(await isValidRef(directory, update.name))) {
    throw unprocessable(`${update.name} is not a valid ref name.`)
  }
  const current = await readRef(directory, update.name)
  if (typeof update.beforeOid === 'string' && update.beforeOid !== (current?.sha ?? NOTHING)) {
    throw unprocessable(
      `Reference ${update.name} cannot be updated: expected ${update.beforeOid} but it is at ${current?.sha ?? NOTHING}`,
    )
  }
  if (update.afterOid === NOTHING) {
    if (current === undefined) throw unprocessable(`Reference ${update.name} does not exist`)
    return
  }
  if ((await objectType(directory, update.afterOid)) === null)
    throw unprocessable(`Object ${update.afterOid} does not exist`)
  await assertMayMoveTo({ identity: context.identity, repository }, update.name, update.afterOid)
  if (current === undefined || update.force === true) return
  const [before, after] = await Promise.all([
    resolveObject(directory, current.sha, 'commit'),
    resolveObject(directory, update.afterOid, 'commit'),
  ])
  const forward = before !== null && after !== null && (await isAncestor(directory, before, after))
  if (!forward) throw unprocessable(`Reference ${update.name} cannot be updated: update is not a fast forward`)
}

/** All references or none; `beforeOid` compares and swaps. */
export async function updateRefs(context: GraphqlContext, { input }: { input: UpdateRefsInput }) {
  const repository = writable(
    context,
    (candidate) => repositoryNodeId(candidate) === input.repositoryId,
    `a node with the global id of '${input.repositoryId}'`,
  )
  const moves = []
  for (const update of input.refUpdates) {
    await checkUpdate(context, repository, update)
    const before = (await readRef(repository.gitDirectory, update.name))?.sha ?? null
    moves.push({ ref: update.name, before, after: update.afterOid === NOTHING ? null : update.afterOid })
  }
  const done = await changeRefs(
    repository.gitDirectory,
    moves.map((move) => ({ name: move.ref, before: move.before, after: move.after })),
  )
  if (!done) throw refuse('UNPROCESSABLE', 'References were moved meanwhile; none was updated')
  for (const move of moves) {
    if (move.before !== move.after) await refMoved(context.world, repository, context.identity, move)
  }
  return { clientMutationId: input.clientMutationId ?? null }
}

interface CreateCommitInput {
  readonly clientMutationId?: string | null
  readonly branch: { readonly repositoryNameWithOwner?: string | null; readonly branchName?: string | null }
  readonly expectedHeadOid: string
  readonly message: { readonly headline: string; readonly body?: string | null }
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[] | null
    readonly deletions?: readonly { readonly path: string }[] | null
  } | null
}

async function changesOf(directory: string, input: CreateCommitInput): Promise<TreeChange[]> {
  const changes: TreeChange[] = []
  for (const { path, contents } of input.fileChanges?.additions ?? []) {
    changes.push({ mode: '100644', path, sha: await writeBlob(directory, Buffer.from(contents, 'base64')) })
  }
  for (const { path } of input.fileChanges?.deletions ?? []) changes.push({ mode: '100644', path, sha: null })
  return changes
}

/** Commits files on a branch that must be where the caller thinks. */
export async function createCommitOnBranch(context: GraphqlContext, { input }: { input: CreateCommitInput }) {
  const { repositoryNameWithOwner = '', branchName = '' } = input.branch
  const repository = writable(
    context,
    (candidate) => candidate.fullName.toLowerCase() === (repositoryNameWithOwner ?? '').toLowerCase(),
    `a Repository with the name '${repositoryNameWithOwner}'`,
  )
  const directory = repository.gitDirectory
  const name = `refs/heads/${(branchName ?? '').replace(/^refs\/heads\//, '')}`
  const tip = await readRef(directory, name)
  if (tip === undefined) throw refuse('NOT_FOUND', `Could not resolve to a branch named '${branchName}'.`)
  const stale = () =>
    refuse('STALE_DATA', `Expected branch to point to "${input.expectedHeadOid}" but it did not. Pull and try again.`)
  if (tip.sha !== input.expectedHeadOid) throw stale()
  const { tree } = await readCommit(directory, tip.sha)
  const { headline, body } = input.message
  const after = await writeCommit(directory, {
    tree: await writeTree(directory, tree, await changesOf(directory, input)),
    parents: [tip.sha],
    message: typeof body === 'string' && body !== '' ? `${headline}\n\n${body}` : headline,
    author: personSignature(context.world, loginOf(context.identity)),
    committer: webFlow(context.world),
  })
  await assertMayMoveTo({ identity: context.identity, repository }, name, after)
  if (!(await changeRefs(directory, [{ name, after, before: tip.sha }]))) throw stale()
  await refMoved(context.world, repository, context.identity, { ref: name, before: tip.sha, after })
  return {
    clientMutationId: input.clientMutationId ?? null,
    commit: context.nodes.commit(repository, await readCommit(directory, after)),
    ref: refNode(context, repository, { name, sha: after, type: 'commit', peeled: after }),
  }
}
