import type { Issue } from '../store/issues.ts'
import type { Identity, RepositoryState } from '../store/state.ts'
import { forbidden, holds } from './authorize.ts'

/**
 * Operations on issues also serve pull requests, and the pages (and the header of a refusal) name either permission.
 * Which of the two counts depends on what the number is: with `issues: write` alone a comment on a pull request is
 * refused (recorded in https://github.com/vitejs/vite-ecosystem-ci/pull/487).
 */
export function authorizeSubject(
  identity: Identity,
  repository: RepositoryState,
  issue: Issue,
  access: 'read' | 'write',
): void {
  const name = issue.pull === null ? 'issues' : 'pull_requests'
  if (holds(identity, repository, { name, access })) return
  throw forbidden([
    { name: 'issues', access },
    { name: 'pull_requests', access },
  ])
}
