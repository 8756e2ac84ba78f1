import type { GitHub } from '../../../../lib/github/client.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import { Refusal } from '../refusal.ts'
import { branchTip, commitFile, readBranchFile } from './branch-file.ts'
import { type Kept, keepChangelog, type Version } from './keep.ts'

export interface Delivery {
  /** Branch the changelog is kept on. */
  readonly branch: string
  readonly path: string
  readonly version: Version
  /** Branch of the pull request; absent: a commit on `branch` itself. */
  readonly proposal?: string
}

export type Delivered =
  | { readonly kind: 'there' }
  | { readonly kind: 'edited'; readonly url: string | undefined }
  | { readonly kind: 'committed' }
  | { readonly kind: 'proposed'; readonly url: string }

/** A file that changes while it is written is read again so many times. */
const ROUNDS = 3
const FOOTER = 'Sluice-Changelog: '

/** What the changelog of a branch would be. */
export async function planChangelog(github: GitHub, { branch, path, version }: Omit<Delivery, 'proposal'>) {
  const file = await readBranchFile(github, path, branch)
  return { file, kept: keepChangelog(file?.text ?? '', version) }
}

/** Puts a version into the changelog of a branch, once, whatever was there before and whoever else writes. */
export async function deliverChangelog(github: GitHub, delivery: Delivery): Promise<Delivered> {
  for (let round = 1; ; round++) {
    try {
      const { file, kept } = await planChangelog(github, delivery)
      if (kept.kind === 'there') return kept
      return await (delivery.proposal === undefined ? commit : propose)(github, delivery, kept, file?.blob)
    } catch (error) {
      const moved = error instanceof GitHubError && (error.status === 409 || error.outcomeUnknown)
      if (!moved || round === ROUNDS) throw error
    }
  }
}

type Added = Extract<Kept, { kind: 'added' }>

async function commit(
  github: GitHub,
  { branch, path, version }: Delivery,
  kept: Added,
  blob: string | undefined,
): Promise<Delivered> {
  try {
    await commitFile(github, { branch, path, blob }, kept.text, messageOf(version))
  } catch (error) {
    if (!(error instanceof GitHubError) || !/protected branch|rule violation/i.test(error.message)) throw error
    throw new Refusal(
      'branch-protected',
      `${branch} takes no commit of this token (${error.message}) Set "release.changelog.by" to "pull-request".`,
    )
  }
  return { kind: 'committed' }
}

async function propose(
  github: GitHub,
  { branch, path, version, proposal = '' }: Delivery,
  kept: Added,
  blob: string | undefined,
): Promise<Delivered> {
  const tip = await branchTip(github, branch)
  if (tip === undefined) throw new Refusal('unknown-ref', `There is no branch ${JSON.stringify(branch)}.`, 'error')
  const there = await branchTip(github, proposal)
  if (there === undefined)
    await github.request('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/heads/${proposal}`, sha: tip })
  else {
    if (await isEdited(github, there, tip))
      return { kind: 'edited', url: await openPullRequest(github, branch, proposal) }
    const same = (await readBranchFile(github, path, proposal))?.text === kept.text
    if (same) return { kind: 'proposed', url: await ensurePullRequest(github, branch, proposal, version, kept) }
    await github.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
      ref: `heads/${proposal}`,
      sha: tip,
      force: true,
    })
  }
  await commitFile(github, { branch: proposal, path, blob }, kept.text, messageOf(version))
  return { kind: 'proposed', url: await ensurePullRequest(github, branch, proposal, version, kept) }
}

/** Whether somebody else wrote to our branch: its last commit is neither ours nor one of the branch it is for. */
async function isEdited(github: GitHub, head: string, base: string): Promise<boolean> {
  const comparison = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    basehead: `${base}...${head}`,
  })
  return comparison.commits.some(({ commit: { message } }) => !message.includes(`\n${FOOTER}`))
}

async function ensurePullRequest(
  github: GitHub,
  base: string,
  head: string,
  version: Version,
  kept: Added,
): Promise<string> {
  const title = `docs(changelog): ${version.version}`
  const body = `The changelog of ${version.version}. Edit it here if you like: a branch that somebody wrote to is left alone.\n\n${kept.section}`
  const open = await findPullRequest(github, base, head)
  if (open !== undefined) {
    if (open.title !== title || open.body !== body)
      await github.request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: open.number, title, body })
    return open.html_url
  }
  try {
    return (await github.request('POST /repos/{owner}/{repo}/pulls', { title, body, base, head })).html_url
  } catch (error) {
    const lost = error instanceof GitHubError && (error.outcomeUnknown || error.status === 422)
    const found = lost ? await findPullRequest(github, base, head) : undefined
    if (found !== undefined) return found.html_url
    if (!(error instanceof GitHubError) || !error.message.includes('not permitted to create')) throw error
    throw new Refusal(
      'pull-requests-not-allowed',
      `The branch ${head} is ready, and this repository lets no workflow open pull requests. Allow it (Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests"), give the token of a GitHub App as "github-token", or open it by hand.`,
    )
  }
}

async function openPullRequest(github: GitHub, base: string, head: string): Promise<string | undefined> {
  return (await findPullRequest(github, base, head))?.html_url
}

async function findPullRequest(github: GitHub, base: string, head: string) {
  const [found] = await github.request('GET /repos/{owner}/{repo}/pulls', {
    base,
    head: `${github.owner}:${head}`,
    state: 'open',
  })
  return found
}

function messageOf({ version, tag }: Version): string {
  return `docs(changelog): ${version}\n\n${FOOTER}${tag}`
}
