import { execFileSync } from 'node:child_process'
import type { GitHub, RepositoryRef } from '../ports.ts'

/** A person with a local clone, who commits and pushes as anybody would. */
export interface Author {
  readonly login: string
  readonly directory: string
  git(...args: string[]): string
  /** Commits everything in the clone and gives the commit's id. */
  commit(message: string): string
  push(branch: string): Promise<void>
}

export function createAuthor(github: GitHub, repository: RepositoryRef, login: string, directory: string): Author {
  const name = login.charAt(0).toUpperCase() + login.slice(1)
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', `user.name=${name}`, '-c', `user.email=${login}@example.com`, ...args], {
      cwd: directory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    }).trim()
  return {
    login,
    directory,
    git,
    commit(message) {
      git('add', '--all')
      git('commit', '--quiet', '--message', message)
      return git('rev-parse', 'HEAD')
    },
    push: (branch) => github.push(repository, { directory, refspec: `HEAD:refs/heads/${branch}`, actor: login }),
  }
}
