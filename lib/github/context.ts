import { readFile } from 'node:fs/promises'
import { UserError } from '../kernel/errors.ts'
import type { Environment } from '../kernel/inputs.ts'

/** What the runner says about the run an action is part of (GITHUB_* variables). */
export interface JobContext {
  readonly owner: string
  readonly repository: string
  /** Commit the run is about; for a pull request the merge commit, not its head. */
  readonly sha: string
  readonly ref: string
  readonly eventName: string
  readonly runId: number
  readonly runAttempt: number
  readonly actor: string
  /** `.github/workflows/pipeline.yml@refs/heads/main` with the repository in front: the workflow the event started. */
  readonly workflowRef: string
  readonly job: string
  /** Checkout the job works in. */
  readonly workspace: string
  readonly apiUrl: string
  readonly serverUrl: string
}

export function readContext(env: Environment): JobContext {
  const get = (name: string): string => {
    const value = env[name]
    if (value === undefined || value === '')
      throw new UserError('invalid-input', `${name} is not set: this runs only as a step of a GitHub Actions job.`)
    return value
  }
  const [owner = '', repository = ''] = get('GITHUB_REPOSITORY').split('/')
  return {
    owner,
    repository,
    sha: get('GITHUB_SHA'),
    ref: env['GITHUB_REF'] ?? '',
    eventName: get('GITHUB_EVENT_NAME'),
    runId: Number(get('GITHUB_RUN_ID')),
    runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] || '1'),
    actor: env['GITHUB_ACTOR'] ?? '',
    workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
    job: env['GITHUB_JOB'] ?? '',
    workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
  }
}

/** The webhook payload of the event, as an open record: every field is to be checked before use. */
export async function readEvent(env: Environment): Promise<Readonly<Record<string, unknown>>> {
  const file = env['GITHUB_EVENT_PATH']
  if (file === undefined || file === '') return {}
  const value: unknown = JSON.parse(await readFile(file, 'utf8'))
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
