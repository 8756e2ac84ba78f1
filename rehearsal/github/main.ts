import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GitHub, RequestRecord } from '../ports.ts'
import { issueJobToken, issueUserToken } from './access/tokens.ts'
import { findJob } from './actions-service/find.ts'
import { createActionsService } from './actions-service/main.ts'
import { createClock, type OwnedClock } from './clock.ts'
import { createFaultPlan } from './faults.ts'
import { rateLimitShape } from './http/rate-limit.ts'
import { ok } from './http/request.ts'
import { plainRoute } from './http/router.ts'
import { pushFrom } from './push.ts'
import { artifactServiceRoutes } from './results-service/artifacts.ts'
import { blobRoutes } from './results-service/blobs.ts'
import { cacheServiceRoutes } from './results-service/caches.ts'
import { ROUTES } from './routes/all.ts'
import { attestationBlobRoutes } from './routes/attestations.ts'
import { startServer } from './server.ts'
import { setEnvironment } from './store/environments.ts'
import { createRepository } from './store/repositories.ts'
import { addUser, createWorld, requireRepository } from './store/state.ts'

export interface GitHubOptions {
  /** Folder of the bare repositories; a temporary one, removed by `close`, when not given. */
  readonly directory?: string
  /** Checks every JSON answer against GitHub's OpenAPI description; what is wrong stands in `violations`. */
  readonly validate?: boolean
  readonly log?: (line: string) => void
  /** Another source of time, for tests. */
  readonly clock?: OwnedClock
}

/** Starts the emulated GitHub on a free loopback port. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const log = options.log ?? (() => undefined)
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'rehearsal-github-')))
  const clock = options.clock ?? createClock()
  const world = createWorld(clock, directory)
  const faults = createFaultPlan()
  const requests: RequestRecord[] = []
  const violations: string[] = []
  // One after the other: events must not overtake each other.
  let pending: Promise<void> = Promise.resolve()
  const background = (work: () => Promise<void>) => {
    pending = pending
      .then(work)
      .catch((error: unknown) => log(`The emulated GitHub failed in the background: ${String(error)}`))
  }
  const validate = options.validate === true ? (await import('./validate/main.ts')).createValidator() : undefined

  const server = await startServer({
    world,
    faults,
    requests,
    log,
    routes: (limiter) => [
      ...ROUTES,
      ...artifactServiceRoutes,
      ...cacheServiceRoutes,
      ...blobRoutes,
      ...attestationBlobRoutes,
      plainRoute('GET', '/rate_limit', (request) => ok(rateLimitShape(limiter.peek(request.identity)))),
      plainRoute('POST', '/graphql', async (request) => (await import('./graphql/main.ts')).answerGraphql(request)),
    ],
    onAnswer: (method, template, status, json) => {
      if (validate !== undefined) violations.push(...validate(method, template, status, json))
    },
  })

  return {
    url: world.url,
    clock,
    actions: createActionsService(world, background),
    faults,
    requests,
    violations,
    createUser: (login, user) => {
      addUser(world, login, user?.type)
    },
    createRepository: (repository) => createRepository(world, repository),
    repository: (ref) => requireRepository(world, ref),
    setRole: (ref, login, role) => {
      addUser(world, login)
      requireRepository(world, ref).roles.set(login.toLowerCase(), role)
    },
    setEnvironment: (ref, environment) => setEnvironment(world, ref, environment),
    tokenForJob: (jobId, permissions) => {
      const { repository, run } = findJob(world, jobId)
      return issueJobToken(world, { jobId, runId: run.id, repositoryId: repository.id }, permissions)
    },
    tokenForUser: (login) => issueUserToken(world, addUser(world, login).login),
    push: (ref, from) => pushFrom(world, ref, from),
    settled: () => pending,
    async close() {
      clock.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await pending
      if (options.directory === undefined) await rm(directory, { recursive: true, force: true })
    },
  }
}
