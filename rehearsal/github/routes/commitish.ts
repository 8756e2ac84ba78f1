import { resolveObject } from '../git/objects.ts'
import type { RepositoryState } from '../store/state.ts'

/** Commit of a branch, a tag, a full ref or an id (7 digits and more), in GitHub's order; `null` when there is none. */
export async function resolveCommitish(repository: RepositoryState, name: string): Promise<string | null> {
  const directory = repository.gitDirectory
  // Git's own expressions (`main~3`, `@{…}`, `a:b`) are no names on GitHub.
  if (/[~^:?*[\\\s]|@\{|\.\./.test(name)) return null
  const candidates = [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`]
  if (name.startsWith('refs/')) candidates.unshift(name)
  if (name === 'HEAD') candidates.unshift(`refs/heads/${repository.defaultBranch}`)
  for (const candidate of candidates) {
    const sha = await resolveObject(directory, candidate, 'commit')
    if (sha !== null) return sha
  }
  return /^[0-9a-f]{7,40}$/.test(name) ? resolveObject(directory, name, 'commit') : null
}
