import { isRecord } from '../../../../lib/kernel/shape.ts'

export type Access = 'none' | 'read' | 'write'

/** What `permissions:` of a job or workflow gives the token. */
export type Grant =
  | { readonly kind: 'all'; readonly access: 'read' | 'write' }
  | { readonly kind: 'named'; readonly scopes: Readonly<Record<string, Access>> }
  /** Nothing is written: the repository's setting decides, which a job token cannot read. */
  | { readonly kind: 'unwritten' }

const RANK: Readonly<Record<Access, number>> = { none: 0, read: 1, write: 2 }

/** A `permissions:` value as YAML gives it. A scope that is not named is not granted. */
export function readGrant(permissions: unknown): Grant {
  if (permissions === 'read-all') return { kind: 'all', access: 'read' }
  if (permissions === 'write-all') return { kind: 'all', access: 'write' }
  if (!isRecord(permissions)) return { kind: 'unwritten' }
  const scopes = Object.entries(permissions).filter((entry): entry is [string, Access] => isAccess(entry[1]))
  return { kind: 'named', scopes: Object.fromEntries(scopes) }
}

/** A job's own permissions replace those of the workflow as a whole; they are not added together. */
export function grantOf(workflow: unknown, job: unknown): Grant {
  const own = isRecord(job) ? readGrant(job['permissions']) : readGrant(undefined)
  if (own.kind !== 'unwritten') return own
  return readGrant(isRecord(workflow) ? workflow['permissions'] : undefined)
}

/** Scopes of which less is granted than asked, each with the access that is asked; none when that is not known. */
export function shortfall(
  granted: Grant,
  asked: Readonly<Record<string, Access>>,
): readonly { readonly scope: string; readonly access: Access }[] {
  if (granted.kind === 'unwritten') return []
  return Object.entries(asked)
    .filter(([scope, access]) => RANK[access] > RANK[accessTo(granted, scope)])
    .map(([scope, access]) => ({ scope, access }))
}

/** The most that any job of a workflow asks of whoever calls it. */
export function askedPermissions(workflow: unknown): Readonly<Record<string, Access>> {
  const jobs = isRecord(workflow) && isRecord(workflow['jobs']) ? Object.values(workflow['jobs']) : []
  const most: Record<string, Access> = {}
  for (const job of jobs) {
    const grant = grantOf(workflow, job)
    if (grant.kind !== 'named') continue
    for (const [scope, access] of Object.entries(grant.scopes))
      if (RANK[access] > RANK[most[scope] ?? 'none']) most[scope] = access
  }
  return Object.fromEntries(Object.entries(most).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function accessTo(granted: Exclude<Grant, { kind: 'unwritten' }>, scope: string): Access {
  return granted.kind === 'all' ? granted.access : (granted.scopes[scope] ?? 'none')
}

function isAccess(value: unknown): value is Access {
  return value === 'none' || value === 'read' || value === 'write'
}
