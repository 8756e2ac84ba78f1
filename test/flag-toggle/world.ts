import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { contract } from '../../actions/flag-toggle/src/contract.ts'
import { askOfrep, flagToggle } from '../../actions/flag-toggle/src/flag-toggle.ts'
import type { Ports } from '../../actions/flag-toggle/src/ports.ts'
import { type GitHub as Client, createGitHub } from '../../lib/github/client.ts'
import { readContext } from '../../lib/github/context.ts'
import { type Clock, systemClock } from '../../lib/kernel/clock.ts'
import { readInputs } from '../../lib/kernel/inputs.ts'
import type { Log } from '../../lib/kernel/log.ts'
import type { Spawn } from '../../lib/kernel/process.ts'
import { runGit } from '../../rehearsal/github/git/run.ts'
import { startGitHub } from '../../rehearsal/github/main.ts'
import type { GitHub, Permissions } from '../../rehearsal/ports.ts'
import { booleanFlag, evaluator, fileText } from './flags.ts'

export const REPOSITORY = { owner: 'acme', name: 'shop' }

export const DEFINITIONS = fileText({ 'new-checkout': booleanFlag(), 'dark-mode': booleanFlag() })

/** An emulated GitHub with a repository whose default branch holds these files. */
export async function startWorld(files: Readonly<Record<string, string>>): Promise<World> {
  const github = await startGitHub({ validate: true })
  github.createUser('ann')
  github.createRepository(REPOSITORY)
  github.setRole(REPOSITORY, 'ann', 'write')
  const world = new World(github)
  await world.commit(files)
  return world
}

export class World {
  readonly github: GitHub
  #runs = 0

  constructor(github: GitHub) {
    this.github = github
  }

  /** Commits files to the default branch as a person. */
  async commit(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      const url = `${this.github.url}/repos/acme/shop/contents/${path}`
      const headers = { authorization: `Bearer ${this.github.tokenForUser('ann')}` }
      const before = (await (await fetch(url, { headers })).json()) as { sha?: string }
      const body = { message: path, content: Buffer.from(text).toString('base64'), sha: before.sha }
      const response = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) })
      if (!response.ok) throw new Error(await response.text())
    }
  }

  /** Variables of a job with these permissions, as the runner would set them. */
  job(permissions: Permissions = { contents: 'write' }): { env: Record<string, string>; token: string } {
    const { actions } = this.github
    const sha = '0'.repeat(40)
    const event = {
      name: 'workflow_dispatch',
      repository: REPOSITORY,
      sha,
      ref: 'refs/heads/main',
      actor: 'ann',
      payload: {},
    }
    const path = '.github/workflows/flag.yml'
    const run = actions.createRun({
      event,
      workflowPath: path,
      workflowName: 'flag',
      displayTitle: `flag ${++this.#runs}`,
      headSha: sha,
      headBranch: 'main',
    })
    const job = actions.createJob(run.id, { name: 'flag', labels: ['ubuntu-latest'] })
    const env = {
      GITHUB_API_URL: this.github.url,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SHA: sha,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_EVENT_NAME: 'workflow_dispatch',
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_ACTOR: 'ann',
      GITHUB_JOB: 'flag',
    }
    return { env, token: this.github.tokenForJob(job.id, permissions) }
  }

  /** Output of git over the repository's bare directory. */
  async git(...args: readonly string[]): Promise<string> {
    const { gitDirectory } = this.github.repository(REPOSITORY)
    return String(await runGit(gitDirectory, [...args]))
  }

  async flagFile(environment = 'production', branch = 'sluice/flags'): Promise<string> {
    return this.git('show', `${branch}:${environment}.flagd.json`)
  }

  /** Runs the action in this process; `spawn` stands for the verb that delivers. */
  async toggle(inputs: Readonly<Record<string, string>>, ports: ToggleOptions = {}) {
    const { env, token } = this.job(ports.permissions)
    const lines: string[] = []
    const log = recordingLog(lines)
    const given = {
      environment: 'production',
      flag: 'new-checkout',
      because: 'a test',
      'github-token': token,
      ...inputs,
    }
    const inputEnv = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    )
    const runner = { env: { ...env, ...inputEnv, ...ports.env }, log, setOutput: () => {}, setFailed: () => {} }
    const context = { ...readContext({ ...env, ...ports.env }), workspace: process.cwd() }
    const client = createGitHub(token, context, ports.clock ?? systemClock)
    const github: Client = {
      ...client,
      async request(route, parameters) {
        await ports.beforeRequest?.(route)
        const answer = await client.request(route, parameters)
        await ports.afterRequest?.(route)
        return answer
      },
    }
    const clock = ports.clock ?? systemClock
    const edges: Ports = {
      github,
      githubOf(name, other) {
        const [owner = '', repository = ''] = name.split('/')
        return createGitHub(other, { ...context, owner, repository }, clock)
      },
      fetch: ports.fetch ?? fetch,
      context,
      clock,
      runner,
      spawn: ports.spawn ?? noProgram,
      askAt: ports.askAt ?? askOfrep,
    }
    const outcome = await flagToggle(readInputs(contract, runner.env), edges)
    return { ...outcome, log: lines.join('\n') }
  }
}

