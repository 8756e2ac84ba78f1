import { object, optional, string } from '../kernel/shape.ts'

export const environment = object({
  url: optional(
    string({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' }),
    'Where users reach the environment.',
  ),
})
