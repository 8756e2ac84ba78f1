import { object, oneOf, optional, record, required, string } from '../kernel/shape.ts'
import { address, command, duration } from './shapes.ts'

const path = string({ pattern: /^[^/\s\\][^\s\\]{0,200}$/, what: 'a path inside the repository' })

const deliver = object({
  verb: required(
    command,
    'Verb `flags` of the `command` driver: an executable of the default branch that gives the file to the running service.',
  ),
  timeout: optional(duration, 'How long it may run. Default `2m`.'),
})

const readBack = object({
  ofrep: optional(
    address,
    'Address at which the running service answers OFREP, without `/ofrep/v1`. Default: `environments.<name>.url`.',
  ),
  budget: optional(duration, 'How long a change may take to arrive. Default `30s`.'),
})

export const flags = object({
  provider: required(oneOf('flagd-file'), 'Who holds the flags. `flagd-file`: one flagd JSON file per environment.'),
  branch: optional(
    string({ pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,100}$/, what: 'a branch name' }),
    'Branch that holds the flag files and nothing else, `<environment>.flagd.json`; made on first use. It must not be the default branch. Default `sluice/flags`.',
  ),
  definitions: optional(
    path,
    'flagd file on the default branch that defines the flags; from it an environment gets a flag that it does not have yet. Default `.github/flags.flagd.json`.',
  ),
  deliver: optional(
    deliver,
    'How a change gets to the running service. Without it the service fetches the branch itself.',
  ),
  'read-back': optional(record(readBack), 'Where the running service is asked what it serves, by environment.'),
})
