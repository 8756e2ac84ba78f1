import type { Inputs } from '../../../../lib/kernel/inputs.ts'
import { bringOver, sentence } from '../arrival.ts'
import { changeFlag } from '../change-flag.ts'
import type { Contract } from '../contract.ts'
import type { Ending } from '../ending.ts'
import { show } from '../show.ts'
import type { Change } from '../store.ts'
import type { Given, Mode } from './mode.ts'

const takes = { flag: 'required', environment: 'required', because: 'required' } as const

/** `on`, `off`, `kill`: plan → difference shown → apply → hand over → read back at the running service. */
export const change: Mode = { takes, run: (given) => changeOne(given, changeOf(given.inputs)) }
export const percent: Mode = { takes: { ...takes, percent: 'required' }, run: change.run }

function changeOf({ mode, percent: share }: Inputs<Contract>): Change {
  if (mode === 'on' || mode === 'off' || mode === 'kill') return { kind: mode }
  if (mode === 'percent' && share !== undefined) return { kind: 'percent', percent: share }
  throw new Error(`mode ${mode} changes no single flag`)
}

/** One change of the flag that the inputs name, from the plan to the answer of the running service. */
export async function changeOne(given: Given, wanted: Change): Promise<Ending> {
  const { inputs, settings, store, ports } = given
  const { environment, flag } = inputs
  const { log } = ports.runner
  if (inputs['dry-run']) {
    const plan = (await store.read(environment, [flag])).plan(flag, wanted)
    if (plan.kind === 'refused') return { result: 'refused', reasonCode: plan.reasonCode, message: plan.message }
    show(plan, environment, log)
    const message = `Dry run: ${sentence(plan, environment)} would be all.`
    return { result: 'unchanged', reasonCode: 'dry-run', message, plan }
  }
  const written = await changeFlag(
    store,
    { environment, flag, change: wanted },
    { audit: given.audit, show: (plan) => show(plan, environment, log), clock: ports.clock },
  )
  if (written.kind === 'refused') return { result: 'refused', reasonCode: written.reasonCode, message: written.message }
  const { plan } = written
  if (written.kind === 'written') {
    log.info(written.version === undefined ? 'Written.' : `Written: ${written.version}.`)
    for (const warning of written.warnings) log.warning(warning)
  }
  const arrival = await bringOver(store, settings, plan, environment, ports)
  return {
    ...arrival,
    plan,
    ...(written.kind === 'written' && written.version !== undefined ? { version: written.version } : {}),
  }
}
