import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Report } from '../../actions/board/src/report.ts'
import { startGitHub } from '../../rehearsal/github/main.ts'
import type { GitHub, Permissions, Run } from '../../rehearsal/ports.ts'
import { type BundleRun, runBundle } from '../support/bundle.ts'

export const SHOP = { owner: 'acme', name: 'shop' }
export const READ: Permissions = { contents: 'read', deployments: 'read', actions: 'read' }
const WRITE: Permissions = { contents: 'write', deployments: 'write', actions: 'read' }

export interface Candidate {
  readonly version: string
  readonly sha: string
  readonly digest: string
}

export interface RecordOptions {
  /** Default `shop`, the name of the repository. */
  readonly component?: string
  readonly kind?: 'deploy' | 'promote' | 'rollback'
  /** Statuses in their order. Default: in progress, then success. */
  readonly states?: readonly string[]
  /** Whether the run that wrote it goes on. */
  readonly running?: boolean
  readonly event?: string
  readonly extra?: Readonly<Record<string, unknown>>
  /** Written by this person and not by a job. */
  readonly by?: string
}

export type BoardRun = BundleRun & { readonly report: Report }

/** An emulated GitHub with one repository, whose ledger the tests write by the API as runs would. */
export class BoardWorld {
  readonly github: GitHub
  readonly #workspace: string
  readonly #latest = new Map<string, number>()
  #head = ''

  constructor(github: GitHub, workspace: string) {
    this.github = github
    this.#workspace = workspace
  }

