import type { Provisioner } from '../provision.ts'
import type { Driver } from './driver.ts'

/** The same driver, which asks `guard` before each verb that changes something. */
export function guarded(driver: Driver | undefined, guard: (() => void) | undefined): Driver | undefined {
  if (driver === undefined || guard === undefined) return driver
  const after =
    <R, T>(verb: (request: R) => Promise<T>) =>
    async (request: R): Promise<T> => {
      guard()
      return verb(request)
    }
  return { ...driver, apply: after(driver.apply), shift: after(driver.shift), retire: after(driver.retire) }
}

/** Likewise for what changes the infrastructure; a plan changes nothing. */
export function guardedProvisioner(
  provisioner: Provisioner | undefined,
  guard: (() => void) | undefined,
): Provisioner | undefined {
  if (provisioner === undefined || guard === undefined) return provisioner
  return {
    ...provisioner,
    apply: async (request, plan) => {
      guard()
      return provisioner.apply(request, plan)
    },
  }
}
