import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Counted } from './gate/counted.ts'
import { writeCobertura, writeJUnit, writeLcov } from './gate/generate.ts'
import { isInstalled } from './gate/readers.ts'
import { measureMemory, measurePeerActions } from './gate/whole-action.ts'
import type { Measure } from './measure.ts'

/** What one process says of itself; speeds in MB (10^6 bytes) per second. */
interface Cost {
  readonly perCpuSecond: number
  readonly perSecond: number
  readonly peakMegabytes: number
  readonly counted: Counted
}

interface Case {
  readonly name: string
  readonly file: string
  readonly write: (path: string) => Counted
  readonly peers: readonly string[]
  /** The whole action is run over it too, in a checkout that tracks the first so many of its source files. */
  readonly tracked?: number
  readonly budget: { readonly speed: number; readonly byteLoop: number; readonly megabytes: number }
}

const [HUNDRED, THOUSAND] = [100e6, 1000e6]
const MEMORY = 150
const ROUNDS = 5
/**
 * `speed`: MB/s. `byteLoop`: what a byte loop did on the quiet machine on which the budgets were set, by how often its
 * branch is taken. Where it is slower than that now, so much less is asked of the reader.
 */
const lcov = { speed: 250, byteLoop: 557, megabytes: MEMORY }
const cobertura = { speed: 150, byteLoop: 444, megabytes: MEMORY }
const junit = { speed: 150, byteLoop: 758, megabytes: MEMORY }
const XML_PEERS = ['saxes', 'fast-xml-parser', 'xml2js']

const cases: readonly Case[] = [
  {
    name: 'lcov, 100 MB',
    file: 'a.lcov',
    write: (path) => writeLcov(path, HUNDRED),
    peers: ['lcov-parse'],
    tracked: 0,
    budget: lcov,
  },
  {
    name: 'cobertura, 100 MB',
    file: 'cobertura.xml',
    write: (path) => writeCobertura(path, HUNDRED),
    peers: XML_PEERS,
    budget: cobertura,
  },
  {
    name: 'JUnit, 100 MB',
    file: 'junit.xml',
    write: (path) => writeJUnit(path, HUNDRED),
    peers: XML_PEERS,
    budget: junit,
  },
  {
    name: 'JUnit, 1 GB, mostly system-out',
    file: 'junit-out.xml',
    write: (path) => writeJUnit(path, THOUSAND, 4000),
    peers: [],
    budget: junit,
  },
  {
    name: 'lcov, 1 GB, 2,000 source files in 215 shards',
    file: 'few.lcov',
    write: (path) => writeLcov(path, THOUSAND, 2000),
    peers: [],
    tracked: 2000,
    budget: lcov,
  },
  {
    name: 'lcov, 1 GB, 100,000 source files',
    file: 'many.lcov',
    write: (path) => writeLcov(path, THOUSAND, 100_000),
    peers: [],
    tracked: 100_000,
    budget: lcov,
  },
]

/**
 * The readers of test-gate: MB/s and peak memory, beside a plain byte loop over the same file and beside what others
 * use, each in a process of its own; and the memory of the whole action, as it is shipped. `SLUICE_BENCH_GATE` keeps to
 * the cases whose name holds it.
 *
 * `SLUICE_BENCH_PEERS`, folders with a colon between them, are checkouts of other actions: their shipped bundles run over
 * a report of 100 MB, beside ours. What can be compared is listed in gate/peer-actions.ts.
 */