  async close(): Promise<void> {
    await this.github.close()
    await rm(this.#workspace, { recursive: true, force: true })
  }

  async call<T>(method: string, path: string, body?: unknown, token = this.github.tokenForUser('ann')): Promise<T> {
    const response = await fetch(`${this.github.url}/repos/acme/shop${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  /** Commits a file to the default branch; gives the commit. `sha`: blob that it takes the place of. */
  async commit(path: string, text: string, sha?: string): Promise<string> {
    const body = { message: path, content: Buffer.from(text).toString('base64'), sha }
    const made = await this.call<{ commit: { sha: string } }>('PUT', `/contents/${path}`, body)
    this.#head = made.commit.sha
    return this.#head
  }

  /** Commits another text of a file that is there. */
  async replace(path: string, text: string): Promise<void> {
    const { sha } = await this.call<{ sha: string }>('GET', `/contents/${path}`)
    await this.commit(path, text, sha)
  }

  /** A candidate built from a commit of its own. */
  async candidate(version: string): Promise<Candidate> {
    const sha = await this.commit(`versions/${version}`, version)
    return { version, sha, digest: `sha256:${createHash('sha256').update(version).digest('hex')}` }
  }

  run(options: { event?: string; title?: string; workflow?: string } = {}): Run {
    const sha = this.#head
    const name = options.event ?? 'workflow_dispatch'
    const event = { name, repository: SHOP, sha, ref: 'refs/heads/main', actor: 'ann', payload: {} }
    const run = this.github.actions.createRun({
      event,
      workflowPath: `.github/workflows/${options.workflow ?? 'release.yml'}`,
      workflowName: 'release',
      displayTitle: options.title ?? 'release',
      headSha: sha,
      headBranch: 'main',
    })
    this.github.actions.updateRun(run.id, { status: 'in_progress' })
    return run
  }

  /** Writes a record of the ledger as a run does; the record that served before becomes inactive. */
  async record(
    environment: string,
    candidate: Candidate,
    options: RecordOptions = {},
  ): Promise<{ id: number; run: number }> {
    const { kind = 'deploy', states = ['in_progress', 'success'], event, component = 'shop' } = options
    const run = this.run(event === undefined ? {} : { event })
    const job = this.github.actions.createJob(run.id, { name: 'deploy', labels: [] })
    const token =
      options.by === undefined ? this.github.tokenForJob(job.id, WRITE) : this.github.tokenForUser(options.by)
    const payload = {
      schema: 'sluice/ledger@1',
      kind,
      component,
      ...candidate,
      store: `release:v${candidate.version}/shop.mjs`,
      'config-sha': candidate.sha,
      strategy: 'all-at-once',
      run: { id: run.id, attempt: 1 },
      ...options.extra,
    }
    const id = await this.#deployment(environment, `sluice:${component}`, candidate.sha, payload, token)
    const before = this.#latest.get(environment)
    for (const state of states) await this.#status(id, state, token, run.id)
    if (states.at(-1) === 'success') {
      if (before !== undefined && options.by === undefined) await this.#status(before, 'inactive', token, run.id)
      this.#latest.set(environment, id)
    }
    if (options.running !== true) this.end(run)
    return { id, run: run.id }
  }

  async hold(environment: string, candidate: Candidate, because: string): Promise<void> {
    const run = this.run()
    const job = this.github.actions.createJob(run.id, { name: 'rollback', labels: [] })
    const token = this.github.tokenForJob(job.id, WRITE)
    const payload = {
      schema: 'sluice/hold@1',
      kind: 'hold',
      component: 'shop',
      ...candidate,
      because,
      by: 'ann',
      run: { id: run.id, attempt: 1 },
    }
    const id = await this.#deployment(environment, 'sluice:hold:shop', candidate.sha, payload, token)
    await this.#status(id, 'inactive', token, run.id)
    this.end(run)
  }

  end(run: Run): void {
    this.github.actions.updateRun(run.id, { status: 'completed', conclusion: 'success' })
  }

  async board(
    inputs: Readonly<Record<string, string>> = {},
    permissions: Permissions | null = READ,
  ): Promise<BoardRun> {
    const result = await this.bundle('board', inputs, permissions)
    return { ...result, report: JSON.parse(result.outputs['report-json'] ?? 'null') as Report }
  }

  /** The candidate's file as an asset of its prerelease. */
  async publish({ version, sha }: Candidate): Promise<void> {
    const release = await this.call<{ upload_url: string }>('POST', '/releases', {
      tag_name: `v${version}`,
      target_commitish: sha,
      prerelease: true,
    })
    const response = await fetch(`${release.upload_url.replace(/\{.*$/, '')}?name=shop.mjs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.github.tokenForUser('ann')}`, 'content-type': 'text/plain' },
      body: version,
    })
    if (!response.ok) throw new Error(await response.text())
  }

  /** Runs a shipped bundle as a step of a job of a scheduled run. */
  async bundle(
    action: string,
    inputs: Readonly<Record<string, string>>,
    permissions: Permissions | null,
  ): Promise<BundleRun> {
    const run = this.run({ event: 'schedule', workflow: 'transition.yml' })
    const job = this.github.actions.createJob(run.id, { name: action, labels: [] })
    const token = permissions === null ? '' : this.github.tokenForJob(job.id, permissions)
    const result = await runBundle(action, {
      inputs: { 'github-token': token, ...inputs },
      env: {
        GITHUB_API_URL: this.github.url,
        GITHUB_SERVER_URL: 'https://github.example',
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_SHA: this.#head,
        GITHUB_REF: 'refs/heads/main',
        GITHUB_EVENT_NAME: 'schedule',
        GITHUB_RUN_ID: String(run.id),
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_ACTOR: 'ann',
        GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/transition.yml@refs/heads/main',
        GITHUB_JOB: action,
      },
      workspace: this.#workspace,
    })
    this.end(run)
    return result
  }

  async #deployment(environment: string, task: string, ref: string, payload: object, token: string): Promise<number> {
    const body = { ref, task, environment, payload, auto_merge: false, required_contexts: [] }
    return (await this.call<{ id: number }>('POST', '/deployments', body, token)).id
  }

  async #status(id: number, state: string, token: string, run: number): Promise<void> {
    const log_url = `https://github.example/acme/shop/actions/runs/${run}`
    const body = { state, description: `now ${state}`, auto_inactive: false, log_url }
    await this.call('POST', `/deployments/${id}/statuses`, body, token)
  }
}

/** A repository of `ann`, empty but for the given files. */
export async function startWorld(files: Readonly<Record<string, string>> = {}): Promise<BoardWorld> {
  const github = await startGitHub({ validate: true })
  github.createUser('ann')
  github.createUser('eve')
  github.createRepository(SHOP)
  github.setRole(SHOP, 'ann', 'admin')
  github.setRole(SHOP, 'eve', 'write')
  const world = new BoardWorld(github, await mkdtemp(join(tmpdir(), 'sluice-board-')))
  await world.commit('README.md', 'shop')
  for (const [path, text] of Object.entries(files)) await world.commit(path, text)
  return world
}
