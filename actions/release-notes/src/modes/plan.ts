import { UserError } from '../../../../lib/kernel/errors.ts'
import type { Entry } from '../commits/entries.ts'
import type { Ports, Setup } from '../context.ts'
import type { Enriched } from '../enrich/answer.ts'
import type { PlanRequest } from '../range/plan.ts'
import type { PullRequestsOf } from '../range/read.ts'
import { givenVersion, type NotesInputs } from '../request.ts'
import type { Labels } from '../version/bump.ts'

/** What range and version are asked for, by the inputs. */
export function planRequest(ports: Ports, inputs: NotesInputs, setup: Setup): PlanRequest {
  const { component } = setup
  return {
    component,
    toRef: inputs['to-ref'] || ports.job.sha,
    fromRef: inputs['from-ref'],
    version: givenVersion(inputs, component),
    prerelease: inputs.prerelease,
    bump: inputs.bump,
    labelsOf: (entries) => labelsOf(setup, entries),
    pullRequestsOf: pullRequestsOf(setup),
  }
}

/** Which pull requests brought commits; `undefined` where GitHub is not to be asked about pull requests. */
export function pullRequestsOf(setup: Setup): PullRequestsOf | undefined {
  const asked = setup.asked.has('pull-requests') || setup.component.rules?.byLabels === true
  return asked ? async (commits) => (await askAbout(setup, commits)).byCommit : undefined
}

async function labelsOf(setup: Setup, entries: readonly Entry[]): Promise<Labels> {
  const answer = await askAbout(setup, entries)
  return new Map(
    entries.flatMap(({ sha, pullRequest }) => {
      const number = pullRequest ?? answer.byCommit.get(sha)
      const labels = number === undefined ? undefined : answer.pullRequests.get(number)?.labels
      return labels === undefined ? [] : [[sha, labels] as const]
    }),
  )
}

/** What the version hangs on is answered whole or not at all. */
async function askAbout(setup: Setup, commits: readonly Pick<Entry, 'sha' | 'pullRequest'>[]): Promise<Enriched> {
  const issues = setup.asked.has('issues')
  const references = issues ? await setup.references(commits.map(({ sha }) => sha)) : new Map()
  const answer = await (await setup.asker())(commits, { pullRequests: true, issues }, references)
  if (answer.unanswered.length === 0) return answer
  throw new UserError(
    'github-unavailable',
    `The version depends on what GitHub knows of pull requests, and it had no time to answer about ${answer.unanswered.length} commits. Run again, or give "version" or "bump".`,
  )
}
