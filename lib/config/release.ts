import { object, optional, string } from '../kernel/shape.ts'

export const release = object({
  'tag-prefix': optional(
    string({ pattern: /^[A-Za-z0-9._/-]{0,50}$/, what: 'a tag prefix' }),
    'What stands before the version in a tag. Default `v`.',
  ),
})
