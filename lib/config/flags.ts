import { object, oneOf, optional, required, string } from '../kernel/shape.ts'

export const flags = object({
  provider: required(oneOf('flagd-file'), 'Who holds the flags. `flagd-file`: one flagd JSON file per environment.'),
  branch: optional(
    string({ pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,100}$/, what: 'a branch name' }),
    'Branch that holds the flag files and nothing else. Default `sluice/flags`.',
  ),
})
