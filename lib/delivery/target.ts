import type { Verifier } from '../verify/verifier.ts'
import type { Driver, DriverRequest, Verb } from './drivers/driver.ts'
import type { Observation } from './release.ts'

/** One environment as something that can be changed and looked at. */
export interface Target {
  /** `undefined`: Sluice cannot change it; the user's own steps do. */
  readonly driver: Driver | undefined
  readonly verbs: ReadonlySet<Verb>
  /** Whether anything tells what serves. */
  readonly observable: boolean
  /** What serves now: by the driver's own `observe`, else by the version that the environment's probe reports. */
  observe(request: DriverRequest): Promise<Observation>
}

export function createTarget(driver: Driver | undefined, verifier: Verifier): Target {
  const verbs = driver?.verbs ?? new Set<Verb>()
  const byVerb = driver !== undefined && verbs.has('observe')
  return {
    driver,
    verbs,
    observable: byVerb || verifier.readsVersion,
    async observe(request) {
      if (byVerb) return driver.observe(request)
      const reading = await verifier.readVersion()
      switch (reading.kind) {
        case 'version':
          return { kind: 'seen', serving: [{ version: reading.version, weight: 100 }] }
        case 'nothing':
          return { kind: 'seen', serving: [] }
        case 'unknown':
          return { kind: 'unknown', detail: reading.detail }
      }
    },
  }
}
