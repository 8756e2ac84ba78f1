import { randomBytes } from 'node:crypto'
import type { Permissions } from '../../ports.ts'
import type { Identity, World } from '../store/state.ts'

function newToken(prefix: string): string {
  return `${prefix}_${randomBytes(27).toString('base64url').replaceAll(/[-_]/g, '0')}`
}

function issue(world: World, prefix: string, identity: Identity): string {
  const token = newToken(prefix)
  world.tokens.set(token, identity)
  return token
}

export function issueUserToken(world: World, login: string): string {
  return issue(world, 'ghp', { kind: 'user', login })
}

export function issueJobToken(
  world: World,
  job: { jobId: number; runId: number; repositoryId: number },
  permissions: Permissions,
): string {
  return issue(world, 'ghs', { kind: 'job', ...job, permissions })
}

/** A job's tokens end with it. */
export function revokeJobTokens(world: World, jobId: number): void {
  for (const [token, identity] of world.tokens) {
    if (identity.kind === 'job' && identity.jobId === jobId) world.tokens.delete(token)
  }
}
