import { mkdirSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import type { CacheMode, Directories } from '../steps/context.ts'
import { refName } from './contexts.ts'
import type { Execution } from './execution.ts'

/** What a job sees of the machine. HOME is the rehearsal's own, so that no one's git or npm settings get in. */
export function machineEnvironment(directory: string, extra: Readonly<Record<string, string>>): Record<string, string> {
  const home = join(directory, 'home')
  mkdirSync(home, { recursive: true })
  const environment: Record<string, string> = {}
  for (const name of [
    'LANG',
    'LC_ALL',
    'TZ',
    'TMPDIR',
    'TEMP',
    'TMP',
    'USER',
    'LOGNAME',
    'SHELL',
    'SystemRoot',
    'COMSPEC',
    'PATHEXT',
  ]) {
    const value = process.env[name]
    if (value !== undefined) environment[name] = value
  }
  // The Node of the rehearsal comes first: on GitHub's images `node` is there, too.
  environment['PATH'] = [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter)
  environment['HOME'] = home
  return { ...environment, ...extra }
}

export const RUNNER_OS = platform() === 'darwin' ? 'macOS' : platform() === 'win32' ? 'Windows' : 'Linux'
export const RUNNER_ARCH = arch() === 'arm64' ? 'ARM64' : 'X64'
export const RUNNER_NAME = 'rehearsal'

/** Makes the folders of a job: `work/<run>-<attempt>-<job>/<repository>/<repository>` as on a runner. */
export function makeDirectories(directory: string, repository: string, jobKey: string): Directories & { root: string } {
  const root = join(directory, 'work', jobKey)
  const directories = {
    root,
    workspace: join(root, repository, repository),
    temp: join(root, '_temp'),
    tools: join(directory, 'tools'),
    home: join(directory, 'home'),
  }
  for (const path of Object.values(directories)) mkdirSync(path, { recursive: true })
  return directories
}

/** Default variables (docs: "Variables reference"). */
export function defaultVariables(
  execution: Execution,
  job: { readonly id: string; readonly trackingId: string; readonly cacheMode: CacheMode; readonly eventPath: string },
  directories: Directories,
): Record<string, string> {
  const { run, repository, file, surroundings } = execution
  const { event } = run
  const pull = event.ref.startsWith('refs/pull/')
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: event.actor,
    GITHUB_API_URL: surroundings.github.url,
    GITHUB_BASE_REF: pull ? branchOf(event.payload, 'base') : '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: job.eventPath,
    GITHUB_GRAPHQL_URL: `${surroundings.github.url}/graphql`,
    GITHUB_HEAD_REF: pull ? branchOf(event.payload, 'head') : '',
    GITHUB_JOB: job.id,
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: refName(event.ref),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner,
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.number),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: event.sha,
    GITHUB_TRIGGERING_ACTOR: execution.triggeringActor,
    GITHUB_WORKFLOW: file.name,
    GITHUB_WORKFLOW_REF: `${repository.fullName}/${file.path}@${file.tree.ref}`,
    GITHUB_WORKFLOW_SHA: file.tree.sha,
    GITHUB_WORKSPACE: directories.workspace,
    RUNNER_ARCH,
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME,
    RUNNER_OS,
    RUNNER_TEMP: directories.temp,
    RUNNER_TOOL_CACHE: directories.tools,
    RUNNER_TRACKING_ID: job.trackingId,
    RUNNER_WORKSPACE: join(directories.workspace, '..'),
    ACTIONS_CACHE_MODE: job.cacheMode,
  }
}

function branchOf(payload: Readonly<Record<string, unknown>>, side: string): string {
  let current: unknown = payload
  for (const key of ['pull_request', side, 'ref'])
    current = typeof current === 'object' && current !== null ? new Map(Object.entries(current)).get(key) : undefined
  return typeof current === 'string' ? current : ''
}
