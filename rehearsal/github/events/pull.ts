import { pullSize } from '../pulls/refresh.ts'
import { fullPullShape } from '../shapes/pull.ts'
import type { PullIssue } from '../store/issues.ts'
import { type Identity, type RepositoryState, roleOf, userOf, type World } from '../store/state.ts'
import { emit } from './emit.ts'

/** Sends `pull_request` with an action such as `opened`, `synchronize`, `closed`. */
export async function emitPull(
  world: World,
  repository: RepositoryState,
  cause: Identity,
  issue: PullIssue,
  action: string,
  extra: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { pull } = issue
  const merged = pull.mergedAt !== null
  // A pull request with conflicts starts nothing: there is no test merge to run on.
  if (!merged && pull.mergeable === false && action !== 'closed') return
  const fromFork = pull.headOwner !== repository.owner || pull.headRepository !== repository.name
  const dependabot = cause.kind === 'user' && cause.login === 'dependabot[bot]'
  const trustedBot = userOf(world, issue.user).type === 'Bot' && roleOf(repository, issue.user) !== null
  const shape = fullPullShape(world, repository, issue, await pullSize(repository, issue))
  emit(world, repository, cause, {
    name: 'pull_request',
    sha: pull.mergeCommitSha ?? pull.headSha,
    ref: merged ? `refs/heads/${pull.baseRef}` : `refs/pull/${issue.number}/merge`,
    payload: { action, number: issue.number, pull_request: shape, ...extra },
    ...(fromFork || (dependabot && !trustedBot) ? { untrusted: true } : {}),
  })
}
