import type { ActionsService, RepositoryRef } from '../../ports.ts'
import { environmentOf } from '../store/environments.ts'
import { requireRepository, type World } from '../store/state.ts'
import { createArtifacts } from './artifacts.ts'
import { storeAttestation } from './attestations.ts'
import { createCaches } from './caches.ts'
import { recordEnvironmentDeployment } from './environment-deployment.ts'
import { createJob, updateJob } from './jobs.ts'
import { requestReview } from './reviews.ts'
import { createRun, startAttempt, updateRun } from './runs.ts'
import { runtimeEnvironment } from './runtime.ts'

/** The part of the emulated GitHub that the workflow runner talks to, in process. */
export function createActionsService(world: World, background: (work: () => Promise<void>) => void): ActionsService {
  return {
    createRun: (run) => createRun(world, run),
    startAttempt: (runId, actor) => startAttempt(world, runId, actor),
    updateRun: (runId, patch) => updateRun(world, runId, patch, background),
    createJob: (runId, job) => createJob(world, runId, job),
    updateJob: (jobId, patch) => updateJob(world, jobId, patch),
    environment: (repository: RepositoryRef, name) => environmentOf(world, requireRepository(world, repository), name),
    requestReview: (runId, environment, signal) => requestReview(world, runId, environment, signal),
    recordEnvironmentDeployment: (runId, jobId, environment, state, url) =>
      recordEnvironmentDeployment(world, { runId, jobId, environment, state, url }),
    runtimeEnvironment: (runId, jobId) => runtimeEnvironment(world, runId, jobId),
    artifacts: createArtifacts(world),
    caches: createCaches(world),
    storeAttestation: (runId, subjectDigest, bundle) => storeAttestation(world, runId, subjectDigest, bundle),
    onEvent(listener) {
      world.eventListeners.add(listener)
      return () => world.eventListeners.delete(listener)
    },
    onCommand(listener) {
      world.commandListeners.add(listener)
      return () => world.commandListeners.delete(listener)
    },
  }
}
