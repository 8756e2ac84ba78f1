import type { Quarantined } from '../../../../lib/config/quarantine.ts'
import { caseTitle } from '../speak/case-title.ts'
import type { FailingCase, TestCounts } from '../tests/test-results.ts'
import type { Finding } from './finding.ts'

/** The tests that may fail, and the day by which that is judged. */
export interface Quarantine {
  readonly tests: readonly Quarantined[]
  /** In UTC, as `2026-12-31`; of GitHub's clock. */
  readonly today: string
}

export interface Excused {
  readonly failing: FailingCase
  readonly by: Quarantined
}

export interface QuarantineVerdict {
  /** Failures that are warnings for now. */
  readonly excused: readonly Excused[]
  /** Failures that were excused until their day came. */
  readonly expired: readonly Excused[]
}

/** Which of the failures are in quarantine, by the title that the summary shows for each. */
export function quarantined(failing: readonly FailingCase[], quarantine: Quarantine | undefined): QuarantineVerdict {
  const excused: Excused[] = []
  const expired: Excused[] = []
  if (quarantine === undefined) return { excused, expired }
  const held = new Map(quarantine.tests.map((each) => [each.test, each]))
  for (const each of failing) {
    const by = held.get(caseTitle(each))
    if (by === undefined) continue
    // The days are written so that their order is that of the texts.
    if (quarantine.today < by.expires) excused.push({ failing: each, by })
    else expired.push({ failing: each, by })
  }
  return { excused, expired }
}

/** The counts that rules are judged by: without the failures that are excused. */
export function withoutExcused(counts: TestCounts, { excused }: QuarantineVerdict): TestCounts {
  const of = (status: FailingCase['status']) => excused.filter(({ failing }) => failing.status === status).length
  return { ...counts, failed: counts.failed - of('failed'), errored: counts.errored - of('errored') }
}

/** The failures that count. */
export function notExcused(failing: readonly FailingCase[], { excused }: QuarantineVerdict): readonly FailingCase[] {
  const left = new Set(excused.map((each) => each.failing))
  return failing.filter((each) => !left.has(each))
}

/** One finding for each quarantine that ended while its test still fails. */
export function expiredFindings({ expired }: QuarantineVerdict): readonly Finding[] {
  const entries = [...new Set(expired.map(({ by }) => by))]
  return entries.map(({ test, owner, expires, reason }) => ({
    code: 'quarantine-expired',
    message: `The quarantine of ${JSON.stringify(test)} ended on ${expires}, and it still fails. Owner: ${owner}. Reason: ${reason}`,
  }))
}

/** What a change does to a list of quarantined tests, each as a clause. */
export function quarantineEdits(held: HeldQuarantine, wanted: HeldQuarantine): readonly string[] {
  if (typeof held === 'string' || typeof wanted === 'string')
    return held === wanted ? [] : [`names another quarantine (${shown(wanted)} in place of ${shown(held)})`]
  const [before, after] = [texts(held), texts(wanted)]
  return [
    ...[...before].filter(([key]) => !after.has(key)).map(([, test]) => `takes ${test} out of quarantine`),
    ...[...after].filter(([key]) => !before.has(key)).map(([, test]) => `puts ${test} in quarantine`),
  ]
}

/** As the configuration has it: a list, or the path of one. */
export type HeldQuarantine = readonly Quarantined[] | string

function texts(held: readonly Quarantined[]): ReadonlyMap<string, string> {
  return new Map(held.map((each) => [JSON.stringify(each), `${JSON.stringify(each.test)} (until ${each.expires})`]))
}

function shown(held: HeldQuarantine): string {
  return typeof held === 'string' ? held : `a list of ${held.length}`
}
