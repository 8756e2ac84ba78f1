import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '../../../actions/release-notes/src/contract.ts'
import type { ServingReader } from '../../../actions/release-notes/src/deployed/serving.ts'
import type { Notes } from '../../../actions/release-notes/src/notes/model.ts'
import { releaseNotes } from '../../../actions/release-notes/src/release-notes.ts'
import { createGit } from '../../../lib/git/git.ts'
import { type GitHub as Client, createGitHub } from '../../../lib/github/client.ts'
import { readContext } from '../../../lib/github/context.ts'
import { readInputs, variable } from '../../../lib/kernel/inputs.ts'
import { startGitHub } from '../../../rehearsal/github/main.ts'
import type { GitHub, Permissions } from '../../../rehearsal/ports.ts'
import { type BundleRun, runBundle } from '../../support/bundle.ts'
import { cleanEnv, makeRepository, type Repository, type Step } from './repository.ts'

const REPOSITORY = { owner: 'acme', name: 'shop' }

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly inputs: Readonly<Record<string, string>>
  /** Step whose commit the run is about. Default: the tip. */
  readonly at?: string
  readonly permissions?: Permissions
  readonly serving?: ServingReader
  /** The webhook payload. */
  readonly event?: object
  /** Ref of the run. Default `refs/heads/main`. */
  readonly ref?: string
  /** Stands between the action and GitHub. */
  readonly wrap?: (github: Client) => Client
}

export interface Run {
  readonly result: string
  readonly reasonCode: string
  readonly message: string
  readonly outputs: Readonly<Record<string, string | undefined>>
  readonly notes: Notes | undefined
  readonly markdown: string
  readonly summary: string
  /** Warnings in the log. */
  readonly warnings: readonly string[]
}

/** An emulated GitHub, a repository on it, and a clone. */
export class World {
  readonly github: GitHub
  readonly clone: Repository
  #branches = 0
  readonly #temp = mkdtempSync(join(tmpdir(), 'sluice-notes-temp-'))

  constructor(github: GitHub, clone: Repository) {
    this.github = github
    this.clone = clone
  }

  /** Writes a file that is to be attached. */
  file(name: string, text: string): void {
    writeFileSync(join(this.clone.directory, name), text)
  }

