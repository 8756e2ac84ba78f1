/** A place in a concurrency group, or why there is none. */
export type Place =
  | { readonly kind: 'acquired'; readonly release: () => void }
  | { readonly kind: 'cancelled'; readonly message: string }

export interface PlaceRequest {
  readonly group: string
  readonly cancelInProgress: boolean
  /** `single`: a newer one takes the place of the one that waits. `max`: up to 100 wait, first come first served. */
  readonly queue: 'single' | 'max'
  /** Called when a newer member of the group cancels this one while it runs. */
  readonly onCancel: (message: string) => void
  readonly onWait: () => void
  readonly signal: AbortSignal
}

interface Waiter {
  readonly request: PlaceRequest
  readonly settle: (place: Place) => void
}

interface Group {
  running: PlaceRequest | undefined
  waiting: Waiter[]
}

/** Changelog 2026-05-07. */
const LONGEST_QUEUE = 100

export interface ConcurrencyGroups {
  acquire(request: PlaceRequest): Promise<Place>
}

/** The concurrency groups of one repository. Names are compared without case. */
export function createConcurrencyGroups(): ConcurrencyGroups {
  const groups = new Map<string, Group>()
  const groupOf = (name: string): Group => {
    const key = name.toLowerCase()
    const known = groups.get(key) ?? { running: undefined, waiting: [] }
    groups.set(key, known)
    return known
  }
  const admit = (group: Group, request: PlaceRequest): Place => {
    group.running = request
    return {
      kind: 'acquired',
      release: () => {
        if (group.running !== request) return
        group.running = undefined
        const next = group.waiting.shift()
        if (next !== undefined) next.settle(admit(group, next.request))
      },
    }
  }
  const wait = (group: Group, request: PlaceRequest): Promise<Place> =>
    new Promise((resolve) => {
      const waiter: Waiter = {
        request,
        settle: (place) => {
          request.signal.removeEventListener('abort', leave)
          resolve(place)
        },
      }
      const leave = (): void => {
        group.waiting = group.waiting.filter((other) => other !== waiter)
        waiter.settle({ kind: 'cancelled', message: 'The run was canceled.' })
      }
      request.signal.addEventListener('abort', leave, { once: true })
      group.waiting.push(waiter)
      request.onWait()
    })
  return {
    acquire: async (request) => {
      const group = groupOf(request.group)
      if (request.signal.aborted) return { kind: 'cancelled', message: 'The run was canceled.' }
      if (group.running === undefined) return admit(group, request)
      const message = `Canceling since a higher priority waiting request for ${request.group} exists`
      if (request.cancelInProgress) group.running.onCancel(message)
      if (request.queue === 'single') {
        const replaced = group.waiting
        group.waiting = []
        for (const waiter of replaced) waiter.settle({ kind: 'cancelled', message })
      } else if (group.waiting.length >= LONGEST_QUEUE)
        return { kind: 'cancelled', message: `The queue of ${request.group} is full: ${LONGEST_QUEUE} are waiting.` }
      return await wait(group, request)
    },
  }
}
