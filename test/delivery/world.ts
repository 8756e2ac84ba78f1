import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGitHub } from '../../rehearsal/github/main.ts'
import type { GitHub, Permissions } from '../../rehearsal/ports.ts'
import { type BundleRun, runBundle } from '../support/bundle.ts'

const REPOSITORY = { owner: 'acme', name: 'shop' }
const PERMISSIONS: Permissions = { deployments: 'write', contents: 'read', actions: 'read' }

export interface JobOptions {
  /** A run to be part of; default: a new one. */
  readonly run?: number
  /** `run` is over and starts again: its next attempt. */
  readonly again?: boolean
  readonly actor?: string
  readonly sha?: string
  readonly branch?: string
  readonly event?: string
  readonly env?: Readonly<Record<string, string>>
  /** Webhook payload of the event. */
  readonly payload?: object
  readonly onStart?: (pid: number) => void
  /** More than the token of a delivery has. */
  readonly permissions?: Permissions
  /** Whether the run is over when the action is. Default: yes. */
  readonly ends?: boolean
}

export interface DeploymentView {
  readonly id: number
  readonly task: string
  readonly kind: string
  readonly version: string
  /** Newest status, `pending` without one. */
  readonly state: string
}

interface Side {
  readonly version: string
  readonly weight: number
  readonly content: string
}

