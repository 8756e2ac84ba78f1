import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startGitHub } from '../../rehearsal/github/main.ts'
import type { GitHub, RepositoryRef } from '../../rehearsal/ports.ts'
import { startRunner } from '../../rehearsal/runner/main.ts'
import type { JobResult, Progress, Runner, RunnerOptions, RunResult } from '../../rehearsal/runner/ports.ts'

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
  /** By a real `git push`, with the event of the emulated GitHub. Otherwise the commit is put there at once. */
  readonly byGit?: boolean
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
    const branch = how.branch ?? 'main'
    const { gitDirectory } = github.repository(repository)
    if (how.byGit === true) return await pushByGit(github, directory, repository, files, how)
    const before = resolveRef(gitDirectory, `refs/heads/${branch}`)
    const base = before ?? resolveRef(gitDirectory, 'refs/heads/main')
    const sha = importCommit(gitDirectory, { branch, message: how.message ?? 'change', base, files })
    runner.trigger({
      name: 'push',
      repository,
      sha,
      ref: `refs/heads/${branch}`,
      actor: 'octo',
      payload: { ref: `refs/heads/${branch}`, before: before ?? '0'.repeat(40), after: sha },
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

export function runGit(directory: string, args: readonly string[], input = ''): string {
  return execFileSync('git', args, {
    cwd: directory,
    encoding: 'utf8',
    input,
    stdio: ['pipe', 'pipe', 'pipe'],
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

function resolveRef(gitDirectory: string, ref: string): string | undefined {
  try {
    return runGit(gitDirectory, ['rev-parse', '--verify', '--quiet', ref])
  } catch {
    return undefined
  }
}

/** Adds a commit to a branch of a bare repository with one git process. */
function importCommit(
  gitDirectory: string,
  commit: { branch: string; message: string; base: string | undefined; files: Readonly<Record<string, string>> },
): string {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`
  const files = Object.entries(commit.files).map(
    ([path, content]) => `M ${content.startsWith('#!') ? '100755' : '100644'} inline ${path}\n${data(content)}`,
  )
  const stream = [
    `commit refs/heads/${commit.branch}\nmark :1\ncommitter Octo <octo@users.noreply.github.com> 1700000000 +0000\n`,
    data(commit.message),
    commit.base === undefined ? '' : `from ${commit.base}\n`,
    ...files,
    'get-mark :1\n',
  ].join('')
  return runGit(gitDirectory, ['fast-import', '--quiet', '--force', '--date-format=raw'], stream)
}

/** As a person does it: clone, commit, `git push`; the emulated GitHub sends the event. */
async function pushByGit(
  github: GitHub,
  directory: string,
  repository: RepositoryRef,
  files: Readonly<Record<string, string>>,
  how: PushOptions,
): Promise<string> {
  const clone = join(directory, 'clone')
  const branch = how.branch ?? 'main'
  if (!existsSync(clone)) runGit(directory, ['clone', '--quiet', github.repository(repository).gitDirectory, clone])
  runGit(clone, ['checkout', '--quiet', '-B', branch])
  writeFiles(clone, files)
  runGit(clone, ['add', '--all'])
  runGit(clone, ['commit', '--quiet', '-m', how.message ?? 'change'])
  await github.push(repository, { directory: clone, refspec: `HEAD:refs/heads/${branch}`, actor: 'octo', force: true })
  return runGit(clone, ['rev-parse', 'HEAD'])
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
