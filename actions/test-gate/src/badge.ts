import type { Evidence, Verdict } from './judge/judge.ts'
import { percent } from './speak/percent.ts'

/** What shields.io asks an endpoint for (shields.io/badges/endpoint-badge). */
export interface Badge {
  readonly schemaVersion: 1
  readonly label: string
  readonly message: string
  readonly color: 'brightgreen' | 'red'
}

/** Line coverage, else tests; `undefined` when there is neither. The colour is the verdict's. */
export function badgeOf(evidence: Evidence, { findings }: Verdict, name: string): Badge | undefined {
  const { totals, measurements } = evidence
  const { total, failed, errored, skipped } = measurements.tests.counts
  const label = (what: string) => (name === '' ? what : `${name} ${what}`)
  const color = findings.length === 0 ? 'brightgreen' : 'red'
  if (totals.lines.total > 0)
    return { schemaVersion: 1, label: label('coverage'), message: `${percent(totals.lines)}%`, color }
  if (total === 0) return undefined
  const broken = failed + errored
  const message = broken === 0 ? `${total - skipped} passing` : `${broken} of ${total} failing`
  return { schemaVersion: 1, label: label('tests'), message, color }
}
