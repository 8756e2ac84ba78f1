import type { Outcome, Runner } from '../../../lib/kernel/action.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { writeReport } from '../../../lib/kernel/report.ts'
import { writeSummary } from '../../../lib/kernel/summary.ts'
import type { Contract, Reason } from './contract.ts'
import { describeEnvironment, describeHop, describePreviews, describeRamp } from './describe.ts'
import { type Overview, type OverviewPorts, readOverview } from './overview.ts'
import type { Report } from './report.ts'
import { checkSetup, looksIncomplete } from './setup/check.ts'
import type { SetupFacts } from './setup/facts.ts'
import type { Finding } from './setup/finding.ts'
import { readExecutables, readTrustedRoots, readWorkflowFiles } from './setup/gather.ts'
import { expiryWords, summaryOf } from './summary.ts'

export interface BoardPorts extends OverviewPorts {
  readonly runner: Runner
}

/** Reads everything, shows it, and says where work waits. Writes nothing to GitHub. */
export async function board(inputs: Inputs<Contract>, ports: BoardPorts): Promise<Outcome<Contract>> {
  const { github, context, runner } = ports
  const component = inputs.component || context.repository
  const overview = await readOverview(ports, component, inputs.config)
  const setup = await setupOf(inputs, overview, ports)
  const verdict = conclude(overview, setup)
  const now = await github.now()
  const report: Report = {
    schema: 'sluice/board@1',
    result: verdict.result,
    'reason-code': verdict.reason,
    message: verdict.message,
    component,
    at: now.toISOString(),
    environments: overview.environments.map((each) => describeEnvironment(each, { now, missing: overview.missing })),
    hops: overview.hops.map(describeHop),
    previews: overview.previews.flatMap(describePreviews),
    ramps: overview.ramps.map(describeRamp),
    ...(setup === undefined ? {} : { setup }),
  }
  const home = `${context.serverUrl}/${context.owner}/${context.repository}`
  await writeSummary(summaryOf(report, home), runner.env)
  for (const { name, foreign } of overview.environments)
    for (const { id, why } of foreign)
      runner.log.warning(`${name}: deployment ${id} is not believed: ${why}.`, { title: 'foreign-record' })
  for (const { name, expiring } of report.environments)
    for (const each of expiring) runner.log.warning(`${name}: ${expiryWords(each)}`, { title: 'candidate expires' })
  if (verdict.reason === 'setup-incomplete') runner.log.warning(verdict.message, { title: 'setup-incomplete' })
  return {
    result: verdict.result,
    reasonCode: verdict.reason,
    verdict: verdict.reason === 'records-unreadable' ? 'failed' : 'passed',
    message: verdict.message,
    outputs: { ...workOf(report), report: await writeReport('board', report, runner.env) },
  }
}

/** Where `transition` has something to do. */
function workOf({ environments, hops, previews, ramps }: Report): {
  open: string
  ready: string
  next: string
  ramps: string
} {
  const ready = hops.filter(({ verdict }) => verdict === 'ready')
  const abandoned = environments.filter(({ open }) => open.some((each) => each.abandoned))
  const kept = environments.filter((each) => each['old-side']?.over === true)
  const outlived = previews.filter(({ expired }) => expired).map(({ environment }) => environment)
  const moving = ramps.filter(({ 'under-way': underWay }) => underWay)
  return {
    ramps: JSON.stringify(moving.map(({ environment, flag }) => ({ environment, flag }))),
    open: JSON.stringify([...new Set([...[...abandoned, ...kept].map(({ name }) => name), ...outlived])]),
    ready: JSON.stringify(ready.map(({ to }) => to)),
    next: JSON.stringify(ready.map(({ to, version, digest }) => ({ environment: to, version, digest }))),
  }
}

async function setupOf(
  inputs: Inputs<Contract>,
  overview: Overview,
  { github, runner }: BoardPorts,
): Promise<readonly Finding[] | undefined> {
  const asked = inputs['check-setup']
  if (asked === 'never') return undefined
  const { config, defaultBranch, onGitHub } = overview
  const facts: SetupFacts = {
    configPath: inputs.config,
    config,
    defaultBranch,
    records: recordsOf(overview),
    environments: onGitHub,
    workflows: undefined,
    executables: undefined,
    trustedRoots: undefined,
    repository: runner.env['GITHUB_ACTION_REPOSITORY'] || 'sluice-actions/sluice',
  }
  if (asked === 'auto' && !looksIncomplete(facts)) return undefined
  if (config.kind === 'unreadable') return checkSetup(facts)
  return checkSetup({
    ...facts,
    workflows: await readWorkflowFiles(github, defaultBranch),
    executables: config.kind === 'found' ? await readExecutables(github, config.config, defaultBranch) : undefined,
    trustedRoots: config.kind === 'found' ? await readTrustedRoots(github, config.config, defaultBranch) : undefined,
  })
}

function recordsOf({ environments }: Overview): SetupFacts['records'] {
  for (const { state } of environments) if (state.kind === 'unreadable') return { problem: state.problem }
  return { value: environments.some(({ state }) => state.kind !== 'empty') }
}

interface Conclusion {
  readonly result: Report['result']
  readonly reason: Reason
  readonly message: string
}

function conclude({ config, environments }: Overview, setup: readonly Finding[] | undefined): Conclusion {
  const unreadable = environments.filter(({ state }) => state.kind === 'unreadable').map(({ name }) => name)
  if (unreadable.length > 0 || config.kind === 'unreadable' || config.kind === 'invalid')
    return {
      result: 'incomplete',
      reason: 'records-unreadable',
      message:
        unreadable.length > 0
          ? `What serves in ${unreadable.join(', ')} could not be read; the summary says why.`
          : `What serves is not known: ${'problem' in config ? config.problem : ''}`,
    }
  const lacking = (setup ?? []).filter(({ state }) => state === 'missing')
  const [first] = lacking
  if (first !== undefined)
    return {
      result: 'incomplete',
      reason: 'setup-incomplete',
      message: `The set-up lacks ${lacking.length}: first, ${first.subject}: ${first.detail.replace(/\.$/, '')}. ${first.next}`,
    }
  return { result: 'shown', reason: 'all-read', message: `The board shows ${environments.length} environments.` }
}
