import { UserError } from '../kernel/errors.ts'
import type { Environment } from '../kernel/inputs.ts'
import { oneLine } from '../kernel/printing.ts'
import { spawn as realSpawn, type Spawn, type SpawnOptions, type SpawnOutcome } from '../kernel/process.ts'

/** The `git` program in one checkout. Arguments are never seen by a shell. */
export interface Git {
  /** Standard output; a `GitError` for any exit code but 0. `input` is what git reads on standard input. */
  run(args: readonly string[], input?: string): Promise<string>
  /** Standard output, or `undefined` when git says no (any exit code but 0). */
  ask(args: readonly string[]): Promise<string | undefined>
  /** Calls `onField` with each NUL-terminated field of standard output as it comes; nothing is kept. Must not throw. */
  fields(args: readonly string[], onField: (field: string) => void): Promise<void>
  /** Calls `onChunk` with each piece of standard output as it comes; nothing is kept. Must not throw. */
  bytes(args: readonly string[], onChunk: (chunk: Buffer) => void): Promise<void>
}

/** git could not do what it was asked; the message holds its last words. */
export class GitError extends UserError {
  constructor(args: readonly string[], outcome: SpawnOutcome) {
    const words = outcome.stderr.trim().split('\n').slice(-3).join(' ')
    const detail =
      outcome.kind === 'exited' ? `ended with code ${outcome.code}: ${oneLine(words, 400)}` : outcome.detail
    super('invalid-input', `git ${oneLine(args.slice(0, 4).join(' '), 120)} ${detail}`)
    this.name = 'GitError'
  }
}

/**
 * git for the checkout in `directory`. Nothing the checkout configures can run a program of its own, ask a person or
 * change the output; a checkout that belongs to another user (a container job) is accepted, as actions/checkout does.
 */
export function createGit(directory: string, env: Environment, spawn: Spawn = realSpawn): Git {
  const settings = [
    `safe.directory=${directory}`,
    'core.fsmonitor=false',
    'core.quotePath=false',
    'log.showSignature=false',
  ]
  const fixed = ['--no-pager', '--no-replace-objects', ...settings.flatMap((setting) => ['-c', setting])]
  const options = {
    cwd: directory,
    // Without the last one, git writes each commit of a log by itself.
    env: { ...env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_FLUSH: '0' },
  }
  const start = (args: readonly string[], more: Pick<SpawnOptions, 'onOutput' | 'input'> = {}) =>
    spawn('git', [...fixed, ...args], { ...options, ...more })

  return {
    async run(args, input) {
      const outcome = await start(args, input === undefined ? {} : { input })
      if (outcome.kind !== 'exited' || outcome.code !== 0) throw new GitError(args, outcome)
      return outcome.stdout
    },
    async ask(args) {
      const outcome = await start(args)
      if (outcome.kind !== 'exited') throw new GitError(args, outcome)
      return outcome.code === 0 ? outcome.stdout : undefined
    },
    async fields(args, onField) {
      const split = fieldSplitter(onField)
      const outcome = await start(args, { onOutput: split.push })
      if (outcome.kind !== 'exited' || outcome.code !== 0) throw new GitError(args, outcome)
      if (!split.ended()) throw new Error(`git ${args[0]}: the last field has no end`)
    },
    async bytes(args, onChunk) {
      const outcome = await start(args, { onOutput: onChunk })
      if (outcome.kind !== 'exited' || outcome.code !== 0) throw new GitError(args, outcome)
    },
  }
}

/** Each field is decoded by itself, so that one that is kept does not keep the chunk it came in. */
function fieldSplitter(onField: (field: string) => void): { push(chunk: Buffer): void; ended(): boolean } {
  let pieces: Buffer[] = []
  return {
    push(chunk) {
      let start = 0
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
        if (pieces.length === 0) onField(chunk.toString('utf8', start, end))
        else {
          onField(Buffer.concat([...pieces, chunk.subarray(start, end)]).toString('utf8'))
          pieces = []
        }
        start = end + 1
      }
      if (start < chunk.length) pieces.push(chunk.subarray(start))
    },
    ended: () => pieces.length === 0,
  }
}
