import type { WorkflowEvent } from '../../ports.ts'
import { resolveObject } from '../git/objects.ts'
import { eventRepositoryShape, isOrganization, organizationShape } from '../shapes/repository.ts'
import { userShape } from '../shapes/user.ts'
import { type Identity, loginOf, type RepositoryState, type World } from '../store/state.ts'

/**
 * Events that a job's own token may start workflows with; everything else it causes starts nothing.
 * https://docs.github.com/en/actions/concepts/security/github_token "When GITHUB_TOKEN triggers workflow runs"
 */
const STARTED_BY_JOBS = new Set(['workflow_dispatch', 'repository_dispatch'])

export interface EventFacts {
  readonly name: string
  readonly sha: string
  readonly ref: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly workflow?: string
  readonly untrusted?: boolean
}

/** Tells the listeners, unless a job's token is the cause; the event as it was sent, or `null`. */
export function emit(
  world: World,
  repository: RepositoryState,
  cause: Identity,
  facts: EventFacts,
): WorkflowEvent | null {
  if (cause.kind === 'job' && !STARTED_BY_JOBS.has(facts.name)) return null
  const actor = loginOf(cause)
  const event: WorkflowEvent = {
    ...facts,
    repository: { owner: repository.owner, name: repository.name },
    actor,
    payload: {
      repository: eventRepositoryShape(world, repository),
      ...(isOrganization(world, repository) ? { organization: organizationShape(world, repository.owner) } : {}),
      sender: userShape(world, actor),
      ...facts.payload,
    },
  }
  for (const listener of world.eventListeners) listener(event)
  return event
}

/** For events that are about no commit: GitHub runs them at the tip of the default branch. */
export async function emitAtDefaultBranch(
  world: World,
  repository: RepositoryState,
  cause: Identity,
  name: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<WorkflowEvent | null> {
  const ref = `refs/heads/${repository.defaultBranch}`
  const sha = await resolveObject(repository.gitDirectory, ref, 'commit')
  return sha === null ? null : emit(world, repository, cause, { name, sha, ref, payload })
}
