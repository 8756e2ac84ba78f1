import type { Config } from '../../config/config.ts'
import type { GitHub } from '../../github/client.ts'
import type { JobContext } from '../../github/context.ts'
import type { Environment } from '../../kernel/inputs.ts'
import { missingFor } from '../drivers/capabilities.ts'
import { servingEntry } from '../ledger/history.ts'
import type { LedgerRecord } from '../ledger/record.ts'
import type { Candidate } from '../release.ts'
import type { Session } from '../session.ts'
import type { ApprovalFacts } from './approval.ts'
import type { Ancestry, ProofFacts } from './proof.ts'
import type { UpstreamFacts } from './upstream.ts'

export interface Asked {
  readonly candidate: Candidate
  readonly from: string | undefined
  readonly upstream: UpstreamFacts | undefined
  readonly file: ProofFacts['file']
  readonly foreign: boolean
  /** Whether the inputs say which candidate is meant. */
  readonly named: boolean
  readonly dryRun: boolean
}

/** Asks GitHub for everything the proof depends on, and for nothing else. */
export async function gatherFacts(
  session: Session,
  asked: Asked,
  { github, context, env }: { github: GitHub; context: JobContext; env: Environment },
): Promise<ProofFacts> {
  const { machine, settings, config } = session
  const { environment, strategy } = machine.policy
  const serving = (await servingEntry(machine.history))?.record
  const change = await readChange(
    github,
    serving,
    asked.candidate,
    settings.approval?.['not-by']?.includes('authors') ?? false,
  )
  return {
    environment,
    known: isKnown(config, environment),
    recoveryOf: recoveryOf(session, environment),
    path: config?.path,
    from: asked.from,
    candidate: asked.candidate,
    ownRun: await session.ownTrust(),
    upstream: asked.upstream,
    soakMilliseconds: settings.soak ?? 0,
    file: asked.file,
    hold: await machine.history.holdOn(asked.candidate.digest),
    serving,
    ancestry: change.ancestry,
    approval: await readApproval(session, asked, change.authors, { github, context, env }),
    means: {
      foreign: asked.foreign,
      driver: machine.target.driver !== undefined,
      observable: machine.target.observable,
      strategy: strategy.type,
      missing: missingFor(strategy, machine.target),
    },
    now: await machine.now(),
  }
}

/** `undefined`: the configuration names no environments at all. */
function isKnown(config: Config | undefined, environment: string): boolean | undefined {
  if (config?.environments !== undefined) return config.environments.has(environment)
  return config?.path?.includes(environment)
}

/** Environment whose configuration names this one as its way back. */
function recoveryOf({ config }: Session, environment: string): string | undefined {
  for (const [name, each] of config?.environments ?? [])
    if (name !== environment && each['recovery-environment'] === environment) return name
  return undefined
}

interface Brought {
  readonly ancestry: Ancestry
  /** Logins of who wrote what the change brings; `undefined`: not all are known. */
  readonly authors: readonly string[] | undefined
}

/** Commits that one answer of the comparison holds at most. */
const COMMITS_PER_PAGE = 100
const PAGES = 10

async function readChange(
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
      per_page: needAuthors ? COMMITS_PER_PAGE : 1,
      page,
    })
    if (answer === undefined) return { ancestry: 'unknown', authors: undefined }
    ancestry = ANCESTRY[answer.status]
    authors.push(...answer.commits.map((commit) => commit.author?.login))
    if (!needAuthors || authors.length >= answer.total_commits || answer.commits.length === 0) {
      const known = authors.filter((login) => login !== undefined)
      const complete = known.length === authors.length && authors.length >= answer.total_commits
      return { ancestry, authors: complete ? [...new Set(known)] : undefined }
    }
  }
  return { ancestry, authors: undefined }
}

const ANCESTRY = { ahead: 'descendant', behind: 'older', diverged: 'diverged', identical: 'same' } as const

async function readApproval(
  { settings }: Session,
  { dryRun, named }: Asked,
  authors: readonly string[] | undefined,
  { github, context, env }: { github: GitHub; context: JobContext; env: Environment },
): Promise<ApprovalFacts | undefined> {
  const policy = settings.approval
  if (policy === undefined) return undefined
  const environment = await github.find('GET /repos/{owner}/{repo}/environments/{environment_name}', {
    environment_name: policy.environment,
  })
  const reviews = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', {
    run_id: context.runId,
  })
  // A bot that answers for a protection rule is nobody who approves.
  const reviewers = (state: 'approved' | 'rejected') => {
    const found = reviews.filter(
      (review) =>
        review.state === state &&
        review.user.type === 'User' &&
        review.environments.some(({ name }) => name === policy.environment),
    )
    return [...new Set(found.map(({ user }) => user.login))]
  }
  const actors = [context.actor, env['GITHUB_TRIGGERING_ACTOR'] ?? ''].filter((login) => login !== '')
  return {
    environment: policy.environment,
    notBy: policy['not-by'] ?? [],
    requiredReviewers:
      environment?.protection_rules?.some((rule) => rule.type === 'required_reviewers') ??
      (environment === undefined ? undefined : false),
    approvedBy: reviewers('approved'),
    rejectedBy: reviewers('rejected'),
    named: named || dryRun,
    later: dryRun,
    actors: [...new Set(actors)],
    authors,
  }
}
