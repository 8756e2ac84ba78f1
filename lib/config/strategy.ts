import { object, oneOf, required } from '../kernel/shape.ts'

/** How a change of an environment happens. */
export const strategy = object({
  type: required(
    oneOf('all-at-once', 'blue-green'),
    '`all-at-once` replaces what serves; `blue-green` checks the new version beside it before it takes traffic.',
  ),
})
