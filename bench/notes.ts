import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measure } from './measure.ts'
import { FIELDS } from './notes/fields.ts'
import { type Generated, generate } from './notes/generate.ts'

interface Subject extends Generated {
  readonly name: string
  readonly commits: number
  /** Empty: the release before is to be found among the tags. */
  readonly from: string
  /** Times the same `git log`, read by a process like ours that does nothing with it (docs/decisions/0024). */
  readonly budget: number
}

interface Cost {
  readonly milliseconds: number
  readonly peakMegabytes: number
  readonly commits: number
  readonly said: number
}

const root = join(import.meta.dirname, '..')
const ROUNDS = 7
const MEMORY = 400
const PEER = join(root, 'bench/node_modules/git-cliff/lib/cli/cli.js')

/**
 * Range, entries and version of 10,000 and 50,000 commits beside the `git log` that needs, interleaved, the best of some
 * rounds each; then the whole action, and git-cliff over the same range. `SLUICE_BENCH_NOTES` names a repository of one's
 * own, whose last 10,000 commits are read too.
 */
export async function bench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-bench-notes-'))
  try {
    const child = compile(join(folder, 'compiled'))
    const measures: Measure[] = []
    for (const subject of subjects(folder)) measures.push(...(await measure(subject, child, folder)))
    return measures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function* subjects(folder: string): Generator<Subject> {
  const own = process.env['SLUICE_BENCH_NOTES'] ?? ''
  if (own !== '') yield lastCommits(own, 10_000)
  for (const [commits, tags, budget] of [
    [10_000, 1000, 3.5],
    [50_000, 10_000, 2.5],
  ] as const) {
    const made = generate(join(folder, `made-${commits}`), commits, tags)
    const name = `${commits.toLocaleString('en')} commits, ${tags.toLocaleString('en')} tags`
    yield { ...made, name, commits, from: '', budget }
  }
}

function lastCommits(directory: string, count: number): Subject {
  const id = (...args: readonly string[]) => output('git', ['-C', directory, ...args]).trim()
  const head = id('rev-parse', 'HEAD')
  const chain = id('rev-list', '--first-parent', head).split('\n')
  const sizeSince = (base: string) => Number(id('rev-list', '--count', `${base}..${head}`))
  let [low, high] = [0, chain.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sizeSince(chain[middle] ?? head) < count) low = middle + 1
    else high = middle
  }
  const base = chain[low] ?? head
  const commits = sizeSince(base)
  return { directory, base, head, from: base, commits, name: `${directory}, ${commits} commits`, budget: 3.5 }
}

async function measure(subject: Subject, child: string, folder: string): Promise<readonly Measure[]> {
  const { name, directory, base, head, from, commits, budget } = subject
  const [alone, reads, owns]: [number[], number[], number[]] = [[], [], []]
  const run = (...args: readonly string[]): Cost => JSON.parse(output(process.execPath, [child, directory, ...args]))
  let cost: Cost | undefined
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(timed('git', ['-C', directory, 'log', '-z', '--topo-order', FIELDS, head, `^${base}`, '--']))
    reads.push(run(base, head, 'read').milliseconds)
    cost = run(from, head)
    owns.push(cost.milliseconds)
  }
  const whole = await wholeAction(subject, folder)
  const [unread, floor, own] = [Math.min(...alone), Math.min(...reads), Math.min(...owns)]
  const ratio = own / floor
  const right = cost !== undefined && cost.commits === commits
  return [
    {
      what: `${name}: git log with the same fields, read by nobody`,
      measured: `${unread.toFixed(0)} ms`,
      budget: '',
      within: true,
    },
    {
      what: `${name}: git log with the same fields, read and dropped`,
      measured: `${floor.toFixed(0)} ms`,
      budget: '',
      within: true,
    },
    {
      what: `${name}: range, entries, version`,
      measured: `${own.toFixed(0)} ms, ${ratio.toFixed(2)}× (${(own / unread).toFixed(2)}× of the one read by nobody), peak ${cost?.peakMegabytes.toFixed(0)} MB, ${cost?.commits} commits`,
      budget: `${budget}×, ${MEMORY} MB`,
      within: right && ratio <= budget && (cost?.peakMegabytes ?? MEMORY) < MEMORY,
    },
    {
      what: `${name}: the whole action, process and files included`,
      measured: `${whole.milliseconds.toFixed(0)} ms, ${(whole.milliseconds / floor).toFixed(2)}×, ${whole.requests} API calls`,
      budget: '0 API calls',
      within: whole.requests === 0 && whole.ended === 0,
    },
    peer(subject, floor, folder),
  ]
}

