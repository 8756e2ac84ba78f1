import type * as ports from '../../ports.ts'
import type { OwnedClock } from '../clock.ts'
import type { CheckRun, CommitStatus } from './checks.ts'
import type { Deployment, EnvironmentState } from './deployments.ts'
import type { Comment, Issue, Label } from './issues.ts'
import type { Release } from './releases.ts'
import type { Artifact, CacheEntry, Upload } from './results.ts'
import type { JobState, RunState, Workflow } from './runs.ts'

export type Role = 'read' | 'write' | 'maintain' | 'admin'

export interface User {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Bot' | 'Organization'
}

export interface Attestation {
  readonly id: number
  readonly subjectDigest: string
  readonly bundle: Readonly<Record<string, unknown>>
  readonly initiator: string
}

/** Everything that is not git of one repository. */
export interface RepositoryState extends ports.Repository {
  defaultBranch: string
  defaultPermissions: 'read' | 'write'
  readonly createdAt: Date
  pushedAt: Date
  readonly parent: ports.RepositoryRef | null
  readonly roles: Map<string, Role>
  /** By lower-case name: GitHub does not tell names apart by case. */
  readonly environments: Map<string, EnvironmentState>
  /** Pull requests are issues, and share their numbers. */
  readonly issues: Map<number, Issue>
  readonly comments: Map<number, Comment>
  readonly labels: Map<string, Label>
  readonly statuses: CommitStatus[]
  readonly checkRuns: Map<number, CheckRun>
  readonly deployments: Map<number, Deployment>
  readonly releases: Map<number, Release>
  /** By path; workflows keep their id for ever. */
  readonly workflows: Map<string, Workflow>
  readonly runs: Map<number, RunState>
  readonly jobs: Map<number, JobState>
  readonly artifacts: Map<number, Artifact>
  readonly caches: Map<number, CacheEntry>
  readonly attestations: Attestation[]
  /** Setting "immutable releases", and the tags such releases have burnt. */
  immutableReleases: boolean
  readonly burntTags: Set<string>
  nextIssueNumber: number
}

/** What a token stands for. */
export type Identity =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'user'; readonly login: string }
  | {
      readonly kind: 'job'
      readonly jobId: number
      readonly runId: number
      readonly repositoryId: number
      readonly permissions: ports.Permissions
    }

/** The whole emulated GitHub. */
export interface World {
  readonly clock: OwnedClock
  readonly directory: string
  /** Set once the server listens. */
  url: string
  readonly users: Map<string, User>
  readonly repositories: Map<string, RepositoryState>
  readonly tokens: Map<string, Identity>
  readonly uploads: Map<string, Upload>
  readonly eventListeners: Set<(event: ports.WorkflowEvent) => void>
  readonly commandListeners: Set<(command: ports.RunCommand) => void>
  nextId: number
}

export const JOB_LOGIN = 'github-actions[bot]'

export function createWorld(clock: OwnedClock, directory: string): World {
  const world: World = {
    clock,
    directory,
    url: '',
    users: new Map(),
    repositories: new Map(),
    tokens: new Map(),
    uploads: new Map(),
    eventListeners: new Set(),
    commandListeners: new Set(),
    nextId: 1000,
  }
  // The id GitHub gives its own bot: people compare it, and so do actions.
  world.users.set(JOB_LOGIN, { id: 41898282, login: JOB_LOGIN, type: 'Bot' })
  return world
}

/** Next id; ids grow by one, and no two things share one. */
export function newId(world: World): number {
  world.nextId += 1
  return world.nextId
}

export function addUser(world: World, login: string, type: User['type'] = 'User'): User {
  const known = world.users.get(login.toLowerCase())
  if (known !== undefined) return known
  const user: User = { id: newId(world), login, type }
  world.users.set(login.toLowerCase(), user)
  return user
}

/** The user of a login; unknown logins become users, so that every shape has one. */
export function userOf(world: World, login: string): User {
  return addUser(world, login, login.endsWith('[bot]') ? 'Bot' : 'User')
}

export function findRepository(world: World, ref: ports.RepositoryRef): RepositoryState | undefined {
  return world.repositories.get(`${ref.owner}/${ref.name}`.toLowerCase())
}

export function requireRepository(world: World, ref: ports.RepositoryRef): RepositoryState {
  const repository = findRepository(world, ref)
  if (repository === undefined) {
    throw new Error(`No repository ${ref.owner}/${ref.name} in the emulated GitHub; call createRepository first.`)
  }
  return repository
}

/** Login that GitHub shows as the author of what this identity does. */
export function loginOf(identity: Identity): string {
  if (identity.kind === 'user') return identity.login
  return JOB_LOGIN
}

export function roleOf(repository: RepositoryState, login: string): Role | null {
  if (login.toLowerCase() === repository.owner.toLowerCase()) return 'admin'
  return repository.roles.get(login.toLowerCase()) ?? null
}

export function hasRole(repository: RepositoryState, login: string, needed: Role): boolean {
  const order: readonly Role[] = ['read', 'write', 'maintain', 'admin']
  const role = roleOf(repository, login)
  if (role !== null) return order.indexOf(role) >= order.indexOf(needed)
  return needed === 'read' && !repository.private
}
