import type { GitHub } from '../../../../lib/github/client.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import { plainLogin, viewerLogin } from '../../../../lib/github/identity.ts'
import { errorMessage } from '../../../../lib/kernel/errors.ts'
import { code, link, text } from '../../../../lib/render/markdown.ts'
import type { Judged } from './judge.ts'

export const LABEL = 'sluice-stale-flags'
const NOBODY = 'nobody'

/**
 * One issue per owner, kept up to date and closed when nothing is left; found by its label, its marker and our own identity.
 * Gives what went wrong in words: a report must not fail because issues cannot be written.
 */
export async function writeStaleIssues(
  github: GitHub,
  judged: readonly Judged[],
  runUrl: string,
): Promise<string | undefined> {
  try {
    const open = await openIssues(github)
    const byOwner = new Map<string, Judged[]>()
    for (const each of judged) byOwner.set(each.owner ?? NOBODY, [...(byOwner.get(each.owner ?? NOBODY) ?? []), each])
    for (const [owner, flags] of byOwner) await writeOne(github, open.get(markerOf(owner)), owner, flags, runUrl)
    for (const [marker, issue] of open)
      if (![...byOwner.keys()].map(markerOf).includes(marker)) await close(github, issue.number)
    return undefined
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    return `The issues about stale flags could not be written: ${errorMessage(error)}`
  }
}

interface Issue {
  readonly number: number
  readonly body: string
}

async function openIssues(github: GitHub): Promise<ReadonlyMap<string, Issue>> {
  const found = new Map<string, Issue>()
  let login: string | undefined
  for await (const issue of github.list('GET /repos/{owner}/{repo}/issues', { labels: LABEL, state: 'open' })) {
    const body = issue.body ?? ''
    const marker = /^<!-- sluice:stale-flags:[^>\n]{1,400} -->/.exec(body)?.[0]
    if (marker === undefined || issue.pull_request !== undefined) continue
    login ??= await viewerLogin(github)
    if (plainLogin(issue.user?.login ?? '') === login) found.set(marker, { number: issue.number, body })
  }
  return found
}

async function writeOne(
  github: GitHub,
  issue: Issue | undefined,
  owner: string,
  flags: readonly Judged[],
  runUrl: string,
): Promise<void> {
  const body = bodyOf(owner, flags)
  const title = `${flags.length} feature ${flags.length === 1 ? 'flag' : 'flags'} to clean up${owner === NOBODY ? ', of nobody' : ` (${owner})`}`
  if (issue === undefined) {
    const whole = `${body}\n\n${link('Found by this run', runUrl)}`
    await github.request('POST /repos/{owner}/{repo}/issues', { title, body: whole, labels: [LABEL] })
  } else if (!issue.body.startsWith(body)) {
    const whole = `${body}\n\n${link('Found by this run', runUrl)}`
    await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      issue_number: issue.number,
      title,
      body: whole,
    })
  }
}

async function close(github: GitHub, number: number): Promise<void> {
  await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    issue_number: number,
    state: 'closed',
    state_reason: 'completed',
  })
}

function markerOf(owner: string): string {
  return `<!-- sluice:stale-flags:${encodeURIComponent(owner)} -->`
}

function bodyOf(owner: string, flags: readonly Judged[]): string {
  const lines = flags.map(
    ({ flag, reasons }) => `- [ ] ${code(flag)}: ${reasons.map(({ detail }) => text(detail)).join('; ')}`,
  )
  return [
    markerOf(owner),
    owner === NOBODY
      ? 'These feature flags should be cleaned up, and nobody is named as their owner.'
      : `${mention(owner)}, these feature flags should be cleaned up.`,
    '',
    ...lines,
    '',
    'Take a flag out of the code first, then delete its definition. One that is to stay is marked as permanent; one that needs longer gets a later expiry and a reason. This issue follows, and closes when nothing is left.',
  ].join('\n')
}

/** Somebody on GitHub is meant to be told; anything else is shown as it is. */
function mention(owner: string): string {
  return /^@[A-Za-z0-9-]{1,39}(?:\/[A-Za-z0-9._-]{1,100})?$/.test(owner) ? owner : text(owner)
}
