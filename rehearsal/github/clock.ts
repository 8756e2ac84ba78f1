import type { Clock } from '../ports.ts'

interface Sleeper {
  readonly time: number
  readonly wake: () => void
}

/** Longest delay that `setTimeout` takes, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1

export interface OwnedClock extends Clock {
  /** Forgets everybody who sleeps, without waking them, so that the process can end. */
  close(): void
}

/** Real time plus what the scenario skipped. `realTime` is milliseconds since 1970, a port for tests. */
export function createClock(realTime: () => number = Date.now): OwnedClock {
  const sleepers = new Set<Sleeper>()
  let offset = 0
  let timer: NodeJS.Timeout | undefined

  const now = () => realTime() + offset
  const settle = () => {
    clearTimeout(timer)
    for (const sleeper of [...sleepers].sort((a, b) => a.time - b.time)) {
      if (sleeper.time > now()) break
      sleepers.delete(sleeper)
      sleeper.wake()
    }
    if (sleepers.size === 0) return
    const next = Math.min(...[...sleepers].map((sleeper) => sleeper.time))
    timer = setTimeout(settle, Math.min(Math.max(1, next - now()), LONGEST_TIMER))
  }

  return {
    now: () => new Date(now()),
    advance(milliseconds) {
      if (!(milliseconds >= 0)) throw new RangeError(`The clock cannot go back: advance(${milliseconds}).`)
      offset += milliseconds
      settle()
    },
    sleepUntil(time, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(signal.reason)
        const abort = () => {
          sleepers.delete(sleeper)
          settle()
          reject(signal?.reason)
        }
        const sleeper: Sleeper = {
          time: time.getTime(),
          wake: () => {
            signal?.removeEventListener('abort', abort)
            resolve()
          },
        }
        signal?.addEventListener('abort', abort, { once: true })
        sleepers.add(sleeper)
        settle()
      })
    },
    close() {
      clearTimeout(timer)
      sleepers.clear()
    },
  }
}

/** `2026-01-02T03:04:05Z`: how GitHub's REST API writes times. */
export function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
