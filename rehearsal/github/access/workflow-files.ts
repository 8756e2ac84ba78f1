import { ApiError } from '../errors.ts'
import { readDiff } from '../git/diff.ts'
import { resolveObject } from '../git/objects.ts'
import type { Identity, RepositoryState } from '../store/state.ts'

const WORKFLOWS = '.github/workflows/'

/**
 * A job's token never holds `workflows`, so it may not make a branch or tag point at a commit with workflow files other
 * than those at the tip of the default branch: GitHub refuses the reference.
 */
export async function assertMayMoveTo(
  request: { readonly identity: Identity; readonly repository: RepositoryState },
  ref: string,
  object: string,
): Promise<void> {
  if (request.identity.kind !== 'job' || !/^refs\/(heads|tags)\//.test(ref)) return
  const directory = request.repository.gitDirectory
  const [commit, tip] = await Promise.all([
    resolveObject(directory, object, 'commit'),
    resolveObject(directory, `refs/heads/${request.repository.defaultBranch}`, 'commit'),
  ])
  if (commit === null || tip === null || commit === tip) return
  const changes = await readDiff(directory, tip, commit)
  // A commit without workflow files (an orphan branch of pages or flags) brings none in, whatever the tip has.
  const touched = changes.some((change) => change.status !== 'removed' && change.path.startsWith(WORKFLOWS))
  if (!touched) return
  throw new ApiError(
    403,
    'Resource not accessible by integration',
    {},
    { 'X-Accepted-GitHub-Permissions': 'contents=write,workflows=write' },
  )
}
