import type { GitHub } from '../../../../lib/github/client.ts'
import { GitHubError } from '../../../../lib/github/errors.ts'
import type { Clock } from '../../../../lib/kernel/clock.ts'
import { errorMessage, UserError } from '../../../../lib/kernel/errors.ts'
import type { Answer, Enriched } from './answer.ts'
import { emptyMemory, type Memory, openNeed, remember } from './memory.ts'
import { type Need, type Wanted, writeQuery } from './query.ts'

/** Commits in one call: well below GitHub's limits of nodes and of ten seconds. */
const BATCH = 50
/** A longer wait for the rate limit is for people to decide. */
const LONGEST_WAIT_MILLISECONDS = 60_000
/** So many commits that GitHub has no time for even alone mean that it is not well. */
const MOST_UNANSWERED = 5

interface Session {
  readonly github: GitHub
  readonly wanted: Wanted
  readonly clock: Clock
  readonly memory: Memory
}

/**
 * Asks GitHub about the pull requests and issues of commits: one call for 50 commits that need data, halved when GitHub
 * takes too long, and no call when nothing is needed. Throws when the rate limit leaves no room: half an answer would
 * look like a whole one.
 */
export async function enrich(
  github: GitHub,
  needs: readonly Need[],
  wanted: Wanted,
  clock: Clock,
  memory: Memory = emptyMemory(),
): Promise<Enriched> {
  const session = { github, wanted, clock, memory }
  let batch: Need[] = []
  for (const need of needs) {
    const open = openNeed(need, wanted, memory)
    if (open === undefined) continue
    batch.push(open)
    if (batch.length < BATCH) continue
    await ask(session, batch)
    batch = []
  }
  await ask(session, batch)
  return memory
}

async function ask(session: Session, needs: readonly Need[]): Promise<void> {
  const { github, wanted, memory } = session
  const query = writeQuery(needs, wanted, memory.askedNumbers)
  if (query.numbers.size + query.commits.size === 0) return
  await roomFor(session)
  memory.calls++
  let answer: Answer
  try {
    answer = await github.graphql<Answer>(
      query.text,
      { owner: github.owner, name: github.repo },
      // A batch that takes too long is halved; trying it again would take as long.
      { missing: 'null', attempts: needs.length > 1 ? 1 : 4 },
    )
  } catch (error) {
    if (!tookTooLong(error)) throw error
    return halve(session, needs, error)
  }
  memory.limit = answer.rateLimit
  remember(memory, answer, query, `${github.owner}/${github.repo}`)
}

async function halve(session: Session, needs: readonly Need[], error: unknown): Promise<void> {
  const [first, ...others] = needs
  const { unanswered } = session.memory
  if (first !== undefined && others.length === 0) {
    unanswered.push(first.sha)
    if (unanswered.length <= MOST_UNANSWERED) return
    throw new UserError(
      'github-unavailable',
      `GraphQL: GitHub had no time to answer about single commits (${errorMessage(error)}). Run again later, or set the input "enrich" to "none".`,
    )
  }
  const half = Math.ceil(needs.length / 2)
  await ask(session, needs.slice(0, half))
  await ask(session, needs.slice(half))
}

/** No answer, a 5xx, or GraphQL's own words for ten seconds that were over. */
function tookTooLong(error: unknown): boolean {
  if (!(error instanceof GitHubError) || error.rateLimited) return false
  const words = /timed? ?out|something went wrong while executing/i
  return error.status === 0 || error.status >= 500 || words.test(error.message)
}

/** GitHub's primary limit, by what the answer before said; the secondary one is a 403, which the client waits for. */
async function roomFor({ github, clock, memory: { limit } }: Session): Promise<void> {
  if (limit === null || limit.remaining >= limit.cost) return
  const wait = new Date(limit.resetAt).getTime() - (await github.now()).getTime()
  if (wait > LONGEST_WAIT_MILLISECONDS)
    throw new UserError(
      'github-unavailable',
      `GraphQL: the rate limit leaves ${limit.remaining} points until ${limit.resetAt}, and the next call costs ${limit.cost}. Run again then, or set the input "enrich" to "none".`,
    )
  await clock.sleep(Math.max(0, wait) + 1000)
}
