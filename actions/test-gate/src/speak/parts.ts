import { formatDuration } from '../../../../lib/kernel/duration.ts'
import type { Part } from '../../../../lib/render/budget.ts'
import { code, codeBlock, details, table, text } from '../../../../lib/render/markdown.ts'
import type { FileTotals } from '../coverage/coverage-set.ts'
import type { Evidence, Verdict } from '../judge/judge.ts'
import { edits } from '../judge/policy.ts'
import { notExcused, withoutExcused } from '../judge/quarantine.ts'
import { share } from '../judge/rules.ts'
import { caseTitle } from '../tests/case-title.ts'
import type { TestResults } from '../tests/test-results.ts'
import { uncoveredLines, unresolvedPaths } from './change-parts.ts'
import { findingsPart } from './findings-part.ts'
import { goneFilesPart, newFindingsPart, newlySkippedPart } from './fresh-parts.ts'
import { numbersPart } from './numbers-part.ts'
import { percent } from './percent.ts'
import { quarantinePart, unmatchedPart } from './quarantine-part.ts'
import { rulesPart } from './rules-part.ts'
import { rulesThatHold } from './today.ts'

export interface Settings {
  readonly name: string
  readonly mode: 'enforce' | 'report'
}

/** How much of each list is shown. */
export interface Room {
  readonly failingCases: number
  readonly files: number
}

const MESSAGE_LIMIT = 700
/** So many failing tests are seen at once; what else is wrong must be in sight too. */
const OPEN_CASES = 10

/** The gate's answer in parts, the most important first: verdict, reason, rules, failing tests, numbers. */
export function parts(evidence: Evidence, verdict: Verdict, settings: Settings, room: Room): readonly Part[] {
  const all: readonly (Part | undefined)[] = [
    { name: 'verdict', priority: 100, markdown: headline(verdict, settings) },
    reasons(verdict),
    notes(evidence, settings),
    rulesPart(verdict),
    failingCases(evidence, verdict, room.failingCases),
    quarantinePart(verdict.quarantine, room.failingCases),
    uncoveredLines(evidence, room.files),
    goneFilesPart(evidence, room.files),
    newlySkippedPart(evidence, room.files),
    newFindingsPart(evidence, room.files),
    numbersPart(evidence, verdict),
    findingsPart(evidence, room.failingCases),
    leastCovered(evidence, room.files),
    slowest(evidence, room.files),
    tolerated(verdict),
    unmatchedPart(verdict.quarantine, room.files),
    unresolvedPaths(evidence),
    warnings(evidence),
    today(evidence, settings),
  ]
  return all.filter((part) => part !== undefined)
}

function headline({ findings }: Verdict, { name, mode }: Settings): string {
  const passed = findings.length === 0
  const title = name === '' ? 'Test gate' : `Test gate: ${text(name)}`
  if (mode === 'enforce') return `### ${passed ? '✅' : '❌'} ${title} — ${passed ? 'pass' : 'fail'}`
  return `### ${passed ? '✅' : '⚠️'} ${title} — report mode, would ${passed ? 'pass' : 'fail'}`
}

function reasons({ findings }: Verdict): Part | undefined {
  if (findings.length === 0) return undefined
  const lines = findings
    .slice(0, 20)
    .map(({ code: reason, message }) => `- **${text(message, MESSAGE_LIMIT)}** \`${reason}\``)
  const more = findings.length > 20 ? [`- … and ${findings.length - 20} more`] : []
  return { name: 'reasons', priority: 90, markdown: [...lines, ...more].join('\n') }
}

function notes({ policy, totals }: Evidence, { mode }: Settings): Part | undefined {
  const lines = [...policy.notes, ...edits(policy)].map((note) => `> ${text(note, MESSAGE_LIMIT)}`)
  if (mode === 'report' && totals.lines.total > 0)
    lines.push(`> \`coverage-threshold: ${percent(totals.lines)}\` holds today.`)
  if (lines.length === 0) return undefined
  return { name: 'notes', priority: 80, markdown: lines.join('\n>\n') }
}

