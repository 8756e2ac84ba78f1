import { boolean, type Infer, list, object, oneOf, optional } from '../kernel/shape.ts'
import { duration } from './shapes.ts'

const watch = object({
  respond: optional(
    list(oneOf('flags-off', 'rollback'), { min: 1 }),
    'What a failed watch may do by itself, in this order; a person is told in any case. Default: nothing but that.',
  ),
  window: optional(duration, 'After a rollback, no second one by itself for so long. Default `24h`.'),
  budget: optional(duration, 'How long one look may take. Default: that of `verify`.'),
})

/** The way back of one environment. */
export const rollback = object({
  automatic: optional(
    oneOf('on-failed-verification', 'never'),
    'Whether a change that fails its verification is taken back by itself. Default `on-failed-verification`.',
  ),
  'max-failure-age': optional(
    duration,
    'A failure that began longer ago than this is left to people by `mode: watch`. Default `20m`.',
  ),
  'flags-window': optional(
    duration,
    'With `flags-first`: how long the environment has to serve well once the flags are off. Default `1m`.',
  ),
  config: optional(
    oneOf('warn', 'refuse', 'ignore'),
    'What happens when the configuration has changed since the release was verified: it stays as it is now, and is told, or nothing moves. Default `warn`.',
  ),
  'open-issue': optional(boolean(), 'Whether the watch opens an incident issue. Default `true`.'),
  watch: optional(watch, 'What `mode: watch` may do.'),
})

export type RollbackConfig = Infer<typeof rollback>