export async function bench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-bench-gate-'))
  try {
    const wanted = process.env['SLUICE_BENCH_GATE'] ?? ''
    const child = compile(join(folder, 'compiled'))
    const measures: Measure[] = []
    for (const each of cases.filter(({ name }) => name.includes(wanted))) {
      const file = join(folder, each.file)
      const expected = each.write(file)
      measures.push(...measureReaders(each, file, expected, child))
      if (each.tracked !== undefined) measures.push(await measureMemory(each.name, file, each.tracked, MEMORY))
      rmSync(file)
    }
    return [...measures, ...absent(), ...(await measurePeerActions(folder))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measureReaders(
  { name, peers, budget }: Case,
  file: string,
  expected: Counted,
  child: string,
): readonly Measure[] {
  const { floor, own } = quietest(() => ({ floor: run(child, 'byte loop', file), own: run(child, 'sluice', file) }))
  const wanted = budget.speed * Math.min(1, fastest(floor) / budget.byteLoop)
  return [
    line(`${name}: byte loop`, floor),
    {
      ...line(`${name}: test-gate`, own),
      budget: `${wanted.toFixed(0)} MB/s${wanted < budget.speed ? ` (${budget.speed} where a byte loop does ${budget.byteLoop})` : ''}, ${budget.megabytes} MB`,
      within:
        fastest(own) >= wanted &&
        own.peakMegabytes < budget.megabytes &&
        Object.entries(expected).every(([key, value]) => own.counted[key] === value),
      measured: `${speeds(own)}, ${(fastest(own) / fastest(floor)).toFixed(2)}× of the byte loop${wrong(own.counted, expected)}`,
    },
    ...peers.filter(isInstalled).map((peer) => line(`${name}: ${peer}`, run(child, peer, file))),
  ]
}

/**
 * Each in turn, so many times, and of each the fastest: other work on the machine can only slow one down. Memory is the
 * largest of all.
 */
function quietest(measure: () => { readonly floor: Cost; readonly own: Cost }): {
  readonly floor: Cost
  readonly own: Cost
} {
  const rounds = Array.from({ length: ROUNDS }, measure)
  return { floor: best(rounds.map(({ floor }) => floor)), own: best(rounds.map(({ own }) => own)) }
}

function best(costs: readonly Cost[]): Cost {
  const fastestOne = costs.reduce((a, b) => (fastest(b) > fastest(a) ? b : a))
  return { ...fastestOne, peakMegabytes: Math.max(...costs.map(({ peakMegabytes }) => peakMegabytes)) }
}

/** JavaScript, as in the bundle: Node's own removal of types would count as memory of the reader. Gives the program. */
function compile(folder: string): string {
  const root = join(import.meta.dirname, '..')
  const tsc = [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'bench/tsconfig.json', '--outDir', folder]
  const { status, stdout } = spawnSync(process.execPath, tsc, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`tsc ended with ${status}: ${stdout.slice(-2000)}`)
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  return join(folder, 'bench/gate/child.js')
}

function run(child: string, reader: string, file: string): Cost {
  const { stdout, stderr, status } = spawnSync(process.execPath, [child, reader, file], {
    encoding: 'utf8',
    env: { ...process.env, SLUICE_BENCH_PACKAGES: import.meta.filename },
  })
  if (status !== 0) throw new Error(`${reader} failed on ${file}: ${stderr.slice(-2000)}`)
  return JSON.parse(stdout)
}

function line(what: string, cost: Cost): Measure {
  return { what, measured: speeds(cost), budget: '', within: true }
}

/**
 * The better of two measures, both at most what a quiet machine gives: other work takes from the one by the clock; the
 * compiler's own threads, busy only at the start, count in the one by CPU time.
 */
function fastest({ perCpuSecond, perSecond }: Cost): number {
  return Math.max(perCpuSecond, perSecond)
}

function speeds({ perCpuSecond, perSecond, peakMegabytes }: Cost): string {
  return `${perCpuSecond.toFixed(0)} MB per CPU second (wall ${perSecond.toFixed(0)}), peak ${peakMegabytes.toFixed(0)} MB`
}

/** Speed proves nothing where the answer is wrong. */
function wrong(counted: Counted, expected: Counted): string {
  const keys = Object.keys(expected).filter((key) => counted[key] !== expected[key])
  return keys.map((key) => `; ${key} ${counted[key]}, generated ${expected[key]}`).join('')
}

function absent(): readonly Measure[] {
  const peers = [...new Set(cases.flatMap((each) => each.peers))].filter((peer) => !isInstalled(peer))
  if (peers.length === 0) return []
  const measured = `not installed; "npm ci --prefix bench" installs ${peers.length === 1 ? 'it' : 'them'}`
  return [{ what: peers.join(', '), measured, budget: '', within: true }]
}