function failingCases({ measurements }: Evidence, { quarantine }: Verdict, room: number): Part | undefined {
  const failing = notExcused(measurements.tests.failing, quarantine)
  const { failed, errored } = withoutExcused(measurements.tests.counts, quarantine)
  const total = failed + errored
  if (total === 0) return undefined
  const lines = failing
    .slice(0, room)
    .map((each) => `- ${code(caseTitle(each))}${each.message === '' ? '' : `<br>${text(each.message)}`}`)
  const [open, folded] = [lines.slice(0, OPEN_CASES), lines.slice(OPEN_CASES)]
  const rest = total - lines.length
  const more = rest > 0 ? [`- … and ${rest} more`] : []
  const list =
    folded.length === 0 ? more : ['', details(`${total - open.length} more`, [...folded, ...more].join('\n'))]
  return {
    name: `${total} failing tests`,
    priority: 60,
    markdown: [`**Failing tests (${total})**`, '', ...open, ...list, ...passedLater(measurements.tests)].join('\n'),
  }
}

/** A failure that may have been an attempt: which of the two it was, only the user knows. */
function passedLater({ passedLater: count }: TestResults): readonly string[] {
  if (count === 0) return []
  const which = count === 1 ? 'One failure is' : `${count} failures are`
  return [
    '',
    `> ${which} followed by a pass of the same test in the same suite, and nothing in the report marks a retry. If your tool runs failed tests again, say \`repeated-tests: retries\`; rows of data that share a name look the same.`,
  ]
}

function leastCovered({ measurements, totals }: Evidence, room: number): Part | undefined {
  if (totals.lines.covered === totals.lines.total) return undefined
  const rows = lowest(measurements.coverage.files(), room).map(({ path, lines }) => [share(lines), code(path)])
  return {
    name: 'least covered files',
    priority: 30,
    markdown: details('Least covered files', table(['lines', 'file'], rows)),
  }
}

function slowest({ measurements }: Evidence, room: number): Part | undefined {
  const cases = measurements.tests.slowest.slice(0, room)
  if (cases.length === 0) return undefined
  const rows = cases.map((each) => [formatDuration(each.microseconds / 1000), code(caseTitle(each))])
  return {
    name: 'slowest tests',
    priority: 25,
    markdown: details('Slowest tests', table(['time', 'test'], rows, 'rl')),
  }
}

/** The first `count` by coverage, of those that lack some. */
function lowest(files: Iterable<FileTotals>, count: number): readonly FileTotals[] {
  const kept: FileTotals[] = []
  for (const file of files) {
    if (file.lines.covered === file.lines.total) continue
    const last = kept.length < count ? undefined : kept.at(-1)
    if (last !== undefined && byCoverage(file, last) > 0) continue
    kept.push(file)
    kept.sort(byCoverage)
    kept.length = Math.min(kept.length, count)
  }
  return kept
}

/** Lowest share first; of equal shares the file with more uncovered lines. */
function byCoverage(a: FileTotals, b: FileTotals): number {
  const difference = a.lines.covered * b.lines.total - b.lines.covered * a.lines.total
  return difference || b.lines.total - a.lines.total || (a.path < b.path ? -1 : 1)
}

function tolerated({ tolerated: all }: Verdict): Part | undefined {
  if (all.length === 0) return undefined
  const lines = all.slice(0, 20).map(({ code: reason, message }) => `- ${text(message, MESSAGE_LIMIT)} \`${reason}\``)
  return { name: 'tolerated findings', priority: 40, markdown: ['**Tolerated**', '', ...lines].join('\n') }
}

function warnings({ measurements }: Evidence): Part | undefined {
  const all = measurements.warnings
  if (all.length === 0) return undefined
  const lines = all.slice(0, 30).map((warning) => `- ${text(warning)}`)
  const more = all.length > 30 ? [`- … and ${all.length - 30} more`] : []
  return {
    name: `${all.length} warnings about the reports`,
    priority: 20,
    markdown: details(
      `${all.length} warning${all.length === 1 ? '' : 's'} about the reports`,
      [...lines, ...more].join('\n'),
    ),
  }
}

/** For those who look on: what they could demand from now on. */
function today(evidence: Evidence, { mode }: Settings): Part | undefined {
  const all = mode === 'report' ? rulesThatHold(evidence) : []
  if (all.length === 0) return undefined
  return {
    name: 'rules that hold today',
    priority: 45,
    markdown: details('Rules that hold today', codeBlock(all.join('\n'))),
  }
}
