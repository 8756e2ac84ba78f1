import type { Faults } from './github/faults.ts'

/**
 * What the workflow runner (`rehearsal/runner`) needs of the emulated GitHub (`rehearsal/github`).
 *
 * The emulated GitHub holds every fact a person or an action could ask the real one for (repositories, runs, jobs,
 * environments, approvals, artifacts); the runner only schedules and executes. All times come from `Clock`.
 */

/** GitHub's permission scopes as a job grants them, e.g. `{ contents: 'read', deployments: 'write' }`. */
export type Permissions = Readonly<Record<string, 'read' | 'write' | 'none'>>

/** The emulated GitHub owns time. `now` is real time plus what the scenario skipped. */
export interface Clock {
  now(): Date
  /** Moves time forward; pending `sleepUntil` promises that are due resolve. */
  advance(milliseconds: number): void
  /** Resolves when the clock reaches `time`, by real waiting or by `advance`. */
  sleepUntil(time: Date, signal?: AbortSignal): Promise<void>
}

export interface RepositoryRef {
  readonly owner: string
  readonly name: string
}

export interface Repository extends RepositoryRef {
  readonly id: number
  readonly fullName: string
  readonly private: boolean
  readonly defaultBranch: string
  /** Bare git directory on disk; the truth for refs, commits, trees. */
  readonly gitDirectory: string
  /** `vars` and `secrets` of the repository (environment ones lie in `Environment`). */
  readonly variables: Map<string, string>
  readonly secrets: Map<string, string>
  /** Default GITHUB_TOKEN permissions when a workflow says nothing. */
  readonly defaultPermissions: 'read' | 'write'
}

export interface Environment {
  readonly id: number
  readonly name: string
  /** Logins that may approve; empty: no review asked. One approval is enough. */
  readonly reviewers: readonly string[]
  readonly preventSelfReview: boolean
  readonly waitTimerMinutes: number
  /** `null`: any branch. Otherwise glob patterns of branch or tag names. */
  readonly branchPolicy: readonly string[] | null
  readonly variables: Map<string, string>
  readonly secrets: Map<string, string>
}

export type Conclusion =
  | 'success'
  | 'failure'
  | 'cancelled'
  | 'skipped'
  | 'timed_out'
  | 'startup_failure'
  | 'action_required'
  | 'neutral'
export type RunStatus = 'queued' | 'in_progress' | 'completed' | 'waiting' | 'pending'

/** An event that may start workflows; `payload` is the webhook body and becomes `github.event`. */
export interface WorkflowEvent {
  readonly name: string
  readonly repository: RepositoryRef
  /** Commit that the run is about, and the ref GITHUB_REF shows (`refs/heads/x`, `refs/tags/x`, `refs/pull/N/merge`). */
  readonly sha: string
  readonly ref: string
  /** Login of who caused it. */
  readonly actor: string
  readonly payload: Readonly<Record<string, unknown>>
  /** Set for `workflow_dispatch`: file name or path of the one workflow to start. */
  readonly workflow?: string
  /** Read-only token and no secrets: a pull request from a fork, or by Dependabot. */
  readonly untrusted?: boolean
}

export interface NewRun {
  readonly event: WorkflowEvent
  /** `.github/workflows/pipeline.yml` */
  readonly workflowPath: string
  readonly workflowName: string
  readonly displayTitle: string
  readonly headSha: string
  readonly headBranch: string | null
}

export interface Run extends NewRun {
  readonly id: number
  readonly number: number
  readonly attempt: number
  readonly status: RunStatus
  readonly conclusion: Conclusion | null
  readonly createdAt: Date
  readonly startedAt: Date
}

export interface ReferencedWorkflow {
  /** `owner/name/.github/workflows/x.yml@ref` */
  readonly path: string
  readonly sha: string
  readonly ref?: string
}

export interface StepRecord {
  readonly number: number
  readonly name: string
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly conclusion: Conclusion | null
  readonly startedAt: Date | null
  readonly completedAt: Date | null
}

export interface Job {
  readonly id: number
  readonly runId: number
  readonly attempt: number
  readonly name: string
  /** The check run GitHub makes for the job: `job.check_run_id`. */
  readonly checkRunId: number
}

export interface JobPatch {
  readonly status?: RunStatus
  readonly conclusion?: Conclusion
  readonly startedAt?: Date
  readonly completedAt?: Date
  readonly steps?: readonly StepRecord[]
  /** Whole log, as text with one line per line. */
  readonly log?: string
  /** At most ten of each level per step are kept, as GitHub does. */
  readonly annotations?: readonly Annotation[]
}

export interface Annotation {
  readonly level: 'notice' | 'warning' | 'failure'
  readonly message: string
  readonly title?: string
  readonly path?: string
  readonly line?: number
  readonly endLine?: number
}

export interface Review {
  readonly state: 'approved' | 'rejected'
  readonly user: string
  readonly comment: string
}

/** What people and API callers ask of runs; the runner obeys. */
export type RunCommand =
  | { readonly kind: 'cancel'; readonly runId: number; readonly force: boolean }
  | { readonly kind: 'rerun'; readonly runId: number; readonly only: 'all' | 'failed'; readonly actor: string }

