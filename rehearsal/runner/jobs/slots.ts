/** Lets a limited number through at once, first come first served. */
export interface Slots {
  /** Resolves with the function that gives the slot back; rejects when `signal` aborts first. */
  take(signal: AbortSignal): Promise<() => void>
}

export function createSlots(count: number): Slots {
  let free = count
  const waiting: (() => void)[] = []
  const giveBack = (): (() => void) => {
    let given = false
    return () => {
      if (given) return
      given = true
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
  return {
    take: (signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(new Error('cancelled'))
          return
        }
        if (free > 0) {
          free -= 1
          resolve(giveBack())
          return
        }
        const enter = (): void => {
          signal.removeEventListener('abort', leave)
          resolve(giveBack())
        }
        const leave = (): void => {
          waiting.splice(waiting.indexOf(enter), 1)
          reject(new Error('cancelled'))
        }
        signal.addEventListener('abort', leave, { once: true })
        waiting.push(enter)
      }),
  }
}
