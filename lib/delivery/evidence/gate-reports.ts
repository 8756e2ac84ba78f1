import { createHash } from 'node:crypto'
import { readRecord } from '../../gate/record.ts'
import type { GitHub } from '../../github/client.ts'
import { UserError } from '../../kernel/errors.ts'

/** What a gate of the trunk has left on a commit: a check run, whose text is its report. */
export interface GateReport {
  /** Name of the gate; left out without one. */
  readonly gate?: string
  readonly 'check-run': number
  readonly run: number
  readonly attempt: number
  /** sha256 of the text of the check run: whoever reads it later can tell whether it is the same. */
  readonly digest: string
  /** In words, such as `81.2 % of lines, 412 tests`. */
  readonly summary: string
}

/** More checks of one commit are not looked through. */
const MOST_CHECKS = 500

/**
 * What the gates left on a commit, the newest of each; `undefined` where the token may not see it (`checks: read`).
 * `believes`: whether a run is one whose word counts, and of this commit. Of two that name one run and differ none counts.
 */
export async function readGateReports(
  github: GitHub,
  sha: string,
  believes: (run: number) => Promise<boolean>,
): Promise<readonly GateReport[] | undefined> {
  try {
    const byGate = Map.groupBy(await readAll(github, sha), ({ gate }) => gate ?? '')
    const left: GateReport[] = []
    for (const reports of byGate.values()) {
      const newest = reports.reduce((a, b) => (isNewer(b, a) ? b : a))
      const alike = reports.filter(({ run, attempt }) => run === newest.run && attempt === newest.attempt)
      const agree = new Set(alike.map(({ digest }) => digest)).size === 1
      if (agree && (await believes(newest.run))) left.push(newest)
    }
    return left
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

async function readAll(github: GitHub, sha: string): Promise<readonly GateReport[]> {
  const found: GateReport[] = []
  for (let page = 1; page * 100 <= MOST_CHECKS; page++) {
    const answer = await github.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      ref: sha,
      filter: 'all',
      per_page: 100,
      page,
    })
    for (const { id, app, output } of answer.check_runs) {
      if (app?.slug !== 'github-actions') continue
      const text = output.text ?? ''
      const record = readRecord(text)
      if (record === undefined || record.commit !== sha) continue
      found.push({
        ...(record.gate === undefined ? {} : { gate: record.gate }),
        'check-run': Number(id),
        run: record.run,
        attempt: record.attempt,
        digest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
        summary: output.title ?? '',
      })
    }
    if (page * 100 >= answer.total_count) break
  }
  return found
}

function isNewer(a: GateReport, b: GateReport): boolean {
  return a.run > b.run || (a.run === b.run && a.attempt > b.attempt)
}
