import type { Git } from './git.ts'
import { isSha } from './refs.ts'

export interface Commit {
  readonly sha: string
  readonly parents: readonly string[]
  readonly author: string
  readonly email: string
  /** Committer date, ISO 8601. */
  readonly date: string
  readonly message: string
}

const FIELDS = ['%H', '%P', '%aN', '%aE', '%cI', '%B']

/**
 * The commits reachable from `head` and not from `base` (all of `head`'s history without one), children before parents.
 *
 * Reachability and nothing else decides: a walk by date loses commits of merged branches. With `paths`, only those that
 * touch one of these folders or files. `head` and `base` are full ids.
 */
export async function readCommits(
  git: Git,
  range: { readonly base: string | undefined; readonly head: string; readonly paths?: readonly string[] },
): Promise<readonly Commit[]> {
  const { base, head, paths = [] } = range
  const commits: Commit[] = []
  let problem = ''
  let record: string[] = []
  await git.fields(
    [
      'log',
      '-z',
      '--topo-order',
      '--full-history',
      '--no-color',
      '--encoding=UTF-8',
      `--format=tformat:${FIELDS.join('%x00')}`,
      '--end-of-options',
      head,
      ...(base === undefined ? [] : [`^${base}`]),
      '--',
      ...paths.map((path) => `:(top,literal)${path}`),
    ],
    (field) => {
      record.push(field)
      if (record.length < FIELDS.length) return
      const [sha = '', parents = '', author = '', email = '', date = '', message = ''] = record
      if (!isSha(sha)) problem ||= sha
      commits.push({ sha, parents: parents === '' ? [] : parents.split(' '), author, email, date, message })
      record = []
    },
  )
  if (problem !== '' || record.length > 0) throw new Error('git log: the fields of a commit do not line up')
  return commits
}

/** How many commits are reachable from `head` and not from `base`. */
export async function countCommits(git: Git, base: string | undefined, head: string): Promise<number> {
  const not = base === undefined ? [] : [`^${base}`]
  return Number(await git.run(['rev-list', '--count', '--end-of-options', head, ...not, '--']))
}

/** Ids of commits only `right` has whose change (patch id) is also in a commit that only `left` has: cherry-picks. */
export async function cherryPicks(git: Git, left: string, right: string): Promise<ReadonlySet<string>> {
  const args = [
    'rev-list',
    '--right-only',
    '--cherry-mark',
    '--no-merges',
    '--end-of-options',
    `${left}...${right}`,
    '--',
  ]
  const lines = (await git.run(args)).split('\n')
  return new Set(lines.filter((line) => line.startsWith('=')).map((line) => line.slice(1)))
}
