import type { Candidate } from '../../../lib/delivery/release.ts'
import type { Log } from '../../../lib/kernel/log.ts'

const DAY_MILLISECONDS = 86_400_000
/** From so many days on an end that comes near is a warning and not a note. */
const WARNED_DAYS = 14

/** Whole days until the candidate is gone from where it lies; `undefined`: it lasts. */
export function daysLeft({ expires }: Candidate, now: Date): number | undefined {
  if (expires === undefined) return undefined
  return Math.max(0, Math.floor((new Date(expires).getTime() - now.getTime()) / DAY_MILLISECONDS))
}

/** Says that a candidate will be gone, and warns when that is soon. */
export function expiryNotes(candidate: Candidate, now: Date, log: Log): readonly string[] {
  const days = daysLeft(candidate, now)
  if (days === undefined) return []
  const note = `${candidate.version} lies in ${candidate.store}, which is gone in ${days} day(s): publish it as an asset of a prerelease before it waits for people.`
  if (days < WARNED_DAYS) log.warning(note, { title: 'candidate expires' })
  return [note]
}
