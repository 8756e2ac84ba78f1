import type { Issue } from '../store/issues.ts'
import type { Identity, RepositoryState } from '../store/state.ts'
import { forbidden, holds } from './authorize.ts'
import type { Permission } from './permissions.ts'

/**
 * Operations on issues also serve pull requests, and GitHub's pages accept either permission. Which of the two counts
 * depends on what the number is; the emulated GitHub asks for the one that fits, so that nothing passes here by luck.
 */
export function authorizeSubject(
  identity: Identity,
  repository: RepositoryState,
  issue: Issue,
  access: 'read' | 'write',
): void {
  const needed: Permission = { name: issue.pull === null ? 'issues' : 'pull_requests', access }
  if (!holds(identity, repository, needed)) throw forbidden([needed])
}
