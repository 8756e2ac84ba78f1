import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const ADMIN_TOKEN = '*:*.0123456789abcdef0123456789abcdef'

/** Where scripts/ci/unleash.sh installs it. */
const INSTALLED = join(process.env['SLUICE_UNLEASH'] ?? join(tmpdir(), 'sluice-unleash'), 'node_modules/unleash-server')

export function unleashIsInstalled(): boolean {
  return existsSync(join(INSTALLED, 'dist/server.js'))
}

export interface RealUnleash {
  readonly url: string
  close(): Promise<void>
}

/** A real Unleash on a real PostgreSQL of its own, both on loopback and in a folder that goes away. `initdb`: its path. */
export async function startUnleash(initdb: string): Promise<RealUnleash> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-postgres-'))
  const children: ChildProcess[] = []
  const close = async () => {
    for (const child of children.reverse()) await ended(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const database = await startPostgres(dirname(realpathSync(initdb)), folder, children)
    const port = await freePort()
    const server = spawn(process.execPath, [join(INSTALLED, 'dist/server.js')], {
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: database,
        DATABASE_SSL: 'false',
        HTTP_HOST: '127.0.0.1',
        HTTP_PORT: String(port),
        CHECK_VERSION: 'false',
        SEND_TELEMETRY: 'false',
        INIT_ADMIN_API_TOKENS: ADMIN_TOKEN,
      },
    })
    children.push(server)
    const url = `http://127.0.0.1:${port}`
    await until('Unleash is healthy', async () => (await fetch(`${url}/health`)).ok)
    return { url, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The address of a fresh database. PostgreSQL refuses to run as root, so there it runs as its own user. */
async function startPostgres(programs: string, folder: string, children: ChildProcess[]): Promise<string> {
  const asPostgres = process.getuid?.() === 0
  const command = (name: string, args: readonly string[]): readonly [string, string[]] =>
    asPostgres
      ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', join(programs, name), ...args]]
      : [join(programs, name), [...args]]
  if (asPostgres) {
    await chmod(folder, 0o711)
    run(['chown', ['postgres', folder]])
  }
  const port = String(await freePort())
  const data = join(folder, 'data')
  run(command('initdb', ['-D', data, '-A', 'trust', '-U', 'unleash', '--no-sync']))
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-p', port, '-k', folder]
  const [program, args] = command('postgres', ['-D', data, ...settings])
  children.push(spawn(program, args, { stdio: 'ignore', cwd: '/' }))
  const reach = ['-h', '127.0.0.1', '-p', port, '-U', 'unleash']
  await until('PostgreSQL answers', async () => succeeds(command('pg_isready', [...reach, '-d', 'postgres'])))
  run(command('createdb', [...reach, 'unleash']))
  return `postgres://unleash@127.0.0.1:${port}/unleash`
}

function run([program, args]: readonly [string, string[]]): void {
  const result = spawnSync(program, args, { encoding: 'utf8', cwd: '/', timeout: 60_000 })
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${result.stderr || result.error?.message}`)
}

function succeeds([program, args]: readonly [string, string[]]): boolean {
  return spawnSync(program, args, { stdio: 'ignore', cwd: '/', timeout: 10_000 }).status === 0
}

const PATIENCE_MILLISECONDS = 90_000
const PAUSE_MILLISECONDS = 200

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MILLISECONDS
  while (Date.now() < end) {
    if (await isSo().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS))
  }
  throw new Error(`${what}: not within ${PATIENCE_MILLISECONDS / 1000} s`)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await exit
  clearTimeout(timer)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
