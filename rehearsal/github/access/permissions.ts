import { createRequire } from 'node:module'
import { PERMISSION_TABLE } from './permission-table.ts'

export interface Permission {
  /** As in GitHub's API: `pull_requests`. */
  readonly name: string
  readonly access: 'read' | 'write'
}

/** One of these is enough. */
export type Requirement = readonly Permission[]

interface AppPermissions {
  readonly [server: string]: {
    readonly permissions: Readonly<
      Record<string, { readonly read?: readonly string[]; readonly write?: readonly string[] }>
    >
  }
}

const PREFIX = '/repos/{owner}/{repo}'

/** Parameter names changed over the years; their places did not. */
function shapeOf(method: string, path: string): string {
  return `${method} ${path.replace(/\{[^}]+\}/g, '{}')}`
}

let published: Map<string, Permission[]> | undefined

/** `@octokit/app-permissions`, turned around: operation → alternatives. */
function publishedPermissions(): Map<string, Permission[]> {
  if (published !== undefined) return published
  const data = createRequire(import.meta.url)('@octokit/app-permissions') as AppPermissions
  published = new Map()
  for (const [name, operations] of Object.entries(data['api.github.com']?.permissions ?? {})) {
    // GitHub has long named an exact file's permission beside `contents`; job tokens have no such thing.
    if (name === 'single_file') continue
    for (const access of ['read', 'write'] as const) {
      for (const operation of operations[access] ?? []) {
        const [method = '', path = ''] = operation.split(' ')
        const key = shapeOf(method, path)
        const list = published.get(key) ?? []
        if (!list.some((known) => known.name === name)) list.push({ name, access })
        published.set(key, list)
      }
    }
  }
  return published
}

function parse(text: string): Permission[] {
  return text.split(';').map((part) => {
    const [name = '', access] = part.split('=')
    return { name, access: access === 'write' ? 'write' : 'read' }
  })
}

/** What a token needs for an operation below a repository; `undefined` when no source says. */
export function requirementOf(method: string, template: string): Requirement | undefined {
  if (!template.startsWith(PREFIX)) return undefined
  const own = PERMISSION_TABLE[`${method} ${template.slice(PREFIX.length)}`]
  if (own !== undefined) return parse(own)
  return publishedPermissions().get(shapeOf(method, template))
}

/** `X-Accepted-GitHub-Permissions` */
export function acceptedHeader(requirement: Requirement): string {
  return requirement.map((permission) => `${permission.name}=${permission.access}`).join('; ')
}

const ROLES_FOR_ADMINISTRATION = new Set(['administration', 'environments', 'secrets'])

/** The least role a person needs where a token would need this permission. */
export function roleFor(permission: Permission): 'read' | 'write' | 'admin' {
  if (permission.access === 'write' && ROLES_FOR_ADMINISTRATION.has(permission.name)) return 'admin'
  if (permission.name === 'administration') return 'admin'
  if (permission.name === 'actions_variables') return 'write'
  // Anybody who can read may write issues and comments.
  if (permission.name === 'issues' || permission.name === 'pull_requests') return 'read'
  return permission.access
}

/** Whether a job's permissions (names as in workflow files: `pull-requests`) hold this one. */
export function grants(permissions: Readonly<Record<string, string>>, permission: Permission): boolean {
  if (permission.name === 'metadata') return true
  const granted = permissions[permission.name.replaceAll('_', '-')] ?? permissions[permission.name]
  return granted === 'write' || (granted === 'read' && permission.access === 'read')
}
