import { type Infer, integer, object, oneOf, optional, required, string } from '../kernel/shape.ts'
import { address, command, duration } from './shapes.ts'

/** What puts a candidate into an environment. */
export const target = object({
  driver: required(
    oneOf('command', 'directory'),
    'How the environment is changed. `command`: your own executables. `directory`: release folders and a link to the one that serves.',
  ),
  apply: optional(command, '`command`, required: puts the candidate in place.'),
  observe: optional(command, '`command`: tells what serves. Default: the probe with `version`.'),
  shift: optional(command, '`command`: moves traffic. Needed by `blue-green` and `canary`.'),
  retire: optional(command, '`command`: takes a version away that serves nothing any more.'),
  provision: optional(
    command,
    'Brings the infrastructure up to date before `apply`: plans first, which is shown, then applies. With any driver.',
  ),
  path: optional(
    string({ pattern: /^[^\0]{1,400}$/, what: 'a folder' }),
    '`directory`, required: folder of the environment; may hold `{region}` for waves. A relative one starts in the checkout.',
  ),
  keep: optional(
    integer(1, 1000),
    '`directory`: releases that are kept. What a way back needs stays anyway. Default 5.',
  ),
  'file-name': optional(
    string({ pattern: /^[^/\\\0]{1,200}$/, what: 'a file name' }),
    "`directory`: name that the candidate's file gets. Default: its own; archives (`.tar`, `.tgz`, `.tar.gz`) are unpacked.",
  ),
  'next-url': optional(address, '`directory`: where your server shows `next`, the version beside what serves.'),
  timeout: optional(duration, 'Longest run of one command. Default `10m`.'),
})

export type TargetConfig = Infer<typeof target>
type Key = Exclude<keyof TargetConfig, 'driver'>

const KEYS: Readonly<Record<TargetConfig['driver'], readonly Key[]>> = {
  command: ['apply', 'observe', 'shift', 'retire', 'provision', 'timeout'],
  directory: ['path', 'keep', 'file-name', 'next-url', 'provision', 'timeout'],
}
const REQUIRED: Readonly<Record<TargetConfig['driver'], Key>> = { command: 'apply', directory: 'path' }

/** Checks across the keys of `target`; each problem names its place. */
export function targetProblems(at: string, value: TargetConfig): readonly string[] {
  const { driver } = value
  const given = (Object.keys(value) as (Key | 'driver')[]).filter((key): key is Key => key !== 'driver')
  const strange = given.filter((key) => value[key] !== undefined && !KEYS[driver].includes(key))
  const missing = value[REQUIRED[driver]] === undefined ? [`${at}.${REQUIRED[driver]}: is missing`] : []
  return [...missing, ...strange.map((key) => `${at}.${key}: the \`${driver}\` driver has no such key`)]
}