export interface ToggleOptions {
  readonly permissions?: Permissions
  /** Called before each write (and plain read) with its route, e.g. to let somebody else write first. */
  readonly beforeRequest?: (route: string) => Promise<void>
  /** Called after each of them was answered. */
  readonly afterRequest?: (route: string) => Promise<void>
  readonly clock?: Clock
  readonly spawn?: Spawn
  readonly askAt?: Ports['askAt']
  readonly fetch?: typeof fetch
  readonly env?: Readonly<Record<string, string>>
}

const noProgram: Spawn = async () => ({ kind: 'not-started', detail: 'no program was expected', stderr: '' })

function recordingLog(lines: string[]): Log {
  const add = (message: string) => void lines.push(message)
  return {
    info: add,
    debug: () => {},
    notice: add,
    warning: add,
    error: add,
    mask: () => {},
    group(title) {
      add(title)
      return () => {}
    },
  }
}

/** A running service that answers OFREP from the flag file it was given last. */
export interface Service {
  readonly url: string
  /** Text of the flag file that is loaded; the service answers from it. */
  text: string
  /** A verb that hands the file over. */
  readonly spawn: Spawn
  readonly asked: { count: number }
  close(): Promise<void>
}

export async function startService(): Promise<Service> {
  const asked = { count: 0 }
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      asked.count++
      if (request.method === 'PUT') {
        service.text = Buffer.concat(chunks).toString()
        response.end()
        return
      }
      const key = decodeURIComponent((request.url ?? '').split('/').at(-1) ?? '')
      const { context } = JSON.parse(Buffer.concat(chunks).toString()) as { context: Record<string, string> }
      const { status, body } = answer(service.text, key, context)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const service: Service = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    text: '{"flags": {}}',
    asked,
    async spawn(_command, _args, options) {
      const { file } = JSON.parse(options?.input ?? '{}') as { file: string }
      service.text = await readFile(file, 'utf8')
      return { kind: 'exited', code: 0, stdout: '{}', stderr: '' }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return service
}

let cache: { text: string; evaluate: ReturnType<typeof evaluator> } | undefined

function answer(text: string, key: string, context: Record<string, string>) {
  if (cache?.text !== text) cache = { text, evaluate: evaluator(text) }
  const flags = (JSON.parse(text) as { flags: Record<string, { variants: Record<string, unknown> }> }).flags
  const flag = flags[key]
  if (flag === undefined) return { status: 404, body: { key, errorCode: 'FLAG_NOT_FOUND' } }
  const variant = cache.evaluate(context, key)
  if (variant === undefined) return { status: 200, body: { key, reason: 'DISABLED' } }
  return { status: 200, body: { key, variant, value: flag.variants[variant], reason: 'TARGETING_MATCH' } }
}
