import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const SHOP = join(ROOT, 'examples/shop')

const run = promisify(execFile)

/** A temporary folder in which packages resolve as in this repository. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'sluice-examples-'))
  await symlink(join(ROOT, 'node_modules'), join(path, 'node_modules'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** What a person's repository made from the shop holds: no built or measured files. */
export async function copyShop(directory: string): Promise<string> {
  await cp(SHOP, directory, { recursive: true, filter: (source) => !/\/(node_modules|dist|reports)$/.test(source) })
  return directory
}

export interface Built {
  readonly version: string
  readonly file: string
  readonly digest: string
}

/** Builds the candidate of a checkout of the shop and keeps it under its version. */
export async function build(shop: string, version: string): Promise<Built> {
  await run(process.execPath, ['scripts/build.mjs'], { cwd: shop, env: { ...process.env, VERSION: version } })
  const file = join(dirname(shop), `shop-${version}.mjs`)
  await cp(join(shop, 'dist/shop.mjs'), file)
  return { version, file, digest: `sha256:${sha256(await readFile(file))}` }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export interface Outcome {
  readonly code: number | null
  readonly answer: unknown
  readonly errors: string
}

/** Calls one script of the shop's command driver as Sluice does: its own executable, JSON in, JSON out. */
export function callDriver(verb: string, fields: object, env: Record<string, string>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(SHOP, 'ops', verb), [], { cwd: SHOP, env: { ...process.env, ...env } })
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, errors, answer: output === '' ? {} : JSON.parse(output) }))
    child.stdin.end(JSON.stringify({ protocol: 1, verb, component: 'shop', ...fields }))
  })
}

/** The JSON of an answer, with its status. */
export async function getJson(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
