import type { Fault, Faults } from '../ports.ts'

interface Armed {
  readonly fault: Fault
  left: number
}

export interface FaultPlan extends Faults {
  /** The fault of this request, if its turn has come; each fault happens once. */
  next(route: string | null): Fault | undefined
}

export function createFaultPlan(): FaultPlan {
  let armed: Armed[] = []
  return {
    inject(fault) {
      const nth = fault.nth ?? 1
      if (!Number.isInteger(nth) || nth < 1) throw new RangeError(`A fault's nth counts from 1, not ${nth}.`)
      armed.push({ fault, left: nth })
    },
    clear() {
      armed = []
    },
    next(route) {
      let due: Armed | undefined
      for (const entry of armed) {
        if (entry.fault.route !== '*' && entry.fault.route !== route) continue
        entry.left -= 1
        if (entry.left === 0) due ??= entry
        if (entry.left <= 0 && due !== entry) entry.left = 1
      }
      if (due === undefined) return undefined
      armed = armed.filter((entry) => entry !== due)
      return due.fault
    },
  }
}
