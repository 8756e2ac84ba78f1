import { ApiError, notFound, unprocessable } from '../errors.ts'
import { EMPTY_TREE, readDiff } from '../git/diff.ts'
import { type Commit, countCommits, mergeBase, readCommit, readLog } from '../git/history.ts'
import { resolveObject } from '../git/objects.ts'
import { linkHeader, pageOf, paginate } from '../http/pagination.ts'
import { type Answer, ok, parameter, type RepositoryRequest } from '../http/request.ts'
import { type Route, repositoryRoute } from '../http/router.ts'
import { pullsOfCommit } from '../pulls/of-commit.ts'
import { commitShape, fileShape } from '../shapes/commit.ts'
import { pullShape } from '../shapes/pull.ts'
import { repositoryPage, repositoryUrl } from '../shapes/repository.ts'
import { resolveCommitish } from './commitish.ts'

/** Files that one answer holds at most. */
const FILE_LIMIT = 300

function dateOf(request: RepositoryRequest, name: string): Date | undefined {
  const text = request.query.get(name)
  if (text === null) return undefined
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? undefined : date
}

async function listCommits(request: RepositoryRequest): Promise<Answer> {
  const { world, repository, query } = request
  const directory = repository.gitDirectory
  const start = query.get('sha') ?? repository.defaultBranch
  const from = await resolveCommitish(repository, start)
  if (from === null) {
    if (query.get('sha') === null) throw new ApiError(409, 'Git Repository is empty.')
    throw notFound()
  }
  const page = pageOf(request)
  const path = query.get('path')
  const since = dateOf(request, 'since')
  const until = dateOf(request, 'until')
  const author = query.get('author')
  const options = {
    from,
    ...(path === null || path === '' ? {} : { path }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(author === null ? {} : { author }),
  }
  // One more than the page tells whether another page follows.
  const commits = await readLog(directory, { ...options, limit: page.size + 1, skip: (page.number - 1) * page.size })
  const last = commits.length > page.size ? await lastPage(directory, options, page.size) : page.number
  const shapes = commits.slice(0, page.size).map((commit) => commitShape(world, repository, commit))
  return ok(shapes, linkHeader(request, page, last))
}

async function lastPage(directory: string, options: Parameters<typeof readLog>[1], size: number): Promise<number> {
  const narrowed = options.path ?? options.since ?? options.until ?? options.author
  const total =
    narrowed === undefined ? await countCommits(directory, options.from) : (await readLog(directory, options)).length
  return Math.ceil(total / size)
}

async function getCommit(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const ref = parameter(request, 'ref')
  const sha = await resolveCommitish(repository, ref)
  if (sha === null) throw unprocessable(`No commit found for SHA: ${ref}`)
  if (request.headers.accept?.includes('sha') === true) {
    return { status: 200, bytes: sha, headers: { 'Content-Type': 'application/vnd.github.sha; charset=utf-8' } }
  }
  const commit = await readCommit(repository.gitDirectory, sha)
  const changes = await readDiff(repository.gitDirectory, commit.parents[0] ?? EMPTY_TREE, sha)
  const additions = changes.reduce((sum, change) => sum + change.additions, 0)
  const deletions = changes.reduce((sum, change) => sum + change.deletions, 0)
  return ok({
    ...commitShape(world, repository, commit),
    stats: { total: additions + deletions, additions, deletions },
    files: changes.slice(0, FILE_LIMIT).map((change) => fileShape(world, repository, change, sha)),
  })
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return 'diverged'
  if (ahead > 0) return 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}

async function compare(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const directory = repository.gitDirectory
  const basehead = parameter(request, 'basehead')
  const [baseName = '', headName = '', rest] = basehead.split('...')
  if (rest !== undefined || baseName === '' || headName === '') throw notFound()
  const [base, head] = await Promise.all([
    resolveCommitish(repository, baseName),
    resolveCommitish(repository, withoutOwner(repository.owner, headName)),
  ])
  if (base === null || head === null) throw notFound()
  const fork = await mergeBase(directory, base, head)
  if (fork === null) throw new ApiError(404, `No common ancestor between ${baseName} and ${headName}.`)
  const [ahead, behind] = await Promise.all([
    countCommits(directory, head, [base]),
    countCommits(directory, base, [head]),
  ])
  const page = pageOf(request)
  const paged = request.query.has('page') || request.query.has('per_page')
  // Without pages GitHub gives the last 250 commits; with them it starts at the oldest.
  const all = ahead === 0 ? [] : (await readLog(directory, { from: head, not: [base] })).reverse()
  const commits = paged ? all.slice((page.number - 1) * page.size, page.number * page.size) : all.slice(-250)
  const files = page.number > 1 ? [] : (await readDiff(directory, fork, head)).slice(0, FILE_LIMIT)
  const shapeOf = (commit: Commit) => commitShape(world, repository, commit)
  const html = `${repositoryPage(repository)}/compare/${basehead}`
  const [baseCommit, forkCommit] = await Promise.all([readCommit(directory, base), readCommit(directory, fork)])
  return ok(
    {
      url: `${repositoryUrl(world, repository)}/compare/${basehead}`,
      html_url: html,
      permalink_url: `${repositoryPage(repository)}/compare/${repository.owner}:${base.slice(0, 7)}...${repository.owner}:${head.slice(0, 7)}`,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: shapeOf(baseCommit),
      merge_base_commit: shapeOf(forkCommit),
      status: statusOf(ahead, behind),
      ahead_by: ahead,
      behind_by: behind,
      total_commits: ahead,
      commits: commits.map(shapeOf),
      files: files.map((change) => fileShape(world, repository, change, head)),
    },
    paged ? linkHeader(request, page, Math.max(1, Math.ceil(ahead / page.size))) : {},
  )
}

/** `owner:branch` of the same repository. */
function withoutOwner(owner: string, name: string): string {
  return name.startsWith(`${owner}:`) ? name.slice(owner.length + 1) : name
}

async function pullsForCommit(request: RepositoryRequest): Promise<Answer> {
  const { world, repository } = request
  const name = parameter(request, 'commit_sha')
  const sha = await resolveObject(repository.gitDirectory, name, 'commit')
  if (sha === null) throw unprocessable(`No commit found for SHA: ${name}`)
  const pulls = await pullsOfCommit(repository, sha)
  return paginate(request, pulls, (issue) => pullShape(world, repository, issue))
}

export const commitRoutes: Route[] = [
  repositoryRoute('GET', '/commits', listCommits),
  repositoryRoute('GET', '/commits/{ref}', getCommit),
  repositoryRoute('GET', '/commits/{commit_sha}/pulls', pullsForCommit),
  repositoryRoute('GET', '/compare/{basehead}', compare),
]
