import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { load } from 'js-yaml'

/** An action's checkout, and how it is told to read one report and to say nothing to anybody. */
export interface PeerAction {
  readonly name: string
  readonly folder: string
  readonly kind: 'lcov' | 'cobertura' | 'junit'
  readonly inputs: (file: string) => Readonly<Record<string, string>>
}

/** By the name in `action.yml`. Others can be added by who wants to compare with them. */
const KNOWN: Readonly<Record<string, Pick<PeerAction, 'kind' | 'inputs'>>> = {
  'Test Reporter': {
    kind: 'junit',
    inputs: (path) => ({ name: 'bench', path, reporter: 'java-junit', 'fail-on-error': 'false', token: 'none' }),
  },
  'Code Coverage Report': { kind: 'lcov', inputs: (file) => ({ 'lcov-file': file, 'github-token': 'none' }) },
  'cobertura-report': {
    kind: 'cobertura',
    inputs: (path) => ({ path, repo_token: 'none', pull_request_number: '1', minimum_coverage: '0' }),
  },
  'Sluice test-gate': {
    kind: 'lcov',
    inputs: (file) => ({ [file.endsWith('junit.xml') ? 'results' : 'coverage']: file, mode: 'report' }),
  },
}

interface ActionYml {
  readonly name?: string
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown }>>
  readonly runs?: { readonly main?: string }
}

/** The action whose checkout lies in the folder; throws when it is none that is known here. */
export function peerAction(folder: string): PeerAction {
  const { name = '' } = actionYml(folder)
  const known = KNOWN[name]
  if (known === undefined)
    throw new Error(`${folder} holds no action that is known here; known are ${Object.keys(KNOWN).join(', ')}.`)
  return { name: name === 'Sluice test-gate' ? 'test-gate' : `${basename(folder)} (${name})`, folder, ...known }
}

export interface ActionCost {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
  /** It ended by itself and without an error. */
  readonly ended: boolean
}

/** Runs the shipped bundle over one report, as a runner would, in a checkout, with a GitHub that answers with nothing. */
export async function runAction({ folder, inputs }: PeerAction, file: string): Promise<ActionCost> {
  const temp = mkdtempSync(join(dirname(file), 'action-'))
  const { server, url } = await silentGitHub()
  try {
    const paths = { output: join(temp, 'output'), summary: join(temp, 'summary'), event: join(temp, 'event.json') }
    for (const path of Object.values(paths)) writeFileSync(path, '')
    const repository = { full_name: 'acme/shop', name: 'shop', owner: { login: 'acme' } }
    writeFileSync(paths.event, JSON.stringify({ repository, after: '0'.repeat(40), before: '1'.repeat(40) }))
    mkdirSync(join(temp, 'temp'))
    spawnSync('git', ['init', '-q'], { cwd: dirname(file) })
    const cost = join(temp, 'cost.json')
    const env = {
      PATH: process.env['PATH'] ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: url,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: paths.event,
      GITHUB_OUTPUT: paths.output,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: '1',
      GITHUB_SHA: '0'.repeat(40),
      GITHUB_STEP_SUMMARY: paths.summary,
      GITHUB_WORKSPACE: dirname(file),
      RUNNER_TEMP: join(temp, 'temp'),
      SLUICE_BENCH_COST: cost,
      ...environmentOf(folder, inputs(basename(file))),
    }
    const bundle = join(folder, actionYml(folder).runs?.main ?? 'dist/index.js')
    const started = performance.now()
    const code = await new Promise<number | null>((resolve) => {
      const hook = join(import.meta.dirname, 'cost-at-exit.mjs')
      const child = spawn(process.execPath, ['--import', hook, bundle], { cwd: dirname(file), env, stdio: 'ignore' })
      child.on('close', resolve)
    })
    const seconds = (performance.now() - started) / 1000
    if (!existsSync(cost)) return { seconds, cpuSeconds: Number.NaN, peakMegabytes: Number.NaN, ended: false }
    return { seconds, ...JSON.parse(readFileSync(cost, 'utf8')), ended: code === 0 }
  } finally {
    server.closeAllConnections()
    server.close()
    rmSync(temp, { recursive: true, force: true })
  }
}

function actionYml(folder: string): ActionYml {
  return load(readFileSync(join(folder, 'action.yml'), 'utf8')) as ActionYml
}

/** Defaults as the runner fills them in, but for expressions. */
function environmentOf(folder: string, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const defaults = Object.entries(actionYml(folder).inputs ?? {}).flatMap(([name, { default: value }]) =>
    value === undefined || String(value).includes('${{') ? [] : [[name, String(value)] as const],
  )
  return Object.fromEntries(
    Object.entries({ ...Object.fromEntries(defaults), ...given }).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  )
}

const PULL_REQUEST = JSON.stringify({
  head: { sha: '0'.repeat(40), ref: 'change' },
  base: { sha: '1'.repeat(40), ref: 'main' },
})

async function silentGitHub(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'application/json')
    const isPullRequest = /\/pulls\/\d+$/.test(request.url ?? '')
    response.end(isPullRequest ? PULL_REQUEST : request.method === 'GET' ? '[]' : '{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
