import { readPercentage } from '../kernel/readers.ts'
import { object, optional, parsed, string } from '../kernel/shape.ts'
import { pathMap } from './path-map.ts'
import { quarantine } from './quarantine.ts'

/** `80`, `80%`, `79.5`: read exactly. */
export const percentage = parsed(
  { anyOf: [{ type: 'number', minimum: 0, maximum: 100 }, { type: 'string' }] },
  readPercentage,
)

export const gate = object({
  'coverage-threshold': optional(
    percentage,
    'Least line coverage in percent. A pull request is judged by the value at the tip of its target branch.',
  ),
  rules: optional(
    string(),
    'What must hold, one rule a line, such as `branches >= 70%`; docs/rules.md has them all. Read at the tip of the target branch too.',
  ),
  'path-map': optional(
    pathMap,
    'Where source paths of the reports lie in the repository, each `from => to`, such as `/app => services/shop`; the first that fits counts, before those of input `path-map`. Read at the tip of the target branch too.',
  ),
  quarantine: optional(
    quarantine,
    'Tests whose failures are warnings until a day: a list, or the path of a YAML file that is one. Read at the tip of the target branch too.',
  ),
})