/** An emulated GitHub, a workspace with a small driver, and the service that the driver's state stands for. */
export async function startWorld(config: (url: string) => string): Promise<World> {
  const workspace = await mkdtemp(join(tmpdir(), 'sluice-delivery-'))
  await copyFile(join(import.meta.dirname, 'host.mjs'), join(workspace, 'host.mjs'))
  const service = createServer((request, response) => {
    const [, environment = '', ...rest] = (request.url ?? '').split('/')
    answer(workspace, environment, rest).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
  const github = await startGitHub({ validate: true })
  for (const login of ['ann', 'bob', 'eve']) github.createUser(login)
  github.createRepository(REPOSITORY)
  for (const login of ['ann', 'bob']) github.setRole(REPOSITORY, login, 'admin')
  const world = new World(github, service, workspace, url)
  await world.commit({ '.github/sluice.yml': config(url) })
  return world
}

/** `/health` of an environment, or of one side: well unless the candidate says otherwise, or gets worse later. */
async function answer(workspace: string, environment: string, rest: readonly string[]) {
  const text = await readFile(join(workspace, `${environment}.state.json`), 'utf8').catch(() => '{"up":[]}')
  const { up } = JSON.parse(text) as { up: readonly Side[] }
  const side = rest[0] === 'side'
  const serving = side
    ? up.find(({ version }) => version === rest[1])
    : [...up].sort((a, b) => b.weight - a.weight).find(({ weight }) => weight > 0)
  if (serving === undefined) return { status: 503, body: {} }
  if (rest[0] === 'strict') return { status: serving.version === '2.2.0' ? 500 : 200, body: {} }
  const worse = serving.content.includes('worse later') && existsSync(join(workspace, 'worse'))
  const loaded = side && serving.weight > 0 && serving.content.includes('bad with traffic')
  const bad = worse || loaded || serving.content.includes(side ? 'bad beside' : 'bad under load')
  return { status: bad ? 500 : 200, body: { status: bad ? 'down' : 'ok', version: serving.version } }
}

export class World {
  readonly github: GitHub
  readonly workspace: string
  readonly url: string
  readonly #service: Server
  #tip = ''

  constructor(github: GitHub, service: Server, workspace: string, url: string) {
    this.github = github
    this.workspace = workspace
    this.url = url
    this.#service = service
  }

  async close(): Promise<void> {
    await this.github.close()
    await new Promise((resolve) => this.#service.close(resolve))
    await rm(this.workspace, { recursive: true, force: true })
  }

  /** A call of the API by a person or with a token. */
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

  /** Commits files to the default branch as a person; gives the commit. */
  async commit(files: Readonly<Record<string, string>>, author = 'ann'): Promise<string> {
    let sha = ''
    for (const [path, content] of Object.entries(files)) {
      const token = this.github.tokenForUser(author)
      const before = await this.call<{ sha?: string }>('GET', `/contents/${path}`).catch(() => ({ sha: undefined }))
      const body = { message: path, content: Buffer.from(content).toString('base64'), sha: before.sha }
      const made = await this.call<{ commit: { sha: string } }>('PUT', `/contents/${path}`, body, token)
      sha = made.commit.sha
    }
    this.#tip = sha
    return sha
  }

  /** A candidate as a prerelease asset and as a file in the workspace. */
  async publish(version: string, content = `shop ${version}`, author = 'ann'): Promise<Published> {
    const sha = await this.commit({ 'src.txt': `${version} ${content}` }, author)
    const tag = `v${version}`
    const release = await this.call<{ upload_url: string }>('POST', '/releases', {
      tag_name: tag,
      target_commitish: sha,
      prerelease: true,
    })
    const response = await fetch(`${release.upload_url.replace(/\{.*$/, '')}?name=shop.mjs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.github.tokenForUser('ann')}`, 'content-type': 'text/plain' },
      body: content,
    })
    if (!response.ok) throw new Error(await response.text())
    await writeFile(join(this.workspace, `${version}.mjs`), content)
    const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`
    return { version, digest, sha, content, candidate: `release:${tag}/shop.mjs`, file: `${version}.mjs` }
  }

  newRun(options: JobOptions = {}): number {
    const { actor = 'ann', sha = this.#tip, branch = 'main', event: name = 'workflow_dispatch' } = options
    const event = { name, repository: REPOSITORY, sha, ref: `refs/heads/${branch}`, actor, payload: {} }
    const workflowPath = '.github/workflows/release.yml'
    const run = this.github.actions.createRun({
      event,
      workflowPath,
      workflowName: 'release',
      displayTitle: 'release',
      headSha: sha,
      headBranch: branch,
    })
    this.github.actions.updateRun(run.id, { status: 'in_progress' })
    return run.id
  }

  endRun(run: number): void {
    this.github.actions.updateRun(run, { status: 'completed', conclusion: 'success' })
  }

  /** Runs the shipped bundle as a step of a job. */
  async run(
    action: 'deploy' | 'rollback',
    inputs: Readonly<Record<string, string>>,
    options: JobOptions = {},
  ): Promise<BundleRun & { run: number; job: number }> {
    const { actor = 'ann', sha = this.#tip, branch = 'main', event = 'workflow_dispatch' } = options
    const { actions } = this.github
    const attempt = options.again === true ? actions.startAttempt(options.run ?? 0, actor).attempt : 1
    const run = options.run ?? this.newRun(options)
    actions.updateRun(run, { status: 'in_progress' })
    const job = actions.createJob(run, { name: action, labels: ['ubuntu-latest'] })
    const more: Permissions = inputs['lock'] === 'ref' ? { contents: 'write' } : {}
    const token = this.github.tokenForJob(job.id, { ...PERMISSIONS, ...more, ...options.permissions })
    const env = {
      GITHUB_API_URL: this.github.url,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SHA: sha,
      GITHUB_REF: `refs/heads/${branch}`,
      GITHUB_EVENT_NAME: event,
      GITHUB_RUN_ID: String(run),
      GITHUB_RUN_ATTEMPT: String(attempt),
      GITHUB_ACTOR: actor,
      GITHUB_WORKFLOW_REF: `acme/shop/.github/workflows/release.yml@refs/heads/${branch}`,
      GITHUB_JOB: action,
      SERVICE_URL: this.url,
      ...options.env,
    }
    const bundle = await runBundle(action, {
      inputs: { 'github-token': token, 'check-run': String(job.id), ...inputs },
      env,
      workspace: this.workspace,
      ...(options.payload === undefined ? {} : { event: options.payload }),
      ...(options.onStart === undefined ? {} : { onStart: options.onStart }),
    })
    if (options.ends !== false) {
      actions.updateJob(job.id, { status: 'completed', conclusion: bundle.code === 0 ? 'success' : 'failure' })
      this.endRun(run)
    }
    return { ...bundle, run, job: job.id }
  }

  /** A change as an earlier run of ours would have left it, without running anything. */
  async record(
    environment: string,
    component: string,
    { version, digest, sha, candidate }: Published,
    states: readonly string[],
  ): Promise<void> {
    const id = this.newRun({ sha })
    const job = this.github.actions.createJob(id, { name: 'deploy', labels: ['ubuntu-latest'] })
    const token = this.github.tokenForJob(job.id, PERMISSIONS)
    const change = { kind: 'deploy', component, version, sha, digest, store: candidate, strategy: 'all-at-once' }
    const payload = { schema: 'sluice/ledger@1', ...change, 'config-sha': sha, run: { id, attempt: 1 } }
    const task = `sluice:${component}`
    const body = { ref: sha, task, auto_merge: false, required_contexts: [], environment, payload }
    const made = await this.call<{ id: number }>('POST', '/deployments', body, token)
    const log = `https://github.example/acme/shop/actions/runs/${id}`
    for (const state of states) {
      const status = { state, log_url: log, auto_inactive: false }
      await this.call('POST', `/deployments/${made.id}/statuses`, status, token)
    }
    this.endRun(id)
  }

  /** Refs that lock something. */
  async locks(): Promise<readonly string[]> {
    const refs = await this.call<readonly { ref: string }[]>('GET', '/git/matching-refs/sluice/locks')
    return refs.map(({ ref }) => ref)
  }

  /** `deploy` into the first environment. */
  deploy(published: Published, options: JobOptions = {}, environment = 'dev') {
    const { version, digest, candidate, sha } = published
    return this.run('deploy', { environment, version, digest, candidate }, { sha, ...options })
  }

  promote(environment: string, inputs: Readonly<Record<string, string>> = {}, options: JobOptions = {}) {
    return this.run('deploy', { mode: 'promote', environment, ...inputs }, options)
  }

  /** The ledger of an environment, newest first. */
  async ledger(environment: string): Promise<readonly DeploymentView[]> {
    const all = await this.call<readonly RawDeployment[]>('GET', `/deployments?environment=${environment}`)
    return Promise.all(
      all.map(async ({ id, task, payload }) => {
        const [latest] = await this.call<readonly { state: string }[]>('GET', `/deployments/${id}/statuses`)
        return { id, task, kind: payload.kind, version: payload.version, state: latest?.state ?? 'pending' }
      }),
    )
  }

  /** `kind version state` of each record, newest first. */
  async history(environment: string): Promise<readonly string[]> {
    return (await this.ledger(environment)).map(({ kind, version, state }) => `${kind} ${version} ${state}`)
  }

  /** What takes traffic, by the driver's own state. */
  async serves(environment: string): Promise<readonly string[]> {
    const text = await readFile(join(this.workspace, `${environment}.state.json`), 'utf8').catch(() => '{"up":[]}')
    return (JSON.parse(text) as { up: readonly Side[] }).up.map(({ version, weight }) => `${version} ${weight}`)
  }

  async verbs(): Promise<readonly string[]> {
    return (await readFile(join(this.workspace, 'verbs.log'), 'utf8').catch(() => '')).trim().split('\n')
  }
}

interface RawDeployment {
  readonly id: number
  readonly task: string
  readonly payload: { readonly kind: string; readonly version: string }
}

export interface Published {
  readonly version: string
  readonly digest: string
  readonly sha: string
  readonly content: string
  /** `release:<tag>/<asset>` */
  readonly candidate: string
  /** The same in the workspace. */
  readonly file: string
}

const HOST = '[node, host.mjs]'
const PROBES = `{ budget: 3s, probes: [{ path: /health, json: { status: ok }, version: version, interval: 5ms, failures: 3 }] }`

/** dev → production by a real driver; `extra` are more lines of production. */
export function pathConfig(url: string, extra: readonly string[] = []): string {
  const target = `{ driver: command, apply: ${HOST}, observe: ${HOST}, shift: ${HOST}, retire: ${HOST}, timeout: 20s }`
  return [
    'version: 1',
    'path: [dev, production]',
    'environments:',
    '  dev:',
    `    url: ${url}/dev`,
    `    target: ${target}`,
    `    verify: ${PROBES}`,
    '  production:',
    `    url: ${url}/production`,
    `    target: ${target}`,
    `    verify: ${PROBES}`,
    ...extra.map((line) => `    ${line}`),
    '',
  ].join('\n')
}
