import type {
  Annotation,
  Conclusion,
  GitHub,
  Permissions,
  RepositoryRef,
  Run,
  StepRecord,
  WorkflowEvent,
} from '../ports.ts'

/** The workflow runner as a scenario sees it. `rehearsal/runner/main.ts` exports `startRunner(options)`. */
export interface RunnerOptions {
  readonly github: GitHub
  /** Folder for workspaces, tool caches and temporary files; made when absent. */
  readonly directory: string
  /**
   * Local checkouts that stand for repositories workflows refer to (`uses: owner/name/…@ref`), e.g. Sluice itself.
   * Any ref of such a repository resolves to this folder as it is.
   */
  readonly repositories: Readonly<Record<string, string>>
  /** Further environment variables of every job, as a self-hosted runner's machine would have. */
  readonly machineEnvironment?: Readonly<Record<string, string>>
  /** How many jobs at once. Default 4. */
  readonly concurrency?: number
  readonly onProgress?: (progress: Progress) => void
  /**
   * Milliseconds a cancelled step has after SIGINT and after SIGTERM before it is killed. Default 7,500 and 2,500, as
   * on GitHub.
   */
  readonly cancelGrace?: { readonly interrupt: number; readonly terminate: number }
}

export type Progress =
  | { readonly kind: 'run-created'; readonly run: Run }
  | { readonly kind: 'run-completed'; readonly run: Run; readonly message?: string }
  | {
      readonly kind: 'job-waiting'
      readonly run: Run
      readonly job: string
      readonly reason: 'review' | 'wait-timer' | 'concurrency'
      readonly detail: string
    }
  | { readonly kind: 'job-started'; readonly run: Run; readonly job: string }
  | {
      readonly kind: 'job-completed'
      readonly run: Run
      readonly job: string
      readonly conclusion: Conclusion
      readonly milliseconds: number
    }
  | { readonly kind: 'step-started'; readonly run: Run; readonly job: string; readonly step: string }
  | {
      readonly kind: 'step-completed'
      readonly run: Run
      readonly job: string
      readonly step: string
      readonly conclusion: Conclusion
      readonly milliseconds: number
    }
  | { readonly kind: 'log'; readonly run: Run; readonly job: string; readonly line: string }

/** All that is known of a finished attempt of a run. */
export interface RunResult {
  readonly run: Run
  readonly conclusion: Conclusion
  /** Why there are no jobs, for `startup_failure`. */
  readonly message?: string
  readonly jobs: readonly JobResult[]
}

export interface JobResult {
  /** Display name as on GitHub: `deploy / production (canary)`. */
  readonly name: string
  readonly conclusion: Conclusion
  readonly outputs: Readonly<Record<string, string>>
  readonly log: string
  readonly summary: string
  readonly annotations: readonly Annotation[]
  readonly steps: readonly StepRecord[]
  readonly startedAt: Date | null
  readonly completedAt: Date | null
  readonly permissions: Permissions
}

export interface Runner {
  /** Results of all finished attempts, oldest first. */
  readonly results: readonly RunResult[]
  /** Resolves when the latest attempt of the run has completed. */
  completed(runId: number): Promise<RunResult>
  /** Starts the `schedule` workflows of a repository by hand (the cron expression is not waited for). */
  schedule(repository: RepositoryRef, workflow: string): Promise<RunResult>
  /** Sends an event as it came from GitHub; resolves with the runs it started. */
  trigger(event: WorkflowEvent): readonly Run[]
  /**
   * Resolves when nothing moves any more: every run is over, or all its jobs wait for a reviewer, a wait timer or a
   * concurrency group. What a finished run starts by `workflow_run` is waited for.
   */
  idle(): Promise<void>
  /** Kills every process of every job (as a dead machine would) and stops. */
  close(): Promise<void>
}
