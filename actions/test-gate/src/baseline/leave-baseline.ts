import { checkName, type GateRecord, writeRecord } from '../../../../lib/gate/record.ts'
import type { GitHub } from '../../../../lib/github/client.ts'
import type { JobContext } from '../../../../lib/github/context.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import type { Evidence, Verdict } from '../judge/judge.ts'
import { percent } from '../speak/percent.ts'
import { digestsOf, packDigests } from './digests.ts'
import { TRUNK_EVENTS } from './find-baseline.ts'
import { skippedNames } from './fresh.ts'
import { fileDigests } from './gone-files.ts'

/** With these the numbers are not those of the commit, so nobody shall be compared with them. */
const INCOMPLETE: ReadonlySet<string> = new Set([
  'path-outside-workspace',
  'no-patterns',
  'needed-job-not-successful',
  'no-files',
  'reports-missing',
  'empty-file',
  'unparsable-report',
  'unknown-format',
  'unexpected-format',
  'analysis-failed',
  'counters-without-cases',
  'zero-tests',
  'zero-lines',
  // The path map stands there too: without it one file may count as two.
  'policy-unreadable',
  'policy-invalid',
])

export type LeftBaseline = { readonly kind: 'left' } | { readonly kind: 'incomplete' | 'refused'; readonly why: string }

/** Whether this run is one of the trunk itself, whose values others are compared with. */
export function isTrunkRun({ eventName, ref }: JobContext, trunk: string | undefined): boolean {
  return trunk !== undefined && TRUNK_EVENTS.includes(eventName) && ref === `refs/heads/${trunk}`
}

/** Leaves what was measured on the commit, also when the gate is shut: a fallen trunk must not block who comes after. */
export async function leaveBaseline(
  github: GitHub,
  { sha, runId, runAttempt }: JobContext,
  gate: string,
  evidence: Evidence,
  { findings, tolerated }: Verdict,
): Promise<LeftBaseline> {
  const gap = [...findings, ...tolerated].find(({ code }) => INCOMPLETE.has(code))
  if (gap !== undefined) return { kind: 'incomplete', why: gap.message }
  const record = withFiles(evidence, {
    schema: 'sluice/test-gate-baseline@1',
    ...(gate === '' ? {} : { gate }),
    commit: sha,
    run: runId,
    attempt: runAttempt,
    ...valuesOf(evidence),
  })
  try {
    await github.request('POST /repos/{owner}/{repo}/check-runs', {
      name: checkName(gate),
      head_sha: sha,
      status: 'completed',
      conclusion: 'neutral',
      output: { title: titleOf(record), summary: 'What pull requests are compared with.', text: writeRecord(record) },
    })
    return { kind: 'left' }
  } catch (thrown) {
    if (thrown instanceof GitHubError) return { kind: 'refused', why: thrown.message }
    throw thrown
  }
}

/** So many digests fit into the text of a check run (65,535 characters) beside as many of the other kind. */
const MOST_DIGESTS = 2900

function valuesOf(evidence: Evidence): Partial<GateRecord> {
  const { coverageFiles, resultFiles, totals, measurements, analysis } = evidence
  const { lines, branches, functions } = totals
  const skipped = resultFiles && fitting(skippedNames(measurements.tests))
  const findings = fitting(analysis?.found.identities)
  return {
    ...(coverageFiles === undefined ? {} : { lines, branches, functions }),
    ...(resultFiles === undefined ? {} : { tests: measurements.tests.counts.total }),
    ...(skipped === undefined ? {} : { skipped }),
    ...(findings === undefined ? {} : { findings }),
  }
}

const LONGEST_TEXT = 65_535

/** With the source files, where there is room left for them. */
function withFiles({ coverageFiles, measurements }: Evidence, record: GateRecord): GateRecord {
  if (coverageFiles === undefined) return record
  const complete = { ...record, files: packDigests(fileDigests(measurements.coverage.files())) }
  return writeRecord(complete).length > LONGEST_TEXT ? record : complete
}

function fitting(names: readonly string[] | undefined): string | undefined {
  return names === undefined || names.length > MOST_DIGESTS ? undefined : packDigests(digestsOf(names))
}

function titleOf({ lines, tests }: GateRecord): string {
  const parts = [
    ...(lines === undefined || lines.total === 0 ? [] : [`${percent(lines)} % of lines`]),
    ...(tests === undefined ? [] : [`${tests} tests`]),
  ]
  return parts.join(', ') || 'nothing measured'
}
