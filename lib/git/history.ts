import type { Git } from './git.ts'
import { isIdLength } from './refs.ts'
import { fetchTrees, fetchTreesOf } from './trees.ts'

export interface Commit {
  readonly sha: string
  readonly parents: readonly string[]
  /** Name and e-mail address; the same object for all commits of one author. */
  readonly author: Author
  /** Committer date, ISO 8601. */
  readonly date: string
  readonly message: string
}

export interface Author {
  readonly name: string
  readonly email: string
}

/** Commits reachable from `head` and from none of `base`. Full ids. */
export interface Range {
  readonly base: string | undefined
  readonly head: string
  /** Only commits that touch one of these folders or files; those with `!` in front do not count. Empty: all. */
  readonly paths?: readonly string[]
}

/** Few fields, because each costs; the parts of the first cannot contain what separates them. */
const FIELDS = ['%H %cI %P%n%aN%n%aE', '%B']

/**
 * Calls `onCommit` with each commit of the range as git gives it, children before parents; nothing is kept.
 *
 * Reachability and nothing else decides: a walk by date loses commits of merged branches. `only`: options of `git log`
 * that leave some out.
 */
export async function walkCommits(
  git: Git,
  range: Range,
  onCommit: (commit: Commit) => void,
  only: readonly string[] = [],
): Promise<void> {
  const { base, head, paths = [] } = range
  const revisions = [head, ...(base === undefined ? [] : [`^${base}`])]
  if (paths.length > 0) await fetchTrees(git, revisions)
  const authors = new Map<string, Author>()
  let problem = ''
  let facts: string | undefined
  await git.fields(
    [
      'log',
      '-z',
      '--topo-order',
      '--full-history',
      '--no-color',
      '--encoding=UTF-8',
      `--format=tformat:${FIELDS.join('%x00')}`,
      ...only,
      '--end-of-options',
      ...revisions,
      '--',
      ...pathspecs(paths),
    ],
    (field) => {
      if (facts === undefined) {
        facts = field
        return
      }
      const commit = readCommit(facts, field, authors)
      if (!isIdLength(commit.sha)) problem ||= `${commit.sha} is no id`
      facts = undefined
      onCommit(commit)
    },
  )
  if (problem !== '' || facts !== undefined) throw new Error('git log: the fields of a commit do not line up')
}

function readCommit(facts: string, message: string, authors: Map<string, Author>): Commit {
  const idsEnd = facts.indexOf('\n')
  const shaEnd = facts.indexOf(' ')
  const dateEnd = facts.indexOf(' ', shaEnd + 1)
  const who = facts.slice(idsEnd + 1)
  let author = authors.get(who)
  if (author === undefined) {
    author = readAuthor(who)
    authors.set(who, author)
  }
  const parents = facts.slice(dateEnd + 1, idsEnd)
  return {
    sha: facts.slice(0, shaEnd),
    parents: isIdLength(parents) ? [parents] : parents.split(' ').filter(Boolean),
    author,
    date: facts.slice(shaEnd + 1, dateEnd),
    message,
  }
}

function readAuthor(text: string): Author {
  const end = text.lastIndexOf('\n')
  return { name: text.slice(0, end), email: text.slice(end + 1) }
}

export type RawCommit = Pick<Commit, 'sha' | 'parents' | 'message'>

/** The commits that ids, long or short, stand for; what stands for none is left out. */
export async function readRawCommits(git: Git, shas: readonly string[]): Promise<readonly RawCommit[]> {
  const ids = (await git.run(['cat-file', '--batch-check'], shas.map((sha) => `${sha}^{commit}\n`).join('')))
    .split('\n')
    .flatMap((line) => (line.split(' ')[1] === 'commit' ? [line.split(' ')[0] ?? ''] : []))
  const commits: RawCommit[] = []
  if (ids.length === 0) return commits
  const format = ['--no-walk=unsorted', '--no-color', '--encoding=UTF-8', '--format=tformat:%H %P%x00%B']
  let line: string | undefined
  await git.fields(['log', '-z', ...format, '--end-of-options', ...ids, '--'], (field) => {
    if (line === undefined) {
      line = field
      return
    }
    const [sha = '', ...parents] = line.split(' ').filter(Boolean)
    commits.push({ sha, parents, message: field })
    line = undefined
  })
  return commits
}

/** Ids and parents of all commits of a range, whatever they touch, children before parents. */
export async function readGraph(git: Git, { base, head }: Range): Promise<readonly Pick<Commit, 'sha' | 'parents'>[]> {
  const not = base === undefined ? [] : [`^${base}`]
  const args = ['rev-list', '--topo-order', '--parents', '--end-of-options', head, ...not, '--']
  return lines(await git.run(args)).map((line) => {
    const [sha = '', ...parents] = line.split(' ')
    return { sha, parents }
  })
}

/** Ids of the commits of a range that touch its paths. */
export async function listCommits(git: Git, { base, head, paths = [] }: Range): Promise<readonly string[]> {
  const not = base === undefined ? [] : [`^${base}`]
  const args = ['rev-list', '--full-history', '--end-of-options', head, ...not, '--', ...pathspecs(paths)]
  return lines(await git.run(args))
}

/** How many commits are reachable from `head` and not from `base`. */
export async function countCommits(git: Git, base: string | undefined, head: string): Promise<number> {
  const not = base === undefined ? [] : [`^${base}`]
  return Number(await git.run(['rev-list', '--count', '--end-of-options', head, ...not, '--']))
}

/**
 * Ids of commits only `right` has whose change (patch id) is also in a commit that only `left` has: cherry-picks. Commits
 * reachable from `base` are on neither side.
 */
export async function cherryPicks(git: Git, left: string, right: string, base?: string): Promise<ReadonlySet<string>> {
  const revisions = [`${left}...${right}`, ...(base === undefined ? [] : [`^${base}`])]
  await fetchTrees(git, revisions)
  const how = ['--right-only', '--cherry-mark', '--no-merges', '--end-of-options']
  const marked = lines(await git.run(['rev-list', ...how, ...revisions, '--'])).filter((line) => line.startsWith('='))
  return withChanges(git, new Set(marked.map((line) => line.slice(1))))
}

/** Commits that change no file all have the same patch id, and say nothing of each other. */
async function withChanges(git: Git, commits: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  if (commits.size === 0) return commits
  const input = [...commits].map((sha) => `${sha}\n`).join('')
  const changed = lines(await git.run(['diff-tree', '--stdin', '--root', '--name-only'], input))
  return new Set(changed.filter((line) => commits.has(line)))
}

/** Which files each commit changes against its first parent, or against nothing. */
export async function changedFiles(
  git: Git,
  commits: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  await fetchTreesOf(git, commits)
  const files = new Map<string, string[]>()
  for (const sha of commits) {
    const args = ['diff-tree', '-z', '-r', '--root', '--name-only', '--no-commit-id', '-m', '--first-parent', sha]
    files.set(sha, (await git.run(args)).split('\0').filter(Boolean))
  }
  return files
}

function pathspecs(paths: readonly string[]): readonly string[] {
  return paths.map((path) =>
    path.startsWith('!') ? `:(top,exclude,literal)${path.slice(1)}` : `:(top,literal)${path}`,
  )
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter(Boolean)
}
