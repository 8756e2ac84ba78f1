import type { Session } from '../../../lib/delivery/session.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { contract } from './contract.ts'
import type { Ended } from './outcome.ts'

/** `lift-hold`: lets a held digest in again. The candidate still has to pass its whole proof. */
export async function liftHold(inputs: Inputs<typeof contract>, session: Session): Promise<Ended> {
  if (inputs.because === '')
    throw new UserError('invalid-input', 'input "because" is required by "mode: lift-hold": say why.')
  const trust = await session.ownTrust()
  if (trust.kind === 'foreign')
    return { result: 'refused', reason: 'foreign-run', message: `Records of this run would not count: ${trust.why}.` }
  const { machine } = session
  const { environment, production, component } = machine.policy
  const name = inputs['to-version']
  const held = await machine.history.holds()
  const wanted = held.filter(({ hold }) => name === '' || hold.version === name || hold.digest === name)
  const [first] = wanted
  const list = held.map(({ hold }) => `${hold.version} (${hold.because})`).join(', ') || 'nothing'
  if (first === undefined)
    return {
      result: 'unchanged',
      reason: 'not-held',
      message: `${name || 'Nothing'} is not held out of ${environment}; held: ${list}.`,
    }
  if (wanted.length > 1)
    throw new UserError(
      'invalid-input',
      `input "to-version" must say which hold to lift, by version or digest; held: ${list}.`,
    )
  const { version, sha, digest } = first.hold
  const release = { version, digest }
  if (inputs['dry-run'])
    return {
      result: 'planned',
      reason: 'dry-run',
      release,
      message: `The hold on ${version} would be lifted. Dry run: nothing was changed.`,
    }
  const id = await machine.ledger.hold(environment, production, {
    schema: 'sluice/hold@1',
    kind: 'lift',
    component,
    version,
    sha,
    digest,
    because: inputs.because,
    by: machine.actor,
    run: machine.run,
  })
  const message = `${version} may enter ${environment} again; it was held because: ${first.hold.because}.`
  return { result: 'lifted', reason: 'hold-lifted', release, deployment: id, message }
}
