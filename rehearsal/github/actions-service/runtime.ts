import type { World } from '../store/state.ts'
import { findJob } from './find.ts'

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** The runtime token is a JWT whose scopes name the run and the job; the toolkit reads the ids out of it. */
function runtimeToken(runId: number, jobId: number): string {
  const claims = { scp: `Actions.ExampleScope Actions.Results:${runId}:${jobId}`, exp: 4_102_444_800 }
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.${encode('rehearsal')}`
}

/** What the runner sets for steps so that the toolkit finds artifacts and caches. */
export function runtimeEnvironment(world: World, runId: number, jobId: number): Record<string, string> {
  findJob(world, jobId)
  return {
    ACTIONS_RESULTS_URL: `${world.url}/`,
    ACTIONS_RUNTIME_URL: `${world.url}/`,
    ACTIONS_CACHE_URL: `${world.url}/`,
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ACTIONS_RUNTIME_TOKEN: runtimeToken(runId, jobId),
  }
}
