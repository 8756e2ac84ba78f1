import type { ActionsService } from '../../ports.ts'
import type { CacheEntry } from '../store/results.ts'
import type { RunState } from '../store/runs.ts'
import { newId, type RepositoryState, type World } from '../store/state.ts'
import { findRun } from './find.ts'

/** Days after which GitHub drops an entry that nobody read. */
const UNUSED_DAYS = 7
const DAY = 24 * 60 * 60 * 1000

/**
 * Refs whose entries a run may read, nearest first: its own, the base of its pull request, the default branch.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching "Restrictions for accessing a cache"
 */
function readableScopes(repository: RepositoryState, run: RunState): string[] {
  const scopes = [run.event.ref]
  const pull = run.event.payload['pull_request'] as { base?: { ref?: string } } | undefined
  if (pull?.base?.ref !== undefined) scopes.push(`refs/heads/${pull.base.ref}`)
  scopes.push(`refs/heads/${repository.defaultBranch}`)
  return [...new Set(scopes)]
}

function dropUnused(world: World, repository: RepositoryState): void {
  const oldest = world.clock.now().getTime() - UNUSED_DAYS * DAY
  for (const entry of repository.caches.values()) {
    if (entry.lastAccessedAt.getTime() < oldest) repository.caches.delete(entry.id)
  }
}

/** The entry GitHub would give: per scope first the exact key, then each prefix in order, newest first. */
export function findCache(
  world: World,
  runId: number,
  keys: { key: string; restoreKeys: readonly string[]; version: string },
): CacheEntry | undefined {
  const { repository, run } = findRun(world, runId)
  dropUnused(world, repository)
  for (const ref of readableScopes(repository, run)) {
    const entries = [...repository.caches.values()]
      .filter((entry) => entry.ref === ref && entry.version === keys.version)
      .sort((a, b) => b.id - a.id)
    const found =
      entries.find((entry) => entry.key === keys.key) ??
      [keys.key, ...keys.restoreKeys]
        .map((prefix) => entries.find((entry) => entry.key.startsWith(prefix)))
        .find((entry) => entry !== undefined)
    if (found === undefined) continue
    found.lastAccessedAt = world.clock.now()
    return found
  }
  return undefined
}

/** Whether the key is taken in the scope this run writes to: its own ref. */
export function cacheExists(world: World, runId: number, key: string, version: string): boolean {
  const { repository, run } = findRun(world, runId)
  dropUnused(world, repository)
  return [...repository.caches.values()].some(
    (entry) => entry.ref === run.event.ref && entry.key === key && entry.version === version,
  )
}

export function addCache(world: World, runId: number, facts: { key: string; version: string; archive: Uint8Array }) {
  const { repository, run } = findRun(world, runId)
  const now = world.clock.now()
  const entry: CacheEntry = { id: newId(world), ref: run.event.ref, createdAt: now, lastAccessedAt: now, ...facts }
  repository.caches.set(entry.id, entry)
  return entry
}

export function createCaches(world: World): ActionsService['caches'] {
  return {
    restore(runId, key, restoreKeys, version) {
      const found = findCache(world, runId, { key, restoreKeys, version })
      return found === undefined ? undefined : { key: found.key, archive: found.archive }
    },
    save(runId, key, version, archive) {
      if (cacheExists(world, runId, key, version)) return false
      addCache(world, runId, { key, version, archive })
      return true
    },
  }
}
