import type { Permissions } from '../../ports.ts'
import { literal, pairs, type TemplateToken } from './tokens.ts'

type Level = 'read' | 'write' | 'none'
const RANK: Record<Level, number> = { none: 0, read: 1, write: 2 }

/** Scopes of a job token and the most each can be (workflow schema 0.3.61). */
const SCOPES: Readonly<Record<string, Level>> = {
  actions: 'write',
  'artifact-metadata': 'write',
  attestations: 'write',
  checks: 'write',
  'code-quality': 'write',
  contents: 'write',
  'copilot-requests': 'write',
  deployments: 'write',
  discussions: 'write',
  drives: 'write',
  'id-token': 'write',
  issues: 'write',
  models: 'read',
  packages: 'write',
  pages: 'write',
  'pull-requests': 'write',
  'repository-projects': 'write',
  'security-events': 'write',
  statuses: 'write',
  'vulnerability-alerts': 'read',
}
/** Only `write` or `none` exist for these. */
const WRITE_ONLY = new Set(['id-token', 'copilot-requests'])

/** What a job gets when neither it nor its workflow says anything: the repository's setting. */
export function defaultPermissions(setting: 'read' | 'write'): Permissions {
  if (setting === 'read') return { contents: 'read', packages: 'read', metadata: 'read' }
  return { ...all('write'), 'id-token': 'none', metadata: 'read' }
}

function all(level: 'read' | 'write'): Record<string, Level> {
  return Object.fromEntries(
    Object.entries(SCOPES).map(([scope, most]) => {
      if (level === 'read') return [scope, WRITE_ONLY.has(scope) ? 'none' : 'read']
      return [scope, most]
    }),
  )
}

/** A `permissions:` as written: what is not named is `none`; `metadata` can always be read. */
export function readPermissions(token: TemplateToken | undefined): Permissions | undefined {
  if (token === undefined) return undefined
  const shorthand = literal(token)
  if (shorthand === 'read-all') return { ...all('read'), metadata: 'read' }
  if (shorthand === 'write-all') return { ...all('write'), metadata: 'read' }
  const named: Record<string, Level> = { metadata: 'read' }
  for (const { key, value } of pairs(token)) named[key] = asLevel(literal(value))
  return named
}

function asLevel(text: string | undefined): Level {
  return text === 'read' || text === 'write' ? text : 'none'
}

/** Scopes for which `asked` wants more than `granted` has, as GitHub words it: `contents: write`. */
export function escalations(asked: Permissions, granted: Permissions): string[] {
  return Object.entries(asked)
    .filter(([scope, level]) => scope !== 'metadata' && RANK[level] > RANK[granted[scope] ?? 'none'])
    .map(([scope, level]) => `${scope}: ${level}`)
}

/** For a pull request from a fork or by Dependabot: nothing can be written (docs: "Automatic token authentication"). */
export function readOnly(permissions: Permissions): Permissions {
  return Object.fromEntries(
    Object.entries(permissions).map(([scope, level]) => {
      if (level !== 'write') return [scope, level]
      return [scope, WRITE_ONLY.has(scope) ? 'none' : 'read']
    }),
  )
}

/** Scopes that are granted, without the `none`s. */
export function granted(permissions: Permissions): Permissions {
  return Object.fromEntries(Object.entries(permissions).filter(([, level]) => level !== 'none'))
}
