import { createHash } from 'node:crypto'
import type { ActionsService } from '../../ports.ts'
import { type Artifact, RETENTION_DAYS } from '../store/results.ts'
import { newId, type World } from '../store/state.ts'
import { findRun } from './find.ts'

const DAY = 24 * 60 * 60 * 1000

/** Thrown when the name is taken; GitHub's service answers 409 with this text. */
export class ArtifactExists extends Error {}

function checkName(name: string): void {
  const forbidden = /["':<>|*?\r\n\\/]/.exec(name)
  if (name === '' || forbidden !== null) {
    throw new Error(
      `The artifact name is not valid: ${name}. Contains the following character: ${forbidden?.[0] ?? ''}`,
    )
  }
}

/** Live artifacts of a run, newest first. */
export function artifactsOf(world: World, runId: number): Artifact[] {
  const { repository } = findRun(world, runId)
  const now = world.clock.now()
  return [...repository.artifacts.values()]
    .filter((artifact) => artifact.runId === runId && artifact.expiresAt > now)
    .sort((a, b) => b.id - a.id)
}

/** Refuses a name that is taken in this attempt; with `overwrite` the old one goes. */
export function claimArtifactName(world: World, runId: number, name: string, overwrite: boolean): void {
  checkName(name)
  const { repository, run } = findRun(world, runId)
  for (const artifact of repository.artifacts.values()) {
    if (artifact.runId !== runId || artifact.name !== name || artifact.attempt !== run.attempt) continue
    if (!overwrite) {
      throw new ArtifactExists(
        'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists on the workflow run',
      )
    }
    repository.artifacts.delete(artifact.id)
  }
}

export function addArtifact(
  world: World,
  runId: number,
  facts: { name: string; zip: Uint8Array; expiresAt: Date | null },
): Artifact {
  const { repository, run } = findRun(world, runId)
  const createdAt = world.clock.now()
  const artifact: Artifact = {
    id: newId(world),
    runId,
    attempt: run.attempt,
    name: facts.name,
    zip: facts.zip,
    digest: `sha256:${createHash('sha256').update(facts.zip).digest('hex')}`,
    createdAt,
    expiresAt: facts.expiresAt ?? new Date(createdAt.getTime() + RETENTION_DAYS * DAY),
  }
  repository.artifacts.set(artifact.id, artifact)
  return artifact
}

export function createArtifacts(world: World): ActionsService['artifacts'] {
  return {
    upload(runId, name, zip, options) {
      claimArtifactName(world, runId, name, options.overwrite ?? false)
      const days = options.retentionDays ?? 0
      const kept = days > 0 ? Math.min(days, RETENTION_DAYS) : RETENTION_DAYS
      const expiresAt = new Date(world.clock.now().getTime() + kept * DAY)
      const { id, digest } = addArtifact(world, runId, { name, zip, expiresAt })
      return { id, digest }
    },
    download(runId, name) {
      const found = artifactsOf(world, runId).find((artifact) => artifact.name === name)
      return found === undefined ? undefined : { id: found.id, digest: found.digest, zip: found.zip }
    },
    list: (runId) =>
      artifactsOf(world, runId).map(({ id, name, digest, zip }) => ({ id, name, digest, size: zip.length })),
  }
}
