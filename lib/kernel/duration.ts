const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const DURATION = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?(?:(\d{1,6})ms)?$/

/** Milliseconds of `90s`, `1h30m`, `2d`; `0` needs no unit. `undefined` when it is not a duration. */
export function parseDuration(text: string): number | undefined {
  if (text === '0') return 0
  const match = DURATION.exec(text)
  if (match === null || text === '') return undefined
  const names = ['d', 'h', 'm', 's', 'ms']
  return names.reduce((sum, name, index) => sum + Number(match[index + 1] ?? 0) * (UNITS[name] ?? 0), 0)
}

/** `1h 30m`, `2.4s`, `180ms`: short, for people. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)}ms`
  if (milliseconds < 60_000) return `${(Math.floor(milliseconds / 100) / 10).toString()}s`
  const parts: string[] = []
  let rest = Math.floor(milliseconds / 1000)
  for (const [unit, seconds] of [
    ['d', 86_400],
    ['h', 3600],
    ['m', 60],
    ['s', 1],
  ] as const) {
    const count = Math.floor(rest / seconds)
    rest -= count * seconds
    if (count > 0) parts.push(`${count}${unit}`)
  }
  return parts.slice(0, 2).join(' ')
}
