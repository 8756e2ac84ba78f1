import { type Infer, object, oneOf, optional, required } from '../kernel/shape.ts'
import { command, duration } from './shapes.ts'

/** What puts a candidate into an environment. */
export const target = object({
  driver: required(oneOf('command'), 'How the environment is changed. `command`: your own executables.'),
  apply: required(command, 'Puts the candidate in place.'),
  observe: optional(command, 'Tells what serves. Default: the probe with `version`.'),
  shift: optional(command, 'Moves traffic. Needed by `blue-green` and `canary`.'),
  retire: optional(command, 'Takes a version away that serves nothing any more.'),
  timeout: optional(duration, 'Longest run of one command. Default `10m`.'),
})

export type TargetConfig = Infer<typeof target>
