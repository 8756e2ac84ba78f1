import { type Commit, readLog } from '../git/history.ts'
import type { Signature } from '../git/objects.ts'
import { pullsOfCommit } from '../pulls/of-commit.ts'
import { loginOfAddress } from '../shapes/commit.ts'
import { nodeId } from '../shapes/node-id.ts'
import { repositoryPage } from '../shapes/repository.ts'
import { combinedState, latestStatuses } from '../store/checks.ts'
import type { RepositoryState } from '../store/state.ts'
import { actorNode } from './actor.ts'
import { type ConnectionArguments, connection } from './connection.ts'
import type { GraphqlContext, Node } from './context.ts'

function gitActor(context: GraphqlContext, signature: Signature): Node {
  const login = loginOfAddress(context.world, signature.email)
  return {
    __typename: 'GitActor',
    name: signature.name,
    email: signature.email,
    date: signature.date.toISOString(),
    user: login === null ? null : actorNode(context.world, login),
  }
}

/** The author and those that `Co-authored-by` trailers name. */
function authors(commit: Commit): Signature[] {
  const trailers = commit.message.split('\n').flatMap((line) => {
    const found = /^co-authored-by: ([^<]+)<([^>]+)>\s*$/i.exec(line)
    return found === null ? [] : [{ name: (found[1] ?? '').trim(), email: found[2] ?? '', date: commit.author.date }]
  })
  return [commit.author, ...trailers]
}

/** Checks and statuses of a commit as one word, or `null` when there are none. */
function rollupState(repository: RepositoryState, sha: string): string | null {
  const statuses = latestStatuses(repository.statuses, sha)
  const checks = [...repository.checkRuns.values()].filter((check) => check.headSha === sha)
  if (statuses.length === 0 && checks.length === 0) return null
  const states = checks.map((check) => {
    if (check.status !== 'completed') return 'pending'
    return ['success', 'neutral', 'skipped'].includes(check.conclusion ?? '') ? 'success' : 'failure'
  })
  if (statuses.length > 0) states.push(combinedState(statuses))
  if (states.includes('failure')) return 'FAILURE'
  return states.includes('pending') ? 'PENDING' : 'SUCCESS'
}

interface HistoryArguments extends ConnectionArguments {
  readonly path?: string | null
  readonly since?: string | null
  readonly until?: string | null
}

export function commitNode(context: GraphqlContext, repository: RepositoryState, commit: Commit): Node {
  const { nodes } = context
  const newline = commit.message.indexOf('\n')
  const page = repositoryPage(repository)
  return {
    __typename: 'Commit',
    id: nodeId('C', commit.sha),
    oid: commit.sha,
    abbreviatedOid: commit.sha.slice(0, 7),
    message: commit.message,
    messageHeadline: newline === -1 ? commit.message : commit.message.slice(0, newline),
    messageBody: newline === -1 ? '' : commit.message.slice(newline).trim(),
    authoredDate: commit.author.date.toISOString(),
    committedDate: commit.committer.date.toISOString(),
    url: `${page}/commit/${commit.sha}`,
    commitUrl: `${page}/commit/${commit.sha}`,
    resourcePath: `/${repository.fullName}/commit/${commit.sha}`,
    treeUrl: `${page}/tree/${commit.sha}`,
    repository: () => nodes.repository(repository),
    tree: { __typename: 'Tree', id: nodeId('T', commit.tree), oid: commit.tree },
    author: gitActor(context, commit.author),
    committer: gitActor(context, commit.committer),
    authors: (args: ConnectionArguments) =>
      connection('authors', authors(commit), args, (person) => gitActor(context, person)),
    parents: (args: ConnectionArguments) =>
      connection('parents', commit.parents, args, async (sha) => {
        const parent = await context.loadCommit(repository, sha)
        return parent === undefined ? null : nodes.commit(repository, parent)
      }),
    history: async (args: HistoryArguments) => {
      const commits = await readLog(repository.gitDirectory, {
        from: commit.sha,
        ...(typeof args.path === 'string' ? { path: args.path } : {}),
        ...(typeof args.since === 'string' ? { since: new Date(args.since) } : {}),
        ...(typeof args.until === 'string' ? { until: new Date(args.until) } : {}),
      })
      return connection('history', commits, args, (entry) => nodes.commit(repository, entry))
    },
    associatedPullRequests: async (args: ConnectionArguments) => {
      context.demand(repository, 'pull_requests', 'read')
      const pulls = await pullsOfCommit(repository, commit.sha)
      return connection('associatedPullRequests', pulls, args, (issue) => nodes.pull(repository, issue))
    },
    statusCheckRollup: () => {
      context.demand(repository, 'statuses', 'read')
      context.demand(repository, 'checks', 'read')
      const state = rollupState(repository, commit.sha)
      return state === null ? null : { __typename: 'StatusCheckRollup', id: nodeId('SCR', commit.sha), state }
    },
  }
}
