import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import { makeChange } from '../../../lib/delivery/machine/change.ts'
import { candidateOf, type Machine } from '../../../lib/delivery/machine/machine.ts'
import { reconcile } from '../../../lib/delivery/machine/reconcile.ts'
import { Refusal } from '../../../lib/delivery/reasons.ts'
import { COMPONENT } from '../../../lib/delivery/release.ts'
import { openSession, type Session } from '../../../lib/delivery/session.ts'
import type { Outcome } from '../../../lib/kernel/action.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { advance } from './advance.ts'
import type { contract } from './contract.ts'
import { finish } from './finish.ts'
import { forward } from './forward.ts'
import { busy, conclude, type Ended } from './outcome.ts'
import type { Ports } from './ports.ts'

/** Changes one environment, or says why not. */
export async function deploy(inputs: Inputs<typeof contract>, ports: Ports): Promise<Outcome<typeof contract>> {
  const { mode, environment } = inputs
  const component = inputs.component || ports.context.repository
  if (!COMPONENT.test(component))
    throw new UserError('invalid-input', `input "component" is ${JSON.stringify(component)}, which is not a name.`)
  const ended = await attempt(inputs, component, ports)
  return conclude(ended, { mode, environment, component }, await ports.github.now(), ports.env)
}

async function attempt(inputs: Inputs<typeof contract>, component: string, ports: Ports): Promise<Ended> {
  try {
    if (inputs.mode === 'up' || inputs.mode === 'down') {
      const { preview } = await import('./preview/preview.ts')
      return await preview(inputs, component, ports)
    }
    const from = inputs['from-environment']
    const session = await openSession({
      ...ports,
      environment: inputs.environment,
      component,
      configPath: inputs.config,
      ...(from === '' ? {} : { alsoEnvironment: from }),
    })
    if (inputs.mode === 'finish') return await finish(inputs, session)
    if (inputs.mode === 'reconcile') {
      if (session.settings['per-pull-request'] === undefined) return await reconcileOnly(inputs, session)
      const { sweepPreviews } = await import('./preview/preview.ts')
      return await sweepPreviews(inputs, component, ports)
    }
    if (inputs.mode === 'advance') return await advance(inputs, session, ports)
    return await forward(inputs, session, ports)
  } catch (error) {
    if (error instanceof Refusal) return { result: 'refused', reason: error.reason, message: error.message }
    throw error
  }
}

/** `reconcile`: closes what dead runs left open, and nothing else. */
async function reconcileOnly(inputs: Inputs<typeof contract>, { machine, runs }: Session): Promise<Ended> {
  const open = machine.history.recent.filter(
    ({ record }) => record.state === 'in_progress' || record.state === 'queued',
  )
  if (inputs['dry-run']) {
    const message = `${open.length} record(s) of ${inputs.environment} are open. Dry run: nothing was changed.`
    return { result: 'planned', reason: 'dry-run', message }
  }
  const found = await reconcile(machine, runs, undefined)
  switch (found.kind) {
    case 'busy':
      return busy(found.record)
    case 'paused':
      return carryOn(found.record, machine)
    case 'closed':
      if (found.ending !== undefined) return { ...found.ending, notes: found.notes, environmentUrl: found.ending.url }
      return { result: 'unchanged', reason: 'nothing-open', message: found.notes.join(' ') }
    default:
      return { result: 'unchanged', reason: 'nothing-open', message: `Nothing is open in ${inputs.environment}.` }
  }
}

/** A hold that is over ends here; whatever waits for a person goes on waiting. */
async function carryOn(record: LedgerRecord, machine: Machine): Promise<Ended> {
  const { change, progress, description, id } = record
  const { version, store, digest } = change
  const common = { candidate: candidateOf(record), deployment: id }
  if (progress?.paused !== 'holding' || (progress.until ?? new Date(0)) > (await machine.now())) {
    const reason = progress?.paused ?? 'holding'
    const message = `${version} is paused in ${machine.policy.environment}: ${description}. Nothing was changed.`
    return { ...common, result: 'unchanged', reason, message }
  }
  const file = () => machine.obtain(store ?? '', digest)
  const ending = await makeChange({ candidate: common.candidate, file, particulars: change, existing: record }, machine)
  return { ...common, ...ending, environmentUrl: ending.url }
}
