import type { Repository, WorkflowEvent } from '../../ports.ts'
import { gitTry } from './git.ts'

/** Files an event changed, for path filters; `undefined` when it cannot be told. */
export function changedFiles(repository: Repository, event: WorkflowEvent): readonly string[] | undefined {
  const range = comparedCommits(event)
  if (range === undefined) return undefined
  const output = gitTry([`--git-dir=${repository.gitDirectory}`, 'diff', '--name-only', '-z', '--no-renames', ...range])
  return output?.split('\0').filter((name) => name !== '')
}

/** Message of the commit a push or pull request is about. */
export function headMessage(repository: Repository, event: WorkflowEvent): string {
  const head =
    event.name === 'pull_request' ? (nested(event.payload, 'pull_request', 'head', 'sha') ?? event.sha) : event.sha
  return gitTry([`--git-dir=${repository.gitDirectory}`, 'show', '-s', '--format=%B', head]) ?? ''
}

/** A push is compared with what was there before (a new branch: with the parent), a pull request with its base. */
function comparedCommits(event: WorkflowEvent): readonly string[] | undefined {
  if (event.name === 'push') {
    const before = event.payload['before']
    if (typeof before === 'string' && !/^0+$/.test(before)) return [before, event.sha]
    return [`${event.sha}^`, event.sha]
  }
  const base = nested(event.payload, 'pull_request', 'base', 'sha')
  const head = nested(event.payload, 'pull_request', 'head', 'sha')
  return base === undefined || head === undefined ? undefined : [`${base}...${head}`]
}

function nested(value: unknown, ...keys: string[]): string | undefined {
  let current: unknown = value
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined
    current = new Map<string, unknown>(Object.entries(current)).get(key)
  }
  return typeof current === 'string' ? current : undefined
}
