import { spawn as spawnChild } from 'node:child_process'
import { formatDuration } from './duration.ts'

export interface SpawnOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Written to standard input, which then ends; without, it is empty. */
  readonly input?: string
  /** After this the whole process group is killed and the outcome is `timed-out`. */
  readonly timeoutMilliseconds?: number
  /** Bytes of standard output that are kept; more is an error. Default 64 MiB. */
  readonly maxOutputBytes?: number
  /** Called with each piece of standard output, which is then neither kept nor limited. Must not throw. */
  readonly onOutput?: (chunk: Buffer) => void
  /** Called with each complete line of standard error. */
  readonly onErrorLine?: (line: string) => void
}

export type SpawnOutcome =
  | { readonly kind: 'exited'; readonly code: number; readonly stdout: string; readonly stderr: string }
  | {
      readonly kind: 'not-started' | 'timed-out' | 'signalled' | 'too-much-output'
      readonly detail: string
      readonly stderr: string
    }

/** Starts a program with an argument array, never through a shell. Never throws. */
export type Spawn = (command: string, args: readonly string[], options?: SpawnOptions) => Promise<SpawnOutcome>

const MEBIBYTE = 1024 * 1024
const KEPT_ERROR_BYTES = MEBIBYTE
/** How long outputs are still read after a program has ended. */
const LINGER_MILLISECONDS = 2000
/** A longer line is given in pieces. */
const LONGEST_LINE = 65_536

export const spawn: Spawn = (command, args, options = {}) =>
  new Promise((resolve) => {
    const limit = options.maxOutputBytes ?? 64 * MEBIBYTE
    const stdout: Buffer[] = []
    let stdoutBytes = 0
    let stderr = ''
    let ended: { kind: 'timed-out' | 'too-much-output'; detail: string } | undefined

    const how = {
      cwd: options.cwd,
      env: options.env as NodeJS.ProcessEnv | undefined,
      // A group of its own, so that a timeout also ends what the program started.
      detached: process.platform !== 'win32',
    }
    const child =
      options.input === undefined
        ? spawnChild(command, [...args], { ...how, stdio: ['ignore', 'pipe', 'pipe'] })
        : spawnChild(command, [...args], { ...how, stdio: ['pipe', 'pipe', 'pipe'] })
    const end = (kind: 'timed-out' | 'too-much-output', detail: string) => {
      ended ??= { kind, detail }
      killGroup(child.pid)
    }
    const timer =
      options.timeoutMilliseconds === undefined
        ? undefined
        : setTimeout(
            () => end('timed-out', `${command} did not end within ${formatDuration(options.timeoutMilliseconds ?? 0)}`),
            options.timeoutMilliseconds,
          )

    child.stdout.on('data', (chunk: Buffer) => {
      if (options.onOutput !== undefined) return options.onOutput(chunk)
      stdoutBytes += chunk.length
      if (stdoutBytes > limit) end('too-much-output', `${command} wrote more than ${limit} bytes to standard output`)
      else stdout.push(chunk)
    })
    const lines = lineSplitter((line) => options.onErrorLine?.(line))
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-KEPT_ERROR_BYTES)
      lines.push(text)
    })
    // A program that does not read its input closes the pipe; its exit code tells what it thinks of it.
    child.stdin?.on('error', () => {})
    child.stdin?.end(options.input)

    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ kind: 'not-started', detail: `${command} could not be started: ${whyNotStarted(error)}`, stderr })
    })
    // What it left running in the background may hold its outputs open for ever.
    let lingering: NodeJS.Timeout | undefined
    child.on('exit', () => {
      lingering = setTimeout(() => {
        child.stdout.destroy()
        child.stderr.destroy()
      }, LINGER_MILLISECONDS)
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      clearTimeout(lingering)
      lines.end()
      if (ended !== undefined) resolve({ ...ended, stderr })
      else if (code === null) resolve({ kind: 'signalled', detail: `${command} was ended by ${signal}`, stderr })
      else resolve({ kind: 'exited', code, stdout: Buffer.concat(stdout).toString('utf8'), stderr })
    })
  })

function whyNotStarted(error: NodeJS.ErrnoException): string {
  if (error.code === 'EACCES') return 'it is not executable (git update-index --chmod=+x makes it so)'
  if (error.code === 'ENOENT') return 'there is no such program'
  return error.message
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // Ended in the meantime.
  }
}

function lineSplitter(emit: (line: string) => void): { push(text: string): void; end(): void } {
  let rest = ''
  return {
    push(text) {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) emit(line)
      if (rest.length < LONGEST_LINE) return
      emit(rest)
      rest = ''
    },
    end() {
      if (rest !== '') emit(rest)
    },
  }
}
