import { createGit } from '../../../lib/git/git.ts'
import { readContext, readEvent } from '../../../lib/github/context.ts'
import type { Outcome, Runner } from '../../../lib/kernel/action.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { writeReport } from '../../../lib/kernel/report.ts'
import { writeSummary } from '../../../lib/kernel/summary.ts'
import { contract } from './contract.ts'
import { testGate } from './test-gate.ts'

/** The gate with the ports of a real job. GitHub and the configuration are loaded only when there is a token for them. */
export async function wire(inputs: Inputs<typeof contract>, { env, log }: Runner): Promise<Outcome<typeof contract>> {
  const token = inputs['github-token']
  const workspace = env['GITHUB_WORKSPACE'] || process.cwd()
  const client = token === '' ? undefined : await import('../../../lib/github/client.ts')
  const job = client === undefined ? undefined : readContext(env)
  return testGate(inputs, {
    log,
    workspace,
    git: createGit(workspace, env),
    sha: env['GITHUB_SHA'] ?? '',
    event: await readEvent(env),
    github: job && client?.createGitHub(token, job),
    job,
    configAt: async (github, branch, path) =>
      (await import('../../../lib/config/load.ts')).configAt(github, branch, path),
    quarantineAt: async (github, branch, path) =>
      (await import('../../../lib/config/load.ts')).quarantineAt(github, branch, path),
    ownConfig: async (path) => (await import('./own-config.ts')).ownConfig(workspace, path),
    ownQuarantine: async (path) => (await import('./own-config.ts')).ownQuarantine(workspace, path),
    writeReport: (report) => writeReport(contract.name, report, env),
    writeBadge: (badge) => writeReport(`${contract.name}-badge`, badge, env),
    writeSummary: (markdown) => writeSummary(markdown, env),
  })
}
