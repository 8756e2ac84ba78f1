/** A date and time as a clock on the wall shows it. */
export interface WallTime {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Whether the runtime knows a time zone of this IANA name. */
export function isZone(name: string): boolean {
  try {
    formatter(name)
    return true
  } catch {
    return false
  }
}

/** What the clocks of a zone show at an instant. */
export function wallTimeAt(instant: Date, zone: string): WallTime {
  const parts = new Map(
    formatter(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  }
}

/**
 * The first and the last instant at which the clocks of a zone show this time. They differ in the hour that comes twice
 * when clocks are put back. A time that is skipped when they are put forward is the instant of that jump.
 */
export function instantsOf(wall: WallTime, zone: string): { readonly first: Date; readonly last: Date } {
  const wanted = asUtc(wall)
  // A zone's clocks change at most once within the two days around, so one of these offsets is right.
  const offsets = [wanted - DAY, wanted + DAY].map((at) => asUtc(wallTimeAt(new Date(at), zone)) - at)
  const guesses = [...new Set(offsets.map((offset) => wanted - offset))].sort((a, b) => a - b)
  const showing = guesses.filter((at) => asUtc(wallTimeAt(new Date(at), zone)) === wanted)
  const [first, last] = [showing[0], showing.at(-1)]
  if (first !== undefined && last !== undefined) return { first: new Date(first), last: new Date(last) }
  const jump = new Date(firstBeyond(guesses[0] ?? wanted, guesses.at(-1) ?? wanted, wanted, zone))
  return { first: jump, last: jump }
}

/** Day of the week of a date; 0 is Sunday. */
export function weekdayOf({ year, month, day }: WallTime): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

/** The same time of day on another date. */
export function shiftDays(wall: WallTime, days: number): WallTime {
  const moved = new Date(asUtc(wall) + days * DAY)
  return { ...wall, year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }
}

/** First whole minute in between at which the clocks show the wanted time or a later one. */
function firstBeyond(from: number, to: number, wanted: number, zone: string): number {
  let [low, high] = [from / MINUTE, to / MINUTE]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (asUtc(wallTimeAt(new Date(middle * MINUTE), zone)) >= wanted) high = middle
    else low = middle + 1
  }
  return low * MINUTE
}

function asUtc({ year, month, day, hour, minute }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-u-ca-gregory', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formatters.set(zone, made)
  return made
}
