import { resolve } from 'node:path'
import type { Against, Shown } from '../../../lib/delivery/evidence/brings.ts'
import { withLock } from '../../../lib/delivery/lock/with-lock.ts'
import { type DeliveryReason, Refusal } from '../../../lib/delivery/reasons.ts'
import { COMPONENT } from '../../../lib/delivery/release.ts'
import { openSession, type Session } from '../../../lib/delivery/session.ts'
import type { Outcome } from '../../../lib/kernel/action.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { withNotices } from '../../../lib/notify/notices.ts'
import { adopt } from './adopt.ts'
import { advance } from './advance.ts'
import type { contract } from './contract.ts'
import { leaveEvidence } from './evidence.ts'
import { finish } from './finish.ts'
import { forward } from './forward.ts'
import { lockEnvironment, signOff } from './notes.ts'
import { conclude, type Ended } from './outcome.ts'
import type { Ports, Telling } from './ports.ts'
import { reconcileOnly } from './reconcile.ts'

type DeployInputs = Inputs<typeof contract>

/** Modes that move nothing and close nothing, so they need no lock. */
const LOCKLESS: readonly DeployInputs['mode'][] = ['advance', 'sign-off', 'lock-environment', 'unlock-environment']

/** Refusals that are no fault of whoever asked. */
const OURS: readonly DeliveryReason[] = ['lock-lost', 'lock-unsafe']

/** Changes one environment, or says why not. */
export async function deploy(inputs: DeployInputs, ports: Ports): Promise<Outcome<typeof contract>> {
  const { mode, environment } = inputs
  const component = inputs.component || ports.context.repository
  if (!COMPONENT.test(component))
    throw new UserError('invalid-input', `input "component" is ${JSON.stringify(component)}, which is not a name.`)
  const call = { mode, environment, component }
  const shown = inputs.brings === '' ? undefined : await shownBefore(inputs.brings, environment, component, ports)
  const ended = await withNotices(ports, (notices) => attempt(inputs, component, { ...ports, notices }, shown?.against))
  const evidence = await leaveEvidence(ended, call, ports, inputs['github-token'], shown)
  return conclude(ended, call, evidence, await ports.github.now(), ports.env)
}

/** What was shown to whoever approved; unreadable notes are an error before anything moves. */
async function shownBefore(path: string, environment: string, component: string, { context }: Ports): Promise<Shown> {
  const { readBrings } = await import('../../../lib/delivery/evidence/brings.ts')
  return readBrings(resolve(context.workspace, path), environment, component)
}

async function attempt(
  inputs: DeployInputs,
  component: string,
  ports: Telling,
  against: Against | undefined,
): Promise<Ended> {
  const work = async (guard?: () => void) =>
    act(inputs, component, await open(inputs, component, ports, guard), ports, against)
  try {
    if (inputs.mode === 'up' || inputs.mode === 'down') {
      const { preview } = await import('./preview/preview.ts')
      return await preview(inputs, component, ports)
    }
    if (inputs['dry-run'] || LOCKLESS.includes(inputs.mode)) return await work()
    const wish = { inputs, environment: inputs.environment, component }
    return await withLock(wish, ports, work, ({ result }) => result === 'begun')
  } catch (error) {
    if (error instanceof Refusal) {
      const result = OURS.includes(error.reason) ? 'error' : 'refused'
      return { result, reason: error.reason, message: error.message }
    }
    throw error
  }
}

function open(inputs: DeployInputs, component: string, ports: Telling, guard?: () => void): Promise<Session> {
  const from = inputs['from-environment']
  return openSession({
    ...ports,
    environment: inputs.environment,
    component,
    configPath: inputs.config,
    token: inputs['github-token'],
    checkRun: inputs['check-run'],
    ...(guard === undefined ? {} : { guard }),
    ...(from === '' ? {} : { alsoEnvironment: from }),
  })
}

function act(
  inputs: DeployInputs,
  component: string,
  session: Session,
  ports: Telling,
  against: Against | undefined,
): Promise<Ended> {
  switch (inputs.mode) {
    case 'finish':
      return finish(inputs, session)
    case 'adopt':
      return adopt(inputs, session, ports)
    case 'reconcile':
      if (session.settings['per-pull-request'] === undefined) return reconcileOnly(inputs, session)
      return import('./preview/preview.ts').then(({ sweepPreviews }) => sweepPreviews(inputs, component, ports))
    case 'advance':
      return advance(inputs, session, ports)
    case 'sign-off':
      return signOff(inputs, session, ports)
    case 'lock-environment':
    case 'unlock-environment':
      return lockEnvironment(inputs, session, ports)
    default:
      return forward(inputs, session, ports, against)
  }
}
