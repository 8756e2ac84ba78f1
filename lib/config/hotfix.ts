import { object, optional } from '../kernel/shape.ts'
import { approval } from './approval.ts'
import { duration } from './shapes.ts'

/** The lane for a change that cannot wait: `kind: hotfix`. Without this section there is none. */
export const hotfix = object({
  soak: optional(duration, 'How long it must have been verified upstream. Default: as for any other.'),
  approval: optional(approval, 'Who has to say yes to a hotfix. Default: as for any other.'),
})
