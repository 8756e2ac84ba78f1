import { join } from 'node:path'
import type { Repository } from '../../ports.ts'
import { gitTry } from './git.ts'
import { directoryTree, gitTree, type SourceTree } from './tree.ts'

/** Finds the trees behind `uses:` and behind a run's own commit. */
export interface Sources {
  /** A commit of a repository that the emulated GitHub knows. */
  commit(repository: Repository, ref: string, sha: string): SourceTree
  /** `owner/name@ref`; a message when nothing answers to it. */
  resolve(
    owner: string,
    name: string,
    ref: string,
  ): { readonly tree: SourceTree } | { readonly tree?: undefined; readonly message: string }
}

const SHA = /^[0-9a-f]{40}$/

export function createSources(options: {
  readonly directory: string
  readonly repositories: Readonly<Record<string, string>>
  readonly repository: (owner: string, name: string) => Repository | undefined
}): Sources {
  const cache = join(options.directory, 'actions')
  const trees = new Map<string, SourceTree>()
  const heads = new Map<string, string>()
  const local = new Map(Object.entries(options.repositories).map(([key, path]) => [key.toLowerCase(), path]))

  const headOf = (directory: string): string => {
    const known = heads.get(directory) ?? gitTry(['-C', directory, 'rev-parse', 'HEAD']) ?? '0'.repeat(40)
    heads.set(directory, known)
    return known
  }
  const commit = (repository: Repository, ref: string, sha: string): SourceTree => {
    const key = `${repository.gitDirectory}\0${ref}\0${sha}`
    const known = trees.get(key)
    if (known !== undefined) return known
    const tree = gitTree({
      repository: repository.fullName,
      ref,
      sha,
      gitDirectory: repository.gitDirectory,
      cache,
    })
    trees.set(key, tree)
    return tree
  }
  return {
    commit,
    resolve(owner, name, ref) {
      const directory = local.get(`${owner}/${name}`.toLowerCase())
      if (directory !== undefined) {
        const sha = SHA.test(ref) ? ref : headOf(directory)
        return { tree: directoryTree({ repository: `${owner}/${name}`, ref, sha, directory }) }
      }
      const repository = options.repository(owner, name)
      if (repository === undefined)
        return {
          message: `Unable to resolve action ${owner}/${name}: the rehearsal has no such repository (give a checkout in RunnerOptions.repositories).`,
        }
      const sha = resolveRef(repository.gitDirectory, ref)
      if (sha === undefined)
        return { message: `Unable to resolve action ${owner}/${name}@${ref}, unable to find version ${ref}` }
      return { tree: commit(repository, ref, sha) }
    },
  }
}

/** Tags come before branches; a commit must be named in full. */
function resolveRef(gitDirectory: string, ref: string): string | undefined {
  const candidates = SHA.test(ref) ? [ref] : [`refs/tags/${ref}`, `refs/heads/${ref}`, ref]
  for (const candidate of candidates) {
    if (candidate === ref && !SHA.test(ref) && !ref.startsWith('refs/')) continue
    const sha = gitTry([`--git-dir=${gitDirectory}`, 'rev-parse', '--verify', '--quiet', `${candidate}^{commit}`])
    if (sha !== undefined) return sha
  }
  return undefined
}
