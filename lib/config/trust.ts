import { list, object, optional, string } from '../kernel/shape.ts'

export const trust = object({
  creators: optional(
    list(string(), { min: 1 }),
    'Logins whose deployment records count. Default `github-actions[bot]`.',
  ),
  workflows: optional(
    list(string(), { min: 1 }),
    'Workflow files (`owner/repo/.github/workflows/x.yml` or a path in this repository) whose runs may write records. Default: any workflow of this repository.',
  ),
  refs: optional(
    list(string(), { min: 1 }),
    'Branches or tags whose runs may write records. Default: the default branch.',
  ),
})
