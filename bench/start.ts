import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actionNames } from '../scripts/build.ts'
import { type Measure, median } from './measure.ts'

const root = join(import.meta.dirname, '..')
const ROUNDS = 21
/** 20 ms over the 26 ms that an empty script takes on a quiet machine, as a ratio: a slow machine slows both. */
const BUDGET_RATIO = (26 + 20) / 26

/**
 * Cold start of each bundle over an empty script: the whole process from outside, interleaved, medians of differences,
 * so that a machine that slows down slows both. A malformed input ends every bundle, after its error and its outputs.
 */
export async function bench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-bench-'))
  try {
    const empty = join(folder, 'empty.mjs')
    writeFileSync(empty, '')
    return actionNames().map((name) => measure(name, empty))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measure(name: string, empty: string): Measure {
  const bundle = join(root, 'actions', name, 'dist/index.js')
  const rounds = Array.from({ length: ROUNDS }, () => ({ floor: start(empty), bundle: start(bundle) }))
  const over = median(rounds.map((round) => round.bundle - round.floor))
  const floor = median(rounds.map((round) => round.floor))
  const ratio = median(rounds.map((round) => round.bundle / round.floor))
  return {
    what: `${name} cold start over an empty script`,
    measured: `+${over.toFixed(1)} ms, ${ratio.toFixed(2)}× of ${floor.toFixed(1)} ms`,
    budget: `${BUDGET_RATIO.toFixed(2)}×, +20 ms on a quiet machine`,
    within: ratio <= BUDGET_RATIO,
  }
}

function start(file: string): number {
  const started = performance.now()
  spawnSync(process.execPath, [file], {
    env: { PATH: process.env['PATH'], 'INPUT_DRY-RUN': 'perhaps' },
    stdio: 'ignore',
  })
  return performance.now() - started
}
