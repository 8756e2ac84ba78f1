import type { GitHub } from '../../github/client.ts'
import type { LedgerRecord } from '../ledger/record.ts'
import type { Candidate } from '../release.ts'

/** How the candidate's commit stands to the commit of what serves. */
export type Ancestry = 'first' | 'same' | 'descendant' | 'older' | 'diverged' | 'unknown'

/** What a change brings. */
export interface Brought {
  readonly ancestry: Ancestry
  /** Logins of who wrote it; `undefined`: not all are known. */
  readonly authors: readonly string[] | undefined
}

/** Commits that one answer of the comparison holds at most. */
const COMMITS_PER_PAGE = 100
const PAGES = 10
const ANCESTRY = { ahead: 'descendant', behind: 'older', diverged: 'diverged', identical: 'same' } as const

/** Compares with what serves. `needAuthors`: further pages are read where one does not hold all commits. */
export async function readBrought(
  github: GitHub,
  serving: LedgerRecord | undefined,
  { sha }: Candidate,
  needAuthors: boolean,
): Promise<Brought> {
  if (serving === undefined) {
    if (!needAuthors) return { ancestry: 'first', authors: undefined }
    const commit = await github.find('GET /repos/{owner}/{repo}/commits/{ref}', { ref: sha })
    const login = commit?.author?.login
    return { ancestry: 'first', authors: login === undefined ? undefined : [login] }
  }
  if (serving.change.sha === sha) return { ancestry: 'same', authors: [] }
  const authors: (string | undefined)[] = []
  let ancestry: Ancestry = 'unknown'
  for (let page = 1; page <= PAGES; page++) {
    const answer = await github.find('GET /repos/{owner}/{repo}/compare/{basehead}', {
      basehead: `${serving.change.sha}...${sha}`,
      per_page: COMMITS_PER_PAGE,
      page,
    })
    if (answer === undefined) return { ancestry: 'unknown', authors: undefined }
    ancestry = ANCESTRY[answer.status]
    authors.push(...answer.commits.map((commit) => commit.author?.login))
    const complete = authors.length >= answer.total_commits
    if (!needAuthors || complete || answer.commits.length === 0) {
      const known = authors.filter((login) => login !== undefined)
      return { ancestry, authors: complete && known.length === authors.length ? [...new Set(known)] : undefined }
    }
  }
  return { ancestry, authors: undefined }
}