/** The part of the emulated GitHub that the runner talks to, in process. */
export interface ActionsService {
  createRun(run: NewRun): Run
  /** A re-run: same id, next attempt. */
  startAttempt(runId: number, actor: string): Run
  updateRun(
    runId: number,
    patch: {
      status?: RunStatus
      conclusion?: Conclusion
      referencedWorkflows?: readonly ReferencedWorkflow[]
      displayTitle?: string
    },
  ): void
  createJob(runId: number, job: { name: string; labels: readonly string[]; environment?: string }): Job
  updateJob(jobId: number, patch: JobPatch): void

  /** GitHub creates an unprotected environment silently when a job names one that does not exist. */
  environment(repository: RepositoryRef, name: string): Environment
  /**
   * Asks the environment's reviewers (`pending_deployments` of the run). Resolves with their answer; the run shows as
   * `waiting` meanwhile. A person answers through the API.
   */
  requestReview(runId: number, environment: string, signal: AbortSignal): Promise<Review>
  /** The Deployment (and later its status) GitHub records by itself for `environment:` without `deployment: false`. */
  recordEnvironmentDeployment(
    runId: number,
    jobId: number,
    environment: string,
    state: 'in_progress' | 'success' | 'failure',
    url?: string,
  ): void

  /** Environment variables for the steps: ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN, ACTIONS_CACHE_SERVICE_V2 … */
  runtimeEnvironment(runId: number, jobId: number): Record<string, string>
  artifacts: {
    /** Zip bytes; throws a plain Error with GitHub's text when the name is taken in this attempt of the run. */
    upload(
      runId: number,
      name: string,
      zip: Uint8Array,
      options: { retentionDays?: number; overwrite?: boolean },
    ): { id: number; digest: string }
    download(runId: number, name: string): { id: number; digest: string; zip: Uint8Array } | undefined
    list(runId: number): readonly { id: number; name: string; digest: string; size: number }[]
  }
  caches: {
    /** Exact key first, then the newest entry whose key starts with one of `restoreKeys`, in the scopes the run may read. */
    restore(
      runId: number,
      key: string,
      restoreKeys: readonly string[],
      version: string,
    ): { key: string; archive: Uint8Array } | undefined
    /** `false` when the key exists already in the run's scope. */
    save(runId: number, key: string, version: string, archive: Uint8Array): boolean
  }
  /** Stores an attestation bundle as `actions/attest` does; returns its id. */
  storeAttestation(runId: number, subjectDigest: string, bundle: Record<string, unknown>): number

  onEvent(listener: (event: WorkflowEvent) => void): () => void
  onCommand(listener: (command: RunCommand) => void): () => void
}

/** The emulated GitHub as a scenario sees it. `rehearsal/github/main.ts` exports `startGitHub(options)`. */
export interface GitHub {
  /** `http://127.0.0.1:PORT`, what GITHUB_API_URL is set to; GraphQL at `${url}/graphql`. */
  readonly url: string
  readonly clock: Clock
  readonly actions: ActionsService
  createUser(login: string, options?: { type?: 'User' | 'Bot' | 'Organization' }): void
  createRepository(
    repository: RepositoryRef & {
      defaultBranch?: string
      private?: boolean
      variables?: Record<string, string>
      secrets?: Record<string, string>
      /** Makes it a fork, with that repository's branches and tags, for pull requests from outside. */
      forkOf?: RepositoryRef
      /** Default GITHUB_TOKEN permissions when a workflow says nothing. Default `read`. */
      defaultPermissions?: 'read' | 'write'
      /** Setting "immutable releases": published ones freeze. */
      immutableReleases?: boolean
    },
  ): Repository
  repository(repository: RepositoryRef): Repository
  setRole(repository: RepositoryRef, login: string, role: 'read' | 'write' | 'maintain' | 'admin'): void
  setEnvironment(
    repository: RepositoryRef,
    environment: {
      name: string
      reviewers?: readonly string[]
      preventSelfReview?: boolean
      waitTimerMinutes?: number
      branchPolicy?: readonly string[] | null
      variables?: Record<string, string>
      secrets?: Record<string, string>
    },
  ): Environment
  /** Job token: exactly these permissions, in this repository, until the job is completed. */
  tokenForJob(jobId: number, permissions: Permissions): string
  /** Personal token with the rights of that person's role. */
  tokenForUser(login: string): string
  /**
   * `git push` by a person from a local clone: moves the ref in the bare repository, emits `push` (and
   * `pull_request: synchronize` for open pull requests of that branch).
   */
  push(
    repository: RepositoryRef,
    from: { directory: string; refspec: string; actor: string; force?: boolean },
  ): Promise<void>
  /** Once the listeners know of every event so far. */
  settled(): Promise<void>
  readonly faults: Faults
  /** Every request served, in order: for tests that count API calls and for the report. */
  readonly requests: readonly RequestRecord[]
  /** Sets `validate` results aside when responses are checked against GitHub's OpenAPI description. */
  readonly violations: readonly string[]
  close(): Promise<void>
}

export interface RequestRecord {
  readonly method: string
  readonly path: string
  readonly route: string | null
  readonly status: number
  readonly actor: string
  readonly jobId: number | null
  readonly at: Date
}
