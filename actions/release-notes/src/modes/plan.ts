import { UserError } from '../../../../lib/kernel/errors.ts'
import type { Ports, Setup } from '../context.ts'
import type { PlanRequest } from '../range/plan.ts'
import { givenVersion, type NotesInputs } from '../request.ts'

/** What range and version are asked for, by the inputs. */
export function planRequest(ports: Ports, inputs: NotesInputs, setup: Setup): PlanRequest {
  const { component, asker, asked } = setup
  return {
    component,
    toRef: inputs['to-ref'] || ports.job.sha,
    fromRef: inputs['from-ref'],
    version: givenVersion(inputs, component),
    prerelease: inputs.prerelease,
    bump: inputs.bump,
    async labelsOf(entries) {
      const issues = asked.has('issues')
      const references = issues ? await setup.references(entries.map(({ sha }) => sha)) : new Map()
      const answer = await (await asker())(entries, { pullRequests: true, issues }, references)
      if (answer.unanswered.length > 0)
        throw new UserError(
          'github-unavailable',
          `The version depends on labels (release.version.from), and GitHub had no time to answer about ${answer.unanswered.length} commits. Run again, or give "version" or "bump".`,
        )
      return new Map(
        entries.flatMap(({ sha, pullRequest }) => {
          const number = pullRequest ?? answer.byCommit.get(sha)
          const labels = number === undefined ? undefined : answer.pullRequests.get(number)?.labels
          return labels === undefined ? [] : [[sha, labels] as const]
        }),
      )
    },
  }
}
