import type { Access } from './grants.ts'

/**
 * What Sluice's reusable workflows ask of the job that calls them: GitHub starts nothing (`startup_failure`) when that
 * job grants less. Held equal to `.github/workflows/` by test/contract.
 */
export const CALLEES: Readonly<Record<string, Readonly<Record<string, Access>>>> = {
  'attested-build.yml': { attestations: 'write', contents: 'read', 'id-token': 'write', 'pull-requests': 'read' },
  'build.yml': { contents: 'read' },
  'flag.yml': { contents: 'write', deployments: 'write' },
  'pipeline.yml': {
    actions: 'read',
    attestations: 'read',
    checks: 'write',
    contents: 'write',
    deployments: 'write',
    'pull-requests': 'write',
    statuses: 'read',
  },
  'promote.yml': {
    actions: 'read',
    attestations: 'read',
    checks: 'read',
    contents: 'write',
    deployments: 'write',
    issues: 'read',
    'pull-requests': 'read',
    statuses: 'read',
  },
  'release.yml': {
    actions: 'read',
    attestations: 'read',
    checks: 'read',
    contents: 'write',
    deployments: 'write',
    'pull-requests': 'read',
    statuses: 'read',
  },
  'rollback.yml': {
    actions: 'read',
    contents: 'write',
    deployments: 'write',
    issues: 'write',
    'pull-requests': 'write',
  },
  'test.yml': { actions: 'read', checks: 'write', contents: 'read', 'pull-requests': 'write' },
  'transition.yml': {
    actions: 'write',
    attestations: 'read',
    checks: 'read',
    contents: 'write',
    deployments: 'write',
    issues: 'write',
    'pull-requests': 'read',
    statuses: 'read',
  },
}
