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
      const { pullRequests } = await (await asker())(entries, { pullRequests: true, issues }, references)
      return new Map([...pullRequests].map(([number, { labels }]) => [number, labels]))
    },
  }
}
