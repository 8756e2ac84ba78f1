import { grants } from '../access/permissions.ts'
import { ApiError, notFound } from '../errors.ts'
import { ok, parameter, type RepositoryRequest, type Request } from '../http/request.ts'
import { plainRoute, type Route, repositoryRoute } from '../http/router.ts'
import { fullRepositoryShape, permissionsOfRole, type RepositoryPermissions } from '../shapes/repository.ts'
import { publicUserShape, userShape } from '../shapes/user.ts'
import { roleOf } from '../store/state.ts'

/** Permissions as the caller has them; a job's token shows only whether it may push. */
function callerPermissions({ identity, repository }: RepositoryRequest): RepositoryPermissions | undefined {
  if (identity.kind === 'anonymous') return undefined
  if (identity.kind === 'user') return permissionsOfRole(roleOf(repository, identity.login))
  const push =
    identity.repositoryId === repository.id && grants(identity.permissions, { name: 'contents', access: 'write' })
  return { admin: false, maintain: false, push, triage: push, pull: true }
}

function collaboratorPermission(request: RepositoryRequest) {
  const { world, repository } = request
  const user = world.users.get(parameter(request, 'username').toLowerCase())
  if (user === undefined) throw notFound()
  const role = roleOf(repository, user.login) ?? (repository.private ? null : 'read')
  const legacy = role === 'maintain' ? 'write' : (role ?? 'none')
  const permissions = permissionsOfRole(role)
  return ok({
    permission: legacy,
    role_name: role ?? 'none',
    user: { ...userShape(world, user.login), permissions, role_name: role ?? 'none' },
  })
}

/** A job's token is an app's, and belongs to nobody: GitHub refuses. */
function currentUser(request: Request) {
  if (request.identity.kind === 'anonymous') throw new ApiError(401, 'Requires authentication')
  if (request.identity.kind === 'job') throw new ApiError(403, 'Resource not accessible by integration')
  const user = request.world.users.get(request.identity.login.toLowerCase())
  if (user === undefined) throw notFound()
  return ok(publicUserShape(request.world, user))
}

function oneUser(request: Request) {
  const user = request.world.users.get(parameter(request, 'username').toLowerCase())
  if (user === undefined) throw notFound()
  return ok(publicUserShape(request.world, user))
}

export const repositoryRoutes: Route[] = [
  repositoryRoute('GET', '', (request) =>
    ok(fullRepositoryShape(request.world, request.repository, callerPermissions(request))),
  ),
  repositoryRoute('GET', '/collaborators/{username}/permission', collaboratorPermission),
  plainRoute('GET', '/user', currentUser),
  plainRoute('GET', '/users/{username}', oneUser),
]
