/** One line of a benchmark. */
export interface Measure {
  readonly what: string
  readonly measured: string
  /** Empty where there is none. */
  readonly budget: string
  readonly within: boolean
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