  /** Runs the action in this process. */
  async run(options: RunOptions): Promise<Run> {
    const summaryFile = join(this.#temp, 'summary')
    writeFileSync(summaryFile, '')
    const { env, token } = this.#job(options)
    const inputs = readInputs(contract, {
      ...Object.fromEntries(Object.entries(options.inputs).map(([name, value]) => [variable(name), value])),
    })
    const eventFile = join(this.#temp, 'event.json')
    writeFileSync(eventFile, JSON.stringify(options.event ?? {}))
    const files = { RUNNER_TEMP: this.#temp, GITHUB_STEP_SUMMARY: summaryFile, GITHUB_EVENT_PATH: eventFile }
    const runEnv = { ...env, ...files, ...options.env }
    const job = readContext(runEnv)
    const client = createGitHub(token, job)
    const warnings: string[] = []
    const outcome = await releaseNotes(inputs, {
      job,
      env: runEnv,
      log: { ...silent, warning: (message) => warnings.push(message) },
      git: createGit(job.workspace, cleanEnv()),
      clock: { monotonic: () => performance.now(), sleep: async () => {} },
      github: async () => options.wrap?.(client) ?? client,
      serving: async () => options.serving ?? (async () => undefined),
    })
    const read = (path: string | undefined) => (path === undefined || path === '' ? '' : readFileSync(path, 'utf8'))
    const json = read(outcome.outputs['notes-json'])
    return {
      result: outcome.result,
      reasonCode: outcome.reasonCode,
      message: outcome.message,
      outputs: outcome.outputs,
      notes: json === '' ? undefined : (JSON.parse(json) as Notes),
      markdown: read(outcome.outputs.notes),
      summary: readFileSync(summaryFile, 'utf8'),
      warnings,
    }
  }

  /** Runs the shipped bundle as a child process. */
  bundle(options: RunOptions & { onStart?: (pid: number) => void }): Promise<BundleRun> {
    const { env, token } = this.#job(options)
    return runBundle('release-notes', {
      inputs: { 'github-token': token, ...options.inputs },
      env: { ...cleanEnv(), ...env },
      workspace: this.clone.directory,
      ...(options.event === undefined ? {} : { event: options.event }),
      ...(options.onStart === undefined ? {} : { onStart: options.onStart }),
    })
  }

  /** All releases as somebody who may write sees them. */
  async releases(): Promise<readonly ReleaseSeen[]> {
    const all: ReleaseSeen[] = []
    for (let page = 1; ; page++) {
      const more = (await this.api(`/releases?per_page=100&page=${page}`)) as readonly ReleaseSeen[]
      all.push(...more)
      if (more.length < 100) return all
    }
  }

  async api(path: string, init: { method?: string; body?: object } = {}): Promise<unknown> {
    const response = await fetch(`${this.github.url}/repos/acme/shop${path}`, {
      method: init.method ?? 'GET',
      headers: { authorization: `Bearer ${this.github.tokenForUser('ann')}` },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(text)
    return text === '' ? undefined : JSON.parse(text)
  }

  /** A check run, as a job of a workflow leaves it. */
  async check(body: object): Promise<void> {
    const { token } = this.#job({ inputs: {}, permissions: { checks: 'write' } })
    const response = await fetch(`${this.github.url}/repos/acme/shop/check-runs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(await response.text())
  }

  /** An issue; gives its number. */
  async issue(title: string, init: { state?: 'closed'; state_reason?: string } = {}): Promise<number> {
    const { number } = (await this.api('/issues', { method: 'POST', body: { title } })) as { number: number }
    if (init.state !== undefined) await this.api(`/issues/${number}`, { method: 'PATCH', body: init })
    return number
  }

  /** A pull request, merged; the clone follows `main`. Its one commit is called like it. Gives its number. */
  async merged(pull: {
    readonly title: string
    readonly message?: string
    /** Several commits in place of the one. */
    readonly messages?: readonly string[]
    readonly body?: string
    /** What whoever merges writes below the title of a squash. */
    readonly merging?: string
    readonly labels?: readonly string[]
    readonly method: 'squash' | 'merge' | 'rebase'
  }): Promise<number> {
    const { clone } = this
    const branch = `work-${++this.#branches}`
    clone.raw('checkout', '-q', '-b', branch, 'main')
    for (const [index, message] of (pull.messages ?? [pull.message ?? pull.title]).entries()) {
      writeFileSync(join(clone.directory, `${branch}.txt`), `${branch} ${index}`)
      clone.raw('add', '.')
      clone.raw('commit', '-q', '-m', message)
    }
    await this.github.push(REPOSITORY, { directory: clone.directory, refspec: branch, actor: 'ann' })
    const { title, body = '' } = pull
    const made = await this.api('/pulls', { method: 'POST', body: { title, body, head: branch, base: 'main' } })
    const { number } = made as { number: number }
    if (pull.labels !== undefined)
      await this.api(`/issues/${number}/labels`, { method: 'POST', body: { labels: pull.labels } })
    await this.api(`/pulls/${number}/merge`, {
      method: 'PUT',
      body: { merge_method: pull.method, ...(pull.merging === undefined ? {} : { commit_message: pull.merging }) },
    })
    clone.raw('checkout', '-q', 'main')
    clone.raw('pull', '-q', '--ff-only', 'origin', 'main')
    return number
  }

  /** Gets the tags that publishing made. */
  fetchTags(): void {
    this.clone.raw('fetch', '-q', '--tags', 'origin')
  }

  async push(): Promise<void> {
    const { directory } = this.clone
    await this.github.push(REPOSITORY, { directory, refspec: 'refs/*:refs/*', actor: 'ann', force: true })
  }

  async close(): Promise<void> {
    await this.github.close()
    this.clone.remove()
    rmSync(this.#temp, { recursive: true, force: true })
  }

  #job({ at, ref = 'refs/heads/main', permissions = ALL }: RunOptions) {
    const sha = at === undefined ? this.clone.raw('rev-parse', 'main').trim() : this.clone.sha(at)
    const { actions } = this.github
    const event = { name: 'push', repository: REPOSITORY, sha, ref, actor: 'ann', payload: {} }
    const workflowPath = '.github/workflows/pipeline.yml'
    const run = actions.createRun({
      event,
      workflowPath,
      workflowName: 'p',
      displayTitle: 'p',
      headSha: sha,
      headBranch: 'main',
    })
    const job = actions.createJob(run.id, { name: 'publish', labels: ['ubuntu-latest'] })
    const env = {
      GITHUB_API_URL: this.github.url,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_WORKSPACE: this.clone.directory,
      GITHUB_SHA: sha,
      GITHUB_REF: ref,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_RUN_ID: String(run.id),
    }
    return { env, token: this.github.tokenForJob(job.id, permissions) }
  }
}

/** Everything the action knows to use. */
const ALL: Permissions = {
  contents: 'write',
  deployments: 'read',
  actions: 'read',
  checks: 'read',
  issues: 'write',
  'pull-requests': 'write',
}

export interface ReleaseSeen {
  readonly id: number
  readonly tag_name: string
  readonly draft: boolean
  readonly prerelease: boolean
  readonly body: string
  readonly assets: readonly { readonly name: string; readonly digest: string }[]
}

export async function startWorld(
  steps: readonly Step[],
  options: { readonly immutableReleases?: boolean } = {},
): Promise<World> {
  const github = await startGitHub({ validate: true })
  github.createUser('ann')
  const { gitDirectory } = github.createRepository({ ...REPOSITORY, ...options })
  github.setRole(REPOSITORY, 'ann', 'write')
  const clone = makeRepository(steps)
  clone.raw('remote', 'add', 'origin', gitDirectory)
  const world = new World(github, clone)
  await world.push()
  return world
}

const silent = {
  info() {},
  debug() {},
  notice() {},
  warning() {},
  error() {},
  group: () => () => {},
  mask() {},
}
