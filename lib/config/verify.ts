import { type Infer, integer, list, object, optional, record, string } from '../kernel/shape.ts'
import { address, duration, field, scalar } from './shapes.ts'

const probe = object({
  url: optional(address, 'Address to ask. Give either `url` or `path`.'),
  path: optional(
    string({ pattern: /^\/[^\s]*$/, what: 'a path that starts with "/"' }),
    'Path under the address of the environment, or of one side of it before it takes traffic.',
  ),
  status: optional(integer(100, 599), 'HTTP status that counts as good. Default 200.'),
  json: optional(
    record(scalar),
    'Fields of the JSON answer and the value each must have, e.g. `{ status: ok, checks.database: up }`.',
  ),
  version: optional(field, "Field of the JSON answer that must equal the candidate's version."),
  times: optional(integer(1, 10_000), 'Good answers in a row that are needed. Default 3.'),
  failures: optional(
    integer(1, 10_000),
    'Bad answers after which the probe has failed, without waiting for the budget to end. Default 10.',
  ),
  interval: optional(duration, 'Pause between two requests. Default `1s`.'),
  timeout: optional(duration, 'Longest wait for one answer. Default `5s`.'),
})

export const verify = object({
  budget: optional(duration, 'Longest time from the change to "verified". Default `5m`.'),
  probes: optional(list(probe, { min: 1 }), 'Requests that prove that the environment serves well.'),
  addresses: optional(
    list(string({ pattern: /^[0-9A-Fa-f:.]+(?:\/\d{1,3})?$/, what: 'an IP address or a network' }), { min: 1 }),
    'Private addresses that may be asked, e.g. `10.1.0.0/16`. An address that stands in `url` may be asked anyway.',
  ),
})

export type ProbeConfig = Infer<typeof probe>
export type VerifyConfig = Infer<typeof verify>

/** Checks across the keys of `verify`; each problem names its place. */
export function verifyProblems(at: string, value: VerifyConfig): readonly string[] {
  const problems: string[] = []
  for (const [index, each] of (value.probes ?? []).entries()) {
    const place = `${at}.probes[${index}]`
    if ((each.url === undefined) === (each.path === undefined))
      problems.push(`${place}: needs either "url" or "path", not ${each.url === undefined ? 'neither' : 'both'}`)
  }
  return problems
}
