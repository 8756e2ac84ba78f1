import { checkName, type GateRecord, readRecord } from '../../../../lib/gate/record.ts'
import type { GitHub } from '../../../../lib/github/client.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import type { Measure, Reference } from '../rules/evidence.ts'
import { referenceOf } from './reference.ts'

/** So many commits are looked at, from the merge base back along the first parents. */
const MOST_COMMITS = 20

/** Events of a branch itself. Runs of pull requests, and runs after them, may hold a stranger's will. */
export const TRUNK_EVENTS: readonly string[] = ['push', 'schedule', 'workflow_dispatch']

export interface BaselineQuestion {
  /** Commit where the search begins. */
  readonly base: string
  /** For people: `the merge base with main, 1a2b3c4`. */
  readonly from: string
  readonly gate: string
  /** Branches whose runs are believed. */
  readonly branches: readonly string[]
}

/** The values of the nearest commit, from `base` back, on which a gate of a believed branch left them. */
export async function findBaseline(github: GitHub, question: BaselineQuestion): Promise<Measure<Reference>> {
  try {
    return await search(github, question)
  } catch (thrown) {
    if (!(thrown instanceof GitHubError)) throw thrown
    return missing(`It could not be read: ${thrown.message} Reading takes "checks: read" and "actions: read".`)
  }
}

async function search(github: GitHub, question: BaselineQuestion): Promise<Measure<Reference>> {
  const doubts: string[] = []
  const commits = await firstParents(github, question.base)
  for (const [back, commit] of commits.entries()) {
    const found = await recordAt(github, commit, question, doubts)
    if (found === undefined) continue
    const distance = back === 0 ? '' : `, ${back} commit${back === 1 ? '' : 's'} back at ${commit.slice(0, 7)}`
    return { kind: 'measured', value: referenceOf(found, `${question.from}${distance}`) }
  }
  const doubt = doubts.length === 0 ? '' : ` ${doubts.slice(0, 3).join(' ')}`
  return missing(
    `No gate on ${question.branches.join(' or ')} left its values on ${question.from}, nor on the ${commits.length - 1} commits before it.${doubt} They are left by the gate's run for a push to the default branch, with "checks: write".`,
  )
}

function missing(why: string): Measure<Reference> {
  return { kind: 'cannot-tell', code: 'no-baseline', why }
}

async function firstParents(github: GitHub, base: string): Promise<readonly string[]> {
  const page = await github.request('GET /repos/{owner}/{repo}/commits', { sha: base, per_page: 100 })
  const parents = new Map(page.map((commit) => [commit.sha, commit.parents[0]?.sha]))
  const commits: string[] = []
  for (let at: string | undefined = base; at !== undefined && commits.length < MOST_COMMITS; at = parents.get(at))
    commits.push(at)
  return commits
}

/** The record that is believed; adds to `doubts` why others are not. */
async function recordAt(
  github: GitHub,
  commit: string,
  { gate, branches }: BaselineQuestion,
  doubts: string[],
): Promise<GateRecord | undefined> {
  const { check_runs: checks } = await github.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
    ref: commit,
    check_name: checkName(gate),
    filter: 'all',
    per_page: 100,
  })
  const records: GateRecord[] = []
  for (const check of checks) {
    const record = check.app?.slug === 'github-actions' ? readRecord(check.output.text ?? '') : undefined
    const why =
      record === undefined ? 'was not written by a gate' : await doubtAbout(github, commit, record, gate, branches)
    if (why !== undefined) doubts.push(`Check run ${check.id} at ${commit.slice(0, 7)} is not believed: it ${why}.`)
    else if (record !== undefined) records.push(record)
  }
  const latest = records.toSorted((a, b) => b.run - a.run || b.attempt - a.attempt)[0]
  const texts = records.filter(({ run, attempt }) => run === latest?.run && attempt === latest.attempt)
  if (new Set(texts.map((record) => JSON.stringify(record))).size <= 1) return latest
  doubts.push(`Two check runs at ${commit.slice(0, 7)} contradict each other and name the same run; one is forged.`)
  return undefined
}

async function doubtAbout(
  github: GitHub,
  commit: string,
  record: GateRecord,
  gate: string,
  branches: readonly string[],
): Promise<string | undefined> {
  if (record.commit !== commit || (record.gate ?? '') !== gate) return 'is about another commit or gate'
  const run = await github.find('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: record.run })
  if (run === undefined) return `names run ${record.run}, which does not exist`
  if (run.head_sha !== commit) return `names run ${record.run}, which is of another commit`
  if (!TRUNK_EVENTS.includes(run.event)) return `names run ${record.run}, which was started by ${run.event}`
  if (!branches.includes(run.head_branch ?? ''))
    return `names run ${record.run}, which is not of ${branches.join(' or ')}`
  if (record.attempt > (run.run_attempt ?? 1)) return `names an attempt of run ${record.run} that never was`
  return undefined
}
