import { type Infer, list, object, oneOf, optional, required } from '../kernel/shape.ts'
import { environmentName } from './shapes.ts'

/** Who has to say yes before an environment changes. */
export const approval = object({
  environment: required(
    environmentName,
    'Environment whose reviewers approve, on an approval job of its own. It must have required reviewers.',
  ),
  'not-by': optional(
    list(oneOf('actor', 'authors'), { min: 1 }),
    'Whose approval does not count: who started the run, who wrote a commit that the promotion brings.',
  ),
})

export type ApprovalConfig = Infer<typeof approval>

/** Who may let a candidate past a freeze or the order of the path. */
export const override = object({
  environment: required(
    environmentName,
    'Environment whose reviewers approve an override. Neither who started the run nor an author counts. Default: that of `approval`.',
  ),
})
