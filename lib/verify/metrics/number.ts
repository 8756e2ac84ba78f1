/** A measured value for people: three digits, its unit, a share as percent. */
export function shownValue(value: number, unit: string, isShare = false): string {
  if (!Number.isFinite(value)) return String(value)
  if (isShare) return `${digits(value * 100)} %`
  return unit === '' ? digits(value) : `${digits(value)} ${unit}`
}

/** `+12 %`, `−3 %`; how many times as much where a percentage would be long. */
export function shownChange(relative: number): string {
  if (!Number.isFinite(relative)) return 'from nothing'
  if (relative >= 9) return `${digits(relative + 1)} times as much`
  return `${relative < 0 ? '−' : '+'}${digits(Math.abs(relative) * 100)} %`
}

function digits(value: number): string {
  if (value === 0) return '0'
  const size = Math.abs(value)
  return size >= 100_000 || size < 0.001 ? value.toExponential(2) : String(Number(value.toPrecision(3)))
}

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']
const WIDTH = 20

/** Values as a line of bars between `low` and `high`; longer ones are thinned to their means. */
export function sparkline(values: readonly number[], low: number, high: number): string {
  const finite = values.filter((value) => Number.isFinite(value))
  const groups = Math.min(WIDTH, finite.length)
  return Array.from({ length: groups }, (_, index) => {
    const part = finite.slice(
      Math.floor((index * finite.length) / groups),
      Math.floor(((index + 1) * finite.length) / groups),
    )
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length
    const height = high > low ? (mean - low) / (high - low) : 0.5
    return BARS[Math.max(0, Math.min(BARS.length - 1, Math.floor(height * BARS.length)))]
  }).join('')
}
