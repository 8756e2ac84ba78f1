import { readRecord } from '../../../../lib/gate/record.ts'
import type { GitHub } from '../../../../lib/github/client.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import { flooredPercent } from '../../../../lib/kernel/decimal.ts'
import type { Serving } from '../deployed/serving.ts'
import type { Facts } from './model.ts'

const PER_PAGE = 100
const MOST_PAGES = 5
const PASSED = ['success', 'neutral', 'skipped']

interface Check {
  readonly name: string
  readonly status: string
  readonly conclusion: string | null
  readonly app: { readonly slug?: string | undefined } | null
  readonly output: { readonly text: string | null }
}

/** How a commit was tested, by the checks on it and the values the gate left there; a text: why it cannot be read. */
export async function readFacts(github: GitHub, sha: string): Promise<Facts | string> {
  try {
    return factsFrom(await readChecks(github, sha), sha)
  } catch (error) {
    // Facts adorn the notes; a job without "checks: read" still publishes.
    if (error instanceof GitHubError && error.reasonCode === 'missing-permission') return error.message
    throw error
  }
}

async function readChecks(github: GitHub, sha: string): Promise<readonly Check[]> {
  const checks: Check[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = await github.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      ref: sha,
      filter: 'latest',
      per_page: PER_PAGE,
      page,
    })
    checks.push(...answer.check_runs)
    if (checks.length >= answer.total_count || answer.check_runs.length < PER_PAGE) break
  }
  return checks
}

function factsFrom(checks: readonly Check[], sha: string): Facts {
  const ended = checks.filter((check) => check.status === 'completed')
  const failed = ended.filter((check) => !PASSED.includes(check.conclusion ?? '')).map((check) => check.name)
  return {
    ...(checks.length === 0
      ? {}
      : { checks: { passed: ended.length - failed.length, failed, unfinished: checks.length - ended.length } }),
    ...measured(checks, sha),
  }
}

/** What `test-gate` measured on the commit: the check run it leaves for pull requests to be compared with. */
function measured(checks: readonly Check[], sha: string): Pick<Facts, 'coverage' | 'tests'> {
  for (const { app, output } of checks) {
    const record = app?.slug === 'github-actions' ? readRecord(output.text ?? '') : undefined
    if (record === undefined || record.commit !== sha) continue
    const { lines, tests } = record
    return {
      ...(lines === undefined || lines.total === 0
        ? {}
        : { coverage: `${flooredPercent(BigInt(lines.covered), BigInt(lines.total))} %` }),
      ...(tests === undefined ? {} : { tests }),
    }
  }
  return {}
}

/** What the ledger says of the deployment of a commit; nothing when something else serves there. */
export function deploymentFacts(environment: string, sha: string, serving: Serving | undefined): Facts {
  if (serving === undefined || serving.sha !== sha) return {}
  const { version, since, approvedBy = [], strategy = 'unknown', url } = serving
  return {
    deployment: {
      environment,
      version,
      'approved-by': approvedBy,
      strategy,
      ...(since === undefined ? {} : { since }),
      ...(url === undefined ? {} : { url }),
    },
  }
}
