import { ApiError, notFound } from '../errors.ts'
import type { Identity, RepositoryState, World } from '../store/state.ts'
import { hasRole } from '../store/state.ts'
import { acceptedHeader, grants, type Permission, type Requirement, requirementOf, roleFor } from './permissions.ts'

/** Who asks, from the `Authorization` header: `token x`, `Bearer x`, or basic with the token as password. */
export function identify(world: World, header: string | undefined): Identity {
  if (header === undefined || header === '') return { kind: 'anonymous' }
  const space = header.indexOf(' ')
  const scheme = header.slice(0, space).toLowerCase()
  const rest = header.slice(space + 1).trim()
  const token = scheme === 'basic' ? passwordOf(rest) : rest
  const identity = world.tokens.get(token)
  if (identity === undefined) throw new ApiError(401, 'Bad credentials')
  return identity
}

function passwordOf(encoded: string): string {
  const text = Buffer.from(encoded, 'base64').toString()
  return text.slice(text.indexOf(':') + 1)
}

/** Whether this repository exists for them at all. */
export function canSee(identity: Identity, repository: RepositoryState): boolean {
  if (!repository.private) return true
  if (identity.kind === 'anonymous') return false
  if (identity.kind === 'user') return hasRole(repository, identity.login, 'read')
  return identity.repositoryId === repository.id
}

export function forbidden(requirement: Requirement): ApiError {
  return new ApiError(
    403,
    'Resource not accessible by integration',
    {},
    { 'X-Accepted-GitHub-Permissions': acceptedHeader(requirement) },
  )
}

/** Whether they hold the permission in the repository. */
export function holds(identity: Identity, repository: RepositoryState, permission: Permission): boolean {
  if (identity.kind === 'anonymous') return !repository.private && permission.access === 'read'
  if (identity.kind === 'user') return hasRole(repository, identity.login, roleFor(permission))
  if (identity.repositoryId === repository.id) return grants(identity.permissions, permission)
  // A job's token reads other public repositories as anybody can.
  return !repository.private && permission.access === 'read'
}

/** Lets the request pass, or throws GitHub's answer: 404 for what is hidden, 401 without a token, 403 else. */
export function authorize(identity: Identity, repository: RepositoryState, method: string, template: string): void {
  if (!canSee(identity, repository)) throw notFound()
  const requirement = requirementOf(method, template)
  if (requirement === undefined) {
    throw new Error(`No permission is known for ${method} ${template}; add it to access/permission-table.ts.`)
  }
  if (requirement.some((permission) => holds(identity, repository, permission))) return
  if (identity.kind === 'anonymous') throw new ApiError(401, 'Requires authentication')
  if (identity.kind === 'user') {
    // GitHub hides from people with too small a role that the thing could be changed at all.
    throw method === 'GET' ? notFound() : new ApiError(403, 'Must have admin rights to Repository.')
  }
  throw forbidden(requirement)
}
