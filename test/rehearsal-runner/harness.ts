import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startGitHub } from '../../rehearsal/github/main.ts'
import type {
  GitHub,
  JobResult,
  Progress,
  RepositoryRef,
  Runner,
  RunnerOptions,
  RunResult,
} from '../../rehearsal/ports.ts'
import { startRunner } from '../../rehearsal/runner/main.ts'

export const SHOP: RepositoryRef = { owner: 'acme', name: 'shop' }

/** An emulated GitHub, a runner on it, and clones to push from; everything is gone after `close`. */
export interface Rehearsal {
  readonly github: GitHub
  readonly runner: Runner
  readonly directory: string
  readonly progress: readonly Progress[]
  /** Writes files into a clone of the repository, commits and pushes; returns the commit. */
  push(files: Readonly<Record<string, string>>, options?: PushOptions): Promise<string>
  /** Pushes and waits for the one run that this starts. */
  run(files: Readonly<Record<string, string>>, options?: PushOptions): Promise<RunResult>
  dispatch(workflow: string, inputs?: Readonly<Record<string, unknown>>): Promise<RunResult>
  /** Answers a run's pending review as a person does, through the API. */
  review(runId: number, environment: string, state: 'approved' | 'rejected'): Promise<void>
  close(): Promise<void>
}

export interface PushOptions {
  readonly repository?: RepositoryRef
  readonly branch?: string
  readonly message?: string
}

type HarnessOptions = Partial<Omit<RunnerOptions, 'github' | 'directory'>> & {
  readonly variables?: Record<string, string>
  readonly secrets?: Record<string, string>
}

export async function startRehearsal(options: HarnessOptions = {}): Promise<Rehearsal> {
  const directory = mkdtempSync(join(tmpdir(), 'rehearsal-runner-'))
  const github = await startGitHub({ directory: join(directory, 'github') })
  const progress: Progress[] = []
  for (const login of ['octo', 'reviewer']) github.createUser(login)
  github.createUser(SHOP.owner, { type: 'Organization' })
  github.createRepository({
    ...SHOP,
    ...(options.variables === undefined ? {} : { variables: options.variables }),
    ...(options.secrets === undefined ? {} : { secrets: options.secrets }),
  })
  github.setRole(SHOP, 'octo', 'admin')
  github.setRole(SHOP, 'reviewer', 'write')
  const runner = await startRunner({
    repositories: {},
    cancelGrace: { interrupt: 100, terminate: 100 },
    ...options,
    github,
    directory: join(directory, 'runner'),
    onProgress: (event) => {
      progress.push(event)
      options.onProgress?.(event)
    },
  })
  const push = async (files: Readonly<Record<string, string>>, how: PushOptions = {}): Promise<string> => {
    const repository = how.repository ?? SHOP
    const clone = join(directory, 'clones', repository.owner, repository.name)
    const git = (...args: string[]): string => runGit(clone, args)
    if (!isClone(clone)) {
      mkdirSync(clone, { recursive: true })
      git('init', '--quiet', '--initial-branch', 'main')
    }
    const branch = how.branch ?? 'main'
    git('checkout', '--quiet', '-B', branch)
    writeFiles(clone, files)
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '-m', how.message ?? 'change')
    const sha = git('rev-parse', 'HEAD')
    await github.push(repository, {
      directory: clone,
      refspec: `HEAD:refs/heads/${branch}`,
      actor: 'octo',
      force: true,
    })
    return sha
  }
  return {
    github,
    runner,
    directory,
    progress,
    push,
    run: async (files, how) => {
      const before = progress.length
      await push(files, how)
      const created = progress.slice(before).filter((event) => event.kind === 'run-created')
      const [first] = created
      if (first === undefined || created.length !== 1) throw new Error(`${created.length} runs were started, not one.`)
      return await runner.completed(first.run.id)
    },
    dispatch: async (workflow, inputs = {}) => {
      const repository = github.repository(SHOP)
      const sha = runGit(repository.gitDirectory, ['rev-parse', 'refs/heads/main'])
      const [run] = runner.trigger({
        name: 'workflow_dispatch',
        repository: SHOP,
        sha,
        ref: 'refs/heads/main',
        actor: 'octo',
        workflow,
        payload: { inputs },
      })
      if (run === undefined) throw new Error(`No run was started by ${workflow}.`)
      return await runner.completed(run.id)
    },
    review: async (runId, environment, state) => {
      const url = `${github.url}/repos/${SHOP.owner}/${SHOP.name}/actions/runs/${runId}/pending_deployments`
      const settings = github.actions.environment(SHOP, environment)
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${github.tokenForUser('reviewer')}` },
        body: JSON.stringify({ environment_ids: [settings.id], state, comment: 'looked at' }),
      })
      if (!response.ok) throw new Error(`The review was refused: ${response.status} ${await response.text()}`)
    },
    close: async () => {
      await runner.close()
      await github.close()
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export function runGit(directory: string, args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: directory,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Octo',
      GIT_AUTHOR_EMAIL: 'octo@users.noreply.github.com',
      GIT_COMMITTER_NAME: 'Octo',
      GIT_COMMITTER_EMAIL: 'octo@users.noreply.github.com',
    },
  }).trim()
}

function isClone(directory: string): boolean {
  try {
    return runGit(directory, ['rev-parse', '--show-toplevel']).endsWith(directory)
  } catch {
    return false
  }
}

export function writeFiles(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), content)
  }
}

/** A workflow file of its own name. */
export function workflow(content: string, name = 'ci.yml'): Record<string, string> {
  return { [`.github/workflows/${name}`]: content }
}

export function jobNamed(result: RunResult, name: string): JobResult {
  const job = result.jobs.find((candidate) => candidate.name === name)
  if (job === undefined)
    throw new Error(
      `No job '${name}' among ${JSON.stringify(result.jobs.map((one) => one.name))}; ${result.message ?? ''}`,
    )
  return job
}

/** The runs that an action starts, by their progress events. */
export async function startedBy(rehearsal: Rehearsal, action: () => Promise<unknown>): Promise<number[]> {
  const before = rehearsal.progress.length
  await action()
  return rehearsal.progress.slice(before).flatMap((event) => (event.kind === 'run-created' ? [event.run.id] : []))
}

/** `{ build: 'success', deploy: 'skipped' }` */
export function conclusions(result: RunResult): Record<string, string> {
  return Object.fromEntries(result.jobs.map((job) => [job.name, job.conclusion]))
}

/** Whether a process still runs; one that is dead and not yet collected does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
