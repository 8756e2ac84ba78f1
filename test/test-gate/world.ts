import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startGitHub } from '../../rehearsal/github/main.ts'
import type { GitHub, Permissions } from '../../rehearsal/ports.ts'
import { type BundleRun, runBundle } from '../support/bundle.ts'

const REPOSITORY = { owner: 'acme', name: 'shop' }
const ALL: Permissions = { contents: 'read', 'pull-requests': 'write' }

export interface GateRun {
  readonly inputs: Readonly<Record<string, string>>
  /** Of the job's token; `none`: the step gets no token. */
  readonly token?: Permissions | 'none'
  readonly event?: 'pull_request' | 'push' | 'workflow_run'
  /** Of the event, in place of what a plain one says. */
  readonly payload?: object
  /** The tested commit. */
  readonly sha?: string
}

/** An emulated GitHub with a pull request, and a workspace in which the gate's bundle runs. */
export class World {
  readonly github: GitHub
  readonly workspace: string
  #pullRequest = 0
  /** Tip of the pull request. */
  headSha = ''

  constructor(github: GitHub, workspace: string) {
    this.github = github
    this.workspace = workspace
  }

  /** `files` are what the default branch holds. */
  static async start(files: Readonly<Record<string, string>>): Promise<World> {
    const github = await startGitHub({ validate: true })
    github.createUser('ann')
    github.createRepository(REPOSITORY)
    github.setRole(REPOSITORY, 'ann', 'write')
    const world = new World(github, await mkdtemp(join(tmpdir(), 'sluice-gate-')))
    for (const [path, text] of Object.entries({ 'README.md': '# shop\n', ...files }))
      await world.commit(path, text, 'main')
    const { object } = await world.call<{ object: { sha: string } }>('GET', '/git/ref/heads/main')
    await world.call('POST', '/git/refs', { ref: 'refs/heads/change', sha: object.sha })
    await world.commit('change.txt', 'a change\n', 'change')
    const pull = await world.call<{ number: number; head: { sha: string } }>('POST', '/pulls', {
      title: 'A change',
      head: 'change',
      base: 'main',
    })
    world.#pullRequest = pull.number
    world.headSha = pull.head.sha
    return world
  }

  /** Writes files of the checkout. */
  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(this.workspace, name)), { recursive: true })
      await writeFile(join(this.workspace, name), text)
    }
  }

  async gate({
    inputs,
    token = ALL,
    event = 'pull_request',
    payload = {},
    sha = '0'.repeat(40),
  }: GateRun): Promise<BundleRun> {
    const repository = { full_name: 'acme/shop', default_branch: 'main' }
    const pull = { number: this.#pullRequest, base: { ref: 'main' }, head: { sha: this.headSha } }
    return runBundle('test-gate', {
      workspace: this.workspace,
      event: { repository, ...(event === 'pull_request' ? { pull_request: pull } : payload) },
      inputs: { ...inputs, ...(token === 'none' ? {} : { 'github-token': this.#token(token) }) },
      env: {
        GITHUB_API_URL: this.github.url,
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_SHA: sha,
        GITHUB_EVENT_NAME: event,
        GITHUB_RUN_ID: '1',
      },
    })
  }

  /** Adds a commit to the pull request. */
  async push(path: string, text: string): Promise<void> {
    await this.commit(path, text, 'change')
    this.headSha = (await this.call<{ object: { sha: string } }>('GET', '/git/ref/heads/change')).object.sha
  }

  async comments(pullRequest = this.#pullRequest): Promise<readonly string[]> {
    const all = await this.call<{ body: string }[]>('GET', `/issues/${pullRequest}/comments`)
    return all.map(({ body }) => body)
  }

  async close(): Promise<void> {
    await this.github.close()
    await rm(this.workspace, { recursive: true, force: true })
  }

  async find<T>(path: string): Promise<T | undefined> {
    return this.call<T>('GET', path).catch(() => undefined)
  }

  async call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.github.url}/repos/acme/shop${path}`, {
      method,
      headers: { authorization: `Bearer ${this.github.tokenForUser('ann')}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }

  async commit(path: string, text: string, branch: string): Promise<void> {
    const content = Buffer.from(text).toString('base64')
    const known = await this.find<{ sha: string }>(`/contents/${path}?ref=${branch}`)
    const replaced = known === undefined ? {} : { sha: known.sha }
    await this.call('PUT', `/contents/${path}`, { message: path, content, branch, ...replaced })
  }

  #token(permissions: Permissions): string {
    const sha = '0'.repeat(40)
    const event = {
      name: 'pull_request',
      repository: REPOSITORY,
      sha,
      ref: 'refs/pull/1/merge',
      actor: 'ann',
      payload: {},
    }
    const workflowPath = '.github/workflows/gate.yml'
    const run = this.github.actions.createRun({
      event,
      workflowPath,
      workflowName: 'gate',
      displayTitle: 'A change',
      headSha: sha,
      headBranch: 'change',
    })
    const { id } = this.github.actions.createJob(run.id, { name: 'gate', labels: ['ubuntu-latest'] })
    return this.github.tokenForJob(id, permissions)
  }
}
