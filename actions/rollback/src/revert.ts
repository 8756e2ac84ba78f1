import type { LedgerRecord } from '../../../lib/delivery/ledger/record.ts'
import type { GitHub } from '../../../lib/github/client.ts'
import { GitHubError } from '../../../lib/github/errors.ts'
import { oneLine } from '../../../lib/kernel/printing.ts'
import { text } from '../../../lib/render/markdown.ts'

export type Reverted =
  | { readonly kind: 'proposed'; readonly url: string; readonly note: string }
  | { readonly kind: 'not-possible'; readonly why: string }

export interface Revert {
  readonly bad: LedgerRecord
  readonly good: LedgerRecord
  readonly defaultBranch: string
  readonly because: string
  readonly issue: string | undefined
}

/**
 * Proposes a pull request that makes the default branch what the good release was built from. Only while the branch
 * still is at the bad commit: what came after it is somebody's work, and is not taken out unasked.
 */
export async function proposeRevert(github: GitHub, revert: Revert): Promise<Reverted> {
  const { bad, good, defaultBranch } = revert
  const branch = `sluice/revert-${bad.change.version}`
  const earlier = await openPull(github, branch)
  if (earlier !== undefined) return { kind: 'proposed', url: earlier, note: '' }
  const byHand = `git revert ${good.change.sha.slice(0, 12)}..${bad.change.sha.slice(0, 12)}`
  const tip = await github.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${defaultBranch}` })
  if (tip.object.sha !== bad.change.sha)
    return {
      kind: 'not-possible',
      why: `${defaultBranch} is not at the commit of ${bad.change.version} any more; revert by hand: ${byHand}`,
    }
  try {
    await writeBranch(github, revert, branch)
    const made = await github.request('POST /repos/{owner}/{repo}/pulls', {
      title: `revert: ${bad.change.version}`,
      head: branch,
      base: defaultBranch,
      body: [
        `Takes ${text(bad.change.version)} out again, back to what ${text(good.change.version)} was built from, after it was rolled back.`,
        `Because: ${text(revert.because)}`,
        ...(revert.issue === undefined ? [] : [`Incident: ${revert.issue}`]),
      ].join('\n\n'),
    })
    const note =
      'Checks of a pull request by GITHUB_TOKEN start only after a person approves them, or closes and opens it again.'
    return { kind: 'proposed', url: made.html_url, note }
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    return { kind: 'not-possible', why: `${whyRefused(error)} By hand: ${byHand}` }
  }
}

/** The settings that GitHub's own words do not name. */
function whyRefused(error: GitHubError): string {
  const words = oneLine(error.message, 300)
  if (/not permitted to create or approve pull requests/i.test(words))
    return 'The setting "Allow GitHub Actions to create and approve pull requests" (Settings, Actions, General) is off, so there is no pull request.'
  if (/workflow/i.test(words) && error.status !== 404)
    return `The range changes workflow files, which a job token may not write (${words}).`
  return words
}

async function openPull(github: GitHub, branch: string): Promise<string | undefined> {
  const pulls = await github.request('GET /repos/{owner}/{repo}/pulls', {
    head: `${github.owner}:${branch}`,
    state: 'open',
    per_page: 1,
  })
  return pulls[0]?.html_url
}

/** One commit on top of the bad one with the files of the good one; a branch left by an earlier try is used again. */
async function writeBranch(github: GitHub, { bad, good, because }: Revert, branch: string): Promise<void> {
  const { tree } = await github.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
    commit_sha: good.change.sha,
  })
  const commit = await github.request('POST /repos/{owner}/{repo}/git/commits', {
    message: `revert: ${bad.change.version}\n\n${oneLine(because, 500)}`,
    tree: tree.sha,
    parents: [bad.change.sha],
  })
  const ref = await github.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${branch}` })
  if (ref === undefined)
    await github.request('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/heads/${branch}`, sha: commit.sha })
  else
    await github.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
      ref: `heads/${branch}`,
      sha: commit.sha,
      force: true,
    })
}
