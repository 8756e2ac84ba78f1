import type { Environment } from '../kernel/inputs.ts'

/** Of an action, not of a `run:` step: with it artifacts and caches can be written in the name of the job. */
const RUNTIME = ['ACTIONS_RUNTIME_', 'ACTIONS_RESULTS_', 'ACTIONS_CACHE_']

/** The user's executables get what a `run:` step would get, but not our inputs: one of them is the token. */
export function forVerbs(env: Environment): Environment {
  const kept = (name: string) => !['INPUT_', ...RUNTIME].some((prefix) => name.startsWith(prefix))
  return Object.fromEntries(Object.entries(env).filter(([name]) => kept(name)))
}
