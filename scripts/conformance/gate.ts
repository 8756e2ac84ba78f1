import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AnyReportParser } from '../../actions/test-gate/src/formats/detect.ts'
import { type ParsedReport, ReportError } from '../../actions/test-gate/src/formats/report-parser.ts'
import { GATE_ANSWERS } from './gate-answers.ts'
import { GATE_EXCEPTIONS } from './gate-exceptions.ts'
import { type PatchSuite, runPatchSuite } from './gate-patch.ts'

export interface GateConformance {
  readonly passed: number
  readonly failed: number
  /** Without numbers to compare with, or listed as an exception. */
  readonly skipped: number
  readonly exceptions: readonly string[]
  /** One row per format. */
  readonly table: readonly string[]
}

const FORMATS = ['lcov', 'cobertura', 'jacoco', 'gocover', 'clover', 'junit', 'trx', 'nunit', 'xunit']

/** The few keys of the manifest that are read here; it has more. */
interface Entry {
  readonly path: string
  readonly format: string
  readonly computed?: unknown
  readonly computedError?: unknown
  readonly expectedByPeer?: unknown
}

/**
 * Reads every file of the corpus that is of a known format and compares with the manifest: what peers expect, and what
 * an independent reader counted. A file without numbers must still be read or refused cleanly, and counts as skipped.
 */
export async function run(conformance: string): Promise<GateConformance> {
  const folder = join(conformance, 'gate')
  const entries = (await manifest(folder)).filter(({ format }) => FORMATS.includes(format))
  const counts = new Map(FORMATS.map((format) => [format, { passed: 0, failed: 0, skipped: 0 }]))
  const exceptions: string[] = []
  for (const entry of entries) {
    const count = counts.get(entry.format)
    if (count === undefined) continue
    const verdict = await check(folder, entry)
    const reason = GATE_EXCEPTIONS.get(entry.path)
    if (verdict.kind !== 'differs') {
      if (reason !== undefined) {
        count.failed++
        exceptions.push(`FAILED ${entry.path}: listed as an exception, but agrees`)
      } else count[verdict.kind]++
    } else if (reason !== undefined) {
      count.skipped++
      exceptions.push(`${entry.path}: ${verdict.how}. ${reason}`)
    } else {
      count.failed++
      exceptions.push(`FAILED ${entry.path}: ${verdict.how}`)
    }
  }
  const patch = await runPatchSuite(folder, await patchSuite(folder))
  counts.set('patch', patch)
  exceptions.push(...patch.exceptions)
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of counts.values()) {
    sum.passed += passed
    sum.failed += failed
    sum.skipped += skipped
  }
  return { ...sum, exceptions, table: table(counts) }
}

type Counts = Readonly<Record<'passed' | 'failed' | 'skipped', number>>

function table(counts: ReadonlyMap<string, Counts>): string[] {
  const row = (...cells: readonly (string | number)[]) =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(20) : String(cell).padStart(8))).join('')
  return [
    row('format', 'passed', 'failed', 'skipped'),
    ...[...counts].map(([format, { passed, failed, skipped }]) => row(format, passed, failed, skipped)),
  ]
}

type Verdict = { readonly kind: 'passed' | 'skipped' } | { readonly kind: 'differs'; readonly how: string }

async function check(folder: string, entry: Entry): Promise<Verdict> {
  const read = await parse(join(folder, entry.path))
  if (entry.computedError !== undefined)
    return read instanceof ReportError
      ? { kind: 'passed' }
      : { kind: 'differs', how: 'is not well-formed, but was read' }
  const wanted = { ...numbers(entry.computed), ...numbers(entry.expectedByPeer), ...GATE_ANSWERS.get(entry.path) }
  if (Object.keys(wanted).length === 0) return { kind: 'skipped' }
  if (read instanceof ReportError) return { kind: 'differs', how: `refused: ${read.message}` }
  const counted = measured(read)
  const wrong = Object.entries(wanted).filter(([key, value]) => key in counted && counted[key] !== value)
  if (wrong.length === 0) return { kind: 'passed' }
  return { kind: 'differs', how: wrong.map(([key, value]) => `${key} ${counted[key]}, manifest ${value}`).join('; ') }
}

async function parse(path: string): Promise<ParsedReport | ReportError> {
  const parser = new AnyReportParser({ resolve: (source) => source })
  try {
    parser.push(await readFile(path))
    return parser.end()
  } catch (thrown) {
    if (thrown instanceof ReportError) return thrown
    throw thrown
  }
}

function measured(report: ParsedReport): Readonly<Record<string, number>> {
  if (report.kind === 'tests') {
    const { total, failed, errored, skipped, flaky } = report.tests.counts
    return { testcases: total, failures: failed, errors: errored, skipped, flaky }
  }
  const { lines, branches, functions } = report.coverage.totals()
  return {
    lines: lines.total,
    linesCovered: lines.covered,
    branches: branches.total,
    branchesCovered: branches.covered,
    conditionals: branches.total,
    conditionalsCovered: branches.covered,
    methods: functions.total,
    methodsCovered: functions.covered,
    ...(report.statements === undefined
      ? {}
      : { statements: report.statements.total, statementsCovered: report.statements.covered }),
  }
}

function numbers(value: unknown): Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
  )
}

async function patchSuite(folder: string): Promise<PatchSuite> {
  const value = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { patchSuite?: PatchSuite }
  if (value.patchSuite === undefined) throw new Error(`${folder}/manifest.json has no patchSuite`)
  return value.patchSuite
}

async function manifest(folder: string): Promise<readonly Entry[]> {
  const value = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { files?: readonly Entry[] }
  if (!Array.isArray(value.files)) throw new Error(`${folder}/manifest.json has no list of files`)
  return value.files
}
