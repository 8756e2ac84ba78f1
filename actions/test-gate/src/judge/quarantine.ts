import type { Quarantined } from '../../../../lib/config/quarantine.ts'
import { caseTitle, shownTitle } from '../tests/case-title.ts'
import type { AbsentTest } from '../tests/sought-tests.ts'
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

/** An entry that no test answers to: the test is gone, or has another name. */
export interface Unmatched {
  readonly entry: Quarantined
  /** A test whose title ends alike. */
  readonly instead?: string
}

export interface QuarantineVerdict {
  /** Failures that are warnings for now. */
  readonly excused: readonly Excused[]
  /** Failures that were excused until their day came. */
  readonly expired: readonly Excused[]
  readonly unmatched: readonly Unmatched[]
}

/**
 * Which of the failures are in quarantine, by the title that the summary shows for each. `absent`: titles of entries that
 * no test of the reports has.
 */
export function quarantined(
  failing: readonly FailingCase[],
  quarantine: Quarantine | undefined,
  absent: readonly AbsentTest[] = [],
): QuarantineVerdict {
  const excused: Excused[] = []
  const expired: Excused[] = []
  if (quarantine === undefined) return { excused, expired, unmatched: [] }
  const held = new Map(quarantine.tests.map((each) => [shownTitle(each.test), each]))
  for (const each of failing) {
    const by = held.get(shownTitle(caseTitle(each)))
    if (by === undefined) continue
    // The days are written so that their order is that of the texts.
    if (quarantine.today < by.expires) excused.push({ failing: each, by })
    else expired.push({ failing: each, by })
  }
  // What broke outside of the test cases can be in quarantine, and is no test.
  const found = new Set([...excused, ...expired].map(({ by }) => by))
  return { excused, expired, unmatched: unmatchedOf(held, absent).filter(({ entry }) => !found.has(entry)) }
}

function unmatchedOf(held: ReadonlyMap<string, Quarantined>, absent: readonly AbsentTest[]): readonly Unmatched[] {
  return absent.flatMap(({ title, instead }) => {
    const entry = held.get(title)
    if (entry === undefined) return []
    return [instead === undefined ? { entry } : { entry, instead }]
  })
}

/** For people: what is wrong with the entry, and what to do about it. */
export function unmatchedMessage({ entry: { test, owner, expires }, instead }: Unmatched): string {
  const todo =
    instead === undefined
      ? 'Remove it, or give it the name of the test now.'
      : `Did you mean ${JSON.stringify(instead)}?`
  return `No test is called ${JSON.stringify(test)}, which is in quarantine until ${expires}. ${todo} Owner: ${owner}.`
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
