import type { Conclusion, GitHub, Job, Permissions, Repository, Run } from '../../ports.ts'
import type { JobLog } from '../commands/log.ts'
import type { Masker } from '../commands/masking.ts'
import { dictionary, type ExpressionData } from '../expressions/data.ts'
import type { Scope } from '../expressions/evaluate.ts'
import { hashFilesFunction } from '../expressions/hash-files.ts'
import { stepStatusFunctions } from '../expressions/status-functions.ts'
import type { StepDefinition } from '../planner/model.ts'
import type { Sources } from '../sources/sources.ts'
import type { SourceTree } from '../sources/tree.ts'
import type { Grace } from './process.ts'
import type { StepRecords } from './records.ts'

export type Status = 'success' | 'failure' | 'cancelled'
export type CacheMode = 'read' | 'write' | 'write-only' | 'none'

export interface Directories {
  readonly workspace: string
  readonly temp: string
  readonly tools: string
  readonly home: string
}

/** Everything the steps of one job share. */
export interface JobContext {
  readonly github: GitHub
  readonly run: Run
  readonly job: Job
  readonly repository: Repository
  readonly sources: Sources
  readonly directories: Directories
  readonly log: JobLog
  readonly masker: Masker
  readonly token: string
  readonly permissions: Permissions
  readonly cacheMode: CacheMode
  /** `env` of workflow and job, then what steps put into GITHUB_ENV. */
  readonly environment: Map<string, string>
  /** What steps put into GITHUB_PATH, newest first. */
  readonly paths: string[]
  /** Of the machine: PATH, HOME, … */
  readonly machine: Readonly<Record<string, string>>
  /** GITHUB_*, RUNNER_*, CI: these win over everything a workflow sets. */
  readonly defaults: Readonly<Record<string, string>>
  /** ACTIONS_*: for JavaScript actions only. */
  readonly runtime: Readonly<Record<string, string>>
  /** Contexts that do not change while the job runs: vars, needs, strategy, matrix, secrets, runner. */
  readonly contexts: Readonly<Record<string, ExpressionData>>
  readonly githubContext: readonly (readonly [string, ExpressionData])[]
  readonly jobContext: Readonly<Record<string, unknown>>
  readonly summaries: string[]
  /** GITHUB_STATE of each JavaScript step. */
  readonly states: Map<StepDefinition, Map<string, string>>
  readonly records: StepRecords
  /** Post steps still to run, newest last. */
  readonly posts: PostStep[]
  /** No post step and no `always()` any more: forced cancel or a dead machine. */
  readonly kill: AbortSignal
  readonly grace: Grace
}

export interface PostStep {
  readonly name: string
  readonly condition: string
  readonly scope: StepScope
  readonly run: (stop: AbortSignal) => Promise<Status>
}

export interface StepOutcome {
  readonly outcome: Conclusion
  readonly conclusion: Conclusion
  readonly outputs: Readonly<Record<string, string>>
}

/** The steps of a job, or those of one composite action inside it. */
export interface StepScope {
  readonly steps: Map<string, StepOutcome>
  readonly inputs: ExpressionData
  /** Where the file with these steps lies: `$/` is resolved against it. */
  readonly tree: SourceTree
  /** `env` of the composite steps around, outermost first. */
  readonly environment: readonly (readonly [string, string])[]
  readonly action: ActionPlace | undefined
  status: Status
  /** Aborted when the steps should stop: the job is cancelled or out of time, or the composite step around is. */
  readonly stop: AbortSignal
  readonly shell: string | undefined
  readonly workingDirectory: string | undefined
  readonly depth: number
}

/** `github.action_path` and its companions. The path is that of the innermost composite action, if there is one. */
export interface ActionPlace {
  readonly directory: string | undefined
  readonly repository: string
  readonly ref: string
}

/** What expressions of a step may look at. */
export function stepScope(
  context: JobContext,
  scope: StepScope,
  step: { readonly id: string; readonly environment: readonly (readonly [string, string])[] },
): Scope {
  const environment = [...step.environment, ...[...scope.environment].reverse(), ...context.environment]
  return {
    contexts: {
      ...context.contexts,
      inputs: scope.inputs,
      github: dictionary([...actionFields(step.id, scope.action), ...context.githubContext]),
      env: dictionary(environment),
      job: dictionary([['status', scope.status], ...Object.entries(context.jobContext)]),
      steps: dictionary([...scope.steps]),
    },
    functions: [...stepStatusFunctions(() => scope.status), hashFilesFunction(context.directories.workspace)],
  }
}

function actionFields(id: string, action: ActionPlace | undefined): [string, string][] {
  const fields: [string, string][] = [['action', id]]
  if (action?.directory !== undefined) fields.push(['action_path', action.directory])
  if (action !== undefined) fields.push(['action_repository', action.repository], ['action_ref', action.ref])
  return fields
}

/** A step whose `if` holds and whose `env` is known. */
export interface ReadyStep {
  readonly definition: StepDefinition
  readonly name: string
  readonly environment: readonly (readonly [string, string])[]
  readonly scope: Scope
  /** Aborted when this step is to stop; the reason is `'cancelled'` or `'timeout'`. */
  readonly stop: AbortSignal
}

export interface StepEnd {
  readonly status: Status
  readonly outputs: Readonly<Record<string, string>>
}
