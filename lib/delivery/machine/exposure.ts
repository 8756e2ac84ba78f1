import { formatDuration } from '../../kernel/duration.ts'
import type { LedgerRecord } from '../ledger/record.ts'
import { isRelease, type Observation } from '../release.ts'

/** Share of the traffic that a bad release had when it was decided, in percent, and how long it was in place. */
export interface Exposure {
  readonly share: number
  readonly seconds: number
}

/** `undefined`: no record is to blame, or nobody saw what served. */
export function exposureOf(bad: LedgerRecord | undefined, seen: Observation, until: Date): Exposure | undefined {
  if (bad === undefined || seen.kind === 'unknown') return undefined
  const share = seen.serving.filter((each) => isRelease(each, bad.change)).reduce((sum, { weight }) => sum + weight, 0)
  return { share, seconds: Math.max(0, until.getTime() - bad.createdAt.getTime()) / 1000 }
}

/** For a description: `, exposed 100 % for 37m`. */
export function exposureWords(exposure: Exposure | undefined): string {
  return exposure === undefined ? '' : `, exposed ${exposure.share} % for ${formatDuration(exposure.seconds * 1000)}`
}
