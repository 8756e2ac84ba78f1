/** One-sided 5 % point: a correlation above this over √n is not chance. */
const CHANCE = 1.645

/** Values of series that lie far enough apart to count as independent, and how far apart that is (1: all of them). */
export interface Thinned {
  readonly values: readonly number[]
  readonly every: number
}

/**
 * A rate over a minute, read every five seconds, tells twelve times the same. The tests take values for independent, so
 * where neighbours resemble each other only every k-th value is kept, by their correlation.
 */
export function thin(series: readonly (readonly number[])[]): Thinned {
  const correlation = neighbourCorrelation(series)
  const every = correlation === 0 ? 1 : Math.ceil((1 + correlation) / (1 - correlation))
  return { values: series.flatMap((each) => each.filter((_, index) => index % every === 0)), every }
}

/** Lag-1 correlation over all series, 0 where it could be chance. */
function neighbourCorrelation(series: readonly (readonly number[])[]): number {
  let products = 0
  let squares = 0
  let pairs = 0
  for (const each of series) {
    const mean = each.reduce((sum, value) => sum + value, 0) / each.length
    const scale = Math.max(...each.map((value) => Math.abs(value - mean)))
    if (!(scale > 0)) continue
    const deviations = each.map((value) => (value - mean) / scale)
    for (const [index, value] of deviations.entries()) {
      squares += value * value
      if (index === 0) continue
      products += value * (deviations[index - 1] ?? 0)
      pairs++
    }
  }
  if (pairs === 0) return 0
  const correlation = products / squares
  return correlation > CHANCE / Math.sqrt(pairs) ? Math.min(correlation, 0.95) : 0
}
