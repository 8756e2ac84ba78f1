import { contract } from '../../actions/flag-toggle/src/contract.ts'
import { askOfrep, flagToggle } from '../../actions/flag-toggle/src/flag-toggle.ts'
import type { Ports } from '../../actions/flag-toggle/src/ports.ts'
import type { GitHub } from '../../lib/github/client.ts'
import { readInputs } from '../../lib/kernel/inputs.ts'
import type { Log } from '../../lib/kernel/log.ts'
import type { Spawn } from '../../lib/kernel/process.ts'
import { type MemoryRepository, memoryRepository } from './doubles/branch.ts'

/** The action over a repository in memory: for what it decides. That GitHub takes the calls is seen in `world.ts`. */
export class MemoryWorld {
  readonly repository: MemoryRepository = memoryRepository()
  /** Other repositories, by name; asked for with this token only. */
  readonly others = new Map<string, { readonly token: string; readonly repository: MemoryRepository }>()

  constructor(files: Readonly<Record<string, string>>) {
    this.repository.commit(files)
  }

  commit(files: Readonly<Record<string, string>>): void {
    this.repository.commit(files)
  }

  flagFile(name = 'production.flagd.json', branch = 'sluice/flags'): string {
    const text = this.repository.at(branch).get(name)
    if (text === undefined) throw new Error(`there is no ${name} at ${branch}`)
    return text
  }

  /** Runs the action; time passes by sleeping only. */
  async toggle(inputs: Readonly<Record<string, string>>, options: MemoryOptions = {}) {
    const lines: string[] = []
    const given = { environment: 'production', flag: 'new-checkout', because: 'a test', 'github-token': 't', ...inputs }
    const env = {
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...options.env,
    }
    const runner = { env, log: recordingLog(lines), setOutput: () => {}, setFailed: () => {} }
    let now = 0
    const clock = {
      monotonic: () => now,
      async sleep(span: number) {
        now += span
      },
    }
    const edges: Ports = {
      github: watched(this.repository.github, options),
      githubOf: (name, token) => this.#other(name, token),
      context: CONTEXT,
      clock,
      runner,
      spawn: options.spawn ?? noProgram,
      askAt: askOfrep,
      fetch: options.fetch ?? fetch,
    }
    const outcome = await flagToggle(readInputs(contract, env), edges)
    return { ...outcome, log: lines.join('\n') }
  }

  #other(name: string, token: string) {
    const other = this.others.get(name)
    if (other?.token !== token) throw new Error(`${name} does not open with this token`)
    return other.repository.github
  }
}

export interface MemoryOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly spawn?: Spawn
  readonly fetch?: typeof fetch
  /** Called before each call of GitHub, and after it was answered. */
  readonly beforeRequest?: () => Promise<void>
  readonly afterRequest?: () => Promise<void>
}

function watched(github: GitHub, { beforeRequest, afterRequest }: MemoryOptions): GitHub {
  const around =
    <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A) => {
      await beforeRequest?.()
      const answer = await call(...args)
      await afterRequest?.()
      return answer
    }
  return { ...github, request: around(github.request), find: around(github.find) } as GitHub
}

const CONTEXT = {
  owner: 'acme',
  repository: 'shop',
  sha: 'main',
  ref: 'refs/heads/main',
  eventName: 'workflow_dispatch',
  runId: 1,
  runAttempt: 1,
  actor: 'ann',
  workflowRef: 'acme/shop/.github/workflows/flag.yml@refs/heads/main',
  job: 'flag',
  workspace: process.cwd(),
  apiUrl: 'https://api.github.example',
  serverUrl: 'https://github.example',
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
