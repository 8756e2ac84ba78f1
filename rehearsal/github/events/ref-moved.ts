import { refreshPull } from '../pulls/refresh.ts'
import { isPull } from '../store/issues.ts'
import type { Identity, RepositoryState, World } from '../store/state.ts'
import { emitPull } from './pull.ts'
import { emitPush, type RefMove } from './push.ts'

/** Everything that follows from a reference having moved: pull requests brought up to date, events sent. */
export async function refMoved(
  world: World,
  repository: RepositoryState,
  cause: Identity,
  move: RefMove,
): Promise<void> {
  repository.pushedAt = world.clock.now()
  const branch = move.ref.startsWith('refs/heads/') ? move.ref.slice('refs/heads/'.length) : null
  const synchronized = branch === null ? [] : await refreshPulls(world, repository, branch, move)
  await emitPush(world, repository, cause, move)
  for (const issue of synchronized.filter((entry) => entry.moved)) {
    const { before, after } = move
    await emitPull(world, issue.repository, cause, issue.issue, 'synchronize', { before, after })
  }
}

async function refreshPulls(world: World, repository: RepositoryState, branch: string, move: RefMove) {
  const touched = []
  for (const target of world.repositories.values()) {
    for (const issue of target.issues.values()) {
      if (!isPull(issue) || issue.state !== 'open') continue
      const { pull } = issue
      const isHead =
        pull.headRef === branch && pull.headOwner === repository.owner && pull.headRepository === repository.name
      const isBase = target.id === repository.id && pull.baseRef === branch
      if (move.after === null || !(isHead || isBase)) continue
      const moved = await refreshPull(world, target, issue)
      if (moved) issue.updatedAt = world.clock.now()
      touched.push({ repository: target, issue, moved })
    }
  }
  return touched
}
