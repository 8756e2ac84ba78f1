/**
 * Knows whether anything moves. A run rests when every task it has waits for a person, a timer or a concurrency
 * group; a run without any task is between two jobs and counts as moving.
 */
export interface Activity {
  /** A run begins; the returned tracker belongs to it. */
  begin(): RunActivity
  /** Resolves as soon as all runs rest or are over. */
  idle(): Promise<void>
}

export interface RunActivity {
  task<T>(work: () => Promise<T>): Promise<T>
  /** Part of a task that waits for the outside. */
  waiting<T>(work: () => Promise<T>): Promise<T>
  end(): void
}

export function createActivity(): Activity {
  const runs = new Set<{ tasks: number; waiting: number }>()
  let listeners: (() => void)[] = []
  const rests = (): boolean => [...runs].every((run) => run.tasks > 0 && run.tasks === run.waiting)
  // Looked at a moment later: the end of one job usually starts the next.
  const changed = (): void => {
    if (listeners.length === 0) return
    setImmediate(() => {
      if (!rests()) return
      const told = listeners
      listeners = []
      for (const tell of told) tell()
    })
  }
  return {
    begin: () => {
      const run = { tasks: 0, waiting: 0 }
      runs.add(run)
      return {
        task: async (work) => {
          run.tasks += 1
          try {
            return await work()
          } finally {
            run.tasks -= 1
            changed()
          }
        },
        waiting: async (work) => {
          run.waiting += 1
          changed()
          try {
            return await work()
          } finally {
            run.waiting -= 1
          }
        },
        end: () => {
          runs.delete(run)
          changed()
        },
      }
    },
    idle: () =>
      new Promise((resolve) => {
        listeners.push(resolve)
        changed()
      }),
  }
}
