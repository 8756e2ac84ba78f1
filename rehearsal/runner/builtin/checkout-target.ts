import type { Repository } from '../../ports.ts'
import { gitTry } from '../sources/git.ts'
import type { BuiltinRequest } from './builtin.ts'

/** The commit to check out, and the ref it is known by (`''` for a bare commit). */
export interface CheckoutTarget {
  readonly ref: string
  readonly sha: string
}

/** What `ref` means: the run's own commit by default, else a branch, a tag, a full ref or a commit, in that order. */
export function locateTarget(request: BuiltinRequest, repository: Repository): CheckoutTarget {
  const wanted = request.input('ref')
  const { event } = request.context.run
  const isOwn = repository.fullName === request.context.repository.fullName
  if (wanted === '' && isOwn) return { ref: event.ref, sha: event.sha }
  // The run's own ref means the run's own commit, even when the branch has moved on meanwhile.
  if (isOwn && wanted === event.ref) return { ref: event.ref, sha: event.sha }
  const name = wanted === '' ? `refs/heads/${repository.defaultBranch}` : wanted
  if (/^[0-9a-f]{40}$/i.test(name)) return { ref: '', sha: resolveCommit(repository, name) ?? missing(name) }
  const candidates = name.startsWith('refs/') ? [name] : [`refs/heads/${name}`, `refs/tags/${name}`]
  for (const ref of candidates) {
    const sha = resolveCommit(repository, ref)
    if (sha !== undefined) return { ref, sha }
  }
  return missing(name)
}

function resolveCommit(repository: Repository, ref: string): string | undefined {
  return gitTry([`--git-dir=${repository.gitDirectory}`, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
}

function missing(name: string): never {
  throw new Error(`A branch or tag with the name '${name}' could not be found`)
}
