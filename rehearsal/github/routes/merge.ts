import { ApiError, conflict, notFound } from '../errors.ts'
import { emitPull } from '../events/pull.ts'
import { refMoved } from '../events/ref-moved.ts'
import { readLog } from '../git/history.ts'
import { mergeTrees, rebase } from '../git/merge.ts'
import { writeCommit } from '../git/objects.ts'
import { changeRefs } from '../git/refs.ts'
import { type Answer, noContent, ok, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { personSignature, refreshPull, webFlow } from '../pulls/refresh.ts'
import type { PullIssue } from '../store/issues.ts'
import { loginOf } from '../store/state.ts'
import { pullOf } from './pulls.ts'

function message(title: string, body: string | undefined): string {
  return body === undefined || body === '' ? title : `${title}\n\n${body}`
}

/**
 * What GitHub writes by default (`COMMIT_OR_PR_TITLE`, `COMMIT_MESSAGES`): the message of the only commit, else the title of
 * the pull request over a list of all messages. Merge commits do not count.
 * https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/about-pull-request-merges
 */
function squashMessage(
  { title, number }: Pick<PullIssue, 'title' | 'number'>,
  log: readonly { readonly message: string; readonly parents: readonly string[] }[],
): { readonly title: string; readonly body: string } {
  const [first, ...others] = log.filter(({ parents }) => parents.length < 2).map((commit) => commit.message.trimEnd())
  if (first === undefined) return { title: `${title} (#${number})`, body: '' }
  if (others.length > 0)
    return { title: `${title} (#${number})`, body: [first, ...others].map((each) => `* ${each}`).join('\n\n') }
  const end = first.indexOf('\n')
  const subject = end < 0 ? first : first.slice(0, end)
  return { title: `${subject} (#${number})`, body: end < 0 ? '' : first.slice(end).trim() }
}

/** The new tip of the base branch, or `null` when the commits conflict. */
async function merged(request: RepositoryRequest, issue: PullIssue, method: string): Promise<string | null> {
  const { world, repository, body, identity } = request
  const directory = repository.gitDirectory
  const { baseSha, headSha, headOwner, headRef } = issue.pull
  const committer = webFlow(world)
  if (method === 'rebase') return rebase(directory, baseSha, headSha, personSignature(world, loginOf(identity)))
  const tree = await mergeTrees(directory, baseSha, headSha)
  if (tree === null) return null
  if (method === 'squash') {
    const squashed = squashMessage(issue, await readLog(directory, { from: headSha, not: [baseSha], reverse: true }))
    const author = personSignature(world, issue.user)
    const text = message(body.string('commit_title') ?? squashed.title, body.string('commit_message') ?? squashed.body)
    return writeCommit(directory, { tree, parents: [baseSha], message: text, author, committer })
  }
  const title = body.string('commit_title') ?? `Merge pull request #${issue.number} from ${headOwner}/${headRef}`
  const text = message(title, body.string('commit_message') ?? issue.title)
  const author = personSignature(world, loginOf(identity))
  return writeCommit(directory, { tree, parents: [baseSha, headSha], message: text, author, committer })
}

async function mergePull(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, body, identity } = request
  const issue = pullOf(request)
  const { pull } = issue
  const method = body.string('merge_method') ?? 'merge'
  if (!['merge', 'squash', 'rebase'].includes(method)) throw new ApiError(422, 'Invalid merge_method')
  await refreshPull(world, repository, issue)
  if (issue.state !== 'open') throw new ApiError(405, 'Pull Request is not mergeable')
  if (pull.draft) throw new ApiError(405, 'Pull Request is still a draft')
  const expected = body.string('sha')
  if (expected !== undefined && expected !== pull.headSha) {
    throw conflict('Head branch was modified. Review and try the merge again.')
  }
  const tip = await merged(request, issue, method)
  if (tip === null) throw new ApiError(405, 'Pull Request is not mergeable')
  const ref = `refs/heads/${pull.baseRef}`
  const before = pull.baseSha
  if (!(await changeRefs(repository.gitDirectory, [{ name: ref, after: tip, before }]))) {
    throw new ApiError(405, 'Base branch was modified. Review and try the merge again.')
  }
  if (method === 'rebase') {
    const commits = await readLog(repository.gitDirectory, { from: tip, not: [before] })
    pull.rebasedCommits = commits.map((commit) => commit.sha)
  }
  const now = world.clock.now()
  issue.state = 'closed'
  issue.closedAt = now
  issue.closedBy = loginOf(identity)
  issue.updatedAt = now
  pull.mergedAt = now
  pull.mergedBy = loginOf(identity)
  pull.mergeCommitSha = tip
  await emitPull(world, repository, identity, issue, 'closed')
  await refMoved(world, repository, identity, { ref, before, after: tip })
  return ok({ sha: tip, merged: true, message: 'Pull Request successfully merged' })
}

export const mergeRoutes: Route[] = [
  repositoryRoute('PUT', '/pulls/{pull_number}/merge', mergePull),
  repositoryRoute('GET', '/pulls/{pull_number}/merge', (request) => {
    if (pullOf(request).pull.mergedAt === null) throw notFound()
    return noContent
  }),
]
