import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface BundleRun {
  /** Exit code; `null` when it was killed. */
  readonly code: number | null
  /** Standard output and error, as the runner would see them. */
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export interface BundleOptions {
  readonly inputs?: Readonly<Record<string, string>>
  /** GITHUB_* and others; `INPUT_*` come from `inputs`. */
  readonly env?: Readonly<Record<string, string>>
  /** The webhook payload. */
  readonly event?: object
  readonly workspace: string
  /** Called with the child's process id, e.g. to kill it from a fault of the emulated GitHub. */
  readonly onStart?: (pid: number) => void
}

/**
 * Runs a shipped bundle as the runner does: a child process on Node 24, inputs as `INPUT_*`, outputs and summary read
 * from the files it wrote. The environment holds nothing of this machine but PATH and HOME.
 */
export async function runBundle(action: string, options: BundleOptions): Promise<BundleRun> {
  const temp = await mkdtemp(join(tmpdir(), 'sluice-bundle-'))
  try {
    const files = { output: join(temp, 'output'), summary: join(temp, 'summary'), event: join(temp, 'event.json') }
    await mkdir(join(temp, 'temp'))
    await writeFile(files.output, '')
    await writeFile(files.summary, '')
    await writeFile(files.event, JSON.stringify(options.event ?? {}))
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_EVENT_PATH: files.event,
      GITHUB_WORKSPACE: options.workspace,
      RUNNER_TEMP: process.env['SLUICE_TEST_RUNNER_TEMP'] ?? join(temp, 'temp'),
      ...options.env,
      ...Object.fromEntries(
        Object.entries(options.inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    }
    const { code, log } = await start(join(root, 'actions', action, 'dist/index.js'), env, options)
    const outputs = await parseEnvFile(await readFile(files.output, 'utf8'))
    return { code, log, outputs: await withReport(outputs), summary: await readFile(files.summary, 'utf8') }
  } finally {
    await rm(temp, { recursive: true, force: true })
  }
}

function start(
  bundle: string,
  env: NodeJS.ProcessEnv,
  options: BundleOptions,
): Promise<{ code: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle], { env, cwd: options.workspace, stdio: ['ignore', 'pipe', 'pipe'] })
    if (child.pid !== undefined) options.onStart?.(child.pid)
    let log = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (log += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, log }))
  })
}

/** Reads `name<<DELIMITER` blocks and `name=value` lines as the runner does. */
function parseEnvFile(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const heredoc = /^([^=<]+)<<(.+)$/.exec(line)
    if (heredoc === null) {
      const at = line.indexOf('=')
      values[line.slice(0, at)] = line.slice(at + 1)
      continue
    }
    const [, name = '', delimiter = ''] = heredoc
    const end = lines.indexOf(delimiter, index + 1)
    if (end < 0) throw new Error(`output ${name}: no closing delimiter`)
    values[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return values
}

/** The temporary folder goes with the run, so the report's text is kept under `report-json`. */
async function withReport(outputs: Record<string, string>): Promise<Record<string, string>> {
  const path = outputs['report']
  if (path === undefined || path === '') return outputs
  return { ...outputs, 'report-json': await readFile(path, 'utf8') }
}
