import { execFile, execFileSync } from 'node:child_process'

const LIMIT = 512 * 1024 * 1024

/** What git needs of the surroundings; no configuration of the person who runs the rehearsal gets in. */
export function gitEnvironment(): Record<string, string> {
  const environment: Record<string, string> = { GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' }
  const path = process.env['PATH']
  if (path !== undefined) environment['PATH'] = path
  return environment
}

/** Standard output of `git …`; throws an Error that holds what git said. */
export function gitSync(args: readonly string[], options: { cwd?: string } = {}): Buffer {
  return execFileSync('git', args, {
    ...options,
    env: gitEnvironment(),
    maxBuffer: LIMIT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** As `gitSync`, `undefined` when git exits with an error. */
export function gitTry(args: readonly string[]): string | undefined {
  try {
    return gitSync(args).toString('utf8').trim()
  } catch {
    return undefined
  }
}

export function git(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      args,
      { ...options, env: { ...gitEnvironment(), ...options.env }, maxBuffer: LIMIT, encoding: 'buffer' },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout)
        else reject(new Error(`git ${args[0] ?? ''} failed: ${stderr.toString('utf8').trim() || error.message}`))
      },
    )
  })
}
