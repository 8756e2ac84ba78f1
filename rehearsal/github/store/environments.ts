import type { Environment, RepositoryRef } from '../../ports.ts'
import type { EnvironmentState } from './deployments.ts'
import { addUser, newId, type RepositoryState, requireRepository, type World } from './state.ts'

export interface EnvironmentSettings {
  readonly name: string
  readonly reviewers?: readonly string[]
  readonly preventSelfReview?: boolean
  readonly waitTimerMinutes?: number
  readonly branchPolicy?: readonly string[] | null
  readonly variables?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
}

/** The environment of this name; made without any protection when there is none, as GitHub does. */
export function environmentOf(world: World, repository: RepositoryState, name: string): EnvironmentState {
  const known = repository.environments.get(name.toLowerCase())
  if (known !== undefined) return known
  const now = world.clock.now()
  const environment: EnvironmentState = {
    id: newId(world),
    name,
    reviewers: [],
    preventSelfReview: false,
    waitTimerMinutes: 0,
    branchPolicy: null,
    variables: new Map(),
    secrets: new Map(),
    createdAt: now,
    updatedAt: now,
    ruleIds: { wait: newId(world), review: newId(world), branch: newId(world) },
    branchPolicyIds: new Map(),
  }
  repository.environments.set(name.toLowerCase(), environment)
  return environment
}

/** Creates or changes; what the settings leave out stays as it is. */
export function setEnvironment(world: World, ref: RepositoryRef, settings: EnvironmentSettings): Environment {
  const environment = environmentOf(world, requireRepository(world, ref), settings.name)
  if (settings.reviewers !== undefined) {
    if (settings.reviewers.length > 6) throw new RangeError('GitHub takes at most six reviewers per environment.')
    for (const login of settings.reviewers) addUser(world, login)
    environment.reviewers = settings.reviewers
  }
  if (settings.preventSelfReview !== undefined) environment.preventSelfReview = settings.preventSelfReview
  if (settings.waitTimerMinutes !== undefined) environment.waitTimerMinutes = settings.waitTimerMinutes
  if (settings.branchPolicy !== undefined) environment.branchPolicy = settings.branchPolicy
  for (const [name, value] of Object.entries(settings.variables ?? {})) environment.variables.set(name, value)
  for (const [name, value] of Object.entries(settings.secrets ?? {})) environment.secrets.set(name, value)
  environment.updatedAt = world.clock.now()
  return environment
}

/** Id of one name pattern of the branch policy, the same every time. */
export function branchPolicyId(world: World, environment: EnvironmentState, pattern: string): number {
  const known = environment.branchPolicyIds.get(pattern)
  if (known !== undefined) return known
  const id = newId(world)
  environment.branchPolicyIds.set(pattern, id)
  return id
}
