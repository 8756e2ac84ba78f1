import { object, oneOf, required } from '../kernel/shape.ts'

/** The way back of one environment. */
export const rollback = object({
  automatic: required(
    oneOf('on-failed-verification', 'never'),
    'Whether a change that fails its verification is taken back by itself. Default `on-failed-verification`.',
  ),
})
