import type { Config } from '../config/config.ts'
import type { RampConfig } from '../config/ramps.ts'
import { isUnderWay, type RampState, rampsFile, rampsPath } from '../flags/ramp-state.ts'
import type { GitHub } from '../github/client.ts'
import { readShape } from '../kernel/shape.ts'

/** One configured ramp and how it stands. */
export interface StandingRamp {
  readonly config: RampConfig
  /** `unreadable`: its file lies in another repository, or is broken; then nobody can say here whether it waits. */
  readonly state: RampState | 'not-started' | 'unreadable'
  readonly underWay: boolean
}

/** Every configured ramp; one call per environment that has some. */
export async function readStandingRamps(github: GitHub, config: Config | undefined): Promise<readonly StandingRamp[]> {
  const ramps = config?.flags?.ramps ?? []
  const found: StandingRamp[] = []
  for (const environment of new Set(ramps.map((ramp) => ramp.environment))) {
    const states = await statesOf(github, config, environment)
    for (const ramp of ramps.filter((each) => each.environment === environment)) {
      const state = states === undefined ? 'unreadable' : (states.get(ramp.flag) ?? 'not-started')
      const underWay = state === 'unreadable' || (state !== 'not-started' && isUnderWay(state))
      found.push({ config: ramp, state, underWay })
    }
  }
  return found
}

async function statesOf(
  github: GitHub,
  config: Config | undefined,
  environment: string,
): Promise<ReadonlyMap<string, RampState> | undefined> {
  if (config?.flags?.repository !== undefined) return undefined
  const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', {
    path: rampsPath(environment),
    ref: config?.flags?.branch ?? 'sluice/flags',
  })
  if (file === undefined) return new Map()
  if (Array.isArray(file) || !('content' in file)) return undefined
  try {
    const reading = readShape(rampsFile, JSON.parse(Buffer.from(file.content, 'base64').toString('utf8')))
    return 'value' in reading ? reading.value.ramps : undefined
  } catch {
    return undefined
  }
}
