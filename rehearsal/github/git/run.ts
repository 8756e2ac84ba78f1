import { spawn } from 'node:child_process'

/** `git` ended with another code than 0. `stderr` is what it said. */
export class GitError extends Error {
  readonly code: number | null
  readonly stderr: string

  constructor(args: readonly string[], code: number | null, stderr: string) {
    super(`git ${args.slice(0, 3).join(' ')} … ended with ${code}: ${stderr.trim()}`)
    this.code = code
    this.stderr = stderr
  }
}

export interface GitOptions {
  readonly input?: string | Uint8Array
  readonly environment?: Readonly<Record<string, string>>
}

/** Nothing of the machine's own configuration may change what the emulated GitHub answers. */
const ENVIRONMENT = {
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
}

/** Runs git in a repository and gives its standard output; throws `GitError` when it fails. */
export function runGit(directory: string, args: readonly string[], options: GitOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: directory,
      env: { ...ENVIRONMENT, ...options.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const output: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve(Buffer.concat(output))
      reject(new GitError(args, code, Buffer.concat(errors).toString()))
    })
    child.stdin.on('error', () => {
      // git ended before it read its input; its exit code tells why.
    })
    child.stdin.end(options.input ?? '')
  })
}
