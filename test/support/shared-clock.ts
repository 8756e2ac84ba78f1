import type { Clock } from '../../lib/kernel/clock.ts'

interface Sleeper {
  readonly run: string
  readonly at: number
  readonly wake: () => void
}

/**
 * One time for several runs in this process. It stands still while any of them is at work, and goes on to the next who
 * wakes when all of them sleep: so what is tried does not depend on how fast the machine is.
 */
export class SharedClock {
  #now = 0
  readonly #working: Map<string, boolean>
  #sleepers: readonly Sleeper[] = []

  constructor(...runs: readonly string[]) {
    this.#working = new Map(runs.map((run) => [run, true]))
  }

  of(run: string): Clock {
    return {
      monotonic: () => this.#now,
      sleep: (milliseconds, signal) =>
        new Promise((wake) => {
          if (signal?.aborted === true) return wake()
          const sleeper = { run, at: this.#now + milliseconds, wake }
          this.#sleepers = [...this.#sleepers, sleeper]
          signal?.addEventListener('abort', () => {
            this.#sleepers = this.#sleepers.filter((each) => each !== sleeper)
            wake()
          })
          this.#rest(run)
        }),
    }
  }

  /** A run that has ended keeps nobody waiting. */
  end(run: string): void {
    this.#rest(run)
  }

  #rest(run: string): void {
    this.#working.set(run, false)
    queueMicrotask(() => this.#goOn())
  }

  #goOn(): void {
    if ([...this.#working.values()].includes(true)) return
    const [next] = [...this.#sleepers].sort((a, b) => a.at - b.at)
    if (next === undefined) return
    this.#sleepers = this.#sleepers.filter((each) => each !== next)
    this.#now = Math.max(this.#now, next.at)
    this.#working.set(next.run, true)
    next.wake()
  }
}
