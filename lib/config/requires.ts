import { type Infer, integer, list, object, optional, record, string } from '../kernel/shape.ts'
import { command, duration, scalar } from './shapes.ts'

const name = string({ pattern: /^[^\s].{0,99}$/, what: 'a name' })

const gate = object({
  check: optional(name, 'A commit status or check of this name must be green on the commit of the candidate.'),
  by: optional(
    string(),
    '`check`: the login of the status or the app of the check that must have written it, such as `change-desk[bot]`. Anybody with write access could else.',
  ),
  http: optional(
    string({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' }),
    'An address must answer well. `{version}`, `{digest}`, `{sha}`, `{component}` and `{environment}` in it are filled in.',
  ),
  status: optional(integer(100, 599), '`http`: the status that counts as well. Default 200.'),
  json: optional(record(scalar), '`http`: fields of the JSON answer and the value each must have.'),
  command: optional(
    command,
    'An executable of the default branch must say yes. It gets the candidate as JSON on standard input and answers `{"verdict": "pass" | "fail", "detail": …}`; an exit code other than 0 is no answer.',
  ),
  timeout: optional(duration, '`http` and `command`: longest time to the answer. Default `10s` and `1m`.'),
  'sign-off': optional(
    name,
    'A person must have signed off this very candidate under this name, such as `exploratory`: by `mode: sign-off`, in the environment where it was tried.',
  ),
  'not-by': optional(
    list(string({ pattern: /^authors$/, what: '"authors"' }), { min: 1 }),
    '`sign-off`: whose does not count. `authors`: who wrote a commit that the promotion brings.',
  ),
})

/** What must be true outside of Sluice before a candidate may enter. */
export const requires = list(gate, { min: 1 })

export type RequiredGate = Infer<typeof gate>

const KINDS = ['check', 'http', 'command', 'sign-off'] as const
const BELONGS: Readonly<Record<string, readonly string[]>> = {
  by: ['check'],
  status: ['http'],
  json: ['http'],
  timeout: ['http', 'command'],
  'not-by': ['sign-off'],
}

/** Checks across the keys of each gate; each problem names its place. */
export function requiresProblems(at: string, gates: readonly RequiredGate[]): readonly string[] {
  const problems: string[] = []
  for (const [index, each] of gates.entries()) {
    const place = `${at}[${index}]`
    const kinds = KINDS.filter((kind) => each[kind] !== undefined)
    if (kinds.length !== 1) {
      problems.push(`${place}: needs exactly one of ${KINDS.join(', ')}`)
      continue
    }
    for (const [key, owners] of Object.entries(BELONGS))
      if (each[key as keyof RequiredGate] !== undefined && !owners.includes(kinds[0] ?? ''))
        problems.push(`${place}.${key}: belongs to ${owners.join(' or ')}`)
  }
  return problems
}
