/** Time as a port. `monotonic` only measures spans; what time it is comes from GitHub's answers (`lib/github`). */
export interface Clock {
  /** Milliseconds from an arbitrary start; never goes back. */
  monotonic(): number
  sleep(milliseconds: number): Promise<void>
}

export const systemClock: Clock = {
  monotonic: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}
