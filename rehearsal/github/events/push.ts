import { timestamp } from '../clock.ts'
import { EMPTY_TREE, type FileChange, readDiff } from '../git/diff.ts'
import { type Commit, isAncestor, readLog } from '../git/history.ts'
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

async function commitEntry(world: World, repository: RepositoryState, commit: Commit) {
  const before = commit.parents[0] ?? EMPTY_TREE
  const changes = await readDiff(repository.gitDirectory, before, commit.sha)
  const paths = (status: FileChange['status']) => changes.filter((file) => file.status === status).map((f) => f.path)
  const person = (signature: Commit['author']) => ({
    name: signature.name,
    email: signature.email,
    ...(loginOfAddress(world, signature.email) === null ? {} : { username: loginOfAddress(world, signature.email) }),
  })
  return {
    id: commit.sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: timestamp(commit.committer.date),
    url: `${repositoryPage(repository)}/commit/${commit.sha}`,
    author: person(commit.author),
    committer: person(commit.committer),
    added: [...paths('added'), ...paths('renamed')],
    removed: paths('removed'),
    modified: [...paths('modified'), ...paths('changed')],
  }
}

async function commitEntries(world: World, repository: RepositoryState, move: RefMove & { after: string }) {
  const directory = repository.gitDirectory
  const tip = await resolveObject(directory, move.after, 'commit')
  if (tip === null || move.ref.startsWith('refs/tags/')) return { commits: [], head: tip }
  const before = move.before ?? (await resolveObject(directory, `refs/heads/${repository.defaultBranch}`, 'commit'))
  const not = before === null || before === tip ? [] : [before]
  const limit = not.length === 0 ? 1 : COMMIT_LIMIT
  const commits = (await readLog(directory, { from: tip, not, limit })).reverse()
  return { commits: await Promise.all(commits.map((commit) => commitEntry(world, repository, commit))), head: tip }
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
  const { commits, head } =
    after === null ? { commits: [], head: null } : await commitEntries(world, repository, { ...move, after })
  const headCommit = head === null ? undefined : (await readLog(directory, { from: head, limit: 1 }))[0]
  const forced = before !== null && after !== null && head !== null && !(await isAncestor(directory, before, head))
  const fallback = await resolveObject(directory, `refs/heads/${repository.defaultBranch}`, 'commit')
  const sha = head ?? fallback
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
      head_commit: headCommit === undefined ? null : await commitEntry(world, repository, headCommit),
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
