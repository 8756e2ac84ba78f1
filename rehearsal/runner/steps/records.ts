import type { Conclusion, StepRecord } from '../../ports.ts'

/** Keeps the list of steps the API shows, and tells others when it changes. */
export interface StepRecords {
  /** A step begins; the returned function ends it. */
  begin(name: string): (conclusion: Conclusion) => void
  readonly list: readonly StepRecord[]
}

export function createRecords(options: {
  readonly now: () => Date
  readonly onStart: (name: string) => void
  readonly onEnd: (name: string, conclusion: Conclusion, milliseconds: number) => void
  readonly onChange: (steps: readonly StepRecord[]) => void
}): StepRecords {
  const list: StepRecord[] = []
  return {
    list,
    begin(name) {
      const index = list.length
      const startedAt = options.now()
      const begun = { number: index + 1, name, startedAt }
      list.push({ ...begun, status: 'in_progress', conclusion: null, completedAt: null })
      options.onStart(name)
      options.onChange([...list])
      return (conclusion) => {
        const completedAt = options.now()
        list[index] = { ...begun, status: 'completed', conclusion, completedAt }
        options.onEnd(name, conclusion, completedAt.getTime() - startedAt.getTime())
        options.onChange([...list])
      }
    },
  }
}
