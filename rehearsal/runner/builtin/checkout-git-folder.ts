import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Repository } from '../../ports.ts'
import { git } from '../sources/git.ts'
import type { CheckoutTarget } from './checkout-target.ts'

export interface CheckoutOptions {
  /** Commits of history; 0 is all. */
  readonly depth: number
  readonly tags: boolean
  readonly mayPush: boolean
}

/** Writes `.git` by hand: refs, remote and shallow boundary as a fetch would leave them, objects by alternates. */
export async function writeGitFolder(
  folder: string,
  repository: Repository,
  target: CheckoutTarget,
  options: CheckoutOptions,
): Promise<void> {
  const gitFolder = join(folder, '.git')
  rmSync(gitFolder, { recursive: true, force: true })
  const put = (path: string, content: string): void => {
    mkdirSync(dirname(join(gitFolder, path)), { recursive: true })
    writeFileSync(join(gitFolder, path), content)
  }
  mkdirSync(join(gitFolder, 'refs/heads'), { recursive: true })
  put('objects/info/alternates', `${join(repository.gitDirectory, 'objects')}\n`)
  put('config', configuration(repository, options.mayPush))
  const branch = target.ref.startsWith('refs/heads/') ? target.ref.slice('refs/heads/'.length) : undefined
  put('HEAD', branch === undefined ? `${target.sha}\n` : `ref: refs/heads/${branch}\n`)
  if (branch !== undefined) put(`refs/heads/${branch}`, `${target.sha}\n`)
  put('packed-refs', await packedRefs(repository, target, options))
  if (options.depth > 0)
    put('shallow', (await boundary(repository, target.sha, options.depth)).map((sha) => `${sha}\n`).join(''))
}

function configuration(repository: Repository, mayPush: boolean): string {
  const url = `https://github.com/${repository.fullName}`
  return [
    '[core]',
    '\trepositoryformatversion = 0',
    `\tfilemode = ${process.platform === 'win32' ? 'false' : 'true'}`,
    '\tbare = false',
    '\tlogallrefupdates = true',
    '[gc]',
    '\tauto = 0',
    '[remote "origin"]',
    `\turl = ${url}`,
    '\tfetch = +refs/heads/*:refs/remotes/origin/*',
    // Without write access a push must fail, and never leave this machine.
    `\tpushurl = ${mayPush ? quoted(repository.gitDirectory) : 'no-write-access::the-job-token-may-not-push'}`,
    `[url ${quoted(repository.gitDirectory)}]`,
    `\tinsteadOf = ${url}`,
    '',
  ].join('\n')
}

function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/** The remote-tracking refs that such a fetch brings: one for a shallow fetch, all branches and tags for a full one. */
async function packedRefs(repository: Repository, target: CheckoutTarget, options: CheckoutOptions): Promise<string> {
  const refs = new Map<string, string>()
  const wanted = [
    ...(options.depth === 0 ? ['refs/heads'] : []),
    ...(options.depth === 0 || options.tags ? ['refs/tags'] : []),
  ]
  if (wanted.length > 0) {
    const listing = await git([
      `--git-dir=${repository.gitDirectory}`,
      'for-each-ref',
      '--format=%(objectname) %(refname)',
      ...wanted,
    ])
    for (const line of listing.toString('utf8').split('\n')) {
      const [sha, ref] = line.split(' ')
      if (sha !== undefined && ref !== undefined) refs.set(trackingName(ref), sha)
    }
  }
  if (target.ref !== '') refs.set(trackingName(target.ref), refs.get(trackingName(target.ref)) ?? target.sha)
  return [...refs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ref, sha]) => `${sha} ${ref}\n`)
    .join('')
}

function trackingName(ref: string): string {
  if (ref.startsWith('refs/heads/')) return `refs/remotes/origin/${ref.slice('refs/heads/'.length)}`
  return ref.startsWith('refs/pull/') ? `refs/remotes/pull/${ref.slice('refs/pull/'.length)}` : ref
}

/** Commits at which a history of `depth` commits is cut off. */
async function boundary(repository: Repository, sha: string, depth: number): Promise<string[]> {
  if (depth === 1) return [sha]
  const listing = await git([`--git-dir=${repository.gitDirectory}`, 'rev-list', '--parents', sha])
  const parents = new Map<string, string[]>()
  for (const line of listing.toString('utf8').split('\n')) {
    const [commit, ...others] = line.split(' ')
    if (commit !== undefined && commit !== '') parents.set(commit, others)
  }
  const seen = new Set([sha])
  let layer = [sha]
  for (let level = 1; level < depth && layer.length > 0; level += 1) {
    const next = new Set(layer.flatMap((commit) => parents.get(commit) ?? []).filter((commit) => !seen.has(commit)))
    for (const commit of next) seen.add(commit)
    layer = [...next]
  }
  return layer
}
