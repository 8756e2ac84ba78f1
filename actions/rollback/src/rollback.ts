import { withLock } from '../../../lib/delivery/lock/with-lock.ts'
import { look } from '../../../lib/delivery/machine/machine.ts'
import { Refusal } from '../../../lib/delivery/reasons.ts'
import { COMPONENT, describe } from '../../../lib/delivery/release.ts'
import { openSession, type Session } from '../../../lib/delivery/session.ts'
import { readEvent } from '../../../lib/github/context.ts'
import type { Outcome } from '../../../lib/kernel/action.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { type Notices, withNotices } from '../../../lib/notify/notices.ts'
import { tellPeople } from './after.ts'
import { readAlert } from './alert.ts'
import type { Contract } from './contract.ts'
import { liftHold } from './holds.ts'
import { conclude, type Ended } from './outcome.ts'
import type { Ports } from './ports.ts'
import { restore } from './restore.ts'
import { currentRecord, options } from './target.ts'
import { reviewersNote } from './waiting.ts'
import { watch } from './watch.ts'

/** It is compared, so it cannot be cut; GitHub refuses records that are too large. */
const INCIDENT_LIMIT = 200

/** Takes one environment back, or says why not. */
export async function rollback(inputs: Inputs<Contract>, ports: Ports): Promise<Outcome<Contract>> {
  const { mode, environment, because, incident } = inputs
  const component = inputs.component || ports.context.repository
  if (!COMPONENT.test(component))
    throw new UserError('invalid-input', `input "component" is ${JSON.stringify(component)}, which is not a name.`)
  if (incident.length > INCIDENT_LIMIT)
    throw new UserError(
      'invalid-input',
      `input "incident" has ${incident.length} characters: it is the name of an incident, at most ${INCIDENT_LIMIT}; the story belongs in "because".`,
    )
  const ended = await withNotices(ports, (notices) => attempt(inputs, component, { ...ports, notices }))
  return conclude(ended, { mode, environment, component, because, incident }, await ports.github.now(), ports.env)
}

/** The edges, and who is told of what happens. */
type Telling = Ports & { readonly notices: Notices }

async function attempt(inputs: Inputs<Contract>, component: string, ports: Telling): Promise<Ended> {
  const { environment, config: configPath } = inputs
  const work = async (guard?: () => void) => {
    const checkRun = inputs['check-run']
    const common = { ...ports, environment, component, configPath, token: inputs['github-token'], checkRun }
    const session = await openSession({ ...common, ...(guard === undefined ? {} : { guard }) })
    const ended = await act(inputs, session, ports)
    return { ...ended, analyses: session.machine.verifier.analyses }
  }
  try {
    const moves = (inputs.mode === 'restore' || inputs.mode === 'watch') && !inputs['dry-run']
    return moves ? await withLock({ inputs, environment, component }, ports, work) : await work()
  } catch (error) {
    if (error instanceof Refusal) return { result: 'refused', reason: error.reason, message: error.message }
    throw error
  }
}

async function act(inputs: Inputs<Contract>, session: Session, ports: Ports): Promise<Ended> {
  switch (inputs.mode) {
    case 'restore':
      return tellPeople(await restore(inputs, session, ports), inputs, session, ports)
    case 'lift-hold':
      return liftHold(inputs, session)
    case 'list':
      return listOptions(session, ports)
    case 'watch': {
      const alert = readAlert(ports.context.eventName, await readEvent(ports.env), inputs.environment)
      const ended = await watch(inputs, session, ports, alert)
      const because = alert.because || inputs.because
      const issue = inputs['open-issue'] || session.settings.rollback?.['open-issue'] !== false
      return tellPeople(ended, { ...inputs, because, 'open-issue': issue }, session, ports)
    }
  }
}

async function listOptions(session: Session, ports: Ports): Promise<Ended> {
  const { machine } = session
  const seen = await look(machine)
  const current = await currentRecord(machine.history, seen)
  const rows = await options(machine.history, current)
  const eligible = rows.filter(({ eligibility }) => eligibility === 'eligible').length
  const message = `${machine.policy.environment} serves ${describe(seen)}; ${eligible} of the last ${rows.length} record(s) can be gone back to.`
  const note = await reviewersNote(session, ports)
  return {
    result: 'listed',
    reason: 'listed',
    message: note === undefined ? message : `${message} ${note}`,
    options: rows,
    fromVersion: current?.change.version,
    serves: describe(seen),
  }
}