/** The shipped bundle as a job runs it, with a server that counts who asks it anything. */
async function wholeAction({ directory, head, from }: Subject, folder: string) {
  let requests = 0
  const server = createServer((_, response) => {
    requests++
    response.writeHead(500).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const temp = join(folder, 'temp')
  mkdirSync(temp, { recursive: true })
  const summary = join(temp, 'summary')
  writeFileSync(summary, '')
  const env = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_WORKSPACE: directory,
    GITHUB_SHA: head,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_RUN_ID: '1',
    RUNNER_TEMP: temp,
    GITHUB_STEP_SUMMARY: summary,
    'INPUT_FROM-REF': from,
  }
  try {
    let milliseconds = Number.POSITIVE_INFINITY
    let ended: number | null = null
    for (let round = 0; round < 3; round++) {
      const started = performance.now()
      ended = await new Promise((resolve) => {
        const bundle = join(root, 'actions/release-notes/dist/index.js')
        spawn(process.execPath, [bundle], { env, stdio: 'ignore' }).on('close', resolve)
      })
      milliseconds = Math.min(milliseconds, performance.now() - started)
    }
    return { milliseconds, ended, requests }
  } finally {
    server.close()
  }
}

/** git-cliff with its own default configuration, offline, over the same range. */
function peer({ name, directory, base, head }: Subject, floor: number, folder: string): Measure {
  const what = `${name}: git-cliff`
  if (!existsSync(PEER))
    return { what, measured: 'not installed; "npm ci --prefix bench" installs it', budget: '', within: true }
  const args = [PEER, '--offline', '--repository', directory, '--output', join(folder, 'cliff.md'), `${base}..${head}`]
  const time = '/usr/bin/time'
  const [command, rest] = existsSync(time)
    ? [time, ['-f', 'peak=%M', process.execPath, ...args]]
    : [process.execPath, args]
  const started = performance.now()
  const run = spawnSync(command, rest, { encoding: 'utf8', cwd: folder, timeout: 600_000 })
  const milliseconds = performance.now() - started
  if (run.status !== 0)
    return { what, measured: `ended with ${run.status}: ${run.stderr.slice(-200)}`, budget: '', within: true }
  const peak = /peak=(\d+)/.exec(run.stderr)?.[1]
  const memory = peak === undefined ? 'memory not measured' : `peak ${((Number(peak) * 1024) / 1e6).toFixed(0)} MB`
  const lines = readFileSync(join(folder, 'cliff.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('- ')).length
  return {
    what,
    measured: `${milliseconds.toFixed(0)} ms, ${(milliseconds / floor).toFixed(1)}×, ${memory}, ${lines} lines`,
    budget: '',
    within: true,
  }
}

function timed(command: string, args: readonly string[]): number {
  const started = performance.now()
  const { status } = spawnSync(command, args, { stdio: 'ignore' })
  if (status !== 0) throw new Error(`${command} ended with ${status}`)
  return performance.now() - started
}

function output(command: string, args: readonly string[]): string {
  const run = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (run.status !== 0) throw new Error(`${command} ended with ${run.status}: ${run.stderr.slice(-2000)}`)
  return run.stdout
}

/** JavaScript, as in the bundle. Gives the program. */
function compile(folder: string): string {
  const tsc = [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'bench/tsconfig.json', '--outDir', folder]
  const { status, stdout } = spawnSync(process.execPath, tsc, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`tsc ended with ${status}: ${stdout.slice(-2000)}`)
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  return join(folder, 'bench/notes/child.js')
}
