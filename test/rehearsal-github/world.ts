import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startGitHub } from '../../rehearsal/github/main.ts'
import type { GitHub, Job, Permissions, Run, WorkflowEvent } from '../../rehearsal/ports.ts'

export const SHOP = { owner: 'acme', name: 'shop' }
export const BASE = '/repos/acme/shop'

export const PIPELINE = `name: Pipeline
on:
  push:
  workflow_dispatch:
    inputs:
      environment: { type: choice, options: [dev, production], required: true }
      dry-run: { type: boolean, default: false }
jobs: {}
`

export interface Reply {
  readonly status: number
  readonly headers: Headers
  /** Parsed JSON; `any`-free: readers say what they expect. */
  readonly json: unknown
  readonly text: string
}

export interface CallOptions {
  readonly token?: string | null
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly redirect?: 'follow' | 'manual'
}

/** A rehearsed GitHub with one repository, one person who owns it, a local clone, and every event it sent. */
export class World {
  readonly github: GitHub
  readonly clone: string
  readonly owner: string
  readonly events: WorkflowEvent[] = []

  constructor(github: GitHub, clone: string) {
    this.github = github
    this.clone = clone
    this.owner = github.tokenForUser('acme')
    github.actions.onEvent((event) => this.events.push(event))
  }

  async call(method: string, path: string, options: CallOptions = {}): Promise<Reply> {
    const { token = this.owner, body, headers = {}, redirect = 'follow' } = options
    const response = await fetch(path.startsWith('http') ? path : `${this.github.url}${path}`, {
      method,
      redirect,
      headers: { ...(token === null ? {} : { Authorization: `Bearer ${token}` }), ...headers },
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== ''
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined }
  }

  /** The JSON of an answer that must have this status. */
  async expect<T = Record<string, unknown>>(
    status: number,
    method: string,
    path: string,
    options: CallOptions = {},
  ): Promise<T> {
    const reply = await this.call(method, path, options)
    if (reply.status !== status) throw new Error(`${method} ${path}: ${reply.status}, not ${status}: ${reply.text}`)
    return reply.json as T
  }

  git(...args: string[]): string {
    const identity = ['-c', 'user.name=Ada', '-c', 'user.email=acme@example.com', '-c', 'commit.gpgsign=false']
    return execFileSync('git', [...identity, ...args], { cwd: this.clone, encoding: 'utf8', stdio: 'pipe' }).trim()
  }

  /** Commits files on the clone's current branch; gives the commit. */
  commit(message: string, files: Readonly<Record<string, string>>): string {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.clone, path)), { recursive: true })
      writeFileSync(join(this.clone, path), content)
    }
    this.git('add', '--all')
    this.git('commit', '--quiet', '--allow-empty', '-m', message)
    return this.git('rev-parse', 'HEAD')
  }

  push(refspec: string, options: { actor?: string; force?: boolean } = {}): Promise<void> {
    return this.github.push(SHOP, { directory: this.clone, refspec, actor: 'acme', ...options })
  }

  /** Starts a run of the pipeline on a commit, with one job. */
  startRun(
    sha: string,
    facts: Partial<WorkflowEvent> & { job?: string; environment?: string } = {},
  ): { run: Run; job: Job } {
    const { job = 'deploy', environment, ...event } = facts
    const run = this.github.actions.createRun({
      event: { name: 'push', repository: SHOP, sha, ref: 'refs/heads/main', actor: 'acme', payload: {}, ...event },
      workflowPath: '.github/workflows/pipeline.yml',
      workflowName: 'Pipeline',
      displayTitle: 'A change',
      headSha: sha,
      headBranch: 'main',
    })
    const labels = ['ubuntu-latest']
    const facts2 = environment === undefined ? { name: job, labels } : { name: job, labels, environment }
    return { run, job: this.github.actions.createJob(run.id, facts2) }
  }

  jobToken(sha: string, permissions: Permissions): string {
    return this.github.tokenForJob(this.startRun(sha).job.id, permissions)
  }

  async close(): Promise<void> {
    await this.github.close()
    rmSync(this.clone, { recursive: true, force: true })
  }
}

/** A world whose repository has one commit on `main` with a workflow and two files. */
export async function createWorld(settings: { private?: boolean } = {}): Promise<World & { readonly first: string }> {
  const github = await startGitHub({ validate: true, log: (line) => process.stderr.write(`${line}\n`) })
  const clone = mkdtempSync(join(tmpdir(), 'rehearsal-clone-'))
  github.createUser('acme')
  github.createUser('ben')
  github.createRepository({ ...SHOP, ...settings })
  const world = new World(github, clone)
  world.git('init', '--quiet', '--initial-branch=main')
  const first = world.commit('feat: first', {
    'README.md': '# Shop\n',
    'src/app.js': 'export const answer = 42\n',
    '.github/workflows/pipeline.yml': PIPELINE,
  })
  await world.push('main')
  return Object.assign(world, { first })
}
