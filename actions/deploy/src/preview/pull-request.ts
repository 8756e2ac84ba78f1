import { Refusal } from '../../../../lib/delivery/reasons.ts'
import type { GitHub } from '../../../../lib/github/client.ts'
import { readEvent } from '../../../../lib/github/context.ts'
import { UserError } from '../../../../lib/kernel/errors.ts'
import type { Environment } from '../../../../lib/kernel/inputs.ts'

/** The pull request that a preview belongs to. */
export interface PullRequest {
  readonly number: number
  readonly sha: string
}

/** Number given by the input, else that of the event. */
export async function pullRequestNumber(given: number | undefined, env: Environment): Promise<number> {
  if (given !== undefined) return given
  const event = await readEvent(env)
  const number = (event['pull_request'] as { number?: unknown } | undefined)?.number
  if (typeof number === 'number' && Number.isSafeInteger(number) && number > 0) return number
  throw new UserError(
    'invalid-input',
    'input "pull-request" is needed: the event of this run is about no pull request.',
  )
}

/** What GitHub says of it now. A fork's code, and one that is closed, get no preview. */
export async function readPullRequest(github: GitHub, number: number): Promise<PullRequest> {
  const pull = await github.find('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number })
  if (pull === undefined) throw new UserError('invalid-input', `There is no pull request #${number}.`)
  const own = `${github.owner}/${github.repo}`.toLowerCase()
  const from = pull.head.repo?.full_name
  if (from?.toLowerCase() !== own)
    throw new Refusal(
      'preview-of-fork',
      `Pull request #${number} comes from ${from ?? 'a repository that is gone'}: code of a fork is never built where credentials are at hand.`,
    )
  if (pull.state !== 'open')
    throw new Refusal('pull-request-closed', `Pull request #${number} is closed, so nothing is brought up for it.`)
  return { number, sha: pull.head.sha }
}
