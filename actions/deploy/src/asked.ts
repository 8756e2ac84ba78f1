import { positionOf } from '../../../lib/delivery/path.ts'
import { OVERRIDABLE, type Overridable } from '../../../lib/delivery/proof/override.ts'
import { Refusal } from '../../../lib/delivery/reasons.ts'
import type { Session } from '../../../lib/delivery/session.ts'
import { UserError } from '../../../lib/kernel/errors.ts'
import type { Inputs } from '../../../lib/kernel/inputs.ts'
import type { contract } from './contract.ts'

type DeployInputs = Inputs<typeof contract>

/** What a person wants the candidate to be let past. */
export function overridesOf(inputs: DeployInputs): readonly Overridable[] {
  const known = Object.keys(OVERRIDABLE)
  const strange = inputs.override.find((name) => !known.includes(name))
  if (strange !== undefined)
    throw new UserError(
      'invalid-input',
      `input "override" names ${JSON.stringify(strange)}; what can be overridden is ${known.join(' and ')}.`,
    )
  if (inputs.override.length > 0 && inputs.because === '')
    throw new UserError('invalid-input', 'input "because" is required by "override": say why.')
  return inputs.override as readonly Overridable[]
}

/** Environment that has to prove the candidate; `undefined`: it comes from the build. */
export function fromEnvironment(inputs: DeployInputs, { config }: Session): string | undefined {
  if (inputs.mode === 'deploy') return undefined
  if (inputs['from-environment'] !== '') return inputs['from-environment']
  const position = positionOf(config?.path, inputs.environment)
  const before = position.kind === 'on-path' ? position.before : undefined
  if (before !== undefined || inputs.mode === 'begin') return before
  const advice =
    position.kind === 'on-path'
      ? 'it is the first of the path, so use "mode: deploy"'
      : 'the path does not name it, so give "from-environment"'
  throw new Refusal('wrong-order', `Nothing can be promoted into ${inputs.environment}: ${advice}.`)
}
