import type { GitHub } from '../../github/client.ts'
import type { LedgerRecord } from '../ledger/record.ts'
import type { Candidate } from '../release.ts'

/** How the candidate's commit stands to the commit of what serves. */
export type Ancestry = 'first' | 'same' | 'descendant' | 'older' | 'diverged' | 'unknown'

/** The commits that a change brings: from the commit of what serves to that of the candidate. */
export interface Range {
  readonly ancestry: Ancestry
  /** Logins of who wrote it; `undefined`: not all are known. */
  readonly authors: readonly string[] | undefined
  /** Commits that were read, newest first. */
  readonly commits: readonly string[]
  /** How many there are. */
  readonly total: number
}

/** Commits that one answer of the comparison holds at most. */
const COMMITS_PER_PAGE = 100
const PAGES = 10
const ANCESTRY = { ahead: 'descendant', behind: 'older', diverged: 'diverged', identical: 'same' } as const

/** Whether one commit was built on another. */
export async function follows(github: GitHub, older: string, newer: string): Promise<boolean> {
  const basehead = `${older}...${newer}`
  const answer = await github.find('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead, per_page: 1 })
  return answer?.status === 'ahead'
}

/** Compares with what serves. `whole`: further pages are read where one does not hold all commits, to a limit. */
export async function readRange(
  github: GitHub,
  serving: LedgerRecord | undefined,
  { sha }: Candidate,
  { whole, authors: needAuthors }: { readonly whole: boolean; readonly authors: boolean },
): Promise<Range> {
  if (serving === undefined) {
    const first = { ancestry: 'first', commits: [sha], total: 1 } as const
    if (!needAuthors) return { ...first, authors: undefined }
    const commit = await github.find('GET /repos/{owner}/{repo}/commits/{ref}', { ref: sha })
    const login = commit?.author?.login
    return { ...first, authors: login === undefined ? undefined : [login] }
  }
  if (serving.change.sha === sha) return { ancestry: 'same', authors: [], commits: [], total: 0 }
  const read: { readonly sha: string; readonly author: string | undefined }[] = []
  let [ancestry, total]: [Ancestry, number] = ['unknown', 0]
  for (let page = 1; page <= PAGES; page++) {
    const answer = await github.find('GET /repos/{owner}/{repo}/compare/{basehead}', {
      basehead: `${serving.change.sha}...${sha}`,
      per_page: COMMITS_PER_PAGE,
      page,
    })
    if (answer === undefined) return { ancestry: 'unknown', authors: undefined, commits: [], total: 0 }
    ancestry = ANCESTRY[answer.status]
    total = answer.total_commits
    read.push(...answer.commits.map((commit) => ({ sha: commit.sha, author: commit.author?.login })))
    if (read.length >= total || !(whole || needAuthors) || answer.commits.length === 0) break
  }
  const known = read.flatMap(({ author }) => (author === undefined ? [] : [author]))
  const all = read.length >= total && known.length === read.length
  const commits = read.map((each) => each.sha).reverse()
  return { ancestry, authors: all ? [...new Set(known)] : undefined, commits, total }
}
