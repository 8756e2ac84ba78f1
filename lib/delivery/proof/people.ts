import type { ApprovalConfig } from '../../config/approval.ts'
import type { GitHub } from '../../github/client.ts'
import type { JobContext } from '../../github/context.ts'
import type { Environment } from '../../kernel/inputs.ts'
import type { ApprovalFacts } from './approval.ts'
import type { Overridable, OverrideFacts } from './override.ts'

/** What people have done in this run. */
export interface Circumstances {
  /** Whether the inputs say which candidate is meant. */
  readonly named: boolean
  /** Only a plan is made: people are asked later. */
  readonly later: boolean
  /** Logins of the authors of what the change brings; `undefined`: not all are known. */
  readonly authors: readonly string[] | undefined
}

export interface People {
  approval(policy: ApprovalConfig | undefined, circumstances: Circumstances): Promise<ApprovalFacts | undefined>
  override(
    asked: {
      readonly what: readonly Overridable[]
      readonly because: string
      readonly environment: string | undefined
    },
    circumstances: Circumstances,
  ): Promise<OverrideFacts | undefined>
}

/** Asks the run's approvals and the environments that give them, each once. */
export function createPeople(github: GitHub, context: JobContext, env: Environment): People {
  const actors = [...new Set([context.actor, env['GITHUB_TRIGGERING_ACTOR'] ?? ''])].filter((login) => login !== '')
  const reviews = once(() =>
    github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', { run_id: context.runId }),
  )
  const environments = new Map<string, Promise<boolean | undefined>>()
  const requiredReviewers = (name: string) => {
    const known = environments.get(name) ?? readProtection(github, name)
    environments.set(name, known)
    return known
  }
  /** A bot that answers for a protection rule is nobody who approves. */
  const reviewers = async (environment: string, state: 'approved' | 'rejected') => {
    const found = (await reviews()).filter(
      (review) =>
        review.state === state &&
        review.user.type === 'User' &&
        review.environments.some(({ name }) => name === environment),
    )
    return [...new Set(found.map(({ user }) => user.login))]
  }
  const facts = async (environment: string, { named, later, authors }: Circumstances) => ({
    environment,
    requiredReviewers: await requiredReviewers(environment),
    approvedBy: await reviewers(environment, 'approved'),
    rejectedBy: await reviewers(environment, 'rejected'),
    named: named || later,
    later,
    actors,
    authors,
  })
  return {
    async approval(policy, circumstances) {
      if (policy === undefined) return undefined
      return { ...(await facts(policy.environment, circumstances)), notBy: policy['not-by'] ?? [] }
    },
    async override({ what, because, environment }, circumstances) {
      if (what.length === 0) return undefined
      if (environment !== undefined) return { asked: what, because, ...(await facts(environment, circumstances)) }
      const nobody = { requiredReviewers: undefined, approvedBy: [], rejectedBy: [] }
      return { asked: what, because, environment, ...nobody, ...circumstances, actors }
    },
  }
}

/** Whether the environment has reviewers; `undefined`: it does not exist. */
async function readProtection(github: GitHub, name: string): Promise<boolean | undefined> {
  const environment = await github.find('GET /repos/{owner}/{repo}/environments/{environment_name}', {
    environment_name: name,
  })
  if (environment === undefined) return undefined
  return environment.protection_rules?.some((rule) => rule.type === 'required_reviewers') ?? false
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => {
    answer ??= work()
    return answer
  }
}
