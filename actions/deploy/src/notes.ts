import { findEntry } from '../../../lib/delivery/ledger/history.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import { checkInputs } from './candidate.ts'
import type { contract } from './contract.ts'
import type { Ended } from './outcome.ts'
import type { Ports } from './ports.ts'

type NoteInputs = Inputs<typeof contract>

/** What a person says and the ledger keeps, and which moves nothing: sign-offs and locks. */

/** `sign-off`: a person has tried a candidate that is verified in this environment. */
export async function signOff(inputs: NoteInputs, session: Session, ports: Ports): Promise<Ended> {
  const name = inputs['sign-off']
  if (name === '')
    throw new UserError('invalid-input', 'input "sign-off" is required by "mode: sign-off": say what is signed off.')
  const because = required(inputs, 'say what was found')
  const given = checkInputs(inputs)
  if (given.version === '' && given.digest === '')
    throw new UserError('invalid-input', 'input "version" or "digest" is required: say what was tried.')
  const obstacle = await foreignRun(session)
  if (obstacle !== undefined) return obstacle
  const by = ports.env['GITHUB_TRIGGERING_ACTOR'] || ports.context.actor
  if (by.endsWith('[bot]'))
    throw new UserError('invalid-input', `${by} is no person, and a sign-off is a person's word.`)
  const { machine } = session
  const { environment, production, component } = machine.policy
  const found = await findEntry(
    machine.history,
    ({ change, verifiedAt }) =>
      verifiedAt !== undefined &&
      (given.digest === '' || change.digest === given.digest) &&
      (given.version === '' || change.version === given.version),
  )
  if (found === undefined) {
    const message = `${given.version || given.digest} was never verified in ${environment}, so nobody can have tried it there.`
    return { result: 'refused', reason: 'not-verified-upstream', message }
  }
  const { version, digest, sha } = found.record.change
  const candidate = { version, digest, sha }
  const told = `${by} signs ${name} off for ${version} in ${environment} as ${inputs.verdict}: ${because}.`
  if (inputs['dry-run'])
    return { candidate, result: 'planned', reason: 'dry-run', message: `${told} Dry run: nothing was recorded.` }
  const deployment = await machine.ledger.signOff(environment, production, {
    schema: 'sluice/sign-off@1',
    kind: inputs.verdict,
    name,
    component,
    ...candidate,
    because,
    by,
    run: machine.run,
  })
  return { candidate, deployment, result: 'noted', reason: 'noted', message: told }
}

/** `lock-environment` and `unlock-environment`. The way back is never locked. */
export async function lockEnvironment(inputs: NoteInputs, session: Session, ports: Ports): Promise<Ended> {
  const because = required(inputs, 'say why')
  const obstacle = await foreignRun(session)
  if (obstacle !== undefined) return obstacle
  const { machine } = session
  const { environment, production } = machine.policy
  const now = await machine.now()
  const current = await machine.history.lock(now)
  const locking = inputs.mode === 'lock-environment'
  const scope = inputs.component === '' ? {} : { component: inputs.component }
  if (!locking && current === undefined)
    return { result: 'unchanged', reason: 'nothing-open', message: `${environment} is not locked.` }
  const ttl = inputs['lock-ttl']
  const until = locking && ttl !== undefined ? new Date(now.getTime() + ttl).toISOString() : undefined
  const of = locking ? scope : current?.note.component === undefined ? {} : { component: current.note.component }
  const told = locking
    ? `${environment} takes no forward change of ${inputs.component || 'any component'} ${until === undefined ? 'until it is unlocked' : `until ${until}`}: ${because}.`
    : `${environment} is open again; it was locked because: ${current?.note.because}.`
  if (inputs['dry-run'])
    return { result: 'planned', reason: 'dry-run', message: `${told} Dry run: nothing was recorded.` }
  const by = ports.env['GITHUB_TRIGGERING_ACTOR'] || ports.context.actor
  const deployment = await machine.ledger.lock(environment, production, {
    schema: 'sluice/lock@1',
    kind: locking ? 'lock' : 'unlock',
    ...of,
    sha: machine.config.sha,
    ...(until === undefined ? {} : { until }),
    because,
    by,
    run: machine.run,
  })
  return { deployment, result: 'noted', reason: 'noted', message: told }
}

function required({ because, mode }: NoteInputs, what: string): string {
  if (because !== '') return because
  throw new UserError('invalid-input', `input "because" is required by "mode: ${mode}": ${what}.`)
}

async function foreignRun(session: Session): Promise<Ended | undefined> {
  const trust = await session.ownTrust()
  if (trust.kind === 'trusted') return undefined
  return { result: 'refused', reason: 'foreign-run', message: `Records of this run would not count: ${trust.why}.` }
}
