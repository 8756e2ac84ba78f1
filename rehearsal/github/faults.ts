export interface Fault {
  /** Route as in GitHub's documentation, e.g. `POST /repos/{owner}/{repo}/deployments`; `*` matches all. */
  readonly route: string
  /** Which matching request: 1 is the next one. Default 1. */
  readonly nth?: number
  readonly kind: `${'error' | 'reset' | 'kill'}-${'before' | 'after'}` | 'limit-before' | 'slow'
  /** For `limit-before`, GitHub's secondary rate limit: seconds to wait (default 60). */
  readonly retryAfterSeconds?: number
  /** For `error-*`: status (default 502). For `slow`: milliseconds. For `kill-*`: the scenario's own callback. */
  readonly status?: number
  readonly milliseconds?: number
  readonly kill?: () => void
}

export interface Faults {
  inject(fault: Fault): void
  clear(): void
}

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
