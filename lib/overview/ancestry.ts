import type { LedgerRecord } from '../delivery/ledger/record.ts'
import type { Ancestry } from '../delivery/proof/range.ts'
import type { GitHub } from '../github/client.ts'
import { GitHubError } from '../github/errors.ts'

/** How a candidate's commit stands to that of what serves, by GitHub's comparison of the two: one call at most. */
export async function ancestryOf(github: GitHub, sha: string, serving: LedgerRecord | undefined): Promise<Ancestry> {
  if (serving === undefined) return 'first'
  if (serving.change.sha === sha) return 'same'
  try {
    const compared = await github.find('GET /repos/{owner}/{repo}/compare/{basehead}', {
      basehead: `${serving.change.sha}...${sha}`,
      per_page: 1,
    })
    switch (compared?.status) {
      case 'ahead':
        return 'descendant'
      case 'behind':
        return 'older'
      case 'identical':
        return 'same'
      case 'diverged':
        return 'diverged'
      default:
        return 'unknown'
    }
  } catch (error) {
    if (error instanceof GitHubError) return 'unknown'
    throw error
  }
}
