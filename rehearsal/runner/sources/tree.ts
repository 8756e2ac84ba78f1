import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unpackTar } from '../files/tar.ts'
import { gitSync, gitTry } from './git.ts'

/** The files of one repository at one commit, for workflow files and actions. */
export interface SourceTree {
  /** `owner/name` */
  readonly repository: string
  /** As a workflow reference shows it: `refs/heads/main`, or what stood after `@`. */
  readonly ref: string
  readonly sha: string
  /** Text of a file; `undefined` when there is none. */
  read(path: string): string | undefined
  /** Names in a folder; empty when there is none. */
  list(folder: string): readonly string[]
  /** A folder on disk that holds the whole tree. */
  directory(): string
}

/** A local checkout that stands for a repository, as it is on disk. */
export function directoryTree(at: { repository: string; ref: string; sha: string; directory: string }): SourceTree {
  return {
    repository: at.repository,
    ref: at.ref,
    sha: at.sha,
    read: (path) => {
      const file = join(at.directory, path)
      return existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined
    },
    list: (folder) => {
      const full = join(at.directory, folder)
      return existsSync(full) ? readdirSync(full) : []
    },
    directory: () => at.directory,
  }
}

/**
 * A commit of a bare repository. Files are read straight from git; `directory()` unpacks `git archive` once into
 * `cache`, so that `export-ignore` holds as it does for what GitHub hands to runners.
 */
export function gitTree(at: {
  repository: string
  ref: string
  sha: string
  gitDirectory: string
  cache: string
}): SourceTree {
  const files = new Map<string, string | undefined>()
  const read = (path: string): string | undefined => {
    if (files.has(path)) return files.get(path)
    let content: string | undefined
    try {
      content = gitSync([`--git-dir=${at.gitDirectory}`, 'cat-file', 'blob', `${at.sha}:${path}`]).toString('utf8')
    } catch {
      content = undefined
    }
    files.set(path, content)
    return content
  }
  return {
    repository: at.repository,
    ref: at.ref,
    sha: at.sha,
    read,
    list: (folder) => {
      const names = gitTry([`--git-dir=${at.gitDirectory}`, 'ls-tree', '--name-only', `${at.sha}:${folder}`])
      return names === undefined || names === '' ? [] : names.split('\n')
    },
    directory: () => {
      const folder = join(at.cache, at.repository, at.sha)
      if (!existsSync(folder)) unpackCommit(at.gitDirectory, at.sha, folder)
      return folder
    },
  }
}

/** Unpacks beside the target and renames, so that a half-written folder is never taken for a whole one. */
function unpackCommit(gitDirectory: string, sha: string, folder: string): void {
  const archive = gitSync([`--git-dir=${gitDirectory}`, 'archive', '--format=tar', sha])
  mkdirSync(dirname(folder), { recursive: true })
  const unfinished = mkdtempSync(`${folder}-`)
  try {
    unpackTar(archive, unfinished)
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}
