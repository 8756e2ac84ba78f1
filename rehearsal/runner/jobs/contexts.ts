import { dictionary, type ExpressionData, toData } from '../expressions/data.ts'
import type { Execution, Level, NodeResult } from './execution.ts'

/** The `github` context that does not depend on a job. */
export function githubContext(execution: Execution): [string, ExpressionData][] {
  const { run, repository, file, surroundings } = execution
  const { event } = run
  const plain: Record<string, unknown> = {
    ref: event.ref,
    ref_name: refName(event.ref),
    ref_type: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: false,
    sha: event.sha,
    repository: repository.fullName,
    repository_owner: repository.owner,
    repository_id: String(repository.id),
    repository_visibility: repository.private ? 'private' : 'public',
    repositoryUrl: `git://github.com/${repository.fullName}.git`,
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
    retention_days: '90',
    actor: event.actor,
    triggering_actor: execution.triggeringActor,
    workflow: file.name,
    workflow_ref: `${repository.fullName}/${file.path}@${file.tree.ref}`,
    workflow_sha: file.tree.sha,
    head_ref: pullBranch(event.payload, 'head'),
    base_ref: pullBranch(event.payload, 'base'),
    event_name: event.name,
    event: event.payload,
    server_url: 'https://github.com',
    api_url: surroundings.github.url,
    graphql_url: `${surroundings.github.url}/graphql`,
    secret_source: event.untrusted === true ? 'None' : 'Actions',
  }
  return Object.entries(plain).map(([key, value]) => [key, toData(value)])
}

/** `main`, `v1.2.0`, `7/merge`. */
export function refName(ref: string): string {
  return ref.replace(/^refs\/(heads|tags|pull)\//, '')
}

function pullBranch(payload: Readonly<Record<string, unknown>>, side: 'head' | 'base'): string {
  const pull = field(payload, 'pull_request')
  const ref = field(field(pull, side), 'ref')
  return typeof ref === 'string' ? ref : ''
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(key)
    : undefined
}

/** Contexts that every key of a level may use. */
export function levelContexts(execution: Execution, level: Level): Record<string, ExpressionData> {
  return {
    github: dictionary(githubContext(execution)),
    inputs: dictionary(Object.entries(level.inputs)),
    vars: dictionary(execution.repository.variables),
  }
}

export function needsContext(needs: readonly string[], results: ReadonlyMap<string, NodeResult>): ExpressionData {
  return dictionary(
    needs.map((id) => {
      const result = results.get(id)
      return [id, { result: result?.result ?? 'skipped', outputs: result?.outputs ?? {} }]
    }),
  )
}

/** `job.workflow_*`: the file that says the job, which in a called workflow is not `github.workflow_ref`. */
export function jobWorkflowContext(level: Level): Record<string, string> {
  const { tree, path } = level.file
  return {
    workflow_ref: `${tree.repository}/${path}@${tree.ref}`,
    workflow_sha: tree.sha,
    workflow_repository: tree.repository,
    workflow_file_path: path,
  }
}
