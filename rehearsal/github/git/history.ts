import { isFullId, memoryOf } from './memory.ts'
import type { Signature } from './objects.ts'
import { GitError, runGit } from './run.ts'

export interface Commit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Signature
  readonly committer: Signature
  readonly message: string
}

export interface LogOptions {
  readonly from: string
  /** Leave out what is reachable from these. */
  readonly not?: readonly string[]
  readonly path?: string
  readonly since?: Date
  readonly until?: Date
  readonly author?: string
  readonly limit?: number
  readonly skip?: number
  readonly reverse?: boolean
}

const FIELDS = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B']
const SEPARATOR = '\x1f'

/** What was read of a repository's commits. */
const remembered = (directory: string) => memoryOf<Commit>(directory, 'commits')

function parseCommit(record: string): Commit {
  const fields = record.split(SEPARATOR)
  const field = (index: number) => fields[index] ?? ''
  return {
    sha: field(0),
    tree: field(1),
    parents: field(2) === '' ? [] : field(2).split(' '),
    author: { name: field(3), email: field(4), date: new Date(field(5)) },
    committer: { name: field(6), email: field(7), date: new Date(field(8)) },
    message: fields.slice(9).join(SEPARATOR).replace(/\n+$/, ''),
  }
}

async function log(directory: string, args: readonly string[]): Promise<Commit[]> {
  const format = `--format=${FIELDS.join('%x1f')}`
  const output = await runGit(directory, ['log', '-z', '--no-show-signature', format, ...args])
  return output
    .toString()
    .split('\0')
    .filter((record) => record !== '')
    .map((record) => {
      const commit = parseCommit(record)
      remembered(directory).set(commit.sha, commit)
      return commit
    })
}

/** Commits reachable from `from`, newest first unless `reverse`. */
export function readLog(directory: string, options: LogOptions): Promise<Commit[]> {
  const args: string[] = []
  if (options.limit !== undefined) args.push(`--max-count=${options.limit}`)
  if (options.skip !== undefined) args.push(`--skip=${options.skip}`)
  if (options.since !== undefined) args.push(`--since=${options.since.toISOString()}`)
  if (options.until !== undefined) args.push(`--until=${options.until.toISOString()}`)
  if (options.author !== undefined) args.push('--fixed-strings', `--author=${options.author}`)
  if (options.reverse === true) args.push('--reverse', '--topo-order')
  args.push(options.from, ...(options.not ?? []).map((sha) => `^${sha}`), '--')
  if (options.path !== undefined) args.push(`:(literal)${options.path}`)
  return log(directory, args)
}

/** Commits by id, in the order asked; ids that are no commit are left out. */
export async function readCommits(directory: string, shas: readonly string[]): Promise<Map<string, Commit>> {
  const memory = remembered(directory)
  const unknown = shas.filter((sha) => !memory.has(sha))
  if (unknown.length > 0) await log(directory, ['--no-walk=unsorted', ...unknown, '--'])
  return new Map(
    shas.flatMap((sha) => {
      const commit = memory.get(sha)
      return commit === undefined ? [] : [[sha, commit] as const]
    }),
  )
}

export async function readCommit(directory: string, sha: string): Promise<Commit> {
  const commit = (await readCommits(directory, [sha])).get(sha)
  if (commit === undefined) throw new Error(`No commit ${sha} in ${directory}.`)
  return commit
}

export async function countCommits(directory: string, from: string, not: readonly string[] = []): Promise<number> {
  const args = ['rev-list', '--count', from, ...not.map((sha) => `^${sha}`), '--']
  return Number((await runGit(directory, args)).toString())
}

/** Best common ancestor, or `null` for unrelated histories. */
export async function mergeBase(directory: string, one: string, other: string): Promise<string | null> {
  try {
    return (await runGit(directory, ['merge-base', one, other])).toString().trim()
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return null
    throw error
  }
}

export async function isAncestor(directory: string, ancestor: string, descendant: string): Promise<boolean> {
  const memory = memoryOf<boolean>(directory, 'ancestors')
  const key = `${ancestor} ${descendant}`
  const told = memory.get(key)
  if (told !== undefined) return told
  const answer = await askWhetherAncestor(directory, ancestor, descendant)
  if (isFullId(ancestor) && isFullId(descendant)) memory.set(key, answer)
  return answer
}

async function askWhetherAncestor(directory: string, ancestor: string, descendant: string): Promise<boolean> {
  try {
    await runGit(directory, ['merge-base', '--is-ancestor', ancestor, descendant])
    return true
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return false
    throw error
  }
}
