import { differences } from '../../../lib/delivery/provision.ts'
import type { Candidate } from '../../../lib/delivery/release.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { contract } from './contract.ts'

/** A dry run asks what would be done to the infrastructure; the change itself asks again right before it does it. */
export async function infrastructureStep(
  inputs: Inputs<typeof contract>,
  candidate: Candidate,
  { machine: { provisioner } }: Session,
): Promise<string | undefined> {
  if (provisioner === undefined || inputs.mode === 'begin') return undefined
  if (!inputs['dry-run']) return 'bring the infrastructure up to date'
  const planned = await provisioner.plan({ deployment: undefined, candidate })
  if (planned.kind === 'failed')
    return `bring the infrastructure up to date (it cannot be planned now: ${planned.detail})`
  const { changes, drift = [] } = planned.answer
  const drifted = drift.length === 0 ? '' : `; it has drifted: ${differences(drift).join('; ')}`
  if (changes.length === 0) return `leave the infrastructure as it is${drifted}`
  return `bring the infrastructure up to date: ${differences(changes).join('; ')}${drifted}`
}
