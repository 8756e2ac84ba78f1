import { justFailed, servingEntry } from '../../../lib/delivery/ledger/history.ts'
import { isOpen, type LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { positionOf } from '../../../lib/delivery/path.ts'
import { makePlan } from '../../../lib/delivery/plan.ts'
import { decide, refusals } from '../../../lib/delivery/proof/checks.ts'
import { gatherFacts } from '../../../lib/delivery/proof/gather.ts'
import { prove } from '../../../lib/delivery/proof/proof.ts'
import { readUpstream } from '../../../lib/delivery/proof/upstream.ts'
import { Refusal } from '../../../lib/delivery/reasons.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import type { GitHub } from '../../../lib/github/client.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { checkInputs, fromUpstream, obtainFile } from './candidate.ts'
import type { contract } from './contract.ts'
import type { Ended } from './outcome.ts'
import type { Ports } from './ports.ts'

type AdvanceInputs = Inputs<typeof contract>

/**
 * `advance`: starts the caller's promotion of what may move into the environment without people, once.
 *
 * The promotion proves everything again in its own run; whether that run may write records, and who approves, is judged
 * there. Once: nothing is started while a record of the environment is open or a run of the promotion has not ended.
 */
export async function advance(inputs: AdvanceInputs, session: Session, ports: Ports): Promise<Ended> {
  const { environment } = inputs
  const workflow = workflowFile(inputs['promote-workflow'])
  const from = inputs['from-environment'] || environmentBefore(session, environment)
  const given = checkInputs(inputs)
  const source = await session.historyOf(from)
  const candidate = await fromUpstream(given, source, ports.context.workspace)
  const { history, policy, obtain } = session.machine
  const serving = (await servingEntry(history))?.record
  const common = { candidate, previous: serving?.change.version, environmentUrl: session.settings.url }
  if (serving?.change.digest === candidate.digest) {
    const message = `${environment} serves ${candidate.version} already. Nothing was started.`
    return { ...common, result: 'unchanged', reason: 'already-serving', message, deployment: serving.id }
  }
  const open = await openRecord(session)
  if (open !== undefined) return { ...common, ...changing(open) }
  const failed = await justFailed(history, candidate.digest)
  if (failed !== undefined) {
    const message = `${candidate.version} failed in ${environment} (record ${failed.id}): ${failed.description}. It is not tried again by itself: start ${workflow} by hand, or mend it and build anew.`
    return { ...common, result: 'refused', reason: 'verification-failed', message }
  }
  if (session.settings.approval !== undefined) {
    const message = `${environment} asks people (environment ${session.settings.approval.environment}), so nothing moves there by itself: start ${workflow} by hand.`
    return { ...common, result: 'refused', reason: 'approval-missing', message }
  }

  const upstream = await readUpstream(source, candidate.digest)
  const { fact } = await obtainFile(given, candidate, obtain)
  const foreign = session.settings.target === undefined
  const asked = {
    ...{ candidate, from, upstream, source, file: fact, place: given.candidate || (candidate.store ?? ''), foreign },
    ...{ hotfix: false, override: [], because: inputs.because, named: true, dryRun: true },
  }
  const checks = prove(await gatherFacts(session, asked, ports)).filter(({ check }) => check !== 'run')
  const decision = decide(checks)
  const plan = makePlan({ ...policy, mode: inputs.mode, candidate, previous: common.previous }, checks, decision)
  if (decision.kind !== 'may-go' && refusals(checks).every((check) => WAITED_FOR.includes(check['reason-code']))) {
    const message = `${candidate.version} waits for somebody to say yes to ${environment}: ${decision.detail}. Nothing was started.`
    return { ...common, plan, result: 'unchanged', reason: decision.reason, message }
  }
  if (decision.kind !== 'may-go') {
    const message = `${candidate.version} may not move into ${environment}: ${decision.detail}.`
    return { ...common, plan, result: decision.kind, reason: decision.reason, message }
  }
  const running = await promotionUnderWay(ports.github, workflow, policy, session.config)
  if (running !== undefined) {
    const message = `Run ${running.id} of ${workflow} ("${running.title}") has not ended. Nothing was started.`
    return { ...common, plan, result: 'unchanged', reason: 'already-dispatched', message }
  }
  if (inputs['dry-run']) {
    const message = `${workflow} would be started for ${candidate.version}. Dry run: nothing was started.`
    return { ...common, plan, result: 'planned', reason: 'dry-run', message }
  }
  await dispatch(ports.github, workflow, session.snapshot.defaultBranch, {
    environment,
    version: candidate.version,
    // The name of the repository is what a promotion takes by itself; its workflow may have no such input.
    ...(policy.component === ports.context.repository ? {} : { component: policy.component }),
    because: inputs.because || `verified in ${from}, and nothing holds it back`,
  })
  const message = `Started ${workflow} for ${candidate.version} into ${environment}.`
  return { ...common, plan, result: 'dispatched', reason: 'dispatched', message }
}

/** A no that is no fault: somebody has not said yes yet, and the schedule asks again. */
const WAITED_FOR: readonly string[] = ['gate-failed', 'sign-off-missing']

function workflowFile(name: string): string {
  if (/^[A-Za-z0-9._-]{1,100}\.ya?ml$/.test(name)) return name
  throw new UserError(
    'invalid-input',
    `input "promote-workflow" is ${JSON.stringify(name)}, not the file name of a workflow such as "promote.yml".`,
  )
}

function environmentBefore({ config }: Session, environment: string): string {
  const position = positionOf(config?.path, environment)
  if (position.kind === 'on-path' && position.before !== undefined) return position.before
  throw new Refusal(
    'wrong-order',
    `Nothing can be promoted into ${environment}: no environment of the path is before it.`,
  )
}

async function openRecord({ machine }: Session): Promise<LedgerRecord | undefined> {
  for (const { record, trust } of machine.history.recent)
    if (isOpen(record) && (await trust()).kind === 'trusted') return record
  return undefined
}

function changing({ change, environment }: LedgerRecord): Pick<Ended, 'result' | 'reason' | 'message'> {
  const message = `Run ${change.run.id} is changing ${environment} to ${change.version}, or left it so; "mode: reconcile" closes what dead runs left. Nothing was started.`
  return { result: 'unchanged', reason: 'change-in-progress', message }
}

interface Running {
  readonly id: number
  readonly title: string
}

/** How many of the newest runs are looked at. */
const LOOKED_AT = 50

/**
 * A run of the promotion that has not ended and may be of this component into this environment. GitHub does not tell what a
 * run was dispatched with; the template's run title does. A title that names no environment of the path, and no other
 * component that is listed, could be any.
 */
async function promotionUnderWay(
  github: GitHub,
  workflow: string,
  { environment, component }: { readonly environment: string; readonly component: string },
  config: Session['config'],
): Promise<Running | undefined> {
  const path = config?.path ?? []
  const others = [...(config?.release?.components?.keys() ?? [])].filter((name) => name !== component)
  const { workflow_runs: runs } = await github.request(
    'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
    {
      workflow_id: workflow,
      event: 'workflow_dispatch',
      per_page: LOOKED_AT,
    },
  )
  const found = runs.find(({ status, display_title: title }) => {
    if (status === 'completed') return false
    const words = title.split(/[^A-Za-z0-9._-]+/)
    const isOther = !words.includes(component) && others.some((name) => words.includes(name))
    return !isOther && (words.includes(environment) || !path.some((name) => words.includes(name)))
  })
  return found === undefined ? undefined : { id: Number(found.id), title: found.display_title }
}

async function dispatch(
  github: GitHub,
  workflow: string,
  ref: string,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  await github.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
    workflow_id: workflow,
    ref,
    inputs: { ...inputs },
  })
}
