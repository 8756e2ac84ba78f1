import { timestamp } from '../clock.ts'
import { readTouchedPaths, type TouchedPaths } from '../git/diff.ts'
import { type Commit, isAncestor, readCommit, readLog } from '../git/history.ts'
import { resolveObject } from '../git/objects.ts'
import { loginOfAddress } from '../shapes/commit.ts'
import { pushRepositoryShape, repositoryPage } from '../shapes/repository.ts'
import { noReplyAddress } from '../shapes/user.ts'
import { type Identity, loginOf, type RepositoryState, type World } from '../store/state.ts'
import { emit } from './emit.ts'

/** A reference that moved; `null` before: it is new, `null` after: it is gone. */
export interface RefMove {
  readonly ref: string
  readonly before: string | null
  readonly after: string | null
}

const NOTHING = '0'.repeat(40)
/** Commits that GitHub lists in one push event. */
const COMMIT_LIMIT = 2048

function commitEntry(world: World, repository: RepositoryState, commit: Commit, touched: TouchedPaths | undefined) {
  const person = (signature: Commit['author']) => {
    const username = loginOfAddress(world, signature.email)
    return { name: signature.name, email: signature.email, ...(username === null ? {} : { username }) }
  }
  return {
    id: commit.sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: timestamp(commit.committer.date),
    url: `${repositoryPage(repository)}/commit/${commit.sha}`,
    author: person(commit.author),
    committer: person(commit.committer),
    added: touched?.added ?? [],
    removed: touched?.removed ?? [],
    modified: touched?.modified ?? [],
  }
}

/** The commits a move brought, oldest first, and the one it ends at. */
async function commitEntries(world: World, repository: RepositoryState, move: RefMove) {
  const directory = repository.gitDirectory
  const tip = move.after === null ? null : await resolveObject(directory, move.after, 'commit')
  if (tip === null) return { commits: [], head: null }
  const before = move.before ?? (await resolveObject(directory, `refs/heads/${repository.defaultBranch}`, 'commit'))
  const isBranch = move.ref.startsWith('refs/heads/')
  const not = !isBranch || before === null || before === tip ? [] : [before]
  // A tag and the first push of all show the newest commit only.
  const limit = not.length === 0 ? 1 : COMMIT_LIMIT
  const log = (await readLog(directory, { from: tip, not, limit })).reverse()
  const last = log.at(-1) ?? (await readCommit(directory, tip))
  const touched = await readTouchedPaths(directory, [...new Set([...log, last].map(({ sha }) => sha))])
  const entry = (commit: Commit) => commitEntry(world, repository, commit, touched.get(commit.sha))
  return { commits: isBranch ? log.map(entry) : [], head: entry(last) }
}

/** Sends `push`, and `create` or `delete` when a branch or tag appears or goes. */
export async function emitPush(
  world: World,
  repository: RepositoryState,
  cause: Identity,
  move: RefMove,
): Promise<void> {
  if (!/^refs\/(heads|tags)\//.test(move.ref)) return
  const directory = repository.gitDirectory
  const page = repositoryPage(repository)
  const actor = loginOf(cause)
  const { after, before, ref } = move
  const { commits, head } = await commitEntries(world, repository, move)
  const forced = before !== null && head !== null && !(await isAncestor(directory, before, head.id))
  const sha = head?.id ?? (await resolveObject(directory, `refs/heads/${repository.defaultBranch}`, 'commit'))
  if (sha === null) return
  emit(world, repository, cause, {
    name: 'push',
    sha,
    ref: after === null ? `refs/heads/${repository.defaultBranch}` : ref,
    payload: {
      repository: pushRepositoryShape(world, repository),
      ref,
      before: before ?? NOTHING,
      after: after ?? NOTHING,
      base_ref: null,
      created: before === null,
      deleted: after === null,
      forced,
      compare:
        before === null
          ? `${page}/commit/${(after ?? '').slice(0, 12)}`
          : `${page}/compare/${before.slice(0, 12)}...${(after ?? NOTHING).slice(0, 12)}`,
      pusher: { name: actor, email: noReplyAddress(world, actor) },
      commits,
      head_commit: head,
    },
  })
  if (before !== null && after !== null) return
  const [, kind, ...name] = ref.split('/')
  emit(world, repository, cause, {
    name: after === null ? 'delete' : 'create',
    sha,
    ref: after === null ? `refs/heads/${repository.defaultBranch}` : ref,
    payload: {
      ref: name.join('/'),
      ref_type: kind === 'heads' ? 'branch' : 'tag',
      pusher_type: 'user',
      ...(after === null ? {} : { master_branch: repository.defaultBranch, description: null }),
    },
  })
}
