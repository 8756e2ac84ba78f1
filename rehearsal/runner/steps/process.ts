import { type ChildProcess, spawn } from 'node:child_process'
import { StringDecoder } from 'node:string_decoder'

/** How long a cancelled process has, in milliseconds (docs: "Canceling a workflow"). */
export interface Grace {
  /** After SIGINT, until SIGTERM: 7,500 on GitHub. */
  readonly interrupt: number
  /** After SIGTERM, until it is killed: 2,500 on GitHub. */
  readonly terminate: number
}

export interface ProcessRequest {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly onLine: (line: string) => void
  /** Interrupts, then terminates, then kills. */
  readonly stop: AbortSignal
  /** Kills at once. */
  readonly kill: AbortSignal
  readonly grace: Grace
}

export type ProcessEnd =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'not-started'; readonly message: string }

/**
 * After a process has ended, its output is read until a left-behind child that holds it open was silent for this long,
 * in milliseconds.
 */
const DRAIN = 300

/** Runs one process in a process group of its own, so that everything it starts can be ended with it. */
export function runProcess(request: ProcessRequest): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    const child = spawn(request.command, request.args, {
      cwd: request.cwd,
      env: request.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
    let heard = 0
    const onLine = (line: string): void => {
      heard += 1
      request.onLine(line)
    }
    const flush = [readLines(child.stdout, onLine), readLines(child.stderr, onLine)]
    const stopping = watchSignals(child, request)
    let end: ProcessEnd | undefined
    let drain: NodeJS.Timeout | undefined
    let isOver = false
    const finish = (result: ProcessEnd): void => {
      if (isOver) return
      isOver = true
      clearTimeout(drain)
      stopping.done()
      for (const rest of flush) rest()
      child.stdout.destroy()
      child.stderr.destroy()
      resolve(result)
    }
    child.on('error', (error) => {
      if (child.pid === undefined) finish({ kind: 'not-started', message: error.message })
    })
    child.on('exit', (code, signal) => {
      const result: ProcessEnd = signal === null ? { kind: 'exit', code: code ?? 1 } : { kind: 'signal', signal }
      end = result
      // Timers come before input in Node's loop: what is in the pipe already must be read first.
      const settle = (before: number): void => {
        drain = setTimeout(() => setImmediate(() => (heard === before ? finish(result) : settle(heard))), DRAIN)
      }
      settle(heard)
    })
    child.on('close', () => {
      if (end !== undefined) finish(end)
    })
  })
}

/** Calls `onLine` per line; the returned function hands over what is left without a newline. */
function readLines(stream: NodeJS.ReadableStream, onLine: (line: string) => void): () => void {
  const decoder = new StringDecoder('utf8')
  let pieces: string[] = []
  let closed = false
  stream.on('data', (chunk: Buffer) => {
    if (closed) return
    const lines = decoder.write(chunk).split('\n')
    const last = lines.pop() ?? ''
    for (const line of lines) {
      onLine(withoutReturn(pieces.join('') + line))
      pieces = []
    }
    if (last !== '') pieces.push(last)
  })
  return () => {
    closed = true
    const rest = pieces.join('') + decoder.end()
    if (rest !== '') onLine(withoutReturn(rest))
    pieces = []
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

function watchSignals(child: ChildProcess, request: ProcessRequest): { done: () => void } {
  const timers: NodeJS.Timeout[] = []
  const stop = (): void => {
    child.kill('SIGINT')
    timers.push(
      setTimeout(() => {
        child.kill('SIGTERM')
        timers.push(setTimeout(() => killGroup(child.pid), request.grace.terminate))
      }, request.grace.interrupt),
    )
  }
  const kill = (): void => killGroup(child.pid)
  if (request.kill.aborted) kill()
  else if (request.stop.aborted) stop()
  request.stop.addEventListener('abort', stop, { once: true })
  request.kill.addEventListener('abort', kill, { once: true })
  return {
    done: () => {
      for (const timer of timers) clearTimeout(timer)
      request.stop.removeEventListener('abort', stop)
      request.kill.removeEventListener('abort', kill)
    },
  }
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
}
