import type { Verifier } from '../verify/verifier.ts'
import type { Ability, Driver, DriverRequest, Verb } from './drivers/driver.ts'
import { inRegions, type Observation } from './release.ts'

/** One environment as something that can be changed and looked at. */
export interface Target {
  /** `undefined`: Sluice cannot change it; the user's own steps do. */
  readonly driver: Driver | undefined
  readonly verbs: ReadonlySet<Verb>
  readonly abilities: ReadonlySet<Ability>
  /** Whether anything tells what serves. */
  readonly observable: boolean
  /** What serves now: by the driver's own `observe`, else by the version that the environment's probe reports. */
  observe(request: DriverRequest): Promise<Observation>
}

/** `regions`: of which the environment consists; one look asks all of them. */
export function createTarget(driver: Driver | undefined, verifier: Verifier, regions: readonly string[] = []): Target {
  const verbs = driver?.verbs ?? new Set<Verb>()
  const byVerb = driver !== undefined && verbs.has('observe')
  return {
    driver,
    verbs,
    abilities: driver?.abilities ?? new Set<Ability>(),
    observable: byVerb || verifier.readsVersion,
    async observe(request) {
      if (byVerb && regions.length > 0) return observeAll(driver, request, regions)
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

/** One region of a target, as a target of its own. */
export function regionOf(target: Target, region: string): Target {
  const { driver } = target
  if (driver === undefined) return target
  const there: Driver = {
    ...driver,
    apply: (request) => driver.apply({ ...request, region }),
    observe: (request) => driver.observe({ ...request, region }),
    shift: (request) => driver.shift({ ...request, region }),
    retire: (request) => driver.retire({ ...request, region }),
  }
  return { ...target, driver: there, observe: there.observe }
}

async function observeAll(driver: Driver, request: DriverRequest, regions: readonly string[]): Promise<Observation> {
  const seen = new Map<string, Observation>()
  for (const region of regions) seen.set(region, await driver.observe({ ...request, region }))
  return inRegions(seen)
}
