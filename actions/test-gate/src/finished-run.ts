import type { GitHub } from '../../../lib/github/client.ts'
import { isRecord } from '../../../lib/kernel/shape.ts'

type Event = Readonly<Record<string, unknown>>

/** What a finished run was about. `none`: no pull request, several, or one that has moved on; `why` is for people. */
export type RunSubject =
  /** `sha`: the commit that GitHub makes to test the pull request, else its head. */
  | { readonly kind: 'found'; readonly event: Event; readonly sha: string }
  | { readonly kind: 'none'; readonly why: string }

interface Found {
  readonly number: number
  readonly base: { readonly ref: string; readonly sha: string }
  readonly merged: string | null
}

/**
 * The event of a `workflow_run` made to say what a `pull_request` event says: which pull request the finished run tested.
 *
 * It is the open one whose head is in that repository at that commit, by what GitHub itself says of the run; nothing that
 * the run wrote is asked, because a fork may have written it. `undefined`: the event is another.
 */
export async function subjectOfRun(event: Event, github: GitHub): Promise<RunSubject | undefined> {
  const run = event['workflow_run']
  if (!isRecord(run)) return undefined
  const { head_sha: sha, head_branch: branch, head_repository: repository } = run
  const [owner, fullName] = isRecord(repository) ? [loginOf(repository['owner']), repository['full_name']] : []
  if (run['event'] !== 'pull_request' || typeof sha !== 'string' || typeof branch !== 'string' || owner === undefined)
    return { kind: 'none', why: 'the finished run was for no pull request' }
  const found: Found[] = []
  for await (const pull of github.list('GET /repos/{owner}/{repo}/pulls', {
    state: 'open',
    head: `${owner}:${branch}`,
  }))
    if (pull.head.sha === sha && pull.head.repo?.full_name === fullName)
      found.push({ number: pull.number, base: pull.base, merged: pull.merge_commit_sha })
  const [pull, ...more] = found
  if (pull === undefined)
    return { kind: 'none', why: `no open pull request has its head at ${sha.slice(0, 12)} any more` }
  if (more.length > 0)
    return { kind: 'none', why: `${found.length} pull requests have their head at ${sha.slice(0, 12)}` }
  return {
    kind: 'found',
    event: {
      ...event,
      pull_request: { number: pull.number, base: { ref: pull.base.ref, sha: pull.base.sha }, head: { sha } },
    },
    sha: pull.merged ?? sha,
  }
}

/** For people, in what is said after another run: a stranger's run may have left any report it liked. */
export function notesOnRun(event: Event): readonly string[] {
  const run = event['workflow_run']
  if (!isRecord(run)) return []
  const end = typeof run['conclusion'] === 'string' ? `, which ended as ${run['conclusion']}` : ''
  return [`From the reports of run ${run['id']}${end}; the check of that run is the verdict.`]
}

function loginOf(owner: unknown): string | undefined {
  const login = isRecord(owner) ? owner['login'] : undefined
  return typeof login === 'string' ? login : undefined
}
