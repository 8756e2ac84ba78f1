import { UserError } from '../kernel/errors.ts'
import { oneLine } from '../kernel/printing.ts'

/** A call that GitHub refused or did not answer. `status` 0: no answer. */
export class GitHubError extends UserError {
  readonly status: number
  /** A write may or may not have happened: the answer was lost. Read before writing again. */
  readonly outcomeUnknown: boolean
  /** One of GitHub's limits of calls is used up. */
  readonly rateLimited: boolean

  constructor(call: string, failure: CallFailure) {
    super(reasonOf(failure), describe(call, failure))
    this.name = 'GitHubError'
    this.status = failure.status
    this.outcomeUnknown = failure.outcomeUnknown
    this.rateLimited = failure.rateLimited
  }
}

export interface CallFailure {
  readonly status: number
  readonly message: string
  /** `X-Accepted-GitHub-Permissions`, e.g. `deployments=write; contents=read`. */
  readonly acceptedPermissions: string | undefined
  readonly rateLimited: boolean
  readonly outcomeUnknown: boolean
}

function reasonOf({ status, rateLimited }: CallFailure) {
  if (rateLimited || status === 0 || status >= 500) return 'github-unavailable'
  return status === 401 || status === 403 ? 'missing-permission' : 'github-refused'
}

function describe(call: string, failure: CallFailure): string {
  const words = oneLine(failure.message, 400)
  if (failure.status === 0) return `${call}: no answer from GitHub (${words}).`
  const text = `${call}: GitHub answered ${failure.status} "${words}".`
  if (failure.rateLimited) return `${text} The rate limit is used up; run again later.`
  if (failure.status === 401)
    return /requires authentication/i.test(words)
      ? `${text} No token was given.`
      : `${text} The token is wrong, expired or revoked.`
  if (failure.status !== 403) return text
  const needed = permissionLines(failure.acceptedPermissions)
  return needed === undefined
    ? `${text} The token lacks a permission.`
    : `${text} The job must grant ${needed} (under "permissions:" of the job, and of every workflow that calls it).`
}

/** `deployments=write; contents=read,metadata=read` → `deployments: write, or contents: read and metadata: read`. */
function permissionLines(accepted: string | undefined): string | undefined {
  if (accepted === undefined || accepted.trim() === '') return undefined
  return accepted
    .split(';')
    .map((set) =>
      set
        .split(',')
        .map((pair) => pair.trim().replace('=', ': ').replaceAll('_', '-'))
        .join(' and '),
    )
    .join(', or ')
}

interface GraphqlProblem {
  readonly type?: string
  readonly message?: string
  readonly path?: readonly (string | number)[]
}

/** GraphQL refuses with status 200 and a list of errors; `FORBIDDEN` is a missing permission. */
export function graphqlError(thrown: unknown, query: string): unknown {
  const errors = (thrown as { errors?: readonly GraphqlProblem[] } | null)?.errors
  if (thrown instanceof GitHubError || errors === undefined) return thrown
  const forbidden = errors.some((error) => error.type === 'FORBIDDEN')
  return new GitHubError('GraphQL', {
    status: forbidden ? 403 : 422,
    message: [...new Set(errors.map((error) => `${error.type ?? 'ERROR'}: ${error.message ?? ''}`))].join('; '),
    acceptedPermissions: forbidden ? permissionsOf(errors, query) : undefined,
    rateLimited: errors.some((error) => error.type === 'RATE_LIMITED'),
    outcomeUnknown: false,
  })
}

/** The data of an answer whose only errors are things that do not exist; `undefined` for any other failure. */
export function dataWithoutMissing(thrown: unknown): unknown {
  const { errors, data } = (thrown ?? {}) as { errors?: readonly GraphqlProblem[]; data?: unknown }
  const onlyMissing = errors?.every((error) => error.type === 'NOT_FOUND' && (error.path?.length ?? 0) > 1) ?? false
  return onlyMissing ? (data ?? undefined) : undefined
}

/** What a field of a repository needs; unlike REST, GraphQL does not say so itself. */
const FIELD_PERMISSIONS = new Map([
  ['deployment', 'deployments=read'],
  ['deployments', 'deployments=read'],
  ['defaultBranchRef', 'contents=read'],
  ['object', 'contents=read'],
  ['issueOrPullRequest', 'issues=read,pull_requests=read'],
  ['associatedPullRequests', 'pull_requests=read'],
  ['ref', 'contents=read'],
  ['refs', 'contents=read'],
])

/** The permissions that the refused fields need, as REST would name them: all of them together. */
function permissionsOf(errors: readonly GraphqlProblem[], query: string): string | undefined {
  const needed = errors.flatMap(({ type, path }) => {
    const [, key] = path ?? []
    if (type !== 'FORBIDDEN' || typeof key !== 'string') return []
    const permission = FIELD_PERMISSIONS.get(fieldOf(key, query))
    return permission === undefined ? [] : [permission]
  })
  return needed.length === 0 ? undefined : [...new Set(needed)].join(',')
}

/** An error names the alias of a field (`e0: deployments(…)`); a variable may be declared under the same name. */
function fieldOf(key: string, query: string): string {
  return [...FIELD_PERMISSIONS.keys()].find((field) => query.includes(`${key}: ${field}(`)) ?? key
}
