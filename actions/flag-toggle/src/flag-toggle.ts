import type { Outcome, Runner } from '../../../lib/kernel/action.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { nearest } from '../../../lib/kernel/nearest.ts'
import { bringOver, sentence } from './arrival.ts'
import { runUrl } from './audit.ts'
import { changeFlag } from './change-flag.ts'
import type { Contract, Reason } from './contract.ts'
import { lineDiff } from './diff.ts'
import { conclude, type Ending } from './ending.ts'
import { flagdFileStore } from './flagd/store.ts'
import type { Ports } from './ports.ts'
import { readSettings, type Settings } from './settings.ts'
import type { Audit, Change, ChangePlan, FlagStore, SamePlan } from './store.ts'

export { askOfrep } from './ofrep.ts'

/** Plan → difference shown → apply → hand over → read back at the running service. */
export async function flagToggle(inputs: Inputs<Contract>, ports: Ports): Promise<Outcome<Contract>> {
  const change = readChange(inputs)
  if (inputs.because === '' && !inputs['dry-run'])
    throw new UserError('invalid-input', 'flag-toggle: input "because" is required: say why, in a sentence.')
  const { environment } = inputs
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(environment))
    throw new UserError(
      'invalid-input',
      `flag-toggle: input "environment" is ${JSON.stringify(environment)}, which is not the name of one.`,
    )
  const settings = await readSettings(ports.github, { ...inputs, environment })
  const { branch, defaultBranch, definitions } = settings
  const store = flagdFileStore(ports.github, { branch, defaultBranch, definitions })
  const ending = unfit(settings, environment) ?? (await toggle(store, settings, change, inputs, ports))
  return conclude(inputs, { ...ending, audit: await auditOf(inputs, ports) }, ports)
}

function readChange({ mode, percent }: Inputs<Contract>): Change {
  if (mode !== 'percent') {
    if (percent === undefined) return { kind: mode }
    throw new UserError(
      'invalid-input',
      `flag-toggle: input "percent" is for "mode: percent", not for "mode: ${mode}".`,
    )
  }
  if (percent !== undefined) return { kind: 'percent', percent }
  throw new UserError('invalid-input', 'flag-toggle: "mode: percent" needs the input "percent".')
}

/** Why nothing can be done here, whatever the flag. */
function unfit(settings: Settings, environment: string): Ending | undefined {
  const { branch, defaultBranch, environments } = settings
  if (environments.length > 0 && !environments.includes(environment))
    return refusal(
      'unknown-environment',
      `The configuration knows no environment ${JSON.stringify(environment)}${nearest(environment, environments) || `; it knows ${environments.join(', ')}.`}`,
    )
  if (branch === defaultBranch)
    return refusal(
      'flags-on-default-branch',
      `The configuration puts the flags on ${branch}, the default branch. There a change waits for review and starts the pipeline, and a kill can wait for neither. Name a branch of its own as "flags.branch", or leave the key out for sluice/flags.`,
    )
  return undefined
}

async function toggle<State>(
  store: FlagStore<State>,
  settings: Settings,
  change: Change,
  inputs: Inputs<Contract>,
  ports: Ports,
): Promise<Ending> {
  const { environment, flag } = inputs
  const { log } = ports.runner
  if (inputs['dry-run']) {
    const plan = store.plan(await store.read(environment), flag, change)
    if (plan.kind === 'refused') return refusal(plan.reasonCode, plan.message)
    show(plan, environment, log)
    return {
      result: 'unchanged',
      reasonCode: 'dry-run',
      message: `Dry run: ${sentence(plan, environment)} would be all.`,
      plan,
    }
  }
  const written = await changeFlag(
    store,
    { environment, flag, change },
    { audit: () => auditOf(inputs, ports), show: (plan) => show(plan, environment, log), clock: ports.clock },
  )
  if (written.kind === 'refused') return refusal(written.reasonCode, written.message)
  const { plan } = written
  const commit = written.kind === 'written' ? written.version : undefined
  if (commit !== undefined) log.info(`Written to ${settings.branch} as ${commit}.`)
  const arrival = await bringOver(store, settings, plan, environment, ports)
  return { ...arrival, plan, ...(commit === undefined ? {} : { commit }) }
}

function show(plan: ChangePlan | SamePlan, environment: string, log: Runner['log']): void {
  const close = log.group(`Plan: ${sentence(plan, environment)}`)
  log.info(lineDiff(plan.before.json, plan.after.json) || 'No difference.')
  close()
  for (const warning of plan.warnings) log.warning(warning)
}

async function auditOf(inputs: Inputs<Contract>, { github, context }: Ports): Promise<Audit> {
  const { environment, because } = inputs
  return { environment, because, actor: context.actor, at: await github.now(), runUrl: runUrl(context) }
}

function refusal(reasonCode: Reason, message: string): Ending {
  return { result: 'refused', reasonCode, message }
}
