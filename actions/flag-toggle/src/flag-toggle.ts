import type { Outcome } from '../../../lib/kernel/action.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { nearest } from '../../../lib/kernel/nearest.ts'
import { withNotices } from '../../../lib/notify/notices.ts'
import { runUrl } from './audit.ts'
import type { Contract, Reason } from './contract.ts'
import { conclude, type Ending } from './ending.ts'
import { settingsForKill } from './kill-settings.ts'
import type { Mode } from './modes/mode.ts'
import { MODES } from './modes/registry.ts'
import { openStore } from './open-store.ts'
import type { Ports } from './ports.ts'
import { readSettings, type Settings } from './settings.ts'
import { type Audit, StoreError } from './store.ts'
import { tellChanges } from './tell.ts'

export { askOfrep } from './ofrep.ts'

/** Reads what is asked and the policy, runs the mode, and tells how it ended. */
export async function flagToggle(inputs: Inputs<Contract>, ports: Ports): Promise<Outcome<Contract>> {
  const mode = await MODES[inputs.mode]()
  checkInputs(inputs, mode.takes)
  const { context, github, clock, runner } = ports
  return withNotices({ env: runner.env, context, log: runner.log, clock, github }, async (notices) => {
    const settings =
      inputs.mode === 'kill' ? await settingsForKill(github, inputs, runner.log) : await readSettings(github, inputs)
    notices.use(settings.notify)
    const audit = () => auditOf(inputs, ports)
    const ending = unfit(settings, inputs) ?? (await attempt(mode, settings, inputs, audit, ports))
    const concluded = { ...ending, audit: await audit(), provider: settings.provider }
    tellChanges(notices, concluded, context)
    return conclude(inputs, concluded, ports)
  })
}

/** A provider that cannot be reached is no fault of ours, and has reason codes of its own. */
async function attempt(
  mode: Mode,
  settings: Settings,
  inputs: Inputs<Contract>,
  audit: () => Promise<Audit>,
  ports: Ports,
): Promise<Ending> {
  try {
    return await mode.run({ inputs, settings, store: await openStore(settings, ports), ports, audit })
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return { result: 'error', reasonCode: error.reasonCode, message: error.message }
  }
}

const ENVIRONMENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/

/** That the mode has what it needs, and nothing that it would pass over in silence. */
function checkInputs(inputs: Inputs<Contract>, takes: Mode['takes']): void {
  const { mode } = inputs
  for (const name of ['flag', 'environment', 'to-environment', 'percent'] as const) {
    const isGiven = inputs[name] !== '' && inputs[name] !== undefined
    if (!isGiven && takes[name] === 'required') wrong(`"mode: ${mode}" needs the input "${name}"`)
    if (isGiven && takes[name] === undefined) wrong(`input "${name}" is not for "mode: ${mode}"`)
  }
  if (takes.because !== undefined && inputs.because === '' && !inputs['dry-run'])
    wrong('input "because" is required: say why, in a sentence')
  for (const name of ['environment', 'to-environment'] as const)
    if (inputs[name] !== '' && !ENVIRONMENT.test(inputs[name]))
      wrong(`input "${name}" is ${JSON.stringify(inputs[name])}, which is not the name of one`)
  if (inputs.environment === '' && inputs['to-environment'] !== '')
    wrong('input "to-environment" needs the input "environment" to compare with')
  if (inputs.environment !== '' && inputs.environment === inputs['to-environment'])
    wrong('inputs "environment" and "to-environment" are the same')
}

function wrong(problem: string): never {
  throw new UserError('invalid-input', `flag-toggle: ${problem}.`)
}

/** Why nothing can be done here, whatever the flag. */
function unfit(settings: Settings, inputs: Inputs<Contract>): Ending | undefined {
  const { branch, defaultBranch, environments, flags } = settings
  for (const name of [inputs.environment, inputs['to-environment']]) {
    if (name === '' || environments.length === 0 || environments.includes(name)) continue
    return refusal(
      'unknown-environment',
      `The configuration knows no environment ${JSON.stringify(name)}${nearest(name, environments) || `; it knows ${environments.join(', ')}.`}`,
    )
  }
  if (branch === defaultBranch && flags.repository === undefined)
    return refusal(
      'flags-on-default-branch',
      `The configuration puts the flags on ${branch}, the default branch. There a change waits for review and starts the pipeline, and a kill can wait for neither. Name a branch of its own as "flags.branch", or leave the key out for sluice/flags.`,
    )
  return undefined
}

async function auditOf(inputs: Inputs<Contract>, { github, context }: Ports): Promise<Audit> {
  const { because } = inputs
  // A promotion changes the environment that it copies to.
  const environment = inputs['to-environment'] || inputs.environment
  return { environment, because, actor: context.actor, at: await github.now(), runUrl: runUrl(context) }
}

function refusal(reasonCode: Reason, message: string): Ending {
  return { result: 'refused', reasonCode, message }
}
