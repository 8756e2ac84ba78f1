import { type Infer, object, optional, required } from '../kernel/shape.ts'
import { command, duration } from './shapes.ts'

/** An environment that holds one short-lived copy per pull request. */
export const perPullRequest = object({
  up: required(command, 'Builds the copy of one pull request, or brings it up to date, and tells its address.'),
  down: required(command, 'Destroys the copy of one pull request; nothing there is a success.'),
  'time-to-live': optional(
    duration,
    'How long a copy may stand after its last update; then `mode: reconcile` destroys it. Default `3d`.',
  ),
  timeout: optional(duration, 'Longest run of one command. Default `10m`.'),
})

export type PerPullRequestConfig = Infer<typeof perPullRequest>
