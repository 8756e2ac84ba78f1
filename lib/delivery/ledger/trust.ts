import type { Config } from '../../config/config.ts'
import type { GitHub } from '../../github/client.ts'
import type { JobContext } from '../../github/context.ts'

/** Whose records count. From `trust` in the configuration of the default branch. */
export interface TrustPolicy {
  /** `owner/name`: workflow files without a repository in front are its own. */
  readonly repository: string
  readonly creators: readonly string[]
  /** Branches or tags; a trailing `*` stands for anything. */
  readonly refs: readonly string[]
  /** Workflow files; `undefined`: any of this repository. */
  readonly workflows: readonly string[] | undefined
}

/** The policy as configured, with what counts when nothing is said: our own runs on the default branch. */
export function trustPolicy(context: JobContext, config: Config | undefined, defaultBranch: string): TrustPolicy {
  return {
    repository: `${context.owner}/${context.repository}`,
    creators: config?.trust?.creators ?? ['github-actions[bot]'],
    refs: config?.trust?.refs ?? [defaultBranch],
    workflows: config?.trust?.workflows,
  }
}

/** What GitHub says about the run that a record names. */
export interface RunFacts {
  readonly id: number
  readonly event: string
  /** Commit it runs on. */
  readonly sha: string
  /** Branch or tag name. */
  readonly ref: string
  /** `.github/workflows/x.yml`, with or without `@ref`. */
  readonly path: string
  /** Called workflows: `owner/name/.github/workflows/x.yml@ref`. */
  readonly referenced: readonly string[]
  /** The newest attempt. */
  readonly attempt: number
  readonly createdAt: Date
  /** When it ended; `undefined` while it runs. */
  readonly endedAt: Date | undefined
}

/** `gone`: GitHub does not know the run (any more), so nothing can be told about it. */
export type Trust =
  | { readonly kind: 'trusted' }
  | { readonly kind: 'foreign'; readonly why: string; readonly gone?: true }

/** Slack for clocks that differ and for the second that GitHub cuts times to. */
const SLACK_MILLISECONDS = 60_000

/** Whether a run may write records, and whether a record written at `writtenAt` can be its. */
export function judgeRun(run: RunFacts | undefined, policy: TrustPolicy, writtenAt?: Date): Trust {
  if (run === undefined) return { kind: 'foreign', why: 'the run it names does not exist', gone: true }
  if (run.event.startsWith('pull_request')) return foreign(`run ${run.id} was started by ${run.event}`)
  if (!policy.refs.some((pattern) => matches(pattern, run.ref)))
    return foreign(`run ${run.id} ran on ${run.ref || 'no branch'}, not on ${policy.refs.join(' or ')}`)
  const files = [run.path.includes('.github/') ? own(run.path, policy) : run.path, ...run.referenced].map(withoutRef)
  const allowed = policy.workflows?.map((file) => own(file, policy))
  if (allowed !== undefined && !files.some((file) => allowed.includes(file)))
    return foreign(`run ${run.id} is of ${files[0]}, which is not among the trusted workflows`)
  if (writtenAt !== undefined && !during(run, writtenAt))
    return foreign(`run ${run.id} was not running when it was written`)
  return { kind: 'trusted' }
}

/** Whether an attempt can do nothing more: its run ended or is gone, or runs again. */
export function isOver(run: RunFacts | undefined, attempt: number): boolean {
  return run === undefined || run.endedAt !== undefined || run.attempt > attempt
}

/** Asks GitHub for runs, each at most once. */
export interface Runs {
  facts(id: number): Promise<RunFacts | undefined>
  /** Whether the job of a check run has ended; `undefined`: nobody knows. */
  jobEnded?(checkRun: number): Promise<boolean | undefined>
}

export function createRuns(github: GitHub): Runs {
  const known = new Map<number, Promise<RunFacts | undefined>>()
  return {
    facts(id) {
      const found = known.get(id) ?? readRun(github, id)
      known.set(id, found)
      return found
    },
    async jobEnded(checkRun) {
      // A job and its check run have one id.
      const job = await github.find('GET /repos/{owner}/{repo}/actions/jobs/{job_id}', { job_id: checkRun })
      return job === undefined ? undefined : job.status === 'completed'
    },
  }
}

async function readRun(github: GitHub, id: number): Promise<RunFacts | undefined> {
  const run = await github.find('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id })
  if (run === undefined) return undefined
  return {
    id,
    event: run.event,
    sha: run.head_sha,
    ref: run.head_branch ?? '',
    path: run.path,
    referenced: (run.referenced_workflows ?? []).map((workflow) => workflow.path),
    attempt: run.run_attempt ?? 1,
    createdAt: new Date(run.created_at),
    endedAt: run.status === 'completed' ? new Date(run.updated_at) : undefined,
  }
}

/** The run we are part of, as far as its own variables tell; called workflows are not among them. */
export function ownRun(context: JobContext): RunFacts {
  const [path = ''] = context.workflowRef.split('@')
  return {
    id: context.runId,
    event: context.eventName,
    sha: context.sha,
    ref: context.ref.replace(/^refs\/(?:heads|tags)\//, ''),
    path: path.replace(`${context.owner}/${context.repository}/`, ''),
    referenced: [],
    attempt: context.runAttempt,
    createdAt: new Date(0),
    endedAt: undefined,
  }
}

function during(run: RunFacts, at: Date): boolean {
  const time = at.getTime()
  if (time < run.createdAt.getTime() - SLACK_MILLISECONDS) return false
  return run.endedAt === undefined || time <= run.endedAt.getTime() + SLACK_MILLISECONDS
}

function own(file: string, { repository }: TrustPolicy): string {
  return file.startsWith('.github/') ? `${repository}/${file}` : file
}

function withoutRef(file: string): string {
  return file.split('@')[0] ?? file
}

function matches(pattern: string, ref: string): boolean {
  return pattern.endsWith('*') ? ref.startsWith(pattern.slice(0, -1)) : ref === pattern
}

function foreign(why: string): Trust {
  return { kind: 'foreign', why }
}
