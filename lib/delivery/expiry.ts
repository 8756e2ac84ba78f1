import type { Log } from '../kernel/log.ts'
import type { Candidate } from './release.ts'

const DAY_MILLISECONDS = 86_400_000
/** From so many days on an end that comes near is a warning and not a note. */
const WARNED_DAYS = 14

/** Whole days until the candidate is gone from where it lies; `undefined`: it lasts. */
export function daysLeft({ expires }: Pick<Candidate, 'expires'>, now: Date): number | undefined {
  if (expires === undefined) return undefined
  return Math.max(0, Math.floor((new Date(expires).getTime() - now.getTime()) / DAY_MILLISECONDS))
}

/** A candidate whose end is near, or past. */
export interface Ending {
  readonly daysLeft: number
  readonly gone: boolean
}

/** `undefined`: it lasts, or for long enough that nobody has to think of it. */
export function endingSoon(candidate: Pick<Candidate, 'expires'>, now: Date): Ending | undefined {
  const days = daysLeft(candidate, now)
  if (days === undefined || days >= WARNED_DAYS) return undefined
  return { daysLeft: days, gone: new Date(candidate.expires ?? 0) <= now }
}

/** `in 3 days`, `within a day`. */
export function inDays(days: number): string {
  if (days === 0) return 'within a day'
  return `in ${days} day${days === 1 ? '' : 's'}`
}

/** Says that a candidate will be gone, and warns when that is soon. */
export function expiryNotes(candidate: Candidate, now: Date, log: Log): readonly string[] {
  const days = daysLeft(candidate, now)
  if (days === undefined) return []
  const note = `${candidate.version} lies in ${candidate.store}, which is gone ${inDays(days)}: publish it as an asset of a prerelease before it waits for people.`
  if (endingSoon(candidate, now) !== undefined) log.warning(note, { title: 'candidate expires' })
  return [note]
}
