import { readContext, readEvent } from '../../../lib/github/context.ts'
import { runAction } from '../../../lib/kernel/action.ts'
import { writeReport } from '../../../lib/kernel/report.ts'
import { writeSummary } from '../../../lib/kernel/summary.ts'
import { contract } from './contract.ts'
import { testGate } from './test-gate.ts'

await runAction(contract, async (inputs, { env, log }) => {
  const token = inputs['github-token']
  const workspace = env['GITHUB_WORKSPACE'] || process.cwd()
  const client = token === '' ? undefined : await import('../../../lib/github/client.ts')
  return testGate(inputs, {
    log,
    workspace,
    event: await readEvent(env),
    github: client?.createGitHub(token, readContext(env)),
    configAt: async (github, branch, path) =>
      (await import('../../../lib/config/load.ts')).configAt(github, branch, path),
    ownConfig: async (path) => (await import('./own-config.ts')).ownConfig(workspace, path),
    writeReport: (report) => writeReport(contract.name, report, env),
    writeSummary: (markdown) => writeSummary(markdown, env),
  })
})
